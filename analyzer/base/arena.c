/* Memory by bump allocation from a list of chunks. The heap helpers live here too, since both promise never to return NULL. */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
/* One chunk per allocation, so that the sanitizer sees each overrun. */
#define CHUNK_SIZE 0
#else
#define CHUNK_SIZE 32768
#endif

#define ALIGNMENT _Alignof(max_align_t)

struct chunk {
	struct chunk *next;
	size_t used, size;
	_Alignas(max_align_t) unsigned char data[];
};

struct tl_arena {
	struct chunk *chunks; /* the first is the one we fill */
	size_t held;
};

static _Noreturn void out_of_memory(void)
{
	fputs("tlslint: out of memory\n", stderr);
	abort();
}

void *tl_xmalloc(size_t size)
{
	void *p = malloc(size ? size : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *tl_xcalloc(size_t n, size_t size)
{
	void *p = n && size ? calloc(n, size) : calloc(1, 1);

	if (!p)
		out_of_memory();
	return p;
}

void *tl_xrealloc(void *p, size_t size)
{
	void *q = realloc(p, size ? size : 1);

	if (!q)
		out_of_memory();
	return q;
}

char *tl_xstrndup(const char *s, size_t len)
{
	char *copy;

	if (len == SIZE_MAX)
		out_of_memory();
	copy = tl_xmalloc(len + 1);
	if (len)
		memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

char *tl_xstrdup(const char *s)
{
	return tl_xstrndup(s, strlen(s));
}

struct tl_arena *tl_arena_new(void)
{
	return tl_xcalloc(1, sizeof(struct tl_arena));
}

static void free_chunks(struct chunk *c)
{
	for (struct chunk *next; c; c = next) {
		next = c->next;
		free(c);
	}
}

void tl_arena_free(struct tl_arena *a)
{
	if (!a)
		return;
	free_chunks(a->chunks);
	free(a);
}

/* One chunk of the common size stays: work that begins anew begins small. */
void tl_arena_reset(struct tl_arena *a)
{
	struct chunk *first = a->chunks;

	if (!first || first->size != CHUNK_SIZE || !CHUNK_SIZE) {
		free_chunks(first);
		a->chunks = NULL;
		a->held = 0;
		return;
	}
	free_chunks(first->next);
	first->next = NULL;
	memset(first->data, 0, first->used);
	first->used = 0;
	a->held = first->size;
}

size_t tl_arena_held(const struct tl_arena *a)
{
	return a->held;
}

static struct chunk *chunk_new(struct tl_arena *a, size_t size)
{
	struct chunk *c = tl_xcalloc(1, sizeof *c + size);

	c->size = size;
	a->held += size;
	return c;
}

void *tl_arena_alloc(struct tl_arena *a, size_t size)
{
	struct chunk *c = a->chunks;
	size_t need;
	void *p;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	need = size ? (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
	if (need > CHUNK_SIZE / 4 && c) {
		/* A big piece goes behind the chunk in use, which keeps its free room. */
		struct chunk *big = chunk_new(a, CHUNK_SIZE ? need : (size ? size : 1));

		big->used = big->size;
		big->next = c->next;
		c->next = big;
		return big->data;
	}
	if (!c || c->size - c->used < need) {
		struct chunk *fresh = chunk_new(a, need > CHUNK_SIZE ? need : CHUNK_SIZE);

		fresh->next = c;
		a->chunks = c = fresh;
	}
	p = c->data + c->used;
	c->used += need;
	return p;
}

char *tl_arena_strndup(struct tl_arena *a, const char *s, size_t len)
{
	char *copy;

	if (len == SIZE_MAX)
		out_of_memory();
	copy = tl_arena_alloc(a, len + 1);
	if (len)
		memcpy(copy, s, len);
	return copy;
}

char *tl_arena_strdup(struct tl_arena *a, const char *s)
{
	return tl_arena_strndup(a, s, strlen(s));
}

char *tl_arena_vprintf(struct tl_arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *s;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	if (n < 0)
		out_of_memory();
	s = tl_arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, fmt, again);
	va_end(again);
	return s;
}

char *tl_arena_printf(struct tl_arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = tl_arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}
