/* Functions that answer questions about texts, told by what programs call them. */
#ifndef TL_FLOW_TEXT_QUERY_H
#define TL_FLOW_TEXT_QUERY_H

#include "flow/value.h"

/* What a call of that name returns when the texts it is given are known: how two are ordered, how long one is, where one stands in
 * another. TL_VAL_NONE for any other function, and where a text is not known. */
struct tl_val tl_text_query(const char *func, const struct tl_val *args, size_t n_args);

/* "TLSv1.2", "tls_1_2", MY_SSL_3: a protocol's name with a number behind it. */
bool tl_text_names_version(const char *text);

/* True when one of two texts names a version ("TLSv1.2") and the other is not known: a setting is read. *tells_equal is whether
 * the function returns 0 for what differs. */
bool tl_text_asks_version(const char *func, const struct tl_val *args, size_t n_args, bool *tells_equal);

/* True for the name of a function that tl_text_query() knows; func may be NULL. */
bool tl_text_asks(const char *func);

#endif
