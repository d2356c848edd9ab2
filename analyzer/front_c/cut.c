/*
 * Which function bodies of headers a file can come to. By name alone: a body is wanted when the name of its function stands in the
 * file, in a body that is wanted, or in text that is compiled in any case; overloads, and members of different classes, are wanted
 * together. Names that a macro glues together are not seen.
 */
#include "front_c/cut.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "front_c/bodies.h"
#include "front_c/scan.h"
#include "front_c/stand.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

/* A name that can be a function's. */
struct word {
	const char *name;
	uint32_t wanted;		 /* number of the last file that wanted it */
	uint32_t seen;			 /* ... that had it in a header, */
	unsigned mentions;		 /* and how: enum tl_mention */
	uint32_t listed;		 /* number of the last text whose list has it */
	size_t place;			 /* ... and where in it */
	TL_VEC(struct defined *) bodies; /* of functions called so, in all headers */
	UT_hash_handle hh;
};

TL_VEC_TYPE(word_vec, struct word *);

struct defined {
	struct tl_cut_header *in;
	uint32_t open, end; /* both braces, open < end */
	const struct word *name;
	struct word_vec words;
	bool stays; /* wanted or not */
};

struct mention {
	struct word *word;
	unsigned how;
};

struct tl_cut_header {
	uint32_t reached;		 /* number of the last file that did */
	struct word_vec words;		 /* wanted wherever the header is read */
	TL_VEC(struct mention) mentions; /* each word once */
	TL_VEC(struct defined *) bodies;
};

struct tl_cut_index {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	struct word *words;
	uint32_t file, text; /* numbers given */
	struct word_vec todo;
};

struct tl_cut_index *tl_cut_index_new(const struct tl_pack *pack)
{
	struct tl_cut_index *x = tl_xcalloc(1, sizeof *x);

	x->arena = tl_arena_new();
	x->pack = pack;
	return x;
}

void tl_cut_index_free(struct tl_cut_index *x)
{
	if (!x)
		return;
	HASH_CLEAR(hh, x->words);
	tl_vec_fini(&x->todo);
	tl_arena_free(x->arena);
	free(x);
}

/* --- reading --- */

static struct word *find_word(const struct tl_cut_index *x, const char *name, size_t len)
{
	struct word *w;

	HASH_FIND(hh, x->words, name, len, w);
	return w;
}

static struct word *word_of(struct tl_cut_index *x, const char *name, size_t len)
{
	struct word *w = find_word(x, name, len);

	if (!w) {
		w = tl_arena_alloc(x->arena, sizeof *w);
		w->name = tl_arena_strndup(x->arena, name, len);
		HASH_ADD_KEYPTR(hh, x->words, w->name, len, w);
	}
	return w;
}

/* Words of directives, too, but for paths. */
static bool next_word(struct tl_scan *s, struct tl_token *t)
{
	size_t start, end;
	bool quoted;

	while (tl_scan_next(s, t)) {
		if (t->kind == TL_TOKEN_NAME)
			return true;
		if (t->kind == TL_TOKEN_DIRECTIVE && !tl_scan_include(s->text, t, &start, &end, &quoted)) {
			s->at = t->start + 1;
			s->line_start = false;
		}
	}
	return false;
}

static void list_words(struct tl_cut_index *x, struct word_vec *out, const char *text, size_t start, size_t end)
{
	struct tl_token t;
	struct tl_scan s;

	x->text++;
	tl_scan_init(&s, text, end);
	s.at = start;
	while (next_word(&s, &t)) {
		struct word *w = word_of(x, text + t.start, t.end - t.start);

		if (w->listed != x->text)
			tl_vec_push_in(x->arena, out, w);
		w->listed = x->text;
	}
}

static void mention(
	struct tl_cut_index *x, struct tl_cut_header *h, const char *text, const struct tl_token *t, unsigned how)
{
	struct word *w = word_of(x, text + t->start, t->end - t->start);

	if (w->listed != x->text) {
		w->place = h->mentions.n;
		tl_vec_push_in(x->arena, &h->mentions, (struct mention){.word = w});
	}
	w->listed = x->text;
	h->mentions.v[w->place].how |= how;
}

static unsigned mention_at(const struct tl_tokens_of *t, size_t i)
{
	if (tl_stand_byte(t, i + 1) == ':' && tl_stand_byte(t, i + 2) == ':')
		return TL_MENTION | TL_MENTION_DECLARES;
	return TL_MENTION | TL_MENTION_ALONE | (tl_stand_of(t, i) == TL_STAND_OTHER ? TL_MENTION_DECLARES : 0);
}

/* What directives speak of may be a macro. */
static void mention_directive(
	struct tl_cut_index *x, struct tl_cut_header *h, const char *text, const struct tl_token *directive)
{
	size_t start, end;
	struct tl_token t;
	struct tl_scan s;
	bool quoted;

	if (tl_scan_include(text, directive, &start, &end, &quoted))
		return;
	tl_scan_init(&s, text, directive->end);
	s.at = directive->start + 1;
	s.line_start = false;
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME)
			mention(x, h, text, &t, TL_MENTION | TL_MENTION_ALONE | TL_MENTION_DECLARES);
	}
}

static void list_mentions(struct tl_cut_index *x, struct tl_cut_header *h, const char *text, size_t len)
{
	struct tl_tokens_of all = {.text = text};
	struct tl_token t;
	struct tl_scan s;

	x->text++;
	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE)
			mention_directive(x, h, text, &t);
		else
			tl_vec_push(&all.tokens, t);
	}
	for (size_t i = 0; i < all.tokens.n; i++) {
		if (all.tokens.v[i].kind == TL_TOKEN_NAME)
			mention(x, h, text, &all.tokens.v[i], mention_at(&all, i));
	}
	tl_vec_fini(&all.tokens);
}

struct tl_cut_header *tl_cut_read(struct tl_cut_index *x, const char *text, size_t len)
{
	struct tl_cut_header *h = tl_arena_alloc(x->arena, sizeof *h);
	struct tl_body_vec bodies = {0};

	list_mentions(x, h, text, len);
	tl_bodies_read(&bodies, x->pack, text, len);
	for (size_t i = 0; i < bodies.n; i++) {
		const struct tl_body *b = &bodies.v[i];
		struct defined *d;
		struct word *name;

		if (b->nameless) {
			list_words(x, &h->words, text, b->start, b->end);
			continue;
		}
		name = word_of(x, text + b->name, b->name_end - b->name);
		d = tl_arena_alloc(x->arena, sizeof *d);
		*d = (struct defined){
			.in = h, .open = b->open, .end = b->end - 1, .name = name, .stays = b->conditional};
		list_words(x, &d->words, text, b->start, b->end);
		tl_vec_push_in(x->arena, &name->bodies, d);
		tl_vec_push_in(x->arena, &h->bodies, d);
	}
	tl_vec_fini(&bodies);
	return h;
}

/* --- one file --- */

static void want(struct tl_cut_index *x, struct word *w)
{
	if (w->wanted == x->file)
		return;
	w->wanted = x->file;
	if (w->bodies.n)
		tl_vec_push(&x->todo, w);
}

void tl_cut_begin(struct tl_cut_index *x)
{
	x->file++;
	x->todo.n = 0;
}

void tl_cut_reach(struct tl_cut_index *x, struct tl_cut_header *h)
{
	h->reached = x->file;
	for (size_t i = 0; i < h->mentions.n; i++) {
		struct word *w = h->mentions.v[i].word;

		w->mentions = (w->seen == x->file ? w->mentions : 0) | h->mentions.v[i].how;
		w->seen = x->file;
	}
	for (size_t i = 0; i < h->words.n; i++)
		want(x, h->words.v[i]);
}

void tl_cut_want(struct tl_cut_index *x, const char *text, size_t len)
{
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (next_word(&s, &t)) {
		struct word *w = find_word(x, text + t.start, t.end - t.start);

		if (w)
			want(x, w);
	}
}

unsigned tl_cut_mentions(const struct tl_cut_index *x, const char *name, size_t len)
{
	const struct word *w = find_word(x, name, len);

	return w && w->seen == x->file ? w->mentions : 0;
}

bool tl_cut_has(const struct tl_cut_index *x, const struct tl_cut_header *h, const char *name, size_t len)
{
	const struct word *w = find_word(x, name, len);

	for (size_t i = 0; w && i < h->mentions.n; i++) {
		if (h->mentions.v[i].word == w)
			return true;
	}
	return false;
}

void tl_cut_close(struct tl_cut_index *x)
{
	while (x->todo.n) {
		const struct word *w = x->todo.v[--x->todo.n];

		for (size_t i = 0; i < w->bodies.n; i++) {
			const struct defined *d = w->bodies.v[i];

			for (size_t k = 0; d->in->reached == x->file && k < d->words.n; k++)
				want(x, d->words.v[k]);
		}
	}
}

static bool is_cut(const struct tl_cut_index *x, const struct defined *d)
{
	return !d->stays && d->name->wanted != x->file;
}

size_t tl_cut_gain(const struct tl_cut_index *x, const struct tl_cut_header *h)
{
	size_t gain = 0;

	for (size_t i = 0; i < h->bodies.n; i++)
		gain += is_cut(x, h->bodies.v[i]) ? h->bodies.v[i]->end - h->bodies.v[i]->open : 0;
	return gain;
}

void tl_cut_apply(const struct tl_cut_index *x, const struct tl_cut_header *h, char *text, size_t len)
{
	for (size_t i = 0; i < h->bodies.n; i++) {
		const struct defined *d = h->bodies.v[i];

		for (size_t at = d->open + 1; is_cut(x, d) && at < d->end && at < len; at++) {
			if (text[at] != '\n' && text[at] != '\r')
				text[at] = ' ';
		}
	}
}
