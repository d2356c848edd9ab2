/*
 * The masked family: source code that is searched, not parsed. Comments and strings are blanked (mask.c); each pattern of the
 * format is matched on what is left, and every match becomes a node called by the number of its directive, with the group
 * "value" as its one word. A match never begins inside a comment or a string.
 *
 * A pattern with a group "object" says whose setting it is: matches for one object stand in a block of that name, in the order of
 * the text. A text in another language (embeds) is a node called as its row says. The option regions says where names begin to mean
 * something else (a function); a name with a dot or a sign in it (self.ctx, @http, a->b) means the same in the whole file. A directive
 * that is new begins an object anew. What the arms of a condition say about an object excludes each other: it has a block for each.
 */
#include <string.h>

#include <uthash.h>

#include "conf/arms.h"
#include "conf/mask.h"
#include "conf/syntax.h"

/* Matches of all patterns of one file: more is no source code. */
#define MAX_FOUND 100000U
/* Blocks of one object, and how many of the last matches in each tell which arm it is. */
#define MAX_WAYS 8U
#define TELLING 8U

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

/* One way through the arms of conditions: what is said about an object on it. */
struct way {
	struct tl_node *block;
	struct offset_vec said; /* indices of matches */
};

struct object {
	char *key;
	struct way ways[MAX_WAYS];
	size_t n_ways;
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
	const struct tl_arms *arms; /* NULL until they matter */
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

static struct object *object_of(struct masked *m, const struct found *f)
{
	const char *name = f->seen + f->object;
	size_t len = f->object_end - f->object, region = is_local(name, len) ? region_of(m, f->start) : 0;
	char *key = tl_arena_printf(m->tree->arena, "%zu %.*s", region, (int)(len < 200 ? len : 200), name);
	struct object *o;

	HASH_FIND_STR(m->objects, key, o);
	if (!o) {
		o = tl_xcalloc(1, sizeof *o);
		o->key = key;
		HASH_ADD_KEYPTR(hh, m->objects, o->key, strlen(o->key), o);
	}
	return o;
}

static void add_node(struct masked *m, struct tl_node *block, const struct found *f)
{
	const char *name = m->wanted[f->number].name;
	struct tl_word w = {.literal = true, .text = f->seen + f->value, .len = (uint32_t)(f->value_end - f->value)};
	struct tl_words words = {.v = &w, .n = 1};
	struct tl_node *n = tl_tree_add(m->tree, block, name, strlen(name), f->start);

	if (!n)
		return;
	w.start = (uint32_t)f->value;
	w.end = (uint32_t)f->value_end;
	tl_tree_words(m->tree, n, &words);
	n->end = (uint32_t)f->value_end;
}

static bool apart(struct masked *m, const struct way *w, const struct found *f)
{
	if (!m->arms)
		m->arms = tl_arms_of(m->tree->arena, m->text.code, m->tree->len);
	for (size_t i = w->said.n; i-- > 0 && i + TELLING >= w->said.n;) {
		if (tl_arms_apart(m->arms, m->found.v[w->said.v[i]].value, f->value))
			return true;
	}
	return false;
}

static void say(struct masked *m, struct way *w, size_t index)
{
	tl_vec_push(&w->said, index);
	add_node(m, w->block, &m->found.v[index]);
}

/* A way on which an object begins, or, beside another, what that one says before their arms part. */
static void add_way(struct masked *m, struct object *o, size_t index, const struct way *beside)
{
	const struct found *f = &m->found.v[index];
	struct way *w = &o->ways[o->n_ways++];

	*w = (struct way){0};
	w->block = tl_tree_add(m->tree, m->tree->root, f->seen + f->object, f->object_end - f->object, f->object);
	if (w->block)
		w->block->block = true;
	else
		w->block = m->tree->root;
	for (size_t i = 0; beside && i < beside->said.n; i++) {
		const struct found *before = &m->found.v[beside->said.v[i]];

		if (!tl_arms_apart(m->arms, before->value, f->value))
			say(m, w, beside->said.v[i]);
	}
	say(m, w, index);
}

/* The object is another one from here on, but in arms that this is none of. */
static void forget(struct masked *m, struct object *o, const struct found *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < o->n_ways; i++) {
		if (apart(m, &o->ways[i], f))
			o->ways[kept++] = o->ways[i];
		else
			tl_vec_fini(&o->ways[i].said);
	}
	if (kept == MAX_WAYS) {
		kept--;
		tl_vec_fini(&o->ways[kept].said);
	}
	o->n_ways = kept;
}

static void place(struct masked *m, size_t index)
{
	const struct found *f = &m->found.v[index];
	struct object *o;
	bool said = false;

	if (f->object_end == f->object) {
		add_node(m, m->tree->root, f);
		return;
	}
	o = object_of(m, f);
	if (m->wanted[f->number].is_new) {
		forget(m, o, f);
		add_way(m, o, index, NULL);
		return;
	}
	for (size_t i = 0; i < o->n_ways; i++) {
		if (!apart(m, &o->ways[i], f)) {
			say(m, &o->ways[i], index);
			said = true;
		}
	}
	if (said)
		return;
	if (o->n_ways == MAX_WAYS)
		say(m, &o->ways[MAX_WAYS - 1], index);
	else
		add_way(m, o, index, o->n_ways ? &o->ways[o->n_ways - 1] : NULL);
}

static void masked_fini(struct masked *m)
{
	struct object *o = m->objects;

	HASH_CLEAR(hh, m->objects);
	while (o) {
		struct object *next = o->hh.next;

		for (size_t i = 0; i < o->n_ways; i++)
			tl_vec_fini(&o->ways[i].said);
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
		place(&m, i);
	masked_fini(&m);
}
