/* The parts of a SARIF log. Private to report/. */
#ifndef TL_REPORT_SARIF_H
#define TL_REPORT_SARIF_H

#include "report/jsonutil.h"

/* { "text": s } */
json_t *tl_sarif_message(const char *s);
/* A physicalLocation's location, message and all; text may be NULL. */
json_t *tl_sarif_location(struct tl_sources *sources, const struct tl_loc *loc, const char *text);
/* { "uri": ..., "uriBaseId": "%SRCROOT%" } */
json_t *tl_sarif_artifact(const char *file);
/* A region with all four numbers, columns in UTF-16 units. */
json_t *tl_sarif_region(const struct tl_source *src, const struct tl_loc *loc);

/* tool.driver: name, version and the rules of all checks, in the order of their ids. */
json_t *tl_sarif_driver(const struct tl_report *r);
/* One result, but for its ruleIndex. */
json_t *tl_sarif_result(const struct tl_report *r, const struct tl_finding *f);

#endif
