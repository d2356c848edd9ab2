/*
 * Typed growing arrays: TL_VEC(struct x) v = {0}; tl_vec_push(&v, item);
 * v.v[i] for i < v.n. Free with tl_vec_fini(&v). Named vector types are made
 * with: TL_VEC_TYPE(name, type) -> struct name.
 */
#ifndef TL_BASE_VEC_H
#define TL_BASE_VEC_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

#define TL_VEC(type)                                                                                                   \
	struct {                                                                                                       \
		type *v;                                                                                               \
		size_t n, cap;                                                                                         \
	}

#define TL_VEC_TYPE(name, type)                                                                                        \
	struct name {                                                                                                  \
		type *v;                                                                                               \
		size_t n, cap;                                                                                         \
	}

#define tl_vec_push(vec, ...)                                                                                          \
	do {                                                                                                           \
		if ((vec)->n == (vec)->cap) {                                                                          \
			(vec)->cap = (vec)->cap ? (vec)->cap * 2 : 8;                                                  \
			(vec)->v = tl_xrealloc((vec)->v, (vec)->cap * sizeof *(vec)->v);                               \
		}                                                                                                      \
		(vec)->v[(vec)->n++] = (__VA_ARGS__);                                                                  \
	} while (0)

/* The same, with the memory in an arena: never freed by itself, so never call tl_vec_fini() on it. */
#define tl_vec_push_in(arena, vec, ...)                                                                                \
	do {                                                                                                           \
		if ((vec)->n == (vec)->cap) {                                                                          \
			(vec)->v = tl_vec_grow(arena, (vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v);              \
		}                                                                                                      \
		(vec)->v[(vec)->n++] = (__VA_ARGS__);                                                                  \
	} while (0)

static inline void *tl_vec_grow(struct tl_arena *arena, const void *old, size_t n, size_t *cap, size_t size)
{
	void *v;

	*cap = *cap ? *cap * 2 : 4;
	v = tl_arena_alloc(arena, *cap * size);
	if (n)
		memcpy(v, old, n * size);
	return v;
}

#define tl_vec_fini(vec)                                                                                               \
	do {                                                                                                           \
		free((vec)->v);                                                                                        \
		(vec)->v = NULL;                                                                                       \
		(vec)->n = (vec)->cap = 0;                                                                             \
	} while (0)

#define tl_vec_sort(vec, cmp)                                                                                          \
	do {                                                                                                           \
		if ((vec)->n > 1)                                                                                      \
			qsort((vec)->v, (vec)->n, sizeof *(vec)->v, cmp);                                              \
	} while (0)

#define TL_COUNT(array) (sizeof(array) / sizeof *(array))

#endif
