/*
 * The interpreter: sets of states through the blocks of a function, in reverse postorder until nothing new comes. Ops and
 * branches are here, calls in call.c, joins in arrive.c, configured values in ask.c. Limits keep hostile and huge input
 * bounded; hitting one is said, never silent.
 */
#include "flow/activation.h"
#include "flow/tables.h"

#include <string.h>

/* --- ops --- */

static tl_key in_table(struct tl_activation *act, const struct tl_state *s, const struct tl_op *op)
{
	return tl_table_place(act->f, act->fr->def->unit, &op->place, tl_act_reg(act, s, op->place.reg),
		op->place.index ? tl_eval_known(s, tl_act_reg(act, s, op->place.index)) : (struct tl_val){0});
}

/* What stands in the program's tables; kind NONE when op reads from none. */
static struct tl_val tabled(struct tl_activation *act, const struct tl_state *s, const struct tl_op *op)
{
	tl_key k = in_table(act, s, op);

	return k ? tl_table_value(act->f, act->fr->def->unit, k) : (struct tl_val){0};
}

/* "*text" and "text[1]" of a text that is known. */
static struct tl_val character(struct tl_activation *act, const struct tl_state *s, const struct tl_place *p)
{
	struct tl_val text;
	size_t at = 0;

	if (p->base != TL_PLACE_DEREF || p->n_path > 1)
		return (struct tl_val){0};
	if (p->n_path) {
		if (p->path[0].kind != TL_ELEM_INDEX || p->path[0].index < 0)
			return (struct tl_val){0};
		at = (size_t)p->path[0].index;
	}
	text = tl_eval_known(s, tl_act_reg(act, s, p->reg));
	if (text.kind != TL_VAL_STR || at > strlen(text.text))
		return (struct tl_val){0};
	return tl_val_int(text.text[at], NULL);
}

static struct tl_val load(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, uint8_t degree,
	struct tl_walker_vec *out)
{
	tl_key k = tl_mem_place(act->f, act->fr, &op->place, tl_act_reg(act, w->s, op->place.reg));
	struct tl_val v = character(act, w->s, &op->place);

	if (v.kind != TL_VAL_NONE)
		return v;
	if (!k)
		return tl_act_unknown(act, w->s, op, 0);
	v = tl_mem_load(act->f, w->s, k);
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF) {
		struct tl_val known = tabled(act, w->s, op);

		if (known.kind != TL_VAL_NONE)
			return known;
	}
	if (degree == TL_LIVE_VALUE)
		tl_act_ask(act, w, k, v, out);
	return tl_eval_known(w->s, v);
}

/* The name of a constant that nobody declares. */
static bool is_constant_name(const char *text)
{
	return text && text[strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")] == '\0' && strchr(text, '_');
}

static struct tl_val binary(struct tl_activation *act, struct tl_state *s, const struct tl_op *op)
{
	struct tl_val a = tl_eval_known(s, tl_act_reg(act, s, op->a)), b = tl_eval_known(s, tl_act_reg(act, s, op->b));

	if (op->bin == TL_BIN_ADD && (a.kind == TL_VAL_STR || b.kind == TL_VAL_STR)) {
		a = tl_mem_text(act->f, s, a);
		b = tl_mem_text(act->f, s, b);
	}
	return tl_eval_known(s, tl_eval_bin(act->f, act->fr, op, a, b));
}

/* "&array[n]" of characters that are known: the place of one of them; 0 for anything else. */
static tl_key within_text(struct tl_activation *act, const struct tl_state *s, const struct tl_place *p)
{
	struct tl_place whole = *p;
	struct tl_val at, text;
	tl_key array;

	if (!p->n_path || p->path[p->n_path - 1].kind != TL_ELEM_INDEX || p->path[p->n_path - 1].index != TL_INDEX_REG)
		return 0;
	whole.n_path--;
	at = tl_eval_known(s, tl_act_reg(act, s, p->index));
	array = tl_mem_place(act->f, act->fr, &whole, tl_act_reg(act, s, p->reg));
	text = array ? tl_mem_text(act->f, s, (struct tl_val){.kind = TL_VAL_ADDR, .id = array}) : (struct tl_val){0};
	if (text.kind != TL_VAL_STR || at.kind != TL_VAL_INT || at.num <= 0 || (size_t)at.num > strlen(text.text))
		return 0;
	return tl_mem_part(act->f, array, NULL, at.num);
}

static struct tl_val compute(struct tl_activation *act, struct tl_state *s, const struct tl_op *op)
{
	struct tl_val v;
	tl_key k;

	switch (op->kind) {
	case TL_OP_INT:
		return tl_val_int(op->num, op->text);
	case TL_OP_STR:
		return (struct tl_val){.kind = TL_VAL_STR, .text = op->text};
	case TL_OP_FUNC:
		return (struct tl_val){.kind = TL_VAL_FUNC, .text = op->text};
	case TL_OP_ADDR:
		k = in_table(act, s, op);
		if (!k)
			k = within_text(act, s, &op->place);
		if (k)
			return (struct tl_val){.kind = TL_VAL_ADDR, .id = k};
		k = tl_mem_place(act->f, act->fr, &op->place, tl_act_reg(act, s, op->place.reg));
		return k ? (struct tl_val){.kind = TL_VAL_ADDR, .id = k} : tl_act_unknown(act, s, op, 0);
	case TL_OP_UN:
		v = tl_eval_un(op->un, tl_eval_known(s, tl_act_reg(act, s, op->a)));
		return v.kind == TL_VAL_NONE ? tl_act_unknown(act, s, op, 0) : tl_eval_known(s, v);
	case TL_OP_BIN:
		return binary(act, s, op);
	default:
		v = tl_act_unknown(act, s, op, 0);
		if (op->kind == TL_OP_UNKNOWN && is_constant_name(op->text))
			v.text = op->text;
		return v;
	}
}

/* The field that a place ends in, where rows mind it. */
static const char *minded_field(const struct tl_activation *act, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(act->f->names, k);

	return info->kind == TL_KEY_PART && info->name && tl_pack_minds_field(act->f->pack, info->name) ? info->name
													: NULL;
}

static void remember_place(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, tl_key k)
{
	struct tl_loc *at = tl_arena_alloc(act->f->keep, sizeof *at);

	*at = tl_flow_loc(act->f, act->fr->def->unit, &op->span);
	tl_state_set_stored_at(act->f->arena, s, k, at);
}

/* A text in an array: perhaps the value of an option, which is reported where it stands. */
static bool is_text_element(const struct tl_activation *act, const struct tl_state *s, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(act->f->names, k);

	return info->kind == TL_KEY_PART && !info->name && tl_state_get(s, k).kind == TL_VAL_STR;
}

static void store_minded(
	struct tl_activation *act, struct tl_state *s, const struct tl_op *op, tl_key k, const char *name)
{
	const struct tl_api_field *row = tl_pack_field(act->f->pack, name);

	remember_place(act, s, op, k);
	if (row)
		tl_apply_field(act->f, act->fr, s, op, row, tl_key_info(act->f->names, k)->parent, tl_state_get(s, k));
}

/* Another function, entered by itself, takes it from there: a queue or a thread stands between the two. */
static void note_served(struct tl_activation *act, tl_key k, struct tl_val v)
{
	const struct tl_key_info *info = tl_key_info(act->f->names, k);

	if (v.kind == TL_VAL_OBJ && (info->kind == TL_KEY_PART || info->kind == TL_KEY_GLOBAL) && info->name &&
		tl_program_connects_from(act->f->program, info->name))
		tl_flow_object_info(act->f, v.id)->served = true;
}

static void store(struct tl_activation *act, struct tl_state *s, const struct tl_op *op)
{
	tl_key k = tl_mem_place(act->f, act->fr, &op->place, tl_act_reg(act, s, op->place.reg));
	const char *minded;

	if (!k) { /* nobody knows where */
		tl_state_hand_on(act->f->arena, s, tl_act_reg(act, s, op->a));
		return;
	}
	if (op->kind == TL_OP_ZERO)
		tl_mem_zero(act->f, s, k);
	else
		tl_mem_store(act->f, s, k, tl_eval_known(s, tl_act_reg(act, s, op->a)));
	note_served(act, k, tl_state_get(s, k));
	minded = minded_field(act, k);
	if (minded)
		store_minded(act, s, op, k, minded);
	else if (is_text_element(act, s, k))
		remember_place(act, s, op, k);
}

/* There are too many exits: what is nearer to the defaults takes the place of what is farthest from them. */
static void leave_crowd(struct tl_activation *act, struct tl_state *s, struct tl_val ret)
{
	struct tl_exit *far = &act->exits->v[0];

	act->f->limit_hit = true;
	for (size_t i = 1; i < act->exits->n; i++) {
		if (act->exits->v[i].s->off_default > far->s->off_default)
			far = &act->exits->v[i];
	}
	if (far->s->off_default > s->off_default)
		*far = (struct tl_exit){s, ret};
}

static void leave(struct tl_activation *act, struct tl_state *s, struct tl_val ret)
{
	tl_failure_check(act->f, act->fr, s, ret);
	tl_mem_leave(act->f, s, act->fr);
	for (size_t i = 0; i < act->exits->n; i++) {
		if (tl_val_equal(&act->exits->v[i].ret, &ret) && tl_state_equal(act->exits->v[i].s, s)) {
			tl_state_meet(act->f->arena, act->exits->v[i].s, s);
			return;
		}
	}
	if (act->exits->n >= 2UL * TL_FLOW_STATES) {
		leave_crowd(act, s, ret);
		return;
	}
	tl_vec_push(act->exits, (struct tl_exit){s, ret});
}

static void branch(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, bool live)
{
	struct tl_val v = tl_eval_known(s, tl_act_reg(act, s, op->a));
	int truth = live ? tl_eval_truth(s, v) : -1;
	struct tl_state *other;

	if (truth >= 0) {
		tl_act_arrive(act, truth ? op->then : op->else_, s);
		return;
	}
	other = tl_state_copy(act->f->arena, s);
	if (live) {
		tl_eval_assume(act->f->arena, s, v, true);
		tl_eval_assume(act->f->arena, other, v, false);
	}
	tl_act_arrive(act, op->then, s);
	tl_act_arrive(act, op->else_, other);
}

static void switch_on(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, bool live)
{
	struct tl_val v = live ? tl_eval_known(s, tl_act_reg(act, s, op->a)) : (struct tl_val){0};
	struct tl_state *rest = tl_state_copy(act->f->arena, s);

	for (uint32_t i = 0; i < op->n_cases; i++) {
		struct tl_state *one;

		if (v.kind == TL_VAL_INT) {
			if (v.num != op->cases[i].value)
				continue;
			tl_act_arrive(act, op->cases[i].block, rest);
			return;
		}
		one = tl_state_copy(act->f->arena, s);
		if (v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF) {
			struct tl_val is = {
				.kind = TL_VAL_SYM, .id = v.id, .rel = TL_REL_EQ, .num = op->cases[i].value};

			if (tl_eval_truth(s, is) == 0)
				continue;
			tl_eval_assume(act->f->arena, one, is, true);
			tl_eval_assume(act->f->arena, rest, is, false);
		}
		tl_act_arrive(act, op->cases[i].block, one);
	}
	tl_act_arrive(act, op->else_, rest);
}

/* A branch that decides nothing: on where its ways meet. */
static void skip(struct tl_activation *act, struct tl_state *s, uint32_t to)
{
	if (to == TL_EXIT)
		leave(act, s, (struct tl_val){0});
	else
		tl_act_arrive(act, to, s);
}

/* Runs one op; false when the walker ends here. */
static bool step(
	struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, uint8_t live, struct tl_walker_vec *out)
{
	switch (op->kind) {
	case TL_OP_JUMP:
		tl_act_arrive(act, op->then, w->s);
		return false;
	case TL_OP_BRANCH:
		branch(act, w->s, op, live);
		return false;
	case TL_OP_SWITCH:
		switch_on(act, w->s, op, live);
		return false;
	case TL_OP_RET:
		leave(act, w->s, tl_eval_known(w->s, tl_act_reg(act, w->s, op->a)));
		return false;
	case TL_OP_CALL:
		return !live || tl_act_call(act, w, op, live, out);
	case TL_OP_STORE:
	case TL_OP_ZERO:
		if (live)
			store(act, w->s, op);
		return true;
	case TL_OP_LOAD:
		if (live)
			tl_act_set_reg(act, w->s, op->dst, load(act, w, op, live, out));
		return true;
	default:
		if (live)
			tl_act_set_reg(act, w->s, op->dst, compute(act, w->s, op));
		return true;
	}
}

/* Nobody is going to look longer: what is on its way when the budget ends is handed on as it is. */
static void leave_cut(struct tl_activation *act, struct tl_state *s)
{
	for (size_t j = 0; j < s->objs.n; j++)
		tl_state_edit_obj(act->f->arena, s, s->objs.v[j].id)->unfinished = true;
	leave(act, s, (struct tl_val){0});
}

static void run_block(struct tl_activation *act, uint32_t block, struct tl_state *s)
{
	const struct tl_op_vec *ops = &act->fr->def->func->blocks.v[block].ops;
	const uint8_t *live = act->fr->slice->live_op + act->fr->slice->first_op[block];
	struct tl_walker_vec walkers = {0};

	tl_act_spend(act->f, s);
	tl_vec_push(&walkers, (struct tl_walker){tl_state_copy(act->f->arena, s), 0});
	for (size_t i = 0; i < walkers.n; i++) {
		struct tl_walker w = walkers.v[i];
		bool on = true;

		while (on && act->f->budget) {
			if (w.op + 1 == ops->n && act->fr->slice->skip_to[block] != TL_NO_SKIP) {
				skip(act, w.s, act->fr->slice->skip_to[block]);
				on = false;
				break;
			}
			act->f->budget -= live[w.op] ? 1 : 0;
			on = step(act, &w, &ops->v[w.op], live[w.op], &walkers);
			w.op += on;
		}
		if (on && act->f->keep_cut)
			leave_cut(act, w.s);
	}
	tl_vec_fini(&walkers);
}

/* The next slot that has a state to run, first in reverse postorder; -1 when all is done. */
static int64_t next_slot(struct tl_activation *act)
{
	for (uint32_t word = 0; word * 64 < act->fr->slice->n_slots; word++) {
		while (act->waiting[word]) {
			uint32_t slot = word * 64 + (uint32_t)__builtin_ctzll(act->waiting[word]);

			if (act->blocks[slot].done < act->blocks[slot].n)
				return slot;
			act->waiting[word] &= act->waiting[word] - 1;
		}
	}
	return -1;
}

/* A loop without a way out is a server at work; one that does nothing at all is an exception, or exit(). */
static void leave_endless(struct tl_activation *act, uint32_t block, struct tl_state *state)
{
	const struct tl_op_vec *ops = &act->fr->def->func->blocks.v[block].ops;
	struct tl_state *s = tl_state_copy(act->f->arena, state);

	if (ops->n == 1 && ops->v[0].then == block)
		tl_failure_abandon(act->f, act->fr, s);
	leave(act, s, (struct tl_val){0});
}

static void leave_unfinished(struct tl_activation *act)
{
	for (uint32_t slot = 0; slot < act->fr->slice->n_slots; slot++) {
		for (size_t i = act->blocks[slot].done; i < act->blocks[slot].n; i++) {
			leave_cut(act, tl_state_copy(act->f->arena, act->blocks[slot].states[i]));
		}
	}
}

static struct tl_arena *take_arena(struct tl_flow *f)
{
	return f->spare.n ? f->spare.v[--f->spare.n] : tl_arena_new();
}

static void give_back(struct tl_flow *f, struct tl_arena *a)
{
	tl_arena_reset(a);
	tl_vec_push(&f->spare, a);
}

/* Runs the function's blocks until nothing new arrives anywhere. */
static void run_blocks(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *entry, struct tl_exit_vec *exits)
{
	struct tl_activation act = {.f = f, .fr = fr, .exits = exits};
	int64_t slot;

	if (!fr->def->visited)
		tl_vec_push(&f->newly, fr->def);
	fr->def->visited = true;
	act.blocks = tl_arena_alloc(f->arena, fr->slice->n_slots * sizeof *act.blocks);
	act.waiting = tl_arena_alloc(f->arena, (fr->slice->n_slots / 64 + 1) * sizeof *act.waiting);
	act.regs = tl_arena_alloc(f->arena, (fr->slice->n_reg_slots + 1UL) * sizeof *act.regs);
	tl_act_arrive(&act, 0, entry);
	while ((slot = next_slot(&act)) >= 0) {
		struct tl_pending *p = &act.blocks[slot];

		if (!f->budget) {
			f->limit_hit = true;
			break;
		}
		p->done++;
		run_block(&act, fr->slice->block_at[slot], p->states[p->done - 1]);
	}
	for (uint32_t i = 0; i < fr->slice->n_slots; i++) {
		for (size_t j = 0; fr->slice->endless[fr->slice->block_at[i]] && j < act.blocks[i].n; j++)
			leave_endless(&act, fr->slice->block_at[i], act.blocks[i].states[j]);
	}
	if (!f->budget && f->keep_cut)
		leave_unfinished(&act);
	if (!exits->n && !f->budget)
		leave(&act, entry, (struct tl_val){0}); /* out of budget: go on with what is known */
	tl_failure_compare(f, fr, exits);
}

void tl_act_run(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *entry, struct tl_exit_vec *exits)
{
	struct tl_arena *outer = f->arena, *inner = take_arena(f);

	f->arena = inner;
	run_blocks(f, fr, entry, exits);
	f->arena = outer;
	for (size_t i = 0; i < exits->n; i++)
		exits->v[i].s = tl_state_keep(outer, exits->v[i].s);
	give_back(f, inner);
}

/* --- the analysis --- */

struct tl_flow *tl_flow_new(struct tl_program *program, struct tl_arena *arena, tl_stored_fn stored, void *stored_ctx)
{
	struct tl_flow *f = tl_xcalloc(1, sizeof *f);

	f->program = program;
	f->pack = tl_program_pack(program);
	f->out_arena = arena;
	f->keep = tl_arena_new();
	f->stored = stored;
	f->stored_ctx = stored_ctx;
	tl_vec_push(&f->objects, NULL);
	return f;
}

void tl_flow_free(struct tl_flow *f)
{
	if (!f)
		return;
	tl_outcome_free(f);
	tl_tables_free(f);
	tl_vec_fini(&f->newly);
	while (f->spare.n)
		tl_arena_free(f->spare.v[--f->spare.n]);
	tl_vec_fini(&f->spare);
	tl_act_forget_frames(f);
	tl_flow_forget_objects(f);
	tl_arena_free(f->keep);
	free(f);
}

static bool is_brief(enum tl_effort effort)
{
	return effort == TL_EFFORT_BRIEF || effort == TL_EFFORT_LAST_BRIEF;
}

/* Entries of one kind, such as the steps of an upgrade, lead to the same: what was too much for many is too much for the next. */
static unsigned long budget_for(const struct tl_flow *f, enum tl_effort effort)
{
	unsigned halved = f->overruns / TL_FLOW_PATIENCE;

	if (effort == TL_EFFORT_LONG || effort == TL_EFFORT_LAST_LONG)
		return TL_FLOW_LONG_BUDGET;
	return is_brief(effort) ? TL_FLOW_BUDGET >> (halved < 4 ? halved : 4) : TL_FLOW_BUDGET;
}

bool tl_flow_run(struct tl_flow *f, struct tl_def *def, enum tl_effort effort)
{
	bool is_long = effort == TL_EFFORT_LONG || effort == TL_EFFORT_LAST_LONG;
	bool whole;
	const struct tl_frame *fr = tl_act_frame(f, def, NULL, NULL);
	struct tl_exit_vec exits = {0};
	struct tl_state *s;

	f->arena = take_arena(f);
	f->names = tl_names_new();
	f->budget = f->given = budget_for(f, effort);
	f->limit_hit = false;
	f->keep_cut = effort >= TL_EFFORT_LAST_BRIEF;
	s = tl_state_new(f->arena);
	for (uint32_t i = 0; i < def->func->n_params; i++)
		tl_state_set(f->arena, s, tl_mem_local(f, fr, i),
			tl_val_sym(tl_sym_of(f->names, TL_SYM_PARAM, fr->id, i, NULL)));
	tl_act_run(f, fr, s, &exits);
	whole = f->budget > 0;
	def->too_much |= !whole;
	f->overruns += !whole && is_brief(effort);
	def->too_long |= is_long && !whole;
	for (size_t i = 0; i < f->newly.n; i++)
		f->newly.v[i]->visited = whole || f->keep_cut;
	f->newly.n = 0;
	for (size_t i = 0; i < exits.n && (whole || f->keep_cut); i++)
		tl_outcome_collect(f, exits.v[i].s, exits.v[i].ret);
	if (f->limit_hit && (whole || f->keep_cut)) {
		f->entries_limited++;
		if (!f->limited_at)
			f->limited_at = def->func->title;
	}
	tl_vec_fini(&exits);
	tl_names_free(f->names);
	give_back(f, f->arena);
	f->names = NULL;
	f->arena = NULL;
	return whole;
}
