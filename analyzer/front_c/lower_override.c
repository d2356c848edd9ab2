/* Virtual methods of a library that a program's class overrides: what they return is an answer to the library. */
#include <string.h>

#include "front_c/lower.h"

/* The declaration that everything else overrides; with several, the first. */
static CXCursor first_declaration(CXCursor method)
{
	for (int i = 0; i < 32; i++) {
		CXCursor *overridden = NULL, up;
		unsigned n = 0;

		clang_getOverriddenCursors(method, &overridden, &n);
		up = n ? overridden[0] : clang_getNullCursor();
		if (overridden)
			clang_disposeOverriddenCursors(overridden);
		if (!n)
			break;
		method = up;
	}
	return method;
}

const char *tl_lw_override(struct tl_lower *lw, CXCursor method)
{
	CXCursor first;
	const char *name;

	if (clang_getCursorKind(method) != CXCursor_CXXMethod || !clang_CXXMethod_isVirtual(method))
		return NULL;
	first = first_declaration(method);
	if (clang_equalCursors(first, method))
		return NULL;
	name = tl_arena_printf(lw->arena, "override %s", tl_lw_name(lw, first));
	return tl_pack_api(lw->pack, name) ? name : NULL;
}

void tl_lw_answer(struct tl_lower *lw, tl_reg value, const struct tl_span *span)
{
	struct tl_arg *args = tl_arena_alloc(lw->arena, 2 * sizeof *args);
	struct tl_op *op;

	args[0].reg = tl_lw_this(lw, span);
	args[1].reg = value;
	op = tl_lw_op(lw, TL_OP_CALL, span);
	op->text = lw->fn->overrides;
	op->args = args;
	op->n_args = 2;
	op->dst = ++lw->fn->func.n_regs;
}
