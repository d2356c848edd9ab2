/* Names that C++ text uses and nothing declares, told from texts before the first parse. Private to front_c. */
#ifndef TL_FRONT_C_FORESEE_H
#define TL_FRONT_C_FORESEE_H

#include "base/buf.h"
#include "front_c/parse.h"

/* Makes p's recovery know them. text is the main file; headers have just planned it. */
void tl_foresee(const struct tl_parse *p, const struct tl_headers *headers, const struct tl_buf *text);

#endif
