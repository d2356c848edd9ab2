/* Blocks of Objective-C, and of C where clang has them: a function of its own, as a lambda is. */
#include "front_c/lower.h"

static void lower_parts(struct tl_lower *lw, CXCursor c, bool params)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	for (size_t i = 0; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (params && clang_getCursorKind(kid) == CXCursor_ParmDecl)
			tl_lw_local_of(lw, kid);
		else if (!params && clang_getCursorKind(kid) == CXCursor_CompoundStmt)
			tl_lw_stmt(lw, kid);
		else if (clang_getCursorKind(kid) == CXCursor_UnexposedDecl)
			lower_parts(lw, kid, params); /* what libclang has no word for holds both */
	}
	tl_lw_drop(lw, begin);
}

tl_reg tl_lw_block_literal(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	const char *name = tl_lw_lambda_name(lw, c);
	struct tl_lw_fn fn;

	tl_lw_begin(lw, &fn, name, tl_arena_printf(lw->arena, "block in %s", lw->fn->func.title));
	fn.func.internal = true;
	fn.func.span = span;
	lower_parts(lw, c, true);
	fn.func.n_params = (uint32_t)fn.func.locals.n;
	lower_parts(lw, c, false);
	tl_lw_end(lw);
	return tl_lw_func(lw, name, &span);
}
