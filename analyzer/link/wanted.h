/*
 * Which further files a whole-program analysis wants to see: those that call the functions that decide what was found so
 * far. They need not name any TLS library themselves.
 */
#ifndef TL_LINK_WANTED_H
#define TL_LINK_WANTED_H

#include "ir/ir.h"
#include "pack/pack.h"

/* Identifiers, sorted and without doubles, allocated in a. A file with none of them can add nothing. */
struct tl_name_vec tl_link_wanted(struct tl_arena *a, const struct tl_pack *pack, const struct tl_unit_vec *units);

#endif
