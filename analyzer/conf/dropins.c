/*
 * Files that a product reads behind the main one without being told to (postgresql.auto.conf, x.service.d): read as if they
 * stood at its end, so that whatever a later line does to an earlier one it does across files. Their texts are put together before
 * the syntax family sees them; afterwards every node is told its file, and its places become those of that file.
 */
#include <string.h>

#include "base/buf.h"
#include "base/path.h"
#include "base/text.h"
#include "conf/bind.h"
#include "conf/decode.h"

#define MAX_DROP_INS 100U
#define MAX_BYTES (4U << 20) /* of all of them */

/* --- putting the text together --- */

/* "{}" in the pattern is the main file's own name. */
static const char *pattern_for(const struct tl_bind *b, const char *pattern)
{
	const char *hole = strstr(pattern, "{}");

	if (!hole)
		return pattern;
	return tl_arena_printf(b->arena, "%.*s%s%s", (int)(hole - pattern), pattern, tl_path_base(b->path), hole + 2);
}

static bool is_there(const struct tl_bind *b, const char *path)
{
	for (size_t i = 0; i < b->dropped.n; i++) {
		if (strcmp(b->dropped.v[i].source->path, path) == 0)
			return true;
	}
	return strcmp(b->path, path) == 0;
}

static void add_file(struct tl_bind *b, struct tl_buf *all, const char *path)
{
	struct tl_source *s = tl_arena_alloc(b->arena, sizeof *s);
	struct tl_drop_in drop_in = {.source = s};
	struct tl_decoded d;
	const char *text;
	size_t len;

	if (b->dropped.n >= MAX_DROP_INS || is_there(b, path) ||
		!b->files->load(b->files->ctx, b->arena, path, &text, &len) || len > MAX_BYTES)
		return;
	d = tl_decode(b->arena, text, len);
	/* Of others a place in the text is none in the file. */
	if (d.binary || !d.exact || d.skip || all->len + len > MAX_BYTES)
		return;
	drop_in.before = (uint32_t)all->len;
	if (all->len && all->data[all->len - 1] != '\n')
		tl_buf_putc(all, '\n');
	/* A key may stand once in a document. */
	if (b->format->syntax == TL_SYNTAX_yaml)
		tl_buf_puts(all, "---\n");
	drop_in.at = (uint32_t)all->len;
	*s = (struct tl_source){.path = tl_arena_strdup(b->out->arena, path), .text = d.text, .exact = true};
	s->lines = tl_lines_new(d.text, d.len);
	tl_vec_push(&b->dropped, drop_in);
	tl_buf_put(all, d.text, d.len);
	tl_bind_cover(b, path);
}

static void add_files(struct tl_bind *b, struct tl_buf *all, const struct tl_conf_drop_in *rule)
{
	const char *dir = tl_path_dir(b->arena, b->path);

	for (size_t i = 0; i < rule->files.n; i++) {
		struct tl_paths found = tl_bind_find(b, dir, pattern_for(b, rule->files.v[i]));

		for (size_t k = 0; k < found.n; k++)
			add_file(b, all, found.v[k]);
	}
}

static bool is_of(const struct tl_conf_drop_in *rule, const char *path)
{
	for (size_t i = 0; i < rule->of.n; i++) {
		if (tl_path_glob(rule->of.v[i], path))
			return true;
	}
	return false;
}

const char *tl_bind_drop_in(struct tl_bind *b, const char *text, size_t *len)
{
	struct tl_buf all = {0};

	for (size_t i = 0; b->files && i < b->format->n_drop_ins; i++) {
		if (!is_of(&b->format->drop_ins[i], b->path))
			continue;
		if (!all.len)
			tl_buf_put(&all, text, *len);
		add_files(b, &all, &b->format->drop_ins[i]);
	}
	if (b->dropped.n) {
		text = tl_arena_strndup(b->arena, all.data, all.len);
		*len = all.len;
	}
	tl_buf_fini(&all);
	return text;
}

/* --- taking the tree apart --- */

/* The part of the text that at lies in: the number of its drop-in from 1 on, 0 for the main file. */
static size_t part_at(const struct tl_bind *b, uint32_t at)
{
	size_t i = b->dropped.n;

	while (i > 0 && at < b->dropped.v[i - 1].at)
		i--;
	return i;
}

/* What a part leaves open (a quote, a joined line) goes on in the next: a directive has no more than its own file's. */
static void cut_node(struct tl_node *n, uint32_t end)
{
	size_t i = 0;

	if (n->end <= end && n->start + n->name_len <= end && n->body <= end)
		return;
	if (n->start + n->name_len > end)
		n->name_len = 0;
	while (i < n->n_words && n->words[i].start <= n->words[i].end && n->words[i].end <= end)
		i++;
	n->n_words = i;
	n->end = n->end < end ? n->end : end;
	n->name_end = n->name_end < end ? n->name_end : end;
	n->body = n->body <= end ? n->body : 0;
}

static uint32_t less(uint32_t at, uint32_t by)
{
	return at > by ? at - by : 0;
}

static void move_word(struct tl_tree *t, struct tl_word *w, uint32_t by)
{
	struct tl_word_piece *pieces = tl_arena_alloc(t->arena, (w->n_pieces + 1U) * sizeof *pieces);

	for (uint32_t i = 0; i < w->n_pieces; i++)
		pieces[i] = (struct tl_word_piece){.at = w->pieces[i].at, .start = less(w->pieces[i].start, by)};
	if (w->n_pieces)
		w->pieces = pieces;
	w->start = less(w->start, by);
	w->end = less(w->end, by);
}

static void move_node(struct tl_tree *t, struct tl_node *n, const struct tl_drop_in *to)
{
	n->source = to->source;
	n->start -= to->at;
	n->end = less(n->end, to->at);
	n->name_end = less(n->name_end, to->at);
	n->body = less(n->body, to->at);
	for (size_t i = 0; i < n->n_words; i++)
		move_word(t, &n->words[i], to->at);
}

void tl_bind_drop_in_nodes(struct tl_bind *b)
{
	for (struct tl_node *n = b->tree->root->kids; n && b->dropped.n; n = tl_node_after(n)) {
		size_t part = part_at(b, n->start);

		if (part < b->dropped.n)
			cut_node(n, b->dropped.v[part].before);
		if (part)
			move_node(b->tree, n, &b->dropped.v[part - 1]);
	}
}

void tl_bind_drop_in_fini(struct tl_bind *b)
{
	for (size_t i = 0; i < b->dropped.n; i++)
		tl_lines_free(b->dropped.v[i].source->lines);
	tl_vec_fini(&b->dropped);
}
