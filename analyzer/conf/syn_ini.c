/*
 * The ini family: [sections] of "name = value" lines. A key before the first section stands in the root. The value is one word, the
 * rest of the line without the blanks around it. Options: comment marks and whether they may follow a value, lines joined by
 * a backslash or by indentation, and the quoting and variables of openssl.cnf (syn_inivars.c).
 */
#include "conf/syn_ini.h"

#include <string.h>

struct ini {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *p, *end;
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

static bool joins_next(const struct ini *s, const char *from, const char *to)
{
	size_t backslashes = 0;

	while (s->opts->continues && to > from && to[-1] == '\\') {
		backslashes++;
		to--;
	}
	return backslashes % 2 == 1;
}

/* Reads one logical line at s->p into line; the line ends themselves are left out. */
static void read_line(struct ini *s, struct line *line)
{
	bool more;

	line->n = 0;
	do {
		const char *to = line_end(s->p, s->end), *keep;

		more = joins_next(s, s->p, to);
		keep = before_comment(s, s->p, more ? to - 1 : to);
		tl_vec_push(line, (struct piece){s->p, keep});
		s->p = to + tl_eol_at(to, s->end);
		if (!more && s->opts->indented && s->p < s->end && is_space(*s->p))
			more = skip_space(s->p, s->end) < line_end(s->p, s->end);
	} while (more && s->p < s->end);
}

/* The text of pieces from (piece i, place p) on as one word. */
static struct tl_word join(struct ini *s, const struct line *line, const char *p, size_t i)
{
	const char *to = trim_end(p, line->v[i].to);
	struct tl_word w = {.text = p, .len = (uint32_t)(to - p), .literal = true};
	char *copy, *out;
	size_t len = 1;

	w.start = (uint32_t)(p - s->tree->text);
	w.end = (uint32_t)(to - s->tree->text);
	if (i + 1 == line->n)
		return w;
	for (size_t k = i; k < line->n; k++)
		len += (size_t)(line->v[k].to - line->v[k].from) + 1;
	copy = out = tl_arena_alloc(s->tree->arena, len);
	for (size_t k = i; k < line->n; k++) {
		const char *from = k == i ? p : line->v[k].from;
		size_t n = (size_t)(line->v[k].to - from);

		memcpy(out, from, n);
		out += n;
	}
	w.text = copy;
	w.len = (uint32_t)(trim_end(copy, out) - copy);
	w.literal = false;
	to = trim_end(line->v[line->n - 1].from, line->v[line->n - 1].to);
	w.end = (uint32_t)(to - s->tree->text);
	return w;
}

static void open_section(struct ini *s, const char *p, const char *to)
{
	const char *close = to, *name;
	struct tl_node *n;

	while (close > p && close[-1] != ']')
		close--;
	if (close == p) {
		tl_tree_trouble(s->tree, "a section's name is never closed", (size_t)(p - s->tree->text));
		close = to + 1;
	}
	name = skip_space(p + 1, close - 1);
	to = trim_end(name, close - 1 > name ? close - 1 : name);
	if (s->opts->head && tl_text_is(name, (size_t)(to - name), s->opts->head, false)) {
		s->section = s->tree->root;
		return;
	}
	n = s->opts->merge ? tl_ini_section(&s->sections, name, (size_t)(to - name)) : NULL;
	if (!n)
		n = tl_tree_add(s->tree, s->tree->root, name, (size_t)(to - name), (size_t)(p - s->tree->text));
	if (!n)
		return;
	if (!n->block) {
		n->block = true;
		n->end = (uint32_t)(to - s->tree->text) + 1;
		tl_ini_section_add(&s->sections, n);
	}
	s->section = n;
}

/* "name = value", or a name alone. */
static void read_pair(struct ini *s, const struct line *line)
{
	const char *seps = s->opts->separators ? s->opts->separators : "=";
	const char *from = skip_space(line->v[0].from, line->v[0].to), *p = from, *to;
	struct tl_words words = {0};
	struct tl_node *n;

	while (p < line->v[0].to && !strchr(seps, *p) && *p)
		p++;
	to = trim_end(from, p);
	if (s->opts->cut_prefix) {
		for (const char *dot = to; dot > from; dot--) {
			if (dot[-1] == '.' && dot < to) {
				from = dot;
				break;
			}
		}
	}
	n = tl_tree_add(s->tree, s->section, from, (size_t)(to - from), (size_t)(from - s->tree->text));
	if (!n || p >= line->v[0].to)
		return;
	p = skip_space(p + 1, line->v[0].to);
	if (strchr(seps, ' '))
		p = skip_space(p, line->v[0].to);
	tl_vec_push(&words, join(s, line, p, 0));
	tl_tree_words(s->tree, n, &words);
	tl_vec_fini(&words);
}

void tl_syn_ini(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct ini s = {.tree = tree, .opts = &in->format->opts, .section = tree->root};
	struct line line = {0};

	s.p = tree->text + in->skip;
	s.end = tree->text + tree->len;
	while (s.p < s.end && tree->n_nodes < TL_TREE_NODES) {
		const char *from = skip_space(s.p, s.end);
		const char *to = line_end(from, s.end);

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
