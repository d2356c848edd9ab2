/* Macros: where they were used in files of the tree, and the names of constants that stand in their bodies. */
#include <ctype.h>
#include <string.h>

#include "front_c/lower.h"

static int by_place(const void *a, const void *b)
{
	const struct tl_macro_use *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return x->end < y->end ? 1 : x->end > y->end ? -1 : 0;
}

static bool is_recovered(struct tl_lower *lw, CXCursor decl)
{
	CXFile file;

	if (clang_Cursor_isNull(decl))
		return false;
	clang_getFileLocation(clang_getCursorLocation(decl), &file, NULL, NULL, NULL);
	return file && tl_lw_file(lw, file)->recovered;
}

static void add_macro(struct tl_lower *lw, CXCursor c)
{
	CXSourceRange range = clang_getCursorExtent(c);
	struct tl_macro_use use = {0};
	CXCursor definition;
	CXFile file;

	clang_getFileLocation(clang_getRangeStart(range), &file, NULL, NULL, &use.start);
	if (!file)
		return;
	use.file = tl_lw_file(lw, file)->index;
	if (use.file == TL_LW_OUTSIDE)
		return;
	clang_getFileLocation(clang_getRangeEnd(range), NULL, NULL, NULL, &use.end);
	definition = clang_getCursorReferenced(c);
	use.recovered = is_recovered(lw, definition);
	use.function_like = !clang_Cursor_isNull(definition) && clang_Cursor_isMacroFunctionLike(definition);
	use.name = tl_lw_string(lw, clang_getCursorSpelling(c));
	tl_vec_push(&lw->macros, use);
}

static enum CXChildVisitResult visit_macro(CXCursor c, CXCursor parent, CXClientData data)
{
	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_MacroExpansion)
		add_macro(data, c);
	return CXChildVisit_Continue;
}

void tl_lw_collect_macros(struct tl_lower *lw)
{
	clang_visitChildren(clang_getTranslationUnitCursor(lw->tu), visit_macro, lw);
	tl_vec_sort(&lw->macros, by_place);
}

const struct tl_macro_use *tl_lw_macro_at(const struct tl_lower *lw, uint32_t file, uint32_t offset)
{
	size_t lo = 0, hi = lw->macros.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct tl_macro_use *m = &lw->macros.v[mid];

		if (m->file < file || (m->file == file && m->start < offset))
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == lw->macros.n || lw->macros.v[lo].file != file || lw->macros.v[lo].start != offset)
		return NULL;
	return &lw->macros.v[lo];
}

const struct tl_macro_use *tl_lw_macro_whole(const struct tl_lower *lw, const struct tl_span *s)
{
	const struct tl_macro_use *m = s->line ? tl_lw_macro_at(lw, s->file, s->start) : NULL;

	return m && !m->function_like && m->end == s->end ? m : NULL;
}

/* --- definitions --- */

static int def_by_place(const void *a, const void *b)
{
	const struct tl_lw_macro_def *x = a, *y = b;

	if (x->file != y->file)
		return (uintptr_t)x->file < (uintptr_t)y->file ? -1 : 1;
	return x->start < y->start ? -1 : x->start > y->start;
}

static enum CXChildVisitResult visit_def(CXCursor c, CXCursor parent, CXClientData data)
{
	struct tl_lower *lw = data;
	struct tl_lw_macro_def def = {0};
	CXSourceRange range;

	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_MacroDefinition || clang_Cursor_isMacroFunctionLike(c) ||
		clang_Cursor_isMacroBuiltin(c))
		return CXChildVisit_Continue;
	range = clang_getCursorExtent(c);
	clang_getFileLocation(clang_getRangeStart(range), &def.file, NULL, NULL, &def.start);
	clang_getFileLocation(clang_getRangeEnd(range), NULL, NULL, NULL, &def.end);
	def.name = tl_lw_string(lw, clang_getCursorSpelling(c));
	if (def.file)
		tl_vec_push(&lw->defs, def);
	return CXChildVisit_Continue;
}

static const struct tl_lw_macro_def *def_around(const struct tl_lower *lw, CXFile file, uint32_t offset)
{
	size_t lo = 0, hi = lw->defs.n;
	struct tl_lw_macro_def at = {.file = file, .start = offset};

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (def_by_place(&lw->defs.v[mid], &at) <= 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo || lw->defs.v[lo - 1].file != file || lw->defs.v[lo - 1].end <= offset)
		return NULL;
	return &lw->defs.v[lo - 1];
}

/* Nothing but this literal, perhaps in parentheses, is the body. */
static bool is_whole_body(struct tl_lower *lw, const struct tl_lw_macro_def *def, uint32_t offset)
{
	size_t len, i = def->start + strlen(def->name);
	const char *text = clang_getFileContents(lw->tu, def->file, &len);

	if (!text || def->end > len)
		return false;
	for (; i < offset; i++) {
		if (!isspace((unsigned char)text[i]) && text[i] != '(')
			return false;
	}
	while (i < def->end && isalnum((unsigned char)text[i]))
		i++;
	for (; i < def->end; i++) {
		if (!isspace((unsigned char)text[i]) && text[i] != ')')
			return false;
	}
	return true;
}

const char *tl_lw_macro_body(struct tl_lower *lw, CXCursor literal)
{
	const struct tl_lw_macro_def *def;
	uint32_t offset;
	CXFile file;

	if (!lw->has_defs) {
		lw->has_defs = true;
		clang_visitChildren(clang_getTranslationUnitCursor(lw->tu), visit_def, lw);
		tl_vec_sort(&lw->defs, def_by_place);
	}
	clang_getSpellingLocation(clang_getRangeStart(clang_getCursorExtent(literal)), &file, NULL, NULL, &offset);
	def = file ? def_around(lw, file, offset) : NULL;
	return def && is_whole_body(lw, def, offset) ? def->name : NULL;
}
