/*
 * Where a number that a row reads was written out: a wrapper hands on what its caller says, and it is the caller's words that
 * a person would change. Knows frames and the ops that define arguments; what the number means is up to settings.c.
 */
#include "flow/apply.h"

/* A constant, or the name of one. */
static bool is_written_out(const struct tl_op *op)
{
	return op && (op->kind == TL_OP_INT ||
			     (op->kind == TL_OP_LOAD && op->place.base == TL_PLACE_GLOBAL && !op->place.n_path));
}

bool tl_said_above(const struct tl_frame *fr, const struct tl_frame *top, const struct tl_op *call, uint32_t arg,
	struct tl_said *out)
{
	while (arg < call->n_args) {
		const struct tl_func *f = fr->def->func;
		const struct tl_op *op = tl_func_op_of(f, call->args[arg].reg);
		uint32_t param = tl_func_param_of(f, call->args[arg].reg);

		*out = (struct tl_said){call, fr->def->unit, arg};
		if (param == f->n_params)
			return is_written_out(op);
		if (!fr->up || fr == top)
			return false;
		call = fr->call;
		arg = param;
		fr = fr->up;
	}
	return false;
}
