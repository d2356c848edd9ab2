/* Making units and asking them simple things; the words of the text form. */
#include <string.h>

#include "ir/ir.h"
#include "ir/names.h"

const char *const tl_bin_names[TL_BIN_COUNT] = {
	[TL_BIN_ADD] = "add",
	[TL_BIN_SUB] = "sub",
	[TL_BIN_MUL] = "mul",
	[TL_BIN_DIV] = "div",
	[TL_BIN_REM] = "rem",
	[TL_BIN_AND] = "and",
	[TL_BIN_OR] = "or",
	[TL_BIN_XOR] = "xor",
	[TL_BIN_SHL] = "shl",
	[TL_BIN_SHR] = "shr",
	[TL_BIN_EQ] = "eq",
	[TL_BIN_NE] = "ne",
	[TL_BIN_LT] = "lt",
	[TL_BIN_LE] = "le",
	[TL_BIN_GT] = "gt",
	[TL_BIN_GE] = "ge",
};
const char *const tl_un_names[3] = {[TL_UN_NEG] = "neg", [TL_UN_NOT] = "not", [TL_UN_LNOT] = "lnot"};
const char *const tl_quality_names[4] = {
	[TL_QUALITY_BUILD] = "build",
	[TL_QUALITY_MODEL] = "model",
	[TL_QUALITY_FALLBACK] = "fallback",
	[TL_QUALITY_TOKENS] = "tokens",
};

struct tl_unit *tl_unit_new(struct tl_arena *a, const char *file)
{
	struct tl_unit *u = tl_arena_alloc(a, sizeof *u);

	u->arena = a;
	u->file = tl_arena_strdup(a, file);
	u->config = "";
	u->quality = TL_QUALITY_MODEL;
	tl_vec_push_in(a, &u->files, u->file);
	return u;
}

uint32_t tl_unit_file(struct tl_unit *u, const char *file)
{
	for (size_t i = u->files.n; i-- > 0;) {
		if (strcmp(u->files.v[i], file) == 0)
			return (uint32_t)i;
	}
	tl_vec_push_in(u->arena, &u->files, tl_arena_strdup(u->arena, file));
	return (uint32_t)(u->files.n - 1);
}

struct tl_func *tl_unit_func(const struct tl_unit *u, const char *name)
{
	for (size_t i = 0; i < u->funcs.n; i++) {
		if (strcmp(u->funcs.v[i].name, name) == 0)
			return &u->funcs.v[i];
	}
	return NULL;
}

const struct tl_op *tl_func_op_of(const struct tl_func *f, tl_reg reg)
{
	for (size_t b = 0; reg && b < f->blocks.n; b++) {
		const struct tl_op_vec *ops = &f->blocks.v[b].ops;

		for (size_t i = 0; i < ops->n; i++) {
			if (ops->v[i].dst == reg)
				return &ops->v[i];
		}
	}
	return NULL;
}

static bool is_assigned(const struct tl_func *f, uint32_t local)
{
	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if ((op->kind == TL_OP_STORE || op->kind == TL_OP_ADDR) && op->place.base == TL_PLACE_LOCAL &&
				op->place.local == local && !op->place.n_path)
				return true;
		}
	}
	return false;
}

uint32_t tl_func_param_of(const struct tl_func *f, tl_reg reg)
{
	const struct tl_op *op = tl_func_op_of(f, reg);

	if (!op || op->kind != TL_OP_LOAD || op->place.base != TL_PLACE_LOCAL || op->place.n_path ||
		op->place.local >= f->n_params || is_assigned(f, op->place.local))
		return f->n_params;
	return op->place.local;
}

const struct tl_op **tl_func_ops_by_reg(struct tl_arena *a, const struct tl_func *f)
{
	const struct tl_op **ops = tl_arena_alloc(a, (f->n_regs + 1UL) * sizeof *ops);

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			if (f->blocks.v[b].ops.v[i].dst)
				ops[f->blocks.v[b].ops.v[i].dst] = &f->blocks.v[b].ops.v[i];
		}
	}
	return ops;
}
