/* Constants that are written as expressions. For flow/ and link/. */
#ifndef TL_FLOW_FOLD_H
#define TL_FLOW_FOLD_H

#include "ir/ir.h"

/* What the register holds, as an op that gives a number, where that follows from what is written: A | B, -1, ~0, 1 << 3. Of a name for a
 * number it is that op itself. def_of: per register of the function, the op that gives it, or NULL. */
bool tl_fold(struct tl_op *out, const struct tl_op *const *def_of, tl_reg r);

#endif
