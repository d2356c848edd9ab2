/*
 * Calls of HCL whose outcome can be told from what stands in them: format("ELBSecurityPolicy-%s", "2016-08"), join("-", ["a", "b"])
 * and those that hand on one text. Only texts without escapes and interpolation count; anything else stays as unknown as it was.
 */
#include "conf/hcl_text.h"

#include <string.h>

#include "base/buf.h"

#define MAX_TEXTS 32U
#define MAX_TEXT 4096U

struct text {
	const char *start;
	size_t len;
};

struct call {
	const char *p, *end;
	struct text texts[MAX_TEXTS];
	size_t n;
};

static bool take(struct call *c, char sign)
{
	while (c->p < c->end && strchr(" \t\r\n", *c->p))
		c->p++;
	if (c->p == c->end || *c->p != sign)
		return false;
	c->p++;
	return true;
}

static bool read_text(struct call *c)
{
	const char *from, *close;

	if (!take(c, '"') || c->n == MAX_TEXTS)
		return false;
	from = c->p;
	close = memchr(from, '"', (size_t)(c->end - from));
	if (!close)
		return false;
	for (const char *p = from; p < close; p++) {
		if (*p == '\\' || ((*p == '$' || *p == '%') && p[1] == '{'))
			return false;
	}
	c->texts[c->n++] = (struct text){from, (size_t)(close - from)};
	c->p = close + 1;
	return true;
}

/* Texts between commas up to the end of the expression; the brackets around those of a list do not matter. */
static bool read_texts(struct call *c)
{
	while (!take(c, ')')) {
		if (!take(c, ',') && !take(c, '[') && !take(c, ']') && !read_text(c))
			return false;
	}
	return c->n && c->p == c->end;
}

static bool format(const struct call *c, struct tl_buf *out)
{
	const struct text *f = &c->texts[0];
	size_t next = 1;

	for (size_t i = 0; i < f->len; i++) {
		char verb = f->start[i] == '%' && i + 1 < f->len ? f->start[++i] : '%';

		if (verb == '%') {
			tl_buf_putc(out, f->start[i]);
			continue;
		}
		if ((verb != 's' && verb != 'v') || next == c->n)
			return false;
		tl_buf_put(out, c->texts[next].start, c->texts[next].len);
		next++;
	}
	return next == c->n;
}

static bool join(const struct call *c, struct tl_buf *out)
{
	for (size_t i = 1; i < c->n; i++) {
		if (i > 1)
			tl_buf_put(out, c->texts[0].start, c->texts[0].len);
		tl_buf_put(out, c->texts[i].start, c->texts[i].len);
	}
	return c->n > 1;
}

static bool same(const struct call *c, struct tl_buf *out)
{
	tl_buf_put(out, c->texts[0].start, c->texts[0].len);
	return c->n == 1;
}

static const struct {
	const char *name;
	bool (*make)(const struct call *c, struct tl_buf *out);
} calls[] = {
	{"format", format},
	{"join", join},
	{"tostring", same},
	{"trimspace", same},
	{"nonsensitive", same},
};

void tl_hcl_text(struct tl_tree *t, struct tl_word *w)
{
	struct call c = {.end = w->text + w->len};
	struct tl_buf made = {0};

	for (size_t i = 0; i < TL_COUNT(calls); i++) {
		size_t len = strlen(calls[i].name);

		if (w->len <= len || w->len > MAX_TEXT || memcmp(w->text, calls[i].name, len) != 0)
			continue;
		c.p = w->text + len;
		if (!take(&c, '(') || !read_texts(&c) || !calls[i].make(&c, &made) || !made.len)
			break;
		w->text = tl_arena_strndup(t->arena, made.data, made.len);
		w->len = (uint32_t)made.len;
		w->unknown = w->literal = false;
		break;
	}
	tl_buf_fini(&made);
}
