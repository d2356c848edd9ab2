/* Reading UTF-8 that may be broken. */
#ifndef TL_BASE_UTF8_H
#define TL_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* The character at the beginning of s (n > 0) goes to *c; returns the bytes it takes, at least 1. Where s is no UTF-8,
 * *c is U+FFFD for the longest beginning of a character, as browsers and editors show it. */
size_t tl_utf8_next(const char *s, size_t n, uint32_t *c);

#endif
