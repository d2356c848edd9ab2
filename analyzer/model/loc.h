/* A place in a scanned file. */
#ifndef TL_MODEL_LOC_H
#define TL_MODEL_LOC_H

#include <stdbool.h>
#include <stdint.h>

struct tl_loc {
	const char *file;	    /* as reported: relative to the root, '/' between folders; NULL = nowhere */
	uint32_t line, col;	    /* 1-based, columns in bytes; 0 = unknown */
	uint32_t end_line, end_col; /* one past the last byte; 0 = unknown */
	uint32_t start, end;	    /* byte range in the file, [start, end); start == end = unknown */
};

/* By file name, line, column, end. */
int tl_loc_cmp(const struct tl_loc *a, const struct tl_loc *b);
/* Same file, line and column. */
bool tl_loc_same(const struct tl_loc *a, const struct tl_loc *b);

#endif
