/*
 * Which ops of a function can matter: calls into TLS libraries and into functions that make them, what their
 * arguments are computed from, the stores that feed those, the values returned, and the branches that decide whether any
 * of these run. Everything else is skipped by the interpreter, so that an unrelated condition splits no state.
 *
 * There are two degrees. What flows into a library call is needed as a value: functions that compute it are followed. What
 * only decides a branch is needed as a condition: calls that compute it stay unknown, each way being taken once.
 */
#include "flow/slice.h"

#include <stdio.h>
#include <string.h>
#include <uthash.h>

#include "flow/indirect.h"
#include "flow/postdom.h"
#include "flow/reach.h"
#include "flow/texts.h"

struct live_name {
	const char *name;
	UT_hash_handle hh;
};

struct tl_live_names {
	struct tl_arena *arena;
	struct live_name *set;
};

struct tl_live_names *tl_live_names_new(void)
{
	struct tl_live_names *l = tl_xcalloc(1, sizeof *l);

	l->arena = tl_arena_new();
	return l;
}

void tl_live_names_free(struct tl_live_names *l)
{
	if (!l)
		return;
	HASH_CLEAR(hh, l->set);
	tl_arena_free(l->arena);
	free(l);
}

bool tl_live_names_has(const struct tl_live_names *l, const char *name)
{
	struct live_name *e;

	HASH_FIND_STR(l->set, name, e);
	return e != NULL;
}

bool tl_live_names_add(struct tl_live_names *l, const char *name)
{
	struct live_name *e;

	HASH_FIND_STR(l->set, name, e);
	if (e)
		return false;
	e = tl_arena_alloc(l->arena, sizeof *e);
	e->name = tl_arena_strdup(l->arena, name);
	HASH_ADD_KEYPTR(hh, l->set, e->name, strlen(e->name), e);
	return true;
}

struct slicer {
	const struct tl_program *program;
	const struct tl_def *def;
	const struct tl_func *f;
	struct tl_cfg *cfg;
	struct tl_slice *out;
	struct tl_live_names *names;
	const struct tl_op **def_of;	      /* register -> its op */
	uint32_t *block_of;		      /* register -> block of its op */
	uint8_t *live_reg, *live_local;	      /* TL_LIVE_* */
	uint8_t *live_block;		      /* TL_LIVE_*: how much depends on whether it runs */
	struct tl_live_names *own_names;      /* fields and globals that matter as conditions, in this function */
	uint8_t *carries_reg, *carries_local; /* may hold a TLS object or method */
	uint8_t heaviest;		      /* of the blocks that a branch decides */
	bool changed, grew;
};

static void raise(struct slicer *s, uint8_t *to, uint8_t degree)
{
	if (*to < degree) {
		*to = degree;
		s->changed = true;
	}
}

static void live_reg(struct slicer *s, tl_reg r, uint8_t degree)
{
	if (r)
		raise(s, &s->live_reg[r], degree);
}

const char *tl_place_name(const struct tl_place *p)
{
	for (uint32_t i = p->n_path; i-- > 0;) {
		if (p->path[i].kind == TL_ELEM_FIELD)
			return p->path[i].field;
	}
	return p->base == TL_PLACE_GLOBAL ? p->global : NULL;
}

static void live_place(struct slicer *s, const struct tl_place *p, uint8_t degree)
{
	const char *name = tl_place_name(p);

	if (p->base == TL_PLACE_LOCAL)
		raise(s, &s->live_local[p->local], degree);
	if (name && degree == TL_LIVE_VALUE && tl_live_names_add(s->names, name))
		s->changed = s->grew = true;
	if (name && tl_live_names_add(s->own_names, name))
		s->changed = true;
	live_reg(s, p->reg, degree);
	live_reg(s, p->index, degree);
}

static bool is_param(const struct slicer *s, tl_reg r)
{
	const struct tl_op *op = s->def_of[r];

	return op && op->kind == TL_OP_LOAD && op->place.base == TL_PLACE_LOCAL && !op->place.n_path &&
	       op->place.local < s->f->n_params;
}

/* The name among live names of what a parameter of a function points to. */
static const char *behind_param(char buf[static 300], const struct tl_def *d, uint32_t i)
{
	snprintf(buf, 300, "*%u %.250s", i, d->func->name);
	return buf;
}

/* *out = x: some caller hands in the address of what matters. Calls through pointers may be anybody's. */
static bool is_wanted(const struct slicer *s, const struct tl_def *d, uint32_t param)
{
	char buf[300];

	return d->func->address_taken || tl_live_names_has(s->names, behind_param(buf, d, param));
}

static uint8_t place_degree(const struct slicer *s, const struct tl_place *p)
{
	const char *name = tl_place_name(p);
	uint8_t degree = p->base == TL_PLACE_LOCAL ? s->live_local[p->local] : TL_LIVE_NOT;

	if (name && tl_live_names_has(s->names, name))
		return TL_LIVE_VALUE;
	if (name && tl_live_names_has(s->own_names, name) && !degree)
		return TL_LIVE_CONDITION;
	/* *out = x: through a pointer that matters, or one that a caller handed in to be filled. */
	if (p->base == TL_PLACE_DEREF && !name && is_param(s, p->reg))
		return is_wanted(s, s->def, s->def_of[p->reg]->place.local) ? TL_LIVE_VALUE : TL_LIVE_CONDITION;
	if (p->base == TL_PLACE_DEREF && !name && s->live_reg[p->reg] > degree)
		return s->live_reg[p->reg];
	return degree;
}

/* The next of the program's functions that the call may reach. */
static const struct tl_def *next_meant(const struct slicer *s, const struct tl_op *op, const struct tl_def *after)
{
	return tl_program_meant(s->program, op->text, s->def->unit, after);
}

/* One of the functions that the program puts there does, or nobody can say which they are. */
static bool any_indirect(const struct slicer *s, const struct tl_op *call, bool (*does)(const struct tl_def *d))
{
	const struct tl_indirect *t = tl_program_indirect(s->program);
	size_t n;
	const char *const *callees = tl_indirect_callees_of(t, s->def_of[call->a], &n);

	if (!tl_indirect_is_known(t, s->def_of[call->a]))
		return true;
	for (size_t i = 0; i < n; i++) {
		const struct tl_def *d = tl_program_find(s->program, callees[i], s->def->unit);

		if (!d || does(d)) /* not ours: the library's own, perhaps */
			return true;
	}
	return false;
}

static bool touches(const struct tl_def *d)
{
	return d->touches;
}

static bool sets(const struct tl_def *d)
{
	return d->sets && !d->creates;
}

static bool call_touches(const struct slicer *s, const struct tl_op *op)
{
	const struct tl_api *api;

	if (!op->text)
		return any_indirect(s, op, touches);
	api = tl_program_api(s->program, op->text, s->def->unit);
	if (api)
		return tl_api_acts(api, s->def_of, op);
	for (const struct tl_def *d = next_meant(s, op, NULL); d; d = next_meant(s, op, d)) {
		if (d->touches)
			return true;
	}
	return false;
}

/* What the argument points to matters here: so it does where it is filled. */
static bool wants_filled(const struct slicer *s, tl_reg arg)
{
	const struct tl_op *op = s->def_of[arg];

	if (!op || op->kind == TL_OP_INT || op->kind == TL_OP_STR)
		return false;
	if (op->kind == TL_OP_ADDR)
		return place_degree(s, &op->place) == TL_LIVE_VALUE;
	return !is_param(s, arg) || is_wanted(s, s->def, op->place.local);
}

static void want_filled(struct slicer *s, const struct tl_op *call)
{
	char buf[300];

	for (const struct tl_def *d = next_meant(s, call, NULL); d; d = next_meant(s, call, d)) {
		for (uint32_t i = 0; i < call->n_args && i < d->func->n_params; i++) {
			if (wants_filled(s, call->args[i].reg) && tl_live_names_add(s->names, behind_param(buf, d, i)))
				s->changed = s->grew = true;
		}
	}
}

/* A text is put where a parameter points to. */
static bool fills_wanted(const struct slicer *s, const struct tl_op *op)
{
	tl_reg into = op->n_args && tl_text_fills(op->text) ? op->args[0].reg : 0;

	return into && is_param(s, into) && is_wanted(s, s->def, s->def_of[into]->place.local);
}

/* A function given the address of something that matters may change it; one given an object may do anything to it. */
static uint8_t call_reaches(const struct slicer *s, const struct tl_op *op)
{
	uint8_t degree = fills_wanted(s, op) ? TL_LIVE_VALUE : TL_LIVE_NOT;

	for (uint32_t i = 0; i < op->n_args; i++) {
		const struct tl_op *arg = s->def_of[op->args[i].reg];
		uint8_t d = arg && arg->kind == TL_OP_ADDR ? place_degree(s, &arg->place) : TL_LIVE_NOT;

		if (s->carries_reg[op->args[i].reg] && d < TL_LIVE_CONDITION)
			d = TL_LIVE_CONDITION;
		if (d > degree)
			degree = d;
	}
	return degree;
}

static uint8_t op_degree(const struct slicer *s, const struct tl_op *op)
{
	uint8_t degree = op->dst ? s->live_reg[op->dst] : TL_LIVE_NOT;

	switch (op->kind) {
	case TL_OP_CALL:
		if (call_touches(s, op))
			return TL_LIVE_VALUE;
		return call_reaches(s, op) > degree ? call_reaches(s, op) : degree;
	case TL_OP_STORE:
		return s->carries_reg[op->a] ? TL_LIVE_VALUE : place_degree(s, &op->place);
	case TL_OP_ZERO:
		return place_degree(s, &op->place);
	case TL_OP_RET: /* what touches TLS returns an object, or how it went; what does not, is followed for its value */
		return !op->a ? TL_LIVE_NOT : s->def->touches ? TL_LIVE_CONDITION : TL_LIVE_VALUE;
	case TL_OP_JUMP:
	case TL_OP_BRANCH:
	case TL_OP_SWITCH:
		return TL_LIVE_NOT; /* by control dependence */
	default:
		return degree;
	}
}

static bool call_sets(const struct slicer *s, const struct tl_op *op)
{
	const struct tl_api *api = op->text ? tl_program_api(s->program, op->text, s->def->unit) : NULL;

	if (api || !op->text)
		return api ? tl_api_sets(api, s->def_of, op) : any_indirect(s, op, sets);
	for (const struct tl_def *d = next_meant(s, op, NULL); d; d = next_meant(s, op, d)) {
		if (sets(d))
			return true;
	}
	return false;
}

/* What hangs on whether this op runs: a range, or only that something exists and what is returned of it. */
static uint8_t weight(const struct slicer *s, const struct tl_op *op, uint8_t degree)
{
	if (op->kind == TL_OP_CALL)
		return call_sets(s, op) || (degree == TL_LIVE_VALUE && !call_touches(s, op)) ? TL_LIVE_VALUE
											     : TL_LIVE_CONDITION;
	if (op->kind == TL_OP_RET)
		return s->def->touches ? TL_LIVE_CONDITION : TL_LIVE_VALUE;
	if (op->kind == TL_OP_STORE || op->kind == TL_OP_ZERO)
		return s->carries_reg[op->a] ? TL_LIVE_CONDITION : degree;
	return TL_LIVE_NOT;
}

/* The op's result is what a function that makes objects gave, or comes from a local that holds it. */
static bool result_carries(const struct slicer *s, const struct tl_op *op)
{
	if (op->kind == TL_OP_CALL)
		return op->dst && call_touches(s, op);
	return op->kind == TL_OP_LOAD && op->place.base == TL_PLACE_LOCAL && s->carries_local[op->place.local];
}

static void mark_carries(struct slicer *s, const struct tl_op *op)
{
	uint8_t *mark = NULL;

	if (result_carries(s, op))
		mark = &s->carries_reg[op->dst];
	else if (op->kind == TL_OP_STORE && s->carries_reg[op->a] && op->place.base == TL_PLACE_LOCAL)
		mark = &s->carries_local[op->place.local];
	if (mark && !*mark) {
		*mark = 1;
		s->changed = true;
	}
}

/* An argument matters to a library where a row reads it, and to a function of the program as its parameter does in there: known from
 * the round of slicing before. */
static uint8_t arg_degree(const struct slicer *s, const struct tl_op *op, uint32_t i, uint8_t degree)
{
	const struct tl_api *api = op->text ? tl_program_api(s->program, op->text, s->def->unit) : NULL;
	uint8_t inside = TL_LIVE_CONDITION;
	bool any = false;

	if (op->kind != TL_OP_CALL || !op->text || degree < TL_LIVE_VALUE)
		return degree;
	if (api)
		return tl_api_reads(api, s->def_of, op, i) ? degree : inside;
	for (const struct tl_def *d = next_meant(s, op, NULL); d; d = next_meant(s, op, d)) {
		any |= d->touches;
		if (d->touches && d->slice && i < d->func->n_params && d->slice->param[i] > inside)
			inside = d->slice->param[i];
	}
	return any ? inside : degree;
}

static void use_operands(struct slicer *s, const struct tl_op *op, uint8_t degree)
{
	live_reg(s, op->a, degree);
	live_reg(s, op->b, degree);
	if (op->kind == TL_OP_LOAD || op->kind == TL_OP_ADDR)
		live_place(s, &op->place, degree);
	else
		live_reg(s, op->place.reg, degree);
	for (uint32_t i = 0; i < op->n_args; i++)
		live_reg(s, op->args[i].reg, arg_degree(s, op, i, degree));
}

static void sweep_ops(struct slicer *s)
{
	for (size_t b = s->f->blocks.n; b-- > 0;) {
		const struct tl_op_vec *ops = &s->f->blocks.v[b].ops;

		for (size_t i = ops->n; i-- > 0;) {
			const struct tl_op *op = &ops->v[i];
			uint8_t *live = &s->out->live_op[s->out->first_op[b] + i], degree;

			mark_carries(s, op);
			if (op->kind == TL_OP_CALL && op->text)
				want_filled(s, op);
			degree = op_degree(s, op);
			if (degree <= *live)
				continue;
			raise(s, live, degree);
			raise(s, &s->live_block[b], weight(s, op, degree));
			use_operands(s, op, degree);
		}
	}
}

static bool weighs(void *ctx, uint32_t b)
{
	struct slicer *s = ctx;

	if (s->live_block[b] > s->heaviest)
		s->heaviest = s->live_block[b];
	return s->heaviest == TL_LIVE_VALUE;
}

static void sweep_branches(struct slicer *s)
{
	for (uint32_t b = 0; b < s->cfg->n; b++) {
		const struct tl_op_vec *ops = &s->f->blocks.v[b].ops;
		uint8_t *live = &s->out->live_op[s->out->first_op[b] + ops->n - 1];

		if (s->cfg->succ[b].n < 2 || *live == TL_LIVE_VALUE)
			continue;
		s->heaviest = TL_LIVE_NOT;
		tl_cfg_controlled(s->cfg, b, weighs, s);
		if (s->heaviest <= *live)
			continue;
		raise(s, live, s->heaviest);
		raise(s, &s->live_block[b], s->heaviest);
		live_reg(s, ops->v[ops->n - 1].a, s->heaviest);
	}
}

static void index_ops(struct tl_arena *a, struct slicer *s)
{
	const struct tl_func *f = s->f;
	uint32_t n = 0;

	s->out->first_op = tl_arena_alloc(a, (f->blocks.n + 1) * sizeof(uint32_t));
	for (size_t b = 0; b < f->blocks.n; b++) {
		s->out->first_op[b] = n;
		n += (uint32_t)f->blocks.v[b].ops.n;
	}
	s->out->live_op = tl_arena_alloc(a, n + 1UL);
	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if (op->dst) {
				s->def_of[op->dst] = op;
				s->block_of[op->dst] = (uint32_t)b;
			}
		}
	}
}

struct crossing {
	uint32_t *defined_at; /* per register: index of its op in its block */
	size_t block;
	int64_t last_call; /* or load: an op after which there may be several states; -1 = none so far */
};

static void cross(struct slicer *s, const struct crossing *c, tl_reg r)
{
	if (!r)
		return;
	if (s->block_of[r] != c->block)
		s->out->cross_reg[r] = TL_CROSS_BLOCK;
	else if ((int64_t)c->defined_at[r] <= c->last_call && !s->out->cross_reg[r])
		s->out->cross_reg[r] = TL_CROSS_CALL;
}

static void cross_op(struct slicer *s, const struct crossing *c, const struct tl_op *op)
{
	cross(s, c, op->a);
	cross(s, c, op->b);
	cross(s, c, op->place.reg);
	cross(s, c, op->place.index);
	for (uint32_t k = 0; k < op->n_args; k++)
		cross(s, c, op->args[k].reg);
}

static void find_cross_regs(struct tl_arena *a, struct tl_arena *tmp, struct slicer *s)
{
	const struct tl_func *f = s->f;
	struct crossing c = {.defined_at = tl_arena_alloc(tmp, (f->n_regs + 1UL) * sizeof(uint32_t))};

	s->out->cross_reg = tl_arena_alloc(a, f->n_regs + 1UL);
	for (c.block = 0; c.block < f->blocks.n; c.block++) {
		const struct tl_op_vec *ops = &f->blocks.v[c.block].ops;

		c.last_call = -1;
		for (size_t i = 0; i < ops->n; i++) {
			cross_op(s, &c, &ops->v[i]);
			if (ops->v[i].dst)
				c.defined_at[ops->v[i].dst] = (uint32_t)i;
			if (ops->v[i].kind == TL_OP_CALL || ops->v[i].kind == TL_OP_LOAD)
				c.last_call = (int64_t)i;
		}
	}
}

static void give_reg_slots(struct tl_arena *a, struct slicer *s)
{
	s->out->reg_slot = tl_arena_alloc(a, (s->f->n_regs + 1UL) * sizeof(uint32_t));
	for (tl_reg r = 1; r <= s->f->n_regs; r++) {
		if (s->live_reg[r] || (s->def_of[r] && s->def_of[r]->kind == TL_OP_CALL))
			s->out->reg_slot[r] = s->out->n_reg_slots++;
	}
}

static bool is_dead_end(const struct slicer *s, uint32_t b)
{
	const struct tl_op_vec *ops = &s->f->blocks.v[b].ops;

	return s->cfg->succ[b].n > 1 && !s->out->live_op[s->out->first_op[b] + ops->n - 1];
}

static void find_skips(struct tl_arena *a, struct slicer *s)
{
	s->out->skip_to = tl_arena_alloc(a, (s->cfg->n + 1UL) * sizeof(uint32_t));
	for (uint32_t b = 0; b < s->cfg->n; b++) {
		uint32_t to = s->cfg->ipdom[b];

		s->out->skip_to[b] = !is_dead_end(s, b) || to == UINT32_MAX ? TL_NO_SKIP
				     : to == s->cfg->n			    ? TL_EXIT
									    : to;
	}
}

static int by_order(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;

	return a < b ? -1 : a > b;
}

/* Numbers the blocks that can be reached without the skipped ones. */
static void give_block_slots(struct tl_arena *a, struct tl_arena *tmp, struct slicer *s)
{
	uint32_t n = s->cfg->n, *stack = tl_arena_alloc(tmp, (n + 1UL) * sizeof *stack), depth = 0;
	uint64_t *found = tl_arena_alloc(tmp, (n + 1UL) * sizeof *found); /* order << 32 | block */
	uint8_t *seen = tl_arena_alloc(tmp, n + 1UL);
	struct tl_slice *out = s->out;

	out->slot_of = tl_arena_alloc(a, (n + 1UL) * sizeof(uint32_t));
	memset(out->slot_of, 0xff, (n + 1UL) * sizeof(uint32_t));
	stack[depth++] = 0;
	seen[0] = 1;
	while (depth) {
		uint32_t b = stack[--depth], skip = out->skip_to[b];
		const uint32_t *to = skip == TL_NO_SKIP ? s->cfg->succ[b].v : &skip;
		size_t n_to = skip == TL_NO_SKIP ? s->cfg->succ[b].n : skip == TL_EXIT ? 0 : 1;

		found[out->n_slots++] = (uint64_t)s->cfg->rpo[b] << 32 | b;
		for (size_t i = 0; i < n_to; i++) {
			if (!seen[to[i]]) {
				seen[to[i]] = 1;
				stack[depth++] = to[i];
			}
		}
	}
	qsort(found, out->n_slots, sizeof *found, by_order);
	out->block_at = tl_arena_alloc(a, (out->n_slots + 1UL) * sizeof(uint32_t));
	for (uint32_t i = 0; i < out->n_slots; i++) {
		out->block_at[i] = (uint32_t)found[i];
		out->slot_of[(uint32_t)found[i]] = i;
	}
}

struct tl_slice *tl_slice_new(struct tl_arena *a, const struct tl_program *p, const struct tl_def *def,
	struct tl_live_names *names, bool *grew)
{
	struct tl_arena *tmp = tl_arena_new();
	const struct tl_func *f = def->func;
	struct slicer s = {.program = p, .def = def, .f = f, .names = names, .changed = true};

	s.out = tl_arena_alloc(a, sizeof *s.out);
	s.own_names = tl_live_names_new();
	s.cfg = tl_cfg_new(tmp, f);
	s.def_of = tl_arena_alloc(tmp, (f->n_regs + 1UL) * sizeof *s.def_of);
	s.block_of = tl_arena_alloc(tmp, (f->n_regs + 1UL) * sizeof *s.block_of);
	s.live_reg = tl_arena_alloc(tmp, f->n_regs + 1UL);
	s.carries_reg = tl_arena_alloc(tmp, f->n_regs + 1UL);
	s.live_local = tl_arena_alloc(tmp, f->locals.n + 1);
	s.carries_local = tl_arena_alloc(tmp, f->locals.n + 1);
	s.live_block = tl_arena_alloc(tmp, f->blocks.n + 1);
	index_ops(a, &s);
	while (s.changed) {
		s.changed = false;
		sweep_ops(&s);
		sweep_branches(&s);
	}
	find_cross_regs(a, tmp, &s);
	give_reg_slots(a, &s);
	find_skips(a, &s);
	give_block_slots(a, tmp, &s);
	s.out->endless = tl_arena_alloc(a, f->blocks.n + 1);
	memcpy(s.out->endless, s.cfg->endless, f->blocks.n);
	s.out->param = tl_arena_alloc(a, f->n_params + 1UL);
	memcpy(s.out->param, s.live_local, f->n_params);
	s.grew |= !def->slice || memcmp(def->slice->param, s.out->param, f->n_params) != 0;
	*grew |= s.grew;
	tl_live_names_free(s.own_names);
	tl_arena_free(tmp);
	return s.out;
}
