/* Texts that are one word of a scale: a minimum, a maximum, or the only version. */
#include "pack/grammar_priv.h"

/* A word may stand for one version of each family ("TLSv1" in a product that speaks both): take what the object can speak. */
static tl_protoset speakable(const struct tl_range *r, tl_protoset set)
{
	return set & r->able ? (tl_protoset)(set & r->able) : set;
}

static bool highest(tl_protoset set, enum tl_proto *out)
{
	for (int p = TL_PROTO_COUNT - 1; p >= 0; p--) {
		if (!(set & TL_PROTO(p)))
			continue;
		*out = (enum tl_proto)p;
		return true;
	}
	return false;
}

static bool bound_of(struct tl_bound *out, const struct tl_meaning *m, const struct tl_range *r, bool take_highest)
{
	tl_protoset set = speakable(r, m->set);

	switch (m->kind) {
	case TL_MEANS_LOWEST:
		out->kind = TL_BOUND_LOWEST;
		return true;
	case TL_MEANS_DEFAULT:
		out->kind = TL_BOUND_DEFAULT;
		return true;
	case TL_MEANS_PROTO:
		break;
	}
	out->kind = TL_BOUND_PROTO;
	return take_highest ? highest(set, &out->proto) : tl_protoset_lowest(set, &out->proto);
}

static bool read_word(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out, struct tl_meaning *meaning)
{
	struct tl_piece p = tl_piece_trim(text, (struct tl_piece){0, len});

	if (!tl_scale_word(scale, text + p.start, p.end - p.start, meaning)) {
		tl_reading_invalid(out, before, "not a version this setting knows");
		return false;
	}
	out->touched = true;
	tl_reading_token(out, p, meaning->set, true);
	return true;
}

void tl_grammar_floor_name(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_meaning m;
	struct tl_bound bound = {0};

	if (read_word(scale, before, text, len, out, &m) && bound_of(&bound, &m, before, false))
		out->range.floor = bound;
}

void tl_grammar_ceiling_name(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_meaning m;
	struct tl_bound bound = {0};

	if (read_word(scale, before, text, len, out, &m) && bound_of(&bound, &m, before, true))
		out->range.ceiling = bound;
}

void tl_grammar_version_name(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_meaning m;

	if (!read_word(scale, before, text, len, out, &m))
		return;
	if (m.kind == TL_MEANS_PROTO) {
		tl_reading_list(out, m.set);
		return;
	}
	out->range = tl_range_init(before->able, before->by_default);
	out->range.hole_rule = before->hole_rule;
	out->range.client = before->client;
	out->range.level = before->level;
}
