/* One endpoint spelled twice: creations in arms of the same #if that come out the same. */
#ifndef TL_LINK_JOIN_H
#define TL_LINK_JOIN_H

#include "model/result.h"

/* Of out's endpoints from the index first on, those that are one spelled in several arms become one with further places
 * (tl_endpoint.also). */
void tl_link_join_arms(struct tl_result *out, size_t first);

#endif
