/*
 * Stored values: for each field and global, the constants that the program ever gives it, and which of them stands when
 * no configuration says otherwise.
 */
#ifndef TL_LINK_STORED_H
#define TL_LINK_STORED_H

#include "flow/flow.h"

struct tl_store_table;

struct tl_store_table *tl_store_table_new(const struct tl_pack *pack, const struct tl_unit_vec *units);
void tl_store_table_free(struct tl_store_table *t);
/* The same number, text or method. */
bool tl_stored_same(const struct tl_stored *a, const struct tl_stored *b);
/* A tl_stored_fn; ctx is the table. */
size_t tl_store_table_ask(void *ctx, const char *name, struct tl_stored *out, size_t max, bool *open);

/* Appends the names from which that one gets its value without any constant being stored there: itself, or what it is a copy of. They
 * live as long as the table, and name. */
void tl_store_table_unset(
	const struct tl_store_table *t, struct tl_arena *a, const char *name, struct tl_name_vec *out);

#endif
