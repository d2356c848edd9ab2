/* String literals: from clang's spelling of their value to bytes. Adjacent literals are joined by clang already. */
#include "front_c/literal.h"

#include <stdbool.h>
#include <stdint.h>

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static const char *number(const char *s, int base, int most, uint32_t *out)
{
	*out = 0;
	for (int i = 0; i < most; i++) {
		int d = digit(*s);

		if (d < 0 || d >= base)
			break;
		*out = *out * (uint32_t)base + (uint32_t)d;
		s++;
	}
	return s;
}

static void put_utf8(struct tl_buf *out, uint32_t c)
{
	if (c < 0x80) {
		tl_buf_putc(out, (char)c);
	} else if (c < 0x800) {
		tl_buf_putc(out, (char)(0xc0 | c >> 6));
		tl_buf_putc(out, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		tl_buf_putc(out, (char)(0xe0 | c >> 12));
		tl_buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		tl_buf_putc(out, (char)(0x80 | (c & 0x3f)));
	} else {
		tl_buf_putc(out, (char)(0xf0 | (c >> 18 & 7)));
		tl_buf_putc(out, (char)(0x80 | (c >> 12 & 0x3f)));
		tl_buf_putc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		tl_buf_putc(out, (char)(0x80 | (c & 0x3f)));
	}
}

static void put_number(struct tl_buf *out, uint32_t c, bool wide)
{
	if (wide)
		put_utf8(out, c);
	else
		tl_buf_putc(out, (char)c);
}

/* s stands behind the backslash. In a wide literal a number is a character, else a byte. */
static const char *escape(struct tl_buf *out, const char *s, bool wide)
{
	static const char plain[] = "abfnrtv", value[] = "\a\b\f\n\r\t\v";
	uint32_t c;

	for (int i = 0; plain[i]; i++) {
		if (*s == plain[i]) {
			tl_buf_putc(out, value[i]);
			return s + 1;
		}
	}
	if (*s >= '0' && *s <= '7') {
		s = number(s, 8, 3, &c);
		put_number(out, c, wide);
		return s;
	}
	if (*s == 'x') {
		s = number(s + 1, 16, 8, &c);
		put_number(out, c, wide);
		return s;
	}
	if (*s == 'u' || *s == 'U') {
		s = number(s + 1, 16, *s == 'u' ? 4 : 8, &c);
		put_utf8(out, c);
		return s;
	}
	if (*s)
		tl_buf_putc(out, *s++);
	return s;
}

void tl_literal_decode(struct tl_buf *out, const char *quoted)
{
	bool wide = *quoted == 'L' || *quoted == 'U' || (*quoted == 'u' && quoted[1] != '8');
	const char *s = quoted;

	while (*s && *s != '"')
		s++;
	if (*s)
		s++;
	while (*s && *s != '"') {
		if (*s == '\\')
			s = escape(out, s + 1, wide);
		else
			tl_buf_putc(out, *s++);
	}
}
