/*
 * Cursors, files and places in the text: where something stands, whether a macro made it, what its children are.
 *
 * Text that came out of a macro has the place of the expansion, arguments of macros the place they were written at
 * (clang_getFileLocation). libclang ends an extent that lies in a nested expansion too early, so that ends are
 * corrected from the table of macro uses.
 */
#include <ctype.h>
#include <string.h>

#include "base/path.h"
#include "front_c/headers.h"
#include "front_c/lower.h"
#include "front_c/lower_fn.h"

/* --- children --- */

static enum CXChildVisitResult push_kid(CXCursor c, CXCursor parent, CXClientData data)
{
	struct tl_lower *lw = data;
	enum CXCursorKind k = clang_getCursorKind(c);

	(void)parent;
	if (!clang_isReference(k) && !clang_isAttribute(k))
		tl_vec_push(&lw->kids, c);
	return CXChildVisit_Continue;
}

size_t tl_lw_kids(struct tl_lower *lw, CXCursor c, size_t *n)
{
	size_t begin = lw->kids.n;

	clang_visitChildren(c, push_kid, lw);
	*n = lw->kids.n - begin;
	return begin;
}

void tl_lw_drop(struct tl_lower *lw, size_t begin)
{
	lw->kids.n = begin;
}

static unsigned end_of(CXCursor c)
{
	unsigned end;

	clang_getFileLocation(clang_getRangeEnd(clang_getCursorExtent(c)), NULL, NULL, NULL, &end);
	return end;
}

/* An expression clang could not make sense of looks like an implicit cast, but reaches further than its only child. */
static bool is_transparent(CXCursor c, CXCursor kid)
{
	enum CXCursorKind k = clang_getCursorKind(c);

	if (k == CXCursor_ParenExpr)
		return true;
	if (k != CXCursor_UnexposedExpr || !clang_isExpression(clang_getCursorKind(kid)))
		return false;
	return clang_getCursorType(c).kind != CXType_Dependent || end_of(c) == end_of(kid);
}

/* What _Generic chooses is the one that has its type; c itself where several have. The first is what it asks about. */
static CXCursor chosen(struct tl_lower *lw, CXCursor c)
{
	size_t n, begin = tl_lw_kids(lw, c, &n), equal = 0;
	CXCursor found = c;

	for (size_t i = 1; i < n; i++) {
		CXCursor kid = lw->kids.v[begin + i];

		if (!clang_isExpression(clang_getCursorKind(kid)) ||
			!clang_equalTypes(clang_getCursorType(kid), clang_getCursorType(c)))
			continue;
		found = kid;
		equal++;
	}
	tl_lw_drop(lw, begin);
	return equal == 1 ? found : c;
}

/* What an expression that changes nothing stands for; c itself when it does change something. */
static CXCursor inside(struct tl_lower *lw, CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);
	size_t n, begin;
	CXCursor kid;

	if (k == CXCursor_GenericSelectionExpr)
		return chosen(lw, c);
	if (k != CXCursor_UnexposedExpr && k != CXCursor_ParenExpr)
		return c;
	begin = tl_lw_kids(lw, c, &n);
	kid = n ? lw->kids.v[begin] : c;
	tl_lw_drop(lw, begin);
	return n == 1 && is_transparent(c, kid) ? kid : c;
}

CXCursor tl_lw_strip(struct tl_lower *lw, CXCursor c)
{
	for (CXCursor in = inside(lw, c); !clang_equalCursors(in, c); in = inside(lw, c))
		c = in;
	return c;
}

/* tl_intern's table frees its strings; these must live as long as the unit. */
const char *tl_lw_intern(struct tl_lower *lw, const char *text, size_t len)
{
	struct tl_lw_string *e;

	HASH_FIND(hh, lw->strings, text, len, e);
	if (e)
		return e->text;
	e = tl_arena_alloc(lw->arena, sizeof *e);
	e->text = tl_arena_strndup(lw->arena, text, len);
	HASH_ADD_KEYPTR(hh, lw->strings, e->text, len, e);
	return e->text;
}

const char *tl_lw_string(struct tl_lower *lw, CXString s)
{
	const char *text = clang_getCString(s);
	const char *kept = tl_lw_intern(lw, text ? text : "", text ? strlen(text) : 0);

	clang_disposeString(s);
	return kept;
}

/* --- files --- */

/* What was made of a template stands in the template. */
static const char *as_stands(const struct tl_lower *lw, const char *path)
{
	for (size_t i = 0; i < lw->plan->shown.n; i++) {
		if (strcmp(lw->plan->shown.v[i].path, path) == 0)
			return lw->plan->shown.v[i].disk;
	}
	return path;
}

static void describe_file(struct tl_lower *lw, struct tl_lw_file *f)
{
	CXString name = clang_getFileName(f->handle);
	const char *text = clang_getCString(name);
	char *normal = tl_path_normalize(lw->arena, tl_path_join(lw->arena, lw->directory, text ? text : ""));
	const char *relative = tl_path_relative(lw->arena, lw->root, normal);

	clang_disposeString(name);
	f->index = TL_LW_OUTSIDE;
	f->recovered = strcmp(normal, TL_RECOVERED_H) == 0;
	if (relative && strncmp(normal, TL_VIRTUAL_DIR "/", strlen(TL_VIRTUAL_DIR) + 1) != 0)
		f->index = tl_unit_file(lw->unit, as_stands(lw, relative));
	f->text = f->index == TL_LW_OUTSIDE ? NULL : clang_getFileContents(lw->tu, f->handle, &f->len);
}

struct tl_lw_file *tl_lw_file(struct tl_lower *lw, CXFile handle)
{
	struct tl_lw_file f = {.handle = handle};

	if (lw->last_file < lw->files.n && lw->files.v[lw->last_file].handle == handle)
		return &lw->files.v[lw->last_file];
	for (size_t i = 0; i < lw->files.n; i++) {
		if (lw->files.v[i].handle == handle) {
			lw->last_file = i;
			return &lw->files.v[i];
		}
	}
	if (handle)
		describe_file(lw, &f);
	else
		f.index = TL_LW_OUTSIDE;
	tl_vec_push(&lw->files, f);
	lw->last_file = lw->files.n - 1;
	return &lw->files.v[lw->last_file];
}

bool tl_lw_is_made_up(struct tl_lower *lw, CXCursor decl)
{
	CXFile file;

	clang_getFileLocation(clang_getCursorLocation(decl), &file, NULL, NULL, NULL);
	return file && tl_lw_file(lw, file)->recovered;
}

static void see_include(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData ctx)
{
	(void)stack, (void)depth;
	tl_lw_file(ctx, file);
}

void tl_lower_includes(struct tl_lower *lw)
{
	clang_getInclusions(lw->tu, see_include, lw);
}

const char *tl_lw_text(struct tl_lower *lw, uint32_t file, size_t *len)
{
	for (size_t i = 0; i < lw->files.n; i++) {
		if (lw->files.v[i].index == file) {
			*len = lw->files.v[i].len;
			return lw->files.v[i].text;
		}
	}
	*len = 0;
	return NULL;
}

/* --- spans --- */

/* libclang finds a column by walking back to the line's start, which makes one long line of data quadratic. */
void tl_lw_set_lines(struct tl_lower *lw, struct tl_span *s)
{
	struct tl_lw_file *f = NULL;

	for (size_t i = 0; i < lw->files.n && !f; i++) {
		if (lw->files.v[i].index == s->file)
			f = &lw->files.v[i];
	}
	if (!f || !f->text)
		return;
	if (!f->lines)
		f->lines = tl_lines_new(f->text, f->len);
	tl_lines_at(f->lines, s->start, &s->line, &s->col);
	tl_lines_at(f->lines, s->end, &s->end_line, &s->end_col);
}

static void stretch(struct tl_lower *lw, struct tl_span *s, const struct tl_macro_use *m)
{
	if (m->end <= s->end)
		return;
	s->end = m->end;
	tl_lw_set_lines(lw, s);
}

/* The last macro use that begins before offset, when offset lies at its beginning or in it. */
static const struct tl_macro_use *macro_around_end(const struct tl_lower *lw, const struct tl_span *s)
{
	const struct tl_macro_use *m = tl_lw_macro_at(lw, s->file, s->end);

	return m && s->end > s->start ? NULL : m;
}

struct tl_span tl_lw_span(struct tl_lower *lw, CXCursor c)
{
	CXSourceRange range = clang_getCursorExtent(c);
	struct tl_span s = {0};
	const struct tl_macro_use *m;
	CXFile file, end_file;

	clang_getFileLocation(clang_getRangeStart(range), &file, NULL, NULL, &s.start);
	s.file = file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
	if (s.file == TL_LW_OUTSIDE)
		return (struct tl_span){0};
	clang_getFileLocation(clang_getRangeEnd(range), &end_file, NULL, NULL, &s.end);
	if (end_file != file || s.end < s.start)
		s.end = s.start;
	tl_lw_set_lines(lw, &s);
	m = tl_lw_macro_at(lw, s.file, s.start);
	if (m) {
		s.macro = s.end <= m->end;
		stretch(lw, &s, m);
	}
	m = macro_around_end(lw, &s);
	if (m)
		stretch(lw, &s, m);
	return s;
}

struct tl_span tl_lw_name_span(struct tl_lower *lw, CXCursor c)
{
	struct tl_span s = {0};
	size_t len;
	const char *text;
	CXFile file;

	clang_getFileLocation(clang_getCursorLocation(c), &file, NULL, NULL, &s.start);
	s.file = file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
	if (s.file == TL_LW_OUTSIDE)
		return (struct tl_span){0};
	s.end = s.start;
	text = tl_lw_text(lw, s.file, &len);
	while (text && s.end < len && (isalnum((unsigned char)text[s.end]) || text[s.end] == '_'))
		s.end++;
	tl_lw_set_lines(lw, &s);
	return s;
}

struct tl_span tl_lw_word_span(struct tl_lower *lw, const struct tl_span *s)
{
	struct tl_span word = {.file = s->file, .end = s->end};
	size_t len;
	const char *text = s->line ? tl_lw_text(lw, s->file, &len) : NULL;

	if (!text || word.end > len)
		return (struct tl_span){0};
	while (word.end > s->start && !isalnum((unsigned char)text[word.end - 1]) && text[word.end - 1] != '_')
		word.end--;
	word.start = word.end;
	while (word.start > s->start && (isalnum((unsigned char)text[word.start - 1]) || text[word.start - 1] == '_'))
		word.start--;
	if (word.start == word.end || isdigit((unsigned char)text[word.start]))
		return (struct tl_span){0};
	tl_lw_set_lines(lw, &word);
	return word;
}

const char *tl_lw_last_word(struct tl_lower *lw, const struct tl_span *s)
{
	struct tl_span word = tl_lw_word_span(lw, s);
	size_t len;

	if (!word.line)
		return NULL;
	return tl_lw_intern(lw, tl_lw_text(lw, word.file, &len) + word.start, word.end - word.start);
}

/* Offset of the next byte that is neither white space nor comment. */
static size_t skip_blank(const char *text, size_t len, size_t i)
{
	while (i < len) {
		if (isspace((unsigned char)text[i])) {
			i++;
		} else if (i + 1 < len && text[i] == '/' && text[i + 1] == '/') {
			while (i < len && text[i] != '\n')
				i++;
		} else if (i + 1 < len && text[i] == '/' && text[i + 1] == '*') {
			i += 2;
			while (i + 1 < len && !(text[i] == '*' && text[i + 1] == '/'))
				i++;
			i += 2;
		} else {
			break;
		}
	}
	return i < len ? i : len;
}

const char *tl_lw_text_after(struct tl_lower *lw, CXCursor c, size_t *n)
{
	unsigned offset;
	const char *text;
	size_t len, at;
	CXFile file;

	*n = 0;
	clang_getFileLocation(clang_getRangeEnd(clang_getCursorExtent(c)), &file, NULL, NULL, &offset);
	if (!file || tl_lw_file(lw, file)->index == TL_LW_OUTSIDE)
		return "";
	text = tl_lw_text(lw, tl_lw_file(lw, file)->index, &len);
	if (!text || offset > len)
		return "";
	at = skip_blank(text, len, offset);
	*n = len - at;
	return text + at;
}

bool tl_lw_to_semicolon(struct tl_lower *lw, struct tl_span *s)
{
	size_t len, at;
	const char *text = s->line ? tl_lw_text(lw, s->file, &len) : NULL;

	if (!text || s->end > len || (s->end > s->start && text[s->end - 1] == ';'))
		return false;
	at = skip_blank(text, len, s->end);
	if (at >= len || text[at] != ';')
		return false;
	s->end = (uint32_t)(at + 1);
	tl_lw_set_lines(lw, s);
	return true;
}
