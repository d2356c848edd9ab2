/* The tables of a function being lowered. Private to lower_*.c. */
#ifndef TL_FRONT_C_LOWER_FN_H
#define TL_FRONT_C_LOWER_FN_H

#include <clang-c/Index.h>
#include <stdbool.h>

#include "base/arena.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

/* A variable of clang and the local it became. */
struct tl_lw_local {
	unsigned hash; /* of decl */
	CXCursor decl;
	uint32_t index;
	struct tl_lw_local *same_hash;
	UT_hash_handle hh;
};

struct tl_lw_label {
	const char *name; /* interned: the pointer is the key */
	uint32_t block;
	bool placed; /* its statement was seen */
	UT_hash_handle hh;
};

/* A declaration and its linkage name (or, in lw->done and lw->asked, only the fact that it was seen). */
struct tl_lw_named {
	unsigned hash;
	CXCursor decl;
	const char *name;
	struct tl_lw_named *same_hash;
	UT_hash_handle hh;
};

struct tl_lw_string {
	const char *text;
	UT_hash_handle hh;
};

/* The switch statement being lowered. */
struct tl_lw_switch {
	struct tl_lw_switch *outer;
	uint32_t default_block; /* UINT32_MAX = none */
	TL_VEC(struct tl_case) cases;
	TL_VEC(uint32_t) unknown; /* blocks of cases whose value is not known */
};

#endif
