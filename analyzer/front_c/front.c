/* The front end as others see it: what a run shares, and reading one file. */
#include "front_c/front.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/compdb.h"
#include "front_c/complaint.h"
#include "front_c/config.h"
#include "front_c/foresee.h"
#include "front_c/guess.h"
#include "front_c/lower.h"
#include "front_c/parse.h"
#include "front_c/repair.h"
#include "front_c/sites.h"
#include "front_c/tokens.h"
#include "front_c/wrappers.h"

#define MOST_PREFIXES 1000
#define MOST_BYTES (32u << 20)
/* Each round reads what the one before made possible: a type, its members, their members. */
#define MOST_ROUNDS 12
#define MOST_REPAIRS 5 /* of one configuration */

struct tl_front {
	const struct tl_pack *pack;
	char *root;
	const char *const *header_names;
	size_t n_header_names;
	struct tl_compdb *compdb; /* or NULL */
	bool tell_includes;
	/* made for the first file: most runs over a few changed files parse none */
	struct tl_model_index *models;
	struct tl_headers *headers;
	struct tl_virtual_files *files;
	CXIndex index; /* NULL = not yet */
};

int tl_front_new(
	struct tl_front **out, const struct tl_front_options *options, struct tl_result *notices, struct tl_err *err)
{
	struct tl_front *front = tl_xcalloc(1, sizeof *front);

	if (options->flags) {
		tl_compdb_from_flags(&front->compdb, options->root, options->built, options->directory, options->flags,
			options->n_flags, notices);
	} else if (tl_compdb_load(&front->compdb, options->root, options->compdb_dir, notices, err)) {
		free(front);
		return -1;
	}
	front->pack = options->pack;
	front->tell_includes = options->tell_includes;
	front->root = tl_xstrdup(options->root);
	front->header_names = options->headers;
	front->n_header_names = options->n_headers;
	*out = front;
	return 0;
}

void tl_front_free(struct tl_front *front)
{
	if (!front)
		return;
	if (front->index)
		clang_disposeIndex(front->index);
	tl_virtual_files_free(front->files);
	tl_headers_free(front->headers);
	tl_model_index_free(front->models);
	tl_compdb_free(front->compdb);
	free(front->root);
	free(front);
}

/* clang's parser calls itself for each prefix operator, whatever its limit on brackets: a text made to exhaust the
 * stack is not given to it. */
static bool is_hostile(const struct tl_buf *text)
{
	const char *s = tl_buf_str(text);
	size_t run = 0;

	for (size_t i = 0; i < text->len && run < MOST_PREFIXES; i++) {
		if (strchr("!~-+*&([{<", s[i]) && s[i])
			run++;
		else if (!strchr(" \t\r\n", s[i]) || !s[i])
			run = 0;
	}
	return run >= MOST_PREFIXES;
}

/* Visual Studio saves such files; clang reads them as garbage. */
static bool is_utf16(const struct tl_buf *text)
{
	const char *s = tl_buf_str(text);

	return text->len >= 2 && (memcmp(s, "\xff\xfe", 2) == 0 || memcmp(s, "\xfe\xff", 2) == 0);
}

/* Parses again until nothing new is learned. */
static CXTranslationUnit parse_rounds(struct tl_parse *p, struct tl_recover *recover, CXTranslationUnit tu)
{
	for (int round = 0; tu && tl_recover_learn(recover, tu) && round + 1 < MOST_ROUNDS; round++) {
		if (!tl_recover_is_worth_it(recover))
			break;
		clang_disposeTranslationUnit(tu);
		tu = tl_parse_run(p);
	}
	return tu;
}

static void note(struct tl_unit *u, const char *text)
{
	tl_vec_push_in(u->arena, &u->notes, text);
}

static void judge(struct tl_unit *u, const struct tl_recover *recover, bool built)
{
	unsigned lost = 0;

	for (size_t i = 0; i < u->sites.n; i++)
		lost += !u->sites.v[i].resolved;
	u->quality = built && !recover->errors ? TL_QUALITY_BUILD : TL_QUALITY_MODEL;
	if (lost || recover->lossy)
		u->quality = TL_QUALITY_FALLBACK;
	if (recover->lossy)
		note(u, tl_arena_printf(u->arena, "%u errors remain that may have lost statements", recover->lossy));
	for (size_t i = 0; i < recover->losses.n; i++)
		note(u, recover->losses.v[i]);
}

static bool has_common_names(const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++) {
		if (lib->apis[i].common)
			return true;
	}
	return false;
}

/* Names that are common mean a library's functions only where the library is spoken of. */
static void add_libs(struct tl_unit *u, const struct tl_parse *p)
{
	for (size_t i = 0; i < tl_pack_n_libs(p->pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(p->pack, i);

		if (tl_libset_has(&p->plan->libs, i) && has_common_names(lib))
			tl_vec_push_in(u->arena, &u->libs, tl_arena_strdup(u->arena, lib->id));
	}
}

static struct tl_unit *lower(struct tl_arena *a, CXTranslationUnit tu, const struct tl_parse *p, const char *path,
	const char *condition, const struct tl_buf *text)
{
	struct tl_unit *u = tl_unit_new(a, path);
	struct tl_lower lw = {.arena = a,
		.unit = u,
		.pack = p->pack,
		.plan = p->plan,
		.libs = p->plan->libs,
		.tu = tu,
		.root = p->root,
		.directory = p->entry ? p->entry->directory : p->root,
		.cplusplus = p->recover->cplusplus};

	u->config = condition;
	u->cplusplus = lw.cplusplus;
	add_libs(u, p);
	if (tu) {
		tl_lower_unit(&lw);
		if (p->tell_includes)
			tl_lower_includes(&lw);
		tl_sites_collect(&lw);
		judge(u, p->recover, p->entry != NULL);
	} else {
		u->quality = TL_QUALITY_TOKENS;
		note(u, "the parser gave up on this file");
		tl_tokens_sites(u, p->pack, tl_buf_str(text), text->len, "the parser gave up on this file");
	}
	tl_lower_fini(&lw);
	return u;
}

static unsigned lost_sites(const struct tl_unit *u)
{
	unsigned n = 0;

	for (size_t i = 0; i < u->sites.n; i++)
		n += !u->sites.v[i].resolved;
	return n;
}

/* What a repair is measured by, and what the best one so far was. */
struct attempt {
	struct tl_unit *unit;
	CXTranslationUnit tu;
	struct tl_buf text;
};

static void keep(struct attempt *best, struct tl_unit *u, CXTranslationUnit tu, const struct tl_buf *text)
{
	if (best->tu)
		clang_disposeTranslationUnit(best->tu);
	best->unit = u;
	best->tu = tu;
	tl_buf_reset(&best->text);
	tl_buf_put(&best->text, text->data, text->len);
}

/* Where names of the packs were lost, the text is repaired and read again; what reads best stays. */
static struct tl_unit *repair(
	struct tl_unit *u, CXTranslationUnit *tu, struct tl_parse *p, const char *condition, struct tl_buf *text)
{
	const struct tl_buf *was = p->text;
	struct attempt best = {0};

	if (!*tu || !lost_sites(u))
		return u;
	keep(&best, u, *tu, text);
	for (unsigned round = 0; round < MOST_REPAIRS && lost_sites(best.unit); round++) {
		CXTranslationUnit again;
		struct tl_unit *v;

		if (!tl_repair_losses(text, p->recover, p->pack, round))
			continue;
		p->text = text;
		again = parse_rounds(p, p->recover, tl_parse_run(p));
		v = lower(u->arena, again, p, u->file, condition, text);
		if (again && lost_sites(v) < lost_sites(best.unit))
			keep(&best, v, again, text);
		else if (again)
			clang_disposeTranslationUnit(again);
		else
			break;
	}
	memcpy(text->data, best.text.data, text->len);
	p->text = best.unit == u ? was : text;
	*tu = best.tu;
	tl_buf_fini(&best.text);
	return best.unit;
}

/* "ns::options" of the type "const struct ns::options<int>": the last word, as its declaration has it. */
static const char *record_word(struct tl_arena *a, const char *type)
{
	const char *word = tl_guess_tag(type);
	size_t len = strcspn(word, "< *&(");

	for (size_t i = len; i-- > 0;) {
		if (word[i] == ':')
			return tl_arena_strndup(a, word + i + 1, len - i - 1);
	}
	return tl_arena_strndup(a, word, len);
}

/* "object.name" or "object->name", and in the file itself. */
static bool is_missing_member(const struct tl_complaint *c)
{
	return c->in_main && c->text && c->offset && c->names[1] && strchr(".>", c->text[c->offset - 1]) &&
	       strncmp(c->message, "no member named '", 17) == 0;
}

/* A record lacks a member that its header has under a condition: the file is written for what makes it true. */
static bool needs_members(
	struct tl_headers *headers, struct tl_include_plan *plan, struct tl_arena *a, CXTranslationUnit tu)
{
	unsigned n = clang_getNumDiagnostics(tu); /* once: where notes belong to errors, asking makes them all anew */
	bool any = false;

	for (unsigned i = 0; i < n; i++) {
		struct tl_complaint c;

		if (!tl_complaint_read(&c, tu, i))
			continue;
		if (is_missing_member(&c))
			any |= tl_headers_need_member(headers, plan, record_word(a, c.names[1]), c.names[0]);
		tl_complaint_fini(&c);
	}
	return any;
}

/* The plain parse, then one for each further configuration. One that compiles no name of the packs that was not
 * compiled before says nothing new; but every file has a unit. */
static void read_configs(struct tl_unit_vec *out, struct tl_arena *a, struct tl_headers *headers,
	struct tl_include_plan *plan, struct tl_parse *p, const char *path, struct tl_buf *text)
{
	size_t first = out->n;
	struct tl_configs c;
	bool more = true;

	tl_configs_init(&c, a, p->pack, tl_buf_str(text), text->len);
	if (!p->entry)
		tl_configs_switch_on(&c, plan->features.v, plan->features.n);
	while (more) {
		const char *condition = c.condition;
		CXTranslationUnit tu;
		bool useful;

		p->before = c.before;
		p->after = c.after;
		if (c.insists)
			tl_headers_hide(headers, plan, c.against.v, c.against.n);
		tu = tl_parse_run(p);
		if (tu && !p->entry && !c.n_parses && needs_members(headers, plan, a, tu)) {
			clang_disposeTranslationUnit(tu);
			tl_configs_switch_on(&c, plan->features.v, plan->features.n);
			p->before = c.before;
			tu = tl_parse_run(p);
		}
		if (tu && tl_configs_gain(&c, tu))
			tu = parse_rounds(p, p->recover, tu);
		tl_configs_saw(&c, tu);
		useful = c.n_new > 0;
		more = (tu || out->n > first) && tl_configs_next(&c);
		if (useful || (!more && out->n == first)) {
			if (!useful)
				tu = parse_rounds(p, p->recover, tu);
			struct tl_unit *u = lower(a, tu, p, path, condition, text);

			tl_vec_push_in(a, out, repair(u, &tu, p, condition, text));
		}
		if (tu)
			clang_disposeTranslationUnit(tu);
	}
	tl_configs_tell(&c, out->v[first]);
	tl_wrappers_collect(out->v[first], p->pack, tl_buf_str(text), text->len);
	tl_configs_fini(&c);
}

/* A header is built as part of the sources that include it, and in their language. */
static void use_including(struct tl_parse *p, const struct tl_front *front, const char *path)
{
	static const char *const sources[] = {"c", "cc", "cpp", "cxx", "c++", "C", "m", "mm"};

	for (size_t i = 0; i < TL_COUNT(sources); i++) {
		if (strcmp(tl_path_ext(path), sources[i]) == 0)
			return;
	}
	p->entry = tl_compdb_find_near(front->compdb, front->root, path);
	if (p->entry)
		p->kind = tl_source_kind_of(p->entry->path, "", 0);
}

static void read_text(
	struct tl_unit_vec *out, struct tl_arena *a, struct tl_front *front, const char *path, struct tl_buf *text)
{
	struct tl_include_plan plan = {0};
	struct tl_recover recover;
	struct tl_parse p = {.index = front->index,
		.root = front->root,
		.path = tl_path_join(a, front->root, path),
		.kind = tl_source_kind_of(path, tl_buf_str(text), text->len),
		.files = front->files,
		.pack = front->pack,
		.plan = &plan,
		.entry = tl_compdb_find(front->compdb, path),
		.recover = &recover,
		.tell_includes = front->tell_includes};
	size_t first = out->n;
	bool cplusplus;

	if (tl_repair_conflicts(text))
		p.text = text;
	if (!p.entry)
		use_including(&p, front, path);
	tl_headers_plan(front->headers, &plan, path, tl_buf_str(text), text->len);
	cplusplus = p.kind == TL_SOURCE_CXX || p.kind == TL_SOURCE_OBJCXX;
	tl_recover_init(&recover, a, front->pack, cplusplus, tl_buf_str(text), text->len);
	if (cplusplus && !p.entry)
		tl_foresee(&p, front->headers, text);
	if (is_hostile(text) || is_utf16(text))
		tl_vec_push_in(a, out, lower(a, NULL, &p, path, "", text));
	else
		read_configs(out, a, front->headers, &plan, &p, path, text);
	tl_tokens_read(out, first, a, front->pack, tl_buf_str(text), text->len);
	tl_recover_fini(&recover);
	tl_include_plan_fini(&plan);
}

/* What the environment adds to a compilation would make results depend on the machine. */
static CXIndex create_index(void)
{
	static const char *const names[] = {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH",
		"OBJCPLUS_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS", "SDKROOT", "SOURCE_DATE_EPOCH"};

	for (size_t i = 0; i < TL_COUNT(names); i++)
		unsetenv(names[i]);
	return clang_createIndex(0, 0);
}

static void prepare(struct tl_front *front)
{
	front->models = tl_model_index_new(front->pack);
	front->headers =
		tl_headers_new(front->pack, front->models, front->root, front->header_names, front->n_header_names);
	front->files = tl_virtual_files_new(front->pack, front->models);
	front->index = create_index();
}

int tl_front_read(
	struct tl_unit_vec *out, struct tl_arena *a, struct tl_front *front, const char *path, struct tl_err *err)
{
	struct tl_buf text = {0};

	if (tl_file_read(&text, tl_path_join(a, front->root, path), MOST_BYTES, err)) {
		tl_buf_fini(&text);
		return -1;
	}
	if (!front->index)
		prepare(front);
	read_text(out, a, front, path, &text);
	tl_buf_fini(&text);
	return 0;
}
