/* The preprocessor's side of configurations. The parser's record is the truth; the file's own definitions are left to config_regions. */
#include "front_c/config_seen.h"

#include <string.h>

#include "base/buf.h"
#include "front_c/config.h"
#include "front_c/recover.h"

/* --- skipped ranges --- */

static CXFile main_file(CXTranslationUnit tu)
{
	CXString name = clang_getTranslationUnitSpelling(tu);
	CXFile file = clang_getFile(tu, clang_getCString(name));

	clang_disposeString(name);
	return file;
}

void tl_skipped_read(struct tl_skipped *out, CXTranslationUnit tu)
{
	CXSourceRangeList *list = clang_getSkippedRanges(tu, main_file(tu));

	for (unsigned i = 0; list && i < list->count; i++) {
		struct tl_offset_range r;

		clang_getFileLocation(clang_getRangeStart(list->ranges[i]), NULL, NULL, NULL, &r.start);
		clang_getFileLocation(clang_getRangeEnd(list->ranges[i]), NULL, NULL, NULL, &r.end);
		tl_vec_push(out, r);
	}
	if (list)
		clang_disposeSourceRangeList(list);
}

bool tl_skipped_has(const struct tl_skipped *s, uint32_t offset)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->v[i].start <= offset && offset < s->v[i].end)
			return true;
	}
	return false;
}

/* --- macros --- */

struct look {
	struct tl_solver *solver;
	CXTranslationUnit tu;
};

static enum tl_macro_origin origin_of(CXCursor c)
{
	CXSourceLocation at = clang_getCursorLocation(c);
	enum tl_macro_origin origin = TL_MACRO_OURS;
	const char *path;
	CXString name;
	CXFile file;

	if (clang_Location_isFromMainFile(at))
		return TL_MACRO_NOBODY;
	clang_getFileLocation(at, &file, NULL, NULL, NULL);
	if (!file)
		return TL_MACRO_OURS;
	name = clang_getFileName(file);
	path = clang_getCString(name);
	if (path && path[0] == '/' && strncmp(path, TL_VIRTUAL_DIR "/", strlen(TL_VIRTUAL_DIR) + 1) != 0)
		origin = TL_MACRO_THEIRS;
	clang_disposeString(name);
	return origin;
}

/* A number, in brackets or not; anything else has a value that only the preprocessor knows. */
static void read_value(const struct look *l, struct tl_macro_env *e, CXCursor c)
{
	CXToken *tokens = NULL;
	struct tl_buf text = {0};
	const struct tl_cond *value;
	unsigned n = 0;

	clang_tokenize(l->tu, clang_getCursorExtent(c), &tokens, &n);
	for (unsigned i = 1; i < n && i < 8; i++) {
		CXString s = clang_getTokenSpelling(l->tu, tokens[i]);

		tl_buf_puts(&text, clang_getCString(s));
		clang_disposeString(s);
	}
	if (tokens)
		clang_disposeTokens(l->tu, tokens, n);
	value = tl_cond_parse(l->solver->arena, tl_buf_str(&text));
	e->has_value = value->kind == TL_COND_NUMBER && n <= 8;
	e->value = value->value;
	tl_buf_fini(&text);
}

static enum CXChildVisitResult visit(CXCursor c, CXCursor parent, CXClientData data)
{
	const struct look *l = data;
	struct tl_macro_env *e;
	CXString name;

	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_MacroDefinition)
		return CXChildVisit_Continue;
	name = clang_getCursorSpelling(c);
	e = tl_solver_env(l->solver, clang_getCString(name));
	clang_disposeString(name);
	if (!e || origin_of(c) == TL_MACRO_NOBODY)
		return CXChildVisit_Continue;
	e->origin = origin_of(c);
	e->has_value = false;
	if (!clang_Cursor_isMacroFunctionLike(c))
		read_value(l, e, c);
	return CXChildVisit_Continue;
}

void tl_config_env_read(struct tl_solver *s, CXTranslationUnit tu)
{
	struct look l = {.solver = s, .tu = tu};

	clang_visitChildren(clang_getTranslationUnitCursor(tu), visit, &l);
}

/* --- what no parse saw --- */

static const char *reason(enum tl_arm_fate fate)
{
	return fate == TL_ARM_CUT ? "the file has more configurations than are read"
				  : "no definitions were found under which it is compiled";
}

/* There is nothing to read in an arm that nobody wrote. */
static bool is_lost(const struct tl_configs *c, const struct tl_wanted_arm *w)
{
	return (w->fate == TL_ARM_CUT || w->fate == TL_ARM_REFUSED) && !c->regions.arms.v[w->arm].implied;
}

static void place(struct tl_span *span, const char *text, const struct tl_arm_name *name)
{
	uint32_t line_start = 0;

	span->line = 1;
	for (uint32_t i = 0; i < name->start; i++) {
		if (text[i] == '\n') {
			span->line++;
			line_start = i + 1;
		}
	}
	span->start = name->start;
	span->end = name->end;
	span->end_line = span->line;
	span->col = span->start - line_start + 1;
	span->end_col = span->end - line_start + 1;
}

static uint32_t line_of(const char *text, uint32_t offset)
{
	uint32_t line = 1;

	for (uint32_t i = 0; i < offset; i++)
		line += text[i] == '\n';
	return line;
}

static void add_sites(const struct tl_configs *c, const struct tl_wanted_arm *w, struct tl_unit *u)
{
	for (size_t i = 0; i < c->regions.names.n; i++) {
		const struct tl_arm_name *name = &c->regions.names.v[i];
		struct tl_site site = {.why = reason(w->fate)};

		if (name->arm != w->arm)
			continue;
		site.name = tl_arena_strndup(u->arena, c->text + name->start, name->end - name->start);
		place(&site.span, c->text, name);
		tl_vec_push_in(u->arena, &u->sites, site);
	}
}

void tl_configs_tell(const struct tl_configs *c, struct tl_unit *u)
{
	uint32_t first = 0;
	size_t n = 0;

	for (size_t i = 0; i < c->wanted.n; i++) {
		if (!is_lost(c, &c->wanted.v[i]))
			continue;
		add_sites(c, &c->wanted.v[i], u);
		if (!n++)
			first = line_of(c->text, c->regions.arms.v[c->wanted.v[i].arm].at);
	}
	if (n)
		tl_vec_push_in(u->arena, &u->notes,
			tl_arena_printf(u->arena,
				"%zu part%s under #if with names of TLS libraries %s not read, the first at line %u", n,
				n == 1 ? "" : "s", n == 1 ? "was" : "were", first));
}
