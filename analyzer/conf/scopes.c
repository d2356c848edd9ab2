/*
 * Blocks with a range of their own: found once per block and kind, linked to the next outer one, and asked what is in force in
 * them and whether anybody takes it from there.
 */
#include <string.h>

#include <uthash.h>

#include "conf/bind.h"

struct tl_scope_key {
	struct {
		struct tl_node *block;
		const struct tl_kind *kind;
	} key;
	struct tl_scope *scope;
	UT_hash_handle hh;
};

static struct tl_scope_key *find(const struct tl_bind *b, struct tl_node *block, const struct tl_kind *kind)
{
	struct tl_scope_key probe, *hit;

	memset(&probe, 0, sizeof probe);
	probe.key.block = block;
	probe.key.kind = kind;
	HASH_FIND(hh, b->keys, &probe.key, sizeof probe.key, hit);
	return hit;
}

static void remember(struct tl_bind *b, struct tl_node *block, const struct tl_kind *kind, struct tl_scope *s)
{
	struct tl_scope_key *k = tl_xcalloc(1, sizeof *k);

	k->key.block = block;
	k->key.kind = kind;
	k->scope = s;
	HASH_ADD(hh, b->keys, key, sizeof k->key, k);
}

static bool has_range(struct tl_bind *b, const struct tl_node *block, const struct tl_kind *kind)
{
	return tl_node_is_file(block) ||
	       (kind->scopes.n &&
		       tl_path_in(b->arena, &kind->scopes, tl_node_path(b->arena, block), b->format->opts.caseless));
}

struct tl_scope *tl_bind_scope(struct tl_bind *b, struct tl_node *block, const struct tl_kind *kind)
{
	struct tl_node *at = block;
	struct tl_scope_key *known = find(b, at, kind);
	struct tl_scope *s;

	while (!known && !has_range(b, at, kind)) {
		at = at->parent;
		known = find(b, at, kind);
	}
	if (known) {
		s = known->scope;
	} else {
		s = tl_arena_alloc(b->arena, sizeof *s);
		s->node = at;
		s->kind = kind;
		tl_vec_push(&b->scopes, s);
		remember(b, at, kind, s);
		s->outer = at->parent ? tl_bind_scope(b, at->parent, kind) : NULL;
	}
	for (struct tl_node *n = block; n != at; n = n->parent) {
		if (!find(b, n, kind))
			remember(b, n, kind, s);
	}
	return s;
}

void tl_bind_scopes_fini(struct tl_bind *b)
{
	struct tl_scope_key *k = b->keys;

	HASH_CLEAR(hh, b->keys);
	while (k) {
		struct tl_scope_key *next = k->hh.next;

		free(k);
		k = next;
	}
	for (size_t i = 0; i < b->scopes.n; i++)
		tl_vec_fini(&b->scopes.v[i]->own);
	tl_vec_fini(&b->scopes);
}

/* --- what is in force --- */

static int in_order(const void *x, const void *y)
{
	const struct tl_hit *a = *(struct tl_hit *const *)x, *b = *(struct tl_hit *const *)y;

	if (a->d->phase != b->d->phase)
		return a->d->phase - b->d->phase;
	if (a->scope != b->scope) /* of a chain: the outer one's first, wherever it stands */
		return a->scope->node->depth < b->scope->node->depth ? -1 : 1;
	if (a->node != b->node)
		return a->node->order < b->node->order ? -1 : 1;
	return a->d < b->d ? -1 : a->d > b->d;
}

/* The hits of d in one block that count there. */
static void take_own(const struct tl_scope *s, const struct tl_directive *d, struct tl_hits *out)
{
	size_t from = out->n;

	for (size_t i = 0; i < s->own.n; i++) {
		if (s->own.v[i]->d != d)
			continue;
		if (d->merge == TL_MERGE_LAST)
			out->n = from;
		if (out->n < TL_IN_FORCE && (d->merge != TL_MERGE_FIRST || out->n == from))
			tl_vec_push(out, s->own.v[i]);
	}
}

static void take(const struct tl_scope *s, const struct tl_directive *d, struct tl_hits *out)
{
	for (; s; s = s->outer) {
		size_t before = out->n;

		take_own(s, d, out);
		if (d->inherit == TL_INHERIT_NONE || (d->inherit == TL_INHERIT_REPLACE && out->n > before))
			return;
	}
}

static bool is_dead(const struct tl_directive *d, const struct tl_hits *hits)
{
	for (size_t i = 0; i < hits->n; i++) {
		for (size_t k = 0; k < d->dead_beside.n; k++) {
			if (strcmp(hits->v[i]->d->id, d->dead_beside.v[k]) == 0)
				return true;
		}
	}
	return false;
}

static void drop_dead(const struct tl_format *f, struct tl_hits *hits)
{
	for (size_t i = 0; i < f->n_directives; i++) {
		const struct tl_directive *d = &f->directives[i];
		size_t n = 0;

		if (!d->dead_beside.n || !is_dead(d, hits))
			continue;
		for (size_t k = 0; k < hits->n; k++) {
			if (hits->v[k]->d != d)
				hits->v[n++] = hits->v[k];
		}
		hits->n = n;
	}
}

void tl_scope_in_force(const struct tl_scope *s, const struct tl_format *f, struct tl_hits *out)
{
	out->n = 0;
	for (size_t i = 0; i < f->n_directives; i++) {
		if (f->directives[i].kind == s->kind)
			take(s, &f->directives[i], out);
	}
	drop_dead(f, out);
	tl_vec_sort(out, in_order);
}

/* --- who takes it --- */

static bool says_versions(const struct tl_scope *s, const struct tl_hits *in_force)
{
	for (size_t i = 0; i < in_force->n; i++) {
		if (in_force->v[i]->scope == s && in_force->v[i]->versions)
			return true;
	}
	return false;
}

/* What stands outside matters to an endpoint that says nothing itself, and to one that is wrong because of it. */
static bool rests_on_outer(struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force)
{
	struct tl_outcome o;
	bool rests;

	if (!s->outer || !says_versions(s, in_force))
		return true;
	tl_bind_apply(b, s->kind, in_force, &o);
	rests = tl_outcome_from_outside(&o, s);
	tl_vec_fini(&o.steps);
	return rests;
}

/* Marks the hits each known endpoint takes its range from. */
void tl_bind_uses(struct tl_bind *b)
{
	struct tl_hits hits = {0};

	for (size_t i = 0; i < b->scopes.n; i++) {
		bool rests;

		if (!b->scopes.v[i]->exists)
			continue;
		for (struct tl_scope *s = b->scopes.v[i]; s; s = s->outer)
			s->uses++;
		tl_scope_in_force(b->scopes.v[i], b->format, &hits);
		rests = rests_on_outer(b, b->scopes.v[i], &hits);
		for (size_t k = 0; k < hits.n; k++)
			hits.v[k]->used |= rests || hits.v[k]->scope == b->scopes.v[i];
	}
	tl_vec_fini(&hits);
}

bool tl_scope_overridden(const struct tl_scope *s)
{
	if (!s->uses || s->node->open)
		return false;
	for (size_t i = 0; i < s->own.n; i++) {
		if (s->own.v[i]->used && s->own.v[i]->versions)
			return false;
	}
	return true;
}
