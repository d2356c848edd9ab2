/* What the standard headers declare, as far as it matters: a prelude every file without a database gets. Private to
 * front_c. */
#ifndef TL_FRONT_C_STD_H
#define TL_FRONT_C_STD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "front_c/recover.h"

#define TL_STD_DIR TL_VIRTUAL_DIR "/std"
#define TL_STD_H TL_VIRTUAL_DIR "/std.h"

/* The prelude of C and POSIX without the names the source defines itself. */
void tl_std_text(const struct tl_recover *r, struct tl_buf *out);
/* What the headers of C++ add to it: static text. */
void tl_std_prelude(const char **text, size_t *len);
/* Names of standard headers, NULL-terminated. Each is a file below TL_STD_DIR. */
extern const char *const tl_std_headers[];
/* Puts what a header of another platform says of name, where nobody declares it; out may be NULL. False when it is none
 * of the names that are known. */
bool tl_std_platform(const char *name, struct tl_buf *out);
/* What such a header adds to the prelude, static text; most add nothing. */
void tl_std_header(const char *name, const char **text, size_t *len);

#endif
