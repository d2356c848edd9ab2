/* Operators, and conditions as control flow. */
#include "front_c/lower.h"

static const struct {
	enum CXBinaryOperatorKind clang, assign;
	enum tl_bin bin;
} arithmetic[] = {
	{CXBinaryOperator_Mul, CXBinaryOperator_MulAssign, TL_BIN_MUL},
	{CXBinaryOperator_Div, CXBinaryOperator_DivAssign, TL_BIN_DIV},
	{CXBinaryOperator_Rem, CXBinaryOperator_RemAssign, TL_BIN_REM},
	{CXBinaryOperator_Add, CXBinaryOperator_AddAssign, TL_BIN_ADD},
	{CXBinaryOperator_Sub, CXBinaryOperator_SubAssign, TL_BIN_SUB},
	{CXBinaryOperator_Shl, CXBinaryOperator_ShlAssign, TL_BIN_SHL},
	{CXBinaryOperator_Shr, CXBinaryOperator_ShrAssign, TL_BIN_SHR},
	{CXBinaryOperator_And, CXBinaryOperator_AndAssign, TL_BIN_AND},
	{CXBinaryOperator_Xor, CXBinaryOperator_XorAssign, TL_BIN_XOR},
	{CXBinaryOperator_Or, CXBinaryOperator_OrAssign, TL_BIN_OR},
	{CXBinaryOperator_LT, CXBinaryOperator_Invalid, TL_BIN_LT},
	{CXBinaryOperator_GT, CXBinaryOperator_Invalid, TL_BIN_GT},
	{CXBinaryOperator_LE, CXBinaryOperator_Invalid, TL_BIN_LE},
	{CXBinaryOperator_GE, CXBinaryOperator_Invalid, TL_BIN_GE},
	{CXBinaryOperator_EQ, CXBinaryOperator_Invalid, TL_BIN_EQ},
	{CXBinaryOperator_NE, CXBinaryOperator_Invalid, TL_BIN_NE},
};

static bool find_bin(enum CXBinaryOperatorKind k, enum tl_bin *out)
{
	for (size_t i = 0; i < TL_COUNT(arithmetic); i++) {
		if (k == arithmetic[i].clang || (k == arithmetic[i].assign && k != CXBinaryOperator_Invalid)) {
			*out = arithmetic[i].bin;
			return true;
		}
	}
	return false;
}

/* The two operands of c; false when clang has lost one. */
static bool operands(struct tl_lower *lw, CXCursor c, CXCursor *a, CXCursor *b)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	if (n >= 2) {
		*a = lw->kids.v[begin];
		*b = lw->kids.v[begin + 1];
	}
	tl_lw_drop(lw, begin);
	return n >= 2;
}

static CXCursor operand(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin] : clang_getNullCursor();

	tl_lw_drop(lw, begin);
	return kid;
}

/* --- unary --- */

static tl_reg step(struct tl_lower *lw, CXCursor kid, enum tl_bin bin, bool post, const struct tl_span *span)
{
	struct tl_place p = tl_lw_place(lw, kid);
	tl_reg old = tl_lw_load(lw, p, span), next;

	if (tl_lw_is_pointer(clang_getCursorType(kid)))
		next = tl_lw_addr(lw,
			bin == TL_BIN_ADD ? tl_lw_place_at(lw, tl_lw_place_deref(old), tl_lw_int(lw, 1, NULL, span))
					  : tl_lw_place_index(lw, tl_lw_place_deref(old), TL_INDEX_UNKNOWN),
			span);
	else
		next = tl_lw_bin(lw, bin, old, tl_lw_int(lw, 1, NULL, span), span);
	tl_lw_store(lw, p, next, span);
	return post ? old : next;
}

static tl_reg address_of(struct tl_lower *lw, CXCursor kid, const struct tl_span *span)
{
	CXCursor inner = tl_lw_strip(lw, kid);
	CXCursor decl = clang_getCursorReferenced(inner);

	if (clang_getCursorKind(inner) == CXCursor_DeclRefExpr && !clang_Cursor_isNull(decl) &&
		!tl_lw_is_variable(clang_getCursorKind(decl)))
		return tl_lw_expr(lw, inner);
	return tl_lw_addr(lw, tl_lw_place(lw, inner), span);
}

static tl_reg negative(struct tl_lower *lw, CXCursor c, CXCursor kid, const struct tl_span *span)
{
	int64_t num;

	if (clang_getCursorKind(tl_lw_strip(lw, kid)) == CXCursor_IntegerLiteral && tl_lw_evaluate(c, &num))
		return tl_lw_int(lw, num, NULL, span);
	return tl_lw_un(lw, TL_UN_NEG, tl_lw_expr(lw, kid), span);
}

static tl_reg dereference(struct tl_lower *lw, CXCursor c, CXCursor kid, const struct tl_span *span)
{
	if (tl_lw_is_function(clang_getCursorType(c)))
		return tl_lw_expr(lw, kid);
	return tl_lw_value_of(lw, tl_lw_place(lw, c), clang_getCursorType(c), span);
}

tl_reg tl_lw_unary(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	CXCursor kid = operand(lw, c);

	if (clang_Cursor_isNull(kid))
		return tl_lw_unknown(lw, "an operator without its operand", &span);
	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_PostInc:
		return step(lw, kid, TL_BIN_ADD, true, &span);
	case CXUnaryOperator_PostDec:
		return step(lw, kid, TL_BIN_SUB, true, &span);
	case CXUnaryOperator_PreInc:
		return step(lw, kid, TL_BIN_ADD, false, &span);
	case CXUnaryOperator_PreDec:
		return step(lw, kid, TL_BIN_SUB, false, &span);
	case CXUnaryOperator_AddrOf:
		return address_of(lw, kid, &span);
	case CXUnaryOperator_Deref:
		return dereference(lw, c, kid, &span);
	case CXUnaryOperator_Minus:
		return negative(lw, c, kid, &span);
	case CXUnaryOperator_Not:
		return tl_lw_un(lw, TL_UN_NOT, tl_lw_expr(lw, kid), &span);
	case CXUnaryOperator_LNot:
		return tl_lw_un(lw, TL_UN_LNOT, tl_lw_expr(lw, kid), &span);
	default: /* + and __extension__ change nothing */
		return tl_lw_expr(lw, kid);
	}
}

/* --- binary --- */

static tl_reg arith(struct tl_lower *lw, enum tl_bin bin, tl_reg x, CXCursor b, CXType type, const struct tl_span *span)
{
	int64_t at;

	if (!tl_lw_is_pointer(type) || (bin != TL_BIN_ADD && bin != TL_BIN_SUB))
		return tl_lw_bin(lw, bin, x, tl_lw_expr(lw, b), span);
	/* p + i is &p[i] */
	if (bin == TL_BIN_ADD && !tl_lw_evaluate(b, &at))
		return tl_lw_addr(lw, tl_lw_place_at(lw, tl_lw_place_deref(x), tl_lw_expr(lw, b)), span);
	if (!tl_lw_evaluate(b, &at) || bin == TL_BIN_SUB || at < 0) {
		tl_lw_effects(lw, b);
		at = TL_INDEX_UNKNOWN;
	}
	return tl_lw_addr(lw, tl_lw_place_index(lw, tl_lw_place_deref(x), at), span);
}

tl_reg tl_lw_assign(struct tl_lower *lw, CXCursor a, CXCursor b, const struct tl_span *span)
{
	struct tl_place p = tl_lw_place(lw, a);
	tl_reg value;

	if (clang_getCursorKind(tl_lw_strip(lw, b)) == CXCursor_InitListExpr) {
		tl_lw_init(lw, p, clang_getCursorType(a), tl_lw_strip(lw, b));
		return tl_lw_load(lw, p, span);
	}
	value = tl_lw_expr(lw, b);
	tl_lw_store(lw, p, value, span);
	return value;
}

static tl_reg assign_op(struct tl_lower *lw, CXCursor a, CXCursor b, enum tl_bin bin, const struct tl_span *span)
{
	struct tl_place p = tl_lw_place(lw, a);
	tl_reg old = tl_lw_load(lw, p, span);
	tl_reg value = arith(lw, bin, old, b, clang_getCursorType(a), span);

	tl_lw_store(lw, p, value, span);
	return value;
}

/* A condition as a value: 1 or 0 in a local. */
static tl_reg truth(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	uint32_t yes = tl_lw_block(lw), no = tl_lw_block(lw), end = tl_lw_block(lw);
	struct tl_place p = tl_lw_place_local(tl_lw_local_new(lw, "", "int"));

	tl_lw_cond(lw, c, yes, no);
	tl_lw_enter(lw, yes);
	tl_lw_store(lw, p, tl_lw_int(lw, 1, NULL, span), span);
	tl_lw_jump(lw, end);
	tl_lw_enter(lw, no);
	tl_lw_store(lw, p, tl_lw_int(lw, 0, NULL, span), span);
	tl_lw_enter(lw, end);
	return tl_lw_load(lw, p, span);
}

static bool is_pointer_sum(CXCursor c, CXCursor a)
{
	return tl_lw_is_pointer(clang_getCursorType(c)) && !tl_lw_is_pointer(clang_getCursorType(a));
}

tl_reg tl_lw_binary(struct tl_lower *lw, CXCursor c)
{
	enum CXBinaryOperatorKind k = clang_getCursorBinaryOperatorKind(c);
	struct tl_span span = tl_lw_span(lw, c);
	CXCursor a, b;
	enum tl_bin bin;

	if (!operands(lw, c, &a, &b))
		return tl_lw_unknown(lw, "an operator without its operands", &span);
	if (k == CXBinaryOperator_Assign)
		return tl_lw_assign(lw, a, b, &span);
	if (k == CXBinaryOperator_Comma) {
		tl_lw_effects(lw, a);
		return tl_lw_expr(lw, b);
	}
	if (k == CXBinaryOperator_LAnd || k == CXBinaryOperator_LOr)
		return truth(lw, c, &span);
	if (!find_bin(k, &bin)) {
		tl_lw_effects(lw, a);
		tl_lw_effects(lw, b);
		return tl_lw_unknown(lw, "an operator that is not followed", &span);
	}
	if (clang_getCursorKind(c) == CXCursor_CompoundAssignOperator)
		return assign_op(lw, a, b, bin, &span);
	if (is_pointer_sum(c, a)) { /* i + p */
		CXCursor swap = a;

		a = b;
		b = swap;
	}
	return arith(lw, bin, tl_lw_expr(lw, a), b, clang_getCursorType(c), &span);
}

/* --- conditional --- */

static void arm(struct tl_lower *lw, struct tl_place p, CXCursor c, bool is_void, const struct tl_span *span)
{
	if (is_void)
		tl_lw_effects(lw, c);
	else
		tl_lw_store(lw, p, tl_lw_expr(lw, c), span);
}

tl_reg tl_lw_conditional(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	size_t n, begin = tl_lw_kids(lw, c, &n);
	uint32_t yes, no, end;
	bool is_void = clang_getCursorType(c).kind == CXType_Void;
	struct tl_place p = {0};

	if (n < 3) {
		tl_lw_drop(lw, begin);
		return tl_lw_unknown(lw, "a condition without its values", &span);
	}
	yes = tl_lw_block(lw);
	no = tl_lw_block(lw);
	end = tl_lw_block(lw);
	if (!is_void)
		p = tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, clang_getCursorType(c))));
	tl_lw_cond(lw, lw->kids.v[begin], yes, no);
	tl_lw_enter(lw, yes);
	arm(lw, p, lw->kids.v[begin + 1], is_void, &span);
	tl_lw_jump(lw, end);
	tl_lw_enter(lw, no);
	arm(lw, p, lw->kids.v[begin + 2], is_void, &span);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
	return is_void ? tl_lw_unknown(lw, "no value", &span) : tl_lw_load(lw, p, &span);
}

tl_reg tl_lw_elvis(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	size_t n, begin = tl_lw_kids(lw, c, &n);
	uint32_t no = tl_lw_block(lw), end = tl_lw_block(lw);
	struct tl_place p = tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, clang_getCursorType(c))));
	tl_reg value = tl_lw_expr(lw, lw->kids.v[begin]);

	tl_lw_store(lw, p, value, &span);
	tl_lw_branch(lw, value, end, no, &span);
	tl_lw_enter(lw, no);
	tl_lw_store(lw, p, tl_lw_expr(lw, lw->kids.v[begin + n - 1]), &span);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
	return tl_lw_load(lw, p, &span);
}

/* --- conditions --- */

static bool cond_logical(struct tl_lower *lw, CXCursor c, uint32_t then, uint32_t else_)
{
	enum CXBinaryOperatorKind k = clang_getCursorBinaryOperatorKind(c);
	uint32_t second;
	CXCursor a, b;

	if ((k != CXBinaryOperator_LAnd && k != CXBinaryOperator_LOr && k != CXBinaryOperator_Comma) ||
		!operands(lw, c, &a, &b))
		return false;
	if (k == CXBinaryOperator_Comma) {
		tl_lw_effects(lw, a);
		tl_lw_cond(lw, b, then, else_);
		return true;
	}
	second = tl_lw_block(lw);
	tl_lw_cond(lw, a, k == CXBinaryOperator_LAnd ? second : then, k == CXBinaryOperator_LAnd ? else_ : second);
	tl_lw_enter(lw, second);
	tl_lw_cond(lw, b, then, else_);
	return true;
}

/* __builtin_expect(x, n) is x. */
static CXCursor expected(struct tl_lower *lw, CXCursor c)
{
	if (clang_getCursorKind(c) != CXCursor_CallExpr ||
		strcmp(tl_lw_string(lw, clang_getCursorSpelling(c)), "__builtin_expect") != 0 ||
		clang_Cursor_getNumArguments(c) < 1)
		return c;
	return tl_lw_strip(lw, clang_Cursor_getArgument(c, 0));
}

static void cond(struct tl_lower *lw, CXCursor c, uint32_t then, uint32_t else_)
{
	struct tl_span span = tl_lw_span(lw, c);
	CXCursor kid;
	int64_t num;

	if (clang_getCursorKind(c) == CXCursor_BinaryOperator && cond_logical(lw, c, then, else_))
		return;
	if (clang_getCursorKind(c) == CXCursor_UnaryOperator &&
		clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_LNot) {
		kid = operand(lw, c);
		if (!clang_Cursor_isNull(kid)) {
			tl_lw_cond(lw, kid, else_, then);
			return;
		}
	}
	if ((clang_getCursorKind(c) == CXCursor_IntegerLiteral ||
		    clang_getCursorKind(c) == CXCursor_CXXBoolLiteralExpr) &&
		tl_lw_evaluate(c, &num))
		tl_lw_jump(lw, num ? then : else_);
	else
		tl_lw_branch(lw, tl_lw_expr(lw, c), then, else_, &span);
}

void tl_lw_cond(struct tl_lower *lw, CXCursor c, uint32_t then, uint32_t else_)
{
	if (lw->depth > TL_LW_DEPTH) {
		tl_lw_branch(lw, tl_lw_unknown(lw, "nested too deeply", NULL), then, else_, NULL);
		return;
	}
	lw->depth++;
	cond(lw, expected(lw, tl_lw_strip(lw, c)), then, else_);
	lw->depth--;
}
