/* What gathering stores (gather.c) and answering for them (stored.c) share. Private to link/. */
#ifndef TL_LINK_STORE_TABLE_H
#define TL_LINK_STORE_TABLE_H

#include <uthash.h>

#include "base/vec.h"
#include "link/stored.h"

/* How near a store is to being the default. NEVER: what is no default where it comes from is none here. */
enum tl_rank { TL_RANK_NEVER, TL_RANK_ARM, TL_RANK_PLAIN, TL_RANK_INIT, TL_RANK_UNSET };

struct tl_store_row {
	struct tl_stored value;
	enum tl_rank rank;
};

/* A copy of what another field, global or parameter holds. */
struct tl_store_copy {
	const char *from;
	enum tl_rank rank;
};

/* One field ("record.field"), global, or parameter of a function ("function(number"). */
struct tl_store_entry {
	const char *name;
	TL_VEC(struct tl_store_row) rows;
	TL_VEC(struct tl_store_copy) copies;
	bool open;   /* run time may store something else */
	bool zeroed; /* a global that is defined without a value ... */
	bool begun;  /* it is initialised with a value that was not understood */
	bool listed; /* ... and whose address stands in a table: who reads the table may store what stands there by default */
	UT_hash_handle hh;
};

struct tl_store_table {
	const struct tl_pack *pack;
	struct tl_arena *arena;
	struct tl_store_entry *entries;
	struct tl_store_entry *wanted; /* functions of which some parameter is copied somewhere */
};

/* Adds what the function stores, or, calls: what it gives to those that are wanted. */
void tl_gather_stores(struct tl_store_table *t, const struct tl_unit *u, const struct tl_func *f);
void tl_gather_calls(struct tl_store_table *t, const struct tl_unit *u, const struct tl_func *f);

#endif
