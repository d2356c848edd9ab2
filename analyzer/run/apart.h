/* Linking in a process of its own: the analysis of a whole program may run out of memory, time or luck like the parsing of a
 * file, and must then cost the findings in code only, not those in configuration, nor the account of what was read. */
#ifndef TL_RUN_APART_H
#define TL_RUN_APART_H

#include "base/err.h"
#include "ir/ir.h"
#include "model/result.h"
#include "pack/pack.h"

struct tl_apart {
	const struct tl_pack *pack;
	const struct tl_unit_vec *units;
	unsigned timeout_s;
	size_t memory_mb;
};

/* What tl_link() makes of the units is added to out. When it cannot be done, out gets a notice of level error instead: "link-crash",
 * "link-timeout" or "link-memory". -1 and err when there is no process to be had. */
int tl_link_apart(struct tl_result *out, const struct tl_apart *apart, struct tl_err *err);

#endif
