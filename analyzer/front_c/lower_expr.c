/* Expressions: which lowering an expression gets; constants, names, casts, and what clang does not expose. */
#include <string.h>

#include "front_c/guess.h"
#include "front_c/literal.h"
#include "front_c/lower.h"

bool tl_lw_evaluate(CXCursor c, int64_t *out)
{
	CXEvalResult r = clang_Cursor_Evaluate(c);
	bool ok = r && clang_EvalResult_getKind(r) == CXEval_Int;

	if (ok && clang_EvalResult_isUnsignedInt(r))
		*out = (int64_t)clang_EvalResult_getAsUnsigned(r);
	else if (ok)
		*out = clang_EvalResult_getAsLongLong(r);
	if (r)
		clang_EvalResult_dispose(r);
	return ok;
}

static bool is_literal(enum CXCursorKind k)
{
	return k == CXCursor_IntegerLiteral || k == CXCursor_CharacterLiteral || k == CXCursor_CXXBoolLiteralExpr;
}

/* What a macro may stand for as a whole: not a name, not a call. */
static bool may_be_macro_constant(enum CXCursorKind k)
{
	return k == CXCursor_ParenExpr || k == CXCursor_UnaryOperator || k == CXCursor_BinaryOperator ||
	       k == CXCursor_CStyleCastExpr || k == CXCursor_UnexposedExpr;
}

struct offset {
	struct tl_lower *lw;
	const struct tl_span *span;
	struct tl_place place;
	bool typed; /* the record was named: else this is a designator ("{.member = value}") */
	size_t members;
};

static enum CXChildVisitResult step_into(CXCursor c, CXCursor parent, CXClientData data)
{
	enum CXCursorKind k = clang_getCursorKind(c);
	struct offset *o = data;

	(void)parent;
	o->typed |= k == CXCursor_TypeRef || k == CXCursor_TemplateRef;
	if (k != CXCursor_MemberRef || !o->typed)
		return CXChildVisit_Continue;
	if (!o->members++)
		o->place = tl_lw_place_deref(tl_lw_unknown(o->lw, "the record of a member", o->span));
	o->place = tl_lw_place_field(o->lw, o->place, tl_lw_field(o->lw, clang_getCursorReferenced(c)));
	return CXChildVisit_Continue;
}

/* offsetof(record, member) in a table: what is meant is the member, wherever its number goes. 0 for anything else. */
static tl_reg offset_of(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	struct offset o = {.lw = lw, .span = span};

	if (lw->fn != &lw->init || clang_getCursorKind(c) != CXCursor_UnexposedExpr)
		return 0;
	clang_visitChildren(c, step_into, &o);
	return o.members ? tl_lw_addr(lw, o.place, span) : 0;
}

tl_reg tl_lw_constant(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	enum CXCursorKind k = clang_getCursorKind(c);
	const struct tl_macro_use *m = tl_lw_macro_whole(lw, span);
	tl_reg member = offset_of(lw, c, span);
	int64_t num;

	if (member)
		return member;
	if (!is_literal(k) && !(m && may_be_macro_constant(k)))
		return 0;
	if (!tl_lw_evaluate(c, &num))
		return 0;
	if (k == CXCursor_CXXBoolLiteralExpr && !m)
		return tl_lw_int(lw, num, num ? "true" : "false", span);
	return tl_lw_int(lw, num, m ? m->name : span->macro ? tl_lw_macro_body(lw, c) : NULL, span);
}

static tl_reg string(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	CXString spelling = clang_getCursorSpelling(c);
	const char *quoted = clang_getCString(spelling);
	struct tl_buf text = {0};
	tl_reg r;

	tl_literal_decode(&text, quoted ? quoted : "");
	r = tl_lw_str(lw, tl_lw_intern(lw, tl_buf_str(&text), strlen(tl_buf_str(&text))), span);
	tl_buf_fini(&text);
	clang_disposeString(spelling);
	return r;
}

static bool is_recovered(struct tl_lower *lw, CXCursor decl)
{
	CXFile file;

	clang_getFileLocation(clang_getCursorLocation(decl), &file, NULL, NULL, NULL);
	return file && tl_lw_file(lw, file)->recovered;
}

static tl_reg enumerator(struct tl_lower *lw, CXCursor decl, const struct tl_span *span)
{
	const char *name = tl_lw_string(lw, clang_getCursorSpelling(decl));

	if (is_recovered(lw, decl))
		return tl_lw_unknown(lw, name, span);
	return tl_lw_int(lw, clang_getEnumConstantDeclValue(decl), name, span);
}

static tl_reg function(struct tl_lower *lw, CXCursor c, CXCursor decl, const struct tl_span *span)
{
	const char *name = tl_lw_name(lw, decl);
	struct tl_span at = tl_lw_name_span(lw, c);

	tl_lw_want(lw, decl);
	tl_lw_note_ref(lw, &at, name);
	return tl_lw_func(lw, name, span);
}

static tl_reg name(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	CXCursor decl = clang_getCursorReferenced(c);
	const char *word;

	switch (clang_Cursor_isNull(decl) ? CXCursor_InvalidFile : clang_getCursorKind(decl)) {
	case CXCursor_EnumConstantDecl:
		return enumerator(lw, decl, span);
	case CXCursor_FunctionDecl:
	case CXCursor_CXXMethod:
	case CXCursor_FunctionTemplate:
		return function(lw, c, decl, span);
	case CXCursor_VarDecl:
		word = tl_lw_string(lw, clang_getCursorSpelling(decl));
		if (strncmp(word, TL_GUESS_UNKNOWN, strlen(TL_GUESS_UNKNOWN)) == 0)
			return tl_lw_unknown(lw, "a macro that is not declared", span);
		word = tl_lw_name(lw, decl);
		if (strstr(word, "::") && is_recovered(lw, decl)) /* rather a constant than a variable */
			return tl_lw_unknown(lw, word, span);
		/* fall through */
	case CXCursor_ParmDecl:
		return tl_lw_value_of(lw, tl_lw_place(lw, c), clang_getCursorType(c), span);
	default:
		word = tl_lw_last_word(lw, span);
		return tl_lw_unknown(lw, word ? word : "a name of unknown meaning", span);
	}
}

tl_reg tl_lw_value_of(struct tl_lower *lw, struct tl_place p, CXType t, const struct tl_span *span)
{
	return tl_lw_is_array(t) ? tl_lw_addr(lw, p, span) : tl_lw_load(lw, p, span);
}

/* Lowers every child for its effects; the value is unknown. */
static tl_reg opaque(struct tl_lower *lw, CXCursor c, const char *why, const struct tl_span *span)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	for (size_t i = 0; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (clang_isExpression(clang_getCursorKind(kid)))
			tl_lw_effects(lw, kid);
		else if (clang_isStatement(clang_getCursorKind(kid)))
			tl_lw_stmt(lw, kid);
	}
	tl_lw_drop(lw, begin);
	return tl_lw_unknown(lw, why, span);
}

static bool same_start(CXCursor a, CXCursor b)
{
	return clang_equalLocations(
		clang_getRangeStart(clang_getCursorExtent(a)), clang_getRangeStart(clang_getCursorExtent(b)));
}

/* An expression that clang wraps or could not read: told apart by the number of children and the text between them. */
static tl_reg unexposed(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), after_n;
	const CXCursor *kids = lw->kids.v + begin;
	const char *after, *word;
	int64_t num;
	tl_reg r = 0;

	if (n == 4 && same_start(kids[0], kids[1]) && same_start(kids[0], kids[2])) {
		r = tl_lw_elvis(lw, c);
	} else if (n && clang_isExpression(clang_getCursorKind(kids[0]))) {
		after = tl_lw_text_after(lw, kids[0], &after_n);
		if (after_n && *after == '(')
			r = tl_lw_broken_call(lw, c, begin, n);
		else if (n == 2 && after_n > 1 && after[0] == '=' && after[1] != '=')
			r = tl_lw_assign(lw, kids[0], kids[1], span);
	} else if (!n && tl_lw_evaluate(c, &num)) {
		r = tl_lw_int(lw, num, NULL, span);
	} else if (!n) {
		word = tl_lw_last_word(lw, span);
		r = tl_lw_unknown(lw, word ? word : "not understood", span);
	}
	tl_lw_drop(lw, begin);
	return r ? r : opaque(lw, c, "not understood", span);
}

static tl_reg cast(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin + n - 1] : c;

	tl_lw_drop(lw, begin);
	if (!n || !clang_isExpression(clang_getCursorKind(kid)))
		return tl_lw_unknown(lw, "a cast of nothing", span);
	return tl_lw_expr(lw, kid);
}

/* ({ ...; value; }) */
static tl_reg statement_expr(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), inner_n, inner;
	CXCursor body = n ? lw->kids.v[begin] : c;
	tl_reg r = 0;

	tl_lw_drop(lw, begin);
	inner = tl_lw_kids(lw, body, &inner_n);
	for (size_t i = 0; i < inner_n; i++) {
		CXCursor kid = lw->kids.v[inner + i];

		if (i + 1 == inner_n && clang_isExpression(clang_getCursorKind(kid)))
			r = tl_lw_expr(lw, kid);
		else
			tl_lw_stmt(lw, kid);
	}
	tl_lw_drop(lw, inner);
	return r ? r : tl_lw_unknown(lw, "no value", span);
}

static tl_reg size_of(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	int64_t num;

	if (tl_lw_evaluate(c, &num))
		return tl_lw_int(lw, num, NULL, span);
	return tl_lw_unknown(lw, "a size", span);
}

static tl_reg place_value(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	if (span->macro) /* what looks like the name of a function may be a macro for a pointer to it */
		tl_lw_note_ref(lw, span, NULL);
	return tl_lw_value_of(lw, tl_lw_place(lw, c), clang_getCursorType(c), span);
}

static tl_reg dispatch(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	switch ((int)clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return name(lw, c, span);
	case CXCursor_StringLiteral:
		return string(lw, c, span);
	case CXCursor_FloatingLiteral:
		return tl_lw_unknown(lw, "a number with a fraction", span);
	case CXCursor_MemberRefExpr:
		if (!tl_lw_is_place(lw, c)) /* a method without a call */
			return opaque(lw, c, "a method", span);
		return place_value(lw, c, span);
	case CXCursor_ArraySubscriptExpr:
	case CXCursor_CompoundLiteralExpr:
	case CXCursor_InitListExpr:
		return place_value(lw, c, span);
	case CXCursor_UnaryOperator:
		if (span->macro)
			tl_lw_note_ref(lw, span, NULL);
		return tl_lw_unary(lw, c);
	case CXCursor_BinaryOperator:
	case CXCursor_CompoundAssignOperator:
		return tl_lw_binary(lw, c);
	case CXCursor_ConditionalOperator:
		return tl_lw_conditional(lw, c);
	case CXCursor_CallExpr:
		return tl_lw_gives_reference(c) ? place_value(lw, c, span) : tl_lw_call(lw, c);
	case CXCursor_CStyleCastExpr:
	case CXCursor_CXXStaticCastExpr:
	case CXCursor_CXXDynamicCastExpr:
	case CXCursor_CXXReinterpretCastExpr:
	case CXCursor_CXXConstCastExpr:
	case CXCursor_CXXAddrspaceCastExpr:
	case CXCursor_CXXFunctionalCastExpr:
		return cast(lw, c, span);
	case CXCursor_StmtExpr:
		return statement_expr(lw, c, span);
	case CXCursor_UnaryExpr:
	case CXCursor_SizeOfPackExpr:
		return size_of(lw, c, span);
	case CXCursor_CXXNullPtrLiteralExpr:
	case CXCursor_GNUNullExpr:
		return tl_lw_int(lw, 0, "nullptr", span);
	case CXCursor_CXXThisExpr:
		return tl_lw_this(lw, span);
	case CXCursor_CXXNewExpr:
		return tl_lw_new(lw, c);
	case CXCursor_CXXThrowExpr:
		opaque(lw, c, "an exception", span);
		tl_lw_throw(lw);
		return tl_lw_unknown(lw, "no value", span);
	case CXCursor_LambdaExpr:
		return tl_lw_lambda(lw, c);
	case CXCursor_BlockExpr:
		return tl_lw_block_literal(lw, c);
	case CXCursor_UnexposedExpr:
		return tl_lw_is_place(lw, c) ? place_value(lw, c, span) : unexposed(lw, c, span);
	default:
		return opaque(lw, c, "not understood", span);
	}
}

tl_reg tl_lw_expr(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	tl_reg r;

	if (lw->depth > TL_LW_DEPTH)
		return tl_lw_unknown(lw, "nested too deeply", &span);
	lw->depth++;
	r = tl_lw_constant(lw, c, &span);
	if (!r) {
		CXCursor inner = tl_lw_strip(lw, c);

		if (clang_equalCursors(inner, c))
			r = dispatch(lw, c, &span);
		else
			r = tl_lw_expr(lw, inner);
	}
	lw->depth--;
	return r;
}

void tl_lw_effects(struct tl_lower *lw, CXCursor c)
{
	CXCursor inner = tl_lw_strip(lw, c);
	enum CXCursorKind k = clang_getCursorKind(inner);

	if (k == CXCursor_DeclRefExpr && tl_lw_is_place(lw, inner))
		return;
	if (k == CXCursor_CallExpr && lw->depth <= TL_LW_DEPTH)
		tl_lw_call(lw, inner);
	else if (!is_literal(k))
		tl_lw_expr(lw, inner);
}
