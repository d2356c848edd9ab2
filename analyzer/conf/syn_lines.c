/*
 * The lines family: one logical line is one directive, its first word the name, the others its words. Options: how lines are
 * joined, which signs may stand between name and values, quotes, comments after values, blocks whose brace ends a line,
 * sections that a word begins, blocks <tag> ... </tag> of foreign data, and "-o name=value" within a line. Variables: expand.c.
 */
#include <string.h>

#include "conf/expand.h"
#include "conf/lines.h"
#include "conf/syntax.h"
#include "conf/template.h"

struct lines {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	struct tl_line line;
	size_t at;		 /* in the line */
	struct tl_node *block;	 /* innermost open one */
	struct tl_node *section; /* what a line without an open block belongs to */
	uint32_t too_deep;
	struct tl_words words; /* of the line being read, its name first */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static bool in_set(const char *set, char c)
{
	return set && c && strchr(set, c) != NULL;
}

static void skip_blanks(struct lines *s)
{
	while (s->at < s->line.len && is_blank(s->line.text[s->at]))
		s->at++;
}

/* [from, to) of the line as a word. */
static struct tl_word word_of(const struct lines *s, size_t from, size_t to)
{
	struct tl_word w = {.text = s->line.text + from, .len = (uint32_t)(to - from)};

	w.start = (uint32_t)tl_line_place(&s->line, from);
	w.end = to > from ? (uint32_t)tl_line_place(&s->line, to - 1) + 1 : w.start;
	w.literal = w.end - w.start == w.len;
	w.unknown = s->opts->variables && !s->opts->expand && memchr(w.text, s->opts->variables[0], w.len) != NULL;
	tl_template_word(s->tree, &w);
	return w;
}

/* --- words --- */

/* Past the quote that closes the one at s->at, or the line's end. */
static struct tl_word read_quoted(struct lines *s)
{
	char quote = s->line.text[s->at++];
	size_t from = s->at;
	struct tl_word w;

	while (s->at < s->line.len && s->line.text[s->at] != quote)
		s->at += s->line.text[s->at] == '\\' && s->at + 1 < s->line.len ? 2 : 1;
	w = word_of(s, from, s->at);
	if (s->at < s->line.len)
		s->at++;
	else
		tl_tree_trouble(s->tree, "a quote is never closed", tl_line_place(&s->line, from - 1));
	return w;
}

/* "{ name = value }" is one word, without the braces. */
static struct tl_word read_braced(struct lines *s)
{
	size_t from = ++s->at, to;

	while (s->at < s->line.len && s->line.text[s->at] != '}')
		s->at++;
	to = s->at;
	s->at += s->at < s->line.len;
	while (from < to && is_blank(s->line.text[from]))
		from++;
	while (to > from && is_blank(s->line.text[to - 1]))
		to--;
	return word_of(s, from, to);
}

static struct tl_word read_bare(struct lines *s, bool name)
{
	size_t from = s->at;

	while (s->at < s->line.len && !is_blank(s->line.text[s->at])) {
		if (name && in_set(s->opts->separators, s->line.text[s->at]))
			break;
		s->at++;
	}
	return word_of(s, from, s->at);
}

static bool is_comment(const struct lines *s)
{
	bool block;

	return s->opts->trailing &&
	       tl_comment_at(&s->opts->comments, s->line.text + s->at, s->line.text + s->line.len, &block) != 0;
}

static void skip_separators(struct lines *s)
{
	skip_blanks(s);
	while (s->at < s->line.len && in_set(s->opts->separators, s->line.text[s->at]))
		s->at++;
}

static void read_words(struct lines *s)
{
	s->words.n = 0;
	for (skip_blanks(s); s->at < s->line.len && !is_comment(s); skip_blanks(s)) {
		char c = s->line.text[s->at];
		struct tl_word w;

		if (in_set(s->opts->quotes, c))
			w = read_quoted(s);
		else if (c == '{' && s->opts->overrides)
			w = read_braced(s);
		else
			w = read_bare(s, s->words.n == 0);
		if (s->words.n <= TL_TREE_WORDS)
			tl_vec_push(&s->words, w);
		if (s->words.n == 1)
			skip_separators(s);
	}
}

/* --- nodes --- */

static bool word_is(const struct tl_word *w, const char *text)
{
	return w->start < w->end && tl_text_is(w->text, w->len, text, false);
}

static struct tl_node *put_line(struct lines *s)
{
	const struct tl_word *name = s->words.v;
	struct tl_words rest = {.v = s->words.v + 1, .n = s->words.n - 1};
	struct tl_node *n = tl_tree_add(s->tree, s->block, name->text, name->len, name->start);

	if (!n)
		return NULL;
	n->end = name->end;
	tl_tree_words(s->tree, n, &rest);
	return n;
}

/* The item "name=value" of a word: a node inside the line. */
static void put_override(struct lines *s, struct tl_node *line, const struct tl_word *w, size_t from)
{
	const char *eq = memchr(w->text + from, '=', w->len - from);
	struct tl_word value = *w;
	struct tl_words words = {.v = &value, .n = 1};
	size_t name = eq ? (size_t)(eq - w->text) : 0, at = name + 1;
	struct tl_node *n;

	if (!eq)
		return;
	while (name > from && is_blank(w->text[name - 1]))
		name--;
	while (at < w->len && is_blank(w->text[at]))
		at++;
	value.text += at;
	value.len -= (uint32_t)at;
	if (w->literal)
		value.start += (uint32_t)at;
	n = tl_tree_add(s->tree, line, w->text + from, name - from, w->literal ? w->start + from : w->start);
	if (n)
		tl_tree_words(s->tree, n, &words);
}

static void put_overrides(struct lines *s, struct tl_node *line)
{
	size_t mark = strlen(s->opts->overrides);

	line->block = true;
	for (size_t i = 0; i < line->n_words; i++) {
		const struct tl_word *w = &line->words[i];

		if (word_is(w, s->opts->overrides)) {
			if (++i < line->n_words)
				put_override(s, line, &line->words[i], 0);
		} else if (w->len > mark && memcmp(w->text, s->opts->overrides, mark) == 0) {
			put_override(s, line, w, mark);
		}
	}
}

static void open_block(struct lines *s)
{
	struct tl_node *n = NULL;

	s->words.n--;
	if (!s->words.n)
		tl_vec_push(&s->words, (struct tl_word){.text = ""});
	if (!s->too_deep)
		n = put_line(s);
	if (!n || n->depth >= TL_TREE_DEPTH) {
		tl_tree_trouble(s->tree, "blocks are nested too deeply", tl_line_place(&s->line, 0));
		s->too_deep++;
		return;
	}
	n->block = true;
	n->body = (uint32_t)(tl_line_place(&s->line, s->line.len - 1) + 1);
	s->block = n;
}

static void close_block(struct lines *s)
{
	if (s->too_deep)
		s->too_deep--;
	else if (s->block != s->section)
		s->block = s->block->parent;
	else
		tl_tree_trouble(s->tree, "a closing brace without an opening one", tl_line_place(&s->line, s->at));
	s->at++;
}

/* "begin acl": what follows, up to the next such line, is the section acl. */
static void open_section(struct lines *s)
{
	const struct tl_word *name = &s->words.v[1];
	struct tl_node *n = tl_tree_add(s->tree, s->tree->root, name->text, name->len, name->start);

	if (!n)
		return;
	n->block = true;
	s->section = s->block = n;
	s->too_deep = 0;
}

/* --- lines --- */

static void skip_foreign(struct lines *s, struct tl_reader *r)
{
	const char *tag = s->words.v->text + 1;
	size_t len = s->words.v->len - 1; /* the '>' included */

	while (tl_reader_raw(r, &s->line)) {
		for (s->at = 0; s->at < s->line.len && is_blank(s->line.text[s->at]);)
			s->at++;
		if (s->line.len - s->at >= len + 2 && memcmp(s->line.text + s->at, "</", 2) == 0 &&
			memcmp(s->line.text + s->at + 2, tag, len) == 0)
			return;
	}
}

static bool opens_foreign(const struct lines *s)
{
	const struct tl_word *w = s->words.v;

	return s->opts->tags && s->words.n == 1 && w->len > 2 && w->text[0] == '<' && w->text[1] != '/' &&
	       w->text[w->len - 1] == '>';
}

static void read_line(struct lines *s, struct tl_reader *r)
{
	struct tl_node *n;

	s->at = 0;
	skip_blanks(s);
	while (s->opts->braces && s->at < s->line.len && s->line.text[s->at] == '}') {
		close_block(s);
		skip_blanks(s);
	}
	read_words(s);
	if (!s->words.n)
		return;
	if (opens_foreign(s)) {
		skip_foreign(s, r);
	} else if (s->opts->braces && word_is(&s->words.v[s->words.n - 1], "{")) {
		open_block(s);
	} else if (s->opts->section_word && s->words.n > 1 && word_is(s->words.v, s->opts->section_word)) {
		open_section(s);
	} else if (!s->too_deep) {
		n = put_line(s);
		if (n && s->opts->overrides)
			put_overrides(s, n);
	}
}

void tl_syn_lines(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct lines s = {.tree = tree, .opts = &in->format->opts, .block = tree->root, .section = tree->root};
	struct tl_reader r;

	tl_reader_init(&r, tree, &in->format->opts, in->skip);
	while (tree->n_nodes < TL_TREE_NODES && tl_reader_next(&r, &s.line))
		read_line(&s, &r);
	if (s.block != s.section || s.too_deep)
		tl_tree_trouble(tree, "a block is never closed", s.block->start);
	if (s.opts->expand)
		tl_expand(tree, s.opts);
	tl_vec_fini(&s.words);
}
