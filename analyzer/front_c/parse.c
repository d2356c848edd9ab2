/*
 * One parse of one file.
 *
 * Without a database nothing of this machine is read but the tree: no system headers, a fixed target, the synthetic
 * prelude, model headers for the libraries that the packs know. With one, the flags of the build come first, the
 * model headers last, so that real headers win.
 */
#include "front_c/parse.h"

#include <string.h>

#include "base/path.h"
#include "build_config.h"
#include "front_c/front.h"
#include "front_c/scan.h"
#include "front_c/std.h"

#define BEFORE_H TL_VIRTUAL_DIR "/before.h"
#define AFTER_H TL_VIRTUAL_DIR "/after.h"

/* --- language --- */

static bool looks_like_cxx(const char *text, size_t len)
{
	static const char *const words[] = {
		"class", "namespace", "template", "typename", "constexpr", "nullptr", "virtual"};
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		for (size_t i = 0; t.kind == TL_TOKEN_NAME && i < TL_COUNT(words); i++) {
			if (t.end - t.start == strlen(words[i]) &&
				strncmp(text + t.start, words[i], t.end - t.start) == 0)
				return true;
		}
		if (t.kind == TL_TOKEN_OTHER && t.end < len && text[t.start] == ':' && text[t.end] == ':')
			return true;
	}
	return false;
}

/* Objective-C under the name of another language, as build files can ask for with -x. */
static bool looks_like_objc(const char *text, size_t len)
{
	static const char *const words[] = {
		"interface", "implementation", "protocol", "class", "property", "autoreleasepool"};
	bool at = false;
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		for (size_t i = 0; at && t.kind == TL_TOKEN_NAME && i < TL_COUNT(words); i++) {
			if (t.end - t.start == strlen(words[i]) &&
				strncmp(text + t.start, words[i], t.end - t.start) == 0)
				return true;
		}
		at = t.kind == TL_TOKEN_OTHER && text[t.start] == '@';
	}
	return false;
}

static enum tl_source_kind kind_by_name(const char *path, const char *text, size_t len)
{
	static const char *const cxx[] = {
		"cc", "cpp", "cxx", "c++", "C", "hh", "hpp", "hxx", "h++", "ipp", "tpp", "tcc", "cu"};
	const char *ext = tl_path_ext(path);

	if (strcmp(ext, "c") == 0)
		return TL_SOURCE_C;
	if (strcmp(ext, "m") == 0)
		return TL_SOURCE_OBJC;
	if (strcmp(ext, "mm") == 0)
		return TL_SOURCE_OBJCXX;
	for (size_t i = 0; i < TL_COUNT(cxx); i++) {
		if (strcmp(ext, cxx[i]) == 0)
			return TL_SOURCE_CXX;
	}
	return looks_like_cxx(text, len) ? TL_SOURCE_CXX : TL_SOURCE_C;
}

enum tl_source_kind tl_source_kind_of(const char *path, const char *text, size_t len)
{
	enum tl_source_kind kind = kind_by_name(path, text, len);

	if (kind > TL_SOURCE_CXX || !memchr(text, '@', len) || !looks_like_objc(text, len))
		return kind;
	return kind == TL_SOURCE_C ? TL_SOURCE_OBJC : TL_SOURCE_OBJCXX;
}

/* --- flags --- */

TL_VEC_TYPE(flags, const char *);

static const char *const always[] = {"--no-default-config", "-ferror-limit=0", "-fno-spell-checking",
	"-fbracket-depth=400", "-Wno-everything", "-fno-color-diagnostics", "-ftemplate-depth=256",
	"-fconstexpr-steps=100000"};

static void add(struct flags *f, const char *flag)
{
	tl_vec_push(f, flag);
}

static void add_language(struct flags *f, enum tl_source_kind kind, bool with_std)
{
	static const char *const names[] = {[TL_SOURCE_C] = "c",
		[TL_SOURCE_CXX] = "c++",
		[TL_SOURCE_OBJC] = "objective-c",
		[TL_SOURCE_OBJCXX] = "objective-c++"};

	add(f, "-x");
	add(f, names[kind]);
	if (with_std)
		add(f, kind == TL_SOURCE_C || kind == TL_SOURCE_OBJC ? "-std=gnu17" : "-std=gnu++20");
}

static void include(struct flags *f, const char *file)
{
	add(f, "-include");
	add(f, file);
}

static void without_database(struct flags *f, const struct tl_parse *p, struct tl_arena *a)
{
	add_language(f, p->kind, true);
	add(f, "--target=x86_64-unknown-linux-gnu");
	add(f, "-nostdinc");
	if (p->kind == TL_SOURCE_C || p->kind == TL_SOURCE_OBJC)
		add(f, "-fgnu89-inline");
	else
		add(f, "-Dexport="); /* libclang does not look into what a module exports */
	if (p->kind == TL_SOURCE_OBJC || p->kind == TL_SOURCE_OBJCXX)
		add(f, "-fblocks");
	include(f, BEFORE_H);
	include(f, TL_STD_H);
	include(f, TL_RECOVERED_H);
	for (size_t i = 0; i < tl_pack_n_libs(p->pack); i++) {
		if (tl_libset_has(&p->plan->libs, i) && !tl_libset_has(&p->plan->own, i))
			include(f, tl_arena_printf(a, TL_LIB_DIR "/%s.h", tl_pack_lib(p->pack, i)->id));
	}
	include(f, AFTER_H);
	add(f, "-I" TL_MODEL_DIR);
	for (size_t i = 0; i < p->plan->dirs.n; i++)
		add(f, tl_arena_printf(a, "-I%s/%s", p->root, p->plan->dirs.v[i]));
	add(f, "-isystem");
	add(f, TL_STD_DIR);
}

static void with_database(struct flags *f, const struct tl_parse *p, struct tl_arena *a)
{
	add_language(f, p->kind, false);
	if (p->entry->target)
		add(f, tl_arena_printf(a, "--target=%s", p->entry->target));
	for (size_t i = 0; i < p->entry->n_flags; i++)
		add(f, p->entry->flags[i]);
	add(f, tl_arena_printf(a, "-working-directory=%s", p->entry->directory));
	if (*TL_CLANG_RESOURCE_DIR)
		add(f, "-resource-dir=" TL_CLANG_RESOURCE_DIR);
	include(f, BEFORE_H);
	include(f, TL_RECOVERED_H);
	include(f, AFTER_H);
	add(f, "-idirafter");
	add(f, TL_MODEL_DIR);
}

CXTranslationUnit tl_parse_run(const struct tl_parse *p)
{
	/* "incomplete": what templates come to is not asked for at the end, where nothing looks at it */
	const unsigned options = CXTranslationUnit_Incomplete | CXTranslationUnit_KeepGoing |
				 CXTranslationUnit_DetailedPreprocessingRecord |
				 CXTranslationUnit_IgnoreNonErrorsFromIncludedFiles;
	struct tl_arena *a = tl_arena_new();
	CXTranslationUnit tu = NULL;
	struct flags f = {0};
	struct tl_unsaved files = {0};

	if (p->entry)
		with_database(&f, p, a);
	else
		without_database(&f, p, a);
	for (size_t i = 0; i < TL_COUNT(always); i++)
		add(&f, always[i]);
	add(&f, tl_arena_printf(
			a, "-fmacro-prefix-map=%s/=", p->root)); /* __FILE__ must not tell where the tree lies */
	if (p->entry)
		tl_virtual_files_all(p->files, &files, p->recover, a);
	else
		tl_virtual_files_pick(p->files, &files, p->plan, p->recover, a);
	tl_vec_push(&files, (struct CXUnsavedFile){BEFORE_H, p->before, strlen(p->before)});
	tl_vec_push(&files, (struct CXUnsavedFile){AFTER_H, p->after, strlen(p->after)});
	for (size_t i = 0; !p->entry && i < p->plan->shown.n; i++) {
		const struct tl_shown_header *h = &p->plan->shown.v[i];

		tl_vec_push(&files, (struct CXUnsavedFile){tl_path_join(a, p->root, h->path), h->text, h->len});
	}
	if (p->text)
		tl_vec_push(&files, (struct CXUnsavedFile){p->path, tl_buf_str(p->text), p->text->len});
	if (clang_parseTranslationUnit2(p->index, p->path, f.v, (int)f.n, files.v, (unsigned)files.n, options, &tu))
		tu = NULL;
	tl_vec_fini(&files);
	tl_vec_fini(&f);
	tl_arena_free(a);
	return tu;
}
