/* Finding actions, deciding what stands in their place, and reading the defaults they name. */
#include "conf/template.h"

#include <string.h>

#define MAX_ACTION 4096U /* bytes: a stray opening mark must not swallow the file */
#define MAX_ROW 1024U	 /* bytes of actions and blanks that are looked at to tell whether a line holds nothing else */

static const struct action_marks {
	char open[3], close[3];
} marks[] = {{"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}, {"<%", "%>"}};

struct mask {
	char *out;
	const char *text;
	size_t len;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_eol(char c)
{
	return c == '\n' || c == '\r';
}

static const struct action_marks *marks_at(const char *text, size_t len, size_t at)
{
	for (size_t i = 0; at + 1 < len && i < TL_COUNT(marks); i++) {
		if (memcmp(text + at, marks[i].open, 2) == 0)
			return &marks[i];
	}
	return NULL;
}

static bool opens(const char *text, size_t len, size_t at)
{
	return marks_at(text, len, at) != NULL;
}

/* Only blanks stand before at on its line. */
static bool begins_line(const char *text, size_t at)
{
	size_t least = at > MAX_ROW ? at - MAX_ROW : 0;

	while (at > least && is_blank(text[at - 1]))
		at--;
	return at == 0 || is_eol(text[at - 1]);
}

static bool ends_line(const char *text, size_t len, size_t at)
{
	while (at < len && is_blank(text[at]))
		at++;
	return at == len || is_eol(text[at]);
}

/* The offset behind the action that opens at; 0 when it does not end. One that begins amid a line ends on it, so that a pair of
 * braces in a text or in JSON takes nothing along. */
static size_t action_end(const char *text, size_t len, size_t at)
{
	const struct action_marks *m = marks_at(text, len, at);
	bool lines = begins_line(text, at);

	for (size_t i = at + 2; m && i + 1 < len && i - at < MAX_ACTION; i++) {
		if (text[i] == m->close[0] && text[i + 1] == m->close[1])
			return i + 2;
		if (opens(text, len, i) || (is_eol(text[i]) && !lines))
			return 0;
	}
	return 0;
}

size_t tl_template_action(const char *text, size_t len, size_t at)
{
	return opens(text, len, at) ? action_end(text, len, at) : 0;
}

/* An action that decides or defines and puts nothing in itself. */
static bool is_control(const char *text, size_t from, size_t to)
{
	static const char *const words[] = {"if", "else", "end", "range", "with", "define", "block", "/*", "for",
		"elif", "endif", "endfor", "#", "$"};

	if (text[from] == '<')
		return text[from + 2] != '=';
	if (text[from + 1] != '{')
		return true;
	for (from += 2; from < to && (is_blank(text[from]) || text[from] == '-');)
		from++;
	for (size_t i = 0; i < TL_COUNT(words); i++) {
		size_t n = strlen(words[i]);

		if (to - from > n && memcmp(text + from, words[i], n) == 0)
			return true;
	}
	return false;
}

/* "{{ $x := ... }}" assigns; "{{ $x }}" puts in. */
static bool puts_in(const char *text, size_t from, size_t to)
{
	if (!is_control(text, from, to))
		return true;
	for (size_t i = from + 2; i < to; i++) {
		if (text[i] == '$')
			return !memchr(text + i, '=', to - i);
		if (!is_blank(text[i]) && text[i] != '-')
			return false;
	}
	return false;
}

static void cover(const struct mask *m, size_t from, size_t to, char with)
{
	for (size_t i = from; i < to; i++) {
		if (!is_eol(m->text[i]))
			m->out[i] = with;
	}
}

static size_t first_line_end(const char *text, size_t from, size_t to)
{
	while (from < to && !is_eol(text[from]))
		from++;
	return from;
}

/* Several actions that share a line are alone on it when nothing but they stands there. */
static void cover_action(const struct mask *m, size_t from, size_t to)
{
	bool alone = begins_line(m->out, from);
	size_t after = to, line = first_line_end(m->text, from, to);

	while (alone && after - from < MAX_ROW && !ends_line(m->text, m->len, after)) {
		while (after < m->len && is_blank(m->text[after]))
			after++;
		after = opens(m->text, m->len, after) ? action_end(m->text, m->len, after) : 0;
		alone = after != 0;
	}
	cover(m, from, to, ' ');
	if (!alone && puts_in(m->text, from, to))
		cover(m, from, line, '_');
}

const char *tl_template_mask(struct tl_arena *a, const char *text, size_t len)
{
	struct mask m = {.text = text, .len = len};

	for (size_t i = 0; i + 1 < len;) {
		size_t end = tl_template_action(text, len, i);

		if (!end) {
			i++;
			continue;
		}
		if (!m.out) {
			m.out = tl_arena_alloc(a, len + 1);
			memcpy(m.out, text, len);
		}
		cover_action(&m, i, end);
		i = end;
	}
	return m.out ? m.out : text;
}

/* --- words --- */

/* The length of what stands before a default at i: "default" of Helm and Jinja, its short form "| d(", "||" of Ruby. */
static size_t default_mark(const char *text, size_t i, size_t to)
{
	static const char *const marks_of[] = {"default", "|d(", "| d(", "||"};

	for (size_t k = 0; k < TL_COUNT(marks_of); k++) {
		size_t n = strlen(marks_of[k]);

		if (to - i > n && memcmp(text + i, marks_of[k], n) == 0)
			return n;
	}
	return 0;
}

/* A list, with its brackets. */
static bool find_list(const char *text, size_t from, size_t to, size_t *start, size_t *end)
{
	const char *close = memchr(text + from, ']', to - from);

	*start = from;
	*end = close ? (size_t)(close - text) + 1 : from;
	return close != NULL;
}

/* The quoted text or list that is put in where nothing else is known. */
static bool find_default(const char *text, size_t from, size_t to, size_t *start, size_t *end)
{
	for (size_t i = from; i < to; i++) {
		size_t mark = default_mark(text, i, to);

		if (!mark)
			continue;
		for (i += mark; i < to && (is_blank(text[i]) || text[i] == '(');)
			i++;
		if (i + 1 < to && text[i] == '[')
			return find_list(text, i, to, start, end);
		if (i + 1 >= to || (text[i] != '"' && text[i] != '\''))
			return false;
		for (*start = *end = i + 1; *end < to && text[*end] != text[i];)
			++*end;
		return *end < to;
	}
	return false;
}

/* "${{ false }}", "{{ 'text' }}": an action of nothing but a constant is what the constant is. */
static bool find_constant(const char *text, size_t from, size_t to, size_t *start, size_t *end)
{
	char quote;

	for (from += 2; from < to && is_blank(text[from]);)
		from++;
	for (to -= 2; to > from && is_blank(text[to - 1]);)
		to--;
	*start = from;
	*end = to;
	if ((to - from == 4 && memcmp(text + from, "true", 4) == 0) ||
		(to - from == 5 && memcmp(text + from, "false", 5) == 0))
		return true;
	if (to - from < 2 || (text[from] != '"' && text[from] != '\''))
		return false;
	quote = text[from];
	*start = from + 1;
	*end = to - 1;
	return text[*end] == quote && !memchr(text + *start, quote, *end - *start) &&
	       !memchr(text + *start, '\n', *end - *start);
}

/* The word is one action, by itself or behind the sign of workflows. */
static bool is_one_action(const struct tl_tree *t, const struct tl_word *w, size_t at, size_t end)
{
	return end == w->end && (at == w->start || (at == w->start + 1U && t->text[w->start] == '$'));
}

static void be_text(const struct tl_tree *t, struct tl_word *w, size_t start, size_t stop)
{
	w->literal = true;
	w->text = t->text + start;
	w->len = (uint32_t)(stop - start);
	w->start = (uint32_t)start;
	w->end = (uint32_t)stop;
}

/* "--flag={{ ... default "x" }}": the text with the default in the action's place. */
static void put_default(const struct tl_tree *t, struct tl_word *w, size_t at, size_t end, size_t start, size_t stop)
{
	size_t before = at - w->start, len = stop - start, after = w->end - end;
	char *text = tl_arena_alloc(t->arena, before + len + after + 1);

	memcpy(text, t->text + w->start, before);
	memcpy(text + before, t->text + start, len);
	memcpy(text + before + len, t->text + end, after);
	w->text = text;
	w->len = (uint32_t)(before + len + after);
	w->literal = false;
	w->pieces = NULL;
	w->n_pieces = 0;
}

static bool has_action(const struct tl_tree *t, size_t at, size_t to)
{
	while (at < to && !opens(t->text, to, at))
		at++;
	return at < to;
}

void tl_template_word(const struct tl_tree *t, struct tl_word *w)
{
	size_t at = w->start, start, end, stop;

	while (at < w->end && !opens(t->text, w->end, at))
		at++;
	if (at >= w->end)
		return;
	end = action_end(t->text, t->len, at);
	if (!end)
		return;
	if (is_one_action(t, w, at, end) && find_constant(t->text, at, end, &start, &stop)) {
		be_text(t, w, start, stop);
		return;
	}
	w->unknown = true;
	w->literal = false;
	if (end > w->end || has_action(t, end, w->end) || !find_default(t->text, at, end, &start, &stop))
		return;
	w->unknown = false;
	w->guess = true;
	if (at != w->start || end != w->end) {
		/* A text of several lines is more than a value. */
		if (memchr(t->text + w->start, '\n', w->end - w->start))
			w->unknown = true;
		else
			put_default(t, w, at, end, start, stop);
		return;
	}
	be_text(t, w, start, stop);
}
