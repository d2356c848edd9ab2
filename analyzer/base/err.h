/*
 * What went wrong, for the person at the terminal: file, place, reason.
 * Functions that can fail because of the world return 0 or -1 and fill one of
 * these; err may be NULL where the caller does not care.
 */
#ifndef TL_BASE_ERR_H
#define TL_BASE_ERR_H

#include <stdarg.h>
#include <stddef.h>

struct tl_err {
	char file[512];
	int line, col; /* 1-based; 0 = unknown */
	char msg[512];
};

/* All return -1, so that callers can write: return tl_err_set(err, ...); */
int tl_err_set(struct tl_err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
int tl_err_at(struct tl_err *err, const char *file, int line, int col, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));
/* Formats "file:line:col: msg" (as much as is known) into out; returns out. */
const char *tl_err_text(const struct tl_err *err, char *out, size_t size);

#endif
