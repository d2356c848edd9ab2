/* The table of --coverage. Private to report/. */
#ifndef TL_REPORT_COVERAGE_H
#define TL_REPORT_COVERAGE_H

#include "report/report.h"

/* Understood and not, by file and in all; each name not understood with its place and cause; the causes counted. */
void tl_report_coverage(struct tl_buf *out, const struct tl_report *r);

#endif
