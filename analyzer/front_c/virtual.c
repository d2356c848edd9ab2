/*
 * The made-up headers of a run: text made once, and the choice for one parse. clang asks the machine about each file it is
 * given, so a parse is given only those that some text it reads names.
 */
#include "front_c/virtual.h"

#include <stdlib.h>
#include <string.h>

#include "front_c/front.h"
#include "front_c/scan.h"
#include "front_c/std.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

enum origin { LIBRARY, STANDARD, ORIGINS };

/* What an include of one name may come to: a library and the standard can have the same. */
struct virtual
{
	const char *name;
	unsigned number;
	struct tl_libset libs;		     /* that have it */
	struct CXUnsavedFile files[ORIGINS]; /* without a name: none */
	TL_VEC(const char *) includes;
	UT_hash_handle hh;
};

struct tl_virtual_files {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	const struct tl_model_index *models;
	struct virtual *names;
	TL_VEC(struct CXUnsavedFile) libs; /* by number in the pack */
};

static void add_includes(struct tl_virtual_files *f, struct virtual *v, const char *text, size_t len)
{
	struct tl_token token;
	struct tl_scan scan;
	size_t start, end;
	bool quoted;

	tl_scan_init(&scan, text, len);
	while (tl_scan_next(&scan, &token)) {
		if (token.kind == TL_TOKEN_DIRECTIVE && tl_scan_include(text, &token, &start, &end, &quoted))
			tl_vec_push_in(f->arena, &v->includes, tl_arena_strndup(f->arena, text + start, end - start));
	}
}

static struct virtual *entry_of(struct tl_virtual_files *f, const char *name)
{
	struct virtual *v;

	HASH_FIND_STR(f->names, name, v);
	if (!v) {
		v = tl_arena_alloc(f->arena, sizeof *v);
		v->name = name;
		v->number = HASH_COUNT(f->names);
		HASH_ADD_KEYPTR(hh, f->names, v->name, strlen(v->name), v);
	}
	return v;
}

/* Of two libraries with one header the first has it. */
static void add_file(struct tl_virtual_files *f, struct virtual *v, enum origin origin, const char *text, size_t len)
{
	static const char *const dirs[] = {[LIBRARY] = TL_MODEL_DIR, [STANDARD] = TL_STD_DIR};

	if (v->files[origin].Filename)
		return;
	v->files[origin] = (struct CXUnsavedFile){
		.Filename = tl_arena_printf(f->arena, "%s/%s", dirs[origin], v->name), .Contents = text, .Length = len};
	add_includes(f, v, text, len);
}

static void add_lib(struct tl_virtual_files *f, const struct tl_lib *lib, size_t number)
{
	const char *path = tl_arena_printf(f->arena, TL_LIB_DIR "/%s.h", lib->id);
	const char *include = tl_arena_printf(f->arena, "#include \"%s\"\n", path);
	struct tl_buf text = {0};

	tl_model_header(&text, lib);
	tl_vec_push_in(f->arena, &f->libs,
		(struct CXUnsavedFile){.Filename = path,
			.Contents = tl_arena_strndup(f->arena, tl_buf_str(&text), text.len),
			.Length = text.len});
	for (size_t i = 0; i < lib->n_headers; i++) {
		struct virtual *v = entry_of(f, lib->headers[i]);

		tl_libset_put(&v->libs, number);
		add_file(f, v, LIBRARY, include, strlen(include));
	}
	tl_buf_fini(&text);
}

struct tl_virtual_files *tl_virtual_files_new(const struct tl_pack *pack, const struct tl_model_index *models)
{
	struct tl_virtual_files *f = tl_xcalloc(1, sizeof *f);

	f->arena = tl_arena_new();
	f->pack = pack;
	f->models = models;
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++)
		add_lib(f, tl_pack_lib(pack, i), i);
	for (size_t i = 0; tl_std_headers[i]; i++) {
		const char *text;
		size_t len;

		tl_std_header(tl_std_headers[i], &text, &len);
		add_file(f, entry_of(f, tl_std_headers[i]), STANDARD, text, len);
	}
	return f;
}

void tl_virtual_files_free(struct tl_virtual_files *f)
{
	if (!f)
		return;
	HASH_CLEAR(hh, f->names);
	tl_arena_free(f->arena);
	free(f);
}

static void put_file(struct tl_unsaved *out, const struct CXUnsavedFile *file)
{
	if (file->Filename)
		tl_vec_push(out, *file);
}

/* buf is emptied. */
static void put_text(struct tl_unsaved *out, struct tl_arena *a, const char *path, struct tl_buf *buf)
{
	tl_vec_push(out, (struct CXUnsavedFile){.Filename = path,
				 .Contents = tl_arena_strndup(a, tl_buf_str(buf), buf->len),
				 .Length = buf->len});
	tl_buf_reset(buf);
}

void tl_virtual_files_all(
	const struct tl_virtual_files *f, struct tl_unsaved *out, const struct tl_recover *r, struct tl_arena *a)
{
	struct tl_buf text = {0};

	for (size_t i = 0; i < f->libs.n; i++)
		put_file(out, &f->libs.v[i]);
	for (const struct virtual *v = f->names; v; v = v->hh.next) {
		for (size_t i = 0; i < ORIGINS; i++)
			put_file(out, &v->files[i]);
	}
	tl_recover_text(r, &text);
	put_text(out, a, TL_RECOVERED_H, &text);
	tl_buf_fini(&text);
}

/* What is being picked for one parse. */
struct choice {
	const struct tl_virtual_files *from;
	const struct tl_include_plan *plan;
	struct tl_unsaved *out;
	bool *picked; /* by number */
};

/* A library whose headers the file reads from the tree has no models there. */
static bool is_own(const struct choice *c, const struct virtual *v)
{
	for (size_t i = 0; i < c->from->libs.n; i++) {
		if (tl_libset_has(&v->libs, i) && tl_libset_has(&c->plan->own, i))
			return true;
	}
	return false;
}

/* What a name comes to, and what that includes. */
static void pick(struct choice *c, const char *name)
{
	const struct virtual *v;

	HASH_FIND_STR(c->from->names, name, v);
	if (!v || c->picked[v->number])
		return;
	c->picked[v->number] = true;
	if (!is_own(c, v))
		put_file(c->out, &v->files[LIBRARY]);
	put_file(c->out, &v->files[STANDARD]);
	for (size_t i = 0; i < v->includes.n; i++)
		pick(c, v->includes.v[i]);
}

/* Of a common name a definition of the source's own comes first: a call would reach the library's declaration, which is earlier. */
static void drop_own(const struct tl_virtual_files *f, uint64_t *used, const struct tl_recover *r)
{
	for (size_t i = 0; i < r->drops.n; i++) {
		const struct tl_api *api = tl_pack_api(r->pack, r->drops.v[i]);

		if (api && api->common)
			tl_model_index_drop(f->models, used, r->drops.v[i]);
	}
}

/* Guesses speak of the prelude, too. */
static uint64_t *used_by(const struct tl_virtual_files *f, const struct tl_include_plan *plan,
	const struct tl_recover *r, const struct tl_buf *guesses, struct tl_arena *a)
{
	size_t size = tl_model_index_words(f->models) * sizeof *plan->used;
	uint64_t *used = tl_arena_alloc(a, size);

	memcpy(used, plan->used, size);
	tl_model_index_use_text(f->models, used, tl_buf_str(guesses), guesses->len);
	tl_model_index_close(f->models, used, &plan->libs);
	drop_own(f, used, r);
	return used;
}

void tl_virtual_files_pick(const struct tl_virtual_files *f, struct tl_unsaved *out, const struct tl_include_plan *plan,
	const struct tl_recover *r, struct tl_arena *a)
{
	struct choice c = {f, plan, out, tl_arena_alloc(a, HASH_COUNT(f->names) + 1)};
	struct tl_buf text = {0};
	uint64_t *used;

	tl_recover_text(r, &text);
	used = used_by(f, plan, r, &text, a);
	put_text(out, a, TL_RECOVERED_H, &text);
	tl_std_text(r, &text);
	if (r->cplusplus)
		tl_model_index_prelude(f->models, &text, used);
	put_text(out, a, TL_STD_H, &text);
	for (size_t i = 0; i < f->libs.n; i++) {
		if (!tl_libset_has(&plan->libs, i))
			continue;
		tl_model_index_text(f->models, &text, i, used);
		put_text(out, a, f->libs.v[i].Filename, &text);
	}
	for (size_t i = 0; i < plan->given.n; i++)
		pick(&c, plan->given.v[i]);
	tl_buf_fini(&text);
}
