/* Tables of the program that are written once, where they are defined: what stands in them is known. */
#ifndef TL_FLOW_TABLES_H
#define TL_FLOW_TABLES_H

#include "flow/interp.h"

/* The element of a table that the place names, with its index put in; 0 when it is none. */
tl_key tl_table_place(struct tl_flow *f, const struct tl_unit *from, const struct tl_place *p, struct tl_val base,
	struct tl_val index);
/* What stands in it; kind NONE when that is not known. */
struct tl_val tl_table_value(struct tl_flow *f, const struct tl_unit *from, tl_key k);
void tl_tables_free(struct tl_flow *f);

#endif
