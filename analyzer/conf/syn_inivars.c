/*
 * Values as in openssl.cnf (config(5)): quotes and backslashes protect, $name ${name} $(name) name a key of the same section or, failing
 * that, of the file's head, $section::name one elsewhere. A variable sees only what stands above it, so one pass
 * in file order is enough and no value can contain itself. A name nobody set leaves the value unknown.
 */
#include <string.h>

#include <uthash.h>

#include "base/buf.h"
#include "conf/syn_ini.h"

/* Values may double with every line ("a=$b$b"): past this size a value is unknown. */
#define MAX_VALUE 65536U

struct tl_ini_entry {
	struct tl_node *node;
	UT_hash_handle hh;
};

struct tl_node *tl_ini_section(const struct tl_ini_sections *s, const char *name, size_t len)
{
	struct tl_ini_entry *e = NULL;

	HASH_FIND(hh, s->head, name, len, e);
	return e ? e->node : NULL;
}

void tl_ini_section_add(struct tl_ini_sections *s, struct tl_node *n, const char *name, size_t len)
{
	struct tl_ini_entry *e;

	if (tl_ini_section(s, name, len))
		return;
	e = tl_xcalloc(1, sizeof *e);
	e->node = n;
	HASH_ADD_KEYPTR(hh, s->head, name, len, e);
}

void tl_ini_sections_fini(struct tl_ini_sections *s)
{
	struct tl_ini_entry *e = s->head;

	HASH_CLEAR(hh, s->head);
	while (e) {
		struct tl_ini_entry *next = e->hh.next;

		free(e);
		e = next;
	}
}

struct expand {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const struct tl_ini_sections *sections;
	const struct tl_node *section, *at;
	struct tl_buf out;
	bool unknown;
	unsigned looks;
};

/* Keys looked at for the variables of one file: bounds the work on a hostile one. */
#define MAX_LOOKS 20000000U

/* The last value of name in section that stands above the current line. */
static const struct tl_word *lookup(struct expand *x, const struct tl_node *section, const char *name, size_t len)
{
	const struct tl_word *found = NULL;

	for (const struct tl_node *n = section ? section->kids : NULL; n && n->order < x->at->order; n = n->next) {
		if (!n->block && n->n_words && n->name_len == len && memcmp(n->name, name, len) == 0)
			found = n->words;
		if (++x->looks > MAX_LOOKS)
			return NULL;
	}
	return found;
}

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static const char *name_end(const char *p, const char *end)
{
	while (p < end && is_name(*p))
		p++;
	return p;
}

/* The head of a file has a name, too. */
static const struct tl_node *section_called(const struct expand *x, const char *name, size_t len)
{
	const struct tl_node *n = tl_ini_section(x->sections, name, len);

	return n || !x->opts->head || !tl_text_is(name, len, x->opts->head, false) ? n : x->tree->root;
}

/* Puts the value of the variable whose '$' stands at p; returns where the text goes on. */
static const char *put_variable(struct expand *x, const char *p, const char *end)
{
	char close = p + 1 < end && p[1] == '{' ? '}' : p + 1 < end && p[1] == '(' ? ')' : 0;
	const char *name = p + 1 + (close != 0), *to = name_end(name, end);
	const struct tl_node *section = x->section;
	const struct tl_word *w;

	if (end - to > 2 && to[0] == ':' && to[1] == ':') {
		section = section_called(x, name, (size_t)(to - name));
		name = to + 2;
		to = name_end(name, end);
	}
	w = lookup(x, section, name, (size_t)(to - name));
	if (!w && section == x->section)
		w = lookup(x, x->tree->root, name, (size_t)(to - name));
	if (!w || w->unknown || x->out.len + w->len > MAX_VALUE)
		x->unknown = true;
	else
		tl_buf_put(&x->out, w->text, w->len);
	return to + (close && to < end && *to == close);
}

static void expand_text(struct expand *x, const char *p, const char *end)
{
	char quote = 0;

	while (p < end) {
		if (*p == '\\' && p + 1 < end) {
			tl_buf_putc(&x->out, p[1]);
			p += 2;
		} else if (*p == quote || (!quote && (*p == '"' || *p == '\''))) {
			quote = quote ? 0 : *p;
			p++;
		} else if (*p == '$' && quote != '\'' && x->opts->variables) {
			p = put_variable(x, p, end);
		} else {
			tl_buf_putc(&x->out, *p++);
		}
	}
}

static void expand_word(struct expand *x, struct tl_word *w)
{
	bool plain = true;

	for (uint32_t i = 0; i < w->len && plain; i++)
		plain = !strchr("\\\"'$", w->text[i]) || !w->text[i];
	if (plain)
		return;
	tl_buf_reset(&x->out);
	x->unknown = false;
	expand_text(x, w->text, w->text + w->len);
	w->text = tl_arena_strndup(x->tree->arena, tl_buf_str(&x->out), x->out.len);
	w->len = (uint32_t)x->out.len;
	w->literal = false;
	w->n_pieces = 0;
	w->unknown |= x->unknown;
}

void tl_ini_expand(struct tl_tree *tree, const struct tl_syntax_opts *opts, const struct tl_ini_sections *s)
{
	struct expand x = {.tree = tree, .opts = opts, .sections = s};

	for (struct tl_node *n = tree->root->kids; n; n = tl_node_after(n)) {
		if (n->block || !n->n_words)
			continue;
		x.section = n->parent;
		x.at = n;
		expand_word(&x, n->words);
	}
	tl_buf_fini(&x.out);
}
