/* Colours and safe, aligned source lines. Knows nothing of findings. */
#include "report/term.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

#define TAB 8
#define WIDTH 120 /* cells of a source line that are shown */
#define LEFT 40	  /* cells kept before the place, in a line that is cut */

void tl_term_put(struct tl_buf *out, bool on, enum tl_color color, const char *text)
{
	static const char *const codes[] = {
		[TL_PLAIN] = "0",
		[TL_BOLD] = "1",
		[TL_RED] = "1;31",
		[TL_YELLOW] = "1;33",
		[TL_BLUE] = "1;34",
		[TL_CYAN] = "1;36",
		[TL_GREEN] = "1;32",
	};

	if (on && color != TL_PLAIN)
		tl_buf_printf(out, "\033[%sm", codes[color]);
	tl_term_clean(out, text);
	if (on && color != TL_PLAIN)
		tl_buf_puts(out, "\033[0m");
}

/* Controls, and what turns the direction of writing around ("trojan source"). */
static bool is_hostile(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
	       c == 0x200e || c == 0x200f || c == 0xfffd;
}

static void put_char(struct tl_buf *out, const char *s, size_t n, uint32_t c)
{
	if (is_hostile(c))
		tl_buf_puts(out, "\xef\xbf\xbd");
	else
		tl_buf_put(out, s, n);
}

void tl_term_clean(struct tl_buf *out, const char *text)
{
	size_t len = strlen(text);

	for (size_t i = 0; i < len;) {
		uint32_t c;
		size_t n = tl_utf8_next(text + i, len - i, &c);

		if (c == '\n' || c == '\t')
			tl_buf_putc(out, ' ');
		else
			put_char(out, text + i, n, c);
		i += n;
	}
}

/* A walk over a line: the cell each character starts at, tabs being as wide as they look. */
struct walk {
	const char *line;
	size_t len, at, cell;
};

static bool step(struct walk *w, size_t *at, size_t *n, size_t *cells, uint32_t *c)
{
	if (w->at >= w->len)
		return false;
	*at = w->at;
	*n = tl_utf8_next(w->line + w->at, w->len - w->at, c);
	*cells = *c == '\t' ? TAB - w->cell % TAB : 1;
	w->at += *n;
	w->cell += *cells;
	return true;
}

static size_t cell_of(const char *line, size_t len, size_t offset)
{
	struct walk w = {.line = line, .len = offset < len ? offset : len};
	size_t at, n, cells;
	uint32_t c;

	while (step(&w, &at, &n, &cells, &c))
		;
	return w.cell;
}

struct tl_shown tl_term_line(const char *line, size_t len, size_t start, size_t end)
{
	struct tl_shown s = {.from = cell_of(line, len, start), .to = cell_of(line, len, end)};
	struct walk w = {.line = line, .len = len};
	size_t first = s.from > WIDTH * 3 / 4 ? s.from - LEFT : 0;
	size_t at, n, cells;
	uint32_t c;

	if (first)
		tl_buf_puts(&s.text, "...");
	while (step(&w, &at, &n, &cells, &c)) {
		size_t cell = w.cell - cells;

		if (cell >= first + WIDTH) {
			tl_buf_puts(&s.text, "...");
			break;
		}
		if (w.cell <= first)
			continue;
		if (c != '\t')
			put_char(&s.text, line + at, n, c);
		for (size_t i = cell < first ? first : cell; c == '\t' && i < w.cell; i++)
			tl_buf_putc(&s.text, ' ');
	}
	if (s.to > first + WIDTH)
		s.to = first + WIDTH;
	if (s.to <= s.from)
		s.to = s.from + 1;
	if (first) {
		s.from = s.from - first + 3;
		s.to = s.to - first + 3;
	}
	return s;
}
