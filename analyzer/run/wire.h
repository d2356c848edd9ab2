/*
 * What a worker found in one file, as bytes. Written by a worker, read by a process that must not trust it: a
 * parser that went wild on a hostile file may send anything. The same version of the program reads it, perhaps on another
 * machine: no versions, but one byte order.
 */
#ifndef TL_RUN_WIRE_H
#define TL_RUN_WIRE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/result.h"

struct tl_answer {
	const char *units; /* units as text (ir/ir.h), or NULL */
	size_t units_len;
	struct tl_result *found; /* endpoints, notices and counts */
};

/* Appends. Nothing at all is written for an answer without content. */
void tl_wire_put(struct tl_buf *out, const struct tl_answer *answer);

/* Endpoints, notices and counts are added to answer->found, with everything in its arena; units is borrowed from data.
 * -1 when data is not what tl_wire_put() writes; then some of it may have been added to found. */
int tl_wire_get(struct tl_answer *answer, const char *data, size_t len);

#endif
