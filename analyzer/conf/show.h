/* Text from a scanned file, made fit for messages. */
#ifndef TL_CONF_SHOW_H
#define TL_CONF_SHOW_H

#include "conf/bind.h"

/* At most 80 bytes of it, printable UTF-8, blanks for everything that is neither. */
const char *tl_show(struct tl_arena *a, const char *text, size_t len);
/* What the directive is called in messages. */
const char *tl_hit_title(struct tl_arena *a, const struct tl_hit *hit);

#endif
