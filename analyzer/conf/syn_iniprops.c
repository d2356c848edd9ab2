/*
 * Backslashes as java.util.Properties reads them: a letter for white space, four hexadecimal digits for a character, and
 * anything else for itself. Lines are joined before (syn_ini.c).
 */
#include <string.h>

#include "conf/syn_ini.h"

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* "u0054" at p; 0 when the digits are not there. */
static unsigned code_at(const char *p, const char *end)
{
	unsigned code = 0;

	if (end - p < 5 || *p != 'u')
		return 0;
	for (int i = 1; i <= 4; i++) {
		if (hex(p[i]) < 0)
			return 0;
		code = code * 16 + (unsigned)hex(p[i]);
	}
	return code;
}

static char plain(char c)
{
	static const char letters[] = "tnrf", bytes[] = "\t\n\r\f";
	const char *at = c ? strchr(letters, c) : NULL;

	return at ? bytes[at - letters] : c;
}

void tl_ini_unescape(struct tl_arena *a, struct tl_word *w)
{
	const char *p = w->text, *end = p + w->len;
	char *copy, *out;

	if (!memchr(p, '\\', w->len))
		return;
	copy = out = tl_arena_alloc(a, w->len + 1U);
	while (p < end) {
		unsigned code = *p == '\\' && end - p > 1 ? code_at(p + 1, end) : 0;

		if (code) {
			*out++ = code < 0x80 ? (char)code : '?'; /* nothing we look for lies beyond ASCII */
			p += 6;
		} else if (*p == '\\' && end - p > 1) {
			*out++ = plain(p[1]);
			p += 2;
		} else {
			*out++ = *p++;
		}
	}
	w->text = copy;
	w->len = (uint32_t)(out - copy);
	w->literal = false;
	w->n_pieces = 0;
}
