/* A set of strings, each stored once in an arena. */
#include "base/intern.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

struct entry {
	UT_hash_handle hh;
	char text[];
};

struct tl_intern {
	struct tl_arena *arena;
	struct entry *set;
};

struct tl_intern *tl_intern_new(void)
{
	struct tl_intern *t = tl_xcalloc(1, sizeof *t);

	t->arena = tl_arena_new();
	return t;
}

void tl_intern_free(struct tl_intern *t)
{
	if (!t)
		return;
	HASH_CLEAR(hh, t->set);
	tl_arena_free(t->arena);
	free(t);
}

const char *tl_intern_n(struct tl_intern *t, const char *s, size_t len)
{
	struct entry *e;

	HASH_FIND(hh, t->set, s, len, e);
	if (e)
		return e->text;
	e = tl_arena_alloc(t->arena, sizeof *e + len + 1);
	if (len)
		memcpy(e->text, s, len);
	HASH_ADD_KEYPTR(hh, t->set, e->text, len, e);
	return e->text;
}

const char *tl_intern(struct tl_intern *t, const char *s)
{
	return tl_intern_n(t, s, strlen(s));
}
