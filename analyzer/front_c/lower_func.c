/* Functions and global variables: their parameters, member initialisers, bodies; which of them are lowered. */
#include <string.h>

#include "front_c/lower.h"
#include "front_c/lower_fn.h"

void tl_lw_note_ref(struct tl_lower *lw, const struct tl_span *at, const char *name)
{
	if (at->line)
		tl_vec_push(&lw->refs, (struct tl_lw_ref){.file = at->file, .offset = at->start, .name = name});
}

/* True the first time for each declaration in a table. */
static bool first_time(const struct tl_lower *lw, struct tl_lw_named **table, CXCursor decl)
{
	unsigned hash = clang_hashCursor(decl);
	struct tl_lw_named *head, *e;

	HASH_FIND(hh, *table, &hash, sizeof hash, head);
	for (e = head; e; e = e->same_hash) {
		if (clang_equalCursors(e->decl, decl))
			return false;
	}
	e = tl_arena_alloc(lw->arena, sizeof *e);
	*e = (struct tl_lw_named){.hash = hash, .decl = decl};
	if (head) {
		e->same_hash = head->same_hash;
		head->same_hash = e;
	} else {
		HASH_ADD(hh, *table, hash, sizeof e->hash, e);
	}
	return true;
}

static uint32_t file_of(struct tl_lower *lw, CXCursor c)
{
	CXFile file;

	clang_getFileLocation(clang_getCursorLocation(c), &file, NULL, NULL, NULL);
	return file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
}

void tl_lw_want(struct tl_lower *lw, CXCursor decl)
{
	CXCursor definition, pattern;
	uint32_t file;

	if (!first_time(lw, &lw->asked, decl))
		return;
	pattern = clang_getSpecializedCursorTemplate(decl);
	definition = clang_getCursorDefinition(clang_Cursor_isNull(pattern) ? decl : pattern);
	if (clang_Cursor_isNull(definition))
		return;
	file = file_of(lw, definition);
	if (file != 0 && file != TL_LW_OUTSIDE)
		tl_vec_push(&lw->wanted, definition);
}

/* Fields are given a value in the class, and no constructor is written that may give them another. */
static bool has_defaults(struct tl_lower *lw, CXCursor record)
{
	size_t n, inner_n, begin = tl_lw_kids(lw, record, &n), inner;
	bool any = false, constructed = false;

	for (size_t i = 0; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];
		enum CXCursorKind k = clang_getCursorKind(kid);

		constructed = constructed || k == CXCursor_Constructor;
		if (k != CXCursor_FieldDecl || any)
			continue;
		inner = tl_lw_kids(lw, kid, &inner_n);
		any = inner_n && clang_isExpression(clang_getCursorKind(lw->kids.v[inner + inner_n - 1]));
		tl_lw_drop(lw, inner);
	}
	tl_lw_drop(lw, begin);
	return any && !constructed;
}

void tl_lw_want_defaults(struct tl_lower *lw, CXCursor field)
{
	CXCursor record = clang_getCursorSemanticParent(field);

	if (lw->cplusplus && first_time(lw, &lw->asked, record) && file_of(lw, record) != TL_LW_OUTSIDE &&
		has_defaults(lw, record))
		tl_vec_push(&lw->wanted, record);
}

static bool is_static(CXCursor c)
{
	return clang_getCursorLinkage(c) == CXLinkage_Internal || clang_getCursorLinkage(c) == CXLinkage_UniqueExternal;
}

static bool has_object(CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);

	if (k == CXCursor_FunctionTemplate)
		k = clang_getTemplateCursorKind(c);
	return k == CXCursor_Constructor || k == CXCursor_Destructor || k == CXCursor_ConversionFunction ||
	       k == CXCursor_ObjCInstanceMethodDecl || (k == CXCursor_CXXMethod && !clang_CXXMethod_isStatic(c));
}

static const char *title_of(struct tl_lower *lw, const char *name)
{
	const char *at = strchr(name, '@');

	return at && at > name ? tl_lw_intern(lw, name, (size_t)(at - name)) : name;
}

static void add_this(struct tl_lower *lw, CXCursor c)
{
	CXCursor record = clang_getCursorSemanticParent(c);
	const char *type = tl_lw_type(lw, clang_getCursorType(record));

	if (!*type) /* a template has no type */
		type = tl_lw_string(lw, clang_getCursorSpelling(record));
	if (*type)
		type = tl_arena_printf(lw->arena, "%s *", type);
	lw->fn->this_local = tl_lw_local_new(lw, "this", type);
	lw->fn->has_this = true;
}

static bool is_body(CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);

	return k == CXCursor_CompoundStmt || k == CXCursor_CXXTryStmt;
}

/* A parameter without a name is a local all the same; each needs a cursor of its own, which it has. Among the children
 * stand also the parameters of function types that are written there, in a result for instance. */
static void add_params(struct tl_lower *lw, CXCursor c, size_t begin, size_t n)
{
	int count = clang_Cursor_getNumArguments(c);

	for (int i = 0; i < count; i++)
		tl_lw_local_of(lw, clang_Cursor_getArgument(c, (unsigned)i));
	for (size_t i = 0; count < 0 && i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (clang_getCursorKind(kid) == CXCursor_ParmDecl &&
			clang_equalCursors(clang_getCursorSemanticParent(kid), c))
			tl_lw_local_of(lw, kid);
	}
	lw->fn->func.n_params = (uint32_t)lw->fn->func.locals.n;
}

void tl_lw_function(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin;
	const char *name;
	struct tl_lw_fn fn;

	if (!first_time(lw, &lw->done, c) || !clang_isCursorDefinition(c))
		return;
	if (clang_getCursorKind(c) == CXCursor_ClassDecl || clang_getCursorKind(c) == CXCursor_StructDecl) {
		tl_lw_implicit(lw, c);
		return;
	}
	begin = tl_lw_kids(lw, c, &n);
	if (n && is_body(lw->kids.v[begin + n - 1])) {
		name = tl_lw_name(lw, c);
		tl_lw_begin(lw, &fn, name, title_of(lw, name));
		fn.func.internal = is_static(c);
		fn.func.span = tl_lw_name_span(lw, c);
		fn.result = clang_getCursorResultType(c);
		fn.overrides = lw->cplusplus ? tl_lw_override(lw, c) : NULL;
		if (has_object(c))
			add_this(lw, c);
		add_params(lw, c, begin, n);
		if (clang_getCursorKind(c) == CXCursor_Constructor)
			tl_lw_members(lw, c);
		fn.insertable = true;
		tl_lw_stmt(lw, lw->kids.v[begin + n - 1]);
		tl_lw_end(lw);
	}
	tl_lw_drop(lw, begin);
}

static void enter_init(struct tl_lower *lw)
{
	if (lw->has_init) {
		lw->fn = &lw->init;
		return;
	}
	lw->fn = NULL;
	tl_lw_begin(lw, &lw->init, "@init", "initialisers");
	lw->has_init = true;
}

static bool is_declaration_only(CXCursor decl)
{
	enum CXCursorKind scope = clang_getCursorKind(clang_getCursorLexicalParent(decl));

	return clang_Cursor_getStorageClass(decl) == CX_SC_Extern || scope == CXCursor_ClassDecl ||
	       scope == CXCursor_StructDecl || scope == CXCursor_ClassTemplate || scope == CXCursor_UnionDecl;
}

void tl_lw_global(struct tl_lower *lw, CXCursor decl)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(decl);
	CXType type = clang_getCursorType(decl);
	struct tl_lw_fn *saved = lw->fn;
	struct tl_place p;
	struct tl_span span;

	if (!first_time(lw, &lw->done, decl) || (clang_Cursor_isNull(init) && is_declaration_only(decl)))
		return;
	enter_init(lw);
	p = tl_lw_place_global(tl_lw_name(lw, decl));
	if (clang_Cursor_isNull(init)) {
		span = tl_lw_name_span(lw, decl);
		tl_lw_zero(lw, p, &span);
	} else {
		tl_lw_init(lw, p, type, init);
	}
	lw->fn = saved;
}
