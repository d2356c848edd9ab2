/* Templates of headers, line by line: what is a gap, and which lines are the build's. */
#include "front_c/template.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "base/vec.h"

bool tl_template_is(const char *path)
{
	return tl_ends_with(path, strlen(path), TL_TEMPLATE_SUFFIX);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The word after "#"; its length is 0 where the line is no directive. */
static const char *directive_of(const char *line, size_t len, size_t *word_len)
{
	size_t at = 0, end;

	*word_len = 0;
	while (at < len && is_blank(line[at]))
		at++;
	if (at == len || line[at] != '#')
		return line;
	for (at++; at < len && is_blank(line[at]); at++)
		;
	for (end = at; end < len && is_word(line[end]); end++)
		;
	*word_len = end - at;
	return line + at;
}

static bool is(const char *word, size_t len, const char *what)
{
	return strlen(what) == len && strncmp(word, what, len) == 0;
}

/* "@name@" or "${name}" at the beginning of text: how long it is, else 0. */
static size_t gap_at(const char *text, size_t len)
{
	size_t begin = text[0] == '@' ? 1 : len > 1 && text[0] == '$' && text[1] == '{' ? 2 : 0, end = begin;

	while (begin && end < len && is_word(text[end]))
		end++;
	return begin && end > begin && end < len && text[end] == (begin == 1 ? '@' : '}') ? end + 1 : 0;
}

static size_t skip(const char *line, size_t at, size_t len, bool (*fn)(char c))
{
	while (at < len && fn(line[at]))
		at++;
	return at;
}

/* "#undef NAME", "#cmakedefine NAME", "#define NAME @NAME@"; "#include @NAME@" is nothing without it. */
static bool is_of_the_build(const char *line, size_t len, const char *word, size_t word_len)
{
	size_t at = skip(line, (size_t)(word - line) + word_len, len, is_blank);

	if (is(word, word_len, "undef") || is(word, word_len, "cmakedefine") || is(word, word_len, "cmakedefine01") ||
		is(word, word_len, "mesondefine"))
		return true;
	if (is(word, word_len, "define"))
		at = skip(line, skip(line, at, len, is_word), len, is_blank);
	else if (!is(word, word_len, "include"))
		return false;
	return at < len && gap_at(line + at, len - at);
}

static void fill_line(char *line, size_t len)
{
	size_t word_len;
	const char *word = directive_of(line, len, &word_len);

	if (word_len && is_of_the_build(line, len, word, word_len)) {
		memset(line, ' ', len);
		return;
	}
	for (size_t at = 0; at < len; at++) {
		size_t gap = gap_at(line + at, len - at);

		memset(line + at, ' ', gap);
		if (gap && word_len)
			line[at] = '1';
	}
}

void tl_template_fill(char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		const char *newline = memchr(text + at, '\n', len - at);
		size_t end = newline ? (size_t)(newline - text) : len;

		fill_line(text + at, end > at && text[end - 1] == '\r' ? end - 1 - at : end - at);
		at = end + 1;
	}
}
