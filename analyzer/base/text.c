/* Line starts of a text, UTF-16 columns, ends of texts, edit distance. The line hashes are in linehash.c. */
#include "base/text.h"

#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"

struct tl_lines {
	const char *text;
	size_t len;
	TL_VEC(size_t) starts; /* never empty: line 1 starts at 0 */
};

struct tl_lines *tl_lines_new(const char *text, size_t len)
{
	struct tl_lines *l = tl_xcalloc(1, sizeof *l);

	l->text = text;
	l->len = len;
	tl_vec_push(&l->starts, 0);
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == len || text[i + 1] != '\n')))
			tl_vec_push(&l->starts, i + 1);
	}
	return l;
}

void tl_lines_free(struct tl_lines *l)
{
	if (!l)
		return;
	tl_vec_fini(&l->starts);
	free(l);
}

size_t tl_lines_count(const struct tl_lines *l)
{
	return l->starts.n;
}

void tl_lines_at(const struct tl_lines *l, size_t offset, uint32_t *line, uint32_t *col)
{
	size_t low = 0, high = l->starts.n;

	if (offset > l->len)
		offset = l->len;
	/* The last start that is not behind offset. */
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (l->starts.v[mid] <= offset)
			low = mid;
		else
			high = mid;
	}
	*line = (uint32_t)(low + 1);
	*col = (uint32_t)(offset - l->starts.v[low] + 1);
}

const char *tl_lines_text(const struct tl_lines *l, uint32_t line, size_t *len)
{
	size_t start, end;

	*len = 0;
	if (line == 0 || line > l->starts.n)
		return NULL;
	start = l->starts.v[line - 1];
	end = line < l->starts.n ? l->starts.v[line] : l->len;
	if (end > start && l->text[end - 1] == '\n')
		end--;
	if (end > start && l->text[end - 1] == '\r')
		end--;
	*len = end - start;
	return l->text + start;
}

size_t tl_lines_offset(const struct tl_lines *l, uint32_t line, uint32_t col)
{
	const char *text;
	size_t len;

	if (line == 0)
		return 0;
	text = tl_lines_text(l, line, &len);
	if (!text)
		return l->len;
	if (col == 0)
		col = 1;
	return (size_t)(text - l->text) + (col - 1 < len ? col - 1 : len);
}

size_t tl_utf16_units(const char *s, size_t n)
{
	size_t units = 0;

	for (size_t i = 0; i < n;) {
		uint32_t c;

		i += tl_utf8_next(s + i, n - i, &c);
		units += c > 0xffff ? 2 : 1;
	}
	return units;
}

bool tl_ends_with(const char *s, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len >= n && memcmp(s + len - n, end, n) == 0;
}

/* Names longer than this are not what anybody mistyped. */
#define MAX_NAME 64

static unsigned min3(unsigned a, unsigned b, unsigned c)
{
	unsigned m = a < b ? a : b;

	return m < c ? m : c;
}

unsigned tl_edit_distance(const char *a, const char *b)
{
	unsigned rows[3][MAX_NAME + 1]; /* the row before the last is for swaps */
	unsigned *before = rows[0], *last = rows[1], *now = rows[2];
	size_t la = strnlen(a, MAX_NAME), lb = strnlen(b, MAX_NAME);

	for (unsigned j = 0; j <= lb; j++)
		last[j] = j;
	for (unsigned i = 1; i <= la; i++) {
		unsigned *spare = before;

		now[0] = i;
		for (size_t j = 1; j <= lb; j++) {
			bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];

			now[j] = min3(last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
			if (swapped && before[j - 2] + 1 < now[j])
				now[j] = before[j - 2] + 1;
		}
		before = last;
		last = now;
		now = spare;
	}
	return last[lb];
}
