/*
 * Blanks the comments and strings of a text by its language's table of spans (language.h), which are tried in order wherever
 * code goes on.
 */
#include "conf/mask.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/vec.h"
#include "conf/language.h"
#include "conf/never.h"

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

static bool is_eol(char c)
{
	return c == '\n' || c == '\r';
}

/* --- where a span opens --- */

struct text {
	const char *from, *end;
};

static bool is_first(const struct text *t, const char *p)
{
	while (p > t->from && (p[-1] == ' ' || p[-1] == '\t'))
		p--;
	return p == t->from || is_eol(p[-1]);
}

static bool opens(const struct span *s, const struct text *t, const char *p)
{
	size_t len = strlen(s->open);

	if ((size_t)(t->end - p) < len)
		return false;
	if (s->flags & WORD ? strncasecmp(p, s->open, len) != 0 : memcmp(p, s->open, len) != 0)
		return false;
	if (s->flags & AT_WORD && p > t->from && !strchr(" \t\r\n;(){}|,=:", p[-1]))
		return false;
	if (s->flags & FIRST && !is_first(t, p))
		return false;
	if (s->flags & AT_LINE && p > t->from && !is_eol(p[-1]))
		return false;
	return !(s->flags & WORD) || p + len == t->end || !is_word(p[len]);
}

static const struct span *span_at(const struct tl_language *l, const struct text *t, const char *p)
{
	for (size_t i = 0; i < TL_COUNT(l->spans) && l->spans[i].open; i++) {
		if (opens(&l->spans[i], t, p))
			return &l->spans[i];
	}
	return NULL;
}

/* --- where it closes --- */

static size_t run_of(const char *p, const char *end, char c)
{
	size_t n = 0;

	while (p + n < end && p[n] == c)
		n++;
	return n;
}

static bool closes(const struct span *s, const struct text *t, const char *p, size_t quotes)
{
	size_t len = strlen(s->close);

	if (s->flags & RUN)
		return run_of(p, t->end, *s->close) >= quotes;
	if ((size_t)(t->end - p) < len || memcmp(p, s->close, len) != 0)
		return false;
	return !(s->flags & CLOSES_LINE) || p == t->from || is_eol(p[-1]);
}

/* The byte at p takes the next one into the text, closing mark or not. */
static bool is_protected(const struct span *s, const struct text *t, const char *p)
{
	if ((s->flags & ESCAPES && *p == '\\') || (s->flags & BACKTICKS && *p == '`'))
		return true;
	return s->flags & DOUBLED && t->end - p > 1 && *p == *s->close && p[1] == *s->close;
}

/* A quote that does not close soon is none: an apostrophe in the HTML around the code, a type parameter. */
#define SHORT_MAX 12

/* Past the span that opened at p. */
static const char *span_end(const struct span *s, const struct text *t, const char *p)
{
	size_t quotes = s->flags & RUN ? run_of(p, t->end, *s->open) : 0, depth = 1;
	size_t close = !s->close ? 0 : s->flags & RUN ? quotes : strlen(s->close);
	const char *end = s->flags & SHORT && t->end - p > SHORT_MAX ? p + SHORT_MAX : t->end;

	for (p += s->flags & RUN ? quotes : strlen(s->open); p < end; p++) {
		if (is_eol(*p) && (!s->close || s->flags & LINE))
			return p;
		if (!s->close)
			continue;
		if (is_protected(s, t, p)) {
			p++;
		} else if (s->flags & NESTS && (size_t)(t->end - p) >= 2 && memcmp(p, s->open, 2) == 0) {
			depth++;
			p++;
		} else if (closes(s, t, p, quotes) && --depth == 0) {
			return p + close;
		} else if (s->flags & RUN && *p == *s->close) {
			p += run_of(p, t->end, *p) - 1; /* too few: all of them are text */
		}
	}
	return end;
}

static bool is_short(const char *from, const char *to)
{
	return to - from <= SHORT_MAX && to - from >= 3 && to[-1] == *from && !memchr(from, '\n', (size_t)(to - from));
}

static void blank(char *out, const char *from, const char *to, const char *text)
{
	for (; from < to; from++) {
		if (!is_eol(*from))
			out[from - text] = ' ';
	}
}

/* --- texts that begin on the next line --- */

/* More marks than this without a closing line are no texts: bounds the search for it. */
#define VAIN_MAX 32U

struct heredoc {
	const char *from, *to; /* the lines of the text, its closing one included; NULL = none is coming */
	unsigned vain;
};

static const char *next_line(const char *p, const char *end)
{
	const char *eol = memchr(p, '\n', (size_t)(end - p));

	return eol ? eol + 1 : end;
}

/* The line of nothing but word, at or after p; NULL when there is none. */
static const char *closing_line(const char *p, const char *end, const char *word, size_t len)
{
	for (; p < end; p = next_line(p, end)) {
		const char *at = p;

		while (at < end && (*at == ' ' || *at == '\t'))
			at++;
		if ((size_t)(end - at) >= len && memcmp(at, word, len) == 0 && (at + len == end || !is_word(at[len])))
			return at;
	}
	return NULL;
}

/* The mark at p, of len bytes, announces a text when a word follows it and a line of that word comes. */
static void announce(struct heredoc *h, const struct text *t, const char *p, size_t len)
{
	const char *word, *to, *close;

	p += len;
	p += p < t->end && (*p == '"' || *p == '\'');
	for (word = p; p < t->end && is_word(*p);)
		p++;
	if (p == word || (*word >= '0' && *word <= '9') || h->vain >= VAIN_MAX)
		return;
	to = h->from ? h->to : next_line(p, t->end);
	close = closing_line(to, t->end, word, (size_t)(p - word));
	if (!close) {
		h->vain++;
		return;
	}
	h->from = h->from ? h->from : to;
	h->to = close + (p - word);
}

/* --- the whole --- */

struct masking {
	const struct tl_language *language;
	struct tl_masked out;
	struct text t;
	struct heredoc doc;
};

/* Past the span s that opens at p, blanking what it hides; past the mark alone where it is none. */
static const char *pass_span(struct masking *m, const struct span *s, const char *p)
{
	const char *to = span_end(s, &m->t, p);
	bool closed;

	if (s->flags & SHORT && !is_short(p, to))
		return p + 1;
	if (s->kind == COMMENT && !(s->close && !*s->close)) {
		blank(m->out.code, p, to, m->t.from);
		blank(m->out.strings, p, to, m->t.from);
	} else if (*s->close) {
		closed = to[-1] == s->close[strlen(s->close) - 1];
		blank(m->out.code, p + strlen(s->open), closed ? to - 1 : to, m->t.from);
	}
	return to;
}

static const char *pass(struct masking *m, const char *p)
{
	const struct span *s;

	if (m->doc.from && p >= m->doc.from) {
		blank(m->out.code, m->doc.from, m->doc.to, m->t.from);
		p = p > m->doc.to ? p : m->doc.to;
		m->doc.from = NULL;
		return p;
	}
	s = span_at(m->language, &m->t, p);
	if (!s)
		return p + 1;
	if (!(s->flags & HEREDOC))
		return pass_span(m, s, p);
	announce(&m->doc, &m->t, p, strlen(s->open));
	return p + strlen(s->open);
}

/* A byte order mark takes no part: what stands behind it begins a line. */
static const char *without_mark(struct tl_arena *a, const char *text, size_t len)
{
	char *out;

	if (len < 3 || memcmp(text, "\xef\xbb\xbf", 3) != 0)
		return text;
	out = tl_arena_strndup(a, text, len);
	memset(out, '\n', 3);
	return out;
}

struct tl_masked tl_mask(struct tl_arena *a, const struct tl_language *l, const char *text, size_t len)
{
	struct masking m = {.language = l};

	text = without_mark(a, text, len);
	m.t = (struct text){.from = text, .end = text + len};

	m.out = (struct tl_masked){.code = tl_arena_strndup(a, text, len), .strings = tl_arena_strndup(a, text, len)};
	for (const char *p = text; p < m.t.end;)
		p = pass(&m, p);
	tl_mask_never(&m.out, l, len);
	return m.out;
}
