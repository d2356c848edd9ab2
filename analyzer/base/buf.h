/*
 * A growing byte buffer. data is always NUL-terminated once anything was put
 * (the NUL is not counted in len). Zero-initialise it, free it with tl_buf_fini().
 */
#ifndef TL_BASE_BUF_H
#define TL_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct tl_buf {
	char *data;
	size_t len, cap;
};

void tl_buf_fini(struct tl_buf *b);
void tl_buf_reset(struct tl_buf *b); /* keeps the memory */
void tl_buf_reserve(struct tl_buf *b, size_t extra);
void tl_buf_putc(struct tl_buf *b, char c);
void tl_buf_puts(struct tl_buf *b, const char *s);
void tl_buf_put(struct tl_buf *b, const void *p, size_t n);
void tl_buf_printf(struct tl_buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void tl_buf_vprintf(struct tl_buf *b, const char *fmt, va_list ap);
/* The content, never NULL. */
const char *tl_buf_str(const struct tl_buf *b);
/* Gives the content (never NULL) to the caller, who frees it with free(); *b is empty after. */
char *tl_buf_take(struct tl_buf *b);

#endif
