/*
 * The verbs of rows that change the range of an object: bounds, switches, lists, levels, texts. Knows no library by name,
 * and not where objects come from.
 */
#include <stdio.h>
#include <string.h>

#include "flow/apply.h"
#include "pack/grammar.h"

static void set_at(struct tl_objstate *o, enum tl_slot slot, const struct tl_loc *loc)
{
	o->at[slot] = *loc;
}

/* A value that is known and stands for no version: the library says no, and nothing changes. */
static bool refused(struct tl_bound b, struct tl_val v)
{
	return b.kind == TL_BOUND_UNKNOWN && (v.kind == TL_VAL_INT || v.kind == TL_VAL_STR);
}

/* Reads a bound from a value. One number may stand for a version in either family: the object's own is meant. */
static struct tl_bound bound_of(struct tl_application *ap, struct tl_val v, const struct tl_objstate *o)
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

static const char *sprint(struct tl_application *ap, const char *before, const char *what, const char *after)
{
	return tl_arena_printf(ap->f->keep, "%s%s%s", before, what, after);
}

static const char *bound_text(struct tl_application *ap, const char *which, struct tl_bound b)
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

static void remember(struct tl_application *ap, struct tl_objstate *o)
{
	o->last = ap->said.call;
	o->last_unit = ap->said.unit;
	o->last_action = ap->act;
	o->last_arg = ap->said.arg;
}

static void do_floor(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
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

static void do_ceiling(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
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
static tl_protoset mask_of(struct tl_application *ap, struct tl_val v, bool *all)
{
	struct tl_meaning m = {0};

	*all = v.kind == TL_VAL_INT;
	if (v.kind == TL_VAL_INT || (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR))
		tl_scale_number(ap->act->scale, v.num, &m);
	return m.set;
}

static void trace_switch(
	struct tl_application *ap, struct tl_objstate *o, enum tl_step_kind kind, tl_protoset set, const char *how)
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

void tl_settings_lose_sight(struct tl_application *ap, struct tl_objstate *o, const char *why)
{
	if (o->range.floor.kind == TL_BOUND_PROTO && ap->act->verb == TL_DO_OPAQUE)
		o->range.floor.kind = TL_BOUND_UNKNOWN;
	o->range.switches_unknown = true;
	if (!o->undecided)
		o->undecided = why;
	tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc, why);
}

static void do_switch(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	bool all;
	tl_protoset set = mask_of(ap, v, &all);
	struct tl_eval before = tl_range_eval(&o->range);

	if (ap->act->verb == TL_DO_OFF) {
		if (!set && !all && v.rel != TL_REL_OR)
			tl_settings_lose_sight(ap, o, "options are set here to a value known only at run time");
		if (!all)
			set_at(o, TL_SLOT_SWITCH, &ap->loc);
		if (!set)
			return;
		o->range.off |= set;
		o->range.on &= (tl_protoset)~set;
		trace_switch(ap, o, TL_STEP_OFF, set, " off");
	} else if (o->range.listed || !(before.maybe & o->range.able)) {
		/* Everything was off: what is switched on now is a list. */
		o->range.listed = true;
		o->range.on |= set;
		o->range.off = 0;
		trace_switch(ap, o, TL_STEP_ON, set, " on");
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

/* An array of numbers that a 0 ends, of no more than this many. */
#define MAX_ELEMENTS 32

static struct tl_meaning elements_of(struct tl_application *ap, struct tl_val array, bool *all)
{
	struct tl_meaning sum = {.kind = TL_MEANS_PROTO}, one;

	*all = false;
	for (int64_t i = 0; i < MAX_ELEMENTS; i++) {
		struct tl_val v = tl_operand_element(ap, array, i);

		*all = v.kind == TL_VAL_INT;
		if (!*all || v.num == 0)
			break;
		if (tl_scale_number(ap->act->scale, v.num, &one))
			sum.set |= one.set;
	}
	return sum;
}

static struct tl_meaning list_of(struct tl_application *ap, struct tl_val v, bool *all)
{
	struct tl_meaning m = {.kind = TL_MEANS_PROTO};

	if (ap->act->array)
		return elements_of(ap, v, all);
	*all = v.kind == TL_VAL_INT;
	if (*all || (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR))
		tl_scale_number(ap->act->scale, v.num, &m);
	return m;
}

/* Exactly these are permitted, or exactly these are not. */
static void do_list(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	bool all, deny = ap->act->verb == TL_DO_DENY;
	struct tl_meaning m = list_of(ap, v, &all);
	char text[160];

	set_at(o, TL_SLOT_SWITCH, &ap->loc);
	o->range.on = o->range.off = 0;
	o->range.listed = false;
	o->range.switches_unknown = !all;
	if (all)
		o->undecided = NULL;
	else if (!o->undecided)
		o->undecided = "the versions listed here are known only at run time";
	if (m.kind != TL_MEANS_PROTO) { /* a number that leaves it to the library */
		tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc, "versions left to the library here");
		return;
	}
	tl_protoset_text(m.set, text, sizeof text);
	remember(ap, o);
	if (deny) {
		o->range.off = m.set;
		if (m.set)
			trace_switch(ap, o, TL_STEP_OFF, m.set, " off");
		return;
	}
	o->range.listed = all;
	o->range.on = m.set;
	tl_trace_add(ap->f->keep, o, TL_STEP_ON, &ap->loc, sprint(ap, "versions listed here: ", text, ""));
}

static void do_level(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
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

static void do_reset(struct tl_objstate *o)
{
	struct tl_range was = o->range;

	o->range = tl_range_init(was.able, was.by_default);
	o->range.hole_rule = was.hole_rule;
	o->range.client = was.client;
	o->undecided = NULL;
	o->reset = true;
	o->last = NULL; /* no longer what decides */
	o->last_action = NULL;
}

/* A macro that nobody defines: its text comes with the build, which has little reason to say anything about versions. */
static bool is_of_build(struct tl_val v)
{
	return v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF && v.text;
}

static void do_text(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	struct tl_reading rd;

	if (is_of_build(v) && ap->act->decides) {
		do_reset(o);
		tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc,
			tl_arena_printf(ap->f->keep, "`%s` comes with the build: taken for the default", v.text));
		return;
	}
	if (v.kind != TL_VAL_STR) {
		if (v.kind == TL_VAL_INT && v.num == 0)
			return; /* NULL: the default */
		if (strcmp(ap->act->grammar, "cipher-string") != 0 && !o->undecided) {
			o->undecided = "the text that carries the versions is known only at run time";
			o->range.switches_unknown = true;
			set_at(o, TL_SLOT_SWITCH, &ap->loc);
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
	if (ap->act->decides) { /* the text says all there is */
		o->undecided = NULL;
		o->range.switches_unknown = false;
	}
	if (rd.undecided && !o->undecided)
		o->undecided = rd.why ? rd.why : "rests on something outside the text";
	remember(ap, o);
	tl_trace_add(ap->f->keep, o, TL_STEP_ON, &ap->loc, tl_arena_printf(ap->f->keep, "read here: \"%s\"", v.text));
}

static void change(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	switch (ap->act->verb) {
	case TL_DO_RESET:
		do_reset(o);
		tl_trace_add(ap->f->keep, o, TL_STEP_NOTE, &ap->loc, "reset to its defaults here");
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
	default:
		break;
	}
}

/* Bounds are single numbers, which wrappers are given to hand on. A wrapper that makes the object as well speaks for itself. */
static bool finds_speaker(const struct tl_application *ap, const struct tl_objstate *o, struct tl_said *out)
{
	const struct tl_object *info = tl_flow_object_info(ap->f, o->id);
	const struct tl_action *act = ap->act;

	return (act->verb == TL_DO_FLOOR || act->verb == TL_DO_CEILING) && act->value.kind == TL_FROM_ARG &&
	       !act->value.deref && !act->value.fields[0] && !act->key.kind && !act->decides &&
	       tl_said_above(ap->fr, info->from ? NULL : info->frame, ap->op, act->value.arg, out) &&
	       out->call != ap->op;
}

void tl_settings_change(struct tl_application *ap, struct tl_objstate *o, struct tl_val v)
{
	const struct tl_loc call = ap->loc;
	struct tl_said outer;

	/* A person reads the struct being filled; the call that takes it says nothing of versions. */
	if (ap->value_loc)
		ap->loc = *ap->value_loc;
	ap->said = (struct tl_said){ap->op, ap->fr->def->unit, ap->act->fix_arg};
	if (finds_speaker(ap, o, &outer)) {
		ap->said = outer;
		ap->loc = tl_flow_loc(ap->f, outer.unit, &outer.call->span);
	}
	if (ap->act->decides)
		set_at(o, TL_SLOT_CHOICE, &ap->loc);
	change(ap, o, v);
	ap->loc = call;
}
