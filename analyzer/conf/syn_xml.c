/*
 * The XML family, over base/xml.h: an element is a block of its local name, its attributes are nodes "@name" with one word, its own text
 * is its one word. Comments and CDATA never become nodes. Pieces of a file, several elements side by side, are read as well.
 */
#include <string.h>

#include "base/text.h"
#include "base/xml.h"
#include "conf/align.h"
#include "conf/syntax.h"

/* An element whose kids are still to be put into the tree. */
struct open_element {
	const struct tl_xml *x;
	struct tl_node *node;
	size_t next_kid;
};

static const char *local_name(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

/* Whether value stands in the file letter by letter, so that places inside it are places in the file. */
static bool is_literal(const struct tl_tree *t, const char *value, size_t start, size_t end)
{
	size_t len = strlen(value);

	return end <= t->len && end - start == len && memcmp(t->text + start, value, len) == 0;
}

static void put_word(struct tl_tree *t, struct tl_node *n, const char *value, size_t start, size_t end)
{
	struct tl_word w = {
		.text = value, .len = (uint32_t)strlen(value), .start = (uint32_t)start, .end = (uint32_t)end};
	struct tl_words words = {.v = &w, .n = 1};

	w.literal = is_literal(t, value, start, end);
	tl_word_align(t, &w, t->text); /* a line's end in an attribute is read as a blank */
	tl_tree_words(t, n, &words);
}

static void put_attrs(struct tl_tree *t, struct tl_node *node, const struct tl_xml *x)
{
	for (size_t i = 0; i < x->n_attrs; i++) {
		const struct tl_xml_attr *a = &x->attrs[i];
		const char *name = tl_arena_printf(t->arena, "@%s", a->name);
		size_t start = a->end ? a->start : x->start, end = a->end ? a->end : x->start;
		struct tl_node *n = tl_tree_add(t, node, name, strlen(name), start);

		if (!n)
			return;
		n->end = (uint32_t)end;
		put_word(t, n, a->value, start, end);
	}
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void put_text(struct tl_tree *t, struct tl_node *node, const struct tl_xml *x)
{
	const char *from = x->text, *to = from + strlen(from);
	size_t start = x->text_start, end = x->text_end;

	while (from < to && is_blank(*from))
		from++;
	while (to > from && is_blank(to[-1]))
		to--;
	if (from == to)
		return;
	while (start < end && end <= t->len && is_blank(t->text[start]))
		start++;
	while (end > start && end <= t->len && is_blank(t->text[end - 1]))
		end--;
	put_word(t, node, tl_arena_strndup(t->arena, from, (size_t)(to - from)), start, end);
	node->end = (uint32_t)(node->start + node->name_len); /* the word may stand far below */
}

static struct tl_node *put_element(struct tl_tree *t, struct tl_node *parent, const struct tl_xml *x)
{
	const char *name = local_name(x->name);
	struct tl_node *n = tl_tree_add(t, parent, name, strlen(name), x->start);

	if (!n)
		return NULL;
	n->block = true;
	n->end = (uint32_t)(x->start + strlen(x->name) + 1);
	put_attrs(t, n, x);
	put_text(t, n, x);
	return n;
}

/* Iterative: foreign files nest as deep as they like. */
static void put_tree(struct tl_tree *t, const struct tl_xml *root)
{
	TL_VEC(struct open_element) open = {0};
	struct tl_node *n = put_element(t, t->root, root);

	if (n)
		tl_vec_push(&open, (struct open_element){.x = root, .node = n});
	while (open.n) {
		struct open_element *top = &open.v[open.n - 1];
		const struct tl_xml *kid;

		if (top->next_kid == top->x->n_kids) {
			open.n--;
			continue;
		}
		kid = top->x->kids[top->next_kid++];
		n = put_element(t, top->node, kid);
		if (!n)
			break;
		if (n->depth < TL_TREE_DEPTH)
			tl_vec_push(&open, (struct open_element){.x = kid, .node = n});
		else
			tl_tree_trouble(t, "elements are nested too deeply", n->start);
	}
	tl_vec_fini(&open);
}

/* --- pieces of a file: several elements side by side --- */

static const char wrap_open[] = "<_>", wrap_close[] = "</_>";

/* A declaration and a byte order mark may stand at the beginning only. */
static void blank_head(char *text, size_t len)
{
	size_t at = len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0, end;

	memset(text, ' ', at);
	while (at < len && is_blank(text[at]))
		at++;
	if (len - at < 5 || memcmp(text + at, "<?xml", 5) != 0)
		return;
	for (end = at; end < len && text[end] != '>';)
		end++;
	memset(text + at, ' ', end < len ? end + 1 - at : 0);
}

static void shift(struct tl_xml *x)
{
	size_t by = sizeof wrap_open - 1;

	x->start -= by;
	x->end = x->end > by ? x->end - by : x->start;
	x->text_start -= x->text_end ? by : 0;
	x->text_end -= x->text_end ? by : 0;
	for (size_t i = 0; i < x->n_attrs; i++) {
		x->attrs[i].start -= x->attrs[i].end ? by : 0;
		x->attrs[i].end -= x->attrs[i].end ? by : 0;
	}
}

static void shift_tree(struct tl_xml *root)
{
	TL_VEC(struct tl_xml *) todo = {0};

	tl_vec_push(&todo, root);
	while (todo.n) {
		struct tl_xml *x = todo.v[--todo.n];

		for (size_t i = 0; i < x->n_kids; i++) {
			shift(x->kids[i]);
			tl_vec_push(&todo, x->kids[i]);
		}
	}
	tl_vec_fini(&todo);
}

/* Reads the text as the inside of an element. False when that is no XML either. */
static bool put_pieces(struct tl_tree *t)
{
	size_t before = sizeof wrap_open - 1, after = sizeof wrap_close - 1;
	char *text = tl_arena_alloc(t->arena, before + t->len + after + 1);
	struct tl_xml *root = NULL;
	struct tl_err err = {0};

	memcpy(text, wrap_open, before);
	memcpy(text + before, t->text, t->len);
	memcpy(text + before + t->len, wrap_close, after);
	blank_head(text + before, t->len);
	if (tl_xml_parse(t->arena, text, before + t->len + after, &root, &err) != 0 || !root || !root->n_kids)
		return false;
	shift_tree(root);
	for (size_t i = 0; i < root->n_kids; i++)
		put_tree(t, root->kids[i]);
	return true;
}

static void say_broken(struct tl_tree *tree, const struct tl_err *err)
{
	struct tl_lines *lines = tl_lines_new(tree->text, tree->len);

	tl_tree_trouble(tree, "this is no well-formed XML; what stands above is read",
		tl_lines_offset(
			lines, (uint32_t)(err->line > 0 ? err->line : 1), (uint32_t)(err->col > 0 ? err->col : 1)));
	tl_lines_free(lines);
}

void tl_syn_xml(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct tl_xml *root = NULL;
	struct tl_err err = {0};

	/* A byte order mark is expat's business: offsets are those of the text. */
	(void)in;
	if (tl_xml_parse(tree->arena, tree->text, tree->len, &root, &err) != 0) {
		if (put_pieces(tree))
			return;
		say_broken(tree, &err);
	}
	if (root)
		put_tree(tree, root);
}
