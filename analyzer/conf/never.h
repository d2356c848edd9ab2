/*
 * What never runs is blanked in masked text as comments are: same length, same lines.
 */
#ifndef TL_CONF_NEVER_H
#define TL_CONF_NEVER_H

#include <stddef.h>

struct tl_language;
struct tl_masked;

/* Both texts of m have len bytes. A condition whose block does not close is left as it is, and so is what follows. */
void tl_mask_never(struct tl_masked *m, const struct tl_language *l, size_t len);

#endif
