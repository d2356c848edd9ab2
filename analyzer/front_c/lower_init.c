/* Initialisers: braces to stores. What braces leave out is zero. */
#include "front_c/lower.h"

/* Arrays of numbers longer than this are data, not settings: only their beginning is kept. */
#define MOST_NUMBERS 64

/* The items of one pair of braces, shared by the aggregates inside that leave out theirs. */
struct items {
	size_t begin, n, i;
	unsigned level; /* how many aggregates without braces deep */
};

static void fill(struct tl_lower *lw, struct tl_place p, CXType type, struct items *items);
static void init_part(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor init);

static CXCursor item(const struct tl_lower *lw, const struct items *items)
{
	return lw->kids.v[items->begin + items->i];
}

static bool is_list(struct tl_lower *lw, CXCursor c)
{
	return clang_getCursorKind(tl_lw_strip(lw, c)) == CXCursor_InitListExpr;
}

/* ".a.b = x" and "[i] = x": clang does not expose it, but nothing else here has type void. */
static bool is_designated(CXCursor c)
{
	return clang_getCursorKind(c) == CXCursor_UnexposedExpr && clang_getCursorType(c).kind == CXType_Void;
}

/* A text fills an array of characters, and makes an object where there are constructors; of a record in C it is the first member. */
static bool is_whole_text(struct tl_lower *lw, CXType type, CXCursor c)
{
	return clang_getCursorKind(tl_lw_strip(lw, c)) == CXCursor_StringLiteral &&
	       (lw->cplusplus || !tl_lw_is_record(type));
}

static void sub(struct tl_lower *lw, struct tl_place p, CXType type, struct items *items)
{
	CXCursor c = item(lw, items);
	bool aggregate = tl_lw_is_record(type) || tl_lw_is_array(type);

	if (aggregate && !is_list(lw, c) && !tl_lw_is_record(clang_getCursorType(c)) && !is_whole_text(lw, type, c) &&
		!tl_lw_is_construct(tl_lw_strip(lw, c))) {
		items->level++;
		fill(lw, p, type, items);
		items->level--;
		return;
	}
	items->i++;
	init_part(lw, p, type, c);
}

/* --- records --- */

static enum CXVisitorResult push_field(CXCursor c, CXClientData data)
{
	struct tl_lower *lw = data;

	if (!clang_Cursor_isBitField(c) || *tl_lw_string(lw, clang_getCursorSpelling(c)))
		tl_vec_push(&lw->kids, c);
	return CXVisit_Continue;
}

/* The part of an anonymous record is a part of the record around it. */
static struct tl_place field_place(struct tl_lower *lw, struct tl_place p, CXCursor field)
{
	if (!*tl_lw_string(lw, clang_getCursorSpelling(field)))
		return p;
	return tl_lw_place_field(lw, p, tl_lw_field(lw, field));
}

static enum CXChildVisitResult push_any(CXCursor c, CXCursor parent, CXClientData data)
{
	struct tl_lower *lw = data;

	(void)parent;
	tl_vec_push(&lw->kids, c);
	return CXChildVisit_Continue;
}

static CXType element_type(CXType array)
{
	return clang_getArrayElementType(clang_getCanonicalType(array));
}

/* One designated item; *first is its first designator. */
static void designated(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor c, CXCursor *first)
{
	size_t begin = lw->kids.n;
	size_t n;

	clang_visitChildren(c, push_any, lw);
	n = lw->kids.n - begin;
	*first = n ? lw->kids.v[begin] : clang_getNullCursor();
	for (size_t i = 0; i + 1 < n; i++) {
		CXCursor d = lw->kids.v[begin + i];
		int64_t at = -1;

		if (clang_getCursorKind(d) == CXCursor_MemberRef) {
			CXCursor field = clang_getCursorReferenced(d);

			p = field_place(lw, p, field);
			type = clang_getCursorType(field);
		} else if (clang_isExpression(clang_getCursorKind(d))) {
			p = tl_lw_place_index(lw, p, tl_lw_evaluate(d, &at) && at >= 0 ? at : -1);
			type = element_type(type);
		}
	}
	if (n)
		init_part(lw, p, type, lw->kids.v[begin + n - 1]);
	tl_lw_drop(lw, begin);
}

static size_t field_index(const struct tl_lower *lw, size_t begin, size_t n, CXCursor designator, size_t fallback)
{
	CXCursor field = clang_getCursorReferenced(designator);

	for (size_t i = 0; i < n; i++) {
		if (clang_equalCursors(lw->kids.v[begin + i], field))
			return i;
	}
	return fallback;
}

/* Recovery knows which members there are, not their order: with values that name no member any of them may have any. All
 * zero is zero whatever the order. */
static void scatter(struct tl_lower *lw, struct tl_place p, struct items *items, size_t begin, size_t n)
{
	bool zero = true;

	for (; items->i < items->n && !is_designated(item(lw, items)); items->i++) {
		int64_t value;

		zero = zero && tl_lw_evaluate(item(lw, items), &value) && value == 0;
		tl_lw_effects(lw, item(lw, items));
	}
	for (size_t i = 0; i < n && !zero; i++)
		tl_lw_store(lw, field_place(lw, p, lw->kids.v[begin + i]),
			tl_lw_unknown(lw, "the order of members is not known", NULL), NULL);
}

static void fill_record(struct tl_lower *lw, struct tl_place p, CXType type, struct items *items)
{
	size_t begin = lw->kids.n, n, at = 0;
	bool is_union = clang_getCursorKind(clang_getTypeDeclaration(type)) == CXCursor_UnionDecl;
	CXCursor first, field;

	clang_Type_visitFields(clang_getCanonicalType(type), push_field, lw);
	n = lw->kids.n - begin;
	if (n > 1 && tl_lw_is_made_up(lw, clang_getTypeDeclaration(clang_getCanonicalType(type))))
		scatter(lw, p, items, begin, n);
	while (items->i < items->n) {
		if (is_designated(item(lw, items))) {
			if (items->level)
				break; /* belongs to the braces around us */
			designated(lw, p, type, item(lw, items), &first);
			items->i++;
			at = field_index(lw, begin, n, first, at) + 1;
			continue;
		}
		if (at >= n || (is_union && at > 0))
			break;
		field = lw->kids.v[begin + at++];
		sub(lw, field_place(lw, p, field), clang_getCursorType(field), items);
	}
	tl_lw_drop(lw, begin);
}

/* --- arrays --- */

static bool is_number(CXType t)
{
	enum CXTypeKind k = clang_getCanonicalType(t).kind;

	return (k >= CXType_FirstBuiltin && k <= CXType_LastBuiltin) || k == CXType_Enum;
}

static void fill_array(struct tl_lower *lw, struct tl_place p, CXType type, struct items *items)
{
	CXType element = element_type(type);
	long long size = clang_getArraySize(clang_getCanonicalType(type));
	bool number = is_number(element);
	int64_t at = 0;
	CXCursor first;

	while (items->i < items->n) {
		if (number && items->i >= MOST_NUMBERS) {
			tl_lw_store(lw, tl_lw_place_index(lw, p, -1), tl_lw_unknown(lw, "a long table", NULL), NULL);
			items->i = items->n;
			return;
		}
		if (is_designated(item(lw, items))) {
			if (items->level)
				break;
			designated(lw, p, type, item(lw, items), &first);
			items->i++;
			at = tl_lw_evaluate(first, &at) ? at + 1 : -1;
			continue;
		}
		if (size >= 0 && at >= size)
			break;
		sub(lw, tl_lw_place_index(lw, p, at), element, items);
		if (at >= 0)
			at++;
	}
}

static void fill(struct tl_lower *lw, struct tl_place p, CXType type, struct items *items)
{
	size_t before = items->i;

	if (lw->depth > TL_LW_DEPTH) {
		items->i = items->n;
		return;
	}
	lw->depth++;
	if (tl_lw_is_record(type))
		fill_record(lw, p, type, items);
	else
		fill_array(lw, p, type, items);
	lw->depth--;
	if (items->i == before && items->i < items->n) { /* an empty record: never stand still */
		tl_lw_effects(lw, item(lw, items));
		items->i++;
	}
}

static bool is_whole(struct tl_lower *lw, CXType type, const struct items *items)
{
	CXCursor only = items->n == 1 ? item(lw, items) : clang_getNullCursor();

	if (clang_getCursorType(only).kind == CXType_Invalid) /* libclang does not check */
		return false;
	return lw->cplusplus && items->n == 1 && tl_lw_is_record(type) && !is_list(lw, only) && !is_designated(only) &&
	       clang_getCursorType(only).kind != CXType_Invalid &&
	       clang_equalTypes(clang_getUnqualifiedType(clang_getCanonicalType(type)),
		       clang_getUnqualifiedType(clang_getCanonicalType(clang_getCursorType(only))));
}

/* zero: NULL when the place is known to be zero already. */
static void braces(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor list, const struct tl_span *zero)
{
	struct items items = {0};

	items.begin = tl_lw_kids(lw, list, &items.n);
	if (is_whole(lw, type, &items)) { /* T x{another T}: a copy, not its first member */
		tl_lw_init(lw, p, type, item(lw, &items));
		items.i = 1;
	} else if (!tl_lw_is_record(type) && !tl_lw_is_array(type)) {
		if (items.n)
			tl_lw_init(lw, p, type, item(lw, &items));
		else if (zero)
			tl_lw_zero(lw, p, zero);
		items.i = items.n ? 1 : 0;
	} else {
		if (zero)
			tl_lw_zero(lw, p, zero);
		if (items.n)
			fill(lw, p, type, &items);
	}
	for (; items.i < items.n; items.i++) {
		CXCursor rest = item(lw, &items);

		if (clang_isExpression(clang_getCursorKind(rest)))
			tl_lw_effects(lw, rest);
	}
	tl_lw_drop(lw, items.begin);
}

static void init_part(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor init)
{
	if (is_list(lw, init) && !tl_lw_is_alias(type))
		braces(lw, p, type, tl_lw_strip(lw, init), NULL);
	else
		tl_lw_init(lw, p, type, init);
}

static CXCursor last_kid(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n);
	CXCursor kid = n ? lw->kids.v[begin + n - 1] : c;

	tl_lw_drop(lw, begin);
	return kid;
}

void tl_lw_init(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor init)
{
	CXCursor inner = tl_lw_strip(lw, init);
	struct tl_span span = tl_lw_span(lw, init);

	if (tl_lw_is_alias(type)) {
		tl_lw_store(lw, p, tl_lw_addr(lw, tl_lw_place(lw, inner), &span), &span);
		return;
	}
	if (clang_getCursorKind(inner) == CXCursor_CompoundLiteralExpr && is_list(lw, last_kid(lw, inner)) &&
		(tl_lw_is_record(type) || tl_lw_is_array(type)))
		inner = last_kid(lw, inner);
	if (clang_getCursorKind(inner) == CXCursor_InitListExpr)
		braces(lw, p, type, tl_lw_strip(lw, inner), &span);
	else if (tl_lw_is_construct(inner))
		tl_lw_construct(lw, inner, &p);
	else
		tl_lw_store(lw, p, tl_lw_expr(lw, init), &span);
}
