/* Names and values as messages show them. */
#include "conf/show.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

#define SHOWN 80U

const char *tl_show(struct tl_arena *a, const char *text, size_t len)
{
	struct tl_buf out = {0};
	const char *copy;
	size_t i = 0;

	while (i < len && out.len < SHOWN) {
		uint32_t c;
		size_t n = tl_utf8_next(text + i, len - i, &c);

		if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffd || (c >= 0x2028 && c <= 0x202e))
			tl_buf_putc(&out, ' ');
		else
			tl_buf_put(&out, text + i, n);
		i += n;
	}
	if (i < len)
		tl_buf_puts(&out, "...");
	copy = tl_arena_strdup(a, tl_buf_str(&out));
	tl_buf_fini(&out);
	return copy;
}

const char *tl_hit_title(struct tl_arena *a, const struct tl_hit *hit)
{
	if (hit->d->pattern || hit->node->name[0] == '@')
		return tl_arena_strdup(a, hit->d->id + (hit->d->id[0] == '@'));
	return tl_show(a, hit->node->name, hit->node->name_len);
}
