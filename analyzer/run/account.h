/* What the parser could not do, told once per file: lost text, and names that no op explains. */
#ifndef TL_RUN_ACCOUNT_H
#define TL_RUN_ACCOUNT_H

#include "ir/ir.h"
#include "model/result.h"

/* Units of one file follow each other. Adds to the counts and notices of out. */
void tl_account(struct tl_result *out, const struct tl_unit_vec *units);
/* After linking: endpoints that were read from tokens alone are marked, and kept when they name a version. */
void tl_account_mark(struct tl_result *out);

#endif
