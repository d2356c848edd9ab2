/* Byte order marks, UTF-16, and telling text from anything else. */
#include "conf/decode.h"

#include <stdint.h>
#include <string.h>

static size_t put_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

static uint32_t unit_at(const char *text, size_t i, bool big)
{
	uint32_t a = (unsigned char)text[i], b = (unsigned char)text[i + 1];

	return big ? a << 8 | b : b << 8 | a;
}

/* A unit gives at most three bytes; a lone surrogate becomes U+FFFD. */
static void decode_utf16(struct tl_decoded *d, struct tl_arena *a, const char *text, size_t len, bool big)
{
	char *out = tl_arena_alloc(a, len / 2 * 3 + 1), *w = out;

	for (size_t i = 2; i + 1 < len; i += 2) {
		uint32_t c = unit_at(text, i, big), low;

		if (c >= 0xd800 && c < 0xdc00 && i + 3 < len && (low = unit_at(text, i + 2, big)) >= 0xdc00 &&
			low < 0xe000) {
			c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
			i += 2;
		} else if (c >= 0xd800 && c < 0xe000) {
			c = 0xfffd;
		}
		w += put_utf8(w, c);
	}
	*d = (struct tl_decoded){.text = out, .len = (size_t)(w - out)};
}

struct tl_decoded tl_decode(struct tl_arena *a, const char *text, size_t len)
{
	struct tl_decoded d = {.text = text, .len = len, .exact = true};

	if (len >= 2 && memcmp(text, "\xff\xfe", 2) == 0)
		decode_utf16(&d, a, text, len, false);
	else if (len >= 2 && memcmp(text, "\xfe\xff", 2) == 0)
		decode_utf16(&d, a, text, len, true);
	else if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		d.skip = 3;
	d.binary = d.len && memchr(d.text, '\0', d.len < 8192 ? d.len : 8192) != NULL;
	return d;
}
