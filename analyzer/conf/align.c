/* Both texts are walked side by side; blanks may be dropped or turned into others, between quotes a backslash begins an escape. */
#include "conf/align.h"

#include <string.h>

struct align {
	const char *raw; /* the file's */
	size_t at, end;
	bool escapes;
	TL_VEC(struct tl_word_piece) pieces;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The header of a block scalar is no part of its text. */
static void skip_header(struct align *a)
{
	if (a->at == a->end || (a->raw[a->at] != '|' && a->raw[a->at] != '>'))
		return;
	while (a->at < a->end && a->raw[a->at] != '\n')
		a->at++;
}

static size_t escape_len(const struct align *a)
{
	size_t left = a->end - a->at;
	char c = left > 1 ? a->raw[a->at + 1] : '\0';
	size_t len = c == 'u' ? 6 : c == 'x' ? 4 : c == 'U' ? 10 : 2;

	return len < left ? len : left;
}

/* The offset of the byte of the file that spells c; false when there is none. */
static bool find(struct align *a, char c, size_t *at)
{
	while (a->at < a->end) {
		char raw = a->raw[a->at];

		*at = a->at;
		if (raw == c && (raw != '\\' || !a->escapes)) {
			a->at++;
			return true;
		}
		if (raw == '\\' && a->escapes) {
			bool joins = a->at + 1 < a->end && (a->raw[a->at + 1] == '\n' || a->raw[a->at + 1] == '\r');

			a->at += escape_len(a);
			if (joins)
				continue;
			return true;
		}
		if (!is_blank(raw))
			return false;
		a->at++;
		if (is_blank(c) && raw == '\n')
			return true;
	}
	return false;
}

static void put(struct align *a, size_t i, size_t at)
{
	const struct tl_word_piece *last = a->pieces.n ? &a->pieces.v[a->pieces.n - 1] : NULL;

	if (last && at - last->start == i - last->at)
		return;
	tl_vec_push(&a->pieces, (struct tl_word_piece){.at = (uint32_t)i, .start = (uint32_t)at});
}

void tl_word_align(const struct tl_tree *t, struct tl_word *w, const char *text)
{
	struct align a = {.raw = text, .at = w->start, .end = w->end};
	struct tl_word_piece *pieces;
	size_t at = 0;

	if (w->literal || !w->len)
		return;
	a.escapes = w->start > 0 && strchr("\"'", text[w->start - 1]);
	skip_header(&a);
	for (size_t i = 0; i < w->len && find(&a, w->text[i], &at); i++)
		put(&a, i, at);
	if (a.pieces.n && a.pieces.v[0].at == 0) {
		pieces = tl_arena_alloc(t->arena, a.pieces.n * sizeof *pieces);
		memcpy(pieces, a.pieces.v, a.pieces.n * sizeof *pieces);
		w->pieces = pieces;
		w->n_pieces = (uint32_t)a.pieces.n;
	}
	tl_vec_fini(&a.pieces);
}
