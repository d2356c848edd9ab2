/* Arithmetic on what stands in a definition or before a store; what paths make of values is eval.c's. */
#include "flow/fold.h"

#define MOST_DEPTH 16

static bool fold(struct tl_op *out, const struct tl_op *const *def_of, tl_reg r, int depth);

static bool fold_un(struct tl_op *out, const struct tl_op *const *def_of, const struct tl_op *op, int depth)
{
	if (!fold(out, def_of, op->a, depth))
		return false;
	out->text = NULL;
	out->num = op->un == TL_UN_NEG	 ? (int64_t)(0 - (uint64_t)out->num)
		   : op->un == TL_UN_NOT ? ~out->num
					 : out->num == 0;
	return true;
}

static bool fold_bin(struct tl_op *out, const struct tl_op *const *def_of, const struct tl_op *op, int depth)
{
	struct tl_op b;

	if (!fold(out, def_of, op->a, depth) || !fold(&b, def_of, op->b, depth))
		return false;
	out->text = NULL;
	switch (op->bin) {
	case TL_BIN_OR:
		out->num |= b.num;
		return true;
	case TL_BIN_AND:
		out->num &= b.num;
		return true;
	case TL_BIN_ADD:
		out->num = (int64_t)((uint64_t)out->num + (uint64_t)b.num);
		return true;
	case TL_BIN_SHL:
		out->num = b.num >= 0 && b.num < 64 ? (int64_t)((uint64_t)out->num << b.num) : 0;
		return true;
	default:
		return false;
	}
}

static bool fold(struct tl_op *out, const struct tl_op *const *def_of, tl_reg r, int depth)
{
	const struct tl_op *op = r && depth < MOST_DEPTH ? def_of[r] : NULL;

	if (op && op->kind == TL_OP_UN)
		return fold_un(out, def_of, op, depth + 1);
	if (op && op->kind == TL_OP_BIN)
		return fold_bin(out, def_of, op, depth + 1);
	if (op && op->kind == TL_OP_INT)
		*out = *op;
	return op && op->kind == TL_OP_INT;
}

bool tl_fold(struct tl_op *out, const struct tl_op *const *def_of, tl_reg r)
{
	return fold(out, def_of, r, 0);
}
