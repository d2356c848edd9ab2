/* Calls that load a file which decides for others (a pack's names_file): which file, where a literal says it. */
#ifndef TL_LINK_NAMINGS_H
#define TL_LINK_NAMINGS_H

#include "ir/ir.h"
#include "model/result.h"
#include "pack/pack.h"

void tl_link_namings(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit_vec *units);

#endif
