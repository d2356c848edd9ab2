/* Which declarations of made-up headers a file needs: those it names, and those that they need. */
#include "front_c/model_index.h"

#include <stdbool.h>
#include <string.h>

#include "base/vec.h"
#include "front_c/front.h"
#include "front_c/model_split.h"
#include "front_c/scan.h"
#include "front_c/std.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

TL_VEC_TYPE(numbers, uint32_t);

struct declaration {
	const char *text;
	size_t len;
	struct numbers names; /* none: it always stays */
	struct numbers words; /* that it speaks of, of those that are declared anywhere */
};

TL_VEC_TYPE(header, struct declaration);

struct name {
	const char *name;
	uint32_t number;
	UT_hash_handle hh;
};

struct tl_model_index {
	struct tl_arena *arena;
	struct name *names;
	uint32_t last; /* number given */
	struct header libs[TL_MOST_LIBS];
	struct header prelude;
};

static uint32_t number_of(const struct tl_model_index *m, const char *name, size_t len)
{
	struct name *n;

	HASH_FIND(hh, m->names, name, len, n);
	return n ? n->number : 0;
}

static uint32_t add_name(struct tl_model_index *m, const char *name)
{
	uint32_t number = number_of(m, name, strlen(name));
	struct name *n;

	if (number)
		return number;
	n = tl_arena_alloc(m->arena, sizeof *n);
	n->name = name;
	n->number = ++m->last;
	HASH_ADD_KEYPTR(hh, m->names, n->name, strlen(n->name), n);
	return n->number;
}

static void add_header(struct tl_model_index *m, struct header *out, const struct tl_declarations *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct tl_declaration *d = &from->v[i];
		struct declaration mine = {.text = d->text, .len = d->len};

		for (size_t k = 0; k < d->names.n; k++)
			tl_vec_push_in(m->arena, &mine.names, add_name(m, d->names.v[k]));
		tl_vec_push_in(m->arena, out, mine);
	}
}

/* The model of a C++ library stays whole. */
static void read_lib(struct tl_model_index *m, const struct tl_lib *lib, size_t i)
{
	bool is_c = !lib->language || strcmp(lib->language, "c") == 0;
	struct tl_declarations split = {0};
	struct tl_buf buf = {0};
	const char *text;

	tl_model_header(&buf, lib);
	text = tl_arena_strndup(m->arena, tl_buf_str(&buf), buf.len);
	if (is_c)
		tl_split_c(&split, m->arena, text, buf.len);
	else
		tl_vec_push_in(m->arena, &split, (struct tl_declaration){.text = text, .len = buf.len});
	add_header(m, &m->libs[i], &split);
	tl_buf_fini(&buf);
}

static void read_prelude(struct tl_model_index *m)
{
	struct tl_declarations split = {0};
	const char *text;
	size_t len;

	tl_std_prelude(&text, &len);
	tl_split_cxx(&split, m->arena, text, len);
	add_header(m, &m->prelude, &split);
}

typedef void word_fn(void *ctx, uint32_t number);

/* Directives are read, too. */
static void each_word(const struct tl_model_index *m, const char *text, size_t len, word_fn *fn, void *ctx)
{
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		uint32_t n = t.kind == TL_TOKEN_NAME ? number_of(m, text + t.start, t.end - t.start) : 0;

		if (t.kind == TL_TOKEN_DIRECTIVE) {
			s.at = t.start + 1;
			s.line_start = false;
		}
		if (n)
			fn(ctx, n);
	}
}

struct listing {
	struct tl_arena *arena;
	struct declaration *of;
};

static void list_word(void *ctx, uint32_t number)
{
	struct listing *l = ctx;

	tl_vec_push_in(l->arena, &l->of->words, number);
}

static void list_words(struct tl_model_index *m, struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		each_word(m, h->v[i].text, h->v[i].len, list_word, &(struct listing){m->arena, &h->v[i]});
}

struct tl_model_index *tl_model_index_new(const struct tl_pack *pack)
{
	struct tl_model_index *m = tl_xcalloc(1, sizeof *m);

	m->arena = tl_arena_new();
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++)
		read_lib(m, tl_pack_lib(pack, i), i);
	read_prelude(m);
	for (size_t i = 0; i < TL_MOST_LIBS; i++)
		list_words(m, &m->libs[i]);
	list_words(m, &m->prelude);
	return m;
}

void tl_model_index_free(struct tl_model_index *m)
{
	if (!m)
		return;
	HASH_CLEAR(hh, m->names);
	tl_arena_free(m->arena);
	free(m);
}

size_t tl_model_index_words(const struct tl_model_index *m)
{
	return m->last / 64 + 1;
}

static bool has(const uint64_t *used, uint32_t n)
{
	return used[n / 64] >> n % 64 & 1;
}

static void put(void *used, uint32_t n)
{
	((uint64_t *)used)[n / 64] |= (uint64_t)1 << n % 64;
}

void tl_model_index_use(const struct tl_model_index *m, uint64_t *used, const char *name, size_t len)
{
	uint32_t n = number_of(m, name, len);

	if (n)
		put(used, n);
}

void tl_model_index_drop(const struct tl_model_index *m, uint64_t *used, const char *name)
{
	uint32_t n = number_of(m, name, strlen(name));

	if (n)
		used[n / 64] &= ~((uint64_t)1 << n % 64);
}

void tl_model_index_use_text(const struct tl_model_index *m, uint64_t *used, const char *text, size_t len)
{
	each_word(m, text, len, put, used);
}

static bool is_used(const struct declaration *d, const uint64_t *used)
{
	for (size_t i = 0; i < d->names.n; i++) {
		if (has(used, d->names.v[i]))
			return true;
	}
	return !d->names.n;
}

/* True when anything is new. */
static bool close_header(const struct header *h, uint64_t *used)
{
	bool changed = false;

	for (size_t i = 0; i < h->n; i++) {
		const struct declaration *d = &h->v[i];
		bool wanted = is_used(d, used);

		for (size_t k = 0; wanted && k < d->words.n; k++) {
			changed |= !has(used, d->words.v[k]);
			put(used, d->words.v[k]);
		}
	}
	return changed;
}

void tl_model_index_close(const struct tl_model_index *m, uint64_t *used, const struct tl_libset *libs)
{
	/* of the prelude, without a word in the text: for braces, for "typeid" */
	static const char *const implied[] = {"initializer_list", "type_info"};
	bool changed;

	for (size_t i = 0; i < TL_COUNT(implied); i++)
		tl_model_index_use(m, used, implied[i], strlen(implied[i]));
	do {
		changed = close_header(&m->prelude, used);
		for (size_t i = 0; i < TL_MOST_LIBS; i++)
			changed |= tl_libset_has(libs, i) && close_header(&m->libs[i], used);
	} while (changed);
}

static void put_header(const struct header *h, struct tl_buf *out, const uint64_t *used)
{
	for (size_t i = 0; i < h->n; i++) {
		if (is_used(&h->v[i], used))
			tl_buf_put(out, h->v[i].text, h->v[i].len);
	}
}

void tl_model_index_text(const struct tl_model_index *m, struct tl_buf *out, size_t lib, const uint64_t *used)
{
	put_header(&m->libs[lib], out, used);
}

void tl_model_index_prelude(const struct tl_model_index *m, struct tl_buf *out, const uint64_t *used)
{
	put_header(&m->prelude, out, used);
}
