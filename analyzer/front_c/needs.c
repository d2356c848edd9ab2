/*
 * What a file needs of the headers it reaches, and which features have to be on for that: names that it uses, switches that guard
 * its own code, functions that it defines and that a macro would hide, members of records.
 */
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/bodies.h"
#include "front_c/headers_priv.h"
#include "front_c/scan.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

#define MOST_BYTES (8u << 20)
#define MOST_CHAIN 50	/* includes of includes */
#define MOST_ASKED 2000 /* names of one file */

static const struct tl_outline *outline_of(struct tl_headers *h, struct tl_header *header)
{
	struct tl_buf text = {0};

	if (header->outline)
		return header->outline;
	header->outline = tl_arena_alloc(h->arena, sizeof *header->outline);
	if (!tl_headers_text(h, header, &text))
		tl_outline_read(header->outline, h->arena, h->pack, tl_buf_str(&text), text.len);
	tl_buf_fini(&text);
	return header->outline;
}

/* Names of a file that were looked for. */
struct asked {
	const char *name;
	UT_hash_handle hh;
};

/* What must be on for a place of a header to be compiled, up to the file itself. */
static void guards_of(struct tl_headers *h, struct tl_header *header, uint32_t at, struct tl_feature_vec *out)
{
	for (int depth = 0; header && depth < MOST_CHAIN; depth++) {
		tl_outline_guards(outline_of(h, header), at, out);
		at = header->from_at;
		header = header->from;
	}
}

/* What a file wants of its headers: a name is declared, a switch is on. The conditions around it in the file are the
 * solver's. */
struct want {
	const char *name;
	size_t len;
	bool is_switch;
	struct tl_feature_vec around;
};

static bool is_among(const struct tl_feature_vec *names, const char *name)
{
	for (size_t i = 0; i < names->n; i++) {
		if (strcmp(names->v[i], name) == 0)
			return true;
	}
	return false;
}

/* What a library is called, and what it declares, is not up to the project's headers. */
static bool is_known(const struct tl_pack *pack, const char *name, size_t len)
{
	char copy[128];

	if (len >= sizeof copy)
		return false;
	memcpy(copy, name, len);
	copy[len] = '\0';
	return tl_pack_is_name(pack, name, len) || tl_pack_api(pack, copy) || tl_versions_of(pack, copy);
}

static bool has(const struct tl_outline *o, const struct want *w, uint32_t *at)
{
	return w->is_switch ? tl_outline_switch(o, w->name, at) : tl_outline_find(o, w->name, w->len, at);
}

static void switch_on(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_feature_vec *guards,
	const struct tl_feature_vec *around)
{
	for (size_t i = 0; i < guards->n; i++) {
		if (!is_among(around, guards->v[i]) && !is_known(h->pack, guards->v[i], strlen(guards->v[i])))
			tl_feature_add(&plan->features, tl_arena_strdup(h->arena, guards->v[i]));
	}
}

/* Keeps the fewer of two sets of guards. */
static void keep_fewer(struct tl_feature_vec *best, size_t *least, struct tl_feature_vec *now)
{
	if (now->n < *least) {
		struct tl_feature_vec old = *best;

		*least = now->n;
		*best = *now;
		*now = old;
	}
	tl_vec_fini(now);
}

/* The place under the fewest guards: of names, in all headers with names of the packs. */
static void need(
	struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers, const struct want *w)
{
	struct tl_feature_vec best = {0};
	size_t least = SIZE_MAX;

	for (size_t i = 1; i < headers->n && least; i++) {
		struct tl_feature_vec now = {0};
		uint32_t at;

		if ((!w->is_switch && !tl_libset_any(&headers->v[i]->libs)) ||
			!has(outline_of(h, headers->v[i]), w, &at))
			continue;
		guards_of(h, headers->v[i], at, &now);
		keep_fewer(&best, &least, &now);
	}
	switch_on(h, plan, &best, &w->around);
	tl_vec_fini(&best);
}

/* Names that stand under no condition of the file's own, or beside names of the packs, must be declared somewhere. */
static void need_names(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *text, size_t len)
{
	const struct tl_outline *own = headers->v[0]->outline;
	struct tl_arena *scratch = tl_arena_new();
	struct asked *asked = NULL, *e;
	struct tl_token t;
	struct tl_scan s;
	uint32_t at;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		struct want want = {.name = text + t.start, .len = t.end - t.start};
		uint32_t arm = tl_regions_arm(&own->regions, (uint32_t)t.start);

		if (t.kind != TL_TOKEN_NAME || HASH_COUNT(asked) >= MOST_ASKED)
			continue;
		HASH_FIND(hh, asked, want.name, want.len, e);
		if (e || (arm && !own->regions.arms.v[arm].names))
			continue;
		e = tl_arena_alloc(scratch, sizeof *e);
		e->name = want.name;
		HASH_ADD_KEYPTR(hh, asked, e->name, want.len, e);
		tl_outline_guards(own, (uint32_t)t.start, &want.around);
		if (!is_known(h->pack, want.name, want.len) && !has(own, &want, &at))
			need(h, plan, headers, &want);
		tl_vec_fini(&want.around);
	}
	HASH_CLEAR(hh, asked);
	tl_arena_free(scratch);
}

/* Another arm stands in for it. */
static bool has_alternative(const struct tl_regions *r, const struct tl_arm *arm)
{
	for (size_t i = 0; i < r->arms.n; i++) {
		if (r->arms.v[i].previous != TL_NO_ARM && &r->arms.v[r->arms.v[i].previous] == arm)
			return true;
	}
	return false;
}

/* What must be on for an arm not to be compiled: what another of its group wants, or what its condition wants absent. What the header
 * defines itself, as "#ifndef ONCE" around all of it does, is no feature. */
static void guards_against(
	struct tl_headers *h, struct tl_header *header, const struct tl_arm *arm, struct tl_feature_vec *out)
{
	const struct tl_regions *r = &outline_of(h, header)->regions;
	const char *absent = arm->cond ? tl_cond_absent(arm->cond) : NULL;

	if (arm->previous == TL_NO_ARM && !has_alternative(r, arm) &&
		(!absent || tl_regions_def(r, absent, UINT32_MAX)))
		return;
	if (arm->previous != TL_NO_ARM)
		guards_of(h, header, r->arms.v[arm->previous].at + 1, out);
	else if (absent)
		tl_feature_add(out, absent);
}

/* A header takes a switch back, or sets one that must be off, where a feature of its own is off: "#ifndef HAVE_TLS #define NO_TLS". */
static void need_otherwise(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *name, bool on)
{
	struct tl_feature_vec guards = {0}, none = {0};

	for (size_t i = 1; i < headers->n; i++) {
		const struct tl_regions *r = &outline_of(h, headers->v[i])->regions;

		for (const struct tl_macro_def *d = tl_regions_def(r, name, UINT32_MAX); d;
			d = tl_regions_def(r, name, d->at)) {
			bool sets = d->value && (d->value->kind != TL_COND_NUMBER || d->value->value);

			if (sets != on && d->arm)
				guards_against(h, headers->v[i], &r->arms.v[d->arm], &guards);
		}
	}
	switch_on(h, plan, &guards, &none);
	tl_vec_fini(&guards);
}

/* A header may define a switch by switches of its own. What the file wants both on and off, the solver sees to. */
static void need_switches(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers)
{
	const struct tl_outline *own = headers->v[0]->outline;
	struct tl_feature_vec on = {0}, off = {0};

	for (size_t i = 1; i < own->regions.arms.n; i++) {
		const struct tl_arm *arm = &own->regions.arms.v[i];

		if (arm->names)
			tl_outline_wishes(own, arm->probe, &on, &off);
	}
	for (size_t i = 0; i < on.n; i++)
		need(h, plan, headers, &(struct want){.name = on.v[i], .is_switch = true});
	for (size_t i = 0; i < plan->features.n; i++)
		need(h, plan, headers, &(struct want){.name = plan->features.v[i], .is_switch = true});
	for (size_t i = 0; i < on.n; i++) {
		if (!is_among(&off, on.v[i]))
			need_otherwise(h, plan, headers, on.v[i], true);
	}
	for (size_t i = 0; i < off.n; i++) {
		if (!is_among(&on, off.v[i]))
			need_otherwise(h, plan, headers, off.v[i], false);
	}
	tl_vec_fini(&on);
	tl_vec_fini(&off);
}

/* A function that the file defines. */
struct defined {
	const char *name;
	uint32_t at;
	UT_hash_handle hh;
};

/* "#else #define f(x)": a header's stand-in for a function is not meant for the file that defines it. */
static void need_function(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_outline *own,
	struct tl_header *header, const struct defined *fn)
{
	const struct tl_outline *o = outline_of(h, header);
	struct tl_feature_vec guards = {0}, around = {0};
	const struct tl_macro_def *d = tl_regions_def(&o->regions, fn->name, UINT32_MAX);

	if (d && d->call && d->arm && !is_known(h->pack, fn->name, strlen(fn->name))) {
		guards_against(h, header, &o->regions.arms.v[d->arm], &guards);
		tl_outline_guards(own, fn->at, &around);
		switch_on(h, plan, &guards, &around);
	}
	tl_vec_fini(&guards);
	tl_vec_fini(&around);
}

static void need_functions(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *text, size_t len)
{
	struct tl_arena *scratch = tl_arena_new();
	struct tl_body_vec bodies = {0};
	struct defined *all = NULL, *d;

	tl_bodies_read(&bodies, h->pack, text, len);
	for (size_t i = 0; i < bodies.n; i++) {
		const struct tl_body *b = &bodies.v[i];
		size_t length = b->name_end - b->name;

		HASH_FIND(hh, all, text + b->name, length, d);
		if (d || !length)
			continue;
		d = tl_arena_alloc(scratch, sizeof *d);
		*d = (struct defined){.name = tl_arena_strndup(scratch, text + b->name, length), .at = b->start};
		HASH_ADD_KEYPTR(hh, all, d->name, length, d);
	}
	for (size_t i = 1; i < headers->n; i++) {
		for (size_t k = 0; k < headers->v[i]->calls.n; k++) {
			HASH_FIND_STR(all, headers->v[i]->calls.v[k], d);
			if (d)
				need_function(h, plan, headers->v[0]->outline, headers->v[i], d);
		}
	}
	HASH_CLEAR(hh, all);
	tl_vec_fini(&bodies);
	tl_arena_free(scratch);
}

void tl_needs_of_file(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *text, size_t len)
{
	struct tl_arena *scratch = tl_arena_new();
	struct tl_outline own;

	tl_outline_read(&own, scratch, h->pack, text, len);
	headers->v[0]->outline = &own;
	need_names(h, plan, headers, text, len);
	need_functions(h, plan, headers, text, len);
	need_switches(h, plan, headers);
	headers->v[0]->outline = NULL;
	tl_arena_free(scratch);
}

bool tl_headers_need_member(struct tl_headers *h, struct tl_include_plan *plan, const char *record, const char *member)
{
	const char *full = tl_arena_printf(h->arena, "%s.%s", record, member);
	struct tl_feature_vec best = {0}, none = {0};
	size_t least = SIZE_MAX, before = plan->features.n;

	for (size_t i = 0; i < h->n && least; i++) {
		struct tl_feature_vec now = {0};
		uint32_t at;

		if (h->v[i].seen != h->plan || !tl_outline_find(outline_of(h, &h->v[i]), full, strlen(full), &at))
			continue;
		guards_of(h, &h->v[i], at, &now);
		keep_fewer(&best, &least, &now);
	}
	switch_on(h, plan, &best, &none);
	tl_vec_fini(&best);
	return plan->features.n > before;
}
