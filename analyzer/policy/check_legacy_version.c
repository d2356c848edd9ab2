/* TLS101: a version below the policy's floor is named, as the version or as the minimum. */
#include "policy/check.h"

const char *tl_check_legacy_version(const struct tl_case *c)
{
	const struct tl_range *r;

	if (c->verdict.kind != TL_PINNED_OLD)
		return NULL;
	r = &c->verdict.why->range;
	if (r->fixed)
		return tl_case_message(c, "its method speaks %s only", tl_case_versions(c, r->able));
	if (r->listed)
		return tl_case_message(
			c, "%s enabled by name", c->old & (tl_protoset)(c->old - 1) ? "they are" : "it is");
	return tl_case_message(c, "the minimum is set to %s", tl_case_bound(r->floor));
}
