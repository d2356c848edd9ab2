/* What a file may be, by its name alone: cheap enough to be asked of every file of a tree. */
#ifndef TL_RUN_KINDS_H
#define TL_RUN_KINDS_H

#include <stdbool.h>

#include "pack/pack.h"

enum tl_kinds {
	TL_KIND_SOURCE = 1,   /* C or C++, compiled on its own */
	TL_KIND_HEADER = 2,   /* C or C++, included: .h, .inc, .inl ... */
	TL_KIND_CONF = 4,     /* a format may read it; its content decides */
	TL_KIND_TEMPLATE = 8, /* a build makes a header of it: .h.in */
};

#define TL_KIND_C (TL_KIND_SOURCE | TL_KIND_HEADER)

/* Bits of enum tl_kinds; 0 = nothing reads a file of that name. */
unsigned tl_kinds_of(const struct tl_pack *pack, const char *path);

/* A folder that is never entered while walking: version control, patch bookkeeping. */
bool tl_kinds_skip_folder(const char *name);

#endif
