/*
 * What objects have come to when an entry function is done, gathered over all paths and entries, and the endpoints made of
 * it. An object from which connections were made is what its connections are.
 */
#include <stdio.h>
#include <string.h>

#include "flow/attribute.h"
#include "flow/interp.h"

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

struct tl_outcomes {
	TL_VEC(struct outcome) v;
};

void tl_outcome_free(struct tl_flow *f)
{
	if (!f->outcomes)
		return;
	tl_vec_fini(&f->outcomes->v);
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

static bool touched(const struct tl_objstate *o)
{
	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if (i != TL_SLOT_METHOD && o->at[i].file)
			return true;
	}
	return o->undecided != NULL;
}

static bool reachable(const struct tl_state *s, tl_obj id, struct tl_val ret)
{
	if (ret.kind == TL_VAL_OBJ && ret.id == id)
		return true;
	for (size_t i = 0; i < s->places.n; i++) {
		if (s->places.v[i].val.kind == TL_VAL_OBJ && s->places.v[i].val.id == id)
			return true;
	}
	return false;
}

static bool entry_sets(const struct tl_object *o)
{
	const struct tl_frame *fr = o->frame;

	while (fr && fr->up)
		fr = fr->up;
	return fr && fr->def->sets;
}

static void record(struct tl_flow *f, const struct tl_state *s, tl_obj obj, const struct tl_objstate *end, bool alive)
{
	struct outcome o = {.obj = obj,
		.end = *end,
		.alive = alive,
		.idle = end->ended && !alive && !end->handed && !touched(end) && !f->limit_hit,
		.cut = f->limit_hit && end->ended && !alive && !end->handed && entry_sets(tl_flow_object_info(f, obj)),
		.sure = !end->unfinished && (alive || !f->limit_hit),
		.by_config = s->by_config,
		.off_default = s->off_default,
		.choices = s->choices};

	tl_flow_object_info(f, obj)->def->concluded |= o.sure;
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
		for (size_t j = 0; j < s->objs.n; j++) {
			if (s->objs.v[j].derived_from != o->id)
				continue;
			derived = true;
			record(f, s, o->id, &s->objs.v[j], true);
		}
		if (!derived)
			record(f, s, o->id, o, o->used || (!o->ended && reachable(s, o->id, ret)));
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

/* The local that the created object is stored to. */
/* A temporary has no name, and what is in a smart pointer is spelled otherwise. */
static const char *plain_name(const struct tl_local *local)
{
	return *local->name && !strchr(local->type, '<') ? local->name : NULL;
}

static const char *name_of_result(const struct tl_object *o)
{
	const struct tl_func *fn = o->func;

	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &fn->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_STORE && op->a == o->op->dst && o->op->dst && !op->place.n_path &&
				op->place.base == TL_PLACE_LOCAL)
				return plain_name(&fn->locals.v[op->place.local]);
		}
	}
	return NULL;
}

static const struct tl_op *definition(const struct tl_func *fn, tl_reg r)
{
	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			if (r && fn->blocks.v[b].ops.v[i].dst == r)
				return &fn->blocks.v[b].ops.v[i];
		}
	}
	return NULL;
}

/* The local that an argument names, as the object is spelled: "s" for &s that is filled in, "&conf" for &conf that is the object. */
static const char *name_of_argument(struct tl_arena *a, const struct tl_object *o, const struct tl_operand *object)
{
	const struct tl_op *def =
		object->arg < o->op->n_args ? definition(o->func, o->op->args[object->arg].reg) : NULL;
	const char *name;

	if (!def || def->place.base != TL_PLACE_LOCAL || def->place.n_path ||
		(def->kind != TL_OP_ADDR && (def->kind != TL_OP_LOAD || object->deref)))
		return NULL;
	name = plain_name(&o->func->locals.v[def->place.local]);
	if (!name)
		return NULL;
	return def->kind == TL_OP_ADDR && !object->deref && strcmp(o->lib->language, "c++") != 0
		       ? tl_arena_printf(a, "&%s", name)
		       : name;
}

static const char *object_name(struct tl_arena *a, const struct tl_object *o)
{
	for (size_t i = 0; o->api && i < o->api->n_actions; i++) {
		const struct tl_action *act = &o->api->actions[i];

		if (act->verb == TL_DO_CREATE && act->object.kind == TL_FROM_ARG)
			return name_of_argument(a, o, &act->object);
	}
	return name_of_result(o);
}

static void edit_argument(struct tl_arena *a, struct tl_fix *fix, const struct tl_objstate *end)
{
	const struct tl_action *act = end->last_action;
	bool dtls = !(end->range.able & TL_FAMILY_TLS);
	const char *with =
		act && act->fix_replaces ? (dtls && act->fix_with_dtls ? act->fix_with_dtls : act->fix_with) : NULL;
	const struct tl_arg *arg;
	struct tl_edit *e;

	if (!with || act->fix_arg >= end->last->n_args)
		return;
	arg = &end->last->args[act->fix_arg];
	fix->text = tl_arena_printf(a, "use %s here", with);
	if (arg->span.macro || arg->span.end <= arg->span.start)
		return;
	e = tl_arena_alloc(a, sizeof *e);
	e->file = tl_arena_strdup(a, end->last_unit->files.v[arg->span.file]);
	e->start = arg->span.start;
	e->end = arg->span.end;
	e->text = tl_arena_strdup(a, with);
	fix->edits = e;
	fix->n_edits = 1;
}

static void insert_call(struct tl_arena *a, struct tl_fix *fix, const struct tl_object *o, bool dtls)
{
	const char *call = dtls && o->lib->fix_call_dtls ? o->lib->fix_call_dtls : o->lib->fix_call;
	const char *name = o->op ? object_name(a, o) : NULL, *hole = call ? strstr(call, "%s") : NULL;
	const struct tl_span *stmt = o->op ? &o->op->stmt : NULL;
	struct tl_edit *e;

	if (!name || !hole || !stmt->line || stmt->macro || stmt->end <= stmt->start)
		return;
	e = tl_arena_alloc(a, sizeof *e);
	e->file = tl_arena_strdup(a, o->unit->files.v[stmt->file]);
	e->start = e->end = stmt->end;
	e->text = tl_arena_printf(a, "\n%*s%.*s%s%s", (int)(stmt->col > 1 && stmt->col < 80 ? stmt->col - 1 : 0), "",
		(int)(hole - call), call, name, hole + 2);
	fix->edits = e;
	fix->n_edits = 1;
}

/* Repairs are made for the plainest cases only: one way it comes out, and the call that decided in sight. */
static struct tl_fix fix_of(struct tl_flow *f, const struct tl_object *o, const struct tl_objstate *end, size_t n_alts)
{
	struct tl_fix fix = {.text = keep(f->out_arena, o->lib->fix_text)};

	if (end->last && end->range.floor.kind != TL_BOUND_UNKNOWN && !end->range.switches_unknown)
		edit_argument(f->out_arena, &fix, end);
	else if (n_alts == 1 && !end->range.fixed && end->range.floor.kind == TL_BOUND_DEFAULT)
		insert_call(f->out_arena, &fix, o, !(end->range.able & TL_FAMILY_TLS));
	return fix;
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

static struct survey survey(const struct tl_flow *f, tl_obj id)
{
	const struct tl_object *o = tl_flow_object_info(f, id);
	struct survey v = {.idle = !o->from && lib_derives(o->lib), .least = UINT16_MAX};

	for (size_t i = 0; i < f->outcomes->v.n; i++) {
		const struct outcome *x = &f->outcomes->v.v[i];

		if (x->obj != id)
			continue;
		v.n++;
		if (x->alive && !v.any_alive)
			v.least = UINT16_MAX;
		v.any_alive |= x->alive;
		v.any_sound |= !x->end.failed;
		v.any_sure |= x->sure;
		v.idle &= x->idle;
		if ((x->alive || !v.any_alive) && x->off_default < v.least)
			v.least = x->off_default;
	}
	return v;
}

/* Its way was not followed to the end, and may have led to a floor. */
static bool halfway(const struct outcome *x)
{
	return x->end.unfinished && (tl_range_eval(&x->end.range).permits & tl_protoset_old(TL_TLS1_2));
}

/* Why this outcome proves nothing, the analysis having run out; NULL when it does. */
static const char *unproven(const struct outcome *x, const struct survey *all)
{
	if (x->cut)
		return "there are more paths than are followed, and only failures were seen";
	return x->end.unfinished && !all->any_sure ? "more paths lead on from here than are followed" : NULL;
}

static void make_endpoint(struct tl_flow *f, struct tl_made_vec *out, tl_obj id)
{
	const struct tl_object *o = tl_flow_object_info(f, id);
	struct tl_endpoint ep = {.in_code = true, .role = TL_ROLE_UNKNOWN};
	struct tl_arena *a = f->out_arena;
	const struct outcome *first = NULL;
	struct survey all = survey(f, id);
	struct tl_alt *alts = tl_arena_alloc(a, (all.n + 1) * sizeof *alts);
	size_t n = 0;

	for (size_t i = 0; i < f->outcomes->v.n; i++) {
		const struct outcome *x = &f->outcomes->v.v[i];

		/* On an error path the object is given up before any connection: such paths decide nothing. */
		if (x->obj != id || (all.any_alive && !x->alive) || (o->from && !touched(&x->end)) ||
			(all.any_sound && x->end.failed && !x->alive) || (all.any_sure && halfway(x)))
			continue;
		if (!first || (x->end.last && !first->end.last))
			first = x;
		ep.role = n ? join_role(ep.role, x->end.role) : x->end.role;
		alts[n] = alt_of(f, x, all.least);
		if (!alts[n].undecided && unproven(x, &all)) {
			alts[n].undecided = unproven(x, &all);
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
	ep.created_elsewhere = o->from != 0;
	ep.assume = o->lib->assume ? tl_arena_printf(a, "%s %s", o->lib->title, o->lib->assume) : NULL;
	ep.guard = o->unit->config[0] ? keep(a, o->unit->config) : NULL;
	ep.alts = alts;
	ep.n_alts = n;
	ep.fix = fix_of(f, o, &first->end, n);
	tl_vec_push(out, (struct tl_made){o, ep, .finished = all.any_sure});
}

/* Another analysis of the same creation came to its end: one that did not adds nothing. */
static bool surpassed(const struct tl_made_vec *made, const struct tl_made *m)
{
	for (size_t i = 0; i < made->n && !m->finished; i++) {
		if (made->v[i].finished && made->v[i].object->op == m->object->op && !m->object->from)
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

	if (f->entries_limited)
		tl_result_notice(out, TL_LEVEL_NOTE, "analysis-limit", NULL,
			"%lu functions have more paths than are followed (first: %s); what was not followed is not "
			"judged",
			f->entries_limited, f->limited_at);
	for (tl_obj id = 1; f->outcomes && id < f->objects.n; id++)
		make_endpoint(f, &made, id);
	drop_surpassed(&made);
	tl_flow_attribute(f, made.v, made.n);
	for (size_t i = 0; i < made.n; i++)
		tl_vec_push(&out->endpoints, made.v[i].endpoint);
	tl_vec_fini(&made);
}
