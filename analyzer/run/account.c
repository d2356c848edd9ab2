/*
 * A name stands in several units: one for each configuration its file was read in, and one for each source that includes
 * its header. It counts once, by its place, and one unit that explains it is enough.
 */
#include "run/account.h"

#include <stdint.h>
#include <string.h>

#include "front_c/tokens.h"
#include "model/verdict.h"

struct place {
	const char *file;
	const struct tl_site *site;
};

TL_VEC_TYPE(place_vec, struct place);

static int cmp_u32(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* Text compares bytewise, NULL first. */
static int cmp_text(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int by_place(const struct place *a, const struct place *b)
{
	int c = strcmp(a->file, b->file);

	if (!c)
		c = cmp_u32(a->site->span.line, b->site->span.line);
	if (!c)
		c = cmp_u32(a->site->span.col, b->site->span.col);
	return c ? c : strcmp(a->site->name, b->site->name);
}

/* Among the same place, the resolved first; so that the first speaks for all. */
static int by_place_and_luck(const void *x, const void *y)
{
	const struct place *a = x, *b = y;
	int c = by_place(a, b);

	if (!c)
		c = b->site->resolved - a->site->resolved;
	return c ? c : cmp_text(a->site->why, b->site->why);
}

static void collect_sites(struct place_vec *out, const struct tl_unit *u)
{
	for (size_t i = 0; i < u->sites.n; i++) {
		const struct tl_site *s = &u->sites.v[i];

		tl_vec_push(out, (struct place){.file = u->files.v[s->span.file], .site = s});
	}
}

static void keep_first_of_each(struct place_vec *places)
{
	size_t n = 0;

	tl_vec_sort(places, by_place_and_luck);
	for (size_t i = 0; i < places->n; i++) {
		if (n == 0 || by_place(&places->v[n - 1], &places->v[i]) != 0)
			places->v[n++] = places->v[i];
	}
	places->n = n;
}

static void explain_not(struct tl_result *out, const struct place *p)
{
	const struct tl_span *s = &p->site->span;
	struct tl_unexplained u = {
		.name = p->site->name,
		.why = p->site->why ? p->site->why : "no known use",
		.loc = {.file = p->file,
			.line = s->line,
			.col = s->col,
			.end_line = s->end_line,
			.end_col = s->end_col,
			.start = s->start,
			.end = s->end},
	};

	tl_vec_push(&out->coverage.unexplained, u);
}

/* One notice a file: the table of coverage has them all. */
static void tell_unresolved(struct tl_result *out, size_t first)
{
	const struct tl_unexplained *u = &out->coverage.unexplained.v[first];
	size_t n = out->coverage.unexplained.n - first;

	if (n == 1)
		tl_result_notice(
			out, TL_LEVEL_NOTE, "unresolved", &u->loc, "%s could not be followed: %s", u->name, u->why);
	else
		tl_result_notice(out, TL_LEVEL_NOTE, "unresolved", &u->loc,
			"%zu names of TLS libraries in this file could not be followed; the first is %s: %s", n,
			u->name, u->why);
}

/* Places [from, to) are of one file. */
static void account_file(struct tl_result *out, const struct place_vec *places, size_t from, size_t to)
{
	struct tl_covered_file file = {.file = places->v[from].file, .sites = to - from};
	size_t before = out->coverage.unexplained.n;

	for (size_t i = from; i < to; i++) {
		if (places->v[i].site->resolved)
			file.resolved++;
		else
			explain_not(out, &places->v[i]);
	}
	tl_vec_push(&out->coverage.files, file);
	out->stats.sites += file.sites;
	out->stats.sites_resolved += file.resolved;
	if (file.resolved < file.sites)
		tell_unresolved(out, before);
}

static void account_sites(struct tl_result *out, const struct tl_unit_vec *units)
{
	struct place_vec places = {0};
	size_t from = 0;

	for (size_t i = 0; i < units->n; i++)
		collect_sites(&places, units->v[i]);
	keep_first_of_each(&places);
	for (size_t i = 1; i <= places.n; i++) {
		if (i < places.n && strcmp(places.v[i].file, places.v[from].file) == 0)
			continue;
		account_file(out, &places, from, i);
		from = i;
	}
	tl_vec_fini(&places);
}

/* Units [from, to) are of one file. */
static void account_quality(struct tl_result *out, const struct tl_unit_vec *units, size_t from, size_t to)
{
	const char *note = NULL;
	bool lost = false;
	struct tl_loc loc = {.file = units->v[from]->file};

	for (size_t i = from; i < to; i++) {
		const struct tl_unit *u = units->v[i];

		if (u->quality < TL_QUALITY_FALLBACK)
			continue;
		lost = true;
		if (!note && u->notes.n > 0)
			note = u->notes.v[0];
	}
	if (!lost)
		return;
	out->stats.fallback++;
	tl_result_notice(out, TL_LEVEL_NOTE, "fallback", &loc, "read in part only: %s",
		note ? note : "the parser lost some of its text");
}

void tl_account(struct tl_result *out, const struct tl_unit_vec *units)
{
	size_t from = 0;

	for (size_t i = 1; i <= units->n; i++) {
		if (i < units->n && strcmp(units->v[i]->file, units->v[from]->file) == 0)
			continue;
		account_quality(out, units, from, i);
		from = i;
	}
	account_sites(out, units);
}

/* Such an endpoint is what its tokens name; that it sets nothing else was not seen. */
static bool names_something(const struct tl_endpoint *ep)
{
	enum tl_verdict_kind kind = tl_verdict_of(ep, TL_TLS1_3).kind;

	return kind == TL_PINNED_OLD || kind == TL_CAPPED;
}

void tl_account_mark(struct tl_result *out)
{
	size_t n = 0;

	for (size_t i = 0; i < out->endpoints.n; i++) {
		struct tl_endpoint *ep = &out->endpoints.v[i];

		if (ep->guard && strcmp(ep->guard, TL_TOKENS_CONFIG) == 0) {
			ep->low_precision = true;
			ep->guard = NULL;
		}
		if (!ep->low_precision || names_something(ep))
			out->endpoints.v[n++] = *ep;
	}
	out->endpoints.n = n;
}
