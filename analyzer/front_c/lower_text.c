/*
 * What C++ asks of strings and makes of two: "a + b", "a == b", a.compare(b), a.size(). A string is lowered as its characters
 * (lower_holder.c); a question about them becomes a call of the method that answers it, which flow/ knows.
 */
#include <string.h>

#include "base/text.h"
#include "front_c/lower.h"

static tl_reg ask(struct tl_lower *lw, const char *method, const tl_reg *about, uint32_t n, const struct tl_span *span)
{
	struct tl_arg *args = tl_arena_alloc(lw->arena, n * sizeof *args);
	struct tl_op *op;

	for (uint32_t i = 0; i < n; i++)
		args[i] = (struct tl_arg){.reg = about[i], .span = *span};
	op = tl_lw_op(lw, TL_OP_CALL, span);
	op->text = method;
	op->args = args;
	op->n_args = n;
	op->stmt = lw->fn->stmt;
	return op->dst = ++lw->fn->func.n_regs;
}

tl_reg tl_lw_text_order(struct tl_lower *lw, tl_reg a, tl_reg b, const struct tl_span *span)
{
	return ask(lw, "std::basic_string::compare", (const tl_reg[]){a, b}, 2, span);
}

tl_reg tl_lw_text_position(struct tl_lower *lw, tl_reg in, tl_reg what, const struct tl_span *span)
{
	return ask(lw, "std::basic_string::find", (const tl_reg[]){in, what}, 2, span);
}

tl_reg tl_lw_text_length(struct tl_lower *lw, tl_reg text, const struct tl_span *span)
{
	return ask(lw, "std::basic_string::length", &text, 1, span);
}

static bool is_text(struct tl_lower *lw, CXCursor c)
{
	CXCursor record = clang_getTypeDeclaration(clang_getCanonicalType(clang_getCursorType(c)));
	const char *name = clang_getCursorKind(record) == CXCursor_NoDeclFound ? NULL : tl_lw_name(lw, record);

	return name && (tl_ends_with(name, strlen(name), "std::basic_string") ||
			       tl_ends_with(name, strlen(name), "std::basic_string_view"));
}

bool tl_lw_text_operator(struct tl_lower *lw, CXCursor c, CXCursor decl, tl_reg *out)
{
	struct tl_span span = tl_lw_span(lw, c);
	const char *name = tl_lw_name(lw, decl);
	bool sum = strcmp(name, "std::operator+") == 0, equal = strcmp(name, "std::operator==") == 0,
	     differ = strcmp(name, "std::operator!=") == 0;
	CXCursor a, b;
	tl_reg left, right;

	if ((!sum && !equal && !differ) || clang_Cursor_getNumArguments(c) != 2)
		return false;
	a = clang_Cursor_getArgument(c, 0);
	b = clang_Cursor_getArgument(c, 1);
	if (!sum && !is_text(lw, a) && !is_text(lw, b))
		return false;
	left = tl_lw_held(lw, a, &span);
	right = tl_lw_held(lw, b, &span);
	if (sum) {
		*out = tl_lw_bin(lw, TL_BIN_ADD, left, right, &span);
		return true;
	}
	left = tl_lw_text_order(lw, left, right, &span);
	*out = tl_lw_bin(lw, equal ? TL_BIN_EQ : TL_BIN_NE, left, tl_lw_int(lw, 0, NULL, &span), &span);
	return true;
}
