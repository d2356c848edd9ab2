/* The pieces are put side by side, quoted where the shell would need it, with a place for each. */
#include "conf/phrase.h"

#include <string.h>

#include "base/buf.h"

#define MAX_PHRASE 65536U /* bytes: what is longer is no command line */

struct phrase {
	struct tl_buf text;
	TL_VEC(struct tl_word_piece) pieces;
	uint32_t start, end; /* of all pieces, in the file */
	bool unknown;
};

static void map(struct phrase *p, size_t at, uint32_t start)
{
	tl_vec_push(&p->pieces, (struct tl_word_piece){.at = (uint32_t)at, .start = start});
}

static void widen(struct phrase *p, const struct tl_word *w)
{
	p->start = p->start < w->start ? p->start : w->start;
	p->end = p->end > w->end ? p->end : w->end;
}

static void put(struct phrase *p, const struct tl_word *w)
{
	size_t at = p->text.len;

	if (w->n_pieces == 0 || w->pieces[0].at > 0)
		map(p, at, w->start);
	for (uint32_t i = 0; i < w->n_pieces && !w->literal; i++)
		map(p, at + w->pieces[i].at, w->pieces[i].start);
	tl_buf_put(&p->text, w->text, w->len);
	widen(p, w);
	p->unknown |= w->unknown;
}

/* A word with both kinds of quotes is written as it is: a shell in a shell. */
static void put_quoted(struct phrase *p, const struct tl_word *w)
{
	static const char quotes[] = "'\"";
	char quote = '\0';

	for (size_t i = 0; i < 2 && !quote; i++) {
		if (!memchr(w->text, quotes[i], w->len))
			quote = quotes[i];
	}
	map(p, p->text.len, w->start);
	if (quote)
		tl_buf_putc(&p->text, quote);
	put(p, w);
	map(p, p->text.len, w->end);
	if (quote)
		tl_buf_putc(&p->text, quote);
}

static void begin(struct phrase *p)
{
	*p = (struct phrase){.start = UINT32_MAX};
}

static bool finish(struct phrase *p, struct tl_word *out, struct tl_arena *a)
{
	bool good = !p->unknown && p->text.len && p->text.len < MAX_PHRASE;
	struct tl_word_piece *pieces;

	if (good) {
		pieces = tl_arena_alloc(a, p->pieces.n * sizeof *pieces);
		memcpy(pieces, p->pieces.v, p->pieces.n * sizeof *pieces);
		*out = (struct tl_word){.text = tl_arena_strndup(a, p->text.data, p->text.len),
			.len = (uint32_t)p->text.len,
			.start = p->start,
			.end = p->end,
			.pieces = pieces,
			.n_pieces = (uint32_t)p->pieces.n};
	}
	tl_buf_fini(&p->text);
	tl_vec_fini(&p->pieces);
	return good;
}

static bool is_variable(const struct tl_word *name)
{
	for (uint32_t i = 0; i < name->len; i++) {
		char c = name->text[i];

		if (!(c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (i && c >= '0' && c <= '9')))
			return false;
	}
	return name->len > 0;
}

bool tl_phrase_assignment(
	struct tl_word *out, struct tl_arena *a, const struct tl_word *name, const struct tl_word *value)
{
	struct phrase p;

	if (!is_variable(name) || name->unknown)
		return false;
	begin(&p);
	put(&p, name);
	tl_buf_putc(&p.text, '=');
	put_quoted(&p, value);
	return finish(&p, out, a);
}

/* "registry:5000/library/mysql:8@sha256:..." runs mysql. */
static struct tl_word program_of(const struct tl_word *image)
{
	struct tl_word w = *image;
	const char *from = w.text, *to = w.text + w.len, *p;

	for (p = from; p < to && *p != '@'; p++) {
		if (*p == '/')
			from = p + 1;
	}
	for (p = from; p < to && *p != ':' && *p != '@';)
		p++;
	w.len = (uint32_t)(p - from);
	if (w.literal)
		w.start += (uint32_t)(from - w.text);
	w.text = from;
	w.end = w.literal ? w.start + w.len : w.end;
	w.pieces = NULL;
	w.n_pieces = 0;
	return w;
}

bool tl_phrase_command(struct tl_word *out, struct tl_arena *a, const struct tl_node *list, const struct tl_word *image,
	bool arguments)
{
	struct phrase p;
	struct tl_word program = {0};

	if (!list->n_words)
		return false;
	if (arguments || (list->words[0].len && list->words[0].text[0] == '-')) {
		if (!image || image->unknown)
			return false;
		program = program_of(image);
	}
	begin(&p);
	if (program.len)
		put(&p, &program);
	for (size_t i = 0; i < list->n_words && p.text.len < MAX_PHRASE; i++) {
		if (list->words[i].unknown)
			continue;
		if (p.text.len)
			tl_buf_putc(&p.text, ' ');
		if (list->block)
			put_quoted(&p, &list->words[i]);
		else
			put(&p, &list->words[i]);
	}
	return finish(&p, out, a);
}
