/*
 * Flags for a header, which no command of a database names: those of a source that includes it. The source of the same name comes
 * first, then the others, the nearest folder first; only so many are looked into.
 */
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/compdb.h"
#include "front_c/scan.h"

#define MOST_READ 200
#define MOST_BYTES (4u << 20)

struct choice {
	const struct tl_compdb_entry *entry;
	bool same_name;
	size_t shared; /* folders */
};

TL_VEC_TYPE(choice_vec, struct choice);

static size_t shared_folders(const char *a, const char *b)
{
	size_t n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n;
}

static size_t stem(const char *base)
{
	const char *dot = strrchr(base, '.');

	return dot ? (size_t)(dot - base) : strlen(base);
}

static bool same_name(const char *a, const char *b)
{
	a = tl_path_base(a);
	b = tl_path_base(b);
	return stem(a) == stem(b) && strncmp(a, b, stem(a)) == 0;
}

static int by_nearness(const void *x, const void *y)
{
	const struct choice *a = x, *b = y;

	if (a->same_name != b->same_name)
		return a->same_name ? -1 : 1;
	if (a->shared != b->shared)
		return a->shared > b->shared ? -1 : 1;
	return strcmp(a->entry->path, b->entry->path);
}

static bool includes(const char *text, size_t len, const char *base)
{
	size_t start, end, n = strlen(base);
	struct tl_token t;
	struct tl_scan s;
	bool quoted;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind != TL_TOKEN_DIRECTIVE || !tl_scan_include(text, &t, &start, &end, &quoted))
			continue;
		if (end - start >= n && strncmp(text + end - n, base, n) == 0 &&
			(end - start == n || text[end - n - 1] == '/'))
			return true;
	}
	return false;
}

static bool source_includes(const char *root, const char *source, const char *base)
{
	struct tl_arena *scratch = tl_arena_new();
	struct tl_buf text = {0};
	bool found = false;

	if (!tl_file_read(&text, tl_path_join(scratch, root, source), MOST_BYTES, NULL))
		found = includes(tl_buf_str(&text), text.len, base);
	tl_buf_fini(&text);
	tl_arena_free(scratch);
	return found;
}

const struct tl_compdb_entry *tl_compdb_find_near(const struct tl_compdb *db, const char *root, const char *path)
{
	const struct tl_compdb_entry *found = NULL, *e;
	struct choice_vec choices = {0};

	for (size_t i = 0; (e = tl_compdb_at(db, i)); i++)
		tl_vec_push(&choices, (struct choice){e, same_name(e->path, path), shared_folders(e->path, path)});
	tl_vec_sort(&choices, by_nearness);
	for (size_t i = 0; i < choices.n && i < MOST_READ && !found; i++) {
		if (source_includes(root, choices.v[i].entry->path, tl_path_base(path)))
			found = choices.v[i].entry;
	}
	tl_vec_fini(&choices);
	return found;
}
