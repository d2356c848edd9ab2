/* TLS202: what it permits could not be decided; says why. */
#include "policy/check.h"

static const char *reason(const struct tl_case *c)
{
	for (size_t i = 0; i < c->ep->n_alts; i++) {
		if (c->ep->alts[i].undecided)
			return c->ep->alts[i].undecided;
	}
	return NULL;
}

const char *tl_check_undecided(const struct tl_case *c)
{
	const char *why = reason(c);

	if (c->verdict.kind != TL_UNDECIDED)
		return NULL;
	/* Whoever handed the object in decides, and that is judged where it is made. */
	if (c->ep->created_elsewhere)
		return NULL;
	return tl_arena_printf(c->arena, "what %s permits could not be decided%s%s", tl_case_subject(c),
		why ? ": " : "", why ? why : "");
}
