/*
 * Each structure is described once, by a function that visits its fields in order; the same visit writes or reads them, so
 * the two cannot differ. Reading copies into the arena, checks every enum, bool and set, and bounds every count by
 * the bytes that are left. After the first thing wrong, all further reads give zeros.
 */
#include "run/wire.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/* A field that is added to the model must be visited below; then its number goes here. */
#define DESCRIBED(type, size)                                                                                          \
	_Static_assert(                                                                                                \
		sizeof(void *) != 8 || sizeof(struct type) == (size), "visit the new field of " #type " in wire.c")

DESCRIBED(tl_loc, 32);
DESCRIBED(tl_range, 36);
DESCRIBED(tl_step, 48);
DESCRIBED(tl_alt, 288);
DESCRIBED(tl_fix, 24);
DESCRIBED(tl_edit, 24);
DESCRIBED(tl_endpoint, 200);
DESCRIBED(tl_cover, 16);
DESCRIBED(tl_naming, 48);
DESCRIBED(tl_notice, 56);
DESCRIBED(tl_stats, 56);

struct wire {
	struct tl_buf *out; /* writing; NULL = reading */
	const char *p, *end;
	struct tl_arena *arena;
	bool bad;
};

#define NO_STRING UINT32_MAX

static void raw(struct wire *w, void *p, size_t n)
{
	if (w->out) {
		tl_buf_put(w->out, p, n);
	} else if (w->bad || (size_t)(w->end - w->p) < n) {
		w->bad = true;
		memset(p, 0, n);
	} else {
		memcpy(p, w->p, n);
		w->p += n;
	}
}

/* Low byte first, on every machine: summaries are kept. */
static void u32(struct wire *w, uint32_t *v)
{
	unsigned char b[4];

	for (unsigned i = 0; i < sizeof b; i++)
		b[i] = (unsigned char)(*v >> 8 * i);
	raw(w, b, sizeof b);
	*v = b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* 0 .. max */
static void small(struct wire *w, uint32_t *v, uint32_t max)
{
	u32(w, v);
	if (*v > max) {
		w->bad = true;
		*v = 0;
	}
}

#define ENUM(w, field, type, last)                                                                                     \
	do {                                                                                                           \
		uint32_t v_ = (uint32_t)(field);                                                                       \
                                                                                                                       \
		small(w, &v_, (uint32_t)(last));                                                                       \
		(field) = (enum type)v_;                                                                               \
	} while (0)

static void boolean(struct wire *w, bool *v)
{
	unsigned char byte = *v;

	raw(w, &byte, 1);
	w->bad |= byte > 1;
	*v = byte == 1;
}

static void protoset(struct wire *w, tl_protoset *v)
{
	uint32_t bits = *v;

	small(w, &bits, TL_PROTO_ALL);
	*v = (tl_protoset)bits;
}

/* Reading: points to a copy in the arena. */
static void string(struct wire *w, const char **s)
{
	uint32_t len = NO_STRING;

	if (w->out && *s)
		len = (uint32_t)strlen(*s);
	u32(w, &len);
	if (w->out) {
		if (*s)
			tl_buf_put(w->out, *s, len);
		return;
	}
	*s = NULL;
	if (w->bad || len == NO_STRING)
		return;
	if ((size_t)(w->end - w->p) < len) {
		w->bad = true;
		return;
	}
	*s = tl_arena_strndup(w->arena, w->p, len);
	w->p += len;
}

/* A string that must be there: "" stands in for one that is not. */
static void text(struct wire *w, const char **s)
{
	string(w, s);
	if (!*s) {
		w->bad |= !w->out;
		*s = "";
	}
}

/* The number of elements, each of at least min bytes: no count may make us allocate more than some times what was sent. */
static size_t count(struct wire *w, size_t n, size_t min)
{
	uint32_t v = (uint32_t)n;

	u32(w, &v);
	if (w->out)
		return n;
	if (w->bad || v > (size_t)(w->end - w->p) / min) {
		w->bad = true;
		return 0;
	}
	return v;
}

/* Visits an array of n elements in place: for writing, each is visited as a copy, since the visit may not change it. */
#define ARRAY(w, array, n_field, type, min, visit)                                                                     \
	do {                                                                                                           \
		const bool writing_ = (w)->out != NULL;                                                                \
		const size_t n_ = count(w, n_field, min);                                                              \
		type *fresh_ = writing_ ? NULL : tl_arena_alloc((w)->arena, n_ * sizeof(type));                        \
                                                                                                                       \
		assert(!writing_ || (array) || n_ == 0);                                                               \
		for (size_t i_ = 0; i_ < n_; i_++) {                                                                   \
			type item_ = writing_ ? (array)[i_] : (type){0};                                               \
                                                                                                                       \
			visit(w, &item_);                                                                              \
			if (!writing_)                                                                                 \
				fresh_[i_] = item_;                                                                    \
		}                                                                                                      \
		if (!writing_) {                                                                                       \
			(array) = n_ ? fresh_ : NULL;                                                                  \
			(n_field) = n_;                                                                                \
		}                                                                                                      \
	} while (0)

#define LOC_MIN 28
#define STEP_MIN (4 + LOC_MIN + 4)
#define EDIT_MIN 16
#define ALT_MIN (6 * LOC_MIN)
#define ENDPOINT_MIN (2 * LOC_MIN)
#define COVER_MIN 8
#define NAMING_MIN (8 + LOC_MIN)
#define NOTICE_MIN (4 + 4 + LOC_MIN + 4)

static void loc(struct wire *w, struct tl_loc *l)
{
	string(w, &l->file);
	u32(w, &l->line);
	u32(w, &l->col);
	u32(w, &l->end_line);
	u32(w, &l->end_col);
	u32(w, &l->start);
	u32(w, &l->end);
}

static void bound(struct wire *w, struct tl_bound *b)
{
	ENUM(w, b->kind, tl_bound_kind, TL_BOUND_UNKNOWN);
	ENUM(w, b->proto, tl_proto, TL_PROTO_COUNT - 1);
}

static void range(struct wire *w, struct tl_range *r)
{
	uint32_t level = (uint32_t)(r->level + 1);

	protoset(w, &r->able);
	protoset(w, &r->by_default);
	boolean(w, &r->fixed);
	boolean(w, &r->hole_rule);
	boolean(w, &r->client);
	boolean(w, &r->listed);
	bound(w, &r->floor);
	bound(w, &r->ceiling);
	protoset(w, &r->off);
	protoset(w, &r->on);
	boolean(w, &r->switches_unknown);
	small(w, &level, INT32_MAX);
	r->level = (int)level - 1;
}

static void step(struct wire *w, struct tl_step *s)
{
	ENUM(w, s->kind, tl_step_kind, TL_STEP_NOTE);
	loc(w, &s->loc);
	text(w, &s->text);
}

static void alt(struct wire *w, struct tl_alt *a)
{
	range(w, &a->range);
	boolean(w, &a->by_config);
	boolean(w, &a->by_default);
	string(w, &a->undecided);
	ARRAY(w, a->steps, a->n_steps, struct tl_step, STEP_MIN, step);
	loc(w, &a->floor_at);
	loc(w, &a->ceiling_at);
	loc(w, &a->switch_at);
	loc(w, &a->method_at);
	loc(w, &a->level_at);
	loc(w, &a->choice_at);
	loc(w, &a->weakened_at);
}

static void edit(struct wire *w, struct tl_edit *e)
{
	text(w, &e->file);
	u32(w, &e->start);
	u32(w, &e->end);
	text(w, &e->text);
	w->bad |= e->start > e->end;
}

static void fix(struct wire *w, struct tl_fix *f)
{
	string(w, &f->text);
	ARRAY(w, f->edits, f->n_edits, struct tl_edit, EDIT_MIN, edit);
}

static void endpoint(struct wire *w, struct tl_endpoint *e)
{
	loc(w, &e->loc);
	string(w, &e->function);
	text(w, &e->library);
	text(w, &e->title);
	text(w, &e->subject);
	ENUM(w, e->role, tl_role, TL_ROLE_BOTH);
	boolean(w, &e->in_code);
	boolean(w, &e->high_level);
	boolean(w, &e->created_elsewhere);
	boolean(w, &e->low_precision);
	boolean(w, &e->idle);
	ENUM(w, e->certainty, tl_certainty, TL_NOTE);
	string(w, &e->assume);
	string(w, &e->guard);
	ARRAY(w, e->alts, e->n_alts, struct tl_alt, ALT_MIN, alt);
	fix(w, &e->fix);
	string(w, &e->chosen_by);
	string(w, &e->copy_of);
	string(w, &e->leaves_to);
	string(w, &e->decides);
	boolean(w, &e->if_named);
	string(w, &e->origin);
	ARRAY(w, e->also, e->n_also, struct tl_loc, LOC_MIN, loc);
}

static void notice(struct wire *w, struct tl_notice *n)
{
	ENUM(w, n->level, tl_level, TL_LEVEL_ERROR);
	text(w, &n->id);
	loc(w, &n->loc);
	text(w, &n->text);
}

static void cover(struct wire *w, struct tl_cover *c)
{
	text(w, &c->by);
	text(w, &c->covered);
}

static void naming(struct wire *w, struct tl_naming *n)
{
	text(w, &n->who);
	text(w, &n->file);
	loc(w, &n->loc);
}

static void counts(struct wire *w, struct tl_stats *s)
{
	unsigned long *const all[] = {
		&s->files_seen, &s->c_parsed, &s->conf_parsed, &s->fallback, &s->failed, &s->sites, &s->sites_resolved};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		uint32_t v = (uint32_t)*all[i];

		u32(w, &v);
		*all[i] = v;
	}
}

static bool any_count(const struct tl_stats *s)
{
	return s->files_seen || s->c_parsed || s->conf_parsed || s->fallback || s->failed || s->sites ||
	       s->sites_resolved;
}

void tl_wire_put(struct tl_buf *out, const struct tl_answer *answer)
{
	struct wire w = {.out = out};
	struct tl_result *r = answer->found;
	struct tl_stats stats = r->stats;
	uint32_t units_len = (uint32_t)answer->units_len;

	if (answer->units_len == 0 && r->endpoints.n == 0 && r->notices.n == 0 && r->covers.n == 0 &&
		r->namings.n == 0 && !any_count(&stats))
		return;
	u32(&w, &units_len);
	tl_buf_put(out, answer->units ? answer->units : "", answer->units_len);
	counts(&w, &stats);
	ARRAY(&w, r->endpoints.v, r->endpoints.n, struct tl_endpoint, ENDPOINT_MIN, endpoint);
	ARRAY(&w, r->notices.v, r->notices.n, struct tl_notice, NOTICE_MIN, notice);
	ARRAY(&w, r->covers.v, r->covers.n, struct tl_cover, COVER_MIN, cover);
	ARRAY(&w, r->namings.v, r->namings.n, struct tl_naming, NAMING_MIN, naming);
}

static void add_counts(struct tl_stats *to, const struct tl_stats *s)
{
	to->files_seen += s->files_seen;
	to->c_parsed += s->c_parsed;
	to->conf_parsed += s->conf_parsed;
	to->fallback += s->fallback;
	to->failed += s->failed;
	to->sites += s->sites;
	to->sites_resolved += s->sites_resolved;
}

int tl_wire_get(struct tl_answer *answer, const char *data, size_t len)
{
	struct tl_result *r = answer->found;
	struct wire w = {.p = data, .end = data + len, .arena = r->arena};
	struct tl_stats stats = {0};
	struct tl_endpoint *endpoints = NULL;
	struct tl_notice *notices = NULL;
	struct tl_cover *covers = NULL;
	struct tl_naming *namings = NULL;
	size_t n_endpoints = 0, n_notices = 0, n_covers = 0, n_namings = 0;

	answer->units = NULL;
	answer->units_len = 0;
	if (len == 0)
		return 0;
	answer->units_len = count(&w, 0, 1);
	answer->units = w.p;
	w.p += answer->units_len;
	counts(&w, &stats);
	ARRAY(&w, endpoints, n_endpoints, struct tl_endpoint, ENDPOINT_MIN, endpoint);
	ARRAY(&w, notices, n_notices, struct tl_notice, NOTICE_MIN, notice);
	ARRAY(&w, covers, n_covers, struct tl_cover, COVER_MIN, cover);
	ARRAY(&w, namings, n_namings, struct tl_naming, NAMING_MIN, naming);
	if (w.bad || w.p != w.end)
		return -1;
	for (size_t i = 0; i < n_endpoints; i++)
		tl_vec_push(&r->endpoints, endpoints[i]);
	for (size_t i = 0; i < n_notices; i++)
		tl_vec_push(&r->notices, notices[i]);
	for (size_t i = 0; i < n_covers; i++)
		tl_vec_push(&r->covers, covers[i]);
	for (size_t i = 0; i < n_namings; i++)
		tl_vec_push(&r->namings, namings[i]);
	add_counts(&r->stats, &stats);
	return 0;
}
