/*
 * Words with a history: lists that start from nothing and are edited word by word, ranges given by their ends, and bounds of which the
 * last word counts.
 */
#include <string.h>

#include "pack/grammar_priv.h"

#define BLANKS " \t\r\n"
#define SEPARATORS ",:| \t\r\n"

/* "+X" adds, "-X" takes away, a bare word replaces all before it. */
void tl_grammar_replacing_list(const struct tl_scale *scale, const struct tl_range *before, const char *text,
	size_t len, struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = BLANKS};
	tl_protoset set = 0;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		bool plus = text[p.start] == '+', minus = text[p.start] == '-';
		size_t word = p.start + (plus || minus);
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + word, p.end - word, &m)) {
			tl_reading_invalid(out, before, "not a version this list knows");
			return;
		}
		if (!plus && !minus)
			out->n_tokens = 0; /* what stood before has no part in it */
		tl_reading_token(out, p, m.set, !minus);
		set = minus ? (tl_protoset)(set & ~m.set) : plus ? (tl_protoset)(set | m.set) : m.set;
	}
	if (out->n_tokens)
		tl_reading_list(out, set);
}

/* The lowest and the highest version named, and all between. */
void tl_grammar_range_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = SEPARATORS};
	tl_protoset set = 0, span = 0;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &m)) {
			tl_reading_invalid(out, before, "not a version this list knows");
			return;
		}
		tl_reading_token(out, p, m.set, true);
		set |= m.set;
	}
	for (int v = 0; v < TL_PROTO_COUNT; v++) {
		tl_protoset from = tl_proto_from((enum tl_proto)v), upto = tl_proto_upto((enum tl_proto)v);

		if ((set & upto) && (set & from))
			span |= TL_PROTO(v);
	}
	if (out->n_tokens)
		tl_reading_list(out, span);
}

/* Among words of all kinds, the last one that is a bound counts. */
static bool last_bound(
	const struct tl_scale *scale, const char *text, size_t len, struct tl_piece *at, struct tl_meaning *m)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = BLANKS};
	bool found = false;
	struct tl_piece p;
	struct tl_meaning one;

	while (tl_pieces_next(&pieces, &p)) {
		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &one))
			continue;
		*at = p;
		*m = one;
		found = true;
	}
	return found;
}

void tl_grammar_floor_words(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_piece at = {0};
	struct tl_meaning m;

	if (!last_bound(scale, text, len, &at, &m))
		return;
	tl_grammar_floor_name(scale, before, text + at.start, at.end - at.start, out);
	out->n_tokens = 0;
	tl_reading_token(out, at, m.set, true);
}

void tl_grammar_ceiling_words(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_piece at = {0};
	struct tl_meaning m;

	if (!last_bound(scale, text, len, &at, &m))
		return;
	tl_grammar_ceiling_name(scale, before, text + at.start, at.end - at.start, out);
	out->n_tokens = 0;
	tl_reading_token(out, at, m.set, true);
}
