/* Texts that calls of HCL put together. */
#ifndef TL_CONF_HCL_TEXT_H
#define TL_CONF_HCL_TEXT_H

#include "conf/tree.h"

/* w is an expression: where it is a call whose own words tell its outcome, it becomes that text; its place stays the whole call. */
void tl_hcl_text(struct tl_tree *t, struct tl_word *w);

#endif
