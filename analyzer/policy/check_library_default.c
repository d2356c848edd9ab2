/* TLS201: a high-level client library is used without any version setting. */
#include "policy/check.h"

const char *tl_check_library_default(const struct tl_case *c)
{
	if (c->verdict.kind != TL_DEFAULT_LIB)
		return NULL;
	return tl_case_message(c, "no version is set, so %s decides", c->ep->title ? c->ep->title : "the library");
}
