/* States that come to the start of a block: joined with those that were there, so that there is an end to it. */
#include "flow/activation.h"

static bool has_bits(struct tl_val v)
{
	return v.kind == TL_VAL_INT || (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR);
}

/* What two values come to: unknown but for the bits that both have, as masks have them that were put together in steps. */
static struct tl_val common_bits(struct tl_val wide, struct tl_val a, struct tl_val b)
{
	if (!has_bits(a) || !has_bits(b) || !(a.num & b.num))
		return wide;
	wide.rel = TL_REL_OR;
	wide.num = a.num & b.num;
	return wide;
}

/* How far a state is from all defaults, in steps that matter: the way of the defaults is not blurred by others. */
static unsigned distance(const struct tl_state *s)
{
	return s->off_default > 0;
}

/* Objects that only s has a place for. */
static void lose(struct tl_activation *act, struct tl_state *into, const struct tl_state *s)
{
	for (size_t k = 0; k < s->places.n; k++) {
		const struct tl_val *v = &s->places.v[k].val;
		struct tl_val other = v->kind == TL_VAL_OBJ ? tl_state_get(into, s->places.v[k].key) : *v;

		if (!tl_val_equal(v, &other))
			tl_state_hand_on(act->f->arena, into, *v);
	}
}

#define NONE SIZE_MAX

/* Of two states that s may be joined with: those equally far from the defaults lose nothing of either way, and else it is the farther
 * one that is blurred. */
static bool is_nearer(const struct tl_state *a, const struct tl_state *b, const struct tl_state *s)
{
	bool a_equal = a->off_default == s->off_default, b_equal = b->off_default == s->off_default;

	return a_equal != b_equal ? a_equal : a->off_default >= b->off_default;
}

/* Where there are too many states that differ from s in places only: the one to join it with. NONE while there are few, and for
 * what is nearer to the defaults than all of them. */
static size_t twin_of(const struct tl_pending *p, const struct tl_state *s, unsigned most)
{
	size_t twins = 0, best = NONE;
	uint16_t least = UINT16_MAX;

	for (size_t i = 0; i < p->n; i++) {
		const struct tl_state *t = p->states[i];

		if (!tl_state_same_objects(t, s) || distance(t) != distance(s))
			continue;
		/* Those that were run already came one by one, as in a loop that counts: on the way of the defaults
		 * there may be more of them. */
		twins += i < p->done && !distance(s) ? 1 : 2;
		if (best == NONE || is_nearer(t, p->states[best], s))
			best = i;
		if (t->off_default < least)
			least = t->off_default;
	}
	return twins < 2UL * most || s->off_default < least ? NONE : best;
}

/* What differs in places becomes unknown in into; true when that is new. */
static bool blur(struct tl_activation *act, uint32_t block, struct tl_state *into, const struct tl_state *s)
{
	bool changed = false;

	lose(act, into, s);
	for (size_t k = 0; k < into->places.n; k++) {
		struct tl_val other = tl_state_get(s, into->places.v[k].key);

		if (tl_val_equal(&into->places.v[k].val, &other))
			continue;
		tl_state_hand_on(act->f->arena, into, into->places.v[k].val);
		tl_state_hand_on(act->f->arena, into, other);
		other = common_bits(tl_val_sym(tl_sym_of(act->f->names, TL_SYM_WIDE, act->fr->id, into->places.v[k].key,
					    &act->fr->def->func->blocks.v[block])),
			into->places.v[k].val, other);
		if (!tl_val_equal(&into->places.v[k].val, &other)) {
			tl_state_set(act->f->arena, into, into->places.v[k].key, other);
			changed = true;
		}
	}
	return changed;
}

/* The i-th state is another from now on: it is run again. */
static void replace(struct tl_pending *p, size_t i, struct tl_state *with)
{
	p->states[i] = with;
	if (i >= p->done)
		return;
	p->done--;
	p->states[i] = p->states[p->done];
	p->states[p->done] = with;
}

/* Near the end of a last look none are kept apart: what is known less exactly is better than what was not come to. */
static unsigned twins_kept(const struct tl_flow *f)
{
	return !f->keep_cut || f->budget > f->given / 16 ? TL_FLOW_TWINS : 1;
}

/* Too many states that differ in places only: what differs becomes unknown. False while there are few. */
static bool widen(struct tl_activation *act, uint32_t block, struct tl_pending *p, const struct tl_state *s)
{
	size_t i = twin_of(p, s, twins_kept(act->f));
	struct tl_state *into;
	bool changed;

	if (i == NONE)
		return false;
	into = tl_state_copy(act->f->arena, p->states[i]);
	changed = blur(act, block, into, s);
	changed |= tl_state_meet(act->f->arena, into, s);
	if (changed)
		replace(p, i, into);
	return true;
}

/* A register that only crossed a call is done with at the end of its block; kept, it would keep states apart. */
static bool is_spent(void *ctx, const struct tl_binding *b)
{
	const struct tl_activation *act = ctx;
	const struct tl_key_info *k = tl_key_info(act->f->names, b->key);

	return k->kind == TL_KEY_REG && k->frame == act->fr->id &&
	       act->fr->slice->cross_reg[k->number] == TL_CROSS_CALL;
}

/* There is no room: what is nearer to the defaults takes that of what is farthest from them and was not run yet. */
static void take_room(struct tl_activation *act, struct tl_pending *p, struct tl_state *s)
{
	size_t far = p->done;

	act->f->limit_hit = true;
	for (size_t i = p->done; i < p->n; i++) {
		if (p->states[i]->off_default > p->states[far]->off_default)
			far = i;
	}
	if (far < p->n && p->states[far]->off_default > s->off_default)
		p->states[far] = s;
}

void tl_act_arrive(struct tl_activation *act, uint32_t block, struct tl_state *s)
{
	uint32_t slot = act->fr->slice->slot_of[block];
	struct tl_pending *p = &act->blocks[slot];

	tl_state_drop(act->f->arena, s, is_spent, act);
	act->waiting[slot / 64] |= 1ULL << slot % 64;
	for (size_t i = 0; i < p->n; i++) {
		struct tl_state *met;

		if (p->states[i]->off_default != s->off_default || !tl_state_equal(p->states[i], s))
			continue;
		met = tl_state_copy(act->f->arena, p->states[i]);
		if (!tl_state_meet(act->f->arena, met, s))
			return;
		replace(p, i, met);
		return;
	}
	if (widen(act, block, p, s))
		return;
	if (p->n >= TL_FLOW_STATES) {
		take_room(act, p, s);
		return;
	}
	if (p->n == p->cap)
		p->states = tl_vec_grow(act->f->arena, p->states, p->n, &p->cap, sizeof *p->states);
	p->states[p->n++] = s;
}
