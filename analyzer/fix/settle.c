/* Puts an inserted line where a person would have put it. Knows lines and C's comments, nothing of what is inserted. */
#define _GNU_SOURCE /* memmem */
#include "fix/settle.h"

#include <stdbool.h>
#include <string.h>

static size_t line_start(const char *text, size_t at)
{
	while (at && text[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const char *text, size_t len, size_t at)
{
	const char *end = memchr(text + at, '\n', len - at);
	size_t n = end ? (size_t)(end - text) : len;

	return n > at && text[n - 1] == '\r' ? n - 1 : n;
}

/* Whether nothing but blanks and whole comments stand in the bytes. */
static bool is_blank(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *close;

		if (s[i] == ' ' || s[i] == '\t')
			continue;
		if (n - i < 2 || s[i] != '/')
			return false;
		if (s[i + 1] == '/')
			return s[n - 1] != '\\'; /* the next line would be comment, too */
		close = s[i + 1] == '*' ? memmem(s + i + 2, n - i - 2, "*/", 2) : NULL;
		if (!close)
			return false;
		i = (size_t)(close - s) + 1;
	}
	return true;
}

static size_t indent_of(const char *text, size_t len, size_t start)
{
	size_t n = 0;

	while (start + n < len && (text[start + n] == ' ' || text[start + n] == '\t'))
		n++;
	return n;
}

/* How far up a statement may have begun. */
#define LINES_UP 20

/* The new line begins in column width + 1: the nearest line up from at, or else the one below, that is indented so far shows with
 * what. */
static size_t find_indent(const char *text, size_t len, size_t at, size_t width)
{
	size_t here = line_start(text, at), start = here, end = line_end(text, len, at);
	size_t below = end < len && text[end] == '\r' ? end + 2 : end + 1;

	for (int i = 0; i < LINES_UP; i++) {
		if (indent_of(text, len, start) == width)
			return start;
		if (!start)
			break;
		start = line_start(text, start - 1);
	}
	return below < len && indent_of(text, len, below) == width ? below : here;
}

void tl_fix_settle(struct tl_edit *edit, struct tl_arena *arena, const char *text, size_t len)
{
	size_t at = edit->start, end, model, width;
	const char *rest;

	if (edit->start != edit->end || edit->text[0] != '\n' || at > len)
		return;
	rest = edit->text + 1 + strspn(edit->text + 1, " \t");
	width = (size_t)(rest - edit->text) - 1;
	model = find_indent(text, len, at, width);
	end = line_end(text, len, at);
	edit->text = tl_arena_printf(arena, "%s%.*s%s", end < len && text[end] == '\r' ? "\r\n" : "\n",
		(int)indent_of(text, len, model), text + model, rest);
	if (is_blank(text + at, end - at))
		edit->start = edit->end = (uint32_t)end;
}
