/*
 * Code that never runs as what is delivered: behind the condition "false", compiled for tests only, or a test that wants an error. Knows
 * how far the block of such a head reaches; how one is spelled stands in the table of languages. Works on masked text, so that no string
 * or comment is in its way.
 */
#include "conf/never.h"

#include <stdbool.h>
#include <string.h>

#include "base/vec.h"
#include "conf/language.h"
#include "conf/mask.h"

struct view {
	const char *from, *end;
};

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

static const char *past_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

static const char *line_end(const char *p, const char *end)
{
	const char *eol = memchr(p, '\n', (size_t)(end - p));

	return eol ? eol : end;
}

/* --- where one begins --- */

/* Past the head that stands at p, NULL when it does not. A blank in it stands for any number of them, between words at least one. */
static const char *past_head(const char *head, const struct view *v, const char *p)
{
	const char *last = p > v->from ? p - 1 : NULL;

	if (last && is_word(*head) && is_word(*last))
		return NULL;
	for (; *head; head++) {
		const char *at = p;

		if (*head == ' ') {
			p = past_blanks(p, v->end);
			if (p == at && is_word(head[-1]) && is_word(head[1]))
				return NULL;
		} else if (*head == '*') {
			while (p < v->end && is_word(*p))
				p++;
		} else if (p == v->end || *p != *head) {
			return NULL;
		} else {
			p++;
		}
	}
	return p < v->end && is_word(*p) && is_word(p[-1]) ? NULL : p;
}

static const char *line_start(const struct view *v, const char *p)
{
	while (p > v->from && p[-1] != '\n')
		p--;
	return p;
}

/* Looks back over blanks alone, so that many heads on one line cost no more than one. */
static bool is_first(const struct view *v, const char *p)
{
	while (p > v->from && (p[-1] == ' ' || p[-1] == '\t'))
		p--;
	return p == v->from || p[-1] == '\n';
}

/* --- where it ends: past its last byte, NULL when that cannot be told --- */

/* A block in braces, or one statement; of an item (a function, a module) a line's end is no end. */
static const char *braced_end(const char *p, const char *end, bool item)
{
	bool block, begun = false;
	size_t depth = 0;

	while (p < end && strchr(" \t\r\n", *p))
		p++;
	block = item || (p < end && *p == '{');
	for (; p < end; p++) {
		if (strchr("([{", *p)) {
			depth++;
		} else if (strchr(")]}", *p)) {
			if (!depth)
				return p;
			if (!--depth && block && *p == '}')
				return p + 1;
		} else if (!depth && begun && (*p == ';' || (*p == '\n' && !item))) {
			return p;
		}
		begun |= !strchr(" \t\r\n", *p);
	}
	return depth ? NULL : end;
}

static size_t column_of(const char *line, const char *end)
{
	return (size_t)(past_blanks(line, end) - line);
}

static bool is_empty(const char *line, const char *end)
{
	line = past_blanks(line, end);
	return line == end || *line == '\r';
}

/* The rest of the line, and the lines that are indented deeper. */
static const char *indented_end(const struct view *v, const char *head, const char *p)
{
	size_t column = column_of(line_start(v, head), v->end);
	const char *last = line_end(p, v->end);

	for (p = last; p < v->end; p = line_end(p, v->end)) {
		const char *line = p + 1, *stop = line_end(line < v->end ? line : v->end, v->end);

		if (line >= v->end)
			break;
		if (is_empty(line, stop)) {
			p = line;
			continue;
		}
		if (column_of(line, stop) <= column)
			break;
		last = stop;
		p = line;
	}
	return last;
}

/* The rest of a line behind '#' and blanks; NULL where it is none of the preprocessor's. */
static const char *directive_of(const char *line, const char *end)
{
	line = past_blanks(line, end);
	return line < end && *line == '#' ? past_blanks(line + 1, end) : NULL;
}

/* To the next arm, or to the end of the condition, of that very one. */
static const char *directives_end(const char *p, const char *end)
{
	size_t depth = 0;

	for (p = line_end(p, end); p < end; p = line_end(p + 1, end)) {
		const char *stop = line_end(p + 1, end), *word = directive_of(p + 1, stop);

		if (!word || stop - word < 2)
			continue;
		if (strchr("iI", word[0]) && strchr("fF", word[1]))
			depth++;
		else if (strchr("eE", word[0]) && !depth)
			return p;
		else if (strchr("eE", word[0]) && strchr("nN", word[1]))
			depth--;
	}
	return NULL;
}

static const char *block_end(enum extent extent, const struct view *v, const char *head, const char *p)
{
	switch (extent) {
	case INDENTED:
		return is_first(v, head) ? indented_end(v, head, p) : head;
	case DIRECTIVES:
		return is_first(v, head) ? directives_end(p, v->end) : head;
	case ITEM:
		return braced_end(p, v->end, true);
	case BRACED:
		break;
	}
	return braced_end(p, v->end, false);
}

/* --- the whole --- */

/* "with pytest.raises(E)", "expect { }.to raise_error", "await expect(f()).rejects.toThrow()" */
static bool wants_error(const char *p, const char *end)
{
	static const char *const words[] = {
		"aises(", "aise_error", "ssert_raise", "xpectException", "toThrow", "hrows(", "ejects"};

	for (; p < end; p++) {
		for (size_t i = 0; i < TL_COUNT(words); i++) {
			size_t n = strlen(words[i]);

			if ((size_t)(end - p) >= n && memcmp(p, words[i], n) == 0)
				return true;
		}
	}
	return false;
}

/* *tested: the end of the last test that wants no error. Tests inside of it are not looked at, which bounds the work. */
static const char *never_end(const struct tl_language *l, const struct view *v, const char *p, const char **tested)
{
	for (size_t i = 0; i < TL_NEVERS && l->nevers[i].head; i++) {
		const struct never *n = &l->nevers[i];
		const char *body = *n->head == *p ? past_head(n->head, v, p) : NULL, *to;

		if (!body || (n->refusal && p < *tested))
			continue;
		to = block_end(n->extent, v, p, body);
		if (!to || !n->refusal || wants_error(body, to))
			return to;
		*tested = to;
	}
	return p;
}

static void blank(char *text, size_t from, size_t to)
{
	for (; from < to; from++) {
		if (text[from] != '\n' && text[from] != '\r')
			text[from] = ' ';
	}
}

void tl_mask_never(struct tl_masked *m, const struct tl_language *l, size_t len)
{
	const struct view v = {m->code, m->code + len};
	const char *tested = v.from;

	for (const char *p = v.from; l->nevers[0].head && p < v.end;) {
		const char *to = never_end(l, &v, p, &tested);

		if (!to)
			return; /* it is not closed, so nothing tells what is in it */
		if (to > p) {
			blank(m->strings, (size_t)(p - v.from), (size_t)(to - v.from));
			blank(m->code, (size_t)(p - v.from), (size_t)(to - v.from));
		}
		p = to > p ? to : p + 1;
	}
}
