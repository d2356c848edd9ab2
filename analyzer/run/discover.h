/*
 * Which files a run reads: what was named by hand, and what walking the named folders finds. Knows paths, ignore rules
 * and kinds by name; opens folders only, never files. Links are not followed, except where a path named by hand is one.
 */
#ifndef TL_RUN_DISCOVER_H
#define TL_RUN_DISCOVER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"
#include "model/result.h"
#include "run/run.h"

struct tl_file {
	const char *path; /* relative to the root */
	unsigned kinds;	  /* bits of enum tl_kinds */
	bool named;	  /* by hand */
};

TL_VEC_TYPE(tl_file_vec, struct tl_file);

struct tl_found {
	struct tl_arena *arena;	      /* owns the strings */
	const char *root;	      /* absolute, without a '/' at its end unless it is "/" */
	struct tl_file_vec files;     /* sorted by path, each once */
	TL_VEC(const char *) headers; /* every header of the root's tree, sorted: where #include may lead */
};

/* Notices about what cannot be read go to notices. 0, or -1 and err for what tl_run() refuses; *out is to be freed with
 * tl_found_fini() in both cases. */
int tl_discover(
	struct tl_found *out, const struct tl_run_options *options, struct tl_result *notices, struct tl_err *err);
void tl_found_fini(struct tl_found *found);

#endif
