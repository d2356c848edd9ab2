/*
 * Classes that are no more than what they hold: smart pointers and strings.
 *
 * A smart pointer is lowered as the pointer in it, a string as its characters, so that "ctx->f()" on a
 * unique_ptr<Context> is a call on the Context, and a literal is still known when c_str() hands it on.
 */
#include <string.h>

#include "base/text.h"
#include "front_c/lower.h"

enum what {
	GIVES,	   /* what is held */
	REFERS,	   /* a reference to what the pointer points to */
	TAKES,	   /* holds its argument from now on, nothing when there is none */
	TAKES_REF, /* the same, and gives a reference to itself */
	JOINS,	   /* holds its argument, too, behind what it holds */
	CHANGES,   /* holds something unknown */
	EMPTY,	   /* whether it holds nothing */
	COMPARES,  /* how its text and another are ordered */
	MEASURES,  /* how long its text is */
	FINDS,	   /* where another text stands in it */
};

static const struct {
	const char *name;
	enum what what;
} methods[] = {
	{"get", GIVES},
	{"c_str", GIVES},
	{"data", GIVES},
	{"release", GIVES},
	{"operator->", GIVES},
	{"operator bool", GIVES},
	{"empty", EMPTY},
	{"compare", COMPARES},
	{"find", FINDS},
	{"length", MEASURES},
	{"size", MEASURES},
	{"operator*", REFERS},
	{"reset", TAKES},
	{"assign", TAKES_REF},
	{"operator=", TAKES_REF},
	{"operator+=", JOINS},
	{"append", JOINS},
	{"insert", CHANGES},
	{"replace", CHANGES},
};

/* "shared_ptr" of whatever namespace; a weak pointer may hold nothing any more. Of other names that say so, templates only:
 * a program's own ContextPtr may be anything. */
static bool is_holder(const char *class_name, size_t len, bool is_template)
{
	static const char *const ends[] = {"Ptr", "Pointer", "_refptr"};

	if (tl_ends_with(class_name, len, "weak_ptr") || tl_ends_with(class_name, len, "WeakPtr"))
		return false;
	for (size_t i = 0; is_template && i < TL_COUNT(ends); i++) {
		if (tl_ends_with(class_name, len, ends[i]))
			return true;
	}
	return tl_ends_with(class_name, len, "_ptr") || tl_ends_with(class_name, len, "std::basic_string") ||
	       tl_ends_with(class_name, len, "std::basic_string_view");
}

static bool is_template(CXCursor method)
{
	CXCursor record = clang_getCursorSemanticParent(method);

	return clang_getCursorKind(record) == CXCursor_ClassTemplate ||
	       !clang_Cursor_isNull(clang_getSpecializedCursorTemplate(record));
}

bool tl_lw_is_holder(struct tl_lower *lw, CXCursor ctor)
{
	const char *name = tl_lw_name(lw, ctor), *at = strstr(name, "::"), *last = NULL;

	for (; at; at = strstr(at + 2, "::"))
		last = at;
	return last && is_holder(name, (size_t)(last - name), is_template(ctor));
}

static bool find_method(struct tl_lower *lw, CXCursor decl, enum what *out)
{
	const char *name = tl_lw_string(lw, clang_getCursorSpelling(decl));

	if (!tl_lw_is_holder(lw, decl))
		return false;
	for (size_t i = 0; i < TL_COUNT(methods); i++) {
		if (strcmp(methods[i].name, name) == 0) {
			*out = methods[i].what;
			return true;
		}
	}
	return false;
}

static bool is_empty_text(struct tl_lower *lw, CXCursor c)
{
	CXCursor inner = tl_lw_strip(lw, c);

	return clang_getCursorKind(inner) == CXCursor_StringLiteral &&
	       strcmp(tl_lw_string(lw, clang_getCursorSpelling(inner)), "\"\"") == 0;
}

tl_reg tl_lw_held(struct tl_lower *lw, CXCursor c, const struct tl_span *span)
{
	if (is_empty_text(lw, c))
		return tl_lw_int(lw, 0, NULL, span);
	if (tl_lw_is_record(clang_getCursorType(c)))
		return tl_lw_load(lw, tl_lw_place(lw, c), span);
	return tl_lw_expr(lw, c);
}

static tl_reg first_argument(struct tl_lower *lw, CXCursor c, unsigned from, const struct tl_span *span)
{
	int n = clang_Cursor_getNumArguments(c);

	if (n <= (int)from || clang_Range_isNull(clang_getCursorExtent(clang_Cursor_getArgument(c, from))))
		return tl_lw_int(lw, 0, NULL, span);
	for (unsigned i = from + 1; i < (unsigned)n; i++) { /* a deleter, a length */
		CXCursor rest = clang_Cursor_getArgument(c, i);

		if (!clang_Range_isNull(clang_getCursorExtent(rest)))
			tl_lw_effects(lw, rest);
	}
	return tl_lw_held(lw, clang_Cursor_getArgument(c, from), span);
}

/* A class that was made up converts to anything: its value is whatever it stands for. */
static bool is_made_up_conversion(struct tl_lower *lw, CXCursor decl)
{
	return clang_getCursorKind(decl) == CXCursor_ConversionFunction && tl_lw_is_made_up(lw, decl);
}

static bool made_up_value(struct tl_lower *lw, CXCursor callee, tl_reg *out)
{
	size_t n, begin = tl_lw_kids(lw, tl_lw_strip(lw, callee), &n);
	CXCursor object = n ? lw->kids.v[begin] : callee;

	tl_lw_drop(lw, begin);
	if (!n || !clang_isExpression(clang_getCursorKind(object)))
		return false;
	*out = tl_lw_expr(lw, object);
	return true;
}

/* "held += text": a sum of texts is one text behind the other. A second argument, a length or an iterator, makes it
 * anything. */
static tl_reg joined(struct tl_lower *lw, CXCursor c, struct tl_place held, unsigned arg, const struct tl_span *span)
{
	tl_reg more = first_argument(lw, c, arg, span);

	if (clang_Cursor_getNumArguments(c) != (int)arg + 1)
		return tl_lw_unknown(lw, "a changed text", span);
	return tl_lw_bin(lw, TL_BIN_ADD, tl_lw_load(lw, held, span), more, span);
}

bool tl_lw_holder_unchosen(struct tl_lower *lw, CXCursor c, tl_reg *out)
{
	CXCursor record = clang_getTypeDeclaration(clang_getCanonicalType(clang_getCursorType(c)));
	struct tl_span span = tl_lw_span(lw, c);
	const char *name;
	size_t n, begin;

	if (clang_Cursor_isNull(record) || clang_getCursorKind(record) == CXCursor_NoDeclFound)
		return false;
	name = tl_lw_name(lw, record);
	if (!name || !is_holder(name, strlen(name), true))
		return false;
	begin = tl_lw_kids(lw, c, &n);
	*out = 0;
	for (size_t i = 0; i < n; i++) {
		if (!clang_isExpression(clang_getCursorKind(lw->kids.v[begin + i])))
			continue;
		if (*out)
			tl_lw_effects(lw, lw->kids.v[begin + i]);
		else
			*out = tl_lw_held(lw, lw->kids.v[begin + i], &span);
	}
	tl_lw_drop(lw, begin);
	if (!*out)
		*out = tl_lw_int(lw, 0, NULL, &span);
	return true;
}

static bool asks_about_two(enum what what)
{
	return what == COMPARES || what == FINDS;
}

static tl_reg asked(struct tl_lower *lw, CXCursor c, enum what what, struct tl_place object, const struct tl_span *span)
{
	tl_reg held = tl_lw_load(lw, object, span);

	if (what == MEASURES)
		return tl_lw_text_length(lw, held, span);
	if (what == FINDS)
		return tl_lw_text_position(lw, held, first_argument(lw, c, 0, span), span);
	return tl_lw_text_order(lw, held, first_argument(lw, c, 0, span), span);
}

bool tl_lw_holder_call(struct tl_lower *lw, CXCursor c, CXCursor decl, CXCursor callee, bool is_operator, tl_reg *out)
{
	struct tl_span span = tl_lw_span(lw, c);
	struct tl_place object;
	enum what what;

	if (is_made_up_conversion(lw, decl))
		return made_up_value(lw, callee, out);
	if (!find_method(lw, decl, &what) || (asks_about_two(what) && clang_Cursor_getNumArguments(c) != 1))
		return false;
	if (is_operator)
		object = tl_lw_place(lw, clang_Cursor_getArgument(c, 0));
	else if (clang_getCursorKind(tl_lw_strip(lw, callee)) == CXCursor_MemberRefExpr)
		object = tl_lw_base(lw, tl_lw_strip(lw, callee), &span);
	else
		return false;
	if (what == GIVES || what == REFERS) {
		*out = tl_lw_load(lw, object, &span);
		return true;
	}
	if (what == EMPTY) {
		tl_reg held = tl_lw_load(lw, object, &span);

		*out = tl_lw_bin(lw, TL_BIN_EQ, held, tl_lw_int(lw, 0, NULL, &span), &span);
		return true;
	}
	if (asks_about_two(what) || what == MEASURES) {
		*out = asked(lw, c, what, object, &span);
		return true;
	}
	if (what == JOINS) {
		tl_lw_store(lw, object, joined(lw, c, object, is_operator, &span), &span);
	} else if (what == CHANGES) {
		first_argument(lw, c, is_operator, &span);
		tl_lw_store(lw, object, tl_lw_unknown(lw, "a changed text", &span), &span);
	} else {
		tl_lw_store(lw, object, first_argument(lw, c, is_operator, &span), &span);
	}
	*out = what == TAKES ? tl_lw_unknown(lw, "no value", &span) : tl_lw_addr(lw, object, &span);
	return true;
}

tl_reg tl_lw_holder_construct(struct tl_lower *lw, CXCursor c, const struct tl_place *into)
{
	struct tl_span span = tl_lw_span(lw, c);
	tl_reg value = first_argument(lw, c, 0, &span);

	if (into)
		tl_lw_store(lw, *into, value, &span);
	return value;
}

/* std::move(x) and std::forward(x) are x. */
bool tl_lw_is_move(struct tl_lower *lw, CXCursor c)
{
	CXCursor decl;
	const char *name;

	if (clang_getCursorKind(c) != CXCursor_CallExpr || clang_Cursor_getNumArguments(c) != 1)
		return false;
	decl = clang_getCursorReferenced(c);
	if (clang_Cursor_isNull(decl) || clang_getCursorKind(decl) != CXCursor_FunctionDecl)
		return false;
	name = tl_lw_string(lw, clang_getCursorSpelling(decl));
	return (strcmp(name, "move") == 0 || strcmp(name, "forward") == 0) &&
	       strncmp(tl_lw_name(lw, decl), "std::", 5) == 0;
}

static bool contains_any(const char *name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(name, words[i]))
			return true;
	}
	return false;
}

/* make_unique, boost::make_shared, MakeRefCounted ... */
static bool is_maker(const char *name)
{
	static const char *const kinds[] = {
		"unique", "Unique", "shared", "Shared", "intrusive", "scoped", "Ref", "ref_counted", "Scoped"};

	return (strncmp(name, "make", 4) == 0 || strncmp(name, "Make", 4) == 0) &&
	       contains_any(name, kinds, TL_COUNT(kinds));
}

/* Shared<T>::make, QSharedPointer<T>::create. */
static bool is_maker_method(CXCursor decl, const char *name)
{
	static const char *const names[] = {"make", "Make", "create", "Create"};

	if (clang_getCursorKind(decl) != CXCursor_CXXMethod || !clang_CXXMethod_isStatic(decl))
		return false;
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (strcmp(names[i], name) == 0)
			return true;
	}
	return false;
}

/* The class T of make_unique<T>(...), make_shared<T>(...), Shared<T>::make(...); NULL for any other function. */
static const char *made_class(struct tl_lower *lw, CXCursor decl)
{
	const char *name = tl_lw_string(lw, clang_getCursorSpelling(decl));
	CXType type;
	CXCursor record;

	if (is_maker(name))
		type = clang_Cursor_getTemplateArgumentType(decl, 0);
	else if (is_maker_method(decl, name))
		type = clang_Type_getTemplateArgumentAsType(
			clang_getCursorType(clang_getCursorSemanticParent(decl)), 0);
	else
		return NULL;
	record = clang_getTypeDeclaration(clang_getCanonicalType(type));
	if (clang_Cursor_isNull(record) || clang_getCursorKind(record) == CXCursor_NoDeclFound)
		return NULL;
	return tl_lw_name(lw, record);
}

bool tl_lw_holder_make(struct tl_lower *lw, CXCursor c, CXCursor decl, tl_reg *out)
{
	struct tl_span span = tl_lw_span(lw, c);
	const char *class_name = made_class(lw, decl), *last;
	int n = clang_Cursor_getNumArguments(c);
	struct tl_arg *args;
	struct tl_op *op;

	if (!class_name || n < 0)
		return false;
	op = tl_lw_op(lw, TL_OP_CALL, &span);
	op->text = "operator new";
	op->dst = *out = ++lw->fn->func.n_regs;
	args = tl_arena_alloc(lw->arena, ((size_t)n + 1) * sizeof *args);
	args[0].reg = *out;
	for (unsigned i = 0; i < (unsigned)n; i++)
		tl_lw_call_arg(lw, &args[i + 1], clang_getNullCursor(), clang_Cursor_getArgument(c, i), i);
	last = strrchr(class_name, ':');
	op = tl_lw_op(lw, TL_OP_CALL, &span);
	op->text = tl_arena_printf(lw->arena, "%s::%s", class_name, last ? last + 1 : class_name);
	op->args = args;
	op->n_args = (uint32_t)n + 1;
	op->stmt = lw->fn->stmt;
	op->dst = ++lw->fn->func.n_regs;
	return true;
}
