/* TLS105: the maximum lies below the policy's floor, so that modern TLS cannot be spoken. */
#include "policy/check.h"

const char *tl_check_legacy_ceiling(const struct tl_case *c)
{
	const struct tl_range *r;

	if (c->verdict.kind != TL_CAPPED)
		return NULL;
	r = &c->verdict.why->range;
	return tl_arena_printf(c->arena, "%s cannot speak %s or newer%s: the maximum is set to %s", tl_case_subject(c),
		tl_proto_title(r->ceiling.kind == TL_BOUND_PROTO && tl_proto_family(r->ceiling.proto) == TL_FAMILY_DTLS
				       ? (c->floor == TL_TLS1_3 ? TL_DTLS1_3 : TL_DTLS1_2)
				       : c->floor),
		c->sometimes && c->ep->in_code ? " on some paths" : "", tl_case_bound(r->ceiling));
}
