/*
 * The interpreter: sets of states through the blocks of a function, in reverse postorder until nothing new comes.
 * Calls into the program's own functions are followed with their arguments; each of their exits goes on as a state of
 * its own. Limits keep hostile and huge input bounded; hitting one is said, never silent.
 */
#include <stdio.h>
#include <string.h>
#include <uthash.h>

#include "flow/failure.h"
#include "flow/interp.h"

struct frame_id {
	uint32_t up;
	uint32_t pad;
	const void *call, *def;
};

struct frame_entry {
	struct frame_id what;
	struct tl_frame frame;
	UT_hash_handle hh;
};

struct pending {
	struct tl_state **states;
	size_t n, cap, done; /* states[0 .. done) have been run */
};

struct activation {
	struct tl_flow *f;
	const struct tl_frame *fr;
	struct pending *blocks; /* per slot */
	uint64_t *waiting;	/* bit per slot: has a state to run */
	struct tl_val *regs;	/* of the block being run */
	struct tl_exit_vec *exits;
};

/* A state on its way through a block. */
struct walker {
	struct tl_state *s;
	size_t op;
};

TL_VEC_TYPE(walker_vec, struct walker);

static void run(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *entry, struct tl_exit_vec *exits);

static const struct tl_frame *frame_of(
	struct tl_flow *f, struct tl_def *def, const struct tl_frame *up, const struct tl_op *call)
{
	struct frame_id what;
	struct frame_entry *e;

	memset(&what, 0, sizeof what);
	what.up = up ? up->id : 0;
	what.call = call;
	what.def = def;
	HASH_FIND(hh, f->frames, &what, sizeof what, e);
	if (!e) {
		e = tl_arena_alloc(f->keep, sizeof *e);
		memcpy(&e->what, &what, sizeof what);
		e->frame = (struct tl_frame){
			.id = ++f->n_frames, .depth = up ? up->depth + 1 : 0, .def = def, .up = up, .call = call};
		HASH_ADD(hh, f->frames, what, sizeof e->what, e);
	}
	e->frame.slice = tl_program_slice(f->program, def);
	return &e->frame;
}

static tl_key reg_key(struct tl_flow *f, const struct tl_frame *fr, tl_reg r)
{
	return tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_REG, .frame = fr->id, .number = r});
}

static struct tl_val reg(struct activation *act, const struct tl_state *s, tl_reg r)
{
	if (!r)
		return (struct tl_val){0};
	if (act->fr->slice->cross_reg[r])
		return tl_state_get(s, reg_key(act->f, act->fr, r));
	return act->regs[act->fr->slice->reg_slot[r]];
}

static void set_reg(struct activation *act, struct tl_state *s, tl_reg r, struct tl_val v)
{
	if (!r)
		return;
	if (act->fr->slice->cross_reg[r])
		tl_state_set(act->f->arena, s, reg_key(act->f, act->fr, r), v);
	else
		act->regs[act->fr->slice->reg_slot[r]] = v;
}

/* What an op gives that cannot be said. The next time round a loop it is another one: nothing is known of it again. */
static struct tl_val unknown_here(struct activation *act, struct tl_state *s, const struct tl_op *op, uint32_t number)
{
	tl_sym sym = tl_sym_of(act->f->names, TL_SYM_OP, act->fr->id, number, op);

	tl_state_forget(act->f->arena, s, sym);
	return tl_val_sym(sym);
}

/* Copies of states cost memory: they are paid for like ops. */
static void spend(struct tl_flow *f, const struct tl_state *s)
{
	size_t cost = 1 + (s->places.n + 8 * s->objs.n + s->facts.n) / 8;

	f->budget -= cost < f->budget ? cost : f->budget;
}

/* --- joining --- */

static bool has_bits(struct tl_val v)
{
	return v.kind == TL_VAL_INT || (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR);
}

/* What two values come to: unknown but for the bits that both have, as masks have them that were put together in steps. */
static struct tl_val common_bits(struct tl_val wide, struct tl_val a, struct tl_val b)
{
	if (!has_bits(a) || !has_bits(b) || !(a.num & b.num))
		return wide;
	wide.rel = TL_REL_OR;
	wide.num = a.num & b.num;
	return wide;
}

/* Too many states that differ in places only: what differs becomes unknown. False while there are few. */
static bool widen(struct activation *act, uint32_t block, struct pending *p, const struct tl_state *s)
{
	size_t twins = 0;

	for (size_t i = 0; i < p->n; i++) {
		struct tl_state *into;
		bool changed = false;

		if (!tl_state_same_objects(p->states[i], s) || ++twins < TL_FLOW_TWINS)
			continue;
		into = tl_state_copy(act->f->arena, p->states[i]);
		for (size_t k = 0; k < into->places.n; k++) {
			struct tl_val other = tl_state_get(s, into->places.v[k].key);

			if (tl_val_equal(&into->places.v[k].val, &other))
				continue;
			other = common_bits(tl_val_sym(tl_sym_of(act->f->names, TL_SYM_WIDE, act->fr->id,
						    into->places.v[k].key, &act->fr->def->func->blocks.v[block])),
				into->places.v[k].val, other);
			if (!tl_val_equal(&into->places.v[k].val, &other)) {
				tl_state_set(act->f->arena, into, into->places.v[k].key, other);
				changed = true;
			}
		}
		changed |= tl_state_meet(act->f->arena, into, s);
		if (changed) {
			p->states[i] = into;
			if (i < p->done) { /* run it again */
				p->done--;
				p->states[i] = p->states[p->done];
				p->states[p->done] = into;
			}
		}
		return true;
	}
	return false;
}

/* A register that only crossed a call is done with at the end of its block; kept, it would keep states apart. */
static bool is_spent(void *ctx, const struct tl_binding *b)
{
	const struct activation *act = ctx;
	const struct tl_key_info *k = tl_key_info(act->f->names, b->key);

	return k->kind == TL_KEY_REG && k->frame == act->fr->id &&
	       act->fr->slice->cross_reg[k->number] == TL_CROSS_CALL;
}

static void arrive(struct activation *act, uint32_t block, struct tl_state *s)
{
	uint32_t slot = act->fr->slice->slot_of[block];
	struct pending *p = &act->blocks[slot];

	tl_state_drop(act->f->arena, s, is_spent, act);
	act->waiting[slot / 64] |= 1ULL << slot % 64;
	for (size_t i = 0; i < p->n; i++) {
		struct tl_state *met;

		if (!tl_state_equal(p->states[i], s))
			continue;
		met = tl_state_copy(act->f->arena, p->states[i]);
		if (!tl_state_meet(act->f->arena, met, s))
			return;
		p->states[i] = met;
		if (i < p->done) {
			p->done--;
			p->states[i] = p->states[p->done];
			p->states[p->done] = met;
		}
		return;
	}
	if (widen(act, block, p, s))
		return;
	if (p->n >= TL_FLOW_STATES) {
		act->f->limit_hit = true;
		return;
	}
	if (p->n == p->cap)
		p->states = tl_vec_grow(act->f->arena, p->states, p->n, &p->cap, sizeof *p->states);
	p->states[p->n++] = s;
}

/* --- calls --- */

static void collect_args(struct activation *act, const struct tl_state *s, const struct tl_op *op, struct tl_val *args)
{
	for (uint32_t i = 0; i < op->n_args; i++)
		args[i] = tl_eval_known(s, reg(act, s, op->args[i].reg));
}

static void hand_on(struct tl_flow *f, struct tl_state *s, struct tl_val v)
{
	struct tl_objstate *o;

	if (v.kind == TL_VAL_ADDR)
		v = tl_state_get(s, v.id);
	o = v.kind == TL_VAL_OBJ ? tl_state_edit_obj(f->arena, s, v.id) : NULL;
	if (o)
		o->handed = true;
}

/* What "new" gives is the address of a place that nothing else is in yet, and never null. */
static struct tl_val new_place(struct activation *act, struct tl_state *s, const struct tl_op *op)
{
	return (struct tl_val){.kind = TL_VAL_ADDR, .id = tl_mem_target(act->f, unknown_here(act, s, op, 0))};
}

/* A function nobody has seen may write through every address it is given, and connect with every object. */
static void call_unknown(struct activation *act, struct tl_state *s, const struct tl_op *op, const struct tl_val *args)
{
	for (uint32_t i = 0; i < op->n_args; i++) {
		hand_on(act->f, s, args[i]);
		if (args[i].kind == TL_VAL_ADDR && tl_state_get(s, args[i].id).kind != TL_VAL_OBJ)
			tl_mem_store(act->f, s, args[i].id, unknown_here(act, s, op, i + 1));
	}
	set_reg(act, s, op->dst, unknown_here(act, s, op, 0));
}

static bool on_stack(const struct tl_frame *fr, const struct tl_def *def)
{
	for (; fr; fr = fr->up) {
		if (fr->def->func == def->func)
			return true;
	}
	return false;
}

static void call_program(struct activation *act, struct tl_state *s, size_t next, const struct tl_op *op,
	struct tl_def *def, const struct tl_val *args, struct walker_vec *out)
{
	struct tl_flow *f = act->f;
	const struct tl_frame *fr = frame_of(f, def, act->fr, op);
	struct tl_exit_vec exits = {0};

	for (uint32_t i = 0; i < def->func->n_params; i++) {
		struct tl_val v = i < op->n_args ? args[i] : (struct tl_val){0};

		if (v.kind == TL_VAL_NONE)
			v = tl_val_sym(tl_sym_of(f->names, TL_SYM_PARAM, fr->id, i, NULL));
		tl_state_set(f->arena, s, tl_mem_local(f, fr, i), v);
	}
	run(f, fr, s, &exits);
	for (size_t i = 0; i < exits.n; i++) {
		struct tl_val ret = exits.v[i].ret;

		if (ret.kind == TL_VAL_NONE)
			ret = unknown_here(act, exits.v[i].s, op, 0);
		set_reg(act, exits.v[i].s, op->dst, ret);
		tl_vec_push(out, (struct walker){exits.v[i].s, next});
	}
	tl_vec_fini(&exits);
}

/* A function that only computes is worth following while it stays small: past that its result is unknown. */
#define COMPUTE_BUDGET 1500UL
#define COMPUTE_DEPTH 3

static unsigned computing(const struct tl_frame *fr)
{
	unsigned n = 0;

	for (; fr && !fr->def->touches; fr = fr->up)
		n++;
	return n;
}

/* Of what a computing function can give, one state for each value, the one nearest to all defaults, and not too many. */
static void keep_results(struct activation *act, const struct tl_op *op, struct walker_vec *out, size_t first)
{
	size_t kept = first;

	for (size_t i = first; i < out->n; i++) {
		struct tl_val v = reg(act, out->v[i].s, op->dst);
		size_t j = first;

		while (j < kept) {
			struct tl_val other = reg(act, out->v[j].s, op->dst);

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
static bool call_computing(struct activation *act, const struct walker *w, const struct tl_op *op, struct tl_def *def,
	const struct tl_val *args, struct walker_vec *out)
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

static const char *callee_of(struct activation *act, const struct tl_state *s, const struct tl_op *op)
{
	struct tl_val v;

	if (op->text)
		return op->text;
	v = tl_eval_known(s, reg(act, s, op->a));
	return v.kind == TL_VAL_FUNC ? v.text : NULL;
}

/* --- ops --- */

/* The program-wide name of a place that this entry did not write: a field or a global. NULL for what is local. */
static const char *program_name(struct tl_flow *f, tl_key k)
{
	const struct tl_key_info *root = tl_key_info(f->names, tl_key_root(f->names, k)),
				 *info = tl_key_info(f->names, k);

	if (root->kind == TL_KEY_LOCAL || root->kind == TL_KEY_REG)
		return NULL;
	for (; info->kind == TL_KEY_PART; info = tl_key_info(f->names, info->parent)) {
		if (info->name)
			return info->name[0] == '?' ? NULL : info->name; /* of no known record: could be any */
	}
	return info->kind == TL_KEY_GLOBAL ? info->name : NULL;
}

static void choose(struct tl_flow *f, struct tl_state *s, tl_sym sym, const char *name, const struct tl_stored *one)
{
	struct tl_fact *fact = tl_state_learn(f->arena, s, sym);
	struct tl_choice *c;

	fact->bound = true;
	fact->value = one->num;
	s->off_default = (uint16_t)(s->off_default + !one->is_default);
	if (!one->is_default)
		return;
	c = tl_arena_alloc(f->keep, sizeof *c);
	c->step.kind = TL_STEP_DEFAULT;
	c->step.loc = one->loc;
	c->step.text =
		!one->loc.file ? tl_arena_printf(f->keep, "`%s` is 0 unless something sets it", name)
		: one->text    ? tl_arena_printf(f->keep, "`%s` is %s by default, set here", name, one->text)
			    : tl_arena_printf(f->keep, "`%s` is %lld by default, set here", name, (long long)one->num);
	c->before = s->choices;
	s->choices = c;
}

#define MAX_STORED 8

/* Configuration decides what a field holds: go on once with each constant the program stores in it, and once with what only run time
 * knows. The walker itself goes on with the last of these. */
static void ask_stored(struct activation *act, struct walker *w, tl_key k, struct tl_val v, struct walker_vec *out)
{
	struct tl_flow *f = act->f;
	struct tl_stored rows[MAX_STORED];
	bool unknown = v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF;
	const char *name = unknown && f->stored ? program_name(f, k) : NULL;
	struct tl_fact *fact;
	bool open;
	size_t n;

	if (!name || tl_program_is_handle(f->program, name))
		return;
	fact = tl_state_learn(f->arena, w->s, v.id);
	if (fact->asked || fact->bound)
		return;
	fact->asked = true;
	n = f->stored(f->stored_ctx, name, rows, MAX_STORED, &open);
	if (!n)
		return;
	/* Seen by its own file only, and set once: a constant, whatever it is called. */
	if (n == 1 && !open && strchr(name, '@')) {
		fact = tl_state_learn(f->arena, w->s, v.id);
		fact->bound = true;
		fact->value = rows[0].num;
		return;
	}
	w->s->by_config = true;
	for (size_t i = 0; i < n; i++) {
		struct tl_state *s = tl_state_copy(f->arena, w->s);

		if (tl_eval_truth(s,
			    (struct tl_val){.kind = TL_VAL_SYM, .id = v.id, .rel = TL_REL_EQ, .num = rows[i].num}) == 0)
			continue; /* a branch on the way here says it is not this */
		spend(f, s);
		choose(f, s, v.id, name, &rows[i]);
		tl_vec_push(out, (struct walker){s, w->op});
	}
	w->s->off_default++;
}

/* Values that a library reads through a pointer it is given. */
static void ask_behind(struct activation *act, struct walker *w, const struct tl_op *op, const struct tl_api *api,
	const struct tl_val *args, struct walker_vec *out)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		tl_key k = tl_operand_place(act->f, act->fr, w->s, op, args, &api->actions[i].value);

		if (k)
			ask_stored(act, w, k, tl_mem_load(act->f, w->s, k), out);
	}
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

/* True when the walker goes on by itself; false when the call's exits were pushed instead. */
static bool call(
	struct activation *act, struct walker *w, const struct tl_op *op, uint8_t degree, struct walker_vec *out)
{
	struct tl_val small[16] = {0}, *args = small;
	const char *name = callee_of(act, w->s, op);
	const struct tl_api *api = name ? tl_program_api(act->f->program, name, act->fr->def->unit) : NULL;
	struct tl_def *def = NULL;

	if (op->n_args > TL_COUNT(small))
		args = tl_arena_alloc(act->f->arena, op->n_args * sizeof *args);
	collect_args(act, w->s, op, args);
	if (!api && name && degree == TL_LIVE_VALUE)
		def = tl_program_find(act->f->program, name, act->fr->def->unit);
	if (api) {
		struct tl_val v;

		ask_behind(act, w, op, api, args, out);
		v = tl_apply(act->f, act->fr, w->s, op, api, args);

		set_reg(act, w->s, op->dst, v.kind == TL_VAL_NONE ? unknown_here(act, w->s, op, 0) : v);
		return true;
	}
	if (def && act->fr->depth < TL_FLOW_DEPTH && !on_stack(act->fr, def) &&
		can_matter(w->s, def, args, op->n_args)) {
		if (def->touches)
			call_program(act, w->s, w->op + 1, op, def, args, out);
		if (def->touches || call_computing(act, w, op, def, args, out))
			return false;
	}
	call_unknown(act, w->s, op, args);
	if (name && strcmp(name, "operator new") == 0)
		set_reg(act, w->s, op->dst, new_place(act, w->s, op));
	return true;
}

static struct tl_val load(
	struct activation *act, struct walker *w, const struct tl_op *op, uint8_t degree, struct walker_vec *out)
{
	tl_key k = tl_mem_place(act->f, act->fr, &op->place, reg(act, w->s, op->place.reg));
	struct tl_val v;

	if (!k)
		return unknown_here(act, w->s, op, 0);
	v = tl_mem_load(act->f, w->s, k);
	if (degree == TL_LIVE_VALUE)
		ask_stored(act, w, k, v, out);
	return tl_eval_known(w->s, v);
}

/* The name of a constant that nobody declares. */
static bool is_constant_name(const char *text)
{
	return text && text[strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")] == '\0' && strchr(text, '_');
}

static struct tl_val compute(struct activation *act, struct tl_state *s, const struct tl_op *op)
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
		k = tl_mem_place(act->f, act->fr, &op->place, reg(act, s, op->place.reg));
		return k ? (struct tl_val){.kind = TL_VAL_ADDR, .id = k} : unknown_here(act, s, op, 0);
	case TL_OP_UN:
		v = tl_eval_un(op->un, tl_eval_known(s, reg(act, s, op->a)));
		return v.kind == TL_VAL_NONE ? unknown_here(act, s, op, 0) : tl_eval_known(s, v);
	case TL_OP_BIN:
		v = tl_eval_bin(act->f, act->fr, op, tl_eval_known(s, reg(act, s, op->a)),
			tl_eval_known(s, reg(act, s, op->b)));
		return tl_eval_known(s, v);
	default:
		v = unknown_here(act, s, op, 0);
		if (op->kind == TL_OP_UNKNOWN && is_constant_name(op->text))
			v.text = op->text;
		return v;
	}
}

/* The field that a place ends in, where rows mind it. */
static const char *minded_field(const struct activation *act, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(act->f->names, k);

	return info->kind == TL_KEY_PART && info->name && tl_pack_minds_field(act->f->pack, info->name) ? info->name
													: NULL;
}

static void remember_place(struct activation *act, struct tl_state *s, const struct tl_op *op, tl_key k)
{
	struct tl_loc *at = tl_arena_alloc(act->f->keep, sizeof *at);

	*at = tl_flow_loc(act->f, act->fr->def->unit, &op->span);
	tl_state_set_stored_at(act->f->arena, s, k, at);
}

/* A text in an array: perhaps the value of an option, which is reported where it stands. */
static bool is_text_element(const struct activation *act, const struct tl_state *s, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(act->f->names, k);

	return info->kind == TL_KEY_PART && !info->name && tl_state_get(s, k).kind == TL_VAL_STR;
}

static void store_minded(struct activation *act, struct tl_state *s, const struct tl_op *op, tl_key k, const char *name)
{
	const struct tl_api_field *row = tl_pack_field(act->f->pack, name);

	remember_place(act, s, op, k);
	if (row)
		tl_apply_field(act->f, act->fr, s, op, row, tl_key_info(act->f->names, k)->parent, tl_state_get(s, k));
}

static void store(struct activation *act, struct tl_state *s, const struct tl_op *op)
{
	tl_key k = tl_mem_place(act->f, act->fr, &op->place, reg(act, s, op->place.reg));
	const char *minded;

	if (!k)
		return;
	if (op->kind == TL_OP_ZERO)
		tl_mem_zero(act->f, s, k);
	else
		tl_mem_store(act->f, s, k, tl_eval_known(s, reg(act, s, op->a)));
	minded = minded_field(act, k);
	if (minded)
		store_minded(act, s, op, k, minded);
	else if (is_text_element(act, s, k))
		remember_place(act, s, op, k);
}

static void leave(struct activation *act, struct tl_state *s, struct tl_val ret)
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
		act->f->limit_hit = true;
		return;
	}
	tl_vec_push(act->exits, (struct tl_exit){s, ret});
}

static void branch(struct activation *act, struct tl_state *s, const struct tl_op *op, bool live)
{
	struct tl_val v = tl_eval_known(s, reg(act, s, op->a));
	int truth = live ? tl_eval_truth(s, v) : -1;
	struct tl_state *other;

	if (truth >= 0) {
		arrive(act, truth ? op->then : op->else_, s);
		return;
	}
	other = tl_state_copy(act->f->arena, s);
	if (live) {
		tl_eval_assume(act->f->arena, s, v, true);
		tl_eval_assume(act->f->arena, other, v, false);
	}
	arrive(act, op->then, s);
	arrive(act, op->else_, other);
}

static void switch_on(struct activation *act, struct tl_state *s, const struct tl_op *op, bool live)
{
	struct tl_val v = live ? tl_eval_known(s, reg(act, s, op->a)) : (struct tl_val){0};
	struct tl_state *rest = tl_state_copy(act->f->arena, s);

	for (uint32_t i = 0; i < op->n_cases; i++) {
		struct tl_state *one;

		if (v.kind == TL_VAL_INT) {
			if (v.num != op->cases[i].value)
				continue;
			arrive(act, op->cases[i].block, rest);
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
		arrive(act, op->cases[i].block, one);
	}
	arrive(act, op->else_, rest);
}

/* A branch that decides nothing: on where its ways meet. */
static void skip(struct activation *act, struct tl_state *s, uint32_t to)
{
	if (to == TL_EXIT)
		leave(act, s, (struct tl_val){0});
	else
		arrive(act, to, s);
}

/* Runs one op; false when the walker ends here. */
static bool step(struct activation *act, struct walker *w, const struct tl_op *op, uint8_t live, struct walker_vec *out)
{
	switch (op->kind) {
	case TL_OP_JUMP:
		arrive(act, op->then, w->s);
		return false;
	case TL_OP_BRANCH:
		branch(act, w->s, op, live);
		return false;
	case TL_OP_SWITCH:
		switch_on(act, w->s, op, live);
		return false;
	case TL_OP_RET:
		leave(act, w->s, tl_eval_known(w->s, reg(act, w->s, op->a)));
		return false;
	case TL_OP_CALL:
		return !live || call(act, w, op, live, out);
	case TL_OP_STORE:
	case TL_OP_ZERO:
		if (live)
			store(act, w->s, op);
		return true;
	case TL_OP_LOAD:
		if (live)
			set_reg(act, w->s, op->dst, load(act, w, op, live, out));
		return true;
	default:
		if (live)
			set_reg(act, w->s, op->dst, compute(act, w->s, op));
		return true;
	}
}

static void run_block(struct activation *act, uint32_t block, struct tl_state *s)
{
	const struct tl_op_vec *ops = &act->fr->def->func->blocks.v[block].ops;
	const uint8_t *live = act->fr->slice->live_op + act->fr->slice->first_op[block];
	struct walker_vec walkers = {0};

	spend(act->f, s);
	tl_vec_push(&walkers, (struct walker){tl_state_copy(act->f->arena, s), 0});
	for (size_t i = 0; i < walkers.n; i++) {
		struct walker w = walkers.v[i];

		while (w.op < ops->n && act->f->budget) {
			if (w.op + 1 == ops->n && act->fr->slice->skip_to[block] != TL_NO_SKIP) {
				skip(act, w.s, act->fr->slice->skip_to[block]);
				break;
			}
			act->f->budget -= live[w.op] ? 1 : 0;
			if (!step(act, &w, &ops->v[w.op], live[w.op], &walkers))
				break;
			w.op++;
		}
	}
	tl_vec_fini(&walkers);
}

/* The next slot that has a state to run, first in reverse postorder; -1 when all is done. */
static int64_t next_slot(struct activation *act)
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
static void leave_endless(struct activation *act, uint32_t block, struct tl_state *state)
{
	const struct tl_op_vec *ops = &act->fr->def->func->blocks.v[block].ops;
	struct tl_state *s = tl_state_copy(act->f->arena, state);

	if (ops->n == 1 && ops->v[0].then == block)
		tl_failure_abandon(act->f, act->fr, s);
	leave(act, s, (struct tl_val){0});
}

/* Nobody is going to look longer: what is on its way when the budget ends is handed on as it is. */
static void leave_unfinished(struct activation *act)
{
	for (uint32_t slot = 0; slot < act->fr->slice->n_slots; slot++) {
		for (size_t i = act->blocks[slot].done; i < act->blocks[slot].n; i++) {
			struct tl_state *s = tl_state_copy(act->f->arena, act->blocks[slot].states[i]);

			for (size_t j = 0; j < s->objs.n; j++)
				tl_state_edit_obj(act->f->arena, s, s->objs.v[j].id)->unfinished = true;
			leave(act, s, (struct tl_val){0});
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
	struct activation act = {.f = f, .fr = fr, .exits = exits};
	int64_t slot;

	if (!fr->def->visited)
		tl_vec_push(&f->newly, fr->def);
	fr->def->visited = true;
	act.blocks = tl_arena_alloc(f->arena, fr->slice->n_slots * sizeof *act.blocks);
	act.waiting = tl_arena_alloc(f->arena, (fr->slice->n_slots / 64 + 1) * sizeof *act.waiting);
	act.regs = tl_arena_alloc(f->arena, (fr->slice->n_reg_slots + 1UL) * sizeof *act.regs);
	arrive(&act, 0, entry);
	while ((slot = next_slot(&act)) >= 0) {
		struct pending *p = &act.blocks[slot];

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

static void run(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *entry, struct tl_exit_vec *exits)
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
	tl_vec_fini(&f->newly);
	while (f->spare.n)
		tl_arena_free(f->spare.v[--f->spare.n]);
	tl_vec_fini(&f->spare);
	HASH_CLEAR(hh, f->frames);
	tl_flow_forget_objects(f);
	tl_arena_free(f->keep);
	free(f);
}

bool tl_flow_run(struct tl_flow *f, struct tl_def *def, enum tl_effort effort)
{
	bool is_long = effort == TL_EFFORT_LONG || effort == TL_EFFORT_LAST_LONG;
	bool whole;
	const struct tl_frame *fr = frame_of(f, def, NULL, NULL);
	struct tl_exit_vec exits = {0};
	struct tl_state *s;

	f->arena = take_arena(f);
	f->names = tl_names_new();
	f->budget = is_long ? TL_FLOW_LONG_BUDGET : TL_FLOW_BUDGET;
	f->limit_hit = false;
	f->keep_cut = effort >= TL_EFFORT_LAST;
	s = tl_state_new(f->arena);
	for (uint32_t i = 0; i < def->func->n_params; i++)
		tl_state_set(f->arena, s, tl_mem_local(f, fr, i),
			tl_val_sym(tl_sym_of(f->names, TL_SYM_PARAM, fr->id, i, NULL)));
	run(f, fr, s, &exits);
	whole = f->budget > 0;
	def->too_much |= !whole;
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
