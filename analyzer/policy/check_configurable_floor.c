/* TLS104: run-time configuration decides, and what it decides without being asked is old. */
#include "policy/check.h"

const char *tl_check_configurable_floor(const struct tl_case *c)
{
	const struct tl_range *r;

	if (c->verdict.kind != TL_CONFIGURABLE)
		return NULL;
	if (c->ep->chosen_by)
		return tl_case_message(c, "the caller chooses by `%s`, and nothing old is refused", c->ep->chosen_by);
	r = &c->verdict.why->range;
	if (r->fixed)
		return tl_case_message(c, "configuration decides, and its default is a method for %s only",
			tl_case_versions(c, r->able));
	if (r->listed)
		return tl_case_message(c, "configuration decides, and its default enables them");
	if (r->floor.kind == TL_BOUND_PROTO)
		return tl_case_message(c, "configuration decides, and its default is %s", tl_case_bound(r->floor));
	return tl_case_message(c, "configuration decides, and its default sets no floor");
}
