/* What only C++ has: constructors and member initialisers, new, lambdas, try, loops over ranges. */
#include <stdio.h>
#include <string.h>

#include "front_c/lower.h"

bool tl_lw_is_construct(CXCursor c)
{
	CXCursor decl;

	if (clang_getCursorKind(c) != CXCursor_CallExpr)
		return false;
	decl = clang_getCursorReferenced(c);
	return !clang_Cursor_isNull(decl) && clang_getCursorKind(decl) == CXCursor_Constructor;
}

static bool is_copy(CXCursor c, CXCursor ctor)
{
	return clang_Cursor_getNumArguments(c) == 1 &&
	       (clang_CXXConstructor_isCopyConstructor(ctor) || clang_CXXConstructor_isMoveConstructor(ctor));
}

/* A copy is an assignment, so that what is known of the original is known of the copy. */
static tl_reg copy(struct tl_lower *lw, CXCursor c, const struct tl_place *into, const struct tl_span *span)
{
	tl_reg value = tl_lw_load(lw, tl_lw_place(lw, clang_Cursor_getArgument(c, 0)), span);

	if (into)
		tl_lw_store(lw, *into, value, span);
	return value;
}

/* One that nobody wrote stands where its class does. */
static bool is_implicit(CXCursor ctor)
{
	return clang_equalLocations(
		clang_getCursorLocation(ctor), clang_getCursorLocation(clang_getCursorSemanticParent(ctor)));
}

static void want_constructor(struct tl_lower *lw, CXCursor ctor)
{
	CXCursor record = clang_getCursorSemanticParent(ctor);
	CXFile file;

	if (!is_implicit(ctor)) {
		tl_lw_want(lw, ctor);
		return;
	}
	clang_getFileLocation(clang_getCursorLocation(record), &file, NULL, NULL, NULL);
	if (file && tl_lw_file(lw, file)->index != TL_LW_OUTSIDE)
		tl_vec_push(&lw->wanted, record);
}

/* "Class x(...)" and "Class(...)": the name of the class that stands there explains a site. */
static void note_construction(struct tl_lower *lw, CXCursor c, CXCursor ctor)
{
	struct tl_span at = tl_lw_name_span(lw, c);

	tl_lw_note_ref(lw, &at, tl_lw_name(lw, ctor));
}

tl_reg tl_lw_construct(struct tl_lower *lw, CXCursor c, const struct tl_place *into)
{
	CXCursor ctor = clang_getCursorReferenced(c);
	struct tl_span span = tl_lw_span(lw, c);
	int count = clang_Cursor_getNumArguments(c);
	unsigned n = count > 0 ? (unsigned)count : 0;
	struct tl_arg *args;
	struct tl_place p;
	struct tl_op *op;

	if (is_copy(c, ctor))
		return copy(lw, c, into, &span);
	if (tl_lw_is_holder(lw, ctor))
		return tl_lw_holder_construct(lw, c, into);
	p = into ? *into : tl_lw_place_local(tl_lw_local_new(lw, "", tl_lw_type(lw, clang_getCursorType(c))));
	args = tl_arena_alloc(lw->arena, (n + 1UL) * sizeof *args);
	args[0].reg = tl_lw_addr(lw, p, &span);
	for (unsigned i = 0; i < n; i++)
		tl_lw_call_arg(lw, &args[i + 1], ctor, clang_Cursor_getArgument(c, i), i);
	want_constructor(lw, ctor);
	note_construction(lw, c, ctor);
	op = tl_lw_op(lw, TL_OP_CALL, &span);
	op->text = tl_lw_name(lw, ctor);
	op->args = args;
	op->n_args = n + 1;
	op->stmt = lw->fn->stmt;
	op->dst = ++lw->fn->func.n_regs;
	return into ? op->dst : tl_lw_load(lw, p, &span);
}

/* --- constructors --- */

static enum CXChildVisitResult push_any(CXCursor c, CXCursor parent, CXClientData data)
{
	struct tl_lower *lw = data;

	(void)parent;
	tl_vec_push(&lw->kids, c);
	return CXChildVisit_Continue;
}

static struct tl_place this_place(struct tl_lower *lw)
{
	return tl_lw_place_deref(tl_lw_this(lw, NULL));
}

static enum CXVisitorResult push_field(CXCursor c, CXClientData data)
{
	struct tl_lower *lw = data;

	tl_vec_push(&lw->kids, c);
	return CXVisit_Continue;
}

static bool is_initialised(const struct tl_lower *lw, size_t begin, size_t n, CXCursor field)
{
	for (size_t i = 0; i < n; i++) {
		if (clang_getCursorKind(lw->kids.v[begin + i]) == CXCursor_MemberRef &&
			clang_equalCursors(clang_getCursorReferenced(lw->kids.v[begin + i]), field))
			return true;
	}
	return false;
}

static void default_member(struct tl_lower *lw, CXCursor field)
{
	size_t n, begin = tl_lw_kids(lw, field, &n);
	CXCursor init = n ? lw->kids.v[begin + n - 1] : clang_getNullCursor();

	tl_lw_drop(lw, begin);
	if (n && clang_isExpression(clang_getCursorKind(init)) && !clang_Cursor_isBitField(field))
		tl_lw_init(lw, tl_lw_place_field(lw, this_place(lw), tl_lw_field(lw, field)),
			clang_getCursorType(field), init);
}

/* Fields with an initialiser in the class, unless the constructor has one of its own for them. */
static void default_members(struct tl_lower *lw, CXCursor ctor, size_t begin, size_t n)
{
	size_t fields = lw->kids.n, n_fields;

	clang_Type_visitFields(clang_getCursorType(clang_getCursorSemanticParent(ctor)), push_field, lw);
	n_fields = lw->kids.n - fields;
	for (size_t i = 0; i < n_fields; i++) {
		if (!is_initialised(lw, begin, n, lw->kids.v[fields + i]))
			default_member(lw, lw->kids.v[fields + i]);
	}
	tl_lw_drop(lw, fields);
}

static void member_init(struct tl_lower *lw, CXCursor name, CXCursor init)
{
	CXCursor field = clang_getCursorReferenced(name);
	struct tl_place p = this_place(lw);

	if (clang_Cursor_isNull(field) || clang_getCursorKind(field) != CXCursor_FieldDecl) {
		tl_lw_effects(lw, init);
		return;
	}
	tl_lw_init(lw, tl_lw_place_field(lw, p, tl_lw_field(lw, field)), clang_getCursorType(field), init);
}

void tl_lw_members(struct tl_lower *lw, CXCursor ctor)
{
	size_t begin = lw->kids.n, n;
	struct tl_place p;

	clang_visitChildren(ctor, push_any, lw);
	n = lw->kids.n - begin;
	default_members(lw, ctor, begin, n);
	for (size_t i = 0; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (!clang_isExpression(clang_getCursorKind(kid)))
			continue;
		if (i && clang_getCursorKind(lw->kids.v[begin + i - 1]) == CXCursor_MemberRef) {
			member_init(lw, lw->kids.v[begin + i - 1], kid);
		} else if (tl_lw_is_construct(
				   tl_lw_strip(lw, kid))) { /* a base class, or another constructor of this one */
			p = this_place(lw);
			tl_lw_construct(lw, tl_lw_strip(lw, kid), &p);
		} else {
			tl_lw_effects(lw, kid);
		}
	}
	tl_lw_drop(lw, begin);
}

void tl_lw_implicit(struct tl_lower *lw, CXCursor record)
{
	size_t fields = lw->kids.n, n;
	const char *class_name = tl_lw_name(lw, record), *last = class_name;
	struct tl_lw_fn fn;

	for (const char *at = class_name; (at = strstr(at, "::")); at += 2)
		last = at + 2;
	clang_Type_visitFields(clang_getCursorType(record), push_field, lw);
	n = lw->kids.n - fields;
	tl_lw_begin(lw, &fn, tl_arena_printf(lw->arena, "%s::%s", class_name, last), class_name);
	fn.func.title = fn.func.name;
	fn.func.span = tl_lw_name_span(lw, record);
	fn.this_local = tl_lw_local_new(lw, "this", tl_arena_printf(lw->arena, "%s *", class_name));
	fn.has_this = true;
	fn.func.n_params = 1;
	for (size_t i = 0; i < n; i++)
		default_member(lw, lw->kids.v[fields + i]);
	tl_lw_end(lw);
	tl_lw_drop(lw, fields);
}

/* --- new --- */

tl_reg tl_lw_new(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	size_t n, begin = tl_lw_kids(lw, c, &n);
	struct tl_op *op = tl_lw_op(lw, TL_OP_CALL, &span);
	struct tl_place p;
	tl_reg r;

	op->text = "operator new";
	op->dst = r = ++lw->fn->func.n_regs;
	p = tl_lw_place_deref(r);
	for (size_t i = 0; i < n; i++) {
		CXCursor kid = tl_lw_strip(lw, lw->kids.v[begin + i]);

		if (i + 1 == n && tl_lw_is_construct(kid))
			tl_lw_construct(lw, kid, &p);
		else if (i + 1 == n && clang_getCursorKind(kid) == CXCursor_InitListExpr)
			tl_lw_init(lw, p, clang_getPointeeType(clang_getCursorType(c)), kid);
		else if (clang_isExpression(clang_getCursorKind(kid)))
			tl_lw_effects(lw, kid);
	}
	tl_lw_drop(lw, begin);
	return r;
}

/* --- lambdas --- */

const char *tl_lw_lambda_name(struct tl_lower *lw, CXCursor at)
{
	unsigned line = 0, col = 0;
	CXFile file;
	uint32_t index;
	char *name;

	clang_getFileLocation(clang_getRangeStart(clang_getCursorExtent(at)), &file, &line, &col, NULL);
	index = file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
	name = tl_arena_printf(
		lw->arena, "lambda@%s:%u:%u", index == TL_LW_OUTSIDE ? "?" : lw->unit->files.v[index], line, col);
	return tl_lw_intern(lw, name, strlen(name));
}

bool tl_lw_is_lambda_call(struct tl_lower *lw, CXCursor method)
{
	CXCursor record = clang_getCursorSemanticParent(method);

	return strcmp(tl_lw_string(lw, clang_getCursorSpelling(method)), "operator()") == 0 &&
	       strstr(tl_lw_string(lw, clang_getTypeSpelling(clang_getCursorType(record))), "(lambda") != NULL;
}

tl_reg tl_lw_lambda(struct tl_lower *lw, CXCursor c)
{
	struct tl_span span = tl_lw_span(lw, c);
	const char *name = tl_lw_lambda_name(lw, c);
	const char *title = tl_arena_printf(lw->arena, "lambda in %s", lw->fn->func.title);
	size_t n, begin = tl_lw_kids(lw, c, &n);
	struct tl_lw_fn fn;

	/* captures with an initialiser belong to the function around */
	for (size_t i = 0; i < n; i++) {
		if (clang_isExpression(clang_getCursorKind(lw->kids.v[begin + i])))
			tl_lw_effects(lw, lw->kids.v[begin + i]);
	}
	tl_lw_begin(lw, &fn, name, title);
	fn.func.internal = true;
	fn.func.span = span;
	for (size_t i = 0; i < n; i++) {
		if (clang_getCursorKind(lw->kids.v[begin + i]) == CXCursor_ParmDecl)
			tl_lw_local_of(lw, lw->kids.v[begin + i]);
	}
	fn.func.n_params = (uint32_t)fn.func.locals.n;
	for (size_t i = 0; i < n; i++) {
		if (clang_getCursorKind(lw->kids.v[begin + i]) == CXCursor_CompoundStmt)
			tl_lw_stmt(lw, lw->kids.v[begin + i]);
	}
	tl_lw_end(lw);
	tl_lw_drop(lw, begin);
	return tl_lw_func(lw, name, &span);
}

/* --- try --- */

static bool catches_all(struct tl_lower *lw, CXCursor handler)
{
	size_t n, begin = tl_lw_kids(lw, handler, &n);
	bool all = n && clang_getCursorKind(lw->kids.v[begin]) != CXCursor_VarDecl;

	tl_lw_drop(lw, begin);
	return all;
}

/* What no handler takes goes on to whoever called. */
static void handlers(struct tl_lower *lw, size_t begin, size_t n, uint32_t end)
{
	for (size_t i = 0; i < n; i++) {
		CXCursor handler = lw->kids.v[begin + i];
		uint32_t here = tl_lw_block(lw), next = tl_lw_block(lw);

		if (catches_all(lw, handler))
			tl_lw_jump(lw, here);
		else
			tl_lw_branch(lw, tl_lw_unknown(lw, "an exception", NULL), here, next, NULL);
		tl_lw_enter(lw, here);
		lw->fn->insertable = false;
		tl_lw_stmt(lw, handler);
		tl_lw_jump(lw, end);
		tl_lw_enter(lw, next);
	}
	tl_lw_throw(lw);
}

/* A handler may be entered before anything in the try happened, and after all of it. */
void tl_lw_try(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	uint32_t inside = tl_lw_block(lw), caught = tl_lw_block(lw), end = tl_lw_block(lw);
	uint32_t on_throw = lw->fn->on_throw;

	tl_lw_branch(lw, tl_lw_unknown(lw, "an exception", NULL), caught, inside, NULL);
	tl_lw_enter(lw, inside);
	lw->fn->insertable = false;
	lw->fn->on_throw = caught;
	if (n)
		tl_lw_stmt(lw, lw->kids.v[begin]);
	lw->fn->on_throw = on_throw;
	if (lw->fn->open)
		tl_lw_branch(lw, tl_lw_unknown(lw, "an exception", NULL), caught, end, NULL);
	tl_lw_enter(lw, caught);
	handlers(lw, begin + 1, n ? n - 1 : 0, end);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
}

/* To the handlers around, or out of the function. */
void tl_lw_throw(struct tl_lower *lw)
{
	if (lw->fn->on_throw == UINT32_MAX)
		tl_lw_stop(lw);
	else
		tl_lw_jump(lw, lw->fn->on_throw);
}

/* --- for (x : range) --- */

static void loop_variable(struct tl_lower *lw, CXCursor var, CXCursor range)
{
	CXType type = clang_getCursorType(var);
	struct tl_place p = tl_lw_place_local(tl_lw_local_of(lw, var));
	tl_reg value;

	if (tl_lw_is_array(clang_getCursorType(range))) {
		struct tl_place element = tl_lw_place_index(lw, tl_lw_place(lw, range), -1);

		value = tl_lw_is_alias(type) ? tl_lw_addr(lw, element, NULL) : tl_lw_load(lw, element, NULL);
	} else {
		tl_lw_effects(lw, range);
		value = tl_lw_unknown(lw, "an element of a range", NULL);
	}
	tl_lw_store(lw, p, value, NULL);
}

void tl_lw_range_for(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	uint32_t head = tl_lw_block(lw), inside = tl_lw_block(lw), end = tl_lw_block(lw);
	uint32_t on_break = lw->fn->on_break, on_continue = lw->fn->on_continue;

	tl_lw_enter(lw, head);
	tl_lw_branch(lw, tl_lw_unknown(lw, "another element", NULL), inside, end, NULL);
	tl_lw_enter(lw, inside);
	if (n >= 3 && clang_getCursorKind(lw->kids.v[begin]) == CXCursor_VarDecl)
		loop_variable(lw, lw->kids.v[begin], lw->kids.v[begin + n - 2]);
	lw->fn->on_break = end;
	lw->fn->on_continue = head;
	lw->fn->insertable = false;
	if (n)
		tl_lw_stmt(lw, lw->kids.v[begin + n - 1]);
	lw->fn->on_break = on_break;
	lw->fn->on_continue = on_continue;
	tl_lw_jump(lw, head);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
}
