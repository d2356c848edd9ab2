/*
 * What of the code was understood: for each file the names of the packs that stand in live code, how many of them an op
 * explains, and the rest one by one. Part of a result; text lives in its arena.
 */
#ifndef TL_MODEL_COVERAGE_H
#define TL_MODEL_COVERAGE_H

#include "base/vec.h"
#include "model/loc.h"

struct tl_covered_file {
	const char *file;
	unsigned long sites, resolved;
};

/* A name that nothing explains. */
struct tl_unexplained {
	const char *name, *why;
	struct tl_loc loc;
};

TL_VEC_TYPE(tl_covered_file_vec, struct tl_covered_file);
TL_VEC_TYPE(tl_unexplained_vec, struct tl_unexplained);

struct tl_coverage {
	struct tl_covered_file_vec files;      /* sorted by name */
	struct tl_unexplained_vec unexplained; /* sorted by place */
};

#endif
