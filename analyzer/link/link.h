/*
 * The whole program: units of all files -> endpoints. Resolves calls across functions and files, decides which functions are
 * entry points, runs flow/ over them and joins what comes out.
 */
#ifndef TL_LINK_LINK_H
#define TL_LINK_LINK_H

#include "ir/ir.h"
#include "model/result.h"
#include "pack/pack.h"

/* Appends endpoints and notices to out. Units may come in any order: the outcome does not depend on it. */
void tl_link(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit_vec *units);

#endif
