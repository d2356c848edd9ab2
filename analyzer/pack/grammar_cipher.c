/*
 * OpenSSL cipher strings, ciphers(1). Words such as TLSv1.2 in them name the version a cipher first appeared in and switch
 * nothing; only "@SECLEVEL=n" is of interest.
 */
#include <string.h>

#include "pack/grammar_priv.h"

static const char level_word[] = "@SECLEVEL=";

void tl_grammar_cipher_string(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = ":,; "};
	const size_t head = sizeof level_word - 1;
	struct tl_piece p;

	(void)scale;
	while (tl_pieces_next(&pieces, &p)) {
		if (p.end - p.start < head || memcmp(text + p.start, level_word, head) != 0)
			continue;
		if (p.end - p.start != head + 1 || text[p.end - 1] < '0' || text[p.end - 1] > '5') {
			tl_reading_invalid(out, before, "a security level is a number from 0 to 5");
			return;
		}
		out->touched = true;
		out->range.level = text[p.end - 1] - '0';
		tl_reading_token(out, p, 0, true);
	}
}
