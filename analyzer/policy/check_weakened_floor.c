/* TLS106: a floor or switch that had been set is taken back. */
#include "policy/check.h"

const char *tl_check_weakened_floor(const struct tl_case *c)
{
	const struct tl_range *r;

	if (c->verdict.kind != TL_WEAKENED)
		return NULL;
	r = &c->verdict.why->range;
	if (!c->old)
		return tl_arena_printf(
			c->arena, "%s keeps its versions, but its security level is lowered to 0", tl_case_subject(c));
	if (r->floor.kind == TL_BOUND_LOWEST)
		return tl_case_message(c, "the minimum is removed again");
	if (r->level == 0)
		return tl_case_message(c, "the security level is lowered to 0");
	return tl_case_message(c, "what kept old versions out is taken back");
}
