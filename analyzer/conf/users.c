/*
 * Whether the code around a file has endpoints of a kind at all: a program that makes no connections takes no harm from what it
 * would offer. Where no code is there to be read, or too much of it, there may be some.
 */
#include <string.h>

#include "base/path.h"
#include "conf/bind.h"

#define MAX_UP 3U      /* folders above that of the file: sources stand beside a project, or one that builds them */
#define MAX_FILES 200U /* of one file's code that are looked at: more than that nobody tells of */
#define MAX_BYTES ((size_t)8 << 20)

struct look {
	const struct tl_bind *b;
	const struct tl_kind *kind;
	unsigned files;
	size_t bytes;
	bool used;
};

static void look_at(struct look *x, const char *path)
{
	struct tl_arena *a = tl_arena_new();
	const char *text;
	size_t len;
	struct tl_match m;

	if (!x->b->files->load(x->b->files->ctx, a, path, &text, &len)) {
		tl_arena_free(a);
		return;
	}
	x->bytes += len;
	x->used = ++x->files >= MAX_FILES || x->bytes > MAX_BYTES ||
		  tl_regex_match(x->kind->user_says, text, len, 0, &m) != 0; /* one that cannot be told counts */
	tl_arena_free(a);
}

static void look_in(struct look *x, const char *dir)
{
	for (size_t i = 0; i < x->kind->users.n && !x->used; i++) {
		struct tl_paths found = tl_bind_find(x->b, dir, x->kind->users.v[i]);

		for (size_t k = 0; k < found.n && !x->used; k++)
			look_at(x, found.v[k]);
	}
}

bool tl_bind_is_used(const struct tl_bind *b, const struct tl_kind *kind)
{
	struct look x = {.b = b, .kind = kind};
	const char *dir = tl_path_dir(b->arena, b->path);

	if (!b->files || !kind->user_says)
		return true;
	for (unsigned up = 0; up <= MAX_UP && !x.files && !x.used; up++) {
		look_in(&x, dir);
		if (strcmp(dir, ".") == 0)
			break;
		dir = tl_path_dir(b->arena, dir);
	}
	return x.used || !x.files;
}
