/*
 * Words, numbers and texts of the text of units. A program is held in memory whole, so lists take the room they need and no more, and
 * equal texts are one.
 */
#include "ir/parse_priv.h"

#include <string.h>

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

struct tl_known_text {
	const char *text;
	UT_hash_handle hh;
};

int tl_parse_fail(struct tl_parser *ps, const char *what)
{
	tl_err_at(ps->err, ps->name, ps->line, (int)(ps->p - ps->line_start) + 1, "%s", what);
	return -1;
}

void tl_parse_blanks(struct tl_parser *ps)
{
	while (ps->p < ps->end && (*ps->p == ' ' || *ps->p == '\t'))
		ps->p++;
}

bool tl_parse_at_eol(struct tl_parser *ps)
{
	tl_parse_blanks(ps);
	return ps->p == ps->end || *ps->p == '\n' || *ps->p == '#' || *ps->p == '\r';
}

bool tl_parse_take(struct tl_parser *ps, const char *s)
{
	size_t n = strlen(s);

	tl_parse_blanks(ps);
	if ((size_t)(ps->end - ps->p) < n || memcmp(ps->p, s, n) != 0)
		return false;
	ps->p += n;
	return true;
}

/* A whole word: what follows may not continue it. */
bool tl_parse_word(struct tl_parser *ps, const char *s)
{
	const char *was = ps->p;

	if (!tl_parse_take(ps, s))
		return false;
	if (ps->p < ps->end && ((*ps->p >= 'a' && *ps->p <= 'z') || *ps->p == '+')) {
		ps->p = was;
		return false;
	}
	return true;
}

int tl_parse_number(struct tl_parser *ps, int64_t min, int64_t max, int64_t *out)
{
	bool neg = false;
	uint64_t v = 0;

	tl_parse_blanks(ps);
	if (ps->p < ps->end && *ps->p == '-') {
		neg = true;
		ps->p++;
	}
	if (ps->p == ps->end || *ps->p < '0' || *ps->p > '9')
		return tl_parse_fail(ps, "a number is expected");
	while (ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9') {
		uint64_t digit = (uint64_t)(*ps->p++ - '0');

		if (v > (UINT64_MAX - digit) / 10)
			return tl_parse_fail(ps, "number too large");
		v = v * 10 + digit;
	}
	if (v > (uint64_t)INT64_MAX + (neg ? 1U : 0U))
		return tl_parse_fail(ps, "number too large");
	*out = neg ? (int64_t)(0 - v) : (int64_t)v;
	return *out < min || *out > max ? tl_parse_fail(ps, "number out of range") : 0;
}

int tl_parse_u32(struct tl_parser *ps, uint32_t max, uint32_t *out)
{
	int64_t v;

	if (tl_parse_number(ps, 0, max, &v))
		return -1;
	*out = (uint32_t)v;
	return 0;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int escape(struct tl_parser *ps)
{
	char c = ps->p < ps->end ? *ps->p++ : 0;

	if (c == 'n')
		tl_buf_putc(&ps->scratch, '\n');
	else if (c == '"' || c == '\\')
		tl_buf_putc(&ps->scratch, c);
	else if (c == 'x' && ps->end - ps->p >= 2 && hex_digit(ps->p[0]) >= 0 && hex_digit(ps->p[1]) >= 0) {
		tl_buf_putc(&ps->scratch, (char)(hex_digit(ps->p[0]) * 16 + hex_digit(ps->p[1])));
		ps->p += 2;
	} else {
		return tl_parse_fail(ps, "bad escape");
	}
	return 0;
}

/* The text in scratch, to stay. */
static const char *keep_text(struct tl_parser *ps)
{
	const char *text = tl_buf_str(&ps->scratch);
	struct tl_known_text *known;

	HASH_FIND_STR(ps->texts, text, known);
	if (!known) {
		known = tl_arena_alloc(ps->own, sizeof *known);
		known->text = tl_arena_strdup(ps->a, text);
		HASH_ADD_KEYPTR(hh, ps->texts, known->text, strlen(known->text), known);
	}
	return known->text;
}

/* A list that was read, to stay; NULL when it is empty. */
void *tl_parse_keep(struct tl_parser *ps, const void *v, size_t size)
{
	return size ? memcpy(tl_arena_alloc(ps->a, size), v, size) : NULL;
}

int tl_parse_string(struct tl_parser *ps, const char **out)
{
	if (!tl_parse_take(ps, "\""))
		return tl_parse_fail(ps, "a quoted text is expected");
	tl_buf_reset(&ps->scratch);
	while (ps->p < ps->end && *ps->p != '"' && *ps->p != '\n') {
		if (*ps->p == '\\') {
			ps->p++;
			if (escape(ps))
				return -1;
		} else {
			tl_buf_putc(&ps->scratch, *ps->p++);
		}
	}
	if (ps->p == ps->end || *ps->p != '"')
		return tl_parse_fail(ps, "text without its closing quote");
	ps->p++;
	*out = keep_text(ps);
	return 0;
}

void tl_parser_fini(struct tl_parser *ps)
{
	tl_buf_fini(&ps->scratch);
	tl_vec_fini(&ps->ops);
	tl_vec_fini(&ps->args);
	tl_vec_fini(&ps->cases);
	tl_vec_fini(&ps->path);
	HASH_CLEAR(hh, ps->texts);
	tl_arena_free(ps->own);
}
