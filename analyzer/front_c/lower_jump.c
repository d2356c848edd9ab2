/* Control flow beyond if and while: for and its missing parts, switch, labels, goto. */
#include <string.h>

#include "front_c/lower.h"
#include "front_c/lower_fn.h"

/* GNU "case a ... b" with more values than this goes to the default as well. */
#define MOST_CASES 256

/* break and continue outside of anything, which only broken code has, end the function. */
void tl_lw_leave(struct tl_lower *lw, uint32_t block)
{
	if (block == UINT32_MAX)
		tl_lw_ret(lw, 0, NULL);
	else
		tl_lw_jump(lw, block);
}

/* --- for --- */

struct parts {
	CXCursor init, cond, inc, body, var;
};

static unsigned start_of(CXCursor c)
{
	unsigned offset;

	clang_getFileLocation(clang_getRangeStart(clang_getCursorExtent(c)), NULL, NULL, NULL, &offset);
	return offset;
}

/* End of the literal or comment that begins at i, or i itself. */
static size_t skip_token(const char *t, size_t i, size_t end)
{
	char quote = t[i];

	if (i + 1 < end && t[i] == '/' && t[i + 1] == '*') {
		for (i += 2; i + 1 < end && !(t[i] == '*' && t[i + 1] == '/'); i++)
			;
		return i + 1;
	}
	if (quote != '"' && quote != '\'')
		return i;
	for (i++; i < end && t[i] != quote; i++) {
		if (t[i] == '\\')
			i++;
	}
	return i;
}

/* Offsets of the two semicolons in the parentheses; false when a macro wrote them. */
static bool semicolons(struct tl_lower *lw, CXCursor c, size_t at[2])
{
	struct tl_span s = tl_lw_span(lw, c);
	int depth = 0, found = 0;
	size_t len;
	const char *text = s.line && !s.macro ? tl_lw_text(lw, s.file, &len) : NULL;

	if (!text || s.end > len || strncmp(text + s.start, "for", 3) != 0)
		return false;
	for (size_t i = s.start + 3; i < s.end && found < 2; i++) {
		i = skip_token(text, i, s.end);
		if (i >= s.end)
			break;
		if (strchr("([{", text[i]))
			depth++;
		else if (strchr(")]}", text[i]) && --depth == 0)
			break;
		else if (text[i] == ';' && depth == 1)
			at[found++] = i;
	}
	return found == 2;
}

static bool is_step(CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(c);
	enum CXUnaryOperatorKind un = clang_getCursorUnaryOperatorKind(c);

	return k == CXCursor_DeclStmt || k == CXCursor_CompoundAssignOperator || op == CXBinaryOperator_Assign ||
	       op == CXBinaryOperator_Comma || un == CXUnaryOperator_PostInc || un == CXUnaryOperator_PreInc ||
	       un == CXUnaryOperator_PostDec || un == CXUnaryOperator_PreDec;
}

/* A loop made by a macro: what looks like an assignment before the condition begins it, after it steps it. */
static void guess_part(struct parts *out, CXCursor kid, size_t i)
{
	if (i == 0 && is_step(kid))
		out->init = kid;
	else if (clang_Cursor_isNull(out->cond) && !is_step(kid))
		out->cond = kid;
	else
		out->inc = kid;
}

static void sort_parts(struct tl_lower *lw, CXCursor c, struct parts *out)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), semi[2] = {0};
	bool known = semicolons(lw, c, semi);
	CXCursor none = clang_getNullCursor();

	*out = (struct parts){none, none, none, none, none};
	for (size_t i = 0; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (i + 1 == n)
			out->body = kid;
		else if (clang_getCursorKind(kid) == CXCursor_VarDecl)
			out->var = kid;
		else if (!known)
			guess_part(out, kid, i);
		else if (start_of(kid) < semi[0])
			out->init = kid;
		else if (start_of(kid) < semi[1])
			out->cond = kid;
		else
			out->inc = kid;
	}
	tl_lw_drop(lw, begin);
}

void tl_lw_for(struct tl_lower *lw, CXCursor c)
{
	uint32_t head = tl_lw_block(lw), inside = tl_lw_block(lw), step = tl_lw_block(lw), end = tl_lw_block(lw);
	uint32_t on_break = lw->fn->on_break, on_continue = lw->fn->on_continue;
	struct parts p;

	sort_parts(lw, c, &p);
	lw->fn->insertable = false;
	if (!clang_Cursor_isNull(p.init))
		tl_lw_stmt(lw, p.init);
	tl_lw_enter(lw, head);
	if (!clang_Cursor_isNull(p.var))
		tl_lw_var(lw, p.var);
	if (!clang_Cursor_isNull(p.cond))
		tl_lw_cond(lw, p.cond, inside, end);
	tl_lw_enter(lw, inside);
	lw->fn->on_break = end;
	lw->fn->on_continue = step;
	lw->fn->insertable = false;
	if (!clang_Cursor_isNull(p.body))
		tl_lw_stmt(lw, p.body);
	lw->fn->on_break = on_break;
	lw->fn->on_continue = on_continue;
	tl_lw_enter(lw, step);
	if (!clang_Cursor_isNull(p.inc))
		tl_lw_effects(lw, p.inc);
	tl_lw_jump(lw, head);
	tl_lw_enter(lw, end);
}

/* --- switch --- */

static void finish_switch(struct tl_lower *lw, struct tl_lw_switch *sw, uint32_t head, tl_reg value, uint32_t end,
	const struct tl_span *span)
{
	struct tl_case *cases = tl_arena_alloc(lw->arena, (sw->cases.n + 1) * sizeof *cases);
	struct tl_op *op;

	for (size_t i = 0; i < sw->unknown.n; i++) {
		uint32_t next = tl_lw_block(lw);
		tl_reg any = ++lw->fn->func.n_regs;

		op = tl_lw_op_in(lw, head, TL_OP_UNKNOWN, span);
		op->dst = any;
		op->text = "a case of unknown value";
		op = tl_lw_op_in(lw, head, TL_OP_BRANCH, span);
		op->a = any;
		op->then = sw->unknown.v[i];
		op->else_ = next;
		head = next;
	}
	if (sw->cases.n)
		memcpy(cases, sw->cases.v, sw->cases.n * sizeof *cases);
	op = tl_lw_op_in(lw, head, TL_OP_SWITCH, span);
	op->a = value;
	op->cases = cases;
	op->n_cases = (uint32_t)sw->cases.n;
	op->else_ = sw->default_block == UINT32_MAX ? end : sw->default_block;
	tl_vec_fini(&sw->cases);
	tl_vec_fini(&sw->unknown);
}

void tl_lw_switch(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), at = begin;
	struct tl_lw_switch sw = {.outer = lw->fn->sw, .default_block = UINT32_MAX};
	uint32_t end = tl_lw_block(lw), on_break = lw->fn->on_break, head;
	struct tl_span span = tl_lw_span(lw, c);
	tl_reg value;

	lw->fn->insertable = false;
	while (at < begin + n && begin + n - at > 2) { /* variables declared in the parentheses */
		if (clang_getCursorKind(lw->kids.v[at]) == CXCursor_VarDecl)
			tl_lw_var(lw, lw->kids.v[at]);
		else
			tl_lw_stmt(lw, lw->kids.v[at]);
		at++;
	}
	value = begin + n - at == 2 ? tl_lw_expr(lw, lw->kids.v[at++]) : tl_lw_unknown(lw, "a switch on nothing", NULL);
	if (!lw->fn->open)
		tl_lw_enter(lw, tl_lw_block(lw));
	head = lw->fn->block;
	lw->fn->open = false;
	lw->fn->sw = &sw;
	lw->fn->on_break = end;
	lw->fn->insertable = false;
	if (at < begin + n)
		tl_lw_stmt(lw, lw->kids.v[at]);
	lw->fn->sw = sw.outer;
	lw->fn->on_break = on_break;
	finish_switch(lw, &sw, head, value, end, &span);
	tl_lw_enter(lw, end);
	tl_lw_drop(lw, begin);
}

static void add_case(struct tl_lower *lw, struct tl_lw_switch *sw, size_t begin, size_t n, uint32_t block)
{
	int64_t lo, hi;

	if (!tl_lw_evaluate(lw->kids.v[begin], &lo)) {
		tl_vec_push(&sw->unknown, block);
		return;
	}
	hi = lo;
	if (n == 3 && (!tl_lw_evaluate(lw->kids.v[begin + 1], &hi) || hi < lo || hi - lo > MOST_CASES)) {
		tl_vec_push(&sw->unknown, block);
		hi = lo;
	}
	for (int64_t v = lo; v <= hi; v++)
		tl_vec_push(&sw->cases, (struct tl_case){.value = v, .block = block});
}

/* "case a: case b: statement" nests once for each label: walked down without recursion. */
void tl_lw_case(struct tl_lower *lw, CXCursor c)
{
	uint32_t block = tl_lw_block(lw);
	bool insertable = lw->fn->insertable;
	enum CXCursorKind k;

	tl_lw_enter(lw, block);
	for (k = clang_getCursorKind(c); k == CXCursor_CaseStmt || k == CXCursor_DefaultStmt;
		k = clang_getCursorKind(c)) {
		size_t n, begin = tl_lw_kids(lw, c, &n);
		CXCursor next = n ? lw->kids.v[begin + n - 1] : clang_getNullCursor();

		if (lw->fn->sw && k == CXCursor_DefaultStmt)
			lw->fn->sw->default_block = block;
		else if (lw->fn->sw && n)
			add_case(lw, lw->fn->sw, begin, n, block);
		tl_lw_drop(lw, begin);
		c = next;
	}
	lw->fn->insertable = insertable;
	if (!clang_Cursor_isNull(c))
		tl_lw_stmt(lw, c);
}

/* --- labels --- */

static struct tl_lw_label *label_of(struct tl_lower *lw, const char *name)
{
	struct tl_lw_label *l;

	HASH_FIND_PTR(lw->fn->labels, &name, l);
	if (l)
		return l;
	l = tl_arena_alloc(lw->arena, sizeof *l);
	l->name = name;
	l->block = tl_lw_block(lw);
	HASH_ADD_PTR(lw->fn->labels, name, l);
	return l;
}

void tl_lw_label(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor inner = n ? lw->kids.v[begin + n - 1] : clang_getNullCursor();

	struct tl_lw_label *l = label_of(lw, tl_lw_string(lw, clang_getCursorSpelling(c)));

	tl_lw_drop(lw, begin);
	if (l->placed) /* a label local to a block (__label__) under a name that another block has, too */
		l->block = tl_lw_block(lw);
	l->placed = true;
	tl_lw_enter(lw, l->block);
	if (n)
		tl_lw_stmt(lw, inner);
}

static enum CXChildVisitResult find_label(CXCursor c, CXCursor parent, CXClientData data)
{
	(void)parent;
	*(CXCursor *)data = c;
	return CXChildVisit_Break;
}

void tl_lw_goto(struct tl_lower *lw, CXCursor c)
{
	CXCursor target = clang_getNullCursor();

	clang_visitChildren(c, find_label, &target);
	if (clang_Cursor_isNull(target))
		tl_lw_ret(lw, 0, NULL);
	else
		tl_lw_jump(lw, label_of(lw, tl_lw_string(lw, clang_getCursorSpelling(target)))->block);
}

void tl_lw_computed_goto(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);

	for (size_t i = 0; i < n; i++)
		tl_lw_effects(lw, lw->kids.v[begin + i]);
	tl_lw_drop(lw, begin);
	tl_vec_push(&lw->fn->computed_regs, tl_lw_unknown(lw, "a computed goto", NULL));
	tl_vec_push(&lw->fn->computed, lw->fn->block);
	lw->fn->open = false;
}
