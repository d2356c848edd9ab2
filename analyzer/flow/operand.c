/*
 * Operands of rows at a call: arguments, what they point to, fields of that, and the conditions on them. Reads the state,
 * changes nothing.
 */
#include <string.h>
#include <strings.h>

#include "flow/apply.h"
#include "flow/initial.h"

/* A pointer to an array is a pointer to its first element. */
static tl_key first_element(struct tl_application *ap, tl_key k)
{
	return tl_mem_part(ap->f, k, NULL, 0);
}

static size_t record_len(const char *field)
{
	return (size_t)(strchr(field, '.') - field);
}

/* A place that is known to hold a record of another type has no such field. */
static bool is_other_record(const struct tl_application *ap, tl_key k, const char *field)
{
	size_t len = record_len(field);
	bool other = false;

	for (size_t i = 0; i < ap->s->places.n; i++) {
		const struct tl_key_info *part = tl_key_info(ap->f->names, ap->s->places.v[i].key);

		if (part->kind != TL_KEY_PART || part->parent != k || !part->name || !strchr(part->name, '.') ||
			part->name[0] == '?')
			continue;
		if (record_len(part->name) == len && memcmp(part->name, field, len) == 0)
			return false;
		other = true;
	}
	return other;
}

/* The place of a field of what v points to; 0 when there is none. */
static tl_key field_place(struct tl_application *ap, struct tl_val v, const char *field)
{
	tl_key k = tl_mem_target(ap->f, v), first, part;

	if (!k)
		return 0;
	part = tl_mem_part(ap->f, k, field, 0);
	if (tl_state_get(ap->s, part).kind != TL_VAL_NONE)
		return part;
	first = first_element(ap, k);
	if (tl_state_get(ap->s, tl_mem_part(ap->f, first, field, 0)).kind != TL_VAL_NONE)
		return tl_mem_part(ap->f, first, field, 0);
	return is_other_record(ap, k, field) || is_other_record(ap, first, field) ? 0 : part;
}

tl_key tl_operand_place(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_val *args, const struct tl_operand *o)
{
	struct tl_application ap = {.f = f, .fr = fr, .s = s, .op = op, .args = args, .n_args = op->n_args};
	struct tl_val v;
	tl_key k = 0;

	if (o->kind != TL_FROM_ARG || !o->deref || o->arg >= op->n_args)
		return 0;
	v = args[o->arg];
	if (!o->fields[0])
		return tl_mem_target(f, v);
	for (size_t i = 0; i < TL_OPERAND_HOPS && o->fields[i]; i++) {
		k = field_place(&ap, v, o->fields[i]);
		if (!k)
			return 0;
		v = tl_eval_known(s, tl_mem_load(f, s, k));
	}
	return k;
}

static struct tl_val base_of(const struct tl_application *ap, const struct tl_operand *o)
{
	switch (o->kind) {
	case TL_FROM_NONE:
		return ap->subject;
	case TL_FROM_RETURN:
		return ap->ret;
	case TL_FROM_ARG:
		return o->arg < ap->n_args ? ap->args[o->arg] : (struct tl_val){0};
	case TL_FROM_LAST:
		return ap->n_args ? ap->args[ap->n_args - 1] : (struct tl_val){0};
	case TL_FROM_NUM:
		return tl_val_int(o->num, NULL);
	case TL_FROM_TEXT:
		return (struct tl_val){.kind = TL_VAL_STR, .text = o->text};
	case TL_FROM_PROCESS:
		break;
	}
	return (struct tl_val){0};
}

struct tl_val tl_operand_value(struct tl_application *ap, const struct tl_operand *o)
{
	struct tl_val v = base_of(ap, o);
	tl_key k;

	ap->value_loc = NULL;
	if (o->deref && !o->fields[0]) {
		k = tl_mem_target(ap->f, v);
		v = k ? tl_mem_load(ap->f, ap->s, k) : (struct tl_val){0};
	}
	for (size_t i = 0; i < TL_OPERAND_HOPS && o->fields[i]; i++) {
		k = field_place(ap, tl_eval_known(ap->s, v), o->fields[i]);
		if (!k)
			return (struct tl_val){0};
		ap->value_loc = tl_state_stored_at(ap->s, k);
		v = tl_mem_load(ap->f, ap->s, k);
	}
	/* a text may be handed over by reference */
	return tl_eval_known(ap->s, tl_mem_text(ap->f, ap->s, v));
}

struct tl_initial_array {
	const char *name;
	struct tl_initial values;
	struct tl_initial_array *next;
};

/* A global array as it was defined; NULL when k is none. */
static const struct tl_initial *initial_array(struct tl_flow *f, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(f->names, k);
	struct tl_initial_array *known = f->initials;

	if (info->kind != TL_KEY_GLOBAL)
		return NULL;
	while (known && strcmp(known->name, info->name) != 0)
		known = known->next;
	if (!known) {
		known = tl_arena_alloc(f->keep, sizeof *known);
		known->name = tl_arena_strdup(f->keep, info->name);
		known->next = f->initials;
		f->initials = known;
		tl_initial_find(&known->values, f->program, info->name);
	}
	return &known->values;
}

/* Element i of a global array that is not known otherwise. */
static struct tl_val initial_element(struct tl_application *ap, tl_key array, int64_t i)
{
	const struct tl_initial *values = initial_array(ap->f, array);
	struct tl_loc *at;

	if (!values || i < 0 || (size_t)i >= values->n || values->v[i].kind == TL_VAL_NONE)
		return (struct tl_val){0};
	at = tl_arena_alloc(ap->f->keep, sizeof *at);
	*at = tl_flow_loc(ap->f, values->unit[i], values->span[i]);
	ap->value_loc = at;
	return values->v[i];
}

struct tl_val tl_operand_element(struct tl_application *ap, struct tl_val array, int64_t i)
{
	tl_key k = tl_mem_target(ap->f, array), part;
	const struct tl_key_info *info = k ? tl_key_info(ap->f->names, k) : NULL;
	struct tl_val v, initial;

	ap->value_loc = NULL;
	if (!k)
		return (struct tl_val){0};
	if (info->kind == TL_KEY_PART && !info->name && info->index == 0)
		k = info->parent;
	part = tl_mem_part(ap->f, k, NULL, i);
	v = tl_eval_known(ap->s, tl_mem_load(ap->f, ap->s, part));
	ap->value_loc = tl_state_stored_at(ap->s, part);
	initial = v.kind == TL_VAL_SYM ? initial_element(ap, k, i) : (struct tl_val){0};
	return initial.kind == TL_VAL_NONE ? v : initial;
}

/* An argument that other actions of the row take for their object is a handle: unknown, it is hardly NULL. */
static bool is_handle(const struct tl_application *ap, const struct tl_operand *o)
{
	for (size_t i = 0; ap->api && o->kind == TL_FROM_ARG && !o->deref && i < ap->api->n_actions; i++) {
		const struct tl_operand *object = &ap->api->actions[i].object;

		if (object->kind == TL_FROM_ARG && !object->deref && object->arg == o->arg)
			return true;
	}
	return false;
}

/* 1 holds, 0 does not, -1 unknown. */
static int condition(struct tl_application *ap, const struct tl_when *w)
{
	struct tl_val v = tl_operand_value(ap, &w->what);

	if (v.kind == TL_VAL_NONE)
		return 0; /* no such argument, or nothing behind the pointer */
	if (w->is_text) {
		if (v.kind != TL_VAL_STR)
			return v.kind == TL_VAL_INT ? 0 : -1;
		return ((w->caseless ? strcasecmp(v.text, w->text) : strcmp(v.text, w->text)) == 0) != w->negated;
	}
	if (w->num == 0 && !w->any_bit && (v.kind == TL_VAL_OBJ || v.kind == TL_VAL_ADDR || v.kind == TL_VAL_STR))
		return w->negated; /* no null pointer */
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF && v.text && !w->any_bit)
		return w->negated; /* another constant than those that rows name */
	if (v.kind != TL_VAL_INT)  /* what somebody stores in a field is hardly zero */
		return w->num == 0 && !w->any_bit && (ap->value_loc || is_handle(ap, &w->what)) ? w->negated : -1;
	return (w->any_bit ? (v.num & w->num) != 0 : v.num == w->num) != w->negated;
}

int tl_operand_holds(struct tl_application *ap)
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
