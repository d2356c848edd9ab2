/*
 * The text of scanned files, for carets, columns and hashes. A few files are kept at a time; one that is missing, too big
 * or outside the root simply has no text.
 */
#ifndef TL_REPORT_SOURCE_H
#define TL_REPORT_SOURCE_H

#include "base/text.h"
#include "model/loc.h"

struct tl_source {
	const char *text;
	size_t len;
	struct tl_lines *lines;
};

struct tl_sources;

/* root is borrowed; file names are relative to it. */
struct tl_sources *tl_sources_new(const char *root);
void tl_sources_free(struct tl_sources *s);
/* NULL when there is no text. Good until the next call. */
const struct tl_source *tl_sources_get(struct tl_sources *s, const char *file);
/* The line hash of SARIF; NULL when there is no text or no such line. Good until the next call. */
const char *tl_sources_line_hash(struct tl_sources *s, const char *file, uint32_t line);

/* Where a location starts and ends, in lines and columns that are there: unknown ends are the start's line's end, unknown
 * columns the whole line. */
struct tl_span {
	uint32_t line, col, end_line, end_col; /* columns in bytes, end_col one past */
};
struct tl_span tl_source_span(const struct tl_source *src, const struct tl_loc *loc);

#endif
