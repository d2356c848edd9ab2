/*
 * Reports: what a run found, written for people or for programs. Each format is one file here and one line in
 * formats.def. Reports are the same bytes for the same input: no times, no absolute paths, nothing of the machine.
 */
#ifndef TL_REPORT_REPORT_H
#define TL_REPORT_REPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "model/finding.h"
#include "pack/pack.h"
#include "report/source.h"

/* Everything a report is made from; all borrowed. */
struct tl_report {
	const struct tl_result *result;
	const struct tl_finding_vec *findings; /* sorted */
	const struct tl_pack *pack;	       /* pages of the checks */
	struct tl_sources *sources;
	const char *version; /* of the program */
	enum tl_proto floor; /* the policy's, for the inventory's verdicts */
	bool inventory;	     /* list every endpoint */
	bool coverage;	     /* text: list the files that were not fully understood */
	bool quiet;	     /* text: findings only */
	bool color;	     /* text */
};

typedef void tl_report_fn(struct tl_buf *out, const struct tl_report *r);

struct tl_report_format {
	const char *name, *help;
	tl_report_fn *write;
};

size_t tl_report_n_formats(void);
const struct tl_report_format *tl_report_format(size_t i);
/* NULL when there is none of that name. */
const struct tl_report_format *tl_report_format_named(const char *name);

/* One line of counts, without a line end: findings by level, files by how they were read, names understood. */
void tl_report_summary(struct tl_buf *out, const struct tl_report *r);

#define FORMAT(id, help) tl_report_fn tl_report_##id;
#include "report/formats.def"
#undef FORMAT

#endif
