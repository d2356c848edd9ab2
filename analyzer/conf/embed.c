/*
 * Values that are texts in another language, read with that language's format: nginx in an annotation, a whole file in a
 * ConfigMap. Places in them are places of the file around.
 */
#include <string.h>

#include "conf/bind.h"
#include "conf/conf.h"
#include "conf/phrase.h"

#define MAX_EMBEDDED 4U /* values within values */
#define MAX_TEXTS 2000U /* of one file */
#define MAX_NAME 200U

static const struct tl_format *format_of(const struct tl_pack *pack, const char *id)
{
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		if (strcmp(tl_pack_format(pack, i)->id, id) == 0)
			return tl_pack_format(pack, i);
	}
	return NULL;
}

TL_VEC_TYPE(pieces, struct tl_word_piece);

/* One stretch of a text, len bytes that stand in the outer text from start on: with the places of the file instead. */
static void compose(struct pieces *out, const struct tl_bind *outer, uint32_t at, uint32_t start, size_t len)
{
	const struct tl_word *in = outer->within;

	tl_vec_push(out, (struct tl_word_piece){at, tl_bind_place(outer, start)});
	for (uint32_t i = 0; in && !in->literal && i < in->n_pieces; i++) {
		const struct tl_word_piece *p = &in->pieces[i];

		if (p->at > start && p->at < start + len)
			tl_vec_push(out, (struct tl_word_piece){at + (p->at - start), p->start});
	}
}

/* A text within a text: its places are those of the file, too. */
static struct tl_word in_the_file(const struct tl_bind *outer, const struct tl_word *w)
{
	struct tl_word out = *w;
	struct tl_word_piece *kept;
	struct pieces pieces = {0};

	out.start = tl_bind_place(outer, w->start);
	out.end = tl_bind_place(outer, w->end);
	out.literal = w->literal && (!outer->within || out.end - out.start == w->len);
	if (out.literal)
		return out;
	if (w->literal)
		compose(&pieces, outer, 0, w->start, w->len);
	for (uint32_t i = 0; i < w->n_pieces && !w->literal; i++) {
		uint32_t next = i + 1 < w->n_pieces ? w->pieces[i + 1].at : w->len;

		compose(&pieces, outer, w->pieces[i].at, w->pieces[i].start, next - w->pieces[i].at);
	}
	kept = tl_arena_alloc(outer->arena, (pieces.n + 1) * sizeof *kept);
	if (pieces.n)
		memcpy(kept, pieces.v, pieces.n * sizeof *kept);
	out.pieces = kept;
	out.n_pieces = (uint32_t)pieces.n;
	tl_vec_fini(&pieces);
	return out;
}

static void read_as(const struct tl_bind *outer, const struct tl_word *w, const char *name, const struct tl_format *f)
{
	struct tl_bind b = {.out = outer->out,
		.arena = outer->arena,
		.format = tl_format_whole(f),
		.path = outer->path,
		.name = name,
		.lines = outer->lines,
		.exact = outer->exact,
		.pack = outer->pack,
		.embedded = outer->embedded + 1};
	struct tl_word within = in_the_file(outer, w);

	b.within = &within;
	tl_bind_text(&b, w->text, w->len, 0);
}

static void read_by_name(const struct tl_bind *b, const struct tl_word *w, const char *name, size_t len)
{
	char path[MAX_NAME];
	const struct tl_format *f;

	if (len >= sizeof path || memchr(name, '\0', len))
		return;
	memcpy(path, name, len);
	path[len] = '\0';
	if (!tl_conf_may_read(b->pack, path))
		return;
	for (f = tl_conf_recognize(b->pack, path, w->text, w->len, NULL); f;
		f = tl_conf_recognize(b->pack, path, w->text, w->len, f))
		read_as(b, w, path, f);
}

static const struct tl_word *word_beside(const struct tl_node *n, const char *name)
{
	for (const struct tl_node *k = n->parent->kids; k; k = k->next) {
		if (tl_node_is(k, name, false) && k->n_words)
			return &k->words[k->n_words - 1];
	}
	return NULL;
}

/* The text: the node's value, or what is put together from several. False where there is none. */
static bool text_of(
	const struct tl_bind *b, const struct tl_conf_embed *e, const struct tl_node *n, struct tl_word *out)
{
	struct tl_word name = {.text = n->name, .len = n->name_len, .start = n->start, .end = n->start + n->name_len};
	const struct tl_word *by;

	if (e->command)
		return tl_phrase_command(out, b->arena, n, word_beside(n, e->command), e->arguments);
	if (n->block || !n->n_words)
		return false;
	*out = n->words[n->n_words - 1];
	if (e->assigns)
		return tl_phrase_assignment(out, b->arena, &name, &n->words[n->n_words - 1]);
	if (!e->assigned_to)
		return true;
	by = word_beside(n, e->assigned_to);
	return by && tl_phrase_assignment(out, b->arena, by, &n->words[n->n_words - 1]);
}

static void read_embedded(
	const struct tl_bind *b, const struct tl_conf_embed *e, const struct tl_node *n, const struct tl_word *w)
{
	const struct tl_word *file;
	const struct tl_format *f = e->format ? format_of(b->pack, e->format) : NULL;

	if (f)
		read_as(b, w, NULL, f);
	else if (e->as)
		read_by_name(b, w, e->as, strlen(e->as));
	else if (e->file_sibling && (file = word_beside(n, e->file_sibling)))
		read_by_name(b, w, file->text, file->len);
	else if (!e->format && !e->file_sibling) {
		/* What a pattern found is named by the object it stands in. */
		n = e->pattern ? n->parent : n;
		read_by_name(b, w, n->name, n->name_len);
	}
}

void tl_bind_embeds(struct tl_bind *b)
{
	unsigned texts = 0;
	struct tl_word text;

	if (!b->format->n_embeds || !b->pack || b->embedded >= MAX_EMBEDDED)
		return;
	for (const struct tl_node *n = b->tree->root->kids; n && texts <= MAX_TEXTS; n = tl_node_after(n)) {
		for (size_t i = 0; i < b->format->n_embeds && n->n_words && !n->again && !n->source; i++) {
			const struct tl_conf_embed *e = &b->format->embeds[i];

			if (!tl_located(b->arena, &e->at, n, b->format->opts.caseless) || !text_of(b, e, n, &text))
				continue;
			if (texts++ == MAX_TEXTS)
				tl_tree_trouble(b->tree, "too many values are texts of their own; the rest is not read",
					n->start);
			if (texts <= MAX_TEXTS)
				read_embedded(b, e, n, &text);
		}
	}
}
