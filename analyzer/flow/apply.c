/*
 * What a library call does: the verbs of pack rows, carried out on the objects of a state. The only place where rows
 * become effects; knows no library by name.
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "flow/interp.h"
#include "pack/grammar.h"

struct application {
	struct tl_flow *f;
	const struct tl_frame *fr;
	struct tl_state *s;
	const struct tl_op *op;
	const struct tl_api *api;
	const struct tl_action *act;
	const struct tl_val *args;
	struct tl_val ret;
	struct tl_loc loc;
};

static struct tl_val operand(struct application *ap, const struct tl_operand *o)
{
	struct tl_val v = {0};

	switch (o->kind) {
	case TL_FROM_NONE:
		return v;
	case TL_FROM_RETURN:
		v = ap->ret;
		break;
	case TL_FROM_ARG:
		if (o->arg < ap->op->n_args)
			v = ap->args[o->arg];
		break;
	case TL_FROM_LAST:
		if (ap->op->n_args)
			v = ap->args[ap->op->n_args - 1];
		break;
	case TL_FROM_NUM:
		return tl_val_int(o->num, NULL);
	case TL_FROM_TEXT:
		return (struct tl_val){.kind = TL_VAL_STR, .text = o->text};
	}
	if (o->deref || o->field) {
		tl_key k = tl_mem_target(ap->f, v);

		if (!k)
			return (struct tl_val){0};
		if (o->field)
			k = tl_mem_part(ap->f, k, o->field, 0);
		v = tl_mem_load(ap->f, ap->s, k);
	}
	return tl_eval_known(ap->s, v);
}

/* 1 holds, 0 does not, -1 unknown. */
static int condition(struct application *ap, const struct tl_when *w)
{
	struct tl_val v = operand(ap, &w->what);

	if (w->is_text) {
		if (v.kind != TL_VAL_STR)
			return v.kind == TL_VAL_INT ? 0 : -1;
		return ((w->caseless ? strcasecmp(v.text, w->text) : strcmp(v.text, w->text)) == 0) != w->negated;
	}
	if (v.kind != TL_VAL_INT)
		return -1;
	return (w->any_bit ? (v.num & w->num) != 0 : v.num == w->num) != w->negated;
}

/* All of an action's conditions: 1 hold, 0 do not, -1 unknown. */
static int holds(struct application *ap)
{
	int all = 1;

	for (size_t i = 0; i < ap->act->n_when; i++) {
		int one = condition(ap, &ap->act->when[i]);

		if (one == 0)
			return 0;
		if (one < 0)
			all = -1;
	}
	return all;
}

#define ALIAS_PART "(stands for)"

/* A handle that was made to stand for another object (SSL_CONF_CTX and its like) is that object. */
static struct tl_val through_alias(struct application *ap, struct tl_val v)
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

static void give_method(struct application *ap, struct tl_objstate *o, struct tl_val v)
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
static void put_object(struct application *ap, const struct tl_operand *o, tl_obj id)
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
	k = tl_mem_target(ap->f, target);
	if (k)
		tl_mem_store(ap->f, ap->s, k, v);
}

/* What a number says an object is made for; one version alone cannot be changed. False when it is not known. */
static bool method_on_scale(struct application *ap, struct tl_val v, struct tl_method *out)
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

static void lose_sight(struct application *ap, struct tl_objstate *o, const char *why);

static void do_create(struct application *ap)
{
	tl_obj id = tl_flow_object(ap->f, ap->fr, ap->op, ap->api);
	struct tl_val method = operand(ap, &ap->act->value);
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
		lose_sight(ap, o, "what it is made for is known only at run time");
	put_object(ap, &ap->act->object, id);
}

/* &conf, or a pointer to what new gave: the object lives in the place itself. */
static struct tl_val object_in(struct application *ap, struct tl_val v)
{
	tl_key k = v.kind == TL_VAL_ADDR || v.kind == TL_VAL_SYM ? tl_mem_target(ap->f, v) : 0;
	struct tl_val in = k ? tl_state_get(ap->s, k) : (struct tl_val){0};

	return in.kind == TL_VAL_OBJ ? in : v;
}

/* The object a value stands for; a foreign one is made on first touch. NULL when it can be none. */
static struct tl_objstate *object_of(struct application *ap, const struct tl_operand *o)
{
	struct tl_val v = through_alias(ap, operand(ap, o));
	struct tl_objstate *obj;
	tl_obj id;

	v = object_in(ap, v);
	if (v.kind == TL_VAL_ADDR)
		v = tl_val_sym(tl_sym_of(ap->f->names, TL_SYM_LOAD, 0, v.id, NULL));
	if (v.kind == TL_VAL_OBJ)
		return tl_state_obj(ap->s, v.id);
	if (v.kind != TL_VAL_SYM)
		return NULL;
	id = tl_flow_foreign(ap->f, ap->fr, ap->op, ap->api->lib, v.id);
	obj = tl_state_obj(ap->s, id);
	if (!obj) {
		obj = tl_state_add_obj(ap->f->arena, ap->s, id);
		obj->range = fresh_range(ap->api->lib, NULL, TL_ROLE_UNKNOWN);
		obj->used = true;
	}
	return obj;
}

static void do_derive(struct application *ap)
{
	struct tl_objstate *from = object_of(ap, &ap->act->value), *o;
	struct tl_objstate copy;
	tl_obj id;

	if (!from)
		return;
	from->used = true;
	copy = *from;
	copy.derived_from = from->id;
	copy.ended = false;
	id = tl_flow_object(ap->f, ap->fr, ap->op, ap->api);
	copy.id = id;
	o = tl_state_add_obj(ap->f->arena, ap->s, id);
	*o = copy;
	put_object(ap, &ap->act->object, id);
}

/* object stands for value's object from now on: what is returned or filled in is it, and a handle remembers it. */
static void do_alias(struct application *ap)
{
	const struct tl_operand *to = &ap->act->object;
	struct tl_val v = through_alias(ap, operand(ap, &ap->act->value));
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

/* A value that is known and stands for no version: the library says no, and nothing changes. */
static bool refused(struct tl_bound b, struct tl_val v)
{
	return b.kind == TL_BOUND_UNKNOWN && (v.kind == TL_VAL_INT || v.kind == TL_VAL_STR);
}

/* Reads a bound from a value. One number may stand for a version in either family: the object's own is meant. */
static struct tl_bound bound_of(struct application *ap, struct tl_val v, const struct tl_objstate *o)
{
	struct tl_bound b = {.kind = TL_BOUND_UNKNOWN};
	struct tl_meaning m;
	bool known = false;

	if (v.kind == TL_VAL_INT)
		known = tl_scale_number(ap->act->scale, v.num, &m);
	else if (v.kind == TL_VAL_STR)
		known = tl_scale_word(ap->act->scale, v.text, strlen(v.text), &m);
	if (!known)
		return b;
	if (m.kind == TL_MEANS_LOWEST)
		b.kind = TL_BOUND_LOWEST;
	else if (m.kind == TL_MEANS_DEFAULT)
		b.kind = TL_BOUND_DEFAULT;
	else if (tl_protoset_lowest(m.set & o->range.able ? m.set & o->range.able : m.set, &b.proto))
		b.kind = TL_BOUND_PROTO;
	return b;
}

static const char *sprint(struct application *ap, const char *before, const char *what, const char *after)
{
	return tl_arena_printf(ap->f->keep, "%s%s%s", before, what, after);
}

static const char *bound_text(struct application *ap, const char *which, struct tl_bound b)
{
	char buf[64];

	switch (b.kind) {
	case TL_BOUND_PROTO:
		snprintf(buf, sizeof buf, "%s set here: %s", which, tl_proto_title(b.proto));
		return tl_arena_strdup(ap->f->keep, buf);
	case TL_BOUND_LOWEST:
		return sprint(ap, which, " removed here", "");
	case TL_BOUND_DEFAULT:
		return sprint(ap, which, " left to the library here", "");
	case TL_BOUND_UNKNOWN:
		break;
	}
	return sprint(ap, which, " set here to a value that is not known", "");
}

#define MODERN_FLOOR                                                                                                   \
	((tl_protoset)(TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3) | TL_PROTO(TL_DTLS1_2) | TL_PROTO(TL_DTLS1_3)))

static bool protects(struct tl_bound b)
{
	return b.kind == TL_BOUND_PROTO && (TL_PROTO(b.proto) & MODERN_FLOOR);
}

static void remember(struct application *ap, struct tl_objstate *o)
{
	o->last = ap->op;
	o->last_unit = ap->fr->def->unit;
	o->last_action = ap->act;
}

static void do_floor(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	struct tl_bound b = bound_of(ap, v, o), was = o->range.floor;

	if (refused(b, v))
		return;
	if (b.kind == TL_BOUND_PROTO && !(o->range.able & tl_proto_family(b.proto)))
		return; /* the other family's constant: accepted and without effect */
	o->range.floor = b;
	set_at(o, TL_SLOT_FLOOR, &ap->loc);
	if (protects(was) && b.kind != TL_BOUND_UNKNOWN && !protects(b))
		set_at(o, TL_SLOT_WEAKENED, &ap->loc);
	else if (protects(b))
		o->at[TL_SLOT_WEAKENED] = (struct tl_loc){0};
	if (b.kind == TL_BOUND_UNKNOWN && !o->undecided)
		o->undecided = "the minimum comes from a value known only at run time";
	remember(ap, o);
	tl_trace_add(ap->f->keep, o, TL_STEP_FLOOR, &ap->loc, bound_text(ap, "minimum", b));
}

static void do_ceiling(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	struct tl_bound b = bound_of(ap, v, o);

	if (refused(b, v))
		return;
	if (b.kind == TL_BOUND_PROTO && !(o->range.able & tl_proto_family(b.proto)))
		return;
	o->range.ceiling = b;
	set_at(o, TL_SLOT_CEILING, &ap->loc);
	tl_trace_add(ap->f->keep, o, TL_STEP_CEILING, &ap->loc, bound_text(ap, "maximum", b));
}

/* The versions of a mask value; what cannot be known of it is left out. *all = the whole value is known. */
static tl_protoset mask_of(struct application *ap, struct tl_val v, bool *all)
{
	struct tl_meaning m = {0};

	*all = v.kind == TL_VAL_INT;
	if (v.kind == TL_VAL_INT || (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR))
		tl_scale_number(ap->act->scale, v.num, &m);
	return m.set;
}

static void trace_switch(
	struct application *ap, struct tl_objstate *o, enum tl_step_kind kind, tl_protoset set, const char *how)
{
	char text[160];

	set &= o->range.able | TL_PROTO(TL_SSL2) | TL_PROTO(TL_SSL3);
	if (o->range.able & TL_FAMILY_TLS)
		set &= TL_FAMILY_TLS;
	if (!set)
		return;
	tl_protoset_text(set, text, sizeof text);
	tl_trace_add(ap->f->keep, o, kind, &ap->loc, sprint(ap, "options set here: ", text, how));
}

/* Something may have been set that cannot be seen. */
static void lose_sight(struct application *ap, struct tl_objstate *o, const char *why)
{
	if (o->range.floor.kind == TL_BOUND_PROTO && ap->act->verb == TL_DO_OPAQUE)
		o->range.floor.kind = TL_BOUND_UNKNOWN;
	o->range.switches_unknown = true;
	if (!o->undecided)
		o->undecided = why;
	tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc, why);
}

static void do_switch(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	bool all;
	tl_protoset set = mask_of(ap, v, &all);
	struct tl_eval before = tl_range_eval(&o->range);

	if (ap->act->verb == TL_DO_OFF) {
		if (!set && !all && v.rel != TL_REL_OR)
			lose_sight(ap, o, "options are set here to a value known only at run time");
		if (!set)
			return;
		o->range.off |= set;
		o->range.on &= (tl_protoset)~set;
		trace_switch(ap, o, TL_STEP_OFF, set, " off");
	} else {
		if (!(set & (o->range.off | (tl_flow_object_info(ap->f, o->id)->from ? TL_PROTO_ALL : 0))))
			return;
		o->range.off &= (tl_protoset)~set;
		o->range.on |= set;
		trace_switch(ap, o, TL_STEP_ON, set, " on again");
		if (tl_range_eval(&o->range).permits & ~before.permits & ~MODERN_FLOOR)
			set_at(o, TL_SLOT_WEAKENED, &ap->loc);
	}
	set_at(o, TL_SLOT_SWITCH, &ap->loc);
}

/* Exactly these are permitted, or exactly these are not. */
static void do_list(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	bool all;
	tl_protoset set = mask_of(ap, v, &all);
	char text[160];

	set_at(o, TL_SLOT_SWITCH, &ap->loc);
	if (v.kind == TL_VAL_INT && v.num == 0 && ap->act->verb == TL_DO_ALLOW)
		return; /* 0 in an allow mask: left to the system */
	if (!all && !o->undecided)
		o->undecided = "the mask of versions is known only at run time";
	o->range.switches_unknown |= !all;
	if (ap->act->verb == TL_DO_DENY) {
		o->range.off = set;
		return;
	}
	o->range.listed = all;
	o->range.on = set;
	remember(ap, o);
	tl_protoset_text(set, text, sizeof text);
	tl_trace_add(ap->f->keep, o, TL_STEP_ON, &ap->loc, sprint(ap, "versions listed here: ", text, ""));
}

static void do_level(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	char text[48];

	if (v.kind != TL_VAL_INT)
		return;
	o->range.level = v.num < 0 || v.num > 5 ? -1 : (int)v.num;
	set_at(o, TL_SLOT_LEVEL, &ap->loc);
	snprintf(text, sizeof text, "security level set here: %d", o->range.level);
	tl_trace_add(ap->f->keep, o, TL_STEP_LEVEL, &ap->loc, tl_arena_strdup(ap->f->keep, text));
}

static bool bound_changed(struct tl_bound a, struct tl_bound b)
{
	return a.kind != b.kind || a.proto != b.proto;
}

static void do_text(struct application *ap, struct tl_objstate *o, struct tl_val v)
{
	struct tl_reading rd;

	if (v.kind != TL_VAL_STR) {
		if (v.kind == TL_VAL_INT && v.num == 0)
			return; /* NULL: the default */
		if (strcmp(ap->act->grammar, "cipher-string") != 0 && !o->undecided) {
			o->undecided = "the text that carries the versions is known only at run time";
			o->range.switches_unknown = true;
		}
		return;
	}
	if (tl_grammar_read(ap->act->grammar, ap->act->scale, &o->range, v.text, strlen(v.text), &rd))
		return;
	if (!rd.touched || rd.invalid)
		return;
	if (bound_changed(rd.range.floor, o->range.floor))
		set_at(o, TL_SLOT_FLOOR, &ap->loc);
	if (bound_changed(rd.range.ceiling, o->range.ceiling))
		set_at(o, TL_SLOT_CEILING, &ap->loc);
	if (rd.range.off != o->range.off || rd.range.on != o->range.on || rd.range.listed)
		set_at(o, TL_SLOT_SWITCH, &ap->loc);
	if (rd.range.level != o->range.level)
		set_at(o, TL_SLOT_LEVEL, &ap->loc);
	o->range = rd.range;
	if (rd.undecided && !o->undecided)
		o->undecided = rd.why ? rd.why : "rests on something outside the text";
	remember(ap, o);
	tl_trace_add(ap->f->keep, o, TL_STEP_ON, &ap->loc, tl_arena_printf(ap->f->keep, "read here: \"%s\"", v.text));
}

static void do_reset(struct application *ap, struct tl_objstate *o)
{
	struct tl_range was = o->range;

	o->range = tl_range_init(was.able, was.by_default);
	o->range.hole_rule = was.hole_rule;
	o->range.client = was.client;
	tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc, "reset to its defaults here");
}

static void do_method(struct application *ap)
{
	struct tl_method *m = tl_arena_alloc(ap->f->keep, sizeof *m);

	m->able = ap->act->able;
	m->fixed = ap->act->fixed;
	m->role = ap->act->role;
	m->loc = ap->loc;
	ap->ret = (struct tl_val){.kind = TL_VAL_METHOD, .method = m};
}

/* Whether this row applies is not known: which setting is changed comes from outside. */
static void perhaps(struct application *ap)
{
	struct tl_objstate *o;

	if (ap->act->verb < TL_DO_FLOOR || ap->act->verb > TL_DO_LEVEL)
		return;
	o = object_of(ap, &ap->act->object);
	if (o && !o->range.switches_unknown)
		lose_sight(ap, o, "which setting is changed here is known only at run time");
}

static void do_on_object(struct application *ap)
{
	struct tl_objstate *o = object_of(ap, &ap->act->object);
	struct tl_val v;

	if (!o)
		return;
	v = operand(ap, &ap->act->value);
	switch (ap->act->verb) {
	case TL_DO_REMETHOD:
		give_method(ap, o, v);
		break;
	case TL_DO_RESET:
		do_reset(ap, o);
		break;
	case TL_DO_FLOOR:
		do_floor(ap, o, v);
		break;
	case TL_DO_CEILING:
		do_ceiling(ap, o, v);
		break;
	case TL_DO_OFF:
	case TL_DO_ON:
		do_switch(ap, o, v);
		break;
	case TL_DO_ALLOW:
	case TL_DO_DENY:
		do_list(ap, o, v);
		break;
	case TL_DO_TEXT:
		do_text(ap, o, v);
		break;
	case TL_DO_LEVEL:
		do_level(ap, o, v);
		break;
	case TL_DO_END:
		o->ended = true;
		break;
	case TL_DO_OPAQUE:
		lose_sight(
			ap, o, ap->act->reason ? ap->act->reason : "it may be changed in a way that is not followed");
		break;
	default:
		break;
	}
}

struct tl_val tl_apply(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_api *api, const struct tl_val *args)
{
	struct application ap = {.f = f, .fr = fr, .s = s, .op = op, .api = api, .args = args};

	ap.loc = tl_flow_loc(f, fr->def->unit, &op->span);
	for (size_t i = 0; i < api->n_actions; i++) {
		ap.act = &api->actions[i];
		int applies = holds(&ap);

		if (applies < 0)
			perhaps(&ap);
		if (applies != 1)
			continue;
		switch (ap.act->verb) {
		case TL_DO_NOTHING:
			break;
		case TL_DO_METHOD:
			do_method(&ap);
			break;
		case TL_DO_CREATE:
			do_create(&ap);
			break;
		case TL_DO_DERIVE:
			do_derive(&ap);
			break;
		case TL_DO_ALIAS:
			do_alias(&ap);
			break;
		default:
			do_on_object(&ap);
			break;
		}
	}
	return ap.ret;
}
