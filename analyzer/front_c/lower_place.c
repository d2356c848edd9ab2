/* Places: what an lvalue names. References of C++ are pointers here, so that using one is a dereference. */
#include <stdio.h>
#include <string.h>

#include "front_c/lower.h"

static struct tl_place temp_of(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	CXType type = clang_getCursorType(c);
	struct tl_place p;
	tl_reg value;

	if (clang_getCursorKind(c) == CXCursor_InitListExpr || clang_getCursorKind(c) == CXCursor_CompoundLiteralExpr) {
		p = tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, type)));
		tl_lw_init(lw, p, type, c);
		return p;
	}
	if (tl_lw_is_construct(c)) {
		p = tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, type)));
		tl_lw_construct(lw, c, &p);
		return p;
	}
	value = tl_lw_expr(lw, c);
	p = tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, type)));
	tl_lw_store(lw, p, value, &span);
	return p;
}

/* What the place holds is a reference: the place it refers to. */
static struct tl_place through(struct tl_lower *lw, struct tl_place p, CXType t, const struct tl_span *span)
{
	return tl_lw_is_alias(t) ? tl_lw_place_deref(tl_lw_load(lw, p, span)) : p;
}

static struct tl_place variable(struct tl_lower *lw, CXCursor c, CXCursor decl)
{
	struct tl_span span = tl_lw_span(lw, c);
	struct tl_place p;

	if (clang_getCursorKind(decl) == CXCursor_VarDecl && clang_Cursor_hasVarDeclGlobalStorage(decl) == 1)
		p = tl_lw_place_global(tl_lw_name(lw, decl));
	else
		p = tl_lw_place_local(tl_lw_local_of(lw, decl));
	return through(lw, p, clang_getCursorType(decl), &span);
}

tl_reg tl_lw_this(struct tl_lower *lw, const struct tl_span *span)
{
	if (!lw->fn->has_this) {
		lw->fn->this_local = tl_lw_local_new(lw, "this", "");
		lw->fn->has_this = true;
	}
	return tl_lw_load(lw, tl_lw_place_local(lw->fn->this_local), span);
}

/* "->name" follows the base in the text, where the type does not say. */
static bool is_arrow(struct tl_lower *lw, CXCursor base)
{
	const char *after;
	size_t n;

	if (tl_lw_is_pointer(clang_getCursorType(base)))
		return true;
	if (!lw->cplusplus && tl_lw_is_record(clang_getCursorType(base)))
		return false;
	/* a class with an operator of its own that is not known: taken for a smart pointer */
	after = tl_lw_text_after(lw, base, &n);
	return n > 1 && after[0] == '-' && after[1] == '>';
}

struct tl_place tl_lw_base(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor base = n ? lw->kids.v[begin] : c;

	tl_lw_drop(lw, begin);
	if (!n || !clang_isExpression(clang_getCursorKind(base)))
		return tl_lw_place_deref(tl_lw_this(lw, span));
	if (is_arrow(lw, base))
		return tl_lw_place_deref(tl_lw_expr(lw, base));
	return tl_lw_place(lw, base);
}

tl_reg tl_lw_object(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);

	return tl_lw_addr(lw, tl_lw_base(lw, c, &span), &span);
}

static const char *unknown_field(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	const char *name = tl_lw_string(lw, clang_getCursorSpelling(c));
	char buf[256];

	if (!*name)
		name = tl_lw_last_word(lw, span);
	snprintf(buf, sizeof buf, "?.%s", name ? name : "?");
	return tl_lw_intern(lw, buf, strlen(buf));
}

/* Members of tl_any are static, since it cannot hold another of its kind; they mean fields. */
static struct tl_place member(struct tl_lower *lw, CXCursor c)
{
	CXCursor ref = clang_getCursorReferenced(c);
	enum CXCursorKind k = clang_Cursor_isNull(ref) ? CXCursor_InvalidFile : clang_getCursorKind(ref);
	struct tl_span span = tl_lw_span(lw, c);
	struct tl_place p;

	if (k == CXCursor_VarDecl && !tl_lw_is_made_up(lw, ref))
		return variable(lw, c, ref);
	p = tl_lw_base(lw, c, &span);
	if (k != CXCursor_FieldDecl)
		return tl_lw_place_field(lw, p, unknown_field(lw, c, &span));
	tl_lw_want_defaults(lw, ref);
	p = tl_lw_place_field(lw, p, tl_lw_field(lw, ref));
	return through(lw, p, clang_getCursorType(ref), &span);
}

static struct tl_place subscript(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	struct tl_place p;
	CXCursor base, index;
	int64_t at = TL_INDEX_UNKNOWN;
	tl_reg by = 0;

	if (n < 2) {
		tl_lw_drop(lw, begin);
		return temp_of(lw, c);
	}
	base = lw->kids.v[begin];
	index = lw->kids.v[begin + 1];
	tl_lw_drop(lw, begin);
	if (!tl_lw_evaluate(index, &at))
		by = tl_lw_expr(lw, index);
	if (tl_lw_is_array(clang_getCursorType(tl_lw_strip(lw, base))))
		p = tl_lw_place(lw, tl_lw_strip(lw, base));
	else
		p = tl_lw_place_deref(tl_lw_expr(lw, base));
	if (by && !p.index)
		return tl_lw_place_at(lw, p, by);
	return tl_lw_place_index(lw, p, by || at < 0 ? TL_INDEX_UNKNOWN : at);
}

static struct tl_place dereference(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin] : c;

	tl_lw_drop(lw, begin);
	if (!n)
		return tl_lw_place_deref(tl_lw_unknown(lw, "nothing to dereference", NULL));
	return tl_lw_place_deref(tl_lw_expr(lw, kid));
}

/* "base->name" and "base.name" that clang gave up on. */
static bool is_broken_member(struct tl_lower *lw, CXCursor c)
{
	size_t n, after_n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin] : c;
	const char *after;

	tl_lw_drop(lw, begin);
	if (n != 1 || !clang_isExpression(clang_getCursorKind(kid)))
		return false;
	after = tl_lw_text_after(lw, kid, &after_n);
	return after_n > 2 && (after[0] == '.' || (after[0] == '-' && after[1] == '>'));
}

static bool is_lvalue_cast(CXCursor c)
{
	switch (clang_getCursorKind(c)) {
	case CXCursor_CStyleCastExpr:
	case CXCursor_CXXStaticCastExpr:
	case CXCursor_CXXConstCastExpr:
	case CXCursor_CXXReinterpretCastExpr:
	case CXCursor_CXXDynamicCastExpr:
		/* a cast to a class reference has the class as its type, and a cast to a class by value is a
		 * construction */
		return tl_lw_is_record(clang_getCursorType(c));
	default:
		return false;
	}
}

static CXCursor last_kid(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin + n - 1] : c;

	tl_lw_drop(lw, begin);
	return kid;
}

bool tl_lw_is_place(struct tl_lower *lw, CXCursor c)
{
	CXCursor ref;

	c = tl_lw_strip(lw, c);
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		ref = clang_getCursorReferenced(c);
		return !clang_Cursor_isNull(ref) && tl_lw_is_variable(clang_getCursorKind(ref));
	case CXCursor_MemberRefExpr:
		ref = clang_getCursorReferenced(c);
		return clang_Cursor_isNull(ref) || clang_getCursorKind(ref) == CXCursor_FieldDecl ||
		       clang_getCursorKind(ref) == CXCursor_VarDecl;
	case CXCursor_ArraySubscriptExpr:
		return true;
	case CXCursor_UnaryOperator:
		return clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_Deref;
	case CXCursor_UnexposedExpr:
		return is_broken_member(lw, c);
	default:
		return is_lvalue_cast(c) && !clang_equalCursors(last_kid(lw, c), c) &&
		       tl_lw_is_place(lw, last_kid(lw, c));
	}
}

static struct tl_place place_of(struct tl_lower *lw, CXCursor c)
{
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return variable(lw, c, clang_getCursorReferenced(c));
	case CXCursor_MemberRefExpr:
	case CXCursor_UnexposedExpr:
		return member(lw, c);
	case CXCursor_ArraySubscriptExpr:
		return subscript(lw, c);
	case CXCursor_UnaryOperator:
		return dereference(lw, c);
	default:
		return tl_lw_place(lw, last_kid(lw, c));
	}
}

/* A call that returns a reference returns an address. */
bool tl_lw_gives_reference(CXCursor c)
{
	CXCursor callee = clang_getCursorReferenced(c);

	if (clang_getCursorKind(c) != CXCursor_CallExpr || clang_Cursor_isNull(callee) || tl_lw_is_construct(c))
		return false;
	return tl_lw_is_alias(clang_getCursorResultType(callee));
}

struct tl_place tl_lw_place(struct tl_lower *lw, CXCursor c)
{
	struct tl_place p;

	c = tl_lw_strip(lw, c);
	if (lw->depth > TL_LW_DEPTH)
		return tl_lw_place_deref(tl_lw_unknown(lw, "nested too deeply", NULL));
	lw->depth++;
	if (tl_lw_is_place(lw, c))
		p = place_of(lw, c);
	else if (tl_lw_is_move(lw, c))
		p = tl_lw_place(lw, clang_Cursor_getArgument(c, 0));
	else if (tl_lw_gives_reference(c))
		p = tl_lw_place_deref(tl_lw_call(lw, c));
	else
		p = temp_of(lw, c);
	lw->depth--;
	return p;
}
