/* Lists of version words: signed ones that change what is in force, and plain ones that say exactly what is permitted. */
#include <stdlib.h>
#include <string.h>

#include "pack/grammar_priv.h"

/* --- SSL_CONF "Protocol": starts from the present state --- */

/* Everything off, then a word: from here on it is an exact list. */
static void switch_off(struct tl_range *r, tl_protoset set)
{
	r->off |= set;
	r->on &= (tl_protoset)~set;
	if ((r->off & r->able) == r->able) {
		r->listed = true;
		r->on = 0;
	}
}

static void switch_on(struct tl_range *r, tl_protoset set)
{
	r->off &= (tl_protoset)~set;
	r->on |= set & r->able;
	if (!(r->off & r->able)) {
		if (!r->listed) /* "ALL", where the default is less; SSL is in no library's ALL any more */
			r->by_default |= set & r->able & tl_proto_from(TL_TLS1_0);
		r->listed = false;
		r->on = 0;
	}
}

void tl_grammar_signed_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = ","};
	struct tl_piece p;

	(void)before;
	while (tl_pieces_next(&pieces, &p)) {
		bool minus = text[p.start] == '-';
		size_t word = p.start + (minus || text[p.start] == '+');
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + word, p.end - word, &m)) {
			out->invalid = true; /* what came before the bad word is in force already */
			out->why = "not a version this list knows";
			return;
		}
		out->touched = true;
		tl_reading_token(out, p, m.set, !minus);
		if (minus)
			switch_off(&out->range, m.set);
		else
			switch_on(&out->range, m.set);
	}
}

/* --- exact lists --- */

void tl_grammar_plain_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = " \t\r\n"};
	tl_protoset set = 0;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &m)) {
			tl_reading_invalid(out, before, "not a version this list knows");
			return;
		}
		tl_reading_token(out, p, m.set, true);
		set |= m.kind == TL_MEANS_PROTO ? m.set : before->by_default;
	}
	if (out->n_tokens)
		tl_reading_list(out, set);
}

/* A flag as code writes it: "Tls12", "SslProtocols.Tls12", "System.Net.SecurityProtocolType.Tls12", "3072". */
static bool read_flag(const struct tl_scale *scale, const char *text, struct tl_piece p, struct tl_meaning *m)
{
	char number[32], *end;
	size_t len = p.end - p.start;

	for (size_t at = p.start; at < p.end; at++) {
		if (at != p.start && text[at - 1] != '.' && text[at - 1] != ':')
			continue;
		if (tl_scale_word(scale, text + at, p.end - at, m))
			return true;
	}
	if (len >= sizeof number || (text[p.start] < '0' || text[p.start] > '9'))
		return false;
	memcpy(number, text + p.start, len);
	number[len] = '\0';
	return tl_scale_number(scale, strtoll(number, &end, 0), m) && !*end;
}

void tl_grammar_flag_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = "|,; \t\r\n"};
	bool to_default = false;
	tl_protoset set = 0;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		struct tl_meaning m;

		if (!read_flag(scale, text, p, &m)) {
			out->undecided = true;
			out->why = "holds a flag whose meaning is not known";
			continue;
		}
		to_default |= m.kind == TL_MEANS_DEFAULT;
		set |= m.set;
		tl_reading_token(out, p, m.set, true);
	}
	if (!out->n_tokens)
		return;
	if (set || !to_default) {
		tl_reading_list(out, set);
		return;
	}
	out->touched = true;
	out->range.listed = false;
	out->range.on = out->range.off = 0;
	(void)before;
}

/* --- tls_config_parse_protocols(3): "!" takes away, and when it comes first it takes away from everything --- */

void tl_grammar_libtls(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = ",:", .keep_empty = true};
	tl_protoset set = 0, all = before->able;
	struct tl_meaning m;
	struct tl_piece p;

	if (tl_scale_word(scale, "all", 3, &m))
		all = m.set;
	while (tl_pieces_next(&pieces, &p)) {
		bool negate = p.start < p.end && text[p.start] == '!';
		size_t word = p.start + negate;

		if (!tl_scale_word(scale, text + word, p.end - word, &m)) {
			tl_reading_invalid(out, before, "not a protocol libtls knows");
			return;
		}
		tl_reading_token(out, p, m.set, !negate);
		if (negate)
			set = (tl_protoset)((set ? set : all) & ~m.set);
		else
			set |= m.set;
	}
	tl_reading_list(out, set);
}

/* --- one number in hexadecimal digits, with or without 0x --- */

void tl_grammar_hex_mask(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	char digits[20], *end;
	struct tl_meaning m;

	if (!len || len >= sizeof digits)
		return;
	memcpy(digits, text, len);
	digits[len] = '\0';
	if (tl_scale_number(scale, strtoll(digits, &end, 16), &m) && !*end && m.set) {
		tl_reading_token(out, (struct tl_piece){.start = 0, .end = len}, m.set, true);
		tl_reading_list(out, m.set);
	}
	(void)before;
}
