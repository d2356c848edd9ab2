/* TLS102: version-flexible, and nothing sets a floor. */
#include "policy/check.h"

const char *tl_check_no_floor(const struct tl_case *c)
{
	const struct tl_range *r;
	const char *where = c->ep->in_code ? " on any path" : "";

	if (c->verdict.kind != TL_NO_FLOOR)
		return NULL;
	r = &c->verdict.why->range;
	if (r->floor.kind == TL_BOUND_LOWEST)
		return tl_case_message(c, "the minimum is set to none");
	if (r->off)
		return tl_case_message(c, "only %s off, and no floor is set%s", tl_case_versions(c, r->off), where);
	return tl_case_message(c, "no floor is set%s", where);
}
