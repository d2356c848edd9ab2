/*
 * The protocol range of an endpoint on one path: what its method can speak, its floor, ceiling, and one switch per version.
 *
 * A range is concrete: where paths or configured values differ, an endpoint has several alternatives
 * (endpoint.h), each with a range of its own. Library-independent; the facts come from packs.
 */
#ifndef TL_MODEL_RANGE_H
#define TL_MODEL_RANGE_H

#include <stdbool.h>

#include "model/proto.h"

enum tl_bound_kind {
	TL_BOUND_DEFAULT, /* never set: the library's or product's own */
	TL_BOUND_LOWEST,  /* set to "no bound" (0, None): for a floor this removes it */
	TL_BOUND_PROTO,	  /* set to a version */
	TL_BOUND_UNKNOWN, /* set to something that could not be decided */
};

struct tl_bound {
	enum tl_bound_kind kind;
	enum tl_proto proto; /* TL_BOUND_PROTO */
};

struct tl_range {
	tl_protoset able;	/* what method and product can speak at all; a fixed-version method has one bit */
	tl_protoset by_default; /* of those, what an untouched endpoint permits */
	bool fixed;		/* single-version method: bounds and switches have no effect */
	bool hole_rule;		/* disabling a version while a lower one stays on cuts a client off above the hole */
	bool client;		/* known to act as a client (hole rule) */
	bool listed; /* an exact list was given (allow mask, protocols directive): nothing else is permitted */
	struct tl_bound floor, ceiling;
	tl_protoset off;       /* switched off; with listed: everything not in the list */
	tl_protoset on;	       /* switched on by name */
	bool switches_unknown; /* a mask that could not be decided was applied */
	int level;	       /* security level, -1 = not set */
};

struct tl_eval {
	tl_protoset permits; /* certainly permitted on this path */
	tl_protoset maybe;   /* permitted unless what is unknown forbids it */
};

/* An untouched range: able and by_default given, nothing set. */
struct tl_range tl_range_init(tl_protoset able, tl_protoset by_default);
struct tl_eval tl_range_eval(const struct tl_range *r);
bool tl_range_equal(const struct tl_range *a, const struct tl_range *b);

#endif
