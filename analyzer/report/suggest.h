/* A repair as changed lines, the way a diff shows them. Private to report/. */
#ifndef TL_REPORT_SUGGEST_H
#define TL_REPORT_SUGGEST_H

#include "report/common.h"

/* Puts the lines that fix changes, "-" before the old, "+" before the new ones; nothing where an edit does not fit the
 * text. */
void tl_report_suggest(struct tl_buf *out, const struct tl_report *r, const struct tl_fix *fix);

#endif
