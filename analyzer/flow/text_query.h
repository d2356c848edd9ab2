/* Functions that compare texts, or look for one in another, told by what C programs call them. */
#ifndef TL_FLOW_COMPARE_H
#define TL_FLOW_COMPARE_H

#include "flow/value.h"

/* True when a function of that name compares two texts, or looks for one in the other, and both are known: *out is what it returns. */
bool tl_text_compared(const char *func, const struct tl_val *args, size_t n_args, struct tl_val *out);

/* True when one of two texts names a version ("TLSv1.2") and the other is not known: a setting is read. *equal is whether the
 * function returns 0 for what differs. */
bool tl_text_asks_version(const char *func, const struct tl_val *args, size_t n_args, bool *tells_equal);

/* True for the name of such a function; func may be NULL. */
bool tl_text_compares(const char *func);

#endif
