/*
 * Values that configuration decides: where the interpreter reads a field or a global that it did not see stored, it goes on once
 * with each constant that the program ever stores there.
 */
#include "flow/activation.h"
#include "flow/indirect.h"

#include <string.h>

#define MAX_STORED 8

/* The program-wide name of a place that this entry did not write: a global, or a field, of a record that is handed in by value as well.
 * NULL for what else is local. */
static const char *program_name(struct tl_flow *f, tl_key k)
{
	const struct tl_key_info *root = tl_key_info(f->names, tl_key_root(f->names, k)),
				 *info = tl_key_info(f->names, k);

	if (root->kind == TL_KEY_REG)
		return NULL;
	for (; info->kind == TL_KEY_PART; info = tl_key_info(f->names, info->parent)) {
		if (info->name)
			return info->name[0] == '?' ? NULL : info->name; /* of no known record: could be any */
	}
	return info->kind == TL_KEY_GLOBAL ? info->name : NULL;
}

/* "name@file": a global of that file. A record without a name, which begins with "@", may stand in a header. */
static bool is_of_one_file(const char *name)
{
	return name[0] != '@' && strchr(name, '@');
}

static void bind(struct tl_flow *f, struct tl_state *s, tl_sym sym, const struct tl_stored *one)
{
	struct tl_fact *fact = tl_state_learn(f->arena, s, sym);

	fact->bound = true;
	fact->value = one->num;
	fact->str = one->str;
	fact->text = one->text;
	if (one->is_method)
		fact->method = tl_apply_method(f, tl_pack_method(f->pack, one->text), &one->loc);
}

static void choose(struct tl_flow *f, struct tl_state *s, tl_sym sym, const char *name, const struct tl_stored *one)
{
	struct tl_choice *c;

	bind(f, s, sym, one);
	if (!one->is_default)
		return;
	c = tl_arena_alloc(f->keep, sizeof *c);
	c->step.kind = TL_STEP_DEFAULT;
	c->step.loc = one->loc;
	c->step.text =
		!one->loc.file ? tl_arena_printf(f->keep, "`%s` is 0 unless something sets it", name)
		: one->str     ? tl_arena_printf(f->keep, "`%s` is \"%s\" by default, set here", name, one->str)
		: one->text    ? tl_arena_printf(f->keep, "`%s` is %s by default, set here", name, one->text)
			    : tl_arena_printf(f->keep, "`%s` is %lld by default, set here", name, (long long)one->num);
	c->before = s->choices;
	s->choices = c;
}

/* A branch on the way here says it is not this. */
static bool is_ruled_out(const struct tl_state *s, tl_sym sym, const struct tl_stored *one)
{
	bool pointer = one->str || one->is_method;
	struct tl_val is = {.kind = TL_VAL_SYM, .id = sym, .rel = TL_REL_EQ, .num = pointer ? 0 : one->num};

	return tl_eval_truth(s, is) == (pointer ? 1 : 0);
}

static bool has_default(const struct tl_stored *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (rows[i].is_default)
			return true;
	}
	return false;
}

/* Puts a method among the first n rows, once for all that speak the same versions: which side one is for changes nothing. */
static size_t add_method(const struct tl_flow *f, struct tl_stored *rows, size_t n, const struct tl_stored *one)
{
	const struct tl_action *x = tl_pack_method(f->pack, one->text);

	for (size_t i = 0; i < n; i++) {
		const struct tl_action *y = tl_pack_method(f->pack, rows[i].text);
		bool is_default = rows[i].is_default || one->is_default;

		if (x->able != y->able || x->fixed != y->fixed)
			continue;
		if (x->role == TL_ROLE_BOTH)
			rows[i] = *one;
		rows[i].is_default = is_default;
		return n;
	}
	rows[n] = *one;
	return n + 1;
}

/* Nobody makes a context without a method: what a field for them holds before it is given one does not count. Returns the rows left. */
static size_t leave_methods(const struct tl_flow *f, struct tl_stored *rows, size_t n)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++) {
		struct tl_stored one = rows[i];

		if (one.is_method)
			left = add_method(f, rows, left, &one);
	}
	return left ? left : n;
}

/* Configuration decides what a field holds: go on once with each constant the program stores in it, and once with what only run time
 * knows. The walker itself goes on with the last of these. */
void tl_act_ask(struct tl_activation *act, struct tl_walker *w, tl_key k, struct tl_val v, struct tl_walker_vec *out)
{
	struct tl_flow *f = act->f;
	struct tl_stored rows[MAX_STORED];
	bool unknown = v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF;
	const char *name = unknown && f->stored ? program_name(f, k) : NULL;
	struct tl_fact *fact;
	bool open, settled;
	size_t n, before = out->n;

	if (!name || tl_program_is_handle(f->program, name) || tl_indirect_holds(tl_program_indirect(f->program), name))
		return;
	fact = tl_state_learn(f->arena, w->s, v.id);
	if (fact->asked || fact->bound)
		return;
	fact->asked = true;
	n = leave_methods(f, rows, f->stored(f->stored_ctx, name, rows, MAX_STORED, &open));
	if (!n)
		return;
	/* Seen by its own file only, and set once: a constant, whatever it is called. So is the only method there is. */
	if (n == 1 && !open && (rows[0].is_method || is_of_one_file(name))) {
		bind(f, w->s, v.id, &rows[0]);
		return;
	}
	w->s->by_config = true;
	settled = !rows[0].is_method || has_default(rows, n); /* where no method is the default, any may be */
	for (size_t i = 0; i < n; i++) {
		struct tl_state *s = tl_state_copy(f->arena, w->s);

		if (is_ruled_out(s, v.id, &rows[i]))
			continue;
		tl_act_spend(f, s);
		choose(f, s, v.id, name, &rows[i]);
		s->off_default = (uint16_t)(s->off_default + (settled && !rows[i].is_default));
		tl_vec_push(out, (struct tl_walker){s, w->op});
	}
	if (rows[0].is_method && !open && out->n > before)
		w->s = out->v[--out->n].s; /* there is no other */
	else
		w->s->off_default++;
}

/* Values that a library reads through a pointer it is given. */
void tl_act_ask_behind(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, const struct tl_api *api,
	const struct tl_val *args, struct tl_walker_vec *out)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		tl_key k = tl_operand_place(act->f, act->fr, w->s, op, args, &api->actions[i].value);

		if (k)
			tl_act_ask(act, w, k, tl_mem_load(act->f, w->s, k), out);
	}
}
