/* The conditional structure of a file: its arms, what they define, and which of them hold names of the packs. Private to front_c. */
#ifndef TL_FRONT_C_CONFIG_REGIONS_H
#define TL_FRONT_C_CONFIG_REGIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "front_c/config_cond.h"
#include "pack/pack.h"

#define TL_NO_ARM UINT32_MAX

/* What stands between two directives of one #if group. */
struct tl_arm {
	const struct tl_cond *cond; /* NULL: #else */
	uint32_t at;		    /* offset of its directive */
	uint32_t end;		    /* ... and of the one that ends it */
	uint32_t parent;	    /* the arm around, or TL_NO_ARM */
	uint32_t previous;	    /* the arm before it in its group, or TL_NO_ARM */
	uint32_t probe;		    /* offset of the first word directly in it; 0 = there is none */
	uint32_t names;		    /* names of the packs directly in it that an endpoint may rest on */
	uint32_t others;	    /* ... and other names of the packs: types, functions that change nothing */
	uint32_t setters;	    /* of the names: functions that change a range, constants */
	bool asks_for_tls;	    /* behind a switch of the program's own that is named after TLS */
	bool implied;		    /* the #else that nobody wrote: empty; probe lies behind its group */
};

/* #define or #undef. Value: NULL for #undef; TL_COND_UNKNOWN where it is no number. */
struct tl_macro_def {
	const char *name;
	const struct tl_cond *value;
	uint32_t at, arm;
	bool call; /* with parameters */
};

/* The name of a function of the packs. */
struct tl_arm_name {
	uint32_t start, end, arm;
};

TL_VEC_TYPE(tl_arm_name_vec, struct tl_arm_name);
TL_VEC_TYPE(tl_arm_vec, struct tl_arm);
TL_VEC_TYPE(tl_macro_def_vec, struct tl_macro_def);

struct tl_regions {
	struct tl_arm_vec arms;	      /* by offset; arms.v[0] is the whole file */
	struct tl_macro_def_vec defs; /* by name, then offset */
	struct tl_arm_name_vec names; /* by offset */
};

/* Everything lives in the arena. */
void tl_regions_read(
	struct tl_regions *out, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len);
/* The last definition of name before offset at, or NULL; then the one before that. */
const struct tl_macro_def *tl_regions_def(const struct tl_regions *r, const char *name, uint32_t at);
/* The arm that an offset stands in; 0 = under no condition. */
uint32_t tl_regions_arm(const struct tl_regions *r, uint32_t at);
/* macro stands for a library's release. */
const struct tl_lib_versions *tl_versions_of(const struct tl_pack *pack, const char *macro);

#endif
