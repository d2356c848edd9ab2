/* Building functions: blocks, ops, registers, locals, places. Knows the ir, asks clang only for the names of
 * variables. */
#include <stdint.h>
#include <string.h>

#include "front_c/lower.h"
#include "front_c/lower_fn.h"

void tl_lw_begin(struct tl_lower *lw, struct tl_lw_fn *fn, const char *name, const char *title)
{
	memset(fn, 0, sizeof *fn);
	fn->outer = lw->fn;
	fn->func.name = name;
	fn->func.title = title;
	fn->on_break = fn->on_continue = fn->on_throw = UINT32_MAX;
	lw->fn = fn;
	tl_lw_enter(lw, tl_lw_block(lw));
}

/* A computed goto may go to any label of the function: a switch on an unknown value. */
static void finish_computed(struct tl_lower *lw)
{
	struct tl_lw_fn *fn = lw->fn;
	uint32_t n = 0, dead;

	if (!fn->computed.n)
		return;
	dead = tl_lw_block(lw);
	tl_lw_enter(lw, dead);
	tl_lw_ret(lw, 0, NULL);
	for (struct tl_lw_label *l = fn->labels; l; l = l->hh.next)
		n++;
	for (size_t i = 0; i < fn->computed.n; i++) {
		struct tl_case *cases = tl_arena_alloc(lw->arena, n * sizeof *cases);
		struct tl_op *op = tl_lw_op_in(lw, fn->computed.v[i], TL_OP_SWITCH, NULL);
		uint32_t k = 0;

		for (struct tl_lw_label *l = fn->labels; l; l = l->hh.next, k++)
			cases[k] = (struct tl_case){.value = k, .block = l->block};
		op->a = fn->computed_regs.v[i];
		op->cases = cases;
		op->n_cases = n;
		op->else_ = dead;
	}
}

/* A label that was jumped to but never stood anywhere leaves an empty block. */
static void close_blocks(struct tl_lower *lw)
{
	struct tl_func *f = &lw->fn->func;

	for (uint32_t b = 0; b < f->blocks.n; b++) {
		const struct tl_op_vec *ops = &f->blocks.v[b].ops;

		if (ops->n) {
			enum tl_op_kind k = ops->v[ops->n - 1].kind;

			if (k == TL_OP_JUMP || k == TL_OP_BRANCH || k == TL_OP_SWITCH || k == TL_OP_RET)
				continue;
		}
		tl_lw_op_in(lw, b, TL_OP_RET, NULL);
	}
}

static void free_tables(struct tl_lw_fn *fn)
{
	HASH_CLEAR(hh, fn->locals); /* the entries are the arena's */
	HASH_CLEAR(hh, fn->labels);
	tl_vec_fini(&fn->computed);
	tl_vec_fini(&fn->computed_regs);
}

void tl_lw_end(struct tl_lower *lw)
{
	struct tl_lw_fn *fn = lw->fn;

	finish_computed(lw);
	close_blocks(lw);
	tl_vec_push_in(lw->arena, &lw->unit->funcs, fn->func);
	free_tables(fn);
	lw->fn = fn->outer;
}

uint32_t tl_lw_block(struct tl_lower *lw)
{
	struct tl_func *f = &lw->fn->func;

	tl_vec_push_in(lw->arena, &f->blocks, (struct tl_block){0});
	return (uint32_t)(f->blocks.n - 1);
}

void tl_lw_enter(struct tl_lower *lw, uint32_t block)
{
	if (lw->fn->open)
		tl_lw_jump(lw, block);
	lw->fn->block = block;
	lw->fn->open = true;
}

struct tl_op *tl_lw_op_in(struct tl_lower *lw, uint32_t block, enum tl_op_kind kind, const struct tl_span *span)
{
	struct tl_op_vec *ops = &lw->fn->func.blocks.v[block].ops;

	tl_vec_push_in(lw->arena, ops, (struct tl_op){.kind = kind});
	if (span)
		ops->v[ops->n - 1].span = *span;
	return &ops->v[ops->n - 1];
}

struct tl_op *tl_lw_op(struct tl_lower *lw, enum tl_op_kind kind, const struct tl_span *span)
{
	if (!lw->fn->open)
		tl_lw_enter(lw, tl_lw_block(lw));
	return tl_lw_op_in(lw, lw->fn->block, kind, span);
}

void tl_lw_jump(struct tl_lower *lw, uint32_t block)
{
	if (!lw->fn->open)
		return;
	tl_lw_op(lw, TL_OP_JUMP, NULL)->then = block;
	lw->fn->open = false;
}

void tl_lw_branch(struct tl_lower *lw, tl_reg cond, uint32_t then, uint32_t else_, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_BRANCH, span);

	op->a = cond;
	op->then = then;
	op->else_ = else_;
	lw->fn->open = false;
}

void tl_lw_ret(struct tl_lower *lw, tl_reg value, const struct tl_span *span)
{
	tl_lw_op(lw, TL_OP_RET, span)->a = value;
	lw->fn->open = false;
}

/* Control ends here without returning: a block that goes to itself. */
void tl_lw_stop(struct tl_lower *lw)
{
	uint32_t forever;

	if (!lw->fn->open)
		return;
	forever = tl_lw_block(lw);
	tl_lw_jump(lw, forever);
	tl_lw_op_in(lw, forever, TL_OP_JUMP, NULL)->then = forever;
}

static tl_reg define(struct tl_lower *lw, struct tl_op *op)
{
	op->dst = ++lw->fn->func.n_regs;
	return op->dst;
}

tl_reg tl_lw_int(struct tl_lower *lw, int64_t num, const char *text, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_INT, span);

	op->num = num;
	op->text = text;
	return define(lw, op);
}

static tl_reg text_op(struct tl_lower *lw, enum tl_op_kind kind, const char *text, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, kind, span);

	op->text = text;
	return define(lw, op);
}

tl_reg tl_lw_str(struct tl_lower *lw, const char *text, const struct tl_span *span)
{
	return text_op(lw, TL_OP_STR, text, span);
}

tl_reg tl_lw_func(struct tl_lower *lw, const char *name, const struct tl_span *span)
{
	tl_vec_push(&lw->taken, name);
	return text_op(lw, TL_OP_FUNC, name, span);
}

tl_reg tl_lw_unknown(struct tl_lower *lw, const char *why, const struct tl_span *span)
{
	return text_op(lw, TL_OP_UNKNOWN, why, span);
}

tl_reg tl_lw_load(struct tl_lower *lw, struct tl_place p, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_LOAD, span);

	op->place = p;
	return define(lw, op);
}

void tl_lw_store(struct tl_lower *lw, struct tl_place p, tl_reg value, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_STORE, span);

	op->place = p;
	op->a = value;
}

tl_reg tl_lw_addr(struct tl_lower *lw, struct tl_place p, const struct tl_span *span)
{
	struct tl_op *op;

	if (p.base == TL_PLACE_DEREF && !p.n_path)
		return p.reg; /* &*p is p */
	op = tl_lw_op(lw, TL_OP_ADDR, span);
	op->place = p;
	return define(lw, op);
}

void tl_lw_zero(struct tl_lower *lw, struct tl_place p, const struct tl_span *span)
{
	tl_lw_op(lw, TL_OP_ZERO, span)->place = p;
}

tl_reg tl_lw_un(struct tl_lower *lw, enum tl_un un, tl_reg a, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_UN, span);

	op->un = un;
	op->a = a;
	return define(lw, op);
}

tl_reg tl_lw_bin(struct tl_lower *lw, enum tl_bin bin, tl_reg a, tl_reg b, const struct tl_span *span)
{
	struct tl_op *op = tl_lw_op(lw, TL_OP_BIN, span);

	op->bin = bin;
	op->a = a;
	op->b = b;
	return define(lw, op);
}

uint32_t tl_lw_local_new(struct tl_lower *lw, const char *name, const char *type)
{
	struct tl_func *f = &lw->fn->func;

	tl_vec_push_in(lw->arena, &f->locals, (struct tl_local){.name = name, .type = type});
	return (uint32_t)(f->locals.n - 1);
}

static struct tl_lw_local *find_local(const struct tl_lw_fn *fn, CXCursor decl)
{
	unsigned hash = clang_hashCursor(decl);
	struct tl_lw_local *l;

	HASH_FIND(hh, fn->locals, &hash, sizeof hash, l);
	for (; l; l = l->same_hash) {
		if (clang_equalCursors(l->decl, decl))
			return l;
	}
	return NULL;
}

bool tl_lw_local_known(struct tl_lower *lw, CXCursor decl)
{
	return find_local(lw->fn, decl) != NULL;
}

uint32_t tl_lw_local_of(struct tl_lower *lw, CXCursor decl)
{
	struct tl_lw_local *l = find_local(lw->fn, decl), *head;

	if (l)
		return l->index;
	l = tl_arena_alloc(lw->arena, sizeof *l);
	l->hash = clang_hashCursor(decl);
	l->decl = decl;
	l->index = tl_lw_local_new(
		lw, tl_lw_string(lw, clang_getCursorSpelling(decl)), tl_lw_type(lw, clang_getCursorType(decl)));
	HASH_FIND(hh, lw->fn->locals, &l->hash, sizeof l->hash, head);
	if (head) {
		/* another cursor of the same hash: behind the first */
		l->same_hash = head->same_hash;
		head->same_hash = l;
		return l->index;
	}
	HASH_ADD(hh, lw->fn->locals, hash, sizeof l->hash, l);
	return l->index;
}

struct tl_place tl_lw_place_local(uint32_t local)
{
	return (struct tl_place){.base = TL_PLACE_LOCAL, .local = local};
}

struct tl_place tl_lw_place_global(const char *name)
{
	return (struct tl_place){.base = TL_PLACE_GLOBAL, .global = name};
}

struct tl_place tl_lw_place_deref(tl_reg reg)
{
	return (struct tl_place){.base = TL_PLACE_DEREF, .reg = reg};
}

static struct tl_place append(struct tl_lower *lw, struct tl_place p, struct tl_elem elem)
{
	struct tl_elem *path = tl_arena_alloc(lw->arena, (p.n_path + 1UL) * sizeof *path);

	if (p.n_path)
		memcpy(path, p.path, p.n_path * sizeof *path);
	path[p.n_path] = elem;
	p.path = path;
	p.n_path++;
	return p;
}

struct tl_place tl_lw_place_field(struct tl_lower *lw, struct tl_place p, const char *field)
{
	return append(lw, p, (struct tl_elem){.kind = TL_ELEM_FIELD, .field = field});
}

struct tl_place tl_lw_place_index(struct tl_lower *lw, struct tl_place p, int64_t index)
{
	return append(lw, p, (struct tl_elem){.kind = TL_ELEM_INDEX, .index = index});
}

struct tl_place tl_lw_place_at(struct tl_lower *lw, struct tl_place p, tl_reg index)
{
	p = append(lw, p, (struct tl_elem){.kind = TL_ELEM_INDEX, .index = TL_INDEX_REG});
	p.index = index;
	return p;
}
