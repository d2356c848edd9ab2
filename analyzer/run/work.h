/* The work of one file, inside of a worker: read it as what it may be, and put what was found into an answer (wire.h). */
#ifndef TL_RUN_WORK_H
#define TL_RUN_WORK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "front_c/front.h"
#include "pack/pack.h"
#include "run/discover.h"
#include "run/prefilter.h"

struct tl_work {
	const struct tl_pack *pack;
	const struct tl_found *found;
	const struct tl_prefilter *prefilter; /* needed when any file is C or C++, and so is front */
	struct tl_front *front;
	bool c_only; /* configuration files have been read already */
	/* Of one worker, made with its first file: zero before. */
	struct tl_buf text, full_path;
};

/* ctx is a struct tl_work; item an index of found->files. */
void tl_work_file(struct tl_buf *answer, size_t item, void *ctx);

#endif
