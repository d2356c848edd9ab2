/*
 * The masked family: source code that is searched, not parsed. Comments and strings are blanked (mask.c); each pattern of the
 * format is matched on what is left, and every match becomes a node called by the number of its directive, with the group
 * "value" as its one word. A match never begins inside a comment or a string.
 *
 * A pattern with a group "object" says whose setting it is: matches for one object stand in a block of that name, in the order of
 * the text. A text in another language (embeds) is a node called as its row says. The option regions says where names begin to mean something else (a function); a name with a dot or a sign in it
 * (self.ctx, @http, a->b) means the same in the whole file. A directive that is new begins an object anew.
 */
#include <string.h>

#include <uthash.h>

#include "conf/mask.h"
#include "conf/syntax.h"

/* Matches of all patterns of one file: more is no source code. */
#define MAX_FOUND 100000U

/* What is looked for: a directive, or a text in another language. */
struct wanted {
	const char *name; /* of the node */
	const struct tl_regex *pattern;
	bool strings;
	bool is_new;
};

struct found {
	size_t number; /* of what is wanted */
	size_t start, end;
	size_t value, value_end;
	size_t object, object_end; /* both 0: none */
	const char *seen;	   /* the text the pattern saw */
};

TL_VEC_TYPE(found_vec, struct found);
TL_VEC_TYPE(offset_vec, size_t);

struct object {
	char *key;
	struct tl_node *block;
	UT_hash_handle hh;
};

struct masked {
	struct tl_tree *tree;
	const struct tl_format *format;
	struct wanted *wanted;
	size_t n_wanted;
	struct tl_masked text;
	struct found_vec found;
	struct offset_vec regions;
	struct object *objects;
};

/* A match that begins with blanks is where its first other byte is. */
static bool is_code(const struct masked *m, size_t at, size_t end)
{
	while (at + 1 < end && strchr(" \t\r\n", m->tree->text[at]))
		at++;
	return m->text.code[at] == m->tree->text[at];
}

/* --- finding --- */

static bool took_part(const struct tl_match *hit, size_t group)
{
	return group && group < hit->n && hit->start[group] != (size_t)-1;
}

static void add_found(struct masked *m, size_t number, const struct tl_match *hit, const char *seen)
{
	const struct tl_regex *re = m->wanted[number].pattern;
	size_t value = tl_regex_group(re, "value"), object = tl_regex_group(re, "object");
	struct found f = {.number = number, .seen = seen, .start = hit->start[0], .end = hit->end[0]};

	if (!took_part(hit, value) || !is_code(m, f.start, f.end) || m->found.n >= MAX_FOUND)
		return;
	f.value = hit->start[value];
	f.value_end = hit->end[value];
	while (f.value_end > f.value && strchr(" \t\r\n", seen[f.value_end - 1]))
		f.value_end--;
	if (took_part(hit, object)) {
		f.object = hit->start[object];
		f.object_end = hit->end[object];
	}
	tl_vec_push(&m->found, f);
}

static void search(struct masked *m, size_t number)
{
	const struct wanted *w = &m->wanted[number];
	const char *seen = w->strings ? m->text.strings : m->text.code;
	struct tl_match hit;
	size_t at = 0;

	while (at < m->tree->len) {
		int rc = tl_regex_match(w->pattern, seen, m->tree->len, at, &hit);

		if (rc < 0)
			tl_tree_trouble(
				m->tree, "a pattern took too long here; what follows is not searched for it", at);
		if (rc <= 0)
			return;
		add_found(m, number, &hit, seen);
		at = hit.end[0] > at ? hit.end[0] : at + 1;
	}
}

static void find_regions(struct masked *m)
{
	struct tl_match hit;
	size_t at = 0;

	while (m->format->opts.regions && at < m->tree->len && m->regions.n < MAX_FOUND &&
		tl_regex_match(m->format->opts.regions, m->text.code, m->tree->len, at, &hit) == 1) {
		tl_vec_push(&m->regions, hit.start[0]);
		at = hit.end[0] > at ? hit.end[0] : at + 1;
	}
}

static int in_order(const void *x, const void *y)
{
	const struct found *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

/* --- objects --- */

static size_t region_of(const struct masked *m, size_t at)
{
	size_t lo = 0, hi = m->regions.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (m->regions.v[mid] <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static bool is_local(const char *name, size_t len)
{
	return !memchr(name, '.', len) && !memchr(name, '@', len) && !memchr(name, '>', len);
}

/* The block of the object a match is about, the root when it is about none. */
static struct tl_node *block_of(struct masked *m, const struct found *f)
{
	const char *name = f->seen + f->object;
	size_t len = f->object_end - f->object, region;
	struct object *o;
	char *key;

	if (!len)
		return m->tree->root;
	region = is_local(name, len) ? region_of(m, f->start) : 0;
	key = tl_arena_printf(m->tree->arena, "%zu %.*s", region, (int)(len < 200 ? len : 200), name);
	HASH_FIND_STR(m->objects, key, o);
	if (o && !m->wanted[f->number].is_new)
		return o->block;
	if (!o) {
		o = tl_xcalloc(1, sizeof *o);
		o->key = key;
		HASH_ADD_KEYPTR(hh, m->objects, o->key, strlen(o->key), o);
	}
	o->block = tl_tree_add(m->tree, m->tree->root, name, len, f->object);
	if (!o->block)
		return o->block = m->tree->root;
	o->block->block = true;
	return o->block;
}

static void add_node(struct masked *m, const struct found *f)
{
	const char *name = m->wanted[f->number].name;
	struct tl_word w = {.literal = true, .text = f->seen + f->value, .len = (uint32_t)(f->value_end - f->value)};
	struct tl_words words = {.v = &w, .n = 1};
	struct tl_node *n = tl_tree_add(m->tree, block_of(m, f), name, strlen(name), f->start);

	if (!n)
		return;
	w.start = (uint32_t)f->value;
	w.end = (uint32_t)f->value_end;
	tl_tree_words(m->tree, n, &words);
	n->end = (uint32_t)f->value_end;
}

static void masked_fini(struct masked *m)
{
	struct object *o = m->objects;

	HASH_CLEAR(hh, m->objects);
	while (o) {
		struct object *next = o->hh.next;

		free(o);
		o = next;
	}
	tl_vec_fini(&m->found);
	tl_vec_fini(&m->regions);
}

static void list_wanted(struct masked *m)
{
	const struct tl_format *f = m->format;
	struct tl_arena *a = m->tree->arena;

	m->wanted = tl_arena_alloc(a, (f->n_directives + f->n_embeds + 1) * sizeof *m->wanted);
	for (size_t i = 0; i < f->n_directives; i++)
		m->wanted[m->n_wanted++] = (struct wanted){.name = tl_arena_printf(a, "%zu", i),
			.pattern = f->directives[i].pattern,
			.strings = f->directives[i].strings_visible,
			.is_new = f->directives[i].makes_new};
	for (size_t i = 0; i < f->n_embeds; i++) {
		if (f->embeds[i].pattern)
			m->wanted[m->n_wanted++] = (struct wanted){.name = f->embeds[i].at.names.v[0],
				.pattern = f->embeds[i].pattern,
				.strings = f->embeds[i].strings_visible};
	}
}

void tl_syn_masked(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const struct tl_format *f = in->format;
	const struct tl_language *l = f->opts.language ? tl_language_named(f->opts.language) : tl_language_of(in->path);
	struct masked m = {.tree = tree, .format = f};

	if (!l)
		return;
	m.text = tl_mask(tree->arena, l, tree->text, tree->len);
	list_wanted(&m);
	for (size_t i = 0; i < m.n_wanted; i++)
		search(&m, i);
	find_regions(&m);
	tl_vec_sort(&m.found, in_order);
	for (size_t i = 0; i < m.found.n; i++)
		add_node(&m, &m.found.v[i]);
	masked_fini(&m);
}
