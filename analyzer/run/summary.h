/*
 * The summary of one file: what reading it gave, for a program to be put together from later. One file in, one file out, as
 * with a compiler; tl_link_summaries() then says what tl_run() says of the same files, byte for byte.
 *
 * A summary is canonical: it holds no path but those relative to the root, no time and nothing of the machine. It is read by
 * the version that wrote it only, and never trusted.
 */
#ifndef TL_RUN_SUMMARY_H
#define TL_RUN_SUMMARY_H

#include "base/buf.h"
#include "base/err.h"
#include "model/result.h"
#include "run/run.h"

/* options as for tl_run(), with the file as their only path; without a root it is chosen as tl_run() chooses for the working
 * folder. A C or C++ file is parsed even if it names no library: who calls it may. deps (may be NULL) gets the files that were read
 * for it, each a line, relative to *root_out, the file itself first. 0, or -1 and err. */
int tl_summarize(struct tl_buf *out, struct tl_buf *deps, char **root_out, const struct tl_run_options *options,
	struct tl_err *err);

/* As tl_run(), with summaries as options->paths; the root is where their files are looked for, to be shown. Order does not
 * matter. -1 and err for what is no summary, one of another version, or two of the same file. */
int tl_link_summaries(struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err);

#endif
