/* Putting our values into jansson's. Text from scanned files may not be UTF-8; what is broken becomes U+FFFD.
 * Private to report/. */
#ifndef TL_REPORT_JSONUTIL_H
#define TL_REPORT_JSONUTIL_H

#include <jansson.h>

#include "report/common.h"

/* NULL gives null. */
json_t *tl_json_text(const char *s);
json_t *tl_json_text_n(const char *s, size_t len);
/* Sets key; leaves it out when there is nothing to say (NULL text, 0). */
void tl_json_put_text(json_t *o, const char *key, const char *s);
void tl_json_put_num(json_t *o, const char *key, unsigned long n);
/* ["tls1.0", ...] */
json_t *tl_json_protos(tl_protoset set);
/* The whole document, with a line end. */
void tl_json_dump(struct tl_buf *out, const json_t *root);

#endif
