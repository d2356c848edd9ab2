/* String literals as libclang spells them. Private to front_c. */
#ifndef TL_FRONT_C_LITERAL_H
#define TL_FRONT_C_LITERAL_H

#include "base/buf.h"

/* Appends the characters of a literal spelled with its quotes ("..", L"..", u8"..", R"(..)"), as UTF-8. */
void tl_literal_decode(struct tl_buf *out, const char *quoted);

#endif
