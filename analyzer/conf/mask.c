/*
 * Comments and strings of the languages we read without parsing them. A language is a table of spans, tried in order
 * wherever code goes on: what opens one, what closes it, and how its closing mark can be part of its text.
 */
#include "conf/mask.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/path.h"
#include "base/vec.h"

enum span_kind { COMMENT, STRING };

enum span_flags {
	LINE = 1,	   /* ends at the line's end at the latest */
	ESCAPES = 2,	   /* a backslash takes the next byte */
	BACKTICKS = 4,	   /* a backtick does */
	DOUBLED = 8,	   /* the closing mark twice is the mark itself */
	NESTS = 16,	   /* spans nest */
	AT_WORD = 32,	   /* opens only where a word could begin: after white space or punctuation */
	SHORT = 64,	   /* a character: no span at all when it does not close within a few bytes */
	CLOSES_LINE = 128, /* the closing mark counts at a line's beginning only */
	RUN = 256,	   /* the closing mark is as many quotes as opened it, three or more */
	WORD = 512,	   /* the mark is a word of letters, in any case, and a blank or line end follows */
	FIRST = 1024,	   /* opens only as the first thing on its line */
};

struct span {
	const char *open, *close; /* close NULL: the line's end */
	enum span_kind kind;
	unsigned flags;
};

struct tl_language {
	const char *name;
	const char *extensions[8];
	struct span spans[16];
};

static const struct tl_language languages[] = {
	{.name = "csharp",
		.extensions = {"cs", "csx", "cshtml", "razor", "aspx", "ascx", "asax"},
		.spans = {{"//", NULL, COMMENT, 0}, {"/*", "*/", COMMENT, 0}, {"@*", "*@", COMMENT, 0},
			{"<%--", "--%>", COMMENT, 0}, {"<!--", "-->", COMMENT, 0}, {"\"\"\"", "\"\"\"", STRING, RUN},
			{"$@\"", "\"", STRING, DOUBLED}, {"@$\"", "\"", STRING, DOUBLED},
			{"@\"", "\"", STRING, DOUBLED}, {"\"", "\"", STRING, LINE | ESCAPES},
			{"'", "'", STRING, SHORT | ESCAPES}}},
	{.name = "fsharp",
		.extensions = {"fs", "fsx", "fsi"},
		.spans = {{"//", NULL, COMMENT, 0}, {"(*)", "", COMMENT, 0}, /* the operator, no comment */
			{"(*", "*)", COMMENT, NESTS}, {"\"\"\"", "\"\"\"", STRING, 0}, {"@\"", "\"", STRING, DOUBLED},
			{"\"", "\"", STRING, ESCAPES}, {"'", "'", STRING, SHORT | ESCAPES}}},
	{.name = "vb",
		.extensions = {"vb", "vbhtml", "bas"},
		.spans = {{"'", NULL, COMMENT, 0}, {"REM", NULL, COMMENT, AT_WORD | WORD}, {"@*", "*@", COMMENT, 0},
			{"\"", "\"", STRING, DOUBLED}}},
	{.name = "erlang",
		.extensions = {"erl", "hrl"},
		.spans = {{"%", NULL, COMMENT, 0}, {"\"", "\"", STRING, ESCAPES}, {"'", "'", STRING, LINE | ESCAPES}}},
	{.name = "hocon",
		.extensions = {"hocon"},
		.spans = {{"#", NULL, COMMENT, 0}, {"//", NULL, COMMENT, AT_WORD}, {"\"\"\"", "\"\"\"", STRING, 0},
			{"\"", "\"", STRING, LINE | ESCAPES}}},
	/* No language: lines of flags, or of keys and values, and comments that are whole lines. */
	{.name = "lines", .spans = {{"#", NULL, COMMENT, FIRST}}},
	{.name = "powershell",
		.extensions = {"ps1", "psm1", "psd1"},
		.spans = {{"<#", "#>", COMMENT, 0}, {"#", NULL, COMMENT, AT_WORD}, {"@'", "'@", STRING, CLOSES_LINE},
			{"@\"", "\"@", STRING, CLOSES_LINE}, {"'", "'", STRING, DOUBLED},
			{"\"", "\"", STRING, DOUBLED | BACKTICKS}}},
};

const struct tl_language *tl_language_named(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(languages); i++) {
		if (strcmp(languages[i].name, name) == 0)
			return &languages[i];
	}
	return NULL;
}

const struct tl_language *tl_language_of(const char *path)
{
	const char *ext = tl_path_ext(path);

	for (size_t i = 0; i < TL_COUNT(languages); i++) {
		for (size_t k = 0; k < TL_COUNT(languages[i].extensions) && languages[i].extensions[k]; k++) {
			if (strcasecmp(languages[i].extensions[k], ext) == 0)
				return &languages[i];
		}
	}
	return NULL;
}

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

struct tl_masked tl_mask(struct tl_arena *a, const struct tl_language *l, const char *text, size_t len)
{
	struct text t = {.from = text, .end = text + len};
	struct tl_masked m = {.code = tl_arena_strndup(a, text, len), .strings = tl_arena_strndup(a, text, len)};
	const char *p = text;

	while (p < t.end) {
		const struct span *s = span_at(l, &t, p);
		const char *to = s ? span_end(s, &t, p) : p + 1;

		if (s && s->flags & SHORT && !is_short(p, to)) {
			p++;
			continue;
		}
		if (s && s->kind == COMMENT) {
			blank(m.code, p, to, text);
			blank(m.strings, p, to, text);
		} else if (s && *s->close) {
			bool closed = to[-1] == s->close[strlen(s->close) - 1];

			blank(m.code, p + strlen(s->open), closed ? to - 1 : to, text);
		}
		p = to;
	}
	return m;
}
