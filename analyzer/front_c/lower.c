/*
 * The whole translation unit: which declarations are lowered, in which order.
 *
 * Everything in the main file is. Of headers of the tree, variables with initialisers, functions that something in
 * this unit uses, and functions whose text holds a pack name; lowering all inline functions of all headers for each
 * file would cost more than the file itself. Headers outside the tree are never lowered.
 */
#include "front_c/lower.h"

#include "front_c/lower_fn.h"
#include "front_c/scan.h"

static void scan_names(struct tl_lower *lw, struct tl_lw_file *f)
{
	struct tl_scan scan;
	struct tl_token token;

	f->scanned = true;
	tl_scan_init(&scan, f->text ? f->text : "", f->text ? f->len : 0);
	while (tl_scan_next(&scan, &token)) {
		if (token.kind == TL_TOKEN_NAME && tl_pack_is_name_in(lw->pack, f->text, token.start, token.end))
			tl_vec_push(&f->pack_names, (uint32_t)token.start);
	}
}

/* The text of c holds a pack name. */
static bool mentions_pack(struct tl_lower *lw, struct tl_lw_file *f, CXCursor c)
{
	CXSourceRange range = clang_getCursorExtent(c);
	unsigned start, end;
	size_t lo = 0, hi;

	if (!f->scanned)
		scan_names(lw, f);
	clang_getFileLocation(clang_getRangeStart(range), NULL, NULL, NULL, &start);
	clang_getFileLocation(clang_getRangeEnd(range), NULL, NULL, NULL, &end);
	for (hi = f->pack_names.n; lo < hi;) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->pack_names.v[mid] < start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->pack_names.n && f->pack_names.v[lo] < end;
}

/* A declaration explains the name that stands in it. */
static void note_declared(struct tl_lower *lw, CXCursor c)
{
	struct tl_span at = tl_lw_name_span(lw, c);

	if (at.line && at.file == 0)
		tl_lw_note_ref(lw, &at, NULL);
}

static void visit_function(struct tl_lower *lw, CXCursor c)
{
	struct tl_lw_file *f;
	CXFile handle;

	note_declared(lw, c);
	if (!clang_isCursorDefinition(c))
		return;
	clang_getFileLocation(clang_getCursorLocation(c), &handle, NULL, NULL, NULL);
	f = tl_lw_file(lw, handle);
	if (f->index == 0 || (f->index != TL_LW_OUTSIDE && mentions_pack(lw, f, c)))
		tl_lw_function(lw, c);
}

static bool in_tree(struct tl_lower *lw, CXCursor c)
{
	CXFile handle;

	clang_getFileLocation(clang_getCursorLocation(c), &handle, NULL, NULL, NULL);
	return tl_lw_file(lw, handle)->index != TL_LW_OUTSIDE;
}

static void visit_scope(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin;

	if (lw->depth > TL_LW_DEPTH)
		return;
	lw->depth++;
	begin = tl_lw_kids(lw, c, &n);
	for (size_t i = 0; i < n; i++)
		tl_lw_decl(lw, lw->kids.v[begin + i]);
	tl_lw_drop(lw, begin);
	lw->depth--;
}

void tl_lw_decl(struct tl_lower *lw, CXCursor c)
{
	switch ((int)clang_getCursorKind(c)) {
	case CXCursor_FunctionDecl:
	case CXCursor_CXXMethod:
	case CXCursor_Constructor:
	case CXCursor_Destructor:
	case CXCursor_ConversionFunction:
	case CXCursor_FunctionTemplate:
	case CXCursor_ObjCInstanceMethodDecl:
	case CXCursor_ObjCClassMethodDecl:
		visit_function(lw, c);
		break;
	case CXCursor_VarDecl:
		note_declared(lw, c);
		if (in_tree(lw, c))
			tl_lw_global(lw, c);
		break;
	case CXCursor_StructDecl:
	case CXCursor_ClassDecl:
	case CXCursor_UnionDecl:
		if (!lw->cplusplus)
			break;
		if (in_tree(lw, c))
			visit_scope(lw, c);
		break;
	case CXCursor_ClassTemplate:
	case CXCursor_ClassTemplatePartialSpecialization:
	case CXCursor_Namespace:
	case CXCursor_LinkageSpec:
	case CXCursor_UnexposedDecl:
	case CXCursor_ObjCImplementationDecl:
	case CXCursor_ObjCCategoryImplDecl:
		visit_scope(lw, c);
		break;
	default:
		break;
	}
}

static int by_pointer(const void *a, const void *b)
{
	uintptr_t x = (uintptr_t)*(const char *const *)a, y = (uintptr_t)*(const char *const *)b;

	return x < y ? -1 : x > y;
}

/* Names are interned: one name, one pointer. */
static void mark_taken(struct tl_lower *lw)
{
	tl_vec_sort(&lw->taken, by_pointer);
	for (size_t i = 0; i < lw->unit->funcs.n && lw->taken.n; i++) {
		struct tl_func *f = &lw->unit->funcs.v[i];

		f->address_taken = bsearch(&f->name, lw->taken.v, lw->taken.n, sizeof *lw->taken.v, by_pointer) != NULL;
	}
}

void tl_lower_unit(struct tl_lower *lw)
{
	CXCursor top = clang_getTranslationUnitCursor(lw->tu);

	tl_lw_file(lw, clang_getFile(lw->tu, tl_lw_string(lw, clang_getTranslationUnitSpelling(lw->tu))));
	tl_lw_collect_macros(lw);
	visit_scope(lw, top);
	for (size_t i = 0; i < lw->wanted.n; i++) /* grows while it runs */
		tl_lw_function(lw, lw->wanted.v[i]);
	if (lw->has_init) {
		lw->fn = &lw->init;
		tl_lw_end(lw);
	}
	mark_taken(lw);
}

void tl_lower_fini(struct tl_lower *lw)
{
	for (size_t i = 0; i < lw->files.n; i++) {
		tl_lines_free(lw->files.v[i].lines);
		tl_vec_fini(&lw->files.v[i].pack_names);
	}
	HASH_CLEAR(hh, lw->names);
	HASH_CLEAR(hh, lw->done);
	HASH_CLEAR(hh, lw->asked);
	HASH_CLEAR(hh, lw->strings);
	tl_vec_fini(&lw->files);
	tl_vec_fini(&lw->macros);
	tl_vec_fini(&lw->defs);
	tl_vec_fini(&lw->kids);
	tl_vec_fini(&lw->refs);
	tl_vec_fini(&lw->wanted);
	tl_vec_fini(&lw->taken);
}
