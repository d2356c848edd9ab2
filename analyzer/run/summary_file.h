/* The bytes of a summary. Private to run/. */
#ifndef TL_RUN_SUMMARY_FILE_H
#define TL_RUN_SUMMARY_FILE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "run/workers.h"

/* What became of one reading of the file. */
struct tl_reading {
	bool there;
	enum tl_outcome outcome;
	struct tl_buf answer; /* wire.h */
};

struct tl_summary {
	const char *path;	   /* relative to the root */
	struct tl_buf run;	   /* notices about the run as a whole (wire.h) */
	struct tl_reading first;   /* as any file is read */
	struct tl_reading further; /* for what may call it, where the first gave nothing */
	struct tl_buf words;	   /* of the text, for the names that are wanted then; a line each */
};

void tl_summary_put(struct tl_buf *out, const struct tl_summary *s);
/* Copies; path into a. -1 and err when text, of the file named, is no summary of this version. Freed by tl_summary_fini() in both cases. */
int tl_summary_get(
	struct tl_summary *out, struct tl_arena *a, const char *file, const char *text, size_t len, struct tl_err *err);
void tl_summary_fini(struct tl_summary *s);

#endif
