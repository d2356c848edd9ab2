/* The account of pack names in live code: explained by an op, or not. Private to front_c. */
#ifndef TL_FRONT_C_SITES_H
#define TL_FRONT_C_SITES_H

#include "front_c/lower.h"

/* Fills unit->sites from the main file's text and what was lowered. */
void tl_sites_collect(struct tl_lower *lw);

#endif
