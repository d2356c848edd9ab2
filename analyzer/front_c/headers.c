/*
 * Without a build nobody says -I. An include names the tail of a path; of the headers of the tree that end so, the
 * nearest to the including file is taken: the one that shares most folders with it, then the shortest path, then
 * the first by name. Headers are read once for a run; what they include and which libraries they mention is kept.
 */
#include "front_c/headers_priv.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "base/text.h"
#include "front_c/scan.h"
#include "front_c/std.h"
#include "front_c/template.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

#define MOST_HEADERS 1500 /* reached from one file */
#define MOST_DIRS 100
#define MOST_BYTES (8u << 20)
#define LEAST_CUT 100 /* bytes of a header: clang asks the machine about each file it is given */

/* A type of a library that counts behind its scope only: "ssl::context". */
struct scoped_lib {
	const char *type;
	size_t lib;
};

struct name_lib {
	const char *name; /* a word; of types that are known by their scope, the last one */
	struct tl_libset libs;
	TL_VEC(struct scoped_lib) scoped;
	UT_hash_handle hh;
};

/* --- what belongs to which library --- */

static struct name_lib *entry_of(struct tl_headers *h, struct name_lib **table, const char *name)
{
	struct name_lib *e;

	HASH_FIND_STR(*table, name, e);
	if (!e) {
		e = tl_arena_alloc(h->arena, sizeof *e);
		e->name = tl_arena_strdup(h->arena, name);
		HASH_ADD_KEYPTR(hh, *table, e->name, strlen(e->name), e);
	}
	return e;
}

static void add_word(struct tl_headers *h, const char *word, size_t lib)
{
	const char *last = strrchr(word, ':');
	struct name_lib *e = entry_of(h, &h->names, last ? last + 1 : word);

	if (!last)
		tl_libset_put(&e->libs, lib);
	else if (!e->scoped.n || e->scoped.v[e->scoped.n - 1].lib != lib ||
		 strcmp(e->scoped.v[e->scoped.n - 1].type, word) != 0)
		tl_vec_push_in(h->arena, &e->scoped, (struct scoped_lib){word, lib});
}

static void add_lib(struct tl_headers *h, const struct tl_lib *lib, size_t number)
{
	for (size_t i = 0; i < lib->n_apis; i++) {
		if (!lib->apis[i].common)
			add_word(h, tl_lib_word(h->arena, lib, lib->apis[i].name), number);
	}
	for (size_t i = 0; i < lib->n_fields; i++)
		add_word(h, tl_lib_word(h->arena, lib, lib->fields[i].name), number);
	for (size_t i = 0; i < lib->n_constants; i++)
		add_word(h, tl_lib_word(h->arena, lib, lib->constants[i].name), number);
	for (size_t i = 0; i < lib->n_types; i++)
		add_word(h, lib->types[i], number);
	for (size_t i = 0; i < lib->n_headers; i++)
		tl_libset_put(&entry_of(h, &h->models, lib->headers[i])->libs, number);
}

/* --- the index --- */

static int by_base(const void *a, const void *b)
{
	const struct tl_header *x = a, *y = b;
	int order = strcmp(x->base, y->base);

	return order ? order : strcmp(x->disk, y->disk);
}

static void name_header(struct tl_headers *h, struct tl_header *header, const char *name)
{
	header->path = header->disk = tl_arena_strdup(h->arena, name);
	header->is_template = tl_template_is(name);
	if (header->is_template)
		header->path = tl_arena_strndup(h->arena, name, strlen(name) - strlen(TL_TEMPLATE_SUFFIX));
}

struct tl_headers *tl_headers_new(const struct tl_pack *pack, const struct tl_model_index *index, const char *root,
	const char *const *names, size_t n)
{
	struct tl_headers *h = tl_xcalloc(1, sizeof *h);

	h->arena = tl_arena_new();
	h->pack = pack;
	h->index = index;
	h->cuts = tl_cut_index_new(pack);
	h->root = tl_arena_strdup(h->arena, root);
	h->v = tl_arena_alloc(h->arena, (n + 1) * sizeof *h->v);
	h->n = n;
	for (size_t i = 0; i < n; i++) {
		name_header(h, &h->v[i], names[i]);
		h->v[i].base = tl_path_base(h->v[i].path);
	}
	if (n > 1)
		qsort(h->v, n, sizeof *h->v, by_base);
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++)
		add_lib(h, tl_pack_lib(pack, i), i);
	for (size_t i = 0; tl_std_headers[i]; i++)
		entry_of(h, &h->models, tl_std_headers[i]);
	return h;
}

void tl_headers_free(struct tl_headers *h)
{
	if (!h)
		return;
	HASH_CLEAR(hh, h->names);
	HASH_CLEAR(hh, h->models);
	tl_cut_index_free(h->cuts);
	tl_arena_free(h->arena);
	free(h);
}

/* --- reading --- */

static const struct name_lib *entry_for(const struct name_lib *table, const char *name)
{
	struct name_lib *e;

	HASH_FIND_STR(table, name, e);
	return e;
}

/* The libraries that a header's name speaks for. */
static void add_libs_of(const struct name_lib *table, struct tl_libset *out, const char *name)
{
	const struct name_lib *e = entry_for(table, name);

	if (e)
		tl_libset_join(out, &e->libs);
}

/* Those that a word of a text speaks for. */
static void add_libs_at(const struct tl_headers *h, struct tl_libset *out, const char *text, const struct tl_token *t)
{
	struct name_lib *e;

	HASH_FIND(hh, h->names, text + t->start, t->end - t->start, e);
	if (!e)
		return;
	tl_libset_join(out, &e->libs);
	for (size_t i = 0; i < e->scoped.n; i++) {
		if (tl_pack_in_scope(e->scoped.v[i].type, text, t->start))
			tl_libset_put(out, e->scoped.v[i].lib);
	}
}

static uint64_t *new_set(struct tl_headers *h)
{
	return tl_arena_alloc(h->arena, tl_model_index_words(h->index) * sizeof(uint64_t));
}

static void read_word(struct tl_headers *h, struct tl_header *out, const char *text, const struct tl_token *t)
{
	add_libs_at(h, &out->libs, text, t);
	tl_model_index_use(h->index, out->used, text + t->start, t->end - t->start);
}

/* What a macro stands for counts as text, its line as code. */
static void read_define(struct tl_headers *h, struct tl_header *out, const char *text, const struct tl_token *directive)
{
	struct tl_token token;
	bool names = false; /* what comes is the macro's name */
	struct tl_scan scan;

	tl_scan_init(&scan, text, directive->end);
	scan.at = directive->start + 1;
	scan.line_start = false;
	while (tl_scan_next(&scan, &token)) {
		if (token.kind != TL_TOKEN_NAME)
			continue;
		read_word(h, out, text, &token);
		if (names && text[token.end] == '(')
			tl_vec_push_in(h->arena, &out->calls,
				tl_arena_strndup(h->arena, text + token.start, token.end - token.start));
		names = strncmp(text + token.start, "define ", 7) == 0;
	}
}

/* "x.h" and <x.h> in a directive that is no include. */
static void read_mentions(
	struct tl_headers *h, struct tl_header *out, const char *text, const struct tl_token *directive)
{
	for (size_t at = directive->start; at < directive->end; at++) {
		const struct name_lib *e;
		size_t len;

		if (text[at] != '<' && text[at] != '"')
			continue;
		len = strcspn(text + at + 1, "<>\"\n \t");
		HASH_FIND(hh, h->models, text + at + 1, len, e);
		if (e)
			tl_vec_push_in(h->arena, &out->mentions, e->name);
	}
}

static void read_text(struct tl_headers *h, struct tl_header *out, const char *text, size_t len)
{
	struct tl_scan scan;
	struct tl_token token;
	size_t start, end;
	bool quoted;

	out->used = new_set(h);
	tl_scan_init(&scan, text, len);
	while (tl_scan_next(&scan, &token)) {
		if (token.kind == TL_TOKEN_NAME) {
			read_word(h, out, text, &token);
		} else if (token.kind == TL_TOKEN_DIRECTIVE && tl_scan_include(text, &token, &start, &end, &quoted)) {
			const char *name = tl_arena_strndup(h->arena, text + start, end - start);

			tl_vec_push_in(
				h->arena, &out->includes, (struct tl_include){name, (uint32_t)token.start, quoted});
			add_libs_of(h->models, &out->libs, name);
		} else if (token.kind == TL_TOKEN_DIRECTIVE) {
			read_define(h, out, text, &token);
			read_mentions(h, out, text, &token);
		}
	}
}

int tl_headers_text(const struct tl_headers *h, const struct tl_header *header, struct tl_buf *out)
{
	if (tl_file_read(out, tl_path_join(h->arena, h->root, header->disk), MOST_BYTES, NULL))
		return -1;
	if (header->is_template)
		tl_template_fill(out->data, out->len);
	return 0;
}

static void load(struct tl_headers *h, struct tl_header *header)
{
	struct tl_buf text = {0};

	header->loaded = true;
	header->used = NULL;
	if (!tl_headers_text(h, header, &text)) {
		read_text(h, header, tl_buf_str(&text), text.len);
		header->cut = tl_cut_read(h->cuts, tl_buf_str(&text), text.len);
	}
	tl_buf_fini(&text);
}

/* --- finding --- */

static size_t first_with_base(const struct tl_headers *h, const char *base)
{
	size_t lo = 0, hi = h->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (strcmp(h->v[mid].base, base) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* path is tail, or ends in "/tail". */
static bool ends_with(const char *path, const char *tail)
{
	size_t n = strlen(path), m = strlen(tail);

	return tl_ends_with(path, n, tail) && (n == m || path[n - m - 1] == '/');
}

static size_t shared_folders(const char *a, const char *b)
{
	size_t n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n;
}

static bool is_nearer(const char *path, const char *than, const char *from)
{
	size_t a = shared_folders(path, from), b = shared_folders(than, from);

	if (a != b)
		return a > b;
	if (strlen(path) != strlen(than))
		return strlen(path) < strlen(than);
	return strcmp(path, than) < 0;
}

static struct tl_header *find(const struct tl_headers *h, const char *tail, const char *from, bool is_template)
{
	const char *base = tl_path_base(tail);
	struct tl_header *best = NULL;

	for (size_t i = first_with_base(h, base); i < h->n && strcmp(h->v[i].base, base) == 0; i++) {
		if (h->v[i].is_template == is_template && ends_with(h->v[i].path, tail) &&
			(!best || is_nearer(h->v[i].path, best->path, from)))
			best = &h->v[i];
	}
	return best;
}

static struct tl_header *find_exact(const struct tl_headers *h, const char *path)
{
	const char *base = tl_path_base(path);

	for (size_t i = first_with_base(h, base); i < h->n && strcmp(h->v[i].base, base) == 0; i++) {
		if (!h->v[i].is_template && strcmp(h->v[i].path, path) == 0)
			return &h->v[i];
	}
	return NULL;
}

static void add_dir(struct tl_headers *h, struct tl_include_plan *plan, const char *path, const char *tail)
{
	size_t len = strlen(path) - strlen(tail);

	if (len && path[len - 1] == '/')
		len--;
	for (size_t i = 0; i < plan->dirs.n; i++) {
		if (strlen(plan->dirs.v[i]) == len && strncmp(plan->dirs.v[i], path, len) == 0)
			return;
	}
	if (plan->dirs.n < MOST_DIRS)
		tl_vec_push(&plan->dirs, tl_arena_strndup(h->arena, path, len));
}

/* A file of the library that header belongs to, included as tail: it stands below the folder that includes begin at, or
 * in the sources beside "include". Programs that carry a copy of a library stand elsewhere. */
static bool is_part_of(struct tl_arena *scratch, const char *file, const char *header, const char *tail)
{
	size_t len = strlen(header) - strlen(tail);
	char *top = tl_arena_strndup(scratch, header, len);

	if (len && strncmp(file, top, len) == 0)
		return true;
	if (!len || !ends_with(tl_arena_strndup(scratch, top, len - 1), "include"))
		return false;
	len -= strlen("include/");
	return strncmp(file, top, len) == 0 && strncmp(file + len, "src/", 4) == 0;
}

/* The tree's own header of a C++ library, for a file of that library: a model shows no more than what users see. In C a
 * model lacks nothing that matters. */
static struct tl_header *own_header(struct tl_headers *h, struct tl_include_plan *plan, struct tl_arena *scratch,
	const char *tail, const struct tl_libset *libs)
{
	struct tl_header *found = *h->self ? find(h, tail, h->self, false) : NULL;

	if (!found || !is_part_of(scratch, h->self, found->path, tail))
		return NULL;
	for (size_t i = 0; i < tl_pack_n_libs(h->pack); i++) {
		if (!tl_libset_has(libs, i))
			continue;
		if (strcmp(tl_pack_lib(h->pack, i)->language, "c++") != 0)
			return NULL;
		tl_libset_put(&plan->own, i);
	}
	return found;
}

/* The header an include of a file comes to, with its folder added to the plan where it is not the file's own. */
static struct tl_header *resolve(
	struct tl_headers *h, struct tl_include_plan *plan, const char *from, const struct tl_include *inc)
{
	struct tl_arena *scratch = tl_arena_new();
	const char *dir = tl_path_dir(scratch, from);
	const char *tail = tl_path_normalize(scratch, inc->name);
	const struct name_lib *given;
	struct tl_header *found = find_exact(h, tl_path_normalize(scratch, tl_path_join(scratch, dir, inc->name)));
	bool beside = found && inc->quoted;

	while (strncmp(tail, "../", 3) == 0)
		tail += 3;
	add_libs_of(h->models, &plan->libs, inc->name);
	if (!beside) {
		found = NULL;
		given = entry_for(h->models, tail);
		if (given)
			tl_vec_push(&plan->given, given->name);
		if (given && tl_libset_any(&given->libs) && *inc->name != '/')
			found = own_header(h, plan, scratch, tail, &given->libs);
		else if (!given && *inc->name != '/')
			found = find(h, tail, from, false);
		if (!found && !given && *inc->name != '/')
			found = find(h, tail, from, true);
		if (found && strcmp(tail, inc->name) == 0)
			add_dir(h, plan, found->path, tail);
	}
	tl_arena_free(scratch);
	return found;
}

/* All headers the file reaches, itself first. */
static void reach(struct tl_headers *h, struct tl_include_plan *plan, struct tl_header_vec *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		struct tl_header *at = todo->v[i];

		tl_libset_join(&plan->libs, &at->libs);
		for (size_t k = 0; at->used && k < tl_model_index_words(h->index); k++)
			plan->used[k] |= at->used[k];
		for (size_t k = 0; k < at->mentions.n; k++)
			tl_vec_push(&plan->given, at->mentions.v[k]);
		for (size_t k = 0; k < at->includes.n; k++) {
			struct tl_header *found = resolve(h, plan, at->path, &at->includes.v[k]);

			if (!found || found->seen == h->plan || todo->n >= MOST_HEADERS)
				continue;
			found->seen = h->plan;
			found->from = at;
			found->from_at = at->includes.v[k].at;
			if (!found->loaded)
				load(h, found);
			tl_vec_push(todo, found);
		}
	}
}

static bool any_libs(const struct tl_header_vec *headers)
{
	for (size_t i = 1; i < headers->n; i++) {
		if (tl_libset_any(&headers->v[i]->libs))
			return true;
	}
	return false;
}

struct tl_shown_header *tl_headers_show(
	struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header *header)
{
	struct tl_buf text = {0};
	struct tl_shown_header shown = {.path = header->path, .disk = header->disk};
	bool found = !tl_headers_text(h, header, &text);

	if (found) {
		shown.len = text.len;
		shown.text = tl_xmalloc(text.len + 1);
		memcpy(shown.text, tl_buf_str(&text), text.len);
		if (header->cut)
			tl_cut_apply(h->cuts, header->cut, shown.text, shown.len);
		tl_vec_push(&plan->shown, shown);
	}
	tl_buf_fini(&text);
	return found ? &plan->shown.v[plan->shown.n - 1] : NULL;
}

/* Gives a file its headers without the functions that it cannot come to. The file itself stays whole where they include it. */
static void cut(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *text, size_t len)
{
	tl_cut_begin(h->cuts);
	tl_cut_want(h->cuts, text, len);
	for (size_t i = 1; i < headers->n; i++) {
		if (headers->v[i]->cut)
			tl_cut_reach(h->cuts, headers->v[i]->cut);
	}
	tl_cut_close(h->cuts);
	for (size_t i = 1; i < headers->n; i++) {
		const struct tl_header *header = headers->v[i];

		if (strcmp(header->path, h->self) == 0)
			continue;
		if (header->is_template || (header->cut && tl_cut_gain(h->cuts, header->cut) >= LEAST_CUT))
			tl_headers_show(h, plan, header);
	}
}

void tl_headers_plan(struct tl_headers *h, struct tl_include_plan *plan, const char *path, const char *text, size_t len)
{
	struct tl_header self = {.path = path};
	struct tl_header_vec todo = {0};

	*plan = (struct tl_include_plan){.used = tl_xcalloc(tl_model_index_words(h->index), sizeof(uint64_t))};
	h->plan++;
	h->self = path;
	read_text(h, &self, text, len);
	tl_vec_push(&todo, &self);
	reach(h, plan, &todo);
	if (any_libs(&todo) || tl_libset_any(&self.libs))
		tl_needs_of_file(h, plan, &todo, text, len);
	cut(h, plan, &todo, text, len);
	for (size_t i = 1; i < todo.n; i++) {
		if (todo.v[i]->from == &self)
			todo.v[i]->from = NULL;
	}
	tl_vec_fini(&todo);
}

unsigned tl_headers_mention(const struct tl_headers *h, const char *name, size_t len)
{
	return tl_cut_mentions(h->cuts, name, len);
}

static const struct tl_shown_header *shown_as(const struct tl_include_plan *plan, const char *path)
{
	for (size_t i = 0; i < plan->shown.n; i++) {
		if (plan->shown.v[i].path == path)
			return &plan->shown.v[i];
	}
	return NULL;
}

void tl_headers_with(const struct tl_headers *h, const struct tl_include_plan *plan, const char *name,
	void (*fn)(void *ctx, const char *text, size_t len), void *ctx)
{
	struct tl_buf text = {0};

	for (size_t i = 0; i < h->n; i++) {
		const struct tl_header *header = &h->v[i];
		const struct tl_shown_header *shown = shown_as(plan, header->path);

		if (header->seen != h->plan || !header->cut || !tl_cut_has(h->cuts, header->cut, name, strlen(name)))
			continue;
		tl_buf_reset(&text);
		if (shown)
			fn(ctx, shown->text, shown->len);
		else if (!tl_headers_text(h, header, &text))
			fn(ctx, tl_buf_str(&text), text.len);
	}
	tl_buf_fini(&text);
}

void tl_include_plan_fini(struct tl_include_plan *plan)
{
	tl_vec_fini(&plan->dirs);
	tl_vec_fini(&plan->features);
	tl_vec_fini(&plan->given);
	for (size_t i = 0; i < plan->shown.n; i++)
		free(plan->shown.v[i].text);
	tl_vec_fini(&plan->shown);
	free(plan->used);
}
