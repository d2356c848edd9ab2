/* A tokeniser that knows just enough C: comments, literals, raw strings, line continuations, directives. */
#include "front_c/scan.h"

#include <ctype.h>
#include <string.h>

void tl_scan_init(struct tl_scan *s, const char *text, size_t len)
{
	*s = (struct tl_scan){.text = text, .len = len, .line_start = true};
}

static bool is_name_start(char c)
{
	return isalpha((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_name(char c)
{
	return is_name_start(c) || isdigit((unsigned char)c);
}

static char peek(const struct tl_scan *s, size_t ahead)
{
	return s->at + ahead < s->len ? s->text[s->at + ahead] : '\0';
}

/* "\" and a line end, with LF or CRLF. */
static size_t continuation(const struct tl_scan *s)
{
	if (peek(s, 0) != '\\')
		return 0;
	if (peek(s, 1) == '\n')
		return 2;
	return peek(s, 1) == '\r' && peek(s, 2) == '\n' ? 3 : 0;
}

static void skip_block_comment(struct tl_scan *s)
{
	for (s->at += 2; s->at < s->len; s->at++) {
		if (peek(s, 0) == '*' && peek(s, 1) == '/') {
			s->at += 2;
			return;
		}
	}
}

static void skip_line(struct tl_scan *s)
{
	while (s->at < s->len && s->text[s->at] != '\n') {
		size_t c = continuation(s);

		s->at += c ? c : 1;
	}
}

static void skip_blank(struct tl_scan *s)
{
	while (s->at < s->len) {
		char c = s->text[s->at];
		size_t joined = continuation(s);

		if (joined) {
			s->at += joined;
		} else if (c == '\n') {
			s->line_start = true;
			s->at++;
		} else if (isspace((unsigned char)c) || c == '\0') {
			s->at++;
		} else if (c == '/' && peek(s, 1) == '*') {
			skip_block_comment(s);
		} else if (c == '/' && peek(s, 1) == '/') {
			skip_line(s);
		} else {
			return;
		}
	}
}

/* A literal ends at its quote, or at the line end when it has none (as in text under #if 0). */
static void skip_literal(struct tl_scan *s)
{
	char quote = s->text[s->at++];

	while (s->at < s->len && s->text[s->at] != quote && s->text[s->at] != '\n') {
		size_t joined = continuation(s);

		if (joined)
			s->at += joined;
		else
			s->at += s->text[s->at] == '\\' ? 2 : 1;
	}
	if (s->at < s->len && s->text[s->at] == quote)
		s->at++;
	if (s->at > s->len)
		s->at = s->len;
}

/* R"delimiter( ... )delimiter" ; at stands on the quote. */
static void skip_raw(struct tl_scan *s)
{
	const char *open = s->text + s->at + 1, *end = s->text + s->len, *p = open;
	size_t n;

	while (p < end && *p != '(' && p - open < 17)
		p++;
	n = (size_t)(p - open);
	for (; p < end; p++) {
		if (*p == ')' && (size_t)(end - p) > n + 1 && memcmp(p + 1, open, n) == 0 && p[n + 1] == '"') {
			s->at = (size_t)(p - s->text) + n + 2;
			return;
		}
	}
	skip_literal(s);
}

static void skip_directive(struct tl_scan *s)
{
	while (s->at < s->len && s->text[s->at] != '\n') {
		size_t joined = continuation(s);

		if (joined)
			s->at += joined;
		else if (peek(s, 0) == '/' && peek(s, 1) == '*')
			skip_block_comment(s);
		else if (peek(s, 0) == '/' && peek(s, 1) == '/')
			skip_line(s);
		else if (s->text[s->at] == '"')
			skip_literal(s);
		else
			s->at++;
	}
}

/* False when the name was the beginning of a raw string. */
static bool skip_name(struct tl_scan *s)
{
	size_t start = s->at;

	while (s->at < s->len && is_name(s->text[s->at]))
		s->at++;
	if (peek(s, 0) != '"' || s->at - start > 3 || s->text[s->at - 1] != 'R')
		return true;
	skip_raw(s);
	return false;
}

static void skip_number(struct tl_scan *s)
{
	while (s->at < s->len &&
		(is_name(s->text[s->at]) || s->text[s->at] == '.' || (s->text[s->at] == '\'' && is_name(peek(s, 1)))))
		s->at++;
}

bool tl_scan_next(struct tl_scan *s, struct tl_token *out)
{
	char c;

	skip_blank(s);
	if (s->at >= s->len)
		return false;
	out->start = s->at;
	out->kind = TL_TOKEN_OTHER;
	c = s->text[s->at];
	if (c == '#' && s->line_start) {
		out->kind = TL_TOKEN_DIRECTIVE;
		skip_directive(s);
	} else if (is_name_start(c)) {
		if (skip_name(s))
			out->kind = TL_TOKEN_NAME;
	} else if (isdigit((unsigned char)c)) {
		skip_number(s);
	} else if (c == '"' || c == '\'') {
		skip_literal(s);
	} else {
		s->at++;
	}
	s->line_start = false;
	out->end = s->at;
	return true;
}

static size_t skip_spaces(const char *text, size_t at, size_t end)
{
	while (at < end && (text[at] == ' ' || text[at] == '\t'))
		at++;
	return at;
}

bool tl_scan_include(const char *text, const struct tl_token *directive, size_t *start, size_t *end, bool *quoted)
{
	size_t at = skip_spaces(text, directive->start + 1, directive->end);
	char close;

	if (directive->end - at >= 12 && strncmp(text + at, "include_next", 12) == 0)
		at += 12;
	else if (directive->end - at >= 7 && strncmp(text + at, "include", 7) == 0)
		at += 7;
	else if (directive->end - at >= 6 && strncmp(text + at, "import", 6) == 0)
		at += 6;
	else
		return false;
	at = skip_spaces(text, at, directive->end);
	if (at >= directive->end || (text[at] != '"' && text[at] != '<'))
		return false;
	*quoted = text[at] == '"';
	close = *quoted ? '"' : '>';
	*start = ++at;
	while (at < directive->end && text[at] != close && text[at] != '\n')
		at++;
	*end = at;
	return at < directive->end && text[at] == close && at > *start;
}
