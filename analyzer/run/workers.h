/*
 * A pool of forked worker processes for work that may crash, hang or eat memory. Knows items by number only. Hands them
 * out in batches, takes an answer of bytes for each, and pays for a worker's death with one item: the
 * one it was at. Every item gets exactly one outcome.
 */
#ifndef TL_RUN_WORKERS_H
#define TL_RUN_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

enum tl_outcome { TL_WORK_DONE, TL_WORK_CRASH, TL_WORK_TIMEOUT, TL_WORK_MEMORY };

struct tl_workers {
	size_t n_items;
	unsigned jobs; /* most processes at a time, >= 1 */
	unsigned
		timeout_ms; /* of work on one item, as the processor counts it; ten times that by the clock on the wall */
	size_t memory_mb;   /* resident memory of one worker (address space: some times as much) */
	bool keep_stderr;   /* workers write to our stderr, else nowhere: for debugging them */
	/* In a worker: puts the answer for an item into answer (empty at first; may stay so). What it changes in ctx is
	 * seen by later items of the same worker only. stdin, stdout and stderr are /dev/null, all other files closed. */
	void (*work)(struct tl_buf *answer, size_t item, void *ctx);
	/* In this process, in any order: what became of an item. answer is borrowed, and came from a process that may have
	 * been out of its mind. */
	void (*done)(size_t item, enum tl_outcome outcome, const char *answer, size_t len, void *ctx);
	void *ctx;
};

/* 0 when every item has its outcome; -1 and err when no process can be had, or when SIGINT, SIGTERM or SIGHUP came: all workers
 * are gone then, and the signal takes its effect before this returns, if it has one. */
int tl_workers_run(const struct tl_workers *job, struct tl_err *err);

#endif
