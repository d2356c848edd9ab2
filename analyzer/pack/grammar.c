/* The table of value grammars, and what their evaluators share: cutting a text into pieces, noting what was read. */
#include "pack/grammar.h"

#include <string.h>

#include "base/vec.h"
#include "pack/grammar_priv.h"

static const struct grammar {
	const char *name;
	tl_grammar_fn *read;
	bool needs_scale;
} grammars[] = {
	{"floor-name", tl_grammar_floor_name, true},	     /* one word: the minimum */
	{"ceiling-name", tl_grammar_ceiling_name, true},     /* one word: the maximum */
	{"version-name", tl_grammar_version_name, true},     /* one word: the only version */
	{"version-span", tl_grammar_version_span, true},     /* "TLSv1.2+": from there on */
	{"exclusion-list", tl_grammar_exclusion_list, true}, /* "!SSLv3", ">=TLSv1.2": whatever was in force */
	{"off-list", tl_grammar_off_list, true},	     /* "+no_tlsv1 -no_sslv3": options that take away */
	{"signed-list", tl_grammar_signed_list, true},	     /* "-ALL,TLSv1.2": changes to what is in force */
	{"plain-list", tl_grammar_plain_list, true},	     /* "TLSv1.2 TLSv1.3": exactly these */
	{"loose-list", tl_grammar_loose_list, true},	     /* "[tlsv1.2, 'tlsv1.3']": exactly these */
	{"edit-list", tl_grammar_edit_list, true},	     /* "+TLS1.0 -TLS1.1" edits, bare words list exactly */
	{"deny-list", tl_grammar_deny_list, true},	     /* "SSLv3, TLSv1, RC4": these are off, all others on */
	{"replacing-list", tl_grammar_replacing_list, true}, /* "all -SSLv3": a bare word replaces, + and - edit */
	{"range-list", tl_grammar_range_list, true},	     /* "TLSv1.0,TLSv1.2": the lowest to the highest */
	{"sum-list", tl_grammar_sum_list, true},       /* "all-TLSv1,+TLSv1.1": from nothing, words and signs in turn */
	{"floor-words", tl_grammar_floor_words, true}, /* "MinTLS1.2 DenyCBC": the last bound among other words */
	{"ceiling-words", tl_grammar_ceiling_words, true},     /* the same for the maximum */
	{"flag-list", tl_grammar_flag_list, true},	       /* "Tls11 | Tls12", "0xC00": exactly these */
	{"flag-expression", tl_grammar_flag_expression, true}, /* "X.Tls11 | (X)3072": flags as code writes them */
	{"hex-mask", tl_grammar_hex_mask, true},	       /* "00000a80": the bits of a number */
	{"cipher-string", tl_grammar_cipher_string, false},    /* OpenSSL: only @SECLEVEL=n counts */
	{"gnutls-priority", tl_grammar_gnutls, false},
	{"gnutls-suffix", tl_grammar_gnutls_suffix, false}, /* what is appended to the default priorities */
	{"libtls-protocols", tl_grammar_libtls, true},
};

static const struct grammar *find(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(grammars); i++)
		if (!strcmp(grammars[i].name, name))
			return &grammars[i];
	return NULL;
}

bool tl_grammar_exists(const char *name)
{
	return find(name) != NULL;
}

bool tl_grammar_needs_scale(const char *name)
{
	const struct grammar *g = find(name);

	return g && g->needs_scale;
}

bool tl_grammar_has_versions(const char *name)
{
	const struct grammar *g = find(name);

	return g && g->read != tl_grammar_cipher_string;
}

bool tl_grammar_sets_bound(const char *name)
{
	const struct grammar *g = find(name);

	return g && (g->read == tl_grammar_floor_name || g->read == tl_grammar_ceiling_name ||
			    g->read == tl_grammar_version_name);
}

int tl_grammar_read(const char *name, const struct tl_scale *scale, const struct tl_range *before, const char *text,
	size_t len, struct tl_reading *out)
{
	const struct grammar *g = find(name);

	if (!g || (g->needs_scale && !scale))
		return -1;
	memset(out, 0, sizeof *out);
	out->range = *before;
	g->read(scale, before, text, len, out);
	return 0;
}

/* --- shared --- */

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct tl_piece tl_piece_trim(const char *text, struct tl_piece p)
{
	while (p.start < p.end && blank(text[p.start]))
		p.start++;
	while (p.end > p.start && blank(text[p.end - 1]))
		p.end--;
	return p;
}

bool tl_pieces_next(struct tl_pieces *p, struct tl_piece *out)
{
	while (!p->done) {
		struct tl_piece piece = {.start = p->at};

		while (p->at < p->len && (!p->text[p->at] || !strchr(p->separators, p->text[p->at])))
			p->at++;
		piece.end = p->at++;
		p->done = piece.end >= p->len;
		piece = tl_piece_trim(p->text, piece);
		if (piece.start == piece.end && !p->keep_empty)
			continue;
		*out = piece;
		return true;
	}
	return false;
}

void tl_reading_token(struct tl_reading *out, struct tl_piece p, tl_protoset set, bool enables)
{
	if (out->n_tokens == TL_COUNT(out->tokens))
		return;
	out->tokens[out->n_tokens++] =
		(struct tl_token){.start = p.start, .end = p.end, .set = set, .enables = enables};
}

void tl_reading_invalid(struct tl_reading *out, const struct tl_range *before, const char *why)
{
	out->invalid = true;
	out->range = *before;
	out->why = why;
}

void tl_reading_list(struct tl_reading *out, tl_protoset set)
{
	struct tl_range *r = &out->range;

	out->touched = true;
	r->listed = true;
	r->switches_unknown = false;
	r->on = set & r->able;
	r->off = (tl_protoset)(r->able & ~set);
}
