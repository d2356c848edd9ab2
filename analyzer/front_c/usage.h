/* How a text uses each of its names, as far as the neighbouring tokens tell. Private to front_c. */
#ifndef TL_FRONT_C_USAGE_H
#define TL_FRONT_C_USAGE_H

#include <stddef.h>

#include "base/arena.h"

enum tl_use {
	TL_USE_CALL = 1,	     /* name( */
	TL_USE_ARROW = 2,	     /* name-> */
	TL_USE_DOT = 4,		     /* name. */
	TL_USE_INDEX = 8,	     /* name[ */
	TL_USE_POINTER = 16,	     /* name *x; (name *): a type */
	TL_USE_DECLARES = 32,	     /* name x: a type, or a macro before one */
	TL_USE_BEFORE_TYPE = 64,     /* name int, name static: a macro */
	TL_USE_BY_STRING = 128,	     /* next to a string literal: a macro */
	TL_USE_SCOPE = 256,	     /* name:: */
	TL_USE_TEMPLATE = 512,	     /* name< */
	TL_USE_BASE = 1024,	     /* : public name */
	TL_USE_CALLED_RESULT = 2048, /* name(...)-> */
	TL_USE_BLOCK = 4096,	     /* name(...) { inside a function */
	TL_USE_CASE = 8192,	     /* case name */
	TL_USE_CAST = 16384,	     /* (name)x */
	TL_USE_WRAPS = 32768,	     /* name(type) x, where a declaration begins */
};

struct tl_usage_table;

struct tl_usage_table *tl_usage_new(struct tl_arena *a);
void tl_usage_free(struct tl_usage_table *t);
/* Adds what text says. */
void tl_usage_scan(struct tl_usage_table *t, const char *text, size_t len);
/* Bits of enum tl_use; 0 for a name that does not occur. */
unsigned tl_usage_of(const struct tl_usage_table *t, const char *name);

#endif
