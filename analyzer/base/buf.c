/* A growing byte buffer, always NUL-terminated once it has memory. */
#include "base/buf.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

void tl_buf_fini(struct tl_buf *b)
{
	free(b->data);
	*b = (struct tl_buf){0};
}

void tl_buf_reset(struct tl_buf *b)
{
	b->len = 0;
	if (b->data)
		b->data[0] = '\0';
}

void tl_buf_reserve(struct tl_buf *b, size_t extra)
{
	size_t need, cap;

	assert(extra < SIZE_MAX / 2 - b->len);
	need = b->len + extra + 1;
	if (need <= b->cap)
		return;
	cap = b->cap < 32 ? 64 : b->cap * 2;
	if (cap < need)
		cap = need;
	b->data = tl_xrealloc(b->data, cap);
	b->cap = cap;
	b->data[b->len] = '\0';
}

void tl_buf_put(struct tl_buf *b, const void *p, size_t n)
{
	tl_buf_reserve(b, n);
	if (n)
		memcpy(b->data + b->len, p, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void tl_buf_putc(struct tl_buf *b, char c)
{
	tl_buf_put(b, &c, 1);
}

void tl_buf_puts(struct tl_buf *b, const char *s)
{
	tl_buf_put(b, s, strlen(s));
}

void tl_buf_vprintf(struct tl_buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	assert(n >= 0);
	tl_buf_reserve(b, (size_t)n);
	vsnprintf(b->data + b->len, (size_t)n + 1, fmt, again);
	va_end(again);
	b->len += (size_t)n;
}

void tl_buf_printf(struct tl_buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	tl_buf_vprintf(b, fmt, ap);
	va_end(ap);
}

const char *tl_buf_str(const struct tl_buf *b)
{
	return b->data ? b->data : "";
}

char *tl_buf_take(struct tl_buf *b)
{
	char *s = b->data ? b->data : tl_xstrdup("");

	*b = (struct tl_buf){0};
	return s;
}
