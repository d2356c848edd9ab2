/*
 * The whole of a run: takes the answers of files, in the order of the files, and makes one result of them. Whether the
 * files were read just now or their answers come from summaries is all the same to it.
 */
#ifndef TL_RUN_WHOLE_H
#define TL_RUN_WHOLE_H

#include "base/err.h"
#include "ir/ir.h"
#include "model/result.h"
#include "run/run.h"
#include "run/worker.h"

/* Callers of callers: how many further rounds are worth going. */
#define TL_WHOLE_ROUNDS 2

struct tl_whole {
	const struct tl_run_options *options;
	struct tl_result *out;
	struct tl_unit_vec units; /* in out's arena */
};

/* Limits, with their defaults filled in. */
unsigned tl_run_timeout_s(const struct tl_run_options *o);
size_t tl_run_memory_mb(const struct tl_run_options *o);

/* Adds a file's answer (wire.h), or what became of it. True when the file is settled: it was parsed, or given up and that was told. */
bool tl_whole_take(struct tl_whole *w, const char *path, enum tl_outcome outcome, const char *answer, size_t len);
/* Functions that lead to a library, and macros that do: what makes another file worth reading. Allocated in a, sorted. */
struct tl_name_vec tl_whole_wanted(const struct tl_whole *w, struct tl_arena *a);
/* Links and accounts, when all n_files are taken. 0, or -1 and err when there is no process to be had. */
int tl_whole_finish(struct tl_whole *w, size_t n_files, struct tl_err *err);
void tl_whole_fini(struct tl_whole *w);

#endif
