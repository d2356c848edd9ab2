/* The tree's building blocks: adding nodes within bounds, walking, naming. */
#include "conf/tree.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

void tl_tree_init(struct tl_tree *t, struct tl_arena *arena, const char *text, size_t len)
{
	*t = (struct tl_tree){.arena = arena, .text = text, .len = len};
	t->root = tl_arena_alloc(arena, sizeof *t->root);
	t->root->name = "";
	t->root->block = true;
}

void tl_tree_trouble(struct tl_tree *t, const char *text, size_t at)
{
	if (t->trouble)
		return;
	t->trouble = text;
	t->trouble_at = (uint32_t)at;
}

struct tl_node *tl_tree_add(struct tl_tree *t, struct tl_node *parent, const char *name, size_t len, size_t start)
{
	struct tl_node *n;

	if (t->n_nodes >= TL_TREE_NODES) {
		tl_tree_trouble(t, "too many directives; the rest is not read", start);
		return NULL;
	}
	n = tl_arena_alloc(t->arena, sizeof *n);
	n->name = name;
	n->name_len = (uint32_t)len;
	n->start = (uint32_t)start;
	n->end = (uint32_t)(start + len);
	n->parent = parent;
	n->depth = parent->depth + 1;
	n->order = ++t->n_nodes;
	if (parent->last_kid)
		parent->last_kid->next = n;
	else
		parent->kids = n;
	parent->last_kid = n;
	return n;
}

/* How far a block is looked for that a dotted name goes on in. */
#define MAX_LOOKED 200U

static struct tl_node *block_called(const struct tl_node *parent, const char *name, size_t len)
{
	unsigned looked = 0;

	for (struct tl_node *n = parent->kids; n && looked < MAX_LOOKED; n = n->next, looked++) {
		if (n->block && n->name_len == len && memcmp(n->name, name, len) == 0)
			return n;
	}
	return NULL;
}

struct tl_node *tl_tree_add_dotted(
	struct tl_tree *t, struct tl_node *parent, const char *name, size_t len, size_t start)
{
	const char *dot;

	while ((dot = memchr(name, '.', len)) && dot > name && dot + 1 < name + len && parent->depth < TL_TREE_DEPTH) {
		size_t part = (size_t)(dot - name);
		struct tl_node *n = block_called(parent, name, part);

		if (!n)
			n = tl_tree_add(t, parent, name, part, start);
		if (!n)
			return NULL;
		n->block = true;
		parent = n;
		name += part + 1;
		len -= part + 1;
	}
	return tl_tree_add(t, parent, name, len, start);
}

void tl_tree_words(struct tl_tree *t, struct tl_node *n, const struct tl_words *words)
{
	if (!words->n)
		return;
	n->words = tl_arena_alloc(t->arena, words->n * sizeof *n->words);
	memcpy(n->words, words->v, words->n * sizeof *n->words);
	n->n_words = words->n;
	n->end = words->v[words->n - 1].end;
}

struct tl_node *tl_node_after(const struct tl_node *n)
{
	if (n->kids)
		return n->kids;
	while (n && !n->next)
		n = n->parent;
	return n ? n->next : NULL;
}

bool tl_text_is(const char *text, size_t len, const char *word, bool caseless)
{
	if (strlen(word) != len)
		return false;
	return caseless ? strncasecmp(text, word, len) == 0 : memcmp(text, word, len) == 0;
}

static bool same_byte(char a, char b, bool caseless)
{
	return caseless ? tolower((unsigned char)a) == tolower((unsigned char)b) : a == b;
}

/* Each '*' takes as little as it can and gives way at the next mismatch; only the last one ever has to. */
static bool matches(const char *text, size_t len, const char *pattern, bool caseless)
{
	const char *star = NULL;
	size_t i = 0, retry = 0;

	while (i < len) {
		if (*pattern == '*') {
			star = pattern++;
			retry = i;
		} else if (*pattern && same_byte(text[i], *pattern, caseless)) {
			pattern++;
			i++;
		} else if (star) {
			pattern = star + 1;
			i = ++retry;
		} else {
			return false;
		}
	}
	while (*pattern == '*')
		pattern++;
	return !*pattern;
}

/* "*.conf" */
static bool ends_like(const char *text, size_t len, const char *tail, bool caseless)
{
	size_t n = strlen(tail);

	return len >= n && tl_text_is(text + (len - n), n, tail, caseless);
}

bool tl_text_like(const char *text, size_t len, const char *pattern, bool caseless)
{
	const char *star;

	/* Asked of every word for every directive: most are decided by their first byte, of which case is one bit. */
	if (len && *pattern != '*' && (*text ^ *pattern) & ~0x20)
		return false;
	star = strchr(pattern, '*');
	if (star == pattern && !strchr(pattern + 1, '*'))
		return ends_like(text, len, pattern + 1, caseless);
	return star ? matches(text, len, pattern, caseless) : tl_text_is(text, len, pattern, caseless);
}

bool tl_node_is(const struct tl_node *n, const char *name, bool caseless)
{
	return tl_text_like(n->name, n->name_len, name, caseless);
}

bool tl_word_place(const struct tl_word *w, size_t i, uint32_t *out)
{
	uint32_t k = w->n_pieces;

	if (w->literal) {
		*out = (uint32_t)(w->start + i);
		return true;
	}
	while (k > 0 && w->pieces[k - 1].at > i)
		k--;
	if (!k)
		return false;
	*out = (uint32_t)(w->pieces[k - 1].start + (i - w->pieces[k - 1].at));
	return true;
}

bool tl_node_is_file(const struct tl_node *n)
{
	return !n->parent || n->document;
}

const char *tl_node_path(struct tl_arena *a, const struct tl_node *n)
{
	size_t len = 1;
	char *out, *p;

	while (n && !n->block)
		n = n->parent;
	for (const struct tl_node *b = n; b && !tl_node_is_file(b); b = b->parent)
		len += b->name_len + 1U;
	out = tl_arena_alloc(a, len + 1);
	p = out + len - 1;
	for (const struct tl_node *b = n; b && !tl_node_is_file(b); b = b->parent) {
		p -= b->name_len;
		memcpy(p, b->name, b->name_len);
		*--p = '/';
	}
	if (p == out + len - 1)
		*p = '/';
	return p;
}
