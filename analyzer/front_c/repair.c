/*
 * Two kinds of trust. Programmers keep braces at the margin in order, since they see them: a brace that opens on an indented line is
 * surplus when the function around it closes at the margin. And a line that the parser stumbles over, but that has no name of the
 * packs, can be left out. Whoever calls this checks that it helped, and else keeps the text as it was.
 */
#include "front_c/repair.h"

#include <ctype.h>
#include <string.h>

#include "front_c/scan.h"

#define MARK 7	       /* length of a conflict marker */
#define MOST_PLACES 40 /* to repair at */

/* --- unfinished merges --- */

static bool is_marker(const struct tl_buf *text, size_t line, char c)
{
	if (text->len - line < MARK)
		return false;
	for (size_t i = 0; i < MARK; i++) {
		if (text->data[line + i] != c)
			return false;
	}
	return line + MARK == text->len || strchr(" \r\n", text->data[line + MARK]) != NULL;
}

static size_t next_line(const struct tl_buf *text, size_t at)
{
	const char *end = at < text->len ? memchr(text->data + at, '\n', text->len - at) : NULL;

	return end ? (size_t)(end - text->data) + 1 : text->len;
}

static void write_line(struct tl_buf *text, size_t line, const char *words)
{
	size_t n = strlen(words);

	for (size_t i = line; i < text->len && text->data[i] != '\n'; i++)
		text->data[i] = i - line < n ? words[i - line] : ' ';
}

/* The line of the next such marker, before any that begins another conflict; or the length of the text. */
static size_t find_marker(const struct tl_buf *text, size_t line, char c)
{
	while (line < text->len && !is_marker(text, line, c)) {
		if (is_marker(text, line, '<'))
			return text->len;
		line = next_line(text, line);
	}
	return line;
}

bool tl_repair_conflicts(struct tl_buf *text)
{
	bool any = false;

	for (size_t line = 0; line < text->len; line = next_line(text, line)) {
		size_t base, middle, end;

		if (!is_marker(text, line, '<'))
			continue;
		middle = find_marker(text, next_line(text, line), '=');
		end = find_marker(text, next_line(text, middle), '>');
		if (end >= text->len)
			continue;
		base = find_marker(text, next_line(text, line), '|');
		write_line(text, line, "#if OUR"); /* a name of no meaning: both sides are configurations */
		if (base < middle)
			write_line(text, base, "#elif 0");
		write_line(text, middle, "#else");
		write_line(text, end, "#endif");
		any = true;
	}
	return any;
}

/* --- braces --- */

struct brace {
	size_t at;
	bool indented; /* its line is */
};

TL_VEC_TYPE(brace_vec, struct brace);

struct braces {
	struct tl_buf *text;
	struct brace_vec open;
	TL_VEC(struct brace_vec) saved; /* as they were when an #if began */
	size_t line;			/* where the current line begins */
	bool changed;
};

static void copy_braces(struct brace_vec *to, const struct brace_vec *from)
{
	to->n = 0;
	for (size_t i = 0; i < from->n; i++)
		tl_vec_push(to, from->v[i]);
}

static void drop_saved(struct braces *b)
{
	b->saved.n--;
	tl_vec_fini(&b->saved.v[b->saved.n]);
}

static void directive(struct braces *b, const struct tl_token *t)
{
	const char *s = b->text->data + t->start + 1, *end = b->text->data + t->end;

	while (s < end && isspace((unsigned char)*s))
		s++;
	if (end - s >= 2 && strncmp(s, "if", 2) == 0) {
		struct brace_vec now = {0};

		copy_braces(&now, &b->open);
		tl_vec_push(&b->saved, now);
	} else if (b->saved.n && end - s >= 2 && strncmp(s, "el", 2) == 0) {
		copy_braces(&b->open, &b->saved.v[b->saved.n - 1]);
	} else if (b->saved.n && end - s >= 5 && strncmp(s, "endif", 5) == 0) {
		drop_saved(b);
	}
}

static void blank(struct braces *b, size_t at)
{
	b->text->data[at] = ' ';
	b->changed = true;
}

static void close_brace(struct braces *b, size_t at)
{
	bool margin = at == b->line;

	while (margin && b->open.n > 1 && b->open.v[b->open.n - 1].indented)
		blank(b, b->open.v[--b->open.n].at);
	if (b->open.n)
		b->open.n--;
	else
		blank(b, at);
}

static void brace(struct braces *b, size_t at)
{
	if (b->text->data[at] == '{')
		tl_vec_push(&b->open, (struct brace){at, isspace((unsigned char)b->text->data[b->line]) != 0});
	else
		close_brace(b, at);
}

static bool match_braces(struct tl_buf *text)
{
	struct braces b = {.text = text};
	struct tl_token t;
	struct tl_scan s;
	size_t at = 0;

	tl_scan_init(&s, text->data, text->len);
	while (tl_scan_next(&s, &t)) {
		for (; at < t.start; at++) {
			if (text->data[at] == '\n')
				b.line = at + 1;
		}
		if (t.kind == TL_TOKEN_DIRECTIVE)
			directive(&b, &t);
		else if (t.end - t.start == 1 && strchr("{}", text->data[t.start]))
			brace(&b, t.start);
	}
	while (b.saved.n)
		drop_saved(&b);
	tl_vec_fini(&b.saved);
	tl_vec_fini(&b.open);
	return b.changed;
}

/* --- lines --- */

static size_t line_of(const struct tl_buf *text, size_t at)
{
	while (at > 0 && text->data[at - 1] != '\n')
		at--;
	return at;
}

static size_t first_word(const struct tl_buf *text, size_t line)
{
	while (line < text->len && strchr(" \t\r", text->data[line]) && text->data[line])
		line++;
	return line;
}

/* The line before that has anything on it; the same one when there is none. */
static size_t line_before(const struct tl_buf *text, size_t line)
{
	size_t before = line;

	while (before > 0) {
		size_t word;

		before = line_of(text, before - 1);
		word = first_word(text, before);
		if (word < text->len && text->data[word] != '\n')
			return before;
	}
	return line;
}

/* Nothing of ours, no directive, and something to leave out. */
static bool can_go(const struct tl_buf *text, size_t line, const struct tl_pack *pack)
{
	size_t end = next_line(text, line), word = first_word(text, line);
	struct tl_token t;
	struct tl_scan s;
	bool any = false;

	if (word >= end || text->data[word] == '#' || (line >= 2 && text->data[line - 2] == '\\'))
		return false;
	tl_scan_init(&s, text->data, end);
	s.at = line;
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME && tl_pack_is_name(pack, text->data + t.start, t.end - t.start))
			return false;
		any = any || !strchr("{}", text->data[t.start]) || !text->data[t.start];
	}
	return any;
}

/* Braces that match on the line go with it, others are somebody's. */
static void blank_range(struct tl_buf *text, size_t from, size_t to)
{
	int depth = 0, least = 0;

	for (size_t i = from; i < to; i++) {
		depth += (text->data[i] == '{') - (text->data[i] == '}');
		least = depth < least ? depth : least;
	}
	for (; from < to; from++) {
		bool stays = depth || least ? strchr("{}", text->data[from]) && text->data[from] : false;

		if (!stays && text->data[from] != '\r' && text->data[from] != '\n')
			text->data[from] = ' ';
	}
}

/* A line at the margin with a list in parentheses may be the head of a function: its name and parameters stay. */
static void leave_out(struct tl_buf *text, size_t line)
{
	size_t end = next_line(text, line), open = line, name, close;

	while (open < end && text->data[open] != '(')
		open++;
	for (name = open; name > line && (isalnum((unsigned char)text->data[name - 1]) || text->data[name - 1] == '_');
		name--)
		;
	if (first_word(text, line) != line || open == end || name == open || name == line) {
		blank_range(text, line, end);
		return;
	}
	for (close = end; close > open && text->data[close - 1] != ')'; close--)
		;
	blank_range(text, line, name);
	blank_range(text, close > open ? close : end, end);
}

static bool repair_at(struct tl_buf *text, size_t at, const struct tl_pack *pack, unsigned round)
{
	size_t line = line_of(text, at < text->len ? at : text->len - 1), before = line_before(text, line);

	/* what is expected before the first word of a line is missing on the line above */
	if (!can_go(text, line, pack) || (!(round & 1) && first_word(text, line) >= at && can_go(text, before, pack)))
		line = before;
	if (!can_go(text, line, pack))
		return false;
	leave_out(text, line);
	return true;
}

bool tl_repair_losses(struct tl_buf *text, const struct tl_recover *r, const struct tl_pack *pack, unsigned round)
{
	bool changed = false;

	if (!text->len)
		return false;
	if (round == 0 && match_braces(text))
		return true;
	for (size_t i = 0; i < r->lost.n && i < MOST_PLACES; i++)
		changed |= repair_at(text, r->lost.v[i], pack, round);
	return changed;
}
