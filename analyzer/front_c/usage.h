/* How a text uses each of its names, as far as the neighbouring tokens tell. Private to front_c. */
#ifndef TL_FRONT_C_USAGE_H
#define TL_FRONT_C_USAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum tl_use {
	TL_USE_CALL = 1,		   /* name( */
	TL_USE_ARROW = 2,		   /* name-> */
	TL_USE_DOT = 4,			   /* name. */
	TL_USE_INDEX = 8,		   /* name[ */
	TL_USE_POINTER = 16,		   /* name *x; (name *): a type */
	TL_USE_DECLARES = 32,		   /* name x: a type, or a macro before one */
	TL_USE_BEFORE_TYPE = 64,	   /* name int, name static: a macro */
	TL_USE_BY_STRING = 128,		   /* next to a string literal: a macro */
	TL_USE_SCOPE = 256,		   /* name:: */
	TL_USE_TEMPLATE = 512,		   /* name< */
	TL_USE_BASE = 1024,		   /* : public name */
	TL_USE_CALLED_RESULT = 2048,	   /* name(...)-> */
	TL_USE_BLOCK = 4096,		   /* name(...) { inside a function */
	TL_USE_CASE = 8192,		   /* case name */
	TL_USE_CAST = 16384,		   /* (name)x */
	TL_USE_NEW = 65536,		   /* new name, throw name */
	TL_USE_TEMPLATE_CALL = 131072,	   /* name<x>( */
	TL_USE_TEMPLATE_TYPE = 262144,	   /* name<x> y, name<x>:: */
	TL_USE_TEMPLATE_ARGUMENT = 524288, /* <name>, <name, */
	TL_USE_CLASS_WORD = 1048576,	   /* class name x: a macro between them */
	TL_USE_ASKS = 2097152,		   /* if (name(...), !name(...), x && name(...): a value is wanted */
	TL_USE_DESIGNATOR = 4194304,	   /* [name] = */
	TL_USE_WRAPS = 32768,		   /* name(type) x, where a declaration begins */
};

struct tl_usage_table;

struct tl_usage_table *tl_usage_new(struct tl_arena *a, bool cplusplus);
void tl_usage_free(struct tl_usage_table *t);
/* Adds what text says. */
void tl_usage_scan(struct tl_usage_table *t, const char *text, size_t len);
/* How C++ text uses "a::b" or a single name as a scope. */
enum tl_chain_use {
	TL_CHAIN_SCOPE = 1,	/* a::b::c */
	TL_CHAIN_FINAL = 2,	/* a::b and no more */
	TL_CHAIN_NAMESPACE = 4, /* using namespace a::b, namespace x = a::b */
};
unsigned tl_usage_of_chain(const struct tl_usage_table *t, const char *name);
/* "x::c" as "a::b::c" where the text says "namespace x = a::b"; name itself elsewhere. */
const char *tl_usage_real_scope(const struct tl_usage_table *t, const char *name);
/* Every "a::b::c" of C++ text, each once, in the order of its first use; ends with NULL. */
const char *const *tl_usage_chains(const struct tl_usage_table *t);
/* Bits of enum tl_use; 0 for a name that does not occur. */
unsigned tl_usage_of(const struct tl_usage_table *t, const char *name);

#endif
