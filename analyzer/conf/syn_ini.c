/*
 * The ini family: [sections] of "name = value" lines. A key before the first section stands in the root. The value is one word, the
 * rest of the line without the blanks around it. Options: what stands between name and value (blanks, too), lines that begin a
 * section without brackets, comment marks and whether they may follow a value, lines joined by a backslash or by indentation,
 * the spelling of java.util.Properties, and the quoting and variables of openssl.cnf (syn_inivars.c).
 */
#include "conf/syn_ini.h"

#include <string.h>

#include "conf/template.h"

struct ini {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *text; /* the tree's, with actions of templates covered */
	const char *p, *end;
	const char *signs; /* that stand between name and value; blanks do when one of them is a blank */
	struct tl_node *section;
	struct tl_ini_sections sections;
};

/* A logical line: the pieces of it that stand on physical lines. */
struct piece {
	const char *from, *to;
};

struct line {
	struct piece *v;
	size_t n, cap;
};

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static const char *skip_space(const char *p, const char *end)
{
	while (p < end && is_space(*p))
		p++;
	return p;
}

static const char *trim_end(const char *from, const char *to)
{
	while (to > from && is_space(to[-1]))
		to--;
	return to;
}

static bool is_comment(const struct ini *s, const char *p)
{
	bool block;

	return tl_comment_at(&s->opts->comments, p, s->end, &block) != 0;
}

/* Where a trailing comment begins in [p, to), or to. Quotes and backslashes protect where the option escapes is on. */
static const char *before_comment(const struct ini *s, const char *p, const char *to)
{
	char quote = 0;

	if (!s->opts->trailing)
		return to;
	for (const char *from = p; p < to; p++) {
		if (s->opts->escapes && *p == '\\' && p + 1 < to)
			p++;
		else if (quote)
			quote = *p == quote ? 0 : quote;
		else if (s->opts->escapes && (*p == '"' || *p == '\''))
			quote = *p;
		else if (is_comment(s, p) && (s->opts->escapes || p == from || is_space(p[-1])))
			return p;
	}
	return to;
}

static const char *line_end(const char *p, const char *end)
{
	while (p < end && *p != '\n' && *p != '\r')
		p++;
	return p;
}

/* first: the line begins anew, so that it may be a comment. */
static bool joins_next(const struct ini *s, const char *from, const char *to, bool first)
{
	size_t backslashes = 0;

	if (first && s->opts->properties && is_comment(s, skip_space(from, to)))
		return false;
	while (s->opts->continues && to > from && to[-1] == '\\') {
		backslashes++;
		to--;
	}
	return backslashes % 2 == 1;
}

/* Reads one logical line at s->p into line; the line ends themselves are left out. */
static void read_line(struct ini *s, struct line *line)
{
	bool more = false;

	line->n = 0;
	do {
		const char *to = line_end(s->p, s->end), *keep;

		if (more && s->opts->properties)
			s->p = skip_space(s->p, to);
		more = joins_next(s, s->p, to, line->n == 0);
		keep = before_comment(s, s->p, more ? to - 1 : to);
		tl_vec_push(line, (struct piece){s->p, keep});
		s->p = to + tl_eol_at(to, s->end);
		if (!more && s->opts->indented && s->p < s->end && is_space(*s->p))
			more = skip_space(s->p, s->end) < line_end(s->p, s->end);
	} while (more && s->p < s->end);
}

static uint32_t offset(const struct ini *s, const char *p)
{
	return (uint32_t)(p - s->text);
}

/* The text of the line's pieces from p in the first on as one word. */
static struct tl_word join(struct ini *s, const struct line *line, const char *p)
{
	const struct piece *last = &line->v[line->n - 1];
	const char *to = trim_end(line->n == 1 ? p : last->from, last->to);
	struct tl_word w = {.text = p, .len = (uint32_t)(to - p), .start = offset(s, p), .end = offset(s, to)};
	struct tl_word_piece *pieces;
	char *copy;
	size_t len = 0;

	w.literal = line->n == 1;
	if (w.literal)
		return w;
	for (size_t i = 0; i < line->n; i++)
		len += (size_t)(line->v[i].to - line->v[i].from);
	copy = tl_arena_alloc(s->tree->arena, len + 1);
	pieces = tl_arena_alloc(s->tree->arena, line->n * sizeof *pieces);
	len = 0;
	for (size_t i = 0; i < line->n; i++) {
		const char *from = i ? line->v[i].from : p;
		size_t n;

		if (len == 0)
			from = skip_space(from, line->v[i].to);
		n = (size_t)(line->v[i].to - from);
		pieces[i] = (struct tl_word_piece){.at = (uint32_t)len, .start = offset(s, from)};
		memcpy(copy + len, from, n);
		len += n;
	}
	w.text = copy;
	w.len = (uint32_t)(trim_end(copy, copy + len) - copy);
	w.pieces = pieces;
	w.n_pieces = (uint32_t)line->n;
	return w;
}

/* The rest of a section's head, without the quotes it stands in. */
static void add_section_word(struct ini *s, struct tl_node *n, const char *from, const char *to)
{
	struct tl_word w = {.start = offset(s, from), .end = offset(s, to)};
	bool quoted = to - from >= 2 && *from == '"' && to[-1] == '"';

	w.text = from + quoted;
	w.len = (uint32_t)(to - from) - 2U * quoted;
	w.literal = !quoted;
	tl_tree_words(s->tree, n, &(struct tl_words){.v = &w, .n = 1});
}

/* "[name]" at p; what stands between the brackets is what sections are merged by. */
static void open_section(struct ini *s, const char *p, const char *to)
{
	const char *close = to, *name, *name_to;
	struct tl_node *n = NULL;
	bool closed;

	while (close > p && close[-1] != ']')
		close--;
	closed = close > p;
	if (!closed) {
		tl_tree_trouble(s->tree, "a section's name is never closed", offset(s, p));
		close = to + 1;
	}
	name = skip_space(p + 1, close - 1);
	to = trim_end(name, close - 1 > name ? close - 1 : name);
	if (s->opts->head && tl_text_is(name, (size_t)(to - name), s->opts->head, false)) {
		s->section = s->tree->root;
		return;
	}
	if (s->opts->merge)
		n = tl_ini_section(&s->sections, name, (size_t)(to - name));
	if (n) {
		s->section = n;
		return;
	}
	for (name_to = name; name_to < to && !(s->opts->section_words && is_space(*name_to));)
		name_to++;
	n = tl_tree_add(s->tree, s->tree->root, name, (size_t)(name_to - name), offset(s, p));
	if (!n)
		return;
	n->block = true;
	if (name_to < to)
		add_section_word(s, n, skip_space(name_to, to), to);
	n->end = offset(s, to) + closed;
	tl_ini_section_add(&s->sections, n, name, (size_t)(to - name));
	s->section = n;
}

static bool is_one_of(const struct tl_strs *names, const char *from, const char *to)
{
	for (size_t i = 0; i < names->n; i++) {
		if (tl_text_is(from, (size_t)(to - from), names->v[i], false))
			return true;
	}
	return false;
}

static bool is_sign(const struct ini *s, char c)
{
	return c && (strchr(s->signs, c) || (is_space(c) && strchr(s->signs, ' ')));
}

/* Past what stands between the name, which ends at p, and its value: one sign, or blanks, or one sign among blanks. */
static const char *skip_sign(const struct ini *s, const char *p, const char *to)
{
	p = skip_space(p, to);
	return p < to && is_sign(s, *p) ? skip_space(p + 1, to) : p;
}

/* Where the name that begins at p ends: at a sign; a command's at a blank. */
static const char *name_end(const struct ini *s, const char *p, const char *to)
{
	const char *word = p;

	while (word < to && !is_space(*word))
		word++;
	if (is_one_of(&s->opts->commands, p, word))
		return word;
	while (p < to && !is_sign(s, *p))
		p += s->opts->properties && *p == '\\' && p + 1 < to ? 2 : 1;
	return p;
}

static const char *after_prefix(const char *from, const char *to)
{
	for (const char *dot = to; dot > from; dot--) {
		if (dot[-1] == '.' && dot < to)
			return dot;
	}
	return from;
}

static struct tl_word read_value(struct ini *s, const struct line *line, const char *p)
{
	struct tl_word w = join(s, line, p);

	if (s->opts->properties)
		tl_ini_unescape(s->tree->arena, &w);
	tl_template_word(s->tree, &w);
	return w;
}

/* "name = value", or a name alone. */
static void read_pair(struct ini *s, const struct line *line)
{
	const char *to = line->v[0].to, *from = skip_space(line->v[0].from, to), *p = name_end(s, from, to);
	struct tl_word name = {.text = from, .len = (uint32_t)(trim_end(from, p) - from)}, value;
	bool begins = is_one_of(&s->opts->section_lines, from, from + name.len);
	const char *start = from;
	struct tl_node *n;

	if (s->opts->cut_prefix && !is_one_of(&s->opts->commands, from, from + name.len))
		start = after_prefix(from, from + name.len);
	name.text = start;
	name.len -= (uint32_t)(start - from);
	if (s->opts->properties)
		tl_ini_unescape(s->tree->arena, &name);
	n = tl_tree_add(s->tree, begins ? s->tree->root : s->section, name.text, name.len, offset(s, start));
	if (!n)
		return;
	n->end = offset(s, trim_end(from, p));
	if (begins) {
		n->block = true;
		s->section = n;
	}
	if (p == to || (line->n == 1 && skip_space(p, to) == to))
		return;
	value = read_value(s, line, skip_sign(s, p, to));
	tl_tree_words(s->tree, n, &(struct tl_words){.v = &value, .n = 1});
}

/* A comment with an end of its own begins at from: go on behind it. */
static bool skip_block_comment(struct ini *s, const char *from)
{
	bool block = false;
	size_t mark = tl_comment_at(&s->opts->comments, from, s->end, &block);

	if (!mark || !block)
		return false;
	s->p = tl_comment_end(from, s->end, mark, block);
	return true;
}

void tl_syn_ini(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct ini s = {.tree = tree, .opts = &in->format->opts, .section = tree->root};
	struct line line = {0};

	s.signs = s.opts->separators ? s.opts->separators : "=";
	s.text = tl_template_mask(tree->arena, tree->text, tree->len);
	s.p = s.text + in->skip;
	s.end = s.text + tree->len;
	while (s.p < s.end && tree->n_nodes < TL_TREE_NODES) {
		const char *from = skip_space(s.p, s.end);
		const char *to = line_end(from, s.end);

		if (skip_block_comment(&s, from))
			continue;
		read_line(&s, &line);
		if (from >= to || is_comment(&s, from))
			continue;
		if (*from == '[')
			open_section(&s, from, before_comment(&s, from, to));
		else
			read_pair(&s, &line);
	}
	tl_vec_fini(&line);
	if (s.opts->escapes)
		tl_ini_expand(tree, s.opts, &s.sections);
	tl_ini_sections_fini(&s.sections);
}
