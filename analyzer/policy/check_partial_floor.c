/* TLS103: a floor on some paths or branches only, or some old versions off and others on. */
#include "policy/check.h"

static bool only_some(const struct tl_case *c)
{
	return (c->verdict.why->range.off & tl_protoset_old(c->floor) & ~c->old) != 0;
}

const char *tl_check_partial_floor(const struct tl_case *c)
{
	if (c->verdict.kind != TL_PARTIAL)
		return NULL;
	if (!c->sometimes && only_some(c))
		return tl_case_message(c, "only %s switched off",
			tl_case_versions(c, c->verdict.why->range.off & tl_protoset_old(c->floor)));
	return tl_case_message(
		c, c->ep->in_code ? "a floor is set on other paths only" : "a floor is set for a part only");
}
