/*
 * Repairs: an argument replaced, or a statement put after the creation. One is offered only where it makes good every path that
 * is bad, which is tried on their ranges; else the sentence alone stands.
 */
#include "flow/repair.h"

#include <stdio.h>
#include <string.h>

#include "pack/grammar.h"

#define MODERN (TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3) | TL_PROTO(TL_DTLS1_2) | TL_PROTO(TL_DTLS1_3))

static bool permits_old(const struct tl_range *r)
{
	return (tl_range_eval(r).permits & tl_protoset_old(TL_TLS1_2)) != 0;
}

/* A connection for datagrams only. */
static bool is_dtls(const struct tl_objstate *end)
{
	return !(end->range.able & TL_FAMILY_TLS);
}

static void raise_floor(struct tl_range *r)
{
	r->floor = (struct tl_bound){.kind = TL_BOUND_PROTO, .proto = r->able & TL_FAMILY_TLS ? TL_TLS1_2 : TL_DTLS1_2};
}

/* --- an argument --- */

static const char *replacement(const struct tl_objstate *end)
{
	const struct tl_action *act = end->last_action;

	if (!act || !act->fix_replaces)
		return NULL;
	return is_dtls(end) && act->fix_with_dtls ? act->fix_with_dtls : act->fix_with;
}

/* A text as it would stand in C: "\"TLSv1.2\"". */
static void read_text(const struct tl_objstate *end, const char *with, struct tl_range *r)
{
	const struct tl_action *act = end->last_action;
	size_t len = strlen(with);
	struct tl_reading rd;

	if (len < 2 || with[0] != '"' || with[len - 1] != '"')
		return;
	if (tl_grammar_read(act->grammar, act->scale, r, with + 1, len - 2, &rd) == 0 && rd.touched && !rd.invalid)
		*r = rd.range;
}

/* The range as it would be with the argument replaced. */
static struct tl_range with_argument(const struct tl_objstate *end, const char *with)
{
	struct tl_range r = end->range;

	switch (end->last_action->verb) {
	case TL_DO_FLOOR:
		raise_floor(&r);
		break;
	case TL_DO_ALLOW:
	case TL_DO_DENY:
		r.listed = true;
		r.on = MODERN;
		break;
	case TL_DO_TEXT:
		read_text(end, with, &r);
		break;
	default:
		break;
	}
	return r;
}

static bool argument_helps(const struct tl_objstate *end, const struct tl_objstate *first)
{
	const char *with = replacement(end);
	struct tl_range r;

	if (!with || end->last != first->last || end->last_action != first->last_action ||
		end->at[TL_SLOT_WEAKENED].file)
		return false;
	r = with_argument(end, with);
	return !permits_old(&r);
}

static bool edit_argument(struct tl_arena *a, struct tl_fix *fix, const struct tl_objstate *end)
{
	const char *with = replacement(end);
	const struct tl_arg *arg;
	struct tl_edit *e;

	if (end->last_arg >= end->last->n_args)
		return false;
	arg = &end->last->args[end->last_arg];
	fix->text = tl_arena_printf(a, "use %s here", with);
	if (arg->span.macro || arg->span.end <= arg->span.start)
		return true;
	e = tl_arena_alloc(a, sizeof *e);
	e->file = tl_arena_strdup(a, end->last_unit->files.v[arg->span.file]);
	e->start = arg->span.start;
	e->end = arg->span.end;
	e->text = tl_arena_strdup(a, with);
	fix->edits = e;
	fix->n_edits = 1;
	return true;
}

/* --- a statement --- */

/* The local that the created object is stored to. */
static const char *name_of_result(const struct tl_object *o)
{
	const struct tl_func *fn = o->func;

	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &fn->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_STORE && op->a == o->op->dst && o->op->dst && !op->place.n_path &&
				op->place.base == TL_PLACE_LOCAL)
				return fn->locals.v[op->place.local].name;
		}
	}
	return NULL;
}

/* The local that an argument names, as the object is spelled: "s" for &s that is filled in, "&conf" for &conf that is the object,
 * "&sc.eng" for a field of it. */
static const char *name_of_argument(struct tl_arena *a, const struct tl_object *o, const struct tl_operand *object)
{
	const struct tl_op *def =
		object->arg < o->op->n_args ? tl_func_op_of(o->func, o->op->args[object->arg].reg) : NULL;
	const char *name, *field = object->fields[0] ? strchr(object->fields[0], '.') : NULL;

	if (!def || def->place.base != TL_PLACE_LOCAL || def->place.n_path || object->fields[1] ||
		(def->kind != TL_OP_ADDR && (def->kind != TL_OP_LOAD || (object->deref && !field))))
		return NULL;
	name = o->func->locals.v[def->place.local].name;
	if (field)
		return tl_arena_printf(a, "&%s%s%s", name, def->kind == TL_OP_ADDR ? "." : "->", field + 1);
	return def->kind == TL_OP_ADDR && !object->deref ? tl_arena_printf(a, "&%s", name) : name;
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

/* A minimum set at the creation would still be in force at the end. */
static bool statement_helps(const struct tl_objstate *end)
{
	struct tl_range r = end->range;

	if (r.floor.kind != TL_BOUND_DEFAULT || end->reset || end->at[TL_SLOT_FLOOR].file ||
		end->at[TL_SLOT_CHOICE].file || end->at[TL_SLOT_WEAKENED].file)
		return false;
	raise_floor(&r);
	return !permits_old(&r);
}

/* What stands behind the object in a call: a method of it is called by its name, not by its address. */
static const char *behind_name(const char **name, const char **sign, const char *rest)
{
	size_t n = strncmp(rest, "->", 2) == 0 ? 2 : rest[0] == '.';

	*sign = "";
	if (!n || **name != '&')
		return rest;
	(*name)++;
	*sign = ".";
	return rest + n;
}

static void insert_call(struct tl_arena *a, struct tl_fix *fix, const struct tl_object *o, bool dtls)
{
	const char *call = dtls && o->lib->fix_call_dtls ? o->lib->fix_call_dtls : o->lib->fix_call;
	const char *name = o->op ? object_name(a, o) : NULL, *hole = call ? strstr(call, "%s") : NULL;
	const struct tl_span *stmt = o->op ? &o->op->stmt : NULL;
	const char *rest, *sign;
	struct tl_edit *e;

	if (!name || !*name || !hole || !stmt->line || stmt->macro || stmt->end <= stmt->start)
		return;
	e = tl_arena_alloc(a, sizeof *e);
	e->file = tl_arena_strdup(a, o->unit->files.v[stmt->file]);
	e->start = e->end = stmt->end;
	rest = behind_name(&name, &sign, hole + 2);
	e->text = tl_arena_printf(a, "\n%*s%.*s%s%s%s", (int)(stmt->col > 1 && stmt->col < 80 ? stmt->col - 1 : 0), "",
		(int)(hole - call), call, name, sign, rest);
	fix->edits = e;
	fix->n_edits = 1;
}

struct tl_fix tl_flow_repair(
	struct tl_flow *f, const struct tl_object *o, const struct tl_objstate *const *ends, size_t n)
{
	struct tl_fix fix = {.text = o->lib->fix_text ? tl_arena_strdup(f->out_arena, o->lib->fix_text) : NULL};
	const struct tl_objstate *first = NULL;
	bool by_argument = true, by_statement = o->from == 0;

	for (size_t i = 0; i < n; i++) {
		if (!permits_old(&ends[i]->range))
			continue;
		if (!first)
			first = ends[i];
		by_argument &= argument_helps(ends[i], first);
		by_statement &= statement_helps(ends[i]);
	}
	if (!first)
		return fix;
	if (!by_argument || !edit_argument(f->out_arena, &fix, first)) {
		if (by_statement)
			insert_call(f->out_arena, &fix, o, is_dtls(first));
	}
	return fix;
}
