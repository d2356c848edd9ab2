/*
 * What objects have come to when an entry function is done, gathered over all paths and entries, and the endpoints made of
 * it. An object from which connections were made is what its connections are.
 */
#include <stdio.h>
#include <string.h>

#include "flow/attribute.h"
#include "flow/glance.h"
#include "flow/interp.h"
#include "flow/repair.h"

struct outcome {
	tl_obj obj;
	struct tl_objstate end; /* of the object, or of what was derived from it */
	bool alive;		/* handed on, kept somewhere, or used: may make a connection */
	bool idle; /* released, and nothing that could connect was ever given it; whoever sets versions means to */
	bool cut;  /* only failures were seen before the analysis ran out, of code that does set versions */
	bool sure; /* its way was followed to its end, and not only because others were dropped */
	bool by_config;
	uint16_t off_default;
	const struct tl_choice *choices;
};

/* Whether what a global holds is only looked at, asked once. */
struct glance {
	const char *global;
	const struct tl_lib *lib;
	bool only;
};

struct tl_outcomes {
	TL_VEC(struct outcome) v;
	TL_VEC(struct glance) glances;
};

void tl_outcome_free(struct tl_flow *f)
{
	if (!f->outcomes)
		return;
	tl_vec_fini(&f->outcomes->v);
	tl_vec_fini(&f->outcomes->glances);
	free(f->outcomes);
	f->outcomes = NULL;
}

static bool same_outcome(const struct outcome *a, const struct outcome *b)
{
	if (a->obj != b->obj || a->alive != b->alive || a->end.failed != b->end.failed ||
		a->end.unfinished != b->end.unfinished || a->end.role != b->end.role ||
		!a->end.undecided != !b->end.undecided)
		return false;
	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if ((a->end.at[i].file || b->end.at[i].file) && !tl_loc_same(&a->end.at[i], &b->end.at[i]))
			return false;
	}
	return tl_range_equal(&a->end.range, &b->end.range);
}

static bool only_glanced_at(struct tl_flow *f, const char *global, const struct tl_lib *lib)
{
	struct glance g = {.lib = lib};

	for (size_t i = 0; i < f->outcomes->glances.n; i++) {
		const struct glance *known = &f->outcomes->glances.v[i];

		if (known->lib == lib && strcmp(known->global, global) == 0)
			return known->only;
	}
	g.global = tl_arena_strdup(f->keep, global);
	g.only = tl_glance_global(f->program, global, lib);
	tl_vec_push(&f->outcomes->glances, g);
	return g.only;
}

static bool reachable(struct tl_flow *f, const struct tl_state *s, tl_obj id, struct tl_val ret)
{
	if (ret.kind == TL_VAL_OBJ && ret.id == id)
		return true;
	for (size_t i = 0; i < s->places.n; i++) {
		const struct tl_key_info *k = tl_key_info(f->names, s->places.v[i].key);

		if (s->places.v[i].val.kind == TL_VAL_OBJ && s->places.v[i].val.id == id &&
			(k->kind != TL_KEY_GLOBAL || !only_glanced_at(f, k->name, tl_flow_object_info(f, id)->lib)))
			return true;
	}
	return false;
}

/* That SSL 2.0 and SSL 3.0 are off, and a level, say of no version of TLS that it is wanted. */
static bool says_versions(const struct tl_objstate *o)
{
	const tl_protoset ssl = TL_PROTO(TL_SSL2) | TL_PROTO(TL_SSL3);
	const struct tl_range *r = &o->range;

	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if (i != TL_SLOT_METHOD && i != TL_SLOT_LEVEL && i != TL_SLOT_SWITCH && o->at[i].file)
			return true;
	}
	return o->undecided || r->listed || r->on || r->switches_unknown || (r->off & ~ssl);
}

/* The object is of use to connections made from others only, which keep their versions. Whoever chooses some expects them to count. */
static bool only_lent(const struct tl_flow *f, const struct tl_state *s, const struct tl_objstate *o)
{
	bool lent = o->lent;

	for (size_t i = 0; i < s->places.n && !lent; i++) {
		const struct tl_binding *b = &s->places.v[i];
		const struct tl_key_info *info = tl_key_info(f->names, b->key);

		lent = b->val.kind == TL_VAL_OBJ && b->val.id == o->id && info->name &&
		       (info->kind == TL_KEY_PART || info->kind == TL_KEY_GLOBAL) &&
		       tl_program_only_lends(f->program, info->name);
	}
	return lent && !o->used && !o->derived_from && !says_versions(o);
}

bool tl_flow_is_cache(const struct tl_object *o)
{
	for (size_t i = 0; o->api && i < o->api->n_actions; i++) {
		if (o->api->actions[i].cache)
			return true;
	}
	return false;
}

/* No expression in it was given up on: an unknown that no name stands for is described by a sentence. */
static bool was_understood(const struct tl_func *fn)
{
	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &fn->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_UNKNOWN && op->text && strchr(op->text, ' '))
				return false;
		}
	}
	return true;
}

/* When the last local that held it is gone, so is the object, unless what kept it was not understood: C++ has many ways. */
static bool is_forgotten(const struct tl_object *o)
{
	return !o->unit->cplusplus && o->unit->quality < TL_QUALITY_FALLBACK && was_understood(o->func);
}

/* Nobody else has seen it, and it is gone. Whoever sets versions means to use them, unless connections were made of it that go
 * nowhere. */
static bool never_connects(const struct tl_flow *f, const struct tl_objstate *end, bool alive)
{
	const struct tl_object *o = tl_flow_object_info(f, end->id);
	bool gone = end->ended || is_forgotten(o);
	bool meant = o->served || (end->ended ? says_versions(end) : tl_objstate_touched(end));

	return gone && !alive && !end->handed && !f->limit_hit && (end->looked_at || !meant || tl_flow_is_cache(o));
}

/* An object made elsewhere is told something about versions: a setting, or a method of one version. */
static bool is_told(const struct tl_objstate *end)
{
	return end->range.fixed || tl_objstate_touched(end);
}

static const struct tl_def *entry_of(const struct tl_object *o)
{
	const struct tl_frame *fr = o->frame;

	while (fr && fr->up)
		fr = fr->up;
	return fr ? fr->def : NULL;
}

static bool entry_sets(const struct tl_object *o)
{
	const struct tl_def *entry = entry_of(o);

	return entry && entry->sets;
}

/* Somewhere on the ways from the entry, or on those that lead to it, a bound may be set. */
static bool may_be_bounded(const struct tl_flow *f, const struct tl_object *o)
{
	const struct tl_def *entry = entry_of(o);
	bool any = !entry || entry->bounds;

	for (size_t i = 0; !any && entry->called && i < tl_program_n_defs(f->program); i++) {
		const struct tl_def *d = tl_program_def(f->program, i);

		any = d->creates && d->bounds;
	}
	return any;
}

/* For the function that it begins in, and all whose calls led there. */
static void conclude(struct tl_object *o)
{
	o->def->concluded = true;
	for (const struct tl_frame *fr = o->frame; fr && fr->up; fr = fr->up)
		fr->up->def->carried = true;
}

static void record(struct tl_flow *f, const struct tl_state *s, tl_obj obj, const struct tl_objstate *end, bool alive)
{
	struct outcome o = {.obj = obj,
		.end = *end,
		.alive = alive,
		.idle = never_connects(f, end, alive) || only_lent(f, s, end),
		.cut = f->limit_hit && end->ended && !alive && !end->handed && entry_sets(tl_flow_object_info(f, obj)),
		.sure = !end->unfinished && (alive || !f->limit_hit),
		.by_config = s->by_config,
		.off_default = s->off_default,
		.choices = s->choices};

	if (o.sure)
		conclude(tl_flow_object_info(f, obj));
	for (size_t i = 0; i < f->outcomes->v.n; i++) {
		struct outcome *x = &f->outcomes->v.v[i];

		if (!same_outcome(x, &o))
			continue;
		x->by_config &= o.by_config;
		x->idle &= o.idle;
		x->cut &= o.cut;
		x->sure |= o.sure;
		if (o.off_default < x->off_default) {
			x->off_default = o.off_default;
			x->choices = o.choices;
		}
		return;
	}
	tl_vec_push(&f->outcomes->v, o);
}

void tl_outcome_collect(struct tl_flow *f, const struct tl_state *s, struct tl_val ret)
{
	if (!f->outcomes)
		f->outcomes = tl_xcalloc(1, sizeof *f->outcomes);
	for (size_t i = 0; i < s->objs.n; i++) {
		const struct tl_objstate *o = &s->objs.v[i];
		bool derived = false;

		if (o->derived_from)
			continue;
		tl_flow_note_field(f, s, o->id);
		for (size_t j = 0; j < s->objs.n; j++) {
			if (s->objs.v[j].derived_from != o->id)
				continue;
			derived = true;
			record(f, s, o->id, &s->objs.v[j], true);
		}
		if (!derived)
			record(f, s, o->id, o, o->used || (!o->ended && (o->handed || reachable(f, s, o->id, ret))));
	}
}

/* --- endpoints --- */

static struct tl_loc keep_loc(struct tl_arena *a, const struct tl_loc *loc)
{
	struct tl_loc out = *loc;

	if (out.file)
		out.file = tl_arena_strdup(a, out.file);
	return out;
}

static const char *keep(struct tl_arena *a, const char *s)
{
	return s ? tl_arena_strdup(a, s) : NULL;
}

static struct tl_step keep_step(struct tl_arena *a, const struct tl_step *s)
{
	struct tl_step out = *s;

	out.loc = keep_loc(a, &s->loc);
	out.text = keep(a, s->text);
	return out;
}

#define MAX_CHOICES 4 /* the last ones made are the nearest to what they decide */

static void fill_steps(struct tl_arena *a, struct tl_alt *alt, const struct tl_trace *t, const struct tl_choice *c)
{
	uint32_t n = t ? t->n : 0;
	struct tl_step *steps = tl_arena_alloc(a, (n + MAX_CHOICES) * sizeof *steps);

	for (uint32_t i = n; i-- > 0; t = t->before)
		steps[i] = keep_step(a, &t->step);
	for (uint32_t i = 0; c && i < MAX_CHOICES; i++, c = c->before)
		steps[n++] = keep_step(a, &c->step);
	alt->steps = steps;
	alt->n_steps = n;
}

/* least: the fewest values other than their default with which such an object exists at all. A switch that turns TLS on
 * is on wherever there is a context, so it does not make the rest a matter of configuration. */
static struct tl_alt alt_of(struct tl_flow *f, const struct outcome *o, uint16_t least)
{
	struct tl_arena *a = f->out_arena;
	struct tl_alt alt = {.range = o->end.range, .undecided = keep(a, o->end.undecided)};

	alt.by_config = o->by_config;
	alt.by_default = o->by_config && o->off_default == least;
	alt.floor_at = keep_loc(a, &o->end.at[TL_SLOT_FLOOR]);
	alt.ceiling_at = keep_loc(a, &o->end.at[TL_SLOT_CEILING]);
	alt.switch_at = keep_loc(a, &o->end.at[TL_SLOT_SWITCH]);
	alt.method_at = keep_loc(a, &o->end.at[TL_SLOT_METHOD]);
	alt.level_at = keep_loc(a, &o->end.at[TL_SLOT_LEVEL]);
	alt.weakened_at = keep_loc(a, &o->end.at[TL_SLOT_WEAKENED]);
	alt.choice_at = keep_loc(a, &o->end.at[TL_SLOT_CHOICE]);
	fill_steps(a, &alt, o->end.trace, o->by_config ? o->choices : NULL);
	return alt;
}

/* Where every configured value comes out as its default does, configuration decides nothing. */
static void settle_config(struct tl_alt *alts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool also_default = false;

		if (!alts[i].by_config || alts[i].by_default)
			continue;
		for (size_t j = 0; j < n && !also_default; j++)
			also_default = (!alts[j].by_config || alts[j].by_default) &&
				       tl_range_equal(&alts[i].range, &alts[j].range);
		if (!also_default)
			return;
	}
	for (size_t i = 0; i < n; i++)
		alts[i].by_config = alts[i].by_default = false;
}

static enum tl_role join_role(enum tl_role a, enum tl_role b)
{
	if (a == b || b == TL_ROLE_UNKNOWN)
		return a;
	return a == TL_ROLE_UNKNOWN ? b : TL_ROLE_BOTH;
}

/* Connections of the library are objects of their own, made from one that is set up. */
static bool lib_derives(const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++) {
		for (size_t j = 0; j < lib->apis[i].n_actions; j++) {
			if (lib->apis[i].actions[j].verb == TL_DO_DERIVE)
				return true;
		}
	}
	return false;
}

/* What is to be known of an object's outcomes before one of them is looked at alone. */
struct survey {
	size_t n;
	bool any_alive, any_sound, any_sure, idle;
	uint16_t least; /* values off their default, of those that count */
};

/* What permits no version at all, as a mask does that nobody has set yet, is no default that anybody connects with. Of an object that
 * came from elsewhere it is not known what it can speak. */
static bool permits_something(const struct outcome *x)
{
	return !x->end.range.able || tl_range_eval(&x->end.range).maybe != 0;
}

static struct survey survey(const struct tl_flow *f, tl_obj id)
{
	const struct tl_object *o = tl_flow_object_info(f, id);
	struct survey v = {.idle = !o->from && (lib_derives(o->lib) || tl_flow_is_cache(o)), .least = UINT16_MAX};

	for (size_t i = 0; i < f->outcomes->v.n; i++) {
		const struct outcome *x = &f->outcomes->v.v[i];

		if (x->obj != id)
			continue;
		v.n++;
		if (x->alive && !v.any_alive) {
			v.least = UINT16_MAX;
			v.any_sure = false; /* of those that count */
		}
		v.any_alive |= x->alive;
		v.any_sound |= !x->end.failed;
		v.any_sure |= x->sure && (x->alive || !v.any_alive);
		v.idle &= x->idle;
		if ((x->alive || !v.any_alive) && x->off_default < v.least && permits_something(x))
			v.least = x->off_default;
	}
	return v;
}

/* A minimum was set: hardly anybody does so twice. */
static bool has_floor(const struct outcome *x)
{
	return x->end.range.floor.kind == TL_BOUND_PROTO;
}

/* Its way was not followed to the end, and may have led to a floor. */
static bool halfway(const struct outcome *x)
{
	return x->end.unfinished && !has_floor(x) &&
	       (tl_range_eval(&x->end.range).permits & tl_protoset_old(TL_TLS1_2));
}

/* Why this outcome proves nothing, the analysis having run out; NULL when it does. Settings for others stay what they were made with,
 * wherever the ways lead. */
static const char *unproven(
	const struct tl_flow *f, const struct tl_object *o, const struct outcome *x, const struct survey *all)
{
	if (tl_flow_is_cache(o))
		return NULL;
	if (x->cut)
		return "there are more paths than are followed, and only failures were seen";
	if (!x->end.unfinished || all->any_sure || has_floor(x) || !may_be_bounded(f, o))
		return NULL;
	return "more paths lead on from here than are followed";
}

static void make_endpoint(struct tl_flow *f, struct tl_made_vec *out, tl_obj id)
{
	const struct tl_object *o = tl_flow_object_info(f, id);
	struct tl_endpoint ep = {.in_code = true, .role = TL_ROLE_UNKNOWN};
	struct tl_arena *a = f->out_arena;
	struct survey all = survey(f, id);
	struct tl_alt *alts = tl_arena_alloc(a, (all.n + 1) * sizeof *alts);
	const struct tl_objstate **ends = tl_arena_alloc(f->keep, (all.n + 1) * sizeof *ends);
	bool by_config = false;
	size_t n = 0;

	for (size_t i = 0; i < f->outcomes->v.n; i++) {
		const struct outcome *x = &f->outcomes->v.v[i];

		/* On an error path the object is given up before any connection: such paths decide nothing. */
		if (x->obj != id || (all.any_alive && !x->alive) || (o->from && !is_told(&x->end)) ||
			(all.any_sound && x->end.failed && !x->alive) || (all.any_sure && halfway(x)))
			continue;
		ep.role = n ? join_role(ep.role, x->end.role) : x->end.role;
		alts[n] = alt_of(f, x, all.least);
		ends[n] = &x->end;
		by_config |= alts[n].by_config;
		if (!alts[n].undecided && unproven(f, o, x, &all)) {
			alts[n].undecided = unproven(f, o, x, &all);
			alts[n].range.switches_unknown = true;
		}
		n++;
	}
	if (!n)
		return;
	settle_config(alts, n);
	ep.idle = all.idle;
	ep.certainty = all.idle ? TL_NOTE : TL_CERTAIN;
	ep.loc = keep_loc(a, &o->loc);
	ep.function = keep(a, o->func->title);
	ep.library = keep(a, o->lib->id);
	ep.title = keep(a, o->lib->title);
	ep.subject = keep(a, o->lib->subject);
	ep.high_level = o->lib->high_level;
	ep.leaves_to = keep(a, o->lib->leaves_to);
	ep.created_elsewhere = o->from != 0;
	ep.assume = o->lib->assume ? tl_arena_printf(a, "%s %s", o->lib->title, o->lib->assume) : NULL;
	ep.guard = o->unit->config[0] ? keep(a, o->unit->config) : NULL;
	ep.alts = alts;
	ep.n_alts = n;
	ep.fix = tl_flow_repair(f, o, ends, by_config ? 0 : n); /* what a user decides is not for us to edit */
	tl_vec_push(out, (struct tl_made){o, ep, .finished = all.any_sure});
}

/* Another analysis of the same creation, or of the same call that was handed an object, came to its end: one that did not adds
 * nothing. */
static bool surpassed(const struct tl_made_vec *made, const struct tl_made *m)
{
	for (size_t i = 0; i < made->n && !m->finished; i++) {
		const struct tl_object *o = made->v[i].object;

		if (made->v[i].finished && o->op == m->object->op && !o->from == !m->object->from)
			return true;
	}
	return false;
}

static void drop_surpassed(struct tl_made_vec *made)
{
	size_t n = 0;

	for (size_t i = 0; i < made->n; i++) {
		if (!surpassed(made, &made->v[i]))
			made->v[n++] = made->v[i];
	}
	made->n = n;
}

void tl_flow_finish(struct tl_flow *f, struct tl_result *out)
{
	struct tl_made_vec made = {0};
	size_t n;

	if (f->entries_limited)
		tl_result_notice(out, TL_LEVEL_NOTE, "analysis-limit", NULL,
			"%lu functions have more paths than are followed (first: %s); what was not followed is not "
			"judged",
			f->entries_limited, f->limited_at);
	for (tl_obj id = 1; f->outcomes && id < f->objects.n; id++)
		make_endpoint(f, &made, id);
	drop_surpassed(&made);
	tl_flow_add_elsewhere(f, &made);
	n = made.n;
	tl_flow_add_choosers(f, &made);
	tl_flow_attribute(f, made.v, n);
	for (size_t i = 0; i < made.n; i++)
		tl_vec_push(&out->endpoints, made.v[i].endpoint);
	tl_vec_fini(&made);
}
