/*
 * Every name of a pack function that stands in live code of the main file is a site. It is explained by a call or an address taken
 * there, or by being declared rather than used. Directives and regions that the preprocessor skipped are not live.
 */
#include "front_c/sites.h"

#include <string.h>

#include "front_c/scan.h"

#define MOST_ASKED 200

struct region {
	uint32_t start, end;
};

struct sites {
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

/* Some call or address stands in [start, end) of the main file. */
static bool has_ref(const struct tl_lower *lw, uint32_t start, uint32_t end)
{
	size_t lo = 0, hi = lw->refs.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (lw->refs.v[mid].file == 0 && lw->refs.v[mid].offset < start)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < lw->refs.n && lw->refs.v[lo].file == 0 && lw->refs.v[lo].offset < end;
}

/* The declaration or field at a place, where no value was lowered. */
static bool is_declared_at(struct sites *s, CXFile file, const struct tl_token *t)
{
	CXSourceLocation at;
	enum CXCursorKind k;

	if (s->asked++ >= MOST_ASKED) /* each question walks the tree from its root */
		return false;
	at = clang_getLocationForOffset(s->lw->tu, file, (unsigned)t->start);
	k = clang_getCursorKind(clang_getCursor(s->lw->tu, at));
	return clang_isDeclaration(k) || k == CXCursor_MemberRef || k == CXCursor_MemberRefExpr ||
	       k == CXCursor_LabelStmt || k == CXCursor_LabelRef || k == CXCursor_TypeRef;
}

static const char *why_not(struct sites *s, CXFile file, const struct tl_token *t)
{
	const struct tl_macro_use *m = tl_lw_macro_at(s->lw, 0, (uint32_t)t->start);

	if (has_ref(s->lw, (uint32_t)t->start, (uint32_t)t->end))
		return NULL;
	if (m)
		return has_ref(s->lw, m->start, m->end) ? NULL : "a macro that was not followed";
	if (is_declared_at(s, file, t))
		return NULL;
	for (size_t i = 0; i < s->lw->macros.n; i++) {
		const struct tl_macro_use *around = &s->lw->macros.v[i];

		/* a macro of the program that drops its argument does so in a build, too */
		if (around->file == 0 && around->start < t->start && around->end > t->start)
			return around->recovered ? "an argument of a macro that is not declared" : NULL;
	}
	return "the statement could not be read";
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
	tl_scan_init(&scan, s.text, len);
	while (tl_scan_next(&scan, &token)) {
		struct tl_site site = {0};

		if (token.kind != TL_TOKEN_NAME || is_skipped(&s, (uint32_t)token.start))
			continue;
		site.name = tl_lw_intern(lw, s.text + token.start, token.end - token.start);
		if (!tl_pack_api(lw->pack, site.name))
			continue;
		site.span = span_of(&s, &token);
		site.why = why_not(&s, file, &token);
		site.resolved = site.why == NULL;
		tl_vec_push_in(lw->arena, &lw->unit->sites, site);
	}
	tl_vec_fini(&s.skipped);
}
