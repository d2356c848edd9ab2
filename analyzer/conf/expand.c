/* Puts in what variables stand for. Bounded in depth, in the size of a value, and in the variables looked at. */
#include "conf/expand.h"

#include <string.h>

#include <uthash.h>

#include "base/buf.h"

#define MAX_DEPTH 8U
#define MAX_VALUE 16384U
#define MAX_PUT 100000U

struct entry {
	const struct tl_node *node;
	UT_hash_handle hh;
};

struct expand {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	struct entry *names;
	struct tl_buf out;
	unsigned put; /* variables so far, of the whole file */
	bool unknown;
};

static void remember(struct expand *x, const struct tl_node *n)
{
	struct entry *e = NULL;

	if (n->block || !n->name_len)
		return;
	HASH_FIND(hh, x->names, n->name, n->name_len, e);
	if (!e) {
		e = tl_xcalloc(1, sizeof *e);
		e->node = n;
		HASH_ADD_KEYPTR(hh, x->names, n->name, n->name_len, e);
	}
	e->node = n;
}

static const struct tl_node *lookup(const struct expand *x, const char *name, size_t len)
{
	struct entry *e = NULL;

	if (len)
		HASH_FIND(hh, x->names, name, len, e);
	return e ? e->node : NULL;
}

static bool is_capital(char c)
{
	return (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name(char c)
{
	return is_capital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_macro(const struct expand *x, const char *p, size_t len)
{
	if (!x->opts->macros || len < 2 || !is_capital(*p))
		return false;
	for (size_t i = 0; i < len; i++) {
		if (!is_capital(p[i]) && (p[i] < '0' || p[i] > '9'))
			return false;
	}
	return true;
}

static void put_text(struct expand *x, const char *p, size_t len, unsigned depth);

static void put_value(struct expand *x, const struct tl_node *n, unsigned depth)
{
	if (!n || depth >= MAX_DEPTH || ++x->put > MAX_PUT) {
		x->unknown = true;
		return;
	}
	for (size_t i = 0; i < n->n_words; i++) {
		if (i)
			tl_buf_putc(&x->out, ' ');
		put_text(x, n->words[i].text, n->words[i].len, depth + 1);
	}
}

/* Puts the value of the variable whose sign stands at p; returns where the text goes on. */
static const char *put_variable(struct expand *x, const char *p, const char *end, unsigned depth)
{
	char close = p + 1 < end && p[1] == '{' ? '}' : p + 1 < end && p[1] == '(' ? ')' : 0;
	const char *name = p + 1 + (close != 0), *to = name;

	while (to < end && is_name(*to))
		to++;
	if (close && (to == end || *to != close)) /* more than a name: an expression */
		x->unknown = true;
	else
		put_value(x, lookup(x, name, (size_t)(to - name)), depth);
	return to + (close && to < end && *to == close);
}

static void put_text(struct expand *x, const char *p, size_t len, unsigned depth)
{
	const char *end = p + len;

	if (is_macro(x, p, len) && lookup(x, p, len)) {
		put_value(x, lookup(x, p, len), depth);
		return;
	}
	while (p < end && !x->unknown) {
		if (x->out.len > MAX_VALUE)
			x->unknown = true;
		else if (x->opts->variables && *p == x->opts->variables[0])
			p = put_variable(x, p, end, depth);
		else
			tl_buf_putc(&x->out, *p++);
	}
}

static bool needs(const struct expand *x, const struct tl_word *w)
{
	return (x->opts->variables && memchr(w->text, x->opts->variables[0], w->len)) ||
	       (is_macro(x, w->text, w->len) && lookup(x, w->text, w->len));
}

static void expand_word(struct expand *x, struct tl_word *w)
{
	if (!needs(x, w))
		return;
	tl_buf_reset(&x->out);
	x->unknown = false;
	put_text(x, w->text, w->len, 0);
	w->unknown |= x->unknown;
	w->literal = false;
	if (x->unknown)
		return;
	w->text = tl_arena_strndup(x->tree->arena, tl_buf_str(&x->out), x->out.len);
	w->len = (uint32_t)x->out.len;
}

void tl_expand(struct tl_tree *tree, const struct tl_syntax_opts *opts)
{
	struct expand x = {.tree = tree, .opts = opts};
	struct entry *e;

	for (const struct tl_node *n = tree->root->kids; n; n = n->next)
		remember(&x, n);
	for (struct tl_node *n = tree->root->kids; n; n = tl_node_after(n)) {
		for (size_t i = 0; i < n->n_words; i++)
			expand_word(&x, &n->words[i]);
	}
	e = x.names;
	HASH_CLEAR(hh, x.names);
	while (e) {
		struct entry *next = e->hh.next;

		free(e);
		e = next;
	}
	tl_buf_fini(&x.out);
}
