/*
 * Logical lines: physical ones joined by a backslash or by indentation, without the comments and blank lines that stand between
 * pieces. Knows where each byte stands in the file; knows nothing of what a line says.
 */
#ifndef TL_CONF_LINES_H
#define TL_CONF_LINES_H

#include "conf/syntax.h"

/* Borrows from the tree's text, or lives in its arena; valid as long as the tree. */
struct tl_line {
	const char *text;
	size_t len;
	size_t start;	    /* of text in the file, when at is NULL */
	const uint32_t *at; /* the place of each byte of a line of several pieces */
};

struct tl_reader {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *text; /* the tree's, with actions of templates covered */
	const char *p, *end;
};

void tl_reader_init(struct tl_reader *r, struct tl_tree *tree, const struct tl_syntax_opts *opts, size_t skip);
/* The next logical line that is neither blank nor a comment; false at the end. */
bool tl_reader_next(struct tl_reader *r, struct tl_line *out);
/* The next physical line, whatever it is; false at the end. */
bool tl_reader_raw(struct tl_reader *r, struct tl_line *out);
/* The place in the file of byte i of the line. */
size_t tl_line_place(const struct tl_line *l, size_t i);

#endif
