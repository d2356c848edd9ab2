/* A table of the byte offset of every 64th character; the few in between are counted on demand. */
#include "base/yamlpos.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"

#define STEP 64

struct tl_yamlpos {
	const char *text;
	size_t len;
	size_t width; /* bytes of a UTF-16 unit (2), or 0 for UTF-8 */
	size_t high;  /* UTF-16: which byte of a unit is the high one */
	size_t begin; /* behind the byte order mark */
	bool ascii;   /* one byte a character: nothing to look up */
	TL_VEC(size_t) marks;
};

static void detect(struct tl_yamlpos *p)
{
	if (p->len >= 2 && memcmp(p->text, "\xff\xfe", 2) == 0) {
		p->width = p->begin = 2;
		p->high = 1;
	} else if (p->len >= 2 && memcmp(p->text, "\xfe\xff", 2) == 0) {
		p->width = p->begin = 2;
	} else if (p->len >= 3 && memcmp(p->text, "\xef\xbb\xbf", 3) == 0) {
		p->begin = 3;
	}
}

static size_t next(const struct tl_yamlpos *p, size_t at)
{
	uint32_t c;
	size_t size;

	if (!p->width)
		return at + tl_utf8_next(p->text + at, p->len - at, &c);
	/* A high surrogate makes four bytes. */
	size = at + p->high < p->len && ((unsigned char)p->text[at + p->high] & 0xfc) == 0xd8 ? 4 : 2;
	return at + size < p->len ? at + size : p->len;
}

static bool is_ascii(const struct tl_yamlpos *p)
{
	unsigned char all = 0;

	for (size_t i = p->begin; i < p->len; i++)
		all |= (unsigned char)p->text[i];
	return !p->width && all < 0x80;
}

struct tl_yamlpos *tl_yamlpos_new(const char *text, size_t len)
{
	struct tl_yamlpos *p = tl_xcalloc(1, sizeof *p);
	size_t index = 0;

	p->text = text;
	p->len = len;
	detect(p);
	p->ascii = is_ascii(p);
	for (size_t at = p->ascii ? len : p->begin; at < len; at = next(p, at)) {
		if (index++ % STEP == 0)
			tl_vec_push(&p->marks, at);
	}
	return p;
}

void tl_yamlpos_free(struct tl_yamlpos *p)
{
	if (!p)
		return;
	tl_vec_fini(&p->marks);
	free(p);
}

size_t tl_yamlpos_byte(const struct tl_yamlpos *p, size_t index)
{
	size_t at;

	if (p->ascii)
		return index < p->len - p->begin ? p->begin + index : p->len;
	if (p->marks.n == 0 || index / STEP >= p->marks.n)
		return p->len;
	at = p->marks.v[index / STEP];
	for (size_t i = index % STEP; i > 0 && at < p->len; i--)
		at = next(p, at);
	return at;
}
