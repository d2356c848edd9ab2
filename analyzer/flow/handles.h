/* Fields and globals that hold pointers to records or handles of libraries. Private to flow/. */
#ifndef TL_FLOW_HANDLES_H
#define TL_FLOW_HANDLES_H

#include "flow/slice.h"

/* Adds the names of those that a function uses as such. */
void tl_handles_find(struct tl_live_names *out, const struct tl_pack *pack, const struct tl_func *f);
/* Adds the names of those from which connections are made, and of those that are only lent to connections (pack.h, TL_DO_LEND). */
void tl_handles_find_uses(
	struct tl_live_names *connect, struct tl_live_names *lent, const struct tl_pack *pack, const struct tl_func *f);

#endif
