/* Conditions that units were read under, compared as text. */
#ifndef TL_FLOW_CONDITION_H
#define TL_FLOW_CONDITION_H

#include <stdbool.h>

/* False when one says of a macro what the other denies: code of the two never stands in one program. */
bool tl_conditions_agree(const char *a, const char *b);

#endif
