/*
 * Text for a terminal: colours, and source lines made safe and aligned. What comes from scanned files is shown with
 * tabs expanded and control characters replaced, so that no file can drive the reader's terminal. Private to report/.
 */
#ifndef TL_REPORT_TERM_H
#define TL_REPORT_TERM_H

#include <stdbool.h>

#include "base/buf.h"

enum tl_color { TL_PLAIN, TL_BOLD, TL_RED, TL_YELLOW, TL_BLUE, TL_CYAN, TL_GREEN };

/* Puts text in a colour when on; nothing but the text otherwise. */
void tl_term_put(struct tl_buf *out, bool on, enum tl_color color, const char *text);
/* Text of unknown origin, control characters replaced. */
void tl_term_clean(struct tl_buf *out, const char *text);

/* One source line as shown, and where two of its byte columns came to stand. */
struct tl_shown {
	struct tl_buf text;
	size_t from, to; /* in character cells from 0; to > from */
};
/* Bytes [start, end) of the line are what matters: a line too long is cut so that start stays in sight.
 * Free with tl_buf_fini(&text). */
struct tl_shown tl_term_line(const char *line, size_t len, size_t start, size_t end);

#endif
