/*
 * The YAML family, over base/yaml.h; JSON goes to its own reader. Keys are nodes, their scalars one word each; a map makes its key's node
 * a block; a list does too, with a node "-" for each item, and its scalars are also the words of the list's node. Merge keys
 * are resolved. Several documents are blocks that stand for the file. What is no YAML, before or after its templates
 * are covered, is read line by line (conf/yaml_lines.c), and trouble says so.
 */
#include <string.h>

#include "base/yaml.h"
#include "conf/align.h"
#include "conf/document.h"
#include "conf/syn_json.h"
#include "conf/template.h"
#include "conf/yaml_lines.h"

struct yaml {
	struct tl_tree *tree;
	const char *text; /* the tree's, templates covered */
	size_t seen;	  /* where the last thing that stands in the text began; what stands before it is an alias */
	bool dots, full;
};

static void put_value(struct yaml *y, struct tl_node *n, const struct tl_yaml *v, bool again);

/* Behind the tag and the anchor that stand before a value. */
static size_t skip_properties(const char *text, size_t at, size_t end)
{
	while (at < end && (text[at] == '!' || text[at] == '&')) {
		while (at < end && !strchr(" \t\r\n", text[at]))
			at++;
		while (at < end && strchr(" \t\r\n", text[at]))
			at++;
	}
	return at;
}

/* A text of several lines may be one of another language, which reads its actions itself: there they stand uncovered. */
static void uncover(const struct yaml *y, struct tl_word *w)
{
	char *text;

	if (y->text == y->tree->text || !w->n_pieces || !memchr(w->text, '\n', w->len))
		return;
	text = tl_arena_strndup(y->tree->arena, w->text, w->len);
	for (uint32_t i = 0; i < w->n_pieces; i++) {
		uint32_t to = i + 1 < w->n_pieces ? w->pieces[i + 1].at : w->len, from = w->pieces[i].at;

		for (uint32_t k = from; k < to; k++) {
			size_t at = (size_t)w->pieces[i].start + (k - from);

			/* Only of those that put something in: blanks stand for the others. */
			if (at < y->tree->len && text[k] == '_' && y->text[at] == '_')
				text[k] = y->tree->text[at];
		}
	}
	w->text = text;
}

/* A quoted scalar's range is what stands between the quotes, so that a repair leaves them alone. */
static struct tl_word word_of(const struct yaml *y, const struct tl_yaml *v)
{
	struct tl_word w = {.text = v->text, .len = (uint32_t)v->len};
	size_t start = skip_properties(y->tree->text, v->start, v->end), end = v->end;

	if (!v->plain && !v->block && end > start + 1) {
		start++;
		end--;
	}
	/* A block scalar reaches to where the next thing begins. */
	while (v->block && end > start && strchr(" \t\r\n", y->tree->text[end - 1]))
		end--;
	w.start = (uint32_t)start;
	w.end = (uint32_t)end;
	w.literal = end - start == v->len && memcmp(y->tree->text + start, v->text, v->len) == 0;
	tl_word_align(y->tree, &w, y->text);
	uncover(y, &w);
	tl_template_word(y->tree, &w);
	return w;
}

/* "!Ref name": the tag is a word before the value's. The short tags of YAML itself say nothing. */
static void put_tag(struct yaml *y, struct tl_words *words, const struct tl_yaml *v)
{
	const char *tag = v->tag;

	if (!tag || strncmp(tag, "tag:yaml.org", 12) == 0 || strcmp(tag, "!") == 0)
		return;
	(void)y;
	tl_vec_push(words, (struct tl_word){.text = tag,
				   .len = (uint32_t)strlen(tag),
				   .start = (uint32_t)v->start,
				   .end = (uint32_t)v->start});
}

static void put_scalar(struct yaml *y, struct tl_node *n, const struct tl_yaml *v)
{
	struct tl_words words = {0};

	if (v->plain && !v->len)
		return;
	put_tag(y, &words, v);
	tl_vec_push(&words, word_of(y, v));
	tl_tree_words(y->tree, n, &words);
	tl_vec_fini(&words);
}

static struct tl_node *add(
	struct yaml *y, struct tl_node *parent, const char *name, const struct tl_yaml *at, bool again)
{
	struct tl_node *n;

	if (parent->depth >= TL_TREE_DEPTH) {
		tl_tree_trouble(y->tree, "values are nested too deeply", at->start);
		return NULL;
	}
	n = y->dots ? tl_tree_add_dotted(y->tree, parent, name, strlen(name), at->start)
		    : tl_tree_add(y->tree, parent, name, strlen(name), at->start);
	if (!n) {
		y->full = true;
		return NULL;
	}
	n->again = again;
	return n;
}

/* Behind the line of a key whose block begins on the next: there a line can be put in. */
static uint32_t body_of(const struct yaml *y, const struct tl_yaml *key, const struct tl_yaml *map)
{
	const char *text = y->tree->text;
	size_t at = key->end;

	while (at < y->tree->len && text[at] != '\n' && text[at] != '\r')
		at++;
	return map->start > at && text[map->start] != '{' ? (uint32_t)at : 0;
}

static void put_map(struct yaml *y, struct tl_node *n, const struct tl_yaml *map, bool again);

/* "<<": the keys of another map, or of several, as if they stood here. */
static void put_merge(struct yaml *y, struct tl_node *n, const struct tl_yaml *v)
{
	if (v->kind == TL_YAML_MAP)
		put_map(y, n, v, true);
	for (size_t i = 0; v->kind == TL_YAML_SEQ && i < v->n; i++) {
		if (v->items[i]->kind == TL_YAML_MAP)
			put_map(y, n, v->items[i], true);
	}
}

static void put_member(
	struct yaml *y, struct tl_node *parent, const struct tl_yaml *key, const struct tl_yaml *v, bool again)
{
	struct tl_node *n;

	if (key->kind != TL_YAML_SCALAR || y->full)
		return;
	if (key->plain && strcmp(key->text, "<<") == 0) {
		put_merge(y, parent, v);
		return;
	}
	n = add(y, parent, key->text, key, again);
	if (!n)
		return;
	n->end = (uint32_t)key->end;
	if (v->kind == TL_YAML_MAP)
		n->body = body_of(y, key, v);
	put_value(y, n, v, again);
}

/* Maps with more keys than this are taken as they are: comparing all with all would take too long. */
#define MAX_COMPARED 500U

/* The same key stands further down: readers that do not refuse the file take the last. */
static bool is_replaced(const struct tl_yaml *map, size_t i)
{
	const struct tl_yaml *key = map->keys[i];

	for (size_t k = i + 1; k < map->n && map->n <= MAX_COMPARED; k++) {
		if (key->kind == TL_YAML_SCALAR && map->keys[k]->kind == TL_YAML_SCALAR &&
			key->len == map->keys[k]->len && memcmp(key->text, map->keys[k]->text, key->len) == 0)
			return true;
	}
	return false;
}

/* What is merged in gives way to what stands here: it comes first. */
static void put_map(struct yaml *y, struct tl_node *n, const struct tl_yaml *map, bool again)
{
	n->block = true;
	for (int own = 0; own < 2; own++) {
		for (size_t i = 0; i < map->n; i++) {
			bool merge = map->keys[i]->kind == TL_YAML_SCALAR && strcmp(map->keys[i]->text, "<<") == 0;

			/* The arms of a template's condition may have a key each. */
			if (merge == !own && (merge || y->text != y->tree->text || !is_replaced(map, i)))
				put_member(y, n, map->keys[i], map->items[i], again);
		}
	}
}

static void put_seq(struct yaml *y, struct tl_node *n, const struct tl_yaml *seq, bool again)
{
	struct tl_words words = {0};

	n->block = true;
	put_tag(y, &words, seq);
	for (size_t i = 0; i < seq->n && !y->full; i++) {
		struct tl_node *item = add(y, n, "-", seq->items[i], again);

		if (!item)
			break;
		put_value(y, item, seq->items[i], again);
		if (!item->block && item->n_words && words.n < TL_TREE_WORDS)
			tl_vec_push(&words, item->words[item->n_words - 1]);
	}
	tl_tree_words(y->tree, n, &words);
	tl_vec_fini(&words);
}

static void put_value(struct yaml *y, struct tl_node *n, const struct tl_yaml *v, bool again)
{
	again |= v->start < y->seen;
	if (!again)
		y->seen = v->start;
	n->again = again;
	if (v->kind == TL_YAML_MAP)
		put_map(y, n, v, again);
	else if (v->kind == TL_YAML_SEQ)
		put_seq(y, n, v, again);
	else
		put_scalar(y, n, v);
}

static void put_documents(struct yaml *y, struct tl_yaml *const *docs, size_t n)
{
	for (size_t i = 0; i < n && !y->full; i++) {
		struct tl_node *doc;

		if (docs[i]->kind == TL_YAML_SCALAR)
			continue;
		doc = tl_document_add(y->tree, docs[i]->start);
		if (!doc)
			return;
		put_value(y, doc, docs[i], false);
	}
	tl_documents_end(y->tree);
}

/* JSON begins with a bracket; a template's brackets are covered by now. */
static bool is_json(const char *text, size_t from, size_t to)
{
	while (from < to && strchr(" \t\r\n", text[from]))
		from++;
	return from < to && (text[from] == '{' || text[from] == '[');
}

void tl_syn_yaml(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const char *text = tl_template_mask(tree->arena, tree->text, tree->len);
	struct yaml y = {.tree = tree, .text = text, .dots = in->format->opts.dots};
	struct tl_yaml **docs;
	struct tl_err err = {0};
	size_t n;

	if (is_json(text, in->skip, tree->len))
		tl_json_read(tree, text, in->skip, tree->len, &in->format->opts);
	else if (tl_yaml_parse(tree->arena, text, tree->len, &docs, &n, &err) == 0)
		put_documents(&y, docs, n);
	else
		tl_yaml_lines(tree, text, in->skip, tree->len, (uint32_t)(err.line > 0 ? err.line : 1));
}
