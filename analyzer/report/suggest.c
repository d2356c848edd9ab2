/* Edits shown as lines taken away and lines put in. Applies them in memory only. */
#include "report/suggest.h"

#include <stdio.h>
#include <string.h>

#include "report/term.h"

TL_VEC_TYPE(edit_vec, struct tl_edit);

static int edit_cmp(const void *x, const void *y)
{
	const struct tl_edit *a = x, *b = y;
	int c = strcmp(a->file, b->file);

	if (!c)
		c = (a->start > b->start) - (a->start < b->start);
	if (!c)
		c = (a->end > b->end) - (a->end < b->end);
	return c ? c : strcmp(a->text, b->text);
}

/* A run of lines, and what they become. */
struct hunk {
	uint32_t first, last; /* old lines */
	struct tl_buf now;
};

static void put_source(struct tl_buf *out, const struct tl_source *src, size_t from, size_t to)
{
	tl_buf_put(out, src->text + from, to - from);
}

static size_t line_end(const struct tl_source *src, uint32_t line)
{
	size_t len = 0;

	tl_lines_text(src->lines, line, &len);
	return tl_lines_offset(src->lines, line, 1) + len;
}

/* Applies edits[i...] as far as they touch one run of lines; returns the index of the first that does not. */
static size_t apply(struct hunk *h, const struct tl_source *src, const struct edit_vec *edits, size_t i)
{
	const char *file = edits->v[i].file;
	uint32_t col;
	size_t at;

	tl_lines_at(src->lines, edits->v[i].start, &h->first, &col);
	h->last = h->first;
	at = tl_lines_offset(src->lines, h->first, 1);
	for (; i < edits->n && strcmp(edits->v[i].file, file) == 0; i++) {
		const struct tl_edit *e = &edits->v[i];
		uint32_t line;

		tl_lines_at(src->lines, e->start, &line, &col);
		if (line > h->last)
			break;
		if (e->start < at || e->end < e->start || e->end > src->len)
			continue;
		put_source(&h->now, src, at, e->start);
		tl_buf_puts(&h->now, e->text);
		at = e->end;
		tl_lines_at(src->lines, at, &line, &col);
		if (line > h->last)
			h->last = line;
	}
	put_source(&h->now, src, at, line_end(src, h->last) > at ? line_end(src, h->last) : at);
	return i;
}

static void put_line(
	struct tl_buf *out, const struct tl_report *r, uint32_t number, char sign, const char *line, size_t len)
{
	struct tl_shown s = tl_term_line(line, len, 0, len);
	char margin[32];

	snprintf(margin, sizeof margin, "%5u %c ", number, sign);
	tl_term_put(out, r->color, sign == '+' ? TL_GREEN : TL_RED, margin);
	tl_term_put(out, r->color, TL_PLAIN, tl_buf_str(&s.text));
	tl_buf_putc(out, '\n');
	tl_buf_fini(&s.text);
}

static bool line_is(const struct tl_lines *l, uint32_t line, const char *text, size_t len)
{
	size_t n;
	const char *s = tl_lines_text(l, line, &n);

	return s && n == len && memcmp(s, text, len) == 0;
}

/* Lines that stay as they are, at the beginning and the end, are not shown. */
static void put_hunk(struct tl_buf *out, const struct tl_report *r, const struct tl_source *src, const struct hunk *h)
{
	struct tl_lines *now = tl_lines_new(tl_buf_str(&h->now), h->now.len);
	uint32_t n = (uint32_t)tl_lines_count(now), head = 0, tail = 0, olds = h->last - h->first + 1;
	const char *s;
	size_t len;

	while (n && tl_lines_text(now, n, &len) && !len &&
		n > 1) /* a text that ends in a line end has no further line */
		n--;
	while (head < olds && head < n && (s = tl_lines_text(now, head + 1, &len)) &&
		line_is(src->lines, h->first + head, s, len))
		head++;
	while (tail < olds - head && tail < n - head && (s = tl_lines_text(now, n - tail, &len)) &&
		line_is(src->lines, h->last - tail, s, len))
		tail++;
	for (uint32_t i = head; i < olds - tail; i++) {
		s = tl_lines_text(src->lines, h->first + i, &len);
		if (s)
			put_line(out, r, h->first + i, '-', s, len);
	}
	for (uint32_t i = head; i < n - tail; i++) {
		s = tl_lines_text(now, i + 1, &len);
		if (s)
			put_line(out, r, h->first + i, '+', s, len);
	}
	tl_lines_free(now);
}

void tl_report_suggest(struct tl_buf *out, const struct tl_report *r, const struct tl_fix *fix)
{
	struct edit_vec edits = {0};
	size_t i = 0;

	for (size_t k = 0; k < fix->n_edits; k++)
		tl_vec_push(&edits, fix->edits[k]);
	tl_vec_sort(&edits, edit_cmp);
	while (i < edits.n) {
		const struct tl_source *src = tl_sources_get(r->sources, edits.v[i].file);
		struct hunk h = {0};

		if (!src || edits.v[i].end > src->len) {
			i++;
			continue;
		}
		i = apply(&h, src, &edits, i);
		put_hunk(out, r, src, &h);
		tl_buf_fini(&h.now);
	}
	tl_vec_fini(&edits);
}
