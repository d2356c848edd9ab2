/*
 * OpenSSL cipher strings, ciphers(1). Words such as TLSv1.2 in them name the version a cipher first appeared in and switch
 * nothing; only "@SECLEVEL=n" is of interest. It may follow a word directly: "DEFAULT@SECLEVEL=1".
 */
#include <string.h>

#include "pack/grammar_priv.h"

static const char level_word[] = "@SECLEVEL=";

static bool separates(char c)
{
	return c == ':' || c == ',' || c == ';' || c == ' ' || c == '@';
}

static bool is_level(const char *text, struct tl_piece p)
{
	const size_t head = sizeof level_word - 1;

	return p.end - p.start >= head && memcmp(text + p.start, level_word, head) == 0;
}

void tl_grammar_cipher_string(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	(void)scale;
	for (struct tl_piece p = {0}; p.start < len; p.start = p.end) {
		p.end = p.start + 1;
		while (p.end < len && !separates(text[p.end]))
			p.end++;
		if (!is_level(text, p))
			continue;
		if (p.end - p.start != sizeof level_word || text[p.end - 1] < '0' || text[p.end - 1] > '5') {
			tl_reading_invalid(out, before, "a security level is a number from 0 to 5");
			return;
		}
		out->touched = true;
		out->range.level = text[p.end - 1] - '0';
		tl_reading_token(out, p, 0, true);
	}
}
