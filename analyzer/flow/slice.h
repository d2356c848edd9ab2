/* Making the slice of one function. Private to flow/. */
#ifndef TL_FLOW_SLICE_H
#define TL_FLOW_SLICE_H

#include "flow/program.h"

/* Names of fields ("record.field") and globals whose stores matter anywhere in the program; grows while slicing. */
struct tl_live_names;

struct tl_live_names *tl_live_names_new(void);
void tl_live_names_free(struct tl_live_names *l);
bool tl_live_names_has(const struct tl_live_names *l, const char *name);
/* True when it is new. */
bool tl_live_names_add(struct tl_live_names *l, const char *name);

/* The part of a place that names it program-wide: its last field, or its global; NULL for what is local. */
const char *tl_place_name(const struct tl_place *p);

/* *grew becomes true when names were added. */
struct tl_slice *tl_slice_new(struct tl_arena *a, const struct tl_program *p, const struct tl_def *def,
	struct tl_live_names *names, bool *grew);

#endif
