/*
 * Kinds of which every key is an endpoint of its own: of several keys of one name in a block only the last counts. Which blocks
 * have a range, and what inner ones inherit, is scopes.c's.
 */
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include <uthash.h>

#include "conf/bind.h"

struct seen {
	UT_hash_handle hh;
	size_t len;
	char key[]; /* the block's address, then the name */
};

/* The arena's: NULL when a key of this name and block was seen before. */
static struct seen *see(struct tl_bind *b, struct seen **all, const struct tl_node *n)
{
	uintptr_t block = (uintptr_t)n->parent;
	struct seen *s = tl_arena_alloc(b->arena, sizeof *s + sizeof block + n->name_len), *known = NULL;
	char *name = s->key + sizeof block;

	s->len = sizeof block + n->name_len;
	memcpy(s->key, &block, sizeof block);
	memcpy(name, n->name, n->name_len);
	for (size_t i = 0; b->format->opts.caseless && i < n->name_len; i++)
		name[i] = (char)tolower((unsigned char)name[i]);
	HASH_FIND(hh, *all, s->key, s->len, known);
	if (known)
		return NULL;
	HASH_ADD_KEYPTR(hh, *all, s->key, s->len, s);
	return s;
}

void tl_bind_last_keys(struct tl_bind *b, struct tl_scope *s)
{
	struct seen *all = NULL;
	size_t kept = s->own.n;

	for (size_t i = s->own.n; i-- > 0;) {
		if (see(b, &all, s->own.v[i]->node))
			s->own.v[--kept] = s->own.v[i];
	}
	HASH_CLEAR(hh, all);
	s->own.n -= kept;
	if (kept && s->own.n)
		memmove(s->own.v, s->own.v + kept, s->own.n * sizeof *s->own.v);
}
