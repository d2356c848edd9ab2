/*
 * What a range permits. The rules are those of the libraries' manuals, stated once:
 *   - a single-version method ignores bounds and switches;
 *   - a version is permitted when it lies between floor and ceiling and is not switched off;
 *   - a bound of one family says nothing about the other (a DTLS minimum on a TLS context changes nothing);
 *   - with a hole in the switches, a client offers only what lies below the hole (SSL_CTX_set_options(3)).
 */
#include "model/range.h"

struct tl_range tl_range_init(tl_protoset able, tl_protoset by_default)
{
	return (struct tl_range){.able = able, .by_default = by_default & able, .level = -1};
}

/* What the floor leaves, before switches. */
static tl_protoset above_floor(const struct tl_range *r)
{
	switch (r->floor.kind) {
	case TL_BOUND_PROTO:
		if (!(r->able & tl_proto_family(r->floor.proto)))
			return r->by_default; /* other family: accepted and ignored */
		return r->able & tl_proto_from(r->floor.proto);
	case TL_BOUND_LOWEST:
	case TL_BOUND_UNKNOWN:
	case TL_BOUND_DEFAULT:
		break;
	}
	return r->by_default;
}

static tl_protoset below_ceiling(const struct tl_range *r)
{
	if (r->ceiling.kind != TL_BOUND_PROTO || !(r->able & tl_proto_family(r->ceiling.proto)))
		return TL_PROTO_ALL;
	return (tl_protoset)(tl_proto_upto(r->ceiling.proto) | (TL_PROTO_ALL & ~tl_proto_family(r->ceiling.proto)));
}

/* A client sends its highest version and no list (before TLS 1.3): what lies above a hole is lost. */
static tl_protoset cut_at_hole(tl_protoset s, tl_protoset span)
{
	bool seen = false, hole = false;
	tl_protoset out = 0;

	for (int p = TL_SSL2; p <= TL_TLS1_3; p++) {
		tl_protoset bit = TL_PROTO(p);

		if (!(span & bit))
			continue;
		if (s & bit && !hole)
			out |= bit;
		seen |= (s & bit) != 0;
		hole |= seen && !(s & bit);
	}
	return (tl_protoset)(out | (s & TL_FAMILY_DTLS));
}

struct tl_eval tl_range_eval(const struct tl_range *r)
{
	struct tl_eval e = {0};
	tl_protoset span, base;

	if (r->fixed) {
		e.permits = e.maybe = r->able;
		return e;
	}
	span = above_floor(r) & below_ceiling(r);
	base = r->listed ? (tl_protoset)(r->on & r->able & below_ceiling(r)) : (tl_protoset)(span & ~r->off);
	if (r->listed && r->floor.kind == TL_BOUND_PROTO)
		base &= above_floor(r);
	if (r->hole_rule && r->client && !r->listed)
		base = cut_at_hole(base, span);
	e.permits = e.maybe = base;
	if (r->floor.kind == TL_BOUND_UNKNOWN || r->switches_unknown) {
		/* What is not known may forbid the old ones; it cannot be relied on to. */
		e.permits = base & (tl_proto_from(TL_TLS1_2) | tl_proto_from(TL_DTLS1_2));
	}
	return e;
}

static bool bound_equal(struct tl_bound a, struct tl_bound b)
{
	return a.kind == b.kind && (a.kind != TL_BOUND_PROTO || a.proto == b.proto);
}

bool tl_range_equal(const struct tl_range *a, const struct tl_range *b)
{
	return a->able == b->able && a->by_default == b->by_default && a->fixed == b->fixed &&
	       a->hole_rule == b->hole_rule && a->client == b->client && a->listed == b->listed &&
	       bound_equal(a->floor, b->floor) && bound_equal(a->ceiling, b->ceiling) && a->off == b->off &&
	       a->on == b->on && a->switches_unknown == b->switches_unknown && a->level == b->level;
}
