/* Files that were read twice: by themselves, and where another file includes them. */
#ifndef TL_RUN_COVERS_H
#define TL_RUN_COVERS_H

#include "model/result.h"

/* Drops what a file said by itself where another file, itself included by none, was read with it. */
void tl_covers_apply(struct tl_result *result);

#endif
