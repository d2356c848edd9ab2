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

/* --- "TLSv1.2+", "TLSv1_2-", "TLSv1_2-TLSv1_3": one version, those from it on, or a stretch --- */

static size_t name_end(const char *text, struct tl_piece p)
{
	size_t end = p.start;

	while (end < p.end && text[end] != '+' && text[end] != '-')
		end++;
	return end;
}

/* What stands behind the first name: nothing, plus signs, a dash, or a dash and a second name. */
static bool read_rest(const struct tl_scale *scale, const struct tl_range *before, const char *text,
	struct tl_piece rest, struct tl_reading *out)
{
	struct tl_bound last = {0};
	struct tl_meaning m;

	if (text[rest.start++] == '+') {
		while (rest.start < rest.end && text[rest.start] == '+')
			rest.start++;
		return rest.start == rest.end;
	}
	if (rest.start == rest.end)
		return true;
	if (!tl_scale_word(scale, text + rest.start, rest.end - rest.start, &m) || !bound_of(&last, &m, before, true))
		return false;
	tl_reading_token(out, rest, m.set, true);
	out->range.ceiling = last;
	return true;
}

void tl_grammar_version_span(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_piece p = tl_piece_trim(text, (struct tl_piece){0, len});
	struct tl_piece rest = {name_end(text, p), p.end};
	struct tl_bound first = {0};
	struct tl_meaning m;

	if (rest.start == rest.end) {
		tl_grammar_version_name(scale, before, text, len, out);
		return;
	}
	if (rest.start > p.start && !tl_scale_word(scale, text + p.start, rest.start - p.start, &m))
		rest.end = p.start;
	else if (rest.start == p.start) /* "-TLSv1_2": from the lowest */
		m = (struct tl_meaning){.kind = TL_MEANS_LOWEST};
	if (rest.end == p.start || !read_rest(scale, before, text, rest, out) || !bound_of(&first, &m, before, false)) {
		tl_reading_invalid(out, before, "not a version this setting knows");
		return;
	}
	out->touched = true;
	out->range.floor = first;
	tl_reading_token(out, (struct tl_piece){p.start, rest.start}, m.set, true);
}
