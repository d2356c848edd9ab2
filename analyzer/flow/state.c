/* States as small sorted arrays: tens of entries each, copied often, compared often. */
#include "flow/state.h"

#include <string.h>

struct tl_state *tl_state_new(struct tl_arena *a)
{
	return tl_arena_alloc(a, sizeof(struct tl_state));
}

/* Arrays are shared until one of their states writes: from then on both have cap 0, and the writer takes a copy. */
struct tl_state *tl_state_copy(struct tl_arena *a, struct tl_state *s)
{
	struct tl_state *out = tl_arena_alloc(a, sizeof *out);

	s->places.cap = s->objs.cap = s->facts.cap = 0;
	*out = *s;
	return out;
}

static void *own_array(struct tl_arena *a, const void *v, size_t n, size_t *cap, size_t size)
{
	void *out = tl_arena_alloc(a, (n + 2) * size);

	memcpy(out, v, n * size);
	*cap = n + 2;
	return out;
}

#define OWN(arena, vec)                                                                                                \
	do {                                                                                                           \
		if (!(vec)->cap && (vec)->n)                                                                           \
			(vec)->v = own_array(arena, (vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v);                \
	} while (0)

struct tl_state *tl_state_keep(struct tl_arena *a, const struct tl_state *s)
{
	struct tl_state *out = tl_arena_alloc(a, sizeof *out);

	*out = *s;
	out->places.cap = out->objs.cap = out->facts.cap = 0;
	OWN(a, &out->places);
	OWN(a, &out->objs);
	OWN(a, &out->facts);
	return out;
}

/* Index of the first entry whose leading uint32_t is not below id. */
static size_t lower_bound(const void *v, size_t n, size_t size, uint32_t id)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		uint32_t at;

		memcpy(&at, (const char *)v + mid * size, sizeof at);
		if (at < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Makes room at i in one of the state's arrays. */
#define OPEN_SLOT(arena, vec, i)                                                                                       \
	do {                                                                                                           \
		OWN(arena, vec);                                                                                       \
		if ((vec)->n == (vec)->cap)                                                                            \
			(vec)->v = tl_vec_grow(arena, (vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v);              \
		memmove((vec)->v + (i) + 1, (vec)->v + (i), ((vec)->n - (i)) * sizeof *(vec)->v);                      \
		(vec)->n++;                                                                                            \
	} while (0)

struct tl_val tl_state_get(const struct tl_state *s, tl_key k)
{
	size_t i = lower_bound(s->places.v, s->places.n, sizeof *s->places.v, k);

	if (i < s->places.n && s->places.v[i].key == k)
		return s->places.v[i].val;
	return (struct tl_val){0};
}

void tl_state_set(struct tl_arena *a, struct tl_state *s, tl_key k, struct tl_val v)
{
	size_t i = lower_bound(s->places.v, s->places.n, sizeof *s->places.v, k);

	if (i == s->places.n || s->places.v[i].key != k)
		OPEN_SLOT(a, &s->places, i);
	else
		OWN(a, &s->places);
	s->places.v[i] = (struct tl_binding){.key = k, .val = v};
}

static const struct tl_binding *binding_of(const struct tl_state *s, tl_key k)
{
	size_t i = lower_bound(s->places.v, s->places.n, sizeof *s->places.v, k);

	return i < s->places.n && s->places.v[i].key == k ? &s->places.v[i] : NULL;
}

void tl_state_set_stored_at(struct tl_arena *a, struct tl_state *s, tl_key k, const struct tl_loc *at)
{
	const struct tl_binding *b = binding_of(s, k);
	size_t i = b ? (size_t)(b - s->places.v) : 0;

	if (!b || b->at == at)
		return;
	OWN(a, &s->places);
	s->places.v[i].at = at;
}

const struct tl_loc *tl_state_stored_at(const struct tl_state *s, tl_key k)
{
	const struct tl_binding *b = binding_of(s, k);

	return b ? b->at : NULL;
}

void tl_state_drop(
	struct tl_arena *a, struct tl_state *s, bool (*drop)(void *ctx, const struct tl_binding *b), void *ctx)
{
	size_t n = 0;

	while (n < s->places.n && !drop(ctx, &s->places.v[n]))
		n++;
	if (n == s->places.n)
		return;
	OWN(a, &s->places);
	for (size_t i = n + 1; i < s->places.n; i++) {
		if (!drop(ctx, &s->places.v[i]))
			s->places.v[n++] = s->places.v[i];
	}
	s->places.n = n;
}

bool tl_objstate_touched(const struct tl_objstate *o)
{
	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if (i != TL_SLOT_METHOD && o->at[i].file)
			return true;
	}
	return o->undecided != NULL;
}

const struct tl_objstate *tl_state_obj(const struct tl_state *s, tl_obj id)
{
	size_t i = lower_bound(s->objs.v, s->objs.n, sizeof *s->objs.v, id);

	return i < s->objs.n && s->objs.v[i].id == id ? &s->objs.v[i] : NULL;
}

struct tl_objstate *tl_state_edit_obj(struct tl_arena *a, struct tl_state *s, tl_obj id)
{
	const struct tl_objstate *o = tl_state_obj(s, id);
	size_t i = o ? (size_t)(o - s->objs.v) : 0;

	if (!o)
		return NULL;
	OWN(a, &s->objs);
	return &s->objs.v[i];
}

struct tl_objstate *tl_state_add_obj(struct tl_arena *a, struct tl_state *s, tl_obj id)
{
	size_t i = lower_bound(s->objs.v, s->objs.n, sizeof *s->objs.v, id);

	if (i == s->objs.n || s->objs.v[i].id != id)
		OPEN_SLOT(a, &s->objs, i);
	else
		OWN(a, &s->objs);
	s->objs.v[i] = (struct tl_objstate){.id = id};
	return &s->objs.v[i];
}

const struct tl_fact *tl_state_fact(const struct tl_state *s, tl_sym sym)
{
	size_t i = lower_bound(s->facts.v, s->facts.n, sizeof *s->facts.v, sym);

	return i < s->facts.n && s->facts.v[i].sym == sym ? &s->facts.v[i] : NULL;
}

void tl_state_forget(struct tl_arena *a, struct tl_state *s, tl_sym sym)
{
	size_t i = lower_bound(s->facts.v, s->facts.n, sizeof *s->facts.v, sym);

	if (i == s->facts.n || s->facts.v[i].sym != sym)
		return;
	OWN(a, &s->facts);
	s->facts.n--;
	memmove(s->facts.v + i, s->facts.v + i + 1, (s->facts.n - i) * sizeof *s->facts.v);
}

struct tl_fact *tl_state_learn(struct tl_arena *a, struct tl_state *s, tl_sym sym)
{
	size_t i = lower_bound(s->facts.v, s->facts.n, sizeof *s->facts.v, sym);

	if (i == s->facts.n || s->facts.v[i].sym != sym) {
		OPEN_SLOT(a, &s->facts, i);
		s->facts.v[i] = (struct tl_fact){.sym = sym};
	}
	OWN(a, &s->facts);
	return &s->facts.v[i];
}

void tl_state_hand_on(struct tl_arena *a, struct tl_state *s, struct tl_val v)
{
	const struct tl_objstate *o = v.kind == TL_VAL_OBJ ? tl_state_obj(s, v.id) : NULL;

	if (o && !o->handed && !o->ended) /* nobody has what is released */
		tl_state_edit_obj(a, s, v.id)->handed = true;
}

static bool objstate_equal(const struct tl_objstate *a, const struct tl_objstate *b)
{
	if (a->id != b->id || a->role != b->role || a->used != b->used || a->ended != b->ended ||
		a->failed != b->failed || a->handed != b->handed || a->looked_at != b->looked_at ||
		a->derived_from != b->derived_from || !a->undecided != !b->undecided)
		return false;
	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if ((a->at[i].file || b->at[i].file) && !tl_loc_same(&a->at[i], &b->at[i]))
			return false;
	}
	return tl_range_equal(&a->range, &b->range);
}

bool tl_state_same_objects(const struct tl_state *a, const struct tl_state *b)
{
	if (a->objs.n != b->objs.n)
		return false;
	for (size_t i = 0; i < a->objs.n; i++) {
		if (!objstate_equal(&a->objs.v[i], &b->objs.v[i]))
			return false;
	}
	return true;
}

bool tl_state_equal(const struct tl_state *a, const struct tl_state *b)
{
	if (a->places.n != b->places.n || !tl_state_same_objects(a, b))
		return false;
	for (size_t i = 0; i < a->places.n; i++) {
		if (a->places.v[i].key != b->places.v[i].key || !tl_val_equal(&a->places.v[i].val, &b->places.v[i].val))
			return false;
	}
	return true;
}

static bool says_nothing(const struct tl_fact *f)
{
	return !f->bound && !f->ones && !f->zeros && !f->nonzero && !f->n_not && !f->asked;
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_method(const struct tl_method *a, const struct tl_method *b)
{
	struct tl_val x = {.kind = TL_VAL_METHOD, .method = a}, y = {.kind = TL_VAL_METHOD, .method = b};

	return a == b || (a && b && tl_val_equal(&x, &y));
}

static bool meet_fact(struct tl_fact *f, const struct tl_fact *g)
{
	struct tl_fact was = *f;
	uint8_t n = 0;

	if (!g) {
		*f = (struct tl_fact){.sym = f->sym};
		return !says_nothing(&was);
	}
	f->bound = f->bound && g->bound && f->value == g->value && same_text(f->str, g->str) &&
		   same_method(f->method, g->method);
	f->ones &= g->ones;
	f->zeros &= g->zeros;
	f->nonzero = f->nonzero && g->nonzero;
	f->asked = f->asked && g->asked;
	for (uint8_t i = 0; i < f->n_not; i++) {
		for (uint8_t j = 0; j < g->n_not; j++) {
			if (f->not_[i] == g->not_[j]) {
				f->not_[n++] = f->not_[i];
				break;
			}
		}
	}
	f->n_not = n;
	return was.bound != f->bound || was.ones != f->ones || was.zeros != f->zeros || was.nonzero != f->nonzero ||
	       was.n_not != f->n_not || was.asked != f->asked;
}

static bool meet_facts(struct tl_arena *a, struct tl_state *into, const struct tl_state *other)
{
	bool changed = false;
	size_t n = 0;

	for (size_t i = 0; i < into->facts.n; i++) {
		struct tl_fact f = into->facts.v[i];

		if (meet_fact(&f, tl_state_fact(other, f.sym))) {
			OWN(a, &into->facts);
			changed = true;
		}
		if (changed && !says_nothing(&f))
			into->facts.v[n++] = f;
		else if (!changed)
			n++;
	}
	into->facts.n = n;
	return changed;
}

bool tl_state_meet(struct tl_arena *a, struct tl_state *into, const struct tl_state *other)
{
	bool changed = (into->by_config && !other->by_config) || other->off_default < into->off_default;

	into->by_config &= other->by_config;
	if (other->off_default < into->off_default) {
		into->off_default = other->off_default;
		into->choices = other->choices;
	}
	return meet_facts(a, into, other) || changed;
}

void tl_trace_add(
	struct tl_arena *a, struct tl_objstate *o, enum tl_step_kind kind, const struct tl_loc *loc, const char *text)
{
	struct tl_trace *t = tl_arena_alloc(a, sizeof *t);

	t->step.kind = kind;
	t->step.text = text;
	if (loc)
		t->step.loc = *loc;
	t->before = o->trace;
	t->n = o->trace ? o->trace->n + 1 : 1;
	o->trace = t;
}
