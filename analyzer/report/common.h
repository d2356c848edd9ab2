/* Words and texts the formats share. Private to report/. */
#ifndef TL_REPORT_COMMON_H
#define TL_REPORT_COMMON_H

#include "report/report.h"

/* "error", "warning", "note", "none" */
const char *tl_report_level(enum tl_level level);
/* "client", "server", "both", "unknown" */
const char *tl_report_role(enum tl_role role);
/* "create", "floor" ... */
const char *tl_report_step(enum tl_step_kind kind);
/* "certain", "likely", "uncertain" */
const char *tl_report_certainty(const struct tl_endpoint *ep);
/* "N of M TLS call sites understood (P %)" */
void tl_report_understood(struct tl_buf *out, const struct tl_stats *s);
/* Line and column of a byte offset of src. */
struct tl_loc tl_report_edit_loc(const struct tl_source *src, const struct tl_edit *e);

#endif
