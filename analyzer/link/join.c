/*
 * Arms of an #if are known by the configurations a file was read under: two creations of which no configuration holds
 * both, close together in one function, with the same outcome, are one endpoint written for two releases of its library.
 */
#include "link/join.h"

#include <string.h>

#include "model/verdict.h"

/* Arms further apart than this many lines are read as two endpoints by people, too. */
#define NEAR 10

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_place(const struct tl_endpoint *a, const struct tl_endpoint *b)
{
	return tl_loc_same(&a->loc, &b->loc);
}

static bool close_together(const struct tl_endpoint *a, const struct tl_endpoint *b)
{
	return a->loc.file && b->loc.file && strcmp(a->loc.file, b->loc.file) == 0 && a->loc.line <= b->loc.line &&
	       b->loc.line - a->loc.line <= NEAR && !same_place(a, b) && same_text(a->function, b->function) &&
	       same_text(a->library, b->library) && same_text(a->subject, b->subject) && !a->created_elsewhere &&
	       !b->created_elsewhere;
}

static bool same_outcome(const struct tl_endpoint *a, const struct tl_endpoint *b)
{
	struct tl_verdict x = tl_verdict_of(a, TL_TLS1_2), y = tl_verdict_of(b, TL_TLS1_2);

	return x.kind == y.kind && x.permits == y.permits && x.always == y.always;
}

/* Is there a configuration in which both places are compiled? */
static bool ever_together(
	const struct tl_endpoint *v, size_t n, const struct tl_endpoint *a, const struct tl_endpoint *b)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; same_place(&v[i], a) && j < n; j++) {
			if (same_place(&v[j], b) && same_text(v[i].guard, v[j].guard))
				return true;
		}
	}
	return false;
}

static void add_also(struct tl_arena *arena, struct tl_endpoint *ep, const struct tl_loc *loc)
{
	struct tl_loc *also = tl_arena_alloc(arena, (ep->n_also + 1) * sizeof *also);

	if (ep->n_also)
		memcpy(also, ep->also, ep->n_also * sizeof *also);
	also[ep->n_also++] = *loc;
	ep->also = also;
}

static bool has_edit(const struct tl_fix *fix, const struct tl_edit *e)
{
	for (size_t i = 0; i < fix->n_edits; i++) {
		if (fix->edits[i].start == e->start && fix->edits[i].end == e->end &&
			strcmp(fix->edits[i].file, e->file) == 0)
			return true;
	}
	return false;
}

/* Both arms are repaired, or none. */
static void join_edits(struct tl_arena *arena, struct tl_fix *fix, const struct tl_fix *more)
{
	struct tl_edit *edits = tl_arena_alloc(arena, (fix->n_edits + more->n_edits + 1) * sizeof *edits);
	size_t n = fix->n_edits;

	if (n)
		memcpy(edits, fix->edits, n * sizeof *edits);
	for (size_t i = 0; i < more->n_edits; i++) {
		if (!has_edit(fix, &more->edits[i]))
			edits[n++] = more->edits[i];
	}
	fix->n_edits = fix->n_edits && more->n_edits ? n : 0;
	fix->edits = edits;
}

void tl_link_join_arms(struct tl_result *out, size_t first)
{
	struct tl_endpoint *v = out->endpoints.v + first;
	size_t n = out->endpoints.n - first, kept = 0;
	bool *gone = tl_xcalloc(n + 1, sizeof *gone);

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			if (gone[i] || gone[j] || !close_together(&v[i], &v[j]) || !same_outcome(&v[i], &v[j]) ||
				ever_together(v, n, &v[i], &v[j]))
				continue;
			add_also(out->arena, &v[i], &v[j].loc);
			join_edits(out->arena, &v[i].fix, &v[j].fix);
			for (size_t k = 0; k < n; k++)
				gone[k] |= same_place(&v[k], &v[j]);
		}
	}
	for (size_t i = 0; i < n; i++) {
		if (!gone[i])
			v[kept++] = v[i];
	}
	out->endpoints.n = first + kept;
	free(gone);
}
