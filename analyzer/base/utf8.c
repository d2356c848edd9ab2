/* The UTF-8 decoder, after table 3-7 of the Unicode standard. */
#include "base/utf8.h"

#include <assert.h>

/* What may follow a lead byte: how many bytes, and the range of the first of them (the others are 80..BF). */
struct lead {
	unsigned char from, to, follow, low, high;
};

static const struct lead leads[] = {
	{0xc2, 0xdf, 1, 0x80, 0xbf}, {0xe0, 0xe0, 2, 0xa0, 0xbf}, /* nothing shorter would do */
	{0xe1, 0xec, 2, 0x80, 0xbf}, {0xed, 0xed, 2, 0x80, 0x9f}, /* no surrogates */
	{0xee, 0xef, 2, 0x80, 0xbf}, {0xf0, 0xf0, 3, 0x90, 0xbf}, {0xf1, 0xf3, 3, 0x80, 0xbf},
	{0xf4, 0xf4, 3, 0x80, 0x8f}, /* nothing over U+10FFFF */
};

static const struct lead *find_lead(unsigned char b)
{
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
		if (b >= leads[i].from && b <= leads[i].to)
			return &leads[i];
	}
	return NULL;
}

size_t tl_utf8_next(const char *s, size_t n, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s;
	const struct lead *lead;
	uint32_t value;

	assert(n > 0);
	*c = p[0];
	if (p[0] < 0x80)
		return 1;
	*c = 0xfffd;
	lead = find_lead(p[0]);
	if (!lead)
		return 1;
	value = p[0] & (0x3fu >> lead->follow);
	for (size_t i = 1; i <= lead->follow; i++) {
		unsigned low = i == 1 ? lead->low : 0x80, high = i == 1 ? lead->high : 0xbf;

		if (i == n || p[i] < low || p[i] > high)
			return i;
		value = value << 6 | (p[i] & 0x3f);
	}
	*c = value;
	return lead->follow + 1u;
}
