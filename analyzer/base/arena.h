/*
 * An arena: memory that belongs to one unit of work and is dropped whole.
 *
 * Everything handed out lives until tl_arena_free(). Allocation never returns
 * NULL: running out of memory ends the process with a message, since no caller
 * can do better (workers are processes, so one file is what it costs).
 */
#ifndef TL_BASE_ARENA_H
#define TL_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct tl_arena;

struct tl_arena *tl_arena_new(void);
void tl_arena_free(struct tl_arena *a); /* NULL is fine */
/* Drops what was handed out, to begin anew. */
void tl_arena_reset(struct tl_arena *a);
/* Bytes that it has from the heap. */
size_t tl_arena_held(const struct tl_arena *a);

/* Zeroed memory, aligned for any type. */
void *tl_arena_alloc(struct tl_arena *a, size_t size);
char *tl_arena_strdup(struct tl_arena *a, const char *s);
/* Copies len bytes and adds a NUL. */
char *tl_arena_strndup(struct tl_arena *a, const char *s, size_t len);
char *tl_arena_printf(struct tl_arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *tl_arena_vprintf(struct tl_arena *a, const char *fmt, va_list ap);

/* Heap memory with the same promise: never NULL. Freed with free(). */
void *tl_xmalloc(size_t size);
void *tl_xcalloc(size_t n, size_t size);
void *tl_xrealloc(void *p, size_t size);
char *tl_xstrdup(const char *s);
char *tl_xstrndup(const char *s, size_t len);

#endif
