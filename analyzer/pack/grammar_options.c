/*
 * Lists whose words take versions away: those of Postfix and Dovecot, where "!" excludes, and those of options called
 * "no version so-and-so", which are set and cleared again.
 */
#include <string.h>

#include "pack/grammar_priv.h"

/* --- "!SSLv2, !SSLv3", "TLSv1.2 TLSv1.3", ">=TLSv1.2": replaces whatever was in force --- */

struct exclusion {
	const struct tl_scale *scale;
	const char *text;
	struct tl_reading *out;
	tl_protoset include, exclude;
};

static bool starts(const char *text, struct tl_piece p, const char *mark)
{
	return p.end - p.start >= strlen(mark) && memcmp(text + p.start, mark, strlen(mark)) == 0;
}

static bool read_bound(struct exclusion *x, struct tl_piece p, const struct tl_meaning *m)
{
	struct tl_range *r = &x->out->range;
	bool lowest = x->text[p.start] == '>';
	struct tl_bound *bound = lowest ? &r->floor : &r->ceiling;

	if (m->kind != TL_MEANS_PROTO) {
		bound->kind = m->kind == TL_MEANS_LOWEST ? TL_BOUND_LOWEST : TL_BOUND_DEFAULT;
		return true;
	}
	bound->kind = TL_BOUND_PROTO;
	return tl_protoset_lowest(m->set, &bound->proto);
}

static bool read_item(struct exclusion *x, struct tl_piece p)
{
	bool bound = starts(x->text, p, ">=") || starts(x->text, p, "<="), negate = starts(x->text, p, "!");
	size_t word = p.start + (bound ? 2U : negate);
	struct tl_meaning m;

	if (!tl_scale_word(x->scale, x->text + word, p.end - word, &m))
		return false;
	tl_reading_token(x->out, p, m.set, !negate);
	if (bound)
		return read_bound(x, p, &m);
	if (negate)
		x->exclude |= m.set;
	else
		x->include |= m.set;
	return true;
}

void tl_grammar_exclusion_list(const struct tl_scale *scale, const struct tl_range *before, const char *text,
	size_t len, struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = " \t\r\n,:"};
	struct exclusion x = {.scale = scale, .text = text, .out = out};
	struct tl_range *r = &out->range;
	struct tl_piece p;

	*r = tl_range_init(before->able, before->able);
	r->client = before->client;
	r->level = before->level;
	r->hole_rule = true;
	while (tl_pieces_next(&pieces, &p)) {
		if (read_item(&x, p))
			continue;
		tl_reading_invalid(out, before, "not a version this list knows");
		return;
	}
	out->touched = true;
	if (x.include)
		tl_reading_list(out, (tl_protoset)(x.include & ~x.exclude));
	else
		r->off = x.exclude;
	if (!out->n_tokens) /* says so: no bound at all */
		r->floor.kind = TL_BOUND_LOWEST;
}

/* --- "+no_tlsv1 -no_sslv3", "NO_TLSv1": a scale's words are options, their meaning what each takes away --- */

void tl_grammar_off_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = " \t\r\n,|:"};
	struct tl_range *r = &out->range;
	struct tl_piece p;

	(void)before;
	while (tl_pieces_next(&pieces, &p)) {
		bool clears = text[p.start] == '-' || text[p.start] == '!';
		size_t word = p.start + (clears || text[p.start] == '+');
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + word, p.end - word, &m))
			continue; /* an option about something else */
		out->touched = true;
		tl_reading_token(out, p, m.set, clears);
		if (clears) {
			r->off &= (tl_protoset)~m.set;
			r->on |= m.set & r->able;
			r->by_default |= m.set & r->able;
		} else {
			r->off |= m.set;
			r->on &= (tl_protoset)~m.set;
		}
	}
}
