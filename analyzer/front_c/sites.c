/*
 * Every name of a pack function that stands in live code of the main file is a site. It is explained by a call or
 * an address taken there, or by being declared rather than used. Directives and regions that the preprocessor
 * skipped are not live.
 */
#include "front_c/sites.h"

#include <ctype.h>
#include <string.h>

#include "front_c/lower_fn.h"
#include "front_c/scan.h"

#define MOST_ASKED 200

struct region {
	uint32_t start, end;
};

/* The last name of "Class::method". */
struct method {
	const char *name;
	bool only_scoped; /* it only ever names constructors, which are called on no object */
	UT_hash_handle hh;
};

struct sites {
	struct method *methods;
	struct tl_lower *lw;
	const char *text;
	TL_VEC(struct region) skipped;
	size_t region;	/* the first that may still matter */
	unsigned asked; /* how often clang was asked what stands at a place */
};

static void read_skipped(struct sites *s, CXFile main_file)
{
	CXSourceRangeList *list = clang_getSkippedRanges(s->lw->tu, main_file);

	for (unsigned i = 0; list && i < list->count; i++) {
		struct region r;

		clang_getFileLocation(clang_getRangeStart(list->ranges[i]), NULL, NULL, NULL, &r.start);
		clang_getFileLocation(clang_getRangeEnd(list->ranges[i]), NULL, NULL, NULL, &r.end);
		tl_vec_push(&s->skipped, r);
	}
	if (list)
		clang_disposeSourceRangeList(list);
}

static int by_start(const void *a, const void *b)
{
	const struct region *x = a, *y = b;

	return x->start < y->start ? -1 : x->start > y->start;
}

static int ref_by_place(const void *a, const void *b)
{
	const struct tl_lw_ref *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* Offsets are asked for in ascending order. */
static bool is_skipped(struct sites *s, uint32_t offset)
{
	while (s->region < s->skipped.n && s->skipped.v[s->region].end <= offset)
		s->region++;
	return s->region < s->skipped.n && s->skipped.v[s->region].start <= offset;
}

static struct tl_span span_of(struct sites *s, const struct tl_token *t)
{
	struct tl_span span = {.start = (uint32_t)t->start, .end = (uint32_t)t->end};

	tl_lw_set_lines(s->lw, &span);
	return span;
}

/* The first call or address that stands in [start, end) of the main file, or NULL. */
static const struct tl_lw_ref *find_ref(const struct tl_lower *lw, uint32_t start, uint32_t end)
{
	size_t lo = 0, hi = lw->refs.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (lw->refs.v[mid].file == 0 && lw->refs.v[mid].offset < start)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == lw->refs.n || lw->refs.v[lo].file != 0 || lw->refs.v[lo].offset >= end)
		return NULL;
	return &lw->refs.v[lo];
}

static bool has_ref(const struct tl_lower *lw, uint32_t start, uint32_t end)
{
	return find_ref(lw, start, end) != NULL;
}

static bool is_any_word(const char *text, size_t start, size_t end, const char *const *words)
{
	for (; *words; words++) {
		if (strlen(*words) == end - start && strncmp(text + start, *words, end - start) == 0)
			return true;
	}
	return false;
}

/* decltype(&name), sizeof(name(...)), deleter<&name>: named, but nothing happens there. */
static bool is_unevaluated(const struct sites *s, size_t at)
{
	static const char *const words[] = {"decltype", "sizeof", "typeof", "__typeof__", "alignof", "noexcept", NULL};
	size_t least = at > 200 ? at - 200 : 0, end;

	while (at > least && strchr("&( \t\n:", s->text[at - 1]))
		at--;
	if (at && s->text[at - 1] == '<')
		return s->lw->cplusplus;
	end = at;
	while (at > least && (isalnum((unsigned char)s->text[at - 1]) || s->text[at - 1] == '_'))
		at--;
	return is_any_word(s->text, at, end, words);
}

static bool is_scope(enum CXCursorKind k)
{
	return k == CXCursor_ClassDecl || k == CXCursor_StructDecl || k == CXCursor_UnionDecl ||
	       k == CXCursor_ClassTemplate || k == CXCursor_Namespace || k == CXCursor_LinkageSpec;
}

/* The declaration or field at a place, where no value was lowered. */
static bool is_declared_at(struct sites *s, CXFile file, size_t offset)
{
	CXSourceLocation at;
	enum CXCursorKind k;
	CXCursor c;

	if (s->asked++ >= MOST_ASKED) /* each question walks the tree from its root */
		return false;
	at = clang_getLocationForOffset(s->lw->tu, file, (unsigned)offset);
	c = clang_getCursor(s->lw->tu, at);
	k = clang_getCursorKind(c);
	if (is_scope(k)) /* of a class that is all that was read around the place */
		return clang_equalLocations(clang_getCursorLocation(c), at);
	return clang_isDeclaration(k) || k == CXCursor_MemberRef || k == CXCursor_MemberRefExpr ||
	       k == CXCursor_LabelStmt || k == CXCursor_LabelRef || k == CXCursor_TypeRef;
}

/* "table->name", as it was read: where the name is a macro, clang tells of the macro, but of what stands before it. */
static bool is_member(struct sites *s, CXFile file, const struct tl_token *t)
{
	size_t at = t->start;

	while (at > 0 && isspace((unsigned char)s->text[at - 1]))
		at--;
	if (at < 2 || (s->text[at - 1] != '.' && strncmp(s->text + at - 2, "->", 2) != 0))
		return false;
	return is_declared_at(s, file, at - 1);
}

static const char *why_not(struct sites *s, CXFile file, const struct tl_token *t)
{
	const struct tl_macro_use *m = tl_lw_macro_at(s->lw, 0, (uint32_t)t->start);

	if (has_ref(s->lw, (uint32_t)t->start, (uint32_t)t->end))
		return NULL;
	if (m)
		return has_ref(s->lw, m->start, m->end) || is_member(s, file, t) ? NULL
										 : "a macro that was not followed";
	if (is_unevaluated(s, t->start) || is_declared_at(s, file, t->start))
		return NULL;
	for (size_t i = 0; i < s->lw->macros.n; i++) {
		const struct tl_macro_use *around = &s->lw->macros.v[i];

		/* a macro of the program that drops its argument does so in a build, too */
		if (around->file == 0 && around->start < t->start && around->end > t->start)
			return around->recovered ? "an argument of a macro that is not declared" : NULL;
	}
	return "the statement could not be read";
}

/* --- methods --- */

/* The name alone says little: of unknown objects only what would change a range is asked about. */
static bool does_something(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (api->actions[i].verb != TL_DO_NOTHING && api->actions[i].verb != TL_DO_ALIAS)
			return true;
	}
	return false;
}

/* "ns::Class::Class", whose last word stands at last. */
static bool is_constructor(const char *name, const char *last)
{
	size_t len = strlen(last);
	const char *before = last - 2 - len;

	return before >= name && strncmp(before, last, len) == 0 && (before == name || before[-1] == ':');
}

/* Methods of the libraries the file has to do with, by their last name. */
static void add_methods(struct sites *s, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++) {
		const char *last = strrchr(lib->apis[i].name, ':');
		struct method *m;

		if (!last || !does_something(&lib->apis[i]))
			continue;
		HASH_FIND_STR(s->methods, last + 1, m);
		if (m) {
			m->only_scoped = m->only_scoped && is_constructor(lib->apis[i].name, last + 1);
			continue;
		}
		m = tl_arena_alloc(s->lw->arena, sizeof *m);
		m->name = last + 1;
		m->only_scoped = is_constructor(lib->apis[i].name, last + 1);
		HASH_ADD_KEYPTR(hh, s->methods, m->name, strlen(m->name), m);
	}
}

static void collect_methods(struct sites *s)
{
	for (size_t i = 0; s->lw->cplusplus && i < tl_pack_n_libs(s->lw->pack); i++) {
		if (tl_libset_has(&s->lw->libs, i))
			add_methods(s, tl_pack_lib(s->lw->pack, i));
	}
}

/* "object.name(", "object->name(", "scope::name(" */
static bool is_method_use(const struct sites *s, const struct tl_token *t, size_t len, bool only_scoped)
{
	const char *text = s->text;
	size_t before = t->start, after = t->end;

	while (before > 0 && isspace((unsigned char)text[before - 1]))
		before--;
	while (after < len && isspace((unsigned char)text[after]))
		after++;
	if (after >= len || text[after] != '(' || before < 2)
		return false;
	if (text[before - 1] == ':' && text[before - 2] == ':')
		return true;
	return !only_scoped && (text[before - 1] == '.' || (text[before - 1] == '>' && text[before - 2] == '-'));
}

/* "ns::Class" of a construction is explained where it begins. */
static size_t scope_start(const struct sites *s, size_t at)
{
	while (at > 0 && (isalnum((unsigned char)s->text[at - 1]) || strchr("_:", s->text[at - 1])))
		at--;
	return at;
}

/* A method of the same name that is known to be another's is no site. */
static bool method_site(struct sites *s, const struct tl_token *t, size_t len, struct tl_site *site)
{
	const struct tl_lw_ref *ref;
	struct method *m;

	HASH_FIND(hh, s->methods, s->text + t->start, t->end - t->start, m);
	if (!m || !is_method_use(s, t, len, m->only_scoped))
		return false;
	ref = find_ref(s->lw, (uint32_t)scope_start(s, t->start), (uint32_t)t->end);
	if (ref && ref->name && tl_pack_telling_api(s->lw->pack, ref->name)) {
		site->name = ref->name;
		return true;
	}
	if (ref && !(ref->name && strncmp(ref->name, "?::", 3) == 0))
		return false;
	if (!ref && is_unevaluated(s, t->start))
		return false;
	site->why = ref ? "a method of an object of unknown class" : "the statement could not be read";
	return true;
}

static bool function_site(struct sites *s, CXFile file, const struct tl_token *t, struct tl_site *site)
{
	if (!tl_pack_telling_api(s->lw->pack, site->name))
		return false;
	site->why = why_not(s, file, t);
	return true;
}

void tl_sites_collect(struct tl_lower *lw)
{
	CXFile file = clang_getFile(lw->tu, tl_lw_string(lw, clang_getTranslationUnitSpelling(lw->tu)));
	struct sites s = {.lw = lw};
	struct tl_token token;
	struct tl_scan scan;
	size_t len = 0;

	s.text = tl_lw_text(lw, 0, &len);
	if (!file || !s.text)
		return;
	read_skipped(&s, file);
	tl_vec_sort(&s.skipped, by_start);
	tl_vec_sort(&lw->refs, ref_by_place);
	collect_methods(&s);
	tl_scan_init(&scan, s.text, len);
	while (tl_scan_next(&scan, &token)) {
		struct tl_site site = {0};

		if (token.kind != TL_TOKEN_NAME || is_skipped(&s, (uint32_t)token.start))
			continue;
		site.name = tl_lw_intern(lw, s.text + token.start, token.end - token.start);
		if (!function_site(&s, file, &token, &site) && !method_site(&s, &token, len, &site))
			continue;
		site.span = span_of(&s, &token);
		site.resolved = site.why == NULL;
		tl_vec_push_in(lw->arena, &lw->unit->sites, site);
	}
	tl_vec_fini(&s.skipped);
	HASH_CLEAR(hh, s.methods);
}
