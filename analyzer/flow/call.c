/*
 * Calls: of the packs' functions, of the program's own, and of functions that nobody has seen. The program's own are followed
 * with their arguments; each of their exits goes on as a state of its own.
 */
#include "flow/activation.h"
#include "flow/indirect.h"
#include "flow/text_query.h"
#include "flow/texts.h"

#include <string.h>

/* A function that only computes is worth following while it stays small: past that its result is unknown. */
#define COMPUTE_BUDGET 1500UL
#define COMPUTE_DEPTH 3

static void collect_args(
	struct tl_activation *act, const struct tl_state *s, const struct tl_op *op, struct tl_val *args)
{
	for (uint32_t i = 0; i < op->n_args; i++)
		args[i] = tl_eval_known(s, tl_act_reg(act, s, op->args[i].reg));
}

/* What "new" gives is the address of a place that nothing else is in yet, and never null. */
static struct tl_val new_place(struct tl_activation *act, struct tl_state *s, const struct tl_op *op)
{
	return (struct tl_val){.kind = TL_VAL_ADDR, .id = tl_mem_target(act->f, tl_act_unknown(act, s, op, 0))};
}

/* A function nobody has seen may write through every address it is given, and connect with every object. */
static void call_unknown(
	struct tl_activation *act, struct tl_state *s, const struct tl_op *op, const struct tl_val *args)
{
	for (uint32_t i = 0; i < op->n_args; i++) {
		tl_mem_hand_on(act->f, s, args[i]);
		if (args[i].kind == TL_VAL_ADDR && tl_state_get(s, args[i].id).kind != TL_VAL_OBJ)
			tl_mem_store(act->f, s, args[i].id, tl_act_unknown(act, s, op, i + 1));
	}
	tl_act_set_reg(act, s, op->dst, tl_act_unknown(act, s, op, 0));
}

static bool on_stack(const struct tl_frame *fr, const struct tl_def *def)
{
	for (; fr; fr = fr->up) {
		if (fr->def->func == def->func)
			return true;
	}
	return false;
}

static void call_program(struct tl_activation *act, struct tl_state *s, size_t next, const struct tl_op *op,
	struct tl_def *def, const struct tl_val *args, struct tl_walker_vec *out)
{
	struct tl_flow *f = act->f;
	const struct tl_frame *fr = tl_act_frame(f, def, act->fr, op);
	struct tl_exit_vec exits = {0};

	for (uint32_t i = 0; i < def->func->n_params; i++) {
		struct tl_val v = i < op->n_args ? args[i] : (struct tl_val){0};

		if (v.kind == TL_VAL_NONE)
			v = tl_val_sym(tl_sym_of(f->names, TL_SYM_PARAM, fr->id, i, NULL));
		tl_state_set(f->arena, s, tl_mem_local(f, fr, i), v);
	}
	tl_act_run(f, fr, s, &exits);
	for (size_t i = 0; i < exits.n; i++) {
		struct tl_val ret = exits.v[i].ret;

		if (ret.kind == TL_VAL_NONE)
			ret = tl_act_unknown(act, exits.v[i].s, op, 0);
		tl_act_set_reg(act, exits.v[i].s, op->dst, ret);
		tl_vec_push(out, (struct tl_walker){exits.v[i].s, next});
	}
	tl_vec_fini(&exits);
}

static unsigned computing(const struct tl_frame *fr)
{
	unsigned n = 0;

	for (; fr && !fr->def->touches; fr = fr->up)
		n++;
	return n;
}

/* Of what a computing function can give, one state for each value, the one nearest to all defaults, and not too many. */
static void keep_results(struct tl_activation *act, const struct tl_op *op, struct tl_walker_vec *out, size_t first)
{
	size_t kept = first;

	for (size_t i = first; i < out->n; i++) {
		struct tl_val v = tl_act_reg(act, out->v[i].s, op->dst);
		size_t j = first;

		while (j < kept) {
			struct tl_val other = tl_act_reg(act, out->v[j].s, op->dst);

			if (tl_val_equal(&v, &other))
				break;
			j++;
		}
		if (j == kept && kept - first < 2UL * TL_FLOW_TWINS)
			out->v[kept++] = out->v[i];
		else if (j < kept && out->v[i].s->off_default < out->v[j].s->off_default)
			out->v[j] = out->v[i];
	}
	out->n = kept;
}

/* As call_program(), for a function that touches no library. False when it was given up: nothing was pushed. */
static bool call_computing(struct tl_activation *act, const struct tl_walker *w, const struct tl_op *op,
	struct tl_def *def, const struct tl_val *args, struct tl_walker_vec *out)
{
	unsigned long left = act->f->budget, spent;
	size_t n = out->n;
	bool limit = act->f->limit_hit;

	if (computing(act->fr) >= COMPUTE_DEPTH)
		return false;
	act->f->budget = left < COMPUTE_BUDGET ? left : COMPUTE_BUDGET;
	call_program(act, tl_state_copy(act->f->arena, w->s), w->op + 1, op, def, args, out);
	spent = (left < COMPUTE_BUDGET ? left : COMPUTE_BUDGET) - act->f->budget;
	act->f->budget = left - spent;
	if (spent < COMPUTE_BUDGET) {
		keep_results(act, op, out, n);
		return true;
	}
	out->n = n;
	act->f->limit_hit = limit;
	return false;
}

/* As call_program(), for a function that touches a library. In the last look at an entry no single call may use up what is left: what
 * comes after it, an object that is made, for instance, would never be seen. */
static void call_touching(struct tl_activation *act, const struct tl_walker *w, const struct tl_op *op,
	struct tl_def *def, const struct tl_val *args, struct tl_walker_vec *out)
{
	unsigned long kept = act->f->keep_cut ? act->f->budget / 2 : 0;

	act->f->budget -= kept;
	call_program(act, w->s, w->op + 1, op, def, args, out);
	act->f->budget += kept;
}

static const char *callee_of(struct tl_activation *act, const struct tl_state *s, const struct tl_op *op)
{
	const char *const *callees;
	struct tl_val v;
	size_t n;

	if (op->text)
		return op->text;
	v = tl_eval_known(s, tl_act_reg(act, s, op->a));
	if (v.kind == TL_VAL_FUNC)
		return v.text;
	/* Whatever the pointer's record is, one function is put there in all of the program. */
	callees = tl_indirect_callees(tl_program_indirect(act->f->program), act->fr->def->func, op, &n);
	return n == 1 ? callees[0] : NULL;
}

static bool says_something(const struct tl_val *args, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (args[i].kind == TL_VAL_INT || args[i].kind == TL_VAL_STR || args[i].kind == TL_VAL_ADDR)
			return true;
	}
	return false;
}

/* Before there is any object, what only changes or releases one can wait: it is entered by itself, if nobody comes with one, or
 * with a setting for one made elsewhere. */
static bool can_matter(const struct tl_state *s, const struct tl_def *def, const struct tl_val *args, size_t n)
{
	return s->objs.n || def->creates || def->prepares || !def->touches || (def->sets && says_something(args, n));
}

/* What is given an object may give it back: "return wrap(ctx);". */
static bool is_given_object(const struct tl_val *args, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (args[i].kind == TL_VAL_OBJ)
			return true;
	}
	return false;
}

/* Puts a text where an address points to: into an array, or behind what already stands in one. */
static void put_text(struct tl_flow *f, struct tl_state *s, tl_key at, struct tl_val text)
{
	const struct tl_key_info *info = tl_key_info(f->names, at);
	struct tl_val whole = {.kind = TL_VAL_ADDR, .id = info->kind == TL_KEY_PART && !info->name ? info->parent : 0};
	struct tl_val before = whole.id && info->index > 0 ? tl_mem_text(f, s, whole) : (struct tl_val){0};

	if (before.kind == TL_VAL_STR && (size_t)info->index <= strlen(before.text)) {
		text.text = tl_arena_printf(f->keep, "%.*s%s", (int)info->index, before.text, text.text);
		at = whole.id;
	}
	tl_mem_store(f, s, at, text);
}

/* A text that is made of known ones; whatever else the call does is of no interest. */
static bool make_text(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, const char *name,
	const struct tl_val *args)
{
	struct tl_made_text made;
	struct tl_val v = {.kind = TL_VAL_STR};

	if (!tl_texts_make(&made, act->f->keep, s, name, args, op->n_args))
		return false;
	v.text = made.text;
	if (made.there)
		put_text(act->f, s, args[0].id, v);
	tl_act_set_reg(act, s, op->dst, made.there ? tl_act_unknown(act, s, op, 0) : v);
	return true;
}

/* The texts themselves where only their addresses are given: a class of texts that is not known, an array. */
static void look_behind(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, struct tl_val *args,
	struct tl_walker_vec *out)
{
	for (uint32_t i = 0; i < op->n_args; i++) {
		struct tl_val v = tl_mem_text(act->f, w->s, args[i]);

		if (v.kind == TL_VAL_ADDR) {
			v = tl_mem_load(act->f, w->s, v.id);
			tl_act_ask(act, w, args[i].id, v, out);
			v = tl_eval_known(w->s, v);
		}
		if (v.kind == TL_VAL_STR)
			args[i] = v;
	}
}

/* A question about texts that are known. */
static bool ask_texts(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, const char *name,
	const struct tl_val *args)
{
	struct tl_val answer = tl_text_query(name, args, op->n_args);

	if (answer.kind == TL_VAL_NONE)
		return false;
	tl_act_set_reg(act, s, op->dst, answer);
	return true;
}

/* A text that only run time knows is asked whether it names a version. That is a setting, and it is other than its default where it
 * does: another walker begins with that, at the call. */
static bool ask_version(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, const char *name,
	const struct tl_val *args, struct tl_walker_vec *out)
{
	struct tl_arena *a = act->f->arena;
	struct tl_val v = tl_val_sym(tl_sym_of(act->f->names, TL_SYM_OP, act->fr->id, 0, op));
	const struct tl_fact *answered = tl_state_fact(w->s, v.id);
	bool tells_equal;

	if (!op->dst || !tl_text_asks_version(name, args, op->n_args, &tells_equal))
		return false;
	if (answered && answered->asked) {
		tl_state_learn(a, w->s, v.id)->asked = false; /* the next time round a loop it is asked again */
	} else {
		struct tl_state *named = tl_state_copy(a, w->s);

		tl_act_spend(act->f, named);
		tl_state_forget(a, named, v.id);
		*tl_state_learn(a, named, v.id) =
			(struct tl_fact){.sym = v.id, .bound = true, .value = tells_equal, .asked = true};
		named->by_config = true;
		if (!named->off_default)
			named->off_default = 1;
		tl_vec_push(out, (struct tl_walker){named, w->op});
		tl_state_forget(a, w->s, v.id);
		*tl_state_learn(a, w->s, v.id) =
			(struct tl_fact){.sym = v.id, .bound = tells_equal, .nonzero = !tells_equal};
	}
	tl_act_set_reg(act, w->s, op->dst, tl_eval_known(w->s, v));
	return true;
}

/* Which function a pointer means only run time knows, and one that it may mean changes ranges: what it is given may be changed. */
static void call_one_of(
	struct tl_activation *act, struct tl_state *s, const struct tl_op *op, const struct tl_val *args)
{
	size_t n;
	const char *const *callees =
		tl_indirect_callees(tl_program_indirect(act->f->program), act->fr->def->func, op, &n);
	bool sets = false;

	for (size_t i = 0; i < n && !sets; i++) {
		const struct tl_def *def = tl_program_find(act->f->program, callees[i], act->fr->def->unit);

		sets = def && def->sets;
	}
	for (uint32_t i = 0; sets && i < op->n_args; i++) {
		struct tl_objstate *o =
			args[i].kind == TL_VAL_OBJ ? tl_state_edit_obj(act->f->arena, s, args[i].id) : NULL;

		if (!o || o->undecided)
			continue;
		o->undecided = "a function is called that only run time knows";
		o->range.switches_unknown = true;
	}
}

/* True when the walker goes on by itself; false when the call's exits were pushed instead. */
bool tl_act_call(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, uint8_t degree,
	struct tl_walker_vec *out)
{
	struct tl_val small[16] = {0}, *args = small;
	const char *name = callee_of(act, w->s, op);
	const struct tl_api *api = name ? tl_program_api(act->f->program, name, act->fr->def->unit) : NULL;
	struct tl_def *def = NULL;

	if (op->n_args > TL_COUNT(small))
		args = tl_arena_alloc(act->f->arena, op->n_args * sizeof *args);
	collect_args(act, w->s, op, args);
	if (!api && degree == TL_LIVE_VALUE && tl_text_asks(name))
		look_behind(act, w, op, args, out);
	if (!api && name && (make_text(act, w->s, op, name, args) || ask_texts(act, w->s, op, name, args)))
		return true;
	if (!api && ask_version(act, w, op, name, args, out))
		return true;
	if (!api && name && (degree == TL_LIVE_VALUE || is_given_object(args, op->n_args)))
		def = tl_program_find(act->f->program, name, act->fr->def->unit);
	if (api) {
		struct tl_val v;

		tl_act_ask_behind(act, w, op, api, args, out);
		v = tl_apply(act->f, act->fr, w->s, op, api, args);

		tl_act_set_reg(act, w->s, op->dst, v.kind == TL_VAL_NONE ? tl_act_unknown(act, w->s, op, 0) : v);
		return true;
	}
	if (def && act->fr->depth < TL_FLOW_DEPTH && !on_stack(act->fr, def) &&
		can_matter(w->s, def, args, op->n_args)) {
		if (def->touches)
			call_touching(act, w, op, def, args, out);
		if (def->touches || call_computing(act, w, op, def, args, out))
			return false;
	}
	if (!name)
		call_one_of(act, w->s, op, args);
	call_unknown(act, w->s, op, args);
	if (name && strcmp(name, "operator new") == 0)
		tl_act_set_reg(act, w->s, op->dst, new_place(act, w->s, op));
	return true;
}
