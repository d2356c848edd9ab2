/*
 * The sections family: a line is a directive of words. Options add what servers make of that: containers (<Name word> ...
 * </Name>), sections that a line of a certain name begins, which may take after another one, lines that are themselves blocks of
 * options (split), and lines joined by a backslash.
 */
#include <string.h>
#include <strings.h>

#include "conf/syntax.h"
#include "conf/template.h"

struct sections {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *text; /* the tree's, with actions of templates covered */
	const char *p, *end;
	struct tl_node *block;		      /* innermost open one */
	uint32_t too_deep;		      /* open containers beyond the depth limit: their content is not read */
	struct tl_words words;		      /* of the line being read, its name first */
	TL_VEC(struct tl_node *) bequeathers; /* sections that others take after */
};

#define MAX_BEQUEATHERS 500U

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static size_t offset(const struct sections *s, const char *p)
{
	return (size_t)(p - s->text);
}

/* Length of a backslash and the line end it takes away; 0 when none stands at p. */
static size_t joint_at(const struct sections *s, const char *p)
{
	size_t eol;

	if (!s->opts->continues || p == s->end || *p != '\\')
		return 0;
	eol = tl_eol_at(p + 1, s->end);
	return eol ? eol + 1 : 0;
}

static bool at_end(const struct sections *s, const char *to)
{
	return s->p >= to || tl_eol_at(s->p, s->end);
}

/* Blanks, and the joints between lines, which part words as blanks do. */
static void skip_blanks(struct sections *s, const char *to)
{
	for (size_t n; s->p < to; s->p += n) {
		n = is_space(*s->p) ? 1 : joint_at(s, s->p);
		if (!n)
			return;
	}
}

/* To the next line that is not joined to this one. */
static void skip_line(struct sections *s)
{
	while (s->p < s->end) {
		size_t joint = joint_at(s, s->p), eol = joint ? 0 : tl_eol_at(s->p, s->end);

		s->p += joint + eol + (!joint && !eol);
		if (eol)
			return;
	}
}

/* --- words --- */

static const char *unescape(const struct sections *s, const char *from, size_t len, uint32_t *out_len)
{
	char *copy, *w;

	*out_len = (uint32_t)len;
	if (!memchr(from, '\\', len))
		return from;
	copy = w = tl_arena_alloc(s->tree->arena, len + 1);
	for (size_t i = 0; i < len; i++) {
		if (from[i] == '\\' && i + 1 < len)
			i++;
		*w++ = from[i];
	}
	*out_len = (uint32_t)(w - copy);
	return copy;
}

static void add_word(struct sections *s, const char *from, const char *to, bool quoted)
{
	struct tl_word w = {.start = (uint32_t)offset(s, from), .end = (uint32_t)offset(s, to)};
	const char *inner = from + quoted;
	size_t len = (size_t)(to - inner) - (quoted && to > inner);

	w.text = inner;
	w.len = (uint32_t)len;
	if (quoted || s->opts->escapes)
		w.text = unescape(s, inner, len, &w.len);
	w.literal = !quoted && w.text == inner;
	w.unknown = s->opts->variables && s->words.n > 0 && memchr(w.text, s->opts->variables[0], w.len) != NULL;
	tl_template_word(s->tree, &w);
	if (s->words.n <= TL_TREE_WORDS)
		tl_vec_push(&s->words, w);
}

/* The closing quote for the one at p, or the end of the line. */
static const char *quote_end(const struct sections *s, const char *p, const char *to)
{
	char quote = *p++;

	while (p < to && *p != quote && !tl_eol_at(p, s->end)) {
		size_t joint = joint_at(s, p);

		p += joint ? joint : *p == '\\' && to - p > 1 && !tl_eol_at(p + 1, s->end) ? 2 : 1;
	}
	return p;
}

static bool is_quote(char c)
{
	return c == '"' || c == '\'';
}

static void read_quoted(struct sections *s, const char *to)
{
	const char *from = s->p, *close = quote_end(s, from, to);

	if (close < to && is_quote(*close)) {
		s->p = close + 1;
		add_word(s, from, s->p, true);
		return;
	}
	s->p = close;
	add_word(s, from + 1, s->p, false);
}

/* A quote right after '=' protects blanks: name="two words". */
static void read_bare(struct sections *s, const char *to)
{
	const char *from = s->p;

	while (!at_end(s, to) && !is_space(*s->p) && !joint_at(s, s->p)) {
		if (is_quote(*s->p) && s->p > from && s->p[-1] == '=')
			s->p = quote_end(s, s->p, to);
		else if (s->opts->escapes && *s->p == '\\' && to - s->p > 1 && !tl_eol_at(s->p + 1, s->end))
			s->p++;
		if (!at_end(s, to))
			s->p++;
	}
	add_word(s, from, s->p, false);
}

static bool is_comment(const struct sections *s)
{
	bool block;

	return tl_comment_at(&s->opts->comments, s->p, s->end, &block) != 0;
}

/* The words from here to the line's end, or to a place before it. */
static void read_words(struct sections *s, const char *to)
{
	for (skip_blanks(s, to); !at_end(s, to); skip_blanks(s, to)) {
		if (s->opts->trailing && is_comment(s))
			return;
		if (is_quote(*s->p))
			read_quoted(s, to);
		else
			read_bare(s, to);
	}
}

/* --- nodes --- */

/* A node of the words read, of which at most own stay with it. */
static struct tl_node *add_node(struct sections *s, struct tl_node *parent, size_t own)
{
	const struct tl_word *name = s->words.v;
	struct tl_words rest = {.v = s->words.v + 1, .n = s->words.n - 1};
	struct tl_node *n;

	if (s->too_deep)
		return NULL;
	n = tl_tree_add(s->tree, parent, name->text, name->len, name->start);
	if (!n)
		return NULL;
	n->end = name->end;
	if (rest.n > own)
		rest.n = own;
	tl_tree_words(s->tree, n, &rest);
	return n;
}

static bool is_listed(const struct tl_strs *names, const struct sections *s)
{
	for (size_t i = 0; i < names->n; i++) {
		if (tl_text_is(s->words.v->text, s->words.v->len, names->v[i], s->opts->caseless))
			return true;
	}
	return false;
}

static const struct tl_split *split_of(const struct sections *s)
{
	for (size_t i = 0; i < s->opts->n_splits; i++) {
		if (tl_text_is(s->words.v->text, s->words.v->len, s->opts->splits[i].name, s->opts->caseless))
			return &s->opts->splits[i];
	}
	return NULL;
}

/* [from, to) of a word, without quotes around it. */
static struct tl_word part(const struct tl_word *w, uint32_t from, uint32_t to)
{
	struct tl_word out = *w;

	if (to - from > 1 && is_quote(w->text[from]) && w->text[to - 1] == w->text[from]) {
		from++;
		to--;
	}
	out.text = w->text + from;
	out.len = to - from;
	out.start = w->literal ? w->start + from : w->start;
	out.end = w->literal ? w->start + to : w->end;
	return out;
}

/* An option of a split line: "name=value", or a name with the word after it, which may be its value. */
static void add_option(struct sections *s, struct tl_node *line, size_t i)
{
	const struct tl_word *w = &s->words.v[i];
	const char *eq = memchr(w->text, '=', w->len);
	uint32_t name_len = eq && eq > w->text ? (uint32_t)(eq - w->text) : w->len;
	struct tl_node *n = tl_tree_add(s->tree, line, w->text, name_len, w->start);
	struct tl_word value;
	struct tl_words words = {.v = &value, .n = 1};

	if (!n)
		return;
	n->end = w->end;
	if (name_len < w->len) {
		value = part(w, name_len + 1, w->len);
		tl_tree_words(s->tree, n, &words);
		n->end = w->end;
	} else if (i + 1 < s->words.n) {
		value = s->words.v[i + 1];
		tl_tree_words(s->tree, n, &words);
	}
}

static void add_split(struct sections *s, const struct tl_split *split)
{
	struct tl_node *n = add_node(s, s->block, split->own);

	if (!n)
		return;
	n->block = true;
	for (size_t i = split->own + 1; i < s->words.n; i++)
		add_option(s, n, i);
}

/* The word behind "by" on the line at hand, or NULL. */
static const struct tl_word *bequeather_name(const struct sections *s)
{
	for (size_t i = 1; s->opts->heirs.by && i + 1 < s->words.n; i++) {
		const struct tl_word *w = &s->words.v[i];

		if (tl_text_is(w->text, w->len, s->opts->heirs.by, s->opts->caseless))
			return w + 1;
	}
	return NULL;
}

/* The section the one that begins here takes after, which it stands in; the file's root where there is none. */
static struct tl_node *bequeather(const struct sections *s, bool bequeaths)
{
	const struct tl_word *named = bequeather_name(s);

	if (named || bequeaths) {
		for (size_t i = s->bequeathers.n; named && i-- > 0;) {
			struct tl_node *n = s->bequeathers.v[i];

			if (n->n_words && n->words->len == named->len &&
				memcmp(n->words->text, named->text, named->len) == 0)
				return n->depth < TL_TREE_DEPTH ? n : s->tree->root;
		}
		return s->tree->root;
	}
	return s->bequeathers.n ? s->bequeathers.v[s->bequeathers.n - 1] : s->tree->root;
}

static void open_section(struct sections *s)
{
	const struct tl_heirs *heirs = &s->opts->heirs;
	bool bequeaths =
		heirs->section && tl_text_is(s->words.v->text, s->words.v->len, heirs->section, s->opts->caseless);
	bool inherits = heirs->section && (bequeaths || is_listed(&heirs->names, s));
	struct tl_node *n = add_node(s, inherits ? bequeather(s, bequeaths) : s->tree->root, TL_TREE_WORDS);

	if (!n)
		return;
	n->block = true;
	s->block = n;
	if (bequeaths && s->bequeathers.n < MAX_BEQUEATHERS)
		tl_vec_push(&s->bequeathers, n);
}

static void add_line(struct sections *s)
{
	const struct tl_split *split;

	if (!s->words.n)
		return;
	split = split_of(s);
	if (split) {
		add_split(s, split);
	} else if (is_listed(&s->opts->section_lines, s)) {
		open_section(s);
	} else {
		add_node(s, s->block, TL_TREE_WORDS);
	}
}

/* --- containers --- */

/* Past the words of "<Name word ...>": its last '>'. */
static const char *container_end(const struct sections *s)
{
	const char *close = NULL, *p = s->p;

	while (p < s->end && !tl_eol_at(p, s->end)) {
		size_t joint = joint_at(s, p);

		if (*p == '>')
			close = p;
		p += joint ? joint : 1;
	}
	return close ? close : p;
}

static void close_container(struct sections *s)
{
	const struct tl_word *name = s->words.n ? s->words.v : NULL;

	if (s->too_deep) {
		s->too_deep--;
		return;
	}
	for (struct tl_node *n = s->block; name && n->parent; n = n->parent) {
		if (n->name_len != name->len || strncasecmp(n->name, name->text, name->len) != 0)
			continue;
		s->block = n->parent;
		return;
	}
	tl_tree_trouble(s->tree, "a section is closed that is not open", offset(s, s->p));
}

static void open_container(struct sections *s, const char *to)
{
	struct tl_node *n;

	if (!s->words.n)
		return;
	n = add_node(s, s->block, TL_TREE_WORDS);
	if (n && n->depth < TL_TREE_DEPTH) {
		n->block = true;
		n->body = (uint32_t)offset(s, to) + (to < s->end && *to == '>');
		s->block = n;
		return;
	}
	if (n)
		tl_tree_trouble(s->tree, "sections are nested too deeply", n->start);
	s->too_deep++;
}

static bool is_container(const struct sections *s)
{
	char c = s->end - s->p > 1 ? s->p[1] : ' ';

	return s->opts->containers && *s->p == '<' && (c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

static void read_container(struct sections *s)
{
	const char *to = container_end(s);
	bool closes = s->p[1] == '/';

	s->p += closes ? 2 : 1;
	read_words(s, to);
	s->p = to;
	if (closes)
		close_container(s);
	else
		open_container(s, to);
}

static void read_line(struct sections *s)
{
	s->words.n = 0;
	skip_blanks(s, s->end);
	if (at_end(s, s->end) || is_comment(s)) {
		skip_line(s);
		return;
	}
	if (is_container(s)) {
		read_container(s);
	} else {
		read_words(s, s->end);
		add_line(s);
	}
	skip_line(s);
}

void tl_syn_sections(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct sections s = {.tree = tree, .opts = &in->format->opts, .block = tree->root};

	s.text = tl_template_mask(tree->arena, tree->text, tree->len);
	s.p = s.text + in->skip;
	s.end = s.text + tree->len;
	while (s.p < s.end && tree->n_nodes < TL_TREE_NODES)
		read_line(&s);
	if (s.opts->containers && (s.block != tree->root || s.too_deep))
		tl_tree_trouble(tree, "a section is never closed", s.block->start);
	tl_vec_fini(&s.words);
	tl_vec_fini(&s.bequeathers);
}
