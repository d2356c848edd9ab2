/* Between the pool (workers.c) and its processes (worker.c): what goes over the pipes, and the shared slot. */
#ifndef TL_RUN_WORKER_H
#define TL_RUN_WORKER_H

#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>

#include "run/workers.h"

/* To a worker: do items [first, end). It ends when the pipe is closed. */
struct tl_batch {
	uint32_t first, end;
};

/* From a worker: the answer for an item, len bytes of it follow. Items come in the order of the batch. */
struct tl_frame {
	uint32_t item, len;
};

/* Memory that a worker and the pool share, so that a death tells where it struck. The worker writes, the pool reads,
 * and believes it only as far as it fits the batch. */
struct tl_slot {
	_Atomic uint32_t item;
	_Atomic uint32_t beats; /* grows with each item begun */
};

struct tl_worker_args {
	const struct tl_workers *job;
	int in, out;
	struct tl_slot *slot;
	pid_t parent;
	const sigset_t *mask; /* signals blocked as they were before the pool began */
};

/* The life of a worker, after fork(). */
_Noreturn void tl_worker_main(const struct tl_worker_args *args);

#endif
