/* A block's directives, applied in order to the range of an untouched endpoint, with the trace of what each did. */
#include <stdio.h>
#include <string.h>

#include "conf/bind.h"
#include "conf/show.h"

struct apply {
	struct tl_bind *b;
	const struct tl_hits *in_force;
	struct tl_outcome *out;
	bool named;	     /* a case switched a version on: that is naming it */
	const char *unknown; /* why a switch is not known; NULL when all are */
};

static bool bound_is(struct tl_bound a, struct tl_bound b)
{
	return a.kind == b.kind && (a.kind != TL_BOUND_PROTO || a.proto == b.proto);
}

/* The token that lets the lowest version in: it is the one to point at. */
static const struct tl_token *lowest_token(const struct tl_reading *r)
{
	const struct tl_token *best = NULL;
	enum tl_proto p, low = TL_PROTO_COUNT;

	for (size_t i = 0; i < r->n_tokens; i++) {
		if (!r->tokens[i].enables || !tl_protoset_lowest(r->tokens[i].set, &p) || p >= low)
			continue;
		low = p;
		best = &r->tokens[i];
	}
	return best;
}

static struct tl_loc place(const struct apply *a, const struct tl_hit *hit, const struct tl_token *t)
{
	uint32_t start = hit->value.start, end = hit->value.end;
	size_t from, to;

	if (t)
		tl_value_place(&hit->value, t->start, t->end, &start, &end);
	else if (hit->c && tl_tests_at(hit->c->tests, hit->c->n_tests, &hit->value, &from, &to))
		tl_value_place(&hit->value, from, to, &start, &end);
	return tl_bind_loc(a->b, hit->node, start, end);
}

/* --- the trace --- */

static enum tl_step_kind step_kind(const struct tl_range *before, const struct tl_range *after)
{
	if (!bound_is(before->floor, after->floor))
		return TL_STEP_FLOOR;
	if (!bound_is(before->ceiling, after->ceiling))
		return TL_STEP_CEILING;
	if (before->listed != after->listed || before->on != after->on)
		return TL_STEP_ON;
	if (before->off != after->off)
		return TL_STEP_OFF;
	if (before->level != after->level)
		return TL_STEP_LEVEL;
	return before->by_default != after->by_default ? TL_STEP_DEFAULT : TL_STEP_NOTE;
}

static void add_step(struct apply *a, const struct tl_hit *hit, const struct tl_range *before, const struct tl_loc *loc,
	const char *why)
{
	static const char *const says[] = {
		[TL_STEP_FLOOR] = "sets the minimum",
		[TL_STEP_CEILING] = "sets the maximum",
		[TL_STEP_ON] = "lists versions",
		[TL_STEP_OFF] = "switches versions off",
		[TL_STEP_LEVEL] = "sets the level",
		[TL_STEP_DEFAULT] = "decides the default",
		[TL_STEP_NOTE] = "stands here",
	};
	struct tl_arena *arena = a->b->out->arena;
	enum tl_step_kind kind = step_kind(before, &a->out->alt.range);
	const char *value = tl_show(arena, hit->value.text, hit->value.len);
	struct tl_step step = {.kind = kind, .loc = *loc};

	if (why)
		step.text = tl_arena_printf(arena, "%s: %s", tl_hit_title(arena, hit), why);
	else if (hit->value.n_words)
		step.text = tl_arena_printf(arena, "%s %s: %s", tl_hit_title(arena, hit), says[kind], value);
	else
		step.text = tl_arena_printf(arena, "%s %s", tl_hit_title(arena, hit), says[kind]);
	tl_vec_push(&a->out->steps, step);
}

/* --- what each does --- */

static void set_undecided(struct tl_alt *alt, struct tl_arena *arena, const char *why)
{
	alt->undecided = tl_arena_strdup(arena, why);
	alt->range.switches_unknown = true;
	if (alt->range.listed)
		return;
	alt->range.floor.kind = TL_BOUND_UNKNOWN;
	alt->range.by_default = alt->range.able;
}

static void apply_case(struct tl_alt *alt, const struct tl_conf_case *c, struct tl_arena *arena)
{
	struct tl_range *r = &alt->range;

	if (c->effects & TL_EFFECT_DEFAULT)
		r->by_default = (c->by_default | (r->listed ? 0 : r->on)) & r->able; /* what is named stays on */
	if (c->effects & TL_EFFECT_PERMITS) {
		r->listed = true;
		r->on = c->permits;
		r->off = (tl_protoset)(TL_PROTO_ALL & ~c->permits);
	}
	if (c->effects & TL_EFFECT_FLOOR)
		r->floor = (struct tl_bound){TL_BOUND_PROTO, c->floor};
	if (c->effects & TL_EFFECT_CEILING)
		r->ceiling = (struct tl_bound){TL_BOUND_PROTO, c->ceiling};
	if (c->effects & TL_EFFECT_OFF) {
		r->off |= c->off;
		r->on &= (tl_protoset)~c->off;
	}
	if (c->effects & TL_EFFECT_ON) {
		r->on |= c->on;
		r->off &= (tl_protoset)~c->on;
		r->by_default |= c->on & r->able;
	}
	if (c->effects & TL_EFFECT_LEVEL)
		r->level = c->level;
	if (c->effects & TL_EFFECT_UNDECIDED)
		set_undecided(alt, arena, c->reason);
}

/* The list of the last hit of the same directive before hit; 0 when this is the first. */
static tl_protoset list_before(const struct apply *a, const struct tl_hit *hit)
{
	tl_protoset list = 0;

	for (size_t i = 0; i < a->in_force->n && a->in_force->v[i] != hit; i++) {
		if (a->in_force->v[i]->d == hit->d)
			list = a->in_force->v[i]->list;
	}
	return list;
}

static void apply_reading(struct apply *a, struct tl_hit *hit, const struct tl_reading *r)
{
	struct tl_alt *alt = &a->out->alt;

	alt->range = r->range;
	if (hit->d->merge == TL_MERGE_ADD && r->range.listed) {
		alt->range.on |= list_before(a, hit);
		alt->range.off &= (tl_protoset)~alt->range.on;
		hit->list = alt->range.on;
	}
	if (r->invalid || r->undecided)
		set_undecided(alt, a->b->out->arena, r->why ? r->why : "the value cannot be decided");
}

/* Where the finding will point for each thing the hit changed. */
static void set_places(
	struct apply *a, const struct tl_hit *hit, const struct tl_range *before, const struct tl_loc *loc)
{
	struct tl_alt *alt = &a->out->alt;
	const struct tl_range *now = &alt->range;
	enum tl_proto was, is;
	bool lower = !tl_protoset_lowest(before->on, &was) || (tl_protoset_lowest(now->on, &is) && is < was);
	bool adds = hit->d->merge == TL_MERGE_ADD || a->named;

	if (!bound_is(before->floor, now->floor)) {
		alt->floor_at = *loc;
		a->out->by_floor = hit;
	}
	if (!bound_is(before->ceiling, now->ceiling))
		alt->ceiling_at = *loc;
	if (now->on != before->on || now->off != before->off || now->listed != before->listed) {
		if (!adds || !alt->switch_at.file || (now->on && lower)) {
			alt->switch_at = *loc;
			a->out->by_list = hit;
		}
	}
	if (now->level != before->level)
		alt->level_at = *loc;
	if (hit->c ? (hit->c->effects & TL_EFFECT_WEAKENS) != 0 : now->level == 0 && before->level != 0) {
		alt->weakened_at = *loc;
		a->out->by_weakening = hit;
	}
}

/* What stands beside the directive and helps to act on the finding. */
static void tell(struct apply *a, const struct tl_hit *hit)
{
	struct tl_arena *arena = a->b->out->arena;

	for (size_t i = 0; i < hit->d->tell.n; i++) {
		const struct tl_node *n = tl_node_beside(hit->node->parent, hit->d->tell.v[i]);
		struct tl_step step = {.kind = TL_STEP_NOTE};

		if (!n)
			continue;
		step.loc = tl_bind_loc(a->b, n, n->words->start, n->words->end);
		step.text = tl_arena_printf(arena, "%s: %s", tl_show(arena, n->name, n->name_len),
			tl_show(arena, n->words->text, n->words->len));
		tl_vec_push(&a->out->steps, step);
	}
}

/* It switches single versions on or off, so that what others name stands whatever it says. */
static bool is_switch(const struct tl_directive *d)
{
	unsigned effects = 0;

	for (size_t i = 0; i < d->n_cases; i++)
		effects |= d->cases[i].effects;
	return effects && !(effects & ~(unsigned)(TL_EFFECT_ON | TL_EFFECT_OFF));
}

/* What is not known matters unless an old version is named beside it. */
static void settle_unknown(const struct apply *a)
{
	const struct tl_range *r = &a->out->alt.range;

	if (a->unknown && !(r->on & tl_range_eval(r).permits & tl_protoset_old(TL_TLS1_2)))
		set_undecided(&a->out->alt, a->b->out->arena, a->unknown);
}

/* How many of the last directives are looked at: bounds the work on a hostile file. */
#define MAX_LOOKED 100U

/* Nobody knows its value, and nobody needs to: one behind it sets the same bound. */
static bool is_overtaken(const struct tl_hits *in_force, size_t i)
{
	const struct tl_hit *hit = in_force->v[i];

	if (!hit->value.unknown || !hit->d->grammar || !tl_grammar_sets_bound(hit->d->grammar))
		return false;
	for (size_t k = in_force->n; k > i + 1 && in_force->n - k < MAX_LOOKED; k--) {
		if (in_force->v[k - 1]->d == hit->d && !in_force->v[k - 1]->value.unknown)
			return true;
	}
	return false;
}

static void apply_hit(struct apply *a, struct tl_hit *hit)
{
	struct tl_alt *alt = &a->out->alt;
	struct tl_range before = alt->range;
	struct tl_reading r = {0};
	const char *why = NULL;
	struct tl_loc loc;

	if (hit->value.unknown) {
		why = "the value rests on a variable";
		if (is_switch(hit->d))
			a->unknown = why;
		else
			set_undecided(alt, a->b->out->arena, why);
	} else if (hit->c) {
		apply_case(alt, hit->c, a->b->out->arena);
		why = hit->c->text;
	} else if (tl_grammar_read(hit->d->grammar, hit->d->scale, &before, hit->value.text, hit->value.len, &r) == 0) {
		apply_reading(a, hit, &r);
	}
	a->named |= hit->c && hit->c->effects & TL_EFFECT_ON;
	loc = place(a, hit, lowest_token(&r));
	set_places(a, hit, &before, &loc);
	add_step(a, hit, &before, &loc, why);
	tell(a, hit);
}

/* Whose word it is how sure the outcome is: who lists, who sets the minimum, else the last; where no version is wrong, who
 * takes a protection back. */
static enum tl_certainty certainty_of(const struct tl_outcome *o)
{
	const struct tl_range *r = &o->alt.range;
	const struct tl_hit *by = r->listed ? o->by_list : r->floor.kind == TL_BOUND_PROTO ? o->by_floor : o->last;
	enum tl_certainty sure;

	if (!by)
		by = o->last;
	if (o->by_weakening && !(tl_range_eval(r).maybe & tl_protoset_old(TL_TLS1_2)))
		by = o->by_weakening;
	if (!by)
		return TL_CERTAIN;
	if (by->unlinked)
		return TL_NOTE;
	sure = by->c && by->c->has_certainty ? by->c->certainty : by->d->certainty;
	return by->value.guess && sure == TL_CERTAIN ? TL_LIKELY : sure;
}

/* A maximum below the minimum, built in or written: whoever wrote it wants what lies below, and nothing modern is spoken in
 * any case. */
static void drag_default(struct tl_range *r)
{
	if (r->ceiling.kind != TL_BOUND_PROTO || r->floor.kind == TL_BOUND_UNKNOWN || r->listed ||
		tl_range_eval(r).maybe)
		return;
	if (tl_protoset_old(TL_TLS1_2) & TL_PROTO(r->ceiling.proto)) {
		r->floor.kind = TL_BOUND_DEFAULT;
		r->by_default = (tl_protoset)(r->able & tl_proto_upto(r->ceiling.proto));
	}
}

/* Where old versions are permitted by what is said about versions, the level is not what let them in. */
static void level_is_no_cause(struct tl_outcome *out)
{
	if (!out->versions || !out->by_weakening || out->by_weakening->versions ||
		!(tl_range_eval(&out->alt.range).permits & tl_protoset_old(TL_TLS1_2)))
		return;
	out->alt.weakened_at = (struct tl_loc){0};
	out->by_weakening = NULL;
}

/* Where an old version was switched on by name, what is permitted is as good as listed, unless that took a protection back. */
static void list_what_is_named(struct tl_range *r)
{
	tl_protoset permits = tl_range_eval(r).permits;

	if (r->listed || r->floor.kind == TL_BOUND_PROTO || !(r->on & permits & tl_protoset_old(TL_TLS1_2)))
		return;
	r->listed = true;
	r->on = permits;
	r->off = (tl_protoset)(r->able & ~permits);
}

void tl_bind_apply(
	struct tl_bind *b, const struct tl_kind *kind, const struct tl_hits *in_force, struct tl_outcome *out)
{
	struct apply a = {.b = b, .in_force = in_force, .out = out};

	*out = (struct tl_outcome){.alt.range = tl_kind_range(kind)};
	for (size_t i = 0; i < in_force->n; i++) {
		struct tl_hit *hit = in_force->v[i];

		if (is_overtaken(in_force, i))
			continue;
		apply_hit(&a, hit);
		if (out->versions && !hit->versions)
			continue;
		out->versions |= hit->versions;
		out->last = hit;
	}
	settle_unknown(&a);
	drag_default(&out->alt.range);
	level_is_no_cause(out);
	if (a.named && !out->by_weakening)
		list_what_is_named(&out->alt.range);
	out->certainty = certainty_of(out);
}

bool tl_outcome_from_outside(const struct tl_outcome *o, const struct tl_scope *s)
{
	const struct tl_range *r = &o->alt.range;
	const struct tl_hit *by = r->listed			    ? o->by_list
				  : r->floor.kind == TL_BOUND_PROTO ? o->by_floor
								    : o->by_weakening;

	return by && by->scope != s && (tl_range_eval(r).permits & tl_protoset_old(TL_TLS1_2));
}
