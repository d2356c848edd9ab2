/*
 * The blocks family: directives of words that end at ';' (or, with the option lines, at the line's end), and { } around
 * directives. Quotes and comments count where a word begins, as in nginx; a backslash takes the next byte as it is.
 * Blocks named by the option raw hold another language and are skipped whole. Options: other signs that end a directive,
 * values in parentheses, braces that count only where they stand alone.
 */
#include <string.h>

#include "base/path.h"
#include "conf/syntax.h"
#include "conf/template.h"

struct blocks {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *text; /* the tree's, with actions of templates covered */
	const char *p, *end;
	struct tl_node *block; /* innermost open one */
	uint32_t too_deep;     /* open blocks beyond the depth limit: their content is not read */
	struct tl_words words; /* of the directive being read, its name first */
	uint32_t parens;       /* open ones: inside, a line's end ends nothing */
	bool full;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

static size_t offset(const struct blocks *b, const char *p)
{
	return (size_t)(p - b->text);
}

/* Text without the backslashes that protect a byte; the source itself when there are none. */
static const char *unescape(struct blocks *b, const char *from, size_t len, uint32_t *out_len)
{
	char *copy, *w;

	*out_len = (uint32_t)len;
	if (!memchr(from, '\\', len))
		return from;
	copy = w = tl_arena_alloc(b->tree->arena, len + 1);
	for (size_t i = 0; i < len; i++) {
		if (from[i] == '\\' && i + 1 < len)
			i++;
		*w++ = from[i];
	}
	*out_len = (uint32_t)(w - copy);
	return copy;
}

static void add_word(struct blocks *b, const char *from, const char *to, bool quoted)
{
	const char *inner = from + quoted;
	size_t len = (size_t)(to - inner) - (quoted && to > inner);
	struct tl_word w = {.start = (uint32_t)offset(b, from), .end = (uint32_t)offset(b, to)};

	w.text = unescape(b, inner, len, &w.len);
	w.literal = !quoted && w.text == inner;
	w.unknown = b->opts->variables && b->words.n > 0 && memchr(w.text, b->opts->variables[0], w.len) != NULL;
	tl_template_word(b->tree, &w);
	if (b->words.n <= TL_TREE_WORDS)
		tl_vec_push(&b->words, w);
}

/* A word in quotes runs to the same quote; an open one ends with the text. */
static void read_quoted(struct blocks *b)
{
	const char *from = b->p, quote = *b->p++;

	while (b->p < b->end && *b->p != quote)
		b->p += *b->p == '\\' && b->p + 1 < b->end ? 2 : 1;
	if (b->p < b->end) {
		b->p++;
		add_word(b, from, b->p, true);
		return;
	}
	tl_tree_trouble(b->tree, "a quote is never closed", offset(b, from));
}

static bool ends_directive(const struct blocks *b, char c)
{
	return c && strchr(b->opts->ends ? b->opts->ends : ";", c) != NULL;
}

static bool is_paren(const struct blocks *b, char c)
{
	return b->opts->parens && (c == '(' || c == ')' || c == ',');
}

/* "=>" is a sign like "=". */
static bool is_assign(const struct blocks *b, const char *p)
{
	return (*p == '=' && b->opts->assign) || (*p == '>' && b->opts->parens && p > b->text && p[-1] == '=');
}

static bool ends_word(const struct blocks *b, const char *p)
{
	char c = *p;

	if (is_blank(c) || ends_directive(b, c) || is_assign(b, p) || is_paren(b, c))
		return true;
	if (b->opts->lone)
		return false;
	if (c == '{') /* "${name}" is a variable, not a block */
		return p == b->text || p[-1] != '$' || !b->opts->variables;
	return c == '}' && b->opts->lines;
}

static void read_bare(struct blocks *b)
{
	const char *from = b->p;

	while (b->p < b->end && !ends_word(b, b->p))
		b->p += *b->p == '\\' && b->p + 1 < b->end ? 2 : 1;
	add_word(b, from, b->p, false);
}

/* The directive read so far becomes a node; NULL when there is none or it is out of bounds. */
static struct tl_node *flush(struct blocks *b)
{
	const struct tl_word *name = b->words.v;
	struct tl_words rest = {0};
	struct tl_node *n = NULL;

	if (!b->words.n)
		return NULL;
	rest.v = b->words.v + 1;
	rest.n = b->words.n - 1;
	if (!b->too_deep && !b->full) {
		n = tl_tree_add(b->tree, b->block, name->text, name->len, name->start);
		b->full = n == NULL;
	}
	if (n) {
		n->end = name->end;
		tl_tree_words(b->tree, n, &rest);
	}
	b->words.n = 0;
	return n;
}

static bool is_raw(const struct blocks *b, const struct tl_node *n)
{
	char name[128];

	if (!b->opts->raw.n || n->name_len >= sizeof name)
		return false;
	memcpy(name, n->name, n->name_len);
	name[n->name_len] = '\0';
	for (size_t i = 0; i < b->opts->raw.n; i++) {
		if (tl_path_glob(b->opts->raw.v[i], name))
			return true;
	}
	return false;
}

/* Over a quoted text of the foreign language, which may hold braces; it ends at its line's end at the latest. */
static const char *skip_foreign_quote(const char *p, const char *end)
{
	char quote = *p++;

	while (p < end && *p != quote && *p != '\n')
		p += *p == '\\' && p + 1 < end ? 2 : 1;
	return p < end ? p + 1 : end;
}

/* Past the '}' that closes a block of another language, whose strings and "--" comments may hold braces too. */
static const char *skip_raw(const char *p, const char *end)
{
	size_t open = 1;

	while (p < end && open) {
		if (*p == '"' || *p == '\'') {
			p = skip_foreign_quote(p, end);
			continue;
		}
		if (*p == '-' && end - p > 1 && p[1] == '-') {
			p = tl_comment_end(p, end, 2, false);
			continue;
		}
		open += *p == '{';
		open -= *p == '}';
		p++;
	}
	return p;
}

static void open_block(struct blocks *b)
{
	struct tl_node *n;

	b->p++;
	if (!b->words.n) /* "{" alone: a block without a name */
		tl_vec_push(&b->words,
			(struct tl_word){
				.text = "", .start = (uint32_t)offset(b, b->p - 1), .end = (uint32_t)offset(b, b->p)});
	n = flush(b);
	if (n && is_raw(b, n)) {
		b->p = skip_raw(b->p, b->end);
		return;
	}
	if (!n || n->depth >= TL_TREE_DEPTH) {
		if (n)
			tl_tree_trouble(b->tree, "blocks are nested too deeply", n->start);
		b->too_deep++;
		return;
	}
	n->block = true;
	n->body = (uint32_t)offset(b, b->p);
	b->block = n;
}

static void close_block(struct blocks *b)
{
	flush(b);
	b->p++;
	if (b->too_deep)
		b->too_deep--;
	else if (b->block->parent)
		b->block = b->block->parent;
	else
		tl_tree_trouble(b->tree, "a closing brace without an opening one", offset(b, b->p - 1));
}

static void read_separator(struct blocks *b)
{
	bool ends = ends_directive(b, *b->p) || (b->opts->lines && tl_eol_at(b->p, b->end));

	b->parens += *b->p == '(' && is_paren(b, '(');
	b->parens -= *b->p == ')' && is_paren(b, ')') && b->parens;
	if (ends && !b->parens)
		flush(b);
	b->p++;
}

static bool is_brace(const struct blocks *b)
{
	if (*b->p != '{' && *b->p != '}')
		return false;
	return !b->opts->lone || b->p + 1 == b->end || is_blank(b->p[1]);
}

static bool is_quote(const struct blocks *b)
{
	return *b->p == '"' || (*b->p == '\'' && !b->opts->lone) || (*b->p == '`' && b->opts->lone);
}

static void read_token(struct blocks *b)
{
	bool block = false;
	size_t mark = tl_comment_at(&b->opts->comments, b->p, b->end, &block);

	if (mark)
		b->p = tl_comment_end(b->p, b->end, mark, block);
	else if (is_blank(*b->p) || ends_directive(b, *b->p) || is_assign(b, b->p) || is_paren(b, *b->p))
		read_separator(b);
	else if (is_brace(b) && *b->p == '{')
		open_block(b);
	else if (is_brace(b))
		close_block(b);
	else if (is_quote(b))
		read_quoted(b);
	else
		read_bare(b);
}

void tl_syn_blocks(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct blocks b = {.tree = tree, .opts = &in->format->opts, .block = tree->root};

	b.text = tl_template_mask(tree->arena, tree->text, tree->len);
	b.p = b.text + in->skip;
	b.end = b.text + tree->len;
	while (b.p < b.end && !b.full)
		read_token(&b);
	if (b.words.n && !b.opts->lines)
		tl_tree_trouble(tree, "the last directive does not end", b.words.v->start);
	flush(&b);
	if (b.block != tree->root || b.too_deep)
		tl_tree_trouble(tree, "a block is never closed", b.block->start);
	tl_vec_fini(&b.words);
}
