/* Walking one folder: inner seam of discovery. */
#ifndef TL_RUN_WALK_H
#define TL_RUN_WALK_H

#include "run/discover.h"
#include "run/ignore.h"

struct tl_walk {
	const struct tl_run_options *options; /* pack, excludes, no_ignore */
	struct tl_arena *arena;		      /* for the paths found */
	const char *root;		      /* absolute: found paths are relative to it */
	unsigned kinds;			      /* what to look for */
	struct tl_result *notices;	      /* NULL: what cannot be opened is passed over in silence */
};

/* Appends the files below folder (relative to the root, "." for itself) to out, in no order. ig holds the rules of
 * the repository that folder lies in, or is NULL; repositories met on the way bring their own. */
void tl_walk(struct tl_file_vec *out, const struct tl_walk *w, const char *folder, struct tl_ignore *ig);

bool tl_walk_excluded(const struct tl_run_options *options, const char *path);

#endif
