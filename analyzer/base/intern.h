/* Interned strings: equal text, equal pointer, alive as long as the table. */
#ifndef TL_BASE_INTERN_H
#define TL_BASE_INTERN_H

#include <stddef.h>

struct tl_intern;

struct tl_intern *tl_intern_new(void);
void tl_intern_free(struct tl_intern *t);
const char *tl_intern(struct tl_intern *t, const char *s);
const char *tl_intern_n(struct tl_intern *t, const char *s, size_t len);

#endif
