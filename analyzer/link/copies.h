/* Copies of libraries that a program brings along: what stands in one is the library's, not the program's. */
#ifndef TL_LINK_COPIES_H
#define TL_LINK_COPIES_H

#include "flow/program.h"
#include "model/result.h"

/* Says of out's endpoints in code in which copy of a library they stand (tl_endpoint.copy_of), if in any. */
void tl_link_mark_copies(struct tl_result *out, const struct tl_program *p);

#endif
