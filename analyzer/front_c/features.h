/*
 * Guards of a project's own headers. "#if (HAVE_TLS) #include <tls.h>" hides the project's types, constants and wrappers when nobody
 * configured the build; a file that uses them without a condition of its own only compiles where the guard is on.
 * Private to front_c.
 */
#ifndef TL_FRONT_C_FEATURES_H
#define TL_FRONT_C_FEATURES_H

#include "base/arena.h"
#include "base/vec.h"
#include "front_c/config_regions.h"

/* What a header declares where, and under which conditions its parts are compiled. */
struct tl_outline {
	struct tl_regions regions;
	TL_VEC(struct tl_declared) names; /* by name, then offset */
};

struct tl_declared {
	const char *name;
	uint32_t at;
};

TL_VEC_TYPE(tl_feature_vec, const char *);

/* Macros, types and constants that text declares at its top, and, as "record.member", what is in records. Everything lives in the arena. */
void tl_outline_read(
	struct tl_outline *out, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len);
/* Where it declares name: true, and the one under the fewest conditions. */
bool tl_outline_find(const struct tl_outline *o, const char *name, size_t len, uint32_t *at);
/* Where it defines the macro name as something that is on: true, and the one under the fewest conditions. */
bool tl_outline_switch(const struct tl_outline *o, const char *name, uint32_t *at);
/* Adds the macros that conditions around an offset want to be on; the name of the compiler's or system's own stay out.
 * True when there was any. */
bool tl_outline_guards(const struct tl_outline *o, uint32_t at, struct tl_feature_vec *out);
/* Adds the macros that have to be on, and those that have to be off, for an offset to be compiled: of conditions around it, and of the
 * arms before. */
void tl_outline_wishes(const struct tl_outline *o, uint32_t at, struct tl_feature_vec *on, struct tl_feature_vec *off);
/* Once each, and not too many; false for a name that is no feature. */
bool tl_feature_add(struct tl_feature_vec *out, const char *name);

#endif
