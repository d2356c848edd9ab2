/* Macros of a header that stand for calls into a library. Private to front_c. */
#ifndef TL_FRONT_C_WRAPPERS_H
#define TL_FRONT_C_WRAPPERS_H

#include "ir/ir.h"
#include "pack/pack.h"

/* Fills unit->macros when its main file is a header: a source that uses one may hold no name of the library itself. */
void tl_wrappers_collect(struct tl_unit *u, const struct tl_pack *pack, const char *text, size_t len);

#endif
