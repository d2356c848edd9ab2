/* Statements, except switch, labels and loops over ranges. */
#include "front_c/lower.h"

static void body(struct tl_lower *lw, CXCursor c)
{
	lw->fn->insertable = false;
	tl_lw_stmt(lw, c);
}

static void compound(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	/* the braces of a macro are not there in the text: what matters is where the macro stands */
	bool insertable = lw->fn->insertable || !tl_lw_span(lw, c).macro;

	for (size_t i = 0; i < n; i++) {
		lw->fn->insertable = insertable;
		tl_lw_stmt(lw, lw->kids.v[begin + i]);
	}
	tl_lw_drop(lw, begin);
}

/* "if (init; cond)": only C++ has it; what stands first is followed by a semicolon. */
static bool begins_with_init(struct tl_lower *lw, size_t begin, size_t n)
{
	CXCursor first = lw->kids.v[begin];
	const char *after;
	size_t after_n;

	if (!lw->cplusplus || n < 3)
		return false;
	if (clang_getCursorKind(first) == CXCursor_DeclStmt)
		return true;
	after = tl_lw_text_after(lw, first, &after_n);
	return after_n && *after == ';';
}

/* Of "if (...)" or "while (...)" c the first part that is left is no condition: clang drops one that it cannot make out. */
static bool lost_condition(struct tl_lower *lw, CXCursor c, CXCursor first)
{
	enum CXCursorKind k = clang_getCursorKind(first);
	const char *after;
	size_t after_n;

	if (!clang_isExpression(k))
		return clang_isStatement(k);
	if (tl_lw_span(lw, c).macro)
		return false; /* text tells of the macro only */
	after = tl_lw_text_after(lw, first, &after_n);
	return after_n && *after == ';';
}

static void unread_condition(struct tl_lower *lw, uint32_t then, uint32_t else_)
{
	tl_lw_branch(lw, tl_lw_unknown(lw, "a condition that was not read", NULL), then, else_, NULL);
}

/* One "if"; *next is what stands behind its else, if anything does: control is at its beginning then. */
static void one_if(struct tl_lower *lw, CXCursor c, uint32_t end, CXCursor *next)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), at = begin, end_of_kids = begin + n;
	uint32_t then, else_;
	bool lost;

	*next = clang_getNullCursor();
	if (n && begins_with_init(lw, begin, n))
		body(lw, lw->kids.v[at++]);
	if (at < end_of_kids && clang_getCursorKind(lw->kids.v[at]) == CXCursor_VarDecl)
		tl_lw_var(lw, lw->kids.v[at++]);
	lost = at < end_of_kids && lost_condition(lw, c, lw->kids.v[at]);
	if (end_of_kids - at < 2 && !lost) {
		while (at < end_of_kids)
			body(lw, lw->kids.v[at++]);
		tl_lw_drop(lw, begin);
		return;
	}
	then = tl_lw_block(lw);
	else_ = end_of_kids - at > (lost ? 1 : 2) ? tl_lw_block(lw) : end;
	if (lost)
		unread_condition(lw, then, else_);
	else
		tl_lw_cond(lw, lw->kids.v[at++], then, else_);
	tl_lw_enter(lw, then);
	body(lw, lw->kids.v[at++]);
	tl_lw_jump(lw, end);
	if (else_ != end) {
		*next = lw->kids.v[at];
		tl_lw_enter(lw, else_);
	}
	tl_lw_drop(lw, begin);
}

/* A chain of else-ifs is walked without recursion: generated code has thousands. */
static void if_stmt(struct tl_lower *lw, CXCursor c)
{
	uint32_t end = tl_lw_block(lw);

	while (!clang_Cursor_isNull(c) && clang_getCursorKind(c) == CXCursor_IfStmt)
		one_if(lw, c, end, &c);
	if (!clang_Cursor_isNull(c))
		body(lw, c);
	tl_lw_enter(lw, end);
}

struct loop {
	uint32_t on_break, on_continue;
};

static struct loop loop_begin(struct tl_lower *lw, uint32_t on_break, uint32_t on_continue)
{
	struct loop old = {lw->fn->on_break, lw->fn->on_continue};

	lw->fn->on_break = on_break;
	lw->fn->on_continue = on_continue;
	return old;
}

static void loop_end(struct tl_lower *lw, struct loop old)
{
	lw->fn->on_break = old.on_break;
	lw->fn->on_continue = old.on_continue;
}

static void while_stmt(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), at = begin;
	uint32_t head = tl_lw_block(lw), inside = tl_lw_block(lw), end = tl_lw_block(lw);
	struct loop old;

	tl_lw_enter(lw, head);
	if (n && clang_getCursorKind(lw->kids.v[at]) == CXCursor_VarDecl)
		tl_lw_var(lw, lw->kids.v[at++]);
	if (at < begin + n && lost_condition(lw, c, lw->kids.v[at]))
		unread_condition(lw, inside, end);
	else if (begin + n - at >= 2)
		tl_lw_cond(lw, lw->kids.v[at++], inside, end);
	tl_lw_enter(lw, inside);
	old = loop_begin(lw, end, head);
	if (at < begin + n)
		body(lw, lw->kids.v[at]);
	loop_end(lw, old);
	tl_lw_jump(lw, head);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
}

static void do_stmt(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	uint32_t inside = tl_lw_block(lw), test = tl_lw_block(lw), end = tl_lw_block(lw);
	struct loop old = loop_begin(lw, end, test);

	tl_lw_enter(lw, inside);
	if (n)
		body(lw, lw->kids.v[begin]);
	loop_end(lw, old);
	tl_lw_enter(lw, test);
	if (n > 1)
		tl_lw_cond(lw, lw->kids.v[begin + 1], inside, end);
	else
		unread_condition(lw, inside, end);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
}

static void return_stmt(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	struct tl_span span = tl_lw_span(lw, c);
	CXCursor value = n ? lw->kids.v[begin] : clang_getNullCursor();
	tl_reg r;

	tl_lw_drop(lw, begin);
	if (!n || !clang_isExpression(clang_getCursorKind(value))) {
		tl_lw_ret(lw, 0, &span);
		return;
	}
	r = tl_lw_argument(lw, value, lw->fn->result);
	if (lw->fn->overrides)
		tl_lw_answer(lw, r, &span);
	tl_lw_ret(lw, r, &span);
}

void tl_lw_var(struct tl_lower *lw, CXCursor decl)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(decl);
	CXType type = clang_getCursorType(decl);
	struct tl_place p;

	if (clang_Cursor_hasVarDeclGlobalStorage(decl) == 1) {
		tl_lw_global(lw, decl);
		return;
	}
	p = tl_lw_place_local(tl_lw_local_of(lw, decl));
	if (!clang_Cursor_isNull(init))
		tl_lw_init(lw, p, type, init);
}

static void decl_stmt(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	for (size_t i = 0; i < n; i++) {
		CXCursor decl = lw->kids.v[begin + i];

		if (clang_getCursorKind(decl) == CXCursor_VarDecl)
			tl_lw_var(lw, decl);
		else if (clang_isExpression(clang_getCursorKind(decl)))
			tl_lw_effects(lw, decl);
		else
			tl_lw_decl(lw, decl);
	}
	tl_lw_drop(lw, begin);
}

/* What we know no shape of: its parts, one after the other. */
static void parts(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	for (size_t i = 0; i < n; i++) {
		enum CXCursorKind k = clang_getCursorKind(lw->kids.v[begin + i]);

		if (clang_isExpression(k))
			tl_lw_effects(lw, lw->kids.v[begin + i]);
		else if (clang_isStatement(k))
			body(lw, lw->kids.v[begin + i]);
	}
	tl_lw_drop(lw, begin);
}

static void expression(struct tl_lower *lw, CXCursor c)
{
	struct tl_span old = lw->fn->stmt;

	lw->fn->stmt = (struct tl_span){0};
	if (lw->fn->insertable) {
		lw->fn->stmt = tl_lw_span(lw, c);
		if (tl_lw_to_semicolon(lw, &lw->fn->stmt))
			lw->fn->stmt.macro = false; /* the semicolon behind a macro is the end of a statement */
	}
	if (clang_getCursorKind(c) == CXCursor_DeclStmt)
		decl_stmt(lw, c);
	else
		tl_lw_effects(lw, c);
	lw->fn->stmt = old;
}

static void other(struct tl_lower *lw, CXCursor c)
{
	struct tl_span old = lw->fn->stmt;

	lw->fn->stmt = (struct tl_span){0};
	switch ((int)clang_getCursorKind(c)) {
	case CXCursor_CompoundStmt:
		compound(lw, c);
		break;
	case CXCursor_IfStmt:
		if_stmt(lw, c);
		break;
	case CXCursor_WhileStmt:
		while_stmt(lw, c);
		break;
	case CXCursor_DoStmt:
		do_stmt(lw, c);
		break;
	case CXCursor_ForStmt:
		tl_lw_for(lw, c);
		break;
	case CXCursor_CXXForRangeStmt:
		tl_lw_range_for(lw, c);
		break;
	case CXCursor_SwitchStmt:
		tl_lw_switch(lw, c);
		break;
	case CXCursor_CaseStmt:
	case CXCursor_DefaultStmt:
		tl_lw_case(lw, c);
		break;
	case CXCursor_LabelStmt:
		tl_lw_label(lw, c);
		break;
	case CXCursor_GotoStmt:
		tl_lw_goto(lw, c);
		break;
	case CXCursor_IndirectGotoStmt:
		tl_lw_computed_goto(lw, c);
		break;
	case CXCursor_BreakStmt:
		tl_lw_leave(lw, lw->fn->on_break);
		break;
	case CXCursor_ContinueStmt:
		tl_lw_leave(lw, lw->fn->on_continue);
		break;
	case CXCursor_ReturnStmt:
		return_stmt(lw, c);
		break;
	case CXCursor_CXXTryStmt:
	case CXCursor_SEHTryStmt:
		tl_lw_try(lw, c);
		break;
	default:
		parts(lw, c);
		break;
	}
	lw->fn->stmt = old;
}

void tl_lw_stmt(struct tl_lower *lw, CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);

	if (lw->depth > TL_LW_DEPTH) {
		tl_lw_unknown(lw, "nested too deeply", NULL);
		return;
	}
	lw->depth++;
	if (clang_isExpression(k) || k == CXCursor_DeclStmt)
		expression(lw, c);
	else
		other(lw, c);
	lw->depth--;
}
