/*
 * What a library call does: the verbs of pack rows, carried out on the objects of a state. Here objects come into being and
 * are found again; settings.c changes them, operand.c reads the arguments. The only place where rows become effects; knows no
 * library by name.
 */
#include "flow/apply.h"

#include <string.h>

#include "flow/glance.h"
#include "pack/grammar.h"

#define ALIAS_PART "(stands for)"

/* A handle that was made to stand for another object (SSL_CONF_CTX and its like) is that object. */
static struct tl_val through_alias(struct tl_application *ap, struct tl_val v)
{
	tl_key k = tl_mem_target(ap->f, v);
	struct tl_val other = k ? tl_state_get(ap->s, tl_mem_part(ap->f, k, ALIAS_PART, 0)) : (struct tl_val){0};

	return other.kind == TL_VAL_NONE ? v : other;
}

static tl_protoset default_for(const struct tl_lib *lib, enum tl_role role)
{
	const struct tl_default *d = tl_lib_default(lib);

	if (!d)
		return 0;
	return role == TL_ROLE_CLIENT && d->client ? d->client : d->permits;
}

static struct tl_range fresh_range(const struct tl_lib *lib, const struct tl_method *m, enum tl_role role)
{
	tl_protoset able = m && m->able ? m->able : lib->able_tls;
	struct tl_range r = tl_range_init(able, default_for(lib, role));

	r.fixed = m && m->fixed;
	r.hole_rule = lib->hole_rule;
	r.client = role == TL_ROLE_CLIENT;
	return r;
}

static void set_at(struct tl_objstate *o, enum tl_slot slot, const struct tl_loc *loc)
{
	o->at[slot] = *loc;
}

static void give_method(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	const struct tl_method *m = v.kind == TL_VAL_METHOD ? v.method : NULL;
	const struct tl_lib *lib = tl_flow_object_info(ap->f, o->id)->lib;
	struct tl_range was = o->range;

	if (m && m->role != TL_ROLE_UNKNOWN)
		o->role = m->role;
	o->range = fresh_range(lib, m, o->role);
	if (was.able) { /* another method for a living object: what was set stays set */
		o->range.floor = was.floor;
		o->range.ceiling = was.ceiling;
		o->range.off = was.off;
		o->range.level = was.level;
	}
	set_at(o, TL_SLOT_METHOD, m ? &m->loc : &ap->loc);
	if (m && m->loc.file && (m->fixed || !tl_loc_same(&m->loc, &ap->loc)) && m->loc.line != ap->loc.line)
		tl_trace_add(ap->f->keep, o, TL_STEP_METHOD, &m->loc,
			m->fixed ? "a single-version method is chosen here" : "its method is chosen here");
}

/* The place an object operand is returned through: *arg0 = new object. */
static void put_object(struct tl_application *ap, const struct tl_operand *o, tl_obj id)
{
	struct tl_val v = {.kind = TL_VAL_OBJ, .id = id}, target = {0};
	tl_key k;

	if (o->kind == TL_FROM_RETURN) {
		ap->ret = v;
		return;
	}
	if (o->kind != TL_FROM_ARG || o->arg >= ap->op->n_args)
		return;
	target = ap->args[o->arg];
	k = o->fields[0] ? tl_operand_place(ap->f, ap->fr, ap->s, ap->op, ap->args, o) : tl_mem_target(ap->f, target);
	if (k)
		tl_mem_store(ap->f, ap->s, k, v);
}

/* &conf, or a pointer to what new gave: the object lives in the place itself. */
static struct tl_val object_in(struct tl_application *ap, struct tl_val v)
{
	tl_key k = v.kind == TL_VAL_ADDR || v.kind == TL_VAL_SYM ? tl_mem_target(ap->f, v) : 0;
	struct tl_val in = k ? tl_state_get(ap->s, k) : (struct tl_val){0};

	return in.kind == TL_VAL_OBJ ? in : v;
}

/* The object a value stands for; a foreign one is made on first touch. NULL when it can be none. */
static struct tl_objstate *object_of(struct tl_application *ap, const struct tl_operand *o)
{
	struct tl_val v = through_alias(ap, tl_operand_value(ap, o));
	struct tl_objstate *obj;
	tl_obj id;

	if (o->kind == TL_FROM_PROCESS)
		v = tl_val_sym(TL_SYM_PROCESS);
	v = object_in(ap, v);
	if (v.kind == TL_VAL_ADDR)
		v = tl_val_sym(tl_sym_of(ap->f->names, TL_SYM_LOAD, 0, v.id, NULL));
	if (v.kind == TL_VAL_OBJ)
		return tl_state_edit_obj(ap->f->arena, ap->s, v.id);
	if (v.kind != TL_VAL_SYM)
		return NULL;
	id = tl_flow_foreign(ap->f, ap->fr, ap->op, ap->lib, v.id);
	obj = tl_state_edit_obj(ap->f->arena, ap->s, id);
	if (!obj) {
		obj = tl_state_add_obj(ap->f->arena, ap->s, id);
		obj->range = fresh_range(ap->lib, NULL, TL_ROLE_UNKNOWN);
		obj->used = true;
	}
	return obj;
}

/* What a range is told, without what it can speak. */
static void copy_settings(struct tl_objstate *to, const struct tl_objstate *from)
{
	tl_protoset able = to->range.able, by_default = to->range.by_default;
	bool client = to->range.client;

	to->range = from->range;
	to->range.able = able;
	to->range.by_default = by_default;
	to->range.client = client;
	to->undecided = from->undecided;
	to->last = from->last;
	to->last_unit = from->last_unit;
	to->last_action = from->last_action;
	to->last_arg = from->last_arg;
	memcpy(to->at, from->at, sizeof to->at);
}

static bool is_unknown(const struct tl_application *ap, const struct tl_objstate *o)
{
	if (!o || tl_flow_object_info(ap->f, o->id)->from == 0)
		return !o;
	for (int i = 0; i < TL_SLOT_COUNT; i++) {
		if (o->at[i].file)
			return false;
	}
	return !o->undecided;
}

/* object, which exists, is told what value was told. What it permits is reported where value came from. */
static void do_adopt(struct tl_application *ap)
{
	struct tl_objstate *to, *from;
	struct tl_loc method;

	object_of(ap, &ap->act->object); /* what is not there yet is made, and moves the others: before any is held */
	from = object_of(ap, &ap->act->value);
	to = object_of(ap, &ap->act->object);
	if (!to || to == from)
		return;
	if (is_unknown(ap, from)) {
		tl_settings_lose_sight(ap, to, "it takes the settings of an object made elsewhere");
		return;
	}
	from->used = true;
	method = to->at[TL_SLOT_METHOD];
	copy_settings(to, from);
	to->at[TL_SLOT_METHOD] = method;
	to->trace = from->trace;
	if (!tl_flow_object_info(ap->f, to->id)->from)
		to->derived_from = from->id;
	tl_trace_add(ap->f->keep, to, TL_STEP_NOTE, &ap->loc, "its settings are taken here");
}

/* What the process was told before holds for whatever is made in it. */
static void inherit_process(struct tl_application *ap, tl_obj id)
{
	struct tl_objstate *o = tl_state_edit_obj(ap->f->arena, ap->s, id);
	const struct tl_objstate *process =
		tl_state_obj(ap->s, tl_flow_foreign(ap->f, ap->fr, ap->op, ap->lib, TL_SYM_PROCESS));

	if (process) {
		struct tl_loc method = o->at[TL_SLOT_METHOD];
		const struct tl_trace *trace = o->trace;

		copy_settings(o, process);
		o->at[TL_SLOT_METHOD] = method;
		o->trace = process->trace;
		if (trace)
			tl_trace_add(ap->f->keep, o, trace->step.kind, &trace->step.loc, trace->step.text);
	} else {
		tl_settings_lose_sight(ap, o, "a default of the whole process is set elsewhere");
	}
}

/* What a number says an object is made for; one version alone cannot be changed. False when it is not known. */
static bool method_on_scale(struct tl_application *ap, struct tl_val v, struct tl_method *out)
{
	struct tl_meaning m;

	if (v.kind != TL_VAL_INT || !tl_scale_number(ap->act->scale, v.num, &m))
		return false;
	out->able = m.set;
	out->fixed = m.set && !(m.set & (m.set - 1));
	if (m.role != TL_ROLE_UNKNOWN)
		out->role = m.role;
	return true;
}

static void do_create(struct tl_application *ap)
{
	tl_obj id = tl_flow_object(ap->f, ap->fr, ap->op, ap->api);
	struct tl_val method = tl_operand_value(ap, &ap->act->value);
	struct tl_objstate *o = tl_state_add_obj(ap->f->arena, ap->s, id);
	struct tl_method given = {
		.able = ap->act->able, .fixed = ap->act->fixed, .role = ap->act->role, .loc = ap->loc};
	bool known = !ap->act->scale || method_on_scale(ap, method, &given);

	o->role = ap->act->role;
	tl_trace_add(ap->f->keep, o, TL_STEP_CREATE, &ap->loc, "created here");
	if ((ap->act->value.kind == TL_FROM_NONE || ap->act->scale) && (given.able || given.fixed))
		method = (struct tl_val){.kind = TL_VAL_METHOD, .method = &given};
	give_method(ap, o, method);
	if (!known)
		tl_settings_lose_sight(ap, o, "what it is made for is known only at run time");
	if (ap->act->decides)
		set_at(o, TL_SLOT_CHOICE, &ap->loc);
	put_object(ap, &ap->act->object, id);
	if (ap->act->has_result && ap->op->dst)
		ap->ret = tl_val_int(ap->act->result, NULL);
	if (tl_program_sets_process(ap->f->program, ap->lib))
		inherit_process(ap, id);
}

static void do_derive(struct tl_application *ap)
{
	struct tl_objstate *from = object_of(ap, &ap->act->value), *o;
	struct tl_objstate copy;
	tl_obj id;

	if (!from)
		return;
	if (ap->act->object.kind == TL_FROM_RETURN && tl_glance_only(ap->f->program, ap->fr->def, ap->op, ap->lib)) {
		from->looked_at = true;
		return;
	}
	from->used = true;
	copy = *from;
	copy.derived_from = from->id;
	copy.ended = copy.failed = false;
	id = tl_flow_object(ap->f, ap->fr, ap->op, ap->api);
	copy.id = id;
	o = tl_state_add_obj(ap->f->arena, ap->s, id);
	*o = copy;
	put_object(ap, &ap->act->object, id);
}

/* object stands for value's object from now on: what is returned or filled in is it, and a handle remembers it. */
static void do_alias(struct tl_application *ap)
{
	const struct tl_operand *to = &ap->act->object;
	struct tl_val v = through_alias(ap, tl_operand_value(ap, &ap->act->value));
	tl_key k;

	v = object_in(ap, v); /* that object, wherever it moves to */
	if (to->kind == TL_FROM_RETURN) {
		ap->ret = v;
		return;
	}
	if (to->kind != TL_FROM_ARG || to->arg >= ap->op->n_args)
		return;
	k = tl_mem_target(ap->f, ap->args[to->arg]);
	if (k)
		tl_mem_store(ap->f, ap->s, to->deref ? k : tl_mem_part(ap->f, k, ALIAS_PART, 0), v);
}

const struct tl_method *tl_apply_method(struct tl_flow *f, const struct tl_action *act, const struct tl_loc *loc)
{
	struct tl_method *m = tl_arena_alloc(f->keep, sizeof *m);

	m->able = act->able;
	m->fixed = act->fixed;
	m->role = act->role;
	m->loc = *loc;
	return m;
}

static void do_method(struct tl_application *ap)
{
	ap->ret = (struct tl_val){.kind = TL_VAL_METHOD, .method = tl_apply_method(ap->f, ap->act, &ap->loc)};
}

/* Whether this row applies is not known: which setting is changed comes from outside. */
static void perhaps(struct tl_application *ap)
{
	struct tl_objstate *o;

	if (ap->act->verb < TL_DO_FLOOR || ap->act->verb > TL_DO_LEVEL)
		return;
	o = object_of(ap, &ap->act->object);
	if (o && !o->range.switches_unknown)
		tl_settings_lose_sight(ap, o, "which setting is changed here is known only at run time");
}

static void do_on_object(struct tl_application *ap)
{
	struct tl_objstate *o = object_of(ap, &ap->act->object);
	struct tl_val v;

	if (!o)
		return;
	v = ap->act->key.kind ? tl_keyed_value(ap) : tl_operand_value(ap, &ap->act->value);
	if (ap->act->key.kind && v.kind == TL_VAL_NONE)
		return;
	switch (ap->act->verb) {
	case TL_DO_REMETHOD:
		give_method(ap, o, v);
		break;
	case TL_DO_END:
		o->ended = true;
		break;
	case TL_DO_OPAQUE:
		tl_settings_lose_sight(
			ap, o, ap->act->reason ? ap->act->reason : "it may be changed in a way that is not followed");
		break;
	default:
		tl_settings_change(ap, o, v);
		break;
	}
}

/* The object of value is of use to a connection that was made from another. */
static void do_lend(struct tl_application *ap)
{
	struct tl_val v = object_in(ap, through_alias(ap, tl_operand_value(ap, &ap->act->value)));
	struct tl_objstate *o = v.kind == TL_VAL_OBJ ? tl_state_edit_obj(ap->f->arena, ap->s, v.id) : NULL;

	if (o)
		o->lent = true;
}

/* The bits of a mask that stand for a set of versions. */
static int64_t bits_of(const struct tl_scale *scale, tl_protoset set)
{
	int64_t bits = 0;

	for (size_t i = 0; i < scale->n_rows; i++) {
		if (scale->rows[i].has_value && scale->rows[i].set && !(scale->rows[i].set & ~set))
			bits |= scale->rows[i].value;
	}
	return bits;
}

/* A text is turned into a number that is given to another call. */
static void do_number(struct tl_application *ap)
{
	tl_key k = tl_operand_place(ap->f, ap->fr, ap->s, ap->op, ap->args, &ap->act->object);
	struct tl_val v = tl_operand_value(ap, &ap->act->value), number;
	struct tl_range r = fresh_range(ap->lib, NULL, TL_ROLE_UNKNOWN);
	struct tl_reading rd;

	if (!k)
		return;
	number = tl_val_sym(tl_sym_of(ap->f->names, TL_SYM_OP, ap->fr->id, 0, ap->op));
	if (!ap->act->grammar)
		number = v;
	else if (v.kind == TL_VAL_STR &&
		 tl_grammar_read(ap->act->grammar, ap->act->scale, &r, v.text, strlen(v.text), &rd) == 0 && !rd.invalid)
		number = tl_val_int(bits_of(ap->act->scale, tl_range_eval(&rd.range).permits), NULL);
	tl_mem_store(ap->f, ap->s, k, number);
}

/* Which versions are off is handed on; of the other bits nothing is known. What was made elsewhere may have any off. */
static void do_give_off(struct tl_application *ap)
{
	struct tl_val v = object_in(ap, through_alias(ap, tl_operand_value(ap, &ap->act->value)));
	const struct tl_objstate *o = v.kind == TL_VAL_OBJ ? tl_state_obj(ap->s, v.id) : NULL;

	if (!o || tl_flow_object_info(ap->f, o->id)->from || o->undecided || o->range.switches_unknown)
		return;
	ap->ret = tl_val_sym(tl_sym_of(ap->f->names, TL_SYM_OP, ap->fr->id, 0, ap->op));
	ap->ret.rel = TL_REL_OR;
	ap->ret.num = bits_of(ap->act->scale, o->range.off);
}

static void do_actions(struct tl_application *ap, const struct tl_action *actions, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int applies;

		ap->act = &actions[i];
		applies = tl_operand_holds(ap);
		if (applies < 0)
			perhaps(ap);
		if (applies != 1)
			continue;
		switch (ap->act->verb) {
		case TL_DO_NOTHING:
			break;
		case TL_DO_METHOD:
			do_method(ap);
			break;
		case TL_DO_CREATE:
			do_create(ap);
			break;
		case TL_DO_DERIVE:
			do_derive(ap);
			break;
		case TL_DO_ALIAS:
			do_alias(ap);
			break;
		case TL_DO_ADOPT:
			do_adopt(ap);
			break;
		case TL_DO_LEND:
			do_lend(ap);
			break;
		case TL_DO_NUMBER:
			do_number(ap);
			break;
		case TL_DO_GIVE_OFF:
			do_give_off(ap);
			break;
		default:
			do_on_object(ap);
			break;
		}
	}
}

struct tl_val tl_apply(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_api *api, const struct tl_val *args)
{
	struct tl_application ap = {.f = f,
		.fr = fr,
		.s = s,
		.op = op,
		.api = api,
		.lib = api->lib,
		.args = args,
		.n_args = op->n_args,
		.loc = tl_flow_loc(f, fr->def->unit, &op->span)};

	do_actions(&ap, api->actions, api->n_actions);
	return ap.ret;
}

/* A place as the value that a pointer to it would have. */
static struct tl_val pointer_to(const struct tl_flow *f, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(f->names, k);

	if (info->kind == TL_KEY_SYM)
		return tl_val_sym(info->number);
	if (info->kind == TL_KEY_HEAP)
		return (struct tl_val){.kind = TL_VAL_OBJ, .id = info->number};
	return (struct tl_val){.kind = TL_VAL_ADDR, .id = k};
}

void tl_apply_field(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_api_field *field, tl_key record, struct tl_val v)
{
	struct tl_application ap = {.f = f,
		.fr = fr,
		.s = s,
		.op = op,
		.lib = field->lib,
		.args = &v,
		.n_args = 1,
		.subject = pointer_to(f, record),
		.loc = tl_flow_loc(f, fr->def->unit, &op->span)};

	do_actions(&ap, field->actions, field->n_actions);
}
