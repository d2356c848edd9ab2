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
	const struct tl_prefilter *prefilter; /* which C files are worth parsing; NULL = all */
	struct tl_prefilter *names;	      /* of the packs: what prefilter is to begin with */
	struct tl_front *front;
	bool c_only; /* configuration files have been read already */
	/* Of one worker, made with its first file: zero before. */
	struct tl_buf text, full_path;
};

/* What all workers share, made before they are: once, and in memory they share. Notices go to notices. 0, or -1 and err for
 * what tl_run() refuses; *work is to be freed with tl_work_fini() in both cases. */
int tl_work_prepare(struct tl_work *work, const struct tl_found *found, const struct tl_run_options *options,
	struct tl_result *notices, struct tl_err *err);
void tl_work_fini(struct tl_work *work);

/* ctx is a struct tl_work; item an index of found->files. */
void tl_work_file(struct tl_buf *answer, size_t item, void *ctx);

#endif
