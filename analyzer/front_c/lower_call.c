/* Calls: who is called, with what, and what the C library's memory functions do besides. */
#include <stdio.h>
#include <string.h>

#include "front_c/lower.h"

struct callee {
	CXCursor decl; /* null = not known */
	const char *name;
	tl_reg reg; /* through a pointer */
	bool has_object;
	tl_reg object;
	struct tl_span object_span;
};

struct arg_list {
	struct tl_arg *v;
	uint32_t n;
};

/* --- callee --- */

static bool is_function(enum CXCursorKind k)
{
	return k == CXCursor_FunctionDecl || k == CXCursor_CXXMethod || k == CXCursor_FunctionTemplate ||
	       k == CXCursor_ConversionFunction || k == CXCursor_Destructor || k == CXCursor_Constructor;
}

static bool is_member(CXCursor decl)
{
	enum CXCursorKind k = clang_getCursorKind(decl);

	if (k == CXCursor_FunctionTemplate)
		k = clang_getTemplateCursorKind(decl);
	return (k == CXCursor_CXXMethod && !clang_CXXMethod_isStatic(decl)) || k == CXCursor_ConversionFunction ||
	       k == CXCursor_Destructor;
}

static void known_callee(struct tl_lower *lw, struct callee *out, CXCursor at, CXCursor decl)
{
	struct tl_span span = tl_lw_name_span(lw, at);

	out->decl = decl;
	out->name = tl_lw_name(lw, decl);
	tl_lw_want(lw, decl);
	tl_lw_note_ref(lw, &span, out->name);
}

static bool is_scoped(struct tl_lower *lw, const struct tl_span *s)
{
	struct tl_span word = tl_lw_word_span(lw, s);
	size_t len;
	const char *text = word.line ? tl_lw_text(lw, word.file, &len) : NULL;

	return text && word.start >= s->start + 2 && text[word.start - 1] == ':' && text[word.start - 2] == ':';
}

/* A name that stands for several functions, or for none that is known: calls with an argument clang could not read
 * end here. */
static void overloaded_callee(struct tl_lower *lw, struct callee *out, CXCursor c, CXCursor decl)
{
	struct tl_span span = tl_lw_span(lw, c), at = tl_lw_name_span(lw, c);

	if (!clang_Cursor_isNull(decl) && clang_getCursorKind(decl) == CXCursor_OverloadedDeclRef &&
		clang_getNumOverloadedDecls(decl)) {
		known_callee(lw, out, c, clang_getOverloadedDecl(decl, 0));
		return;
	}
	out->name = tl_lw_last_word(lw, &span);
	/* "T::f(x)": some f, not the one of the whole program */
	if (out->name && is_scoped(lw, &span))
		out->name = tl_lw_intern(lw, tl_arena_printf(lw->arena, "?::%s", out->name), strlen(out->name) + 3);
	tl_lw_note_ref(lw, &at, out->name);
}

static void loaded_callee(struct tl_lower *lw, struct callee *out, CXCursor c, const char *name)
{
	struct tl_span at = tl_lw_name_span(lw, c);

	out->name = tl_lw_intern(lw, name, strlen(name));
	tl_lw_note_ref(lw, &at, out->name);
}

static void unknown_method(struct tl_lower *lw, struct callee *out, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c), at = tl_lw_word_span(lw, &span);
	const char *word = tl_lw_last_word(lw, &span), *loaded = word ? tl_lw_loaded_member(lw, word) : NULL;
	char buf[256];

	if (!loaded)
		snprintf(buf, sizeof buf, "?::%s", word ? word : "?");
	out->name = tl_lw_intern(lw, loaded ? loaded : buf, strlen(loaded ? loaded : buf));
	tl_lw_note_ref(lw, &at, out->name);
	if (loaded)
		return;
	out->has_object = true;
	out->object = tl_lw_object(lw, c);
}

static void member_callee(struct tl_lower *lw, struct callee *out, CXCursor c, CXCursor decl)
{
	enum CXCursorKind k = clang_Cursor_isNull(decl) ? CXCursor_InvalidFile : clang_getCursorKind(decl);

	if (is_function(k)) {
		known_callee(lw, out, c, decl);
		if (is_member(decl)) {
			out->has_object = true;
			out->object = tl_lw_object(lw, c);
		}
	} else if (k == CXCursor_FieldDecl || k == CXCursor_VarDecl) {
		out->reg = tl_lw_expr(lw, c);
	} else {
		unknown_method(lw, out, c);
	}
}

/* What clang could not make out is called what is written there, if that is a function of a library: behind a macro, perhaps. */
static void lost_callee(struct tl_lower *lw, struct callee *out, CXCursor c)
{
	struct tl_span at = tl_lw_span(lw, c);
	size_t n, begin = tl_lw_kids(lw, c, &n);
	const char *word = !n && clang_getCursorKind(c) == CXCursor_UnexposedExpr ? tl_lw_last_word(lw, &at) : NULL;

	tl_lw_drop(lw, begin);
	if (word && strchr(word, '_') && tl_pack_telling_api(lw->pack, word))
		loaded_callee(lw, out, c, word);
	else
		out->reg = tl_lw_expr(lw, c);
}

static void find_callee(struct tl_lower *lw, struct callee *out, CXCursor c)
{
	const char *loaded;
	CXCursor decl, inner = tl_lw_strip(lw, c);
	enum CXCursorKind k = clang_getCursorKind(inner);
	struct tl_span at;

	decl = clang_getCursorReferenced(inner);
	loaded = tl_lw_loaded_name(lw, decl);
	if (loaded)
		loaded_callee(lw, out, inner, loaded);
	else if (k == CXCursor_DeclRefExpr && !clang_Cursor_isNull(decl) && is_function(clang_getCursorKind(decl)))
		known_callee(lw, out, inner, decl);
	else if (k == CXCursor_DeclRefExpr && (clang_Cursor_isNull(decl) || !tl_lw_is_place(lw, inner)))
		overloaded_callee(lw, out, inner, decl);
	else if (k == CXCursor_MemberRefExpr)
		member_callee(lw, out, inner, decl);
	else if (k == CXCursor_UnexposedExpr && tl_lw_is_place(lw, inner))
		unknown_method(lw, out, inner);
	else
		lost_callee(lw, out, inner);
	if (!out->name) { /* a macro may make a call through a pointer of what looks like a function */
		at = tl_lw_span(lw, inner);
		tl_lw_note_ref(lw, &at, NULL);
	}
	if (!out->name && !out->reg)
		out->reg = tl_lw_unknown(lw, "a callee of unknown name", NULL);
}

/* --- arguments --- */

tl_reg tl_lw_argument(struct tl_lower *lw, CXCursor c, CXType param)
{
	struct tl_span span;

	if (!tl_lw_is_alias(param))
		return tl_lw_expr(lw, c);
	span = tl_lw_span(lw, c);
	return tl_lw_addr(lw, tl_lw_place(lw, c), &span);
}

/* The default of a parameter, where the argument was left out. */
static CXCursor default_of(struct tl_lower *lw, CXCursor decl, unsigned i)
{
	CXCursor result = clang_getNullCursor(), param;
	size_t n, begin;

	if (clang_Cursor_isNull(decl) || clang_Cursor_getNumArguments(decl) <= (int)i)
		return result;
	param = clang_Cursor_getArgument(decl, i);
	begin = tl_lw_kids(lw, param, &n);
	if (n && clang_isExpression(clang_getCursorKind(lw->kids.v[begin + n - 1])))
		result = lw->kids.v[begin + n - 1];
	tl_lw_drop(lw, begin);
	return result;
}

static bool is_left_out(CXCursor arg)
{
	return clang_Range_isNull(clang_getCursorExtent(arg));
}

static CXType param_type(CXCursor decl, unsigned i)
{
	CXType none = {0};

	return clang_Cursor_isNull(decl) ? none : clang_getArgType(clang_getCursorType(decl), i);
}

void tl_lw_call_arg(struct tl_lower *lw, struct tl_arg *out, CXCursor decl, CXCursor arg, unsigned param)
{
	bool left_out = is_left_out(arg);
	CXCursor value = left_out ? default_of(lw, decl, param) : arg;

	if (clang_Cursor_isNull(value))
		out->reg = tl_lw_unknown(lw, "a default argument", NULL);
	else
		out->reg = tl_lw_argument(lw, value, param_type(decl, param));
	if (!left_out)
		out->span = tl_lw_span(lw, arg);
}

static void add_arg(struct tl_lower *lw, struct arg_list *args, CXCursor decl, CXCursor arg, unsigned param)
{
	tl_lw_call_arg(lw, &args->v[args->n], decl, arg, param);
	args->n++;
}

static void add_object(struct arg_list *args, const struct callee *callee)
{
	if (callee->has_object)
		args->v[args->n++] = (struct tl_arg){.reg = callee->object, .span = callee->object_span};
}

/* An argument may be edited where it stands between the commas of the call as a person wrote it. It may not when it
 * came out of the same macro as the call or as another argument. */
static void mark_macros(struct tl_lower *lw, struct arg_list *args, const struct tl_span *call)
{
	for (uint32_t i = 0; i < args->n; i++) {
		struct tl_span *s = &args->v[i].span;

		if (!s->line || !s->macro)
			continue;
		s->macro = s->start == call->start || tl_lw_macro_whole(lw, s) == NULL;
		for (uint32_t j = 0; j < args->n; j++)
			s->macro = s->macro || (j != i && args->v[j].span.start == s->start && args->v[j].span.line);
	}
}

/* --- the call --- */

static tl_reg emit(struct tl_lower *lw, const struct callee *callee, struct arg_list *args, const struct tl_span *span)
{
	struct tl_op *op;

	mark_macros(lw, args, span);
	op = tl_lw_op(lw, TL_OP_CALL, span);
	op->text = callee->name;
	op->a = callee->name ? 0 : callee->reg;
	op->args = args->v;
	op->n_args = args->n;
	op->stmt = lw->fn->stmt;
	op->dst = ++lw->fn->func.n_regs;
	return op->dst;
}

static bool is_name(const struct callee *callee, const char *const *names)
{
	for (; callee->name && *names; names++) {
		if (strcmp(callee->name, *names) == 0)
			return true;
	}
	return false;
}

/* Of the standard library; what in the program never returns shows in its body. */
static const char *const never_return[] = {"exit", "_exit", "_Exit", "quick_exit", "abort", "longjmp", "siglongjmp",
	"__builtin_unreachable", "__builtin_trap", "__builtin_abort", "__assert_fail", "err", "errx", "std::terminate",
	"std::rethrow_exception", NULL};

static CXType pointee_of(struct tl_lower *lw, CXCursor arg)
{
	return clang_getPointeeType(clang_getCursorType(tl_lw_strip(lw, arg)));
}

/* memset(p, 0, n) zeroes what p points to, memcpy(p, q, n) of records is an assignment, calloc() returns zeroed
 * memory. */
static void memory_effects(struct tl_lower *lw, CXCursor c, const struct callee *callee, const struct arg_list *args,
	tl_reg result, const struct tl_span *span)
{
	static const char *const set[] = {"memset", "__builtin_memset", "__builtin___memset_chk", NULL};
	static const char *const zero[] = {"bzero", "__builtin_bzero", "explicit_bzero", "ZeroMemory", "RtlZeroMemory",
		"RtlSecureZeroMemory", "SecureZeroMemory", NULL};
	static const char *const alloc[] = {"calloc", "__builtin_calloc", NULL};
	static const char *const copy[] = {"memcpy", "memmove", "__builtin_memcpy", "__builtin_memmove",
		"__builtin___memcpy_chk", "__builtin___memmove_chk", "CopyMemory", "MoveMemory", "RtlCopyMemory",
		"RtlMoveMemory", NULL};
	int64_t value;

	if (is_name(callee, alloc))
		tl_lw_zero(lw, tl_lw_place_deref(result), span);
	if (is_name(callee, zero) && args->n)
		tl_lw_zero(lw, tl_lw_place_deref(args->v[0].reg), span);
	if (is_name(callee, set) && args->n >= 2 && tl_lw_evaluate(clang_Cursor_getArgument(c, 1), &value) && !value)
		tl_lw_zero(lw, tl_lw_place_deref(args->v[0].reg), span);
	if (is_name(callee, copy) && args->n >= 2 && tl_lw_is_record(pointee_of(lw, clang_Cursor_getArgument(c, 0))) &&
		tl_lw_is_record(pointee_of(lw, clang_Cursor_getArgument(c, 1))))
		tl_lw_store(lw, tl_lw_place_deref(args->v[0].reg),
			tl_lw_load(lw, tl_lw_place_deref(args->v[1].reg), span), span);
}

/* An operator of a class: its object is the first argument. */
static bool is_operator_call(CXCursor c, CXCursor decl)
{
	return is_member(decl) && clang_Cursor_getNumArguments(c) == clang_Cursor_getNumArguments(decl) + 1 &&
	       !clang_Cursor_isVariadic(decl);
}

static tl_reg operator_call(struct tl_lower *lw, CXCursor c, CXCursor decl, const struct tl_span *span)
{
	struct callee callee = {.decl = decl, .name = tl_lw_name(lw, decl), .has_object = true};
	CXCursor object = clang_Cursor_getArgument(c, 0);
	unsigned n = (unsigned)clang_Cursor_getNumArguments(c);
	struct arg_list args = {.v = tl_arena_alloc(lw->arena, (n + 1UL) * sizeof *args.v)};

	if (tl_lw_is_lambda_call(lw, decl)) {
		callee.name = tl_lw_lambda_name(lw, clang_getCursorSemanticParent(decl));
		callee.has_object = false;
	}
	tl_lw_want(lw, decl);
	callee.object_span = tl_lw_span(lw, object);
	callee.object = tl_lw_addr(lw, tl_lw_place(lw, object), span);
	add_object(&args, &callee);
	for (unsigned i = 1; i < n; i++)
		add_arg(lw, &args, decl, clang_Cursor_getArgument(c, i), i - 1);
	return emit(lw, &callee, &args, span);
}

static tl_reg plain_call(struct tl_lower *lw, CXCursor c, CXCursor callee_expr, const struct tl_span *span)
{
	int count = clang_Cursor_getNumArguments(c);
	unsigned n = count > 0 ? (unsigned)count : 0;
	struct arg_list args = {.v = tl_arena_alloc(lw->arena, (n + 1UL) * sizeof *args.v)};
	struct callee callee = {.decl = clang_getNullCursor()};
	tl_reg result;

	find_callee(lw, &callee, callee_expr);
	add_object(&args, &callee);
	for (unsigned i = 0; i < n; i++)
		add_arg(lw, &args, callee.decl, clang_Cursor_getArgument(c, i), i);
	result = emit(lw, &callee, &args, span);
	memory_effects(lw, c, &callee, &args, result, span);
	if (is_name(&callee, never_return)) {
		tl_lw_stop(lw);
		return tl_lw_unknown(lw, "no value", span);
	}
	return result;
}

/* What stands for the function: first, unless an operator is written between its operands. Read as a callee, a left
 * operand would be lowered twice, and twice again in every link of a chain "a << b << c". */
static CXCursor callee_of(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor first = n ? lw->kids.v[begin] : clang_getNullCursor();

	if (n > 1 && clang_Cursor_getNumArguments(c) > 0 && clang_equalCursors(first, clang_Cursor_getArgument(c, 0)))
		first = lw->kids.v[begin + 1];
	tl_lw_drop(lw, begin);
	return first;
}

tl_reg tl_lw_call(struct tl_lower *lw, CXCursor c)
{
	CXCursor decl = clang_getCursorReferenced(c);
	struct tl_span span = tl_lw_span(lw, c);
	CXCursor first;
	tl_reg r;

	if (tl_lw_is_construct(c))
		return tl_lw_construct(lw, c, NULL);
	if (tl_lw_is_move(lw, c))
		return tl_lw_argument(lw, clang_Cursor_getArgument(c, 0), clang_getCursorResultType(decl));
	if (!clang_Cursor_isNull(decl) && is_operator_call(c, decl))
		return tl_lw_holder_call(lw, c, decl, c, true, &r) ? r : operator_call(lw, c, decl, &span);
	if (!clang_Cursor_isNull(decl) && lw->cplusplus &&
		(tl_lw_holder_make(lw, c, decl, &r) || tl_lw_text_operator(lw, c, decl, &r)))
		return r;
	if (strcmp(tl_lw_string(lw, clang_getCursorSpelling(c)), "__builtin_expect") == 0 &&
		clang_Cursor_getNumArguments(c) > 0)
		return tl_lw_expr(lw, clang_Cursor_getArgument(c, 0));
	if (clang_Cursor_isNull(decl) && clang_Cursor_getNumArguments(c) <= 0 && lw->cplusplus &&
		tl_lw_holder_unchosen(lw, c, &r))
		return r;
	first = callee_of(lw, c);
	if (clang_Cursor_isNull(first))
		return tl_lw_unknown(lw, "a call of nothing", &span);
	if (!clang_Cursor_isNull(decl) && is_member(decl) && tl_lw_holder_call(lw, c, decl, first, false, &r))
		return r;
	return plain_call(lw, c, first, &span);
}

tl_reg tl_lw_broken_call(struct tl_lower *lw, CXCursor c, size_t begin, size_t n)
{
	struct tl_span span = tl_lw_span(lw, c);
	struct arg_list args = {.v = tl_arena_alloc(lw->arena, (n + 1) * sizeof *args.v)};
	struct callee callee = {.decl = clang_getNullCursor()};

	find_callee(lw, &callee, lw->kids.v[begin]);
	add_object(&args, &callee);
	for (size_t i = 1; i < n; i++) {
		if (clang_isExpression(clang_getCursorKind(lw->kids.v[begin + i])))
			add_arg(lw, &args, clang_getNullCursor(), lw->kids.v[begin + i], 0);
	}
	return emit(lw, &callee, &args, &span);
}
