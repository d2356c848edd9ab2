/*
 * The JSON family: one or several values after each other, each a document. Takes what people write by hand and
 * readers of configuration accept: comments, trailing commas, single quotes, bare keys and words. A member is a node of
 * its key's name, its scalar one word; an object is a block; a list is a block of nodes "-", its scalars the words of the
 * list's node too. Also reads the flow style of YAML for the line reader (conf/yaml_lines.c).
 */
#include "conf/syn_json.h"

#include <string.h>

#include "conf/align.h"
#include "conf/document.h"
#include "conf/template.h"

struct json {
	struct tl_tree *tree;
	const char *text; /* what is read; offsets in it are the tree's */
	const char *p, *end;
	bool flow; /* YAML: '#' begins a comment, commas and brackets end a bare word, nothing else does */
	bool dots, list_blocks, full;
};

static size_t offset(const struct json *j)
{
	return (size_t)(j->p - j->text);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool at_comment(const struct json *j)
{
	if (*j->p == '#')
		return true;
	return !j->flow && *j->p == '/' && j->end - j->p > 1 && (j->p[1] == '/' || j->p[1] == '*');
}

static void skip_comment(struct json *j)
{
	if (*j->p == '#')
		j->p = tl_comment_end(j->p, j->end, 1, false);
	else
		j->p = tl_comment_end(j->p, j->end, 2, j->p[1] == '*');
}

static void skip_blanks(struct json *j)
{
	while (j->p < j->end && (is_blank(*j->p) || at_comment(j))) {
		if (is_blank(*j->p))
			j->p++;
		else
			skip_comment(j);
	}
}

/* --- scalars --- */

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four digits at p as one byte of text: what is no ASCII matters to nobody here. */
static char from_hex(const char *p, const char *end)
{
	int value = 0;

	for (int i = 0; i < 4; i++) {
		int digit = p + i < end ? hex_digit(p[i]) : -1;

		if (digit < 0)
			return '?';
		value = value * 16 + digit;
	}
	return value > 0 && value < 0x80 ? (char)value : '?';
}

static size_t unescape_one(const char *p, const char *end, char *out)
{
	static const char from[] = "nrtbf", to[] = "\n\r\t\b\f";
	const char *known = *p ? strchr(from, *p) : NULL;

	if (*p == 'u' && end - p > 4) {
		*out = from_hex(p + 1, end);
		return 5;
	}
	*out = known ? to[known - from] : *p;
	return 1;
}

static void unescape(const struct json *j, struct tl_word *w, const char *from, const char *to)
{
	char *copy = tl_arena_alloc(j->tree->arena, (size_t)(to - from) + 1), *out = copy;

	for (const char *p = from; p < to;) {
		if (*p == '\\' && p + 1 < to) {
			p++;
			p += unescape_one(p, to, out++);
		} else {
			*out++ = *p++;
		}
	}
	w->text = copy;
	w->len = (uint32_t)(out - copy);
}

/* The word's range is what stands between the quotes, so that a repair leaves them alone. */
static struct tl_word read_quoted(struct json *j)
{
	const char *from = j->p + 1;
	char quote = *j->p++;
	bool plain = true;
	struct tl_word w = {0};

	while (j->p < j->end && *j->p != quote) {
		plain &= *j->p != '\\';
		j->p += *j->p == '\\' && j->p + 1 < j->end ? 2 : 1;
	}
	w.text = from;
	w.len = (uint32_t)(j->p - from);
	w.start = (uint32_t)(from - j->text);
	w.end = (uint32_t)offset(j);
	w.literal = plain;
	if (!plain) {
		unescape(j, &w, from, j->p);
		tl_word_align(j->tree, &w, j->text);
	}
	if (j->p < j->end)
		j->p++;
	else
		tl_tree_trouble(j->tree, "a quote is never closed", w.start);
	return w;
}

static bool ends_bare(const struct json *j, bool key)
{
	char c = *j->p;

	if (c == ',' || c == ']' || c == '}' || c == '\n' || c == '\r' || (key && c == ':'))
		return true;
	return is_blank(c) && j->p + 1 < j->end && (j->p[1] == '/' || j->p[1] == '#');
}

static struct tl_word read_bare(struct json *j, bool key)
{
	const char *from = j->p, *to;
	struct tl_word w = {.text = from, .start = (uint32_t)offset(j), .literal = true};

	while (j->p < j->end && !ends_bare(j, key))
		j->p++;
	for (to = j->p; to > from && is_blank(to[-1]);)
		to--;
	w.len = (uint32_t)(to - from);
	w.end = w.start + w.len;
	return w;
}

static struct tl_word read_scalar(struct json *j, bool key)
{
	struct tl_word w = *j->p == '"' || *j->p == '\'' ? read_quoted(j) : read_bare(j, key);

	if (!key)
		tl_template_word(j->tree, &w);
	return w;
}

/* --- values --- */

static void read_value(struct json *j, struct tl_node *n);

/* Over something that does not belong where it stands. */
static void stumble(struct json *j)
{
	tl_tree_trouble(j->tree, "this is no well-formed JSON; what can be read is read", offset(j));
	j->p++;
}

static void read_member(struct json *j, struct tl_node *object)
{
	struct tl_word key = read_scalar(j, true);
	struct tl_node *n;

	skip_blanks(j);
	if (j->p == j->end || *j->p != ':') {
		if (!j->flow && !key.len && j->p < j->end)
			stumble(j);
		return;
	}
	j->p++;
	n = j->dots ? tl_tree_add_dotted(j->tree, object, key.text, key.len, key.start)
		    : tl_tree_add(j->tree, object, key.text, key.len, key.start);
	if (!n) {
		j->full = true;
		return;
	}
	n->end = key.end;
	skip_blanks(j);
	if (j->p < j->end && *j->p != ',' && *j->p != '}')
		read_value(j, n);
}

static void read_object(struct json *j, struct tl_node *n)
{
	n->block = true;
	j->p++;
	for (;;) {
		skip_blanks(j);
		if (j->p == j->end || j->full)
			break;
		if (*j->p == '}') {
			j->p++;
			return;
		}
		if (*j->p == ',')
			j->p++;
		else if (*j->p == ']' || *j->p == ':' || *j->p == '{' || *j->p == '[')
			stumble(j);
		else
			read_member(j, n);
	}
	tl_tree_trouble(j->tree, "an object is never closed", n->start);
}

static void read_item(struct json *j, struct tl_node *list, struct tl_words *words)
{
	struct tl_node *n;

	/* The list's own node is the first of its blocks. */
	if (j->list_blocks && *j->p == '{' && !list->document && list->kids)
		list = tl_tree_add(j->tree, list->parent, list->name, list->name_len, offset(j));
	if (list && j->list_blocks && *j->p == '{' && !list->document) {
		read_object(j, list);
		return;
	}
	n = list ? tl_tree_add(j->tree, list, "-", 1, offset(j)) : NULL;

	if (!n) {
		j->full = true;
		return;
	}
	read_value(j, n);
	if (!n->block && n->n_words && words->n < TL_TREE_WORDS)
		tl_vec_push(words, n->words[0]);
}

static void read_items(struct json *j, struct tl_node *n, struct tl_words *words)
{
	for (;;) {
		skip_blanks(j);
		if (j->p == j->end || j->full)
			break;
		if (*j->p == ']') {
			j->p++;
			return;
		}
		if (*j->p == ',')
			j->p++;
		else if (*j->p == '}' || *j->p == ':')
			stumble(j);
		else
			read_item(j, n, words);
	}
	tl_tree_trouble(j->tree, "a list is never closed", n->start);
}

static void read_list(struct json *j, struct tl_node *n)
{
	struct tl_words words = {0};

	n->block = true;
	j->p++;
	read_items(j, n, &words);
	tl_tree_words(j->tree, n, &words);
	tl_vec_fini(&words);
}

/* Too deep: over the whole value without a look. */
static void skip_value(struct json *j)
{
	size_t open = 0;

	tl_tree_trouble(j->tree, "values are nested too deeply", offset(j));
	do {
		if (*j->p == '"') {
			read_quoted(j);
			continue;
		}
		open += *j->p == '{' || *j->p == '[';
		open -= open && (*j->p == '}' || *j->p == ']');
		j->p++;
	} while (j->p < j->end && open);
}

static void read_value(struct json *j, struct tl_node *n)
{
	struct tl_words words = {0};
	struct tl_word w;

	if ((*j->p == '{' || *j->p == '[') && n->depth >= TL_TREE_DEPTH) {
		skip_value(j);
	} else if (*j->p == '{') {
		read_object(j, n);
	} else if (*j->p == '[') {
		read_list(j, n);
	} else {
		w = read_scalar(j, false);
		words.v = &w;
		words.n = 1;
		tl_tree_words(j->tree, n, &words);
	}
}

size_t tl_json_value(struct tl_tree *tree, struct tl_node *n, const char *text, size_t from, size_t to)
{
	struct json j = {.tree = tree, .text = text, .p = text + from, .end = text + to, .flow = true};

	read_value(&j, n);
	return offset(&j);
}

void tl_json_read(struct tl_tree *tree, const char *text, size_t from, size_t to, const struct tl_syntax_opts *opts)
{
	struct json j = {.tree = tree,
		.text = text,
		.p = text + from,
		.end = text + to,
		.dots = opts->dots,
		.list_blocks = opts->list_blocks};

	for (;;) {
		struct tl_node *doc;

		skip_blanks(&j);
		if (j.p == j.end || j.full)
			break;
		if (*j.p != '{' && *j.p != '[') {
			stumble(&j);
			continue;
		}
		doc = tl_document_add(tree, offset(&j));
		if (!doc)
			break;
		read_value(&j, doc);
	}
	tl_documents_end(tree);
}

void tl_syn_json(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const char *text = tl_template_mask(tree->arena, tree->text, tree->len);

	tl_json_read(tree, text, in->skip, tree->len, &in->format->opts);
}
