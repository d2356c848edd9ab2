/* What gathering stores (gather.c), telling their conditions (rank.c) and reading tables of options (options.c) share. Private to link/. */
#ifndef TL_LINK_GATHER_H
#define TL_LINK_GATHER_H

#include "flow/postdom.h"
#include "link/store_table.h"

/* One function while its stores are gathered. */
struct tl_gather {
	struct tl_store_table *t;
	struct tl_arena *tmp;
	const struct tl_unit *unit;
	const struct tl_func *f;
	struct tl_cfg *cfg; /* made when first needed */
	const struct tl_op **def_of;
};

/* Under which condition op, a store to name or a call, runs in its block. */
enum tl_rank tl_gather_rank(struct tl_gather *g, const struct tl_op *op, uint32_t block, const char *name);
/* The register was made of what stands in the field or global. depth: 0 to look through locals, 8 to not. */
bool tl_gather_mentions(const struct tl_gather *g, tl_reg r, const char *name, int depth);

/* value stands in the field or global as its initial value would, and run time may store something else. op says so. */
void tl_gather_default(struct tl_gather *g, const char *name, const struct tl_op *op, const struct tl_op *value);
/* Adds what tables among the initialisers say of the defaults of options. */
void tl_gather_options(struct tl_gather *g);

#endif
