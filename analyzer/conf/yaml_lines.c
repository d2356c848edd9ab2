/*
 * YAML that is none (templates mostly) by its lines: the indentation of keys and items makes the tree, scalars on one line
 * are read, block scalars by their indentation, brackets as flow style. Aliases and everything rarer is not.
 */
#include "conf/yaml_lines.h"

#include <string.h>

#include "base/text.h"
#include "conf/document.h"
#include "conf/syn_json.h"
#include "conf/template.h"

struct level {
	size_t indent;
	struct tl_node *node;
};

struct lines {
	struct tl_tree *tree;
	const char *text;
	size_t at, end;
	struct level levels[TL_TREE_DEPTH];
	size_t n; /* levels open; the document is the first */
};

static bool is_eol(char c)
{
	return c == '\n' || c == '\r';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t line_end(const struct lines *l, size_t at)
{
	while (at < l->end && !is_eol(l->text[at]))
		at++;
	return at;
}

static size_t next_line(const struct lines *l, size_t at)
{
	at = line_end(l, at);
	return at + (at < l->end ? tl_eol_at(l->text + at, l->text + l->end) : 0);
}

static size_t skip_blanks(const struct lines *l, size_t at, size_t to)
{
	while (at < to && is_blank(l->text[at]))
		at++;
	return at;
}

static void open_document(struct lines *l, size_t at)
{
	struct tl_node *doc = tl_document_add(l->tree, at);

	l->n = doc ? 1 : 0;
	l->levels[0] = (struct level){.node = doc};
}

/* Closes what is indented as much or more, and adds a node to what is left open. */
static struct tl_node *add(struct lines *l, size_t indent, const char *name, size_t len, size_t at)
{
	struct tl_node *n;

	while (l->n > 1 && l->levels[l->n - 1].indent >= indent)
		l->n--;
	n = l->n && l->n < TL_TREE_DEPTH ? tl_tree_add(l->tree, l->levels[l->n - 1].node, name, len, at) : NULL;
	if (!n)
		return NULL;
	n->parent->block = true;
	l->levels[l->n++] = (struct level){.indent = indent, .node = n};
	return n;
}

static void put_word(struct lines *l, struct tl_node *n, struct tl_word *w)
{
	struct tl_words words = {.v = w, .n = 1};

	tl_template_word(l->tree, w);
	tl_tree_words(l->tree, n, &words);
}

/* The end of a quoted text that begins at, or to. */
static size_t quote_end(const struct lines *l, size_t at, size_t to)
{
	char quote = l->text[at++];

	while (at < to && l->text[at] != quote)
		at += l->text[at] == '\\' && quote == '"' && at + 1 < to ? 2 : 1;
	return at;
}

static size_t plain_end(const struct lines *l, size_t at, size_t to)
{
	size_t end = at;

	for (; at < to; at++) {
		if (l->text[at] == '#' && is_blank(l->text[at - 1]))
			break;
		if (!is_blank(l->text[at]))
			end = at + 1;
	}
	return end;
}

/* A block scalar: the lines below that are indented more, without what they share. Returns where it ends. */
static size_t read_block(struct lines *l, struct tl_node *n, size_t at, size_t indent)
{
	size_t from = next_line(l, at), to = from, shared = 0;
	struct tl_word w = {.start = (uint32_t)at};
	char *copy, *out;
	TL_VEC(struct tl_word_piece) pieces = {0};

	while (to < l->end) {
		size_t text = skip_blanks(l, to, l->end);

		if (text < l->end && !is_eol(l->text[text])) {
			if (text - to <= indent)
				break;
			shared = shared && shared < text - to ? shared : text - to;
		}
		to = next_line(l, to);
	}
	copy = out = tl_arena_alloc(l->tree->arena, to - from + 1);
	for (size_t line = from; line < to; line = next_line(l, line)) {
		size_t text = line_end(l, line) - line < shared ? line_end(l, line) : line + shared;

		tl_vec_push_in(l->tree->arena, &pieces,
			(struct tl_word_piece){.at = (uint32_t)(out - copy), .start = (uint32_t)text});
		memcpy(out, l->text + text, next_line(l, line) - text);
		out += next_line(l, line) - text;
	}
	w.text = copy;
	w.len = (uint32_t)(out - copy);
	w.end = (uint32_t)to;
	w.pieces = pieces.v;
	w.n_pieces = (uint32_t)pieces.n;
	put_word(l, n, &w);
	return to;
}

/* The value that begins at, on a line that ends at to. Returns the offset of the next line to read. */
static size_t read_value(struct lines *l, struct tl_node *n, size_t at, size_t to, size_t indent)
{
	char c = l->text[at];
	struct tl_word w = {.text = l->text + at, .start = (uint32_t)at, .literal = true};

	if (c == '|' || c == '>')
		return read_block(l, n, at, indent);
	if (c == '[' || c == '{')
		return next_line(l, tl_json_value(l->tree, n, l->text, at, to));
	w.end = (uint32_t)plain_end(l, at, to);
	if (c == '"' || c == '\'') {
		w.start++;
		w.end = (uint32_t)quote_end(l, at, to);
		w.text++;
	}
	w.len = w.end - w.start;
	put_word(l, n, &w);
	return next_line(l, to);
}

/* The colon behind the key that begins at; to when this is no key. */
static size_t key_end(const struct lines *l, size_t at, size_t to)
{
	if (l->text[at] == '"' || l->text[at] == '\'') {
		at = quote_end(l, at, to);
		at += at < to;
	} else if (strchr("[]{},#&*!|>%@`", l->text[at])) {
		return to;
	}
	for (; at < to; at++) {
		if (l->text[at] == ':' && (at + 1 == to || is_blank(l->text[at + 1])))
			return at;
	}
	return to;
}

static struct tl_node *add_key(struct lines *l, size_t indent, size_t at, size_t colon)
{
	bool quoted = l->text[at] == '"' || l->text[at] == '\'';
	size_t from = at + quoted, to = colon;

	while (to > from && is_blank(l->text[to - 1]))
		to--;
	to -= quoted && to > from;
	return add(l, indent, l->text + from, to - from, from);
}

/* "key: value" or a value, at. indent is the key's own, behind the dashes of items. */
static size_t read_entry(struct lines *l, struct tl_node *item, size_t indent, size_t at, size_t to)
{
	size_t colon = key_end(l, at, to), value;
	struct tl_node *n = item;

	if (colon == to && !item)
		return next_line(l, to);
	if (colon < to) {
		n = add_key(l, indent, at, colon);
		at = colon + 1;
	}
	value = skip_blanks(l, at, to);
	if (n && value < to && l->text[value] != '#')
		return read_value(l, n, value, to, indent);
	return next_line(l, to);
}

/* Closes what stands deeper than a dash, and the item before. */
static void close_items(struct lines *l, size_t indent)
{
	while (l->n > 1 && l->levels[l->n - 1].indent > indent)
		l->n--;
	if (l->n > 1 && l->levels[l->n - 1].indent == indent && l->levels[l->n - 1].node->name[0] == '-')
		l->n--;
}

static size_t read_line(struct lines *l, size_t line)
{
	size_t to = line_end(l, line), at = skip_blanks(l, line, to);
	struct tl_node *item = NULL;

	if (at == to || l->text[at] == '#')
		return next_line(l, to);
	if (to - line >= 3 && memcmp(l->text + line, "---", 3) == 0) {
		open_document(l, line);
		return next_line(l, to);
	}
	/* An item stands as deep as its dash says, but inside a key of the same depth. */
	while (at < to && l->text[at] == '-' && (at + 1 == to || is_blank(l->text[at + 1]))) {
		close_items(l, at - line);
		item = add(l, at - line + 1, "-", 1, at);
		if (!item)
			return next_line(l, to);
		l->levels[l->n - 1].indent = at - line;
		at = skip_blanks(l, at + 1, to);
	}
	return at < to ? read_entry(l, item, at - line, at, to) : next_line(l, to);
}

/* A list's scalars are words of the list, as in well-formed YAML. */
static void collect_words(struct tl_tree *t)
{
	for (struct tl_node *n = t->root->kids; n; n = tl_node_after(n)) {
		struct tl_words words = {0};

		for (const struct tl_node *k = n->kids; k && words.n < TL_TREE_WORDS; k = k->next) {
			if (!k->block && k->n_words && k->name_len == 1 && k->name[0] == '-')
				tl_vec_push(&words, k->words[0]);
		}
		if (!n->n_words)
			tl_tree_words(t, n, &words);
		tl_vec_fini(&words);
	}
}

void tl_yaml_lines(struct tl_tree *tree, const char *text, size_t from, size_t to, uint32_t line)
{
	struct lines *l = tl_arena_alloc(tree->arena, sizeof *l);
	struct tl_lines *numbers = tl_lines_new(tree->text, tree->len);

	tl_tree_trouble(
		tree, "this is no well-formed YAML; its lines are read one by one", tl_lines_offset(numbers, line, 1));
	tl_lines_free(numbers);
	*l = (struct lines){.tree = tree, .text = text, .end = to};
	open_document(l, from);
	while (from < to && l->n)
		from = read_line(l, from);
	collect_words(tree);
	tl_documents_end(tree);
}
