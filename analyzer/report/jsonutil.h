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
/*
 * A document that is written as it comes, value by value: a report may have many thousand results, and a tree of them all takes
 * longer to make and to drop than what is in it. Zero-initialise all but out. Keys are ours, and need no escape; items of
 * arrays, and the document itself, have none (NULL).
 */
struct tl_json_out {
	struct tl_buf *out;
	unsigned depth;
	bool more; /* something stands before this in the same object or array */
};

/* '{' or '['; the closing one of the document puts a line's end behind it. */
void tl_json_open(struct tl_json_out *w, const char *key, char bracket);
void tl_json_close(struct tl_json_out *w, char bracket);
/* Takes the reference to value. */
void tl_json_write(struct tl_json_out *w, const char *key, json_t *value);

#endif
