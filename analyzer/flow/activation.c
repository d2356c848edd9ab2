/* Frames, and the registers of a function at work. */
#include "flow/activation.h"

#include <string.h>
#include <uthash.h>

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

const struct tl_frame *tl_act_frame(
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

void tl_act_forget_frames(struct tl_flow *f)
{
	HASH_CLEAR(hh, f->frames);
}

static tl_key reg_key(struct tl_flow *f, const struct tl_frame *fr, tl_reg r)
{
	return tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_REG, .frame = fr->id, .number = r});
}

struct tl_val tl_act_reg(struct tl_activation *act, const struct tl_state *s, tl_reg r)
{
	if (!r)
		return (struct tl_val){0};
	if (act->fr->slice->cross_reg[r])
		return tl_state_get(s, reg_key(act->f, act->fr, r));
	return act->regs[act->fr->slice->reg_slot[r]];
}

void tl_act_set_reg(struct tl_activation *act, struct tl_state *s, tl_reg r, struct tl_val v)
{
	if (!r)
		return;
	if (act->fr->slice->cross_reg[r])
		tl_state_set(act->f->arena, s, reg_key(act->f, act->fr, r), v);
	else
		act->regs[act->fr->slice->reg_slot[r]] = v;
}

/* What an op gives that cannot be said. The next time round a loop it is another one: nothing is known of it again. */
struct tl_val tl_act_unknown(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, uint32_t number)
{
	tl_sym sym = tl_sym_of(act->f->names, TL_SYM_OP, act->fr->id, number, op);

	tl_state_forget(act->f->arena, s, sym);
	return tl_val_sym(sym);
}

/* Copies of states cost memory: they are paid for like ops. */
void tl_act_spend(struct tl_flow *f, const struct tl_state *s)
{
	size_t cost = 1 + (s->places.n + 8 * s->objs.n + s->facts.n) / 8;

	f->budget -= cost < f->budget && tl_arena_held(f->arena) < TL_FLOW_MEMORY ? cost : f->budget;
}
