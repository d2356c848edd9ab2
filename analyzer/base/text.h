/*
 * Places in a text. A line ends at LF, CRLF or a lone CR; lines and columns are 1-based;
 * columns count bytes unless said.
 */
#ifndef TL_BASE_TEXT_H
#define TL_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tl_lines; /* the line starts of one text */

/* text is borrowed and must outlive the result. A text has one line more than it has line ends, so "a\n" has two. */
struct tl_lines *tl_lines_new(const char *text, size_t len);
void tl_lines_free(struct tl_lines *l);
size_t tl_lines_count(const struct tl_lines *l);
/* Line and byte column of a byte offset (clamped to the text). */
void tl_lines_at(const struct tl_lines *l, size_t offset, uint32_t *line, uint32_t *col);
/* Byte offset of a line and byte column, clamped to the line. */
size_t tl_lines_offset(const struct tl_lines *l, uint32_t line, uint32_t col);
/* The text of a line without its end; NULL and *len = 0 past the last. */
const char *tl_lines_text(const struct tl_lines *l, uint32_t line, size_t *len);

/* UTF-16 code units (the columnKind of our SARIF) in the first n bytes of s; what is no UTF-8 counts as the U+FFFD
 * that decoders put in its place, one for each longest beginning of a character. */
size_t tl_utf16_units(const char *s, size_t n);

/* SARIF partialFingerprints.primaryLocationLineHash as GitHub's upload action computes it:
 * a rolling hash (base 37, 64 bits) over 100 UTF-16 units from the line's start, blanks and tabs skipped, every
 * line end one LF; "hex:count", where count numbers the lines of that hash so far. line is 1-based. One pass over the
 * text per call to tl_line_hashes_new(), which keeps nothing of the text. */
struct tl_line_hashes;
struct tl_line_hashes *tl_line_hashes_new(const char *text, size_t len);
void tl_line_hashes_free(struct tl_line_hashes *h);
/* Alive as long as h; "" for a line the text does not have. */
const char *tl_line_hash(const struct tl_line_hashes *h, uint32_t line);

/* Whether the len bytes at s end with the text end. */
bool tl_ends_with(const char *s, size_t len, const char *end);

/* Edit distance (insert, delete, replace, swap of neighbours), for "did you mean". Looks at the first 64 bytes. */
unsigned tl_edit_distance(const char *a, const char *b);

#endif
