/* The files around the one that is read, for includes. Who calls conf gives them; conf opens no file itself. */
#ifndef TL_CONF_FILES_H
#define TL_CONF_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct tl_paths {
	const char *const *v; /* relative to the root, sorted */
	size_t n;
};

struct tl_conf_files {
	/* Files whose path from the root matches the glob (base/path.h), at most max; the array is in the arena. */
	struct tl_paths (*find)(void *ctx, struct tl_arena *a, const char *glob, size_t max);
	/* The text of one of them, in the arena; false when it cannot be read. */
	bool (*load)(void *ctx, struct tl_arena *a, const char *path, const char **text, size_t *len);
	void *ctx;
};

#endif
