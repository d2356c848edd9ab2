/*
 * Any bytes as a configuration file of some syntax families: FUZZ_FAMILIES, by which one program is made for each group of them.
 *
 *   /PATH LF TEXT     a file of that name, read by all built-in formats that recognise it
 *   SIGN TEXT         read by the format of conf_formats.c that the sign names
 *
 * A form feed ends the file; what follows is the text of any file that is included. Every place of every endpoint lies in its text.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/yaml.h"
#include "conf/conf.h"
#include "conf/decode.h"
#include "conf_formats.h"
#include "fuzz.h"
#include "model/verdict.h"
#include "pack/format.h"

#define INCLUDED "included"
#define MAX_PATH 200

/* What is loaded once: the built-in formats, and those made here when they are first asked for. */
struct known {
	struct tl_pack *pack;
	struct tl_arena *arena;
	struct tl_format *formats[64], *scripts[64];
};

struct text {
	const char *path, *data;
	size_t len;
	const char *included;
	size_t included_len;
	/* as decoded, which is what places refer to */
	size_t places, included_places;
	bool exact, included_exact;
};

static _Noreturn void die(const struct tl_err *err)
{
	fprintf(stderr, "%d:%d: %s\n", err->line, err->col, err->msg);
	abort();
}

static struct known *known(void)
{
	static struct known *k;
	struct tl_err err = {0};

	if (k)
		return k;
	k = tl_xcalloc(1, sizeof *k);
	k->arena = tl_arena_new();
	if (tl_pack_load_builtin(&k->pack, &err))
		die(&err);
	return k;
}

static const struct tl_format *made(struct known *k, struct tl_format **out, const struct fuzz_format *f)
{
	struct tl_yaml **docs;
	struct tl_err err = {0};
	size_t n;

	if (!*out && (tl_yaml_parse(k->arena, f->yaml, strlen(f->yaml), &docs, &n, &err) ||
			     tl_format_load(out, k->arena, "f.yaml", docs[0], &err)))
		die(&err);
	return *out;
}

static bool is_ours(const struct tl_format *f)
{
	static const enum tl_syntax_id ours[] = {FUZZ_FAMILIES};

	for (size_t i = 0; i < TL_COUNT(ours); i++) {
		if (f->syntax == ours[i])
			return true;
	}
	return false;
}

/* --- files --- */

static struct tl_paths find(void *ctx, struct tl_arena *a, const char *glob, size_t max)
{
	static const char *const paths[] = {"a/" INCLUDED, INCLUDED};

	(void)ctx, (void)a, (void)glob;
	return (struct tl_paths){.v = paths, .n = max < TL_COUNT(paths) ? max : TL_COUNT(paths)};
}

static bool load(void *ctx, struct tl_arena *a, const char *path, const char **text, size_t *len)
{
	const struct text *t = ctx;

	(void)path;
	*text = tl_arena_strndup(a, t->included, t->included_len);
	*len = t->included_len;
	return true;
}

/* --- what must hold --- */

static void check_loc(const struct tl_loc *loc, const struct text *t)
{
	bool other = loc->file && strcmp(loc->file, t->path) != 0;

	assert(loc->start <= loc->end && loc->end <= (other ? t->included_places : t->places));
	assert(!loc->file || loc->line);
}

/* Where bytes are not those of the file nothing can be edited. */
static void check_edit(const struct tl_edit *e, const struct text *t)
{
	size_t own = t->exact ? t->len : 0, other = t->included_exact ? t->included_len : 0;

	assert(e->start <= e->end && e->end <= (own > other ? own : other));
}

static void check(const struct tl_result *r, const struct text *t)
{
	for (size_t i = 0; i < r->endpoints.n; i++) {
		const struct tl_endpoint *ep = &r->endpoints.v[i];

		check_loc(&ep->loc, t);
		assert(ep->n_alts >= 1 && ep->title && ep->subject && ep->library);
		(void)tl_verdict_of(ep, TL_TLS1_2);
		for (size_t k = 0; k < ep->alts->n_steps; k++)
			check_loc(&ep->alts->steps[k].loc, t);
		for (size_t k = 0; k < ep->fix.n_edits; k++)
			check_edit(&ep->fix.edits[k], t);
	}
}

static void read_as(const struct tl_format *f, const struct tl_pack *pack, struct text *t)
{
	const struct tl_conf_files files = {.find = find, .load = load, .ctx = t};
	struct tl_result *r = tl_result_new();

	tl_conf_read(r, pack, f, t->path, t->data, t->len, &files);
	tl_result_sort(r);
	check(r, t);
	tl_result_free(r);
}

/* --- the input --- */

static size_t places_of(const char *data, size_t len, bool *exact)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_decoded d = tl_decode(a, data, len);

	*exact = d.exact;
	tl_arena_free(a);
	return d.len;
}

static void split(struct text *t, const char *data, size_t size)
{
	const char *mark = size ? memchr(data, '\f', size) : NULL;

	t->data = data;
	t->len = mark ? (size_t)(mark - data) : size;
	t->included = mark ? mark + 1 : "";
	t->included_len = mark ? size - t->len - 1 : 0;
	t->places = places_of(t->data, t->len, &t->exact);
	t->included_places = places_of(t->included, t->included_len, &t->included_exact);
}

/* Inputs that none of our formats reads are not worth keeping: -1 tells libFuzzer so. */
static int read_named(struct known *k, const char *data, size_t size)
{
	const char *line_end = memchr(data, '\n', size < MAX_PATH ? size : MAX_PATH);
	char path[MAX_PATH + 1] = "";
	struct text t = {.path = path};
	int rc = -1;

	if (!line_end || line_end == data || memchr(data, '\0', (size_t)(line_end - data)))
		return -1;
	memcpy(path, data, (size_t)(line_end - data));
	split(&t, line_end + 1, size - (size_t)(line_end + 1 - data));
	for (const struct tl_format *f = NULL; (f = tl_conf_recognize(k->pack, path, t.data, t.len, f));) {
		if (!is_ours(f))
			continue;
		read_as(f, k->pack, &t);
		rc = 0;
	}
	return rc;
}

static int read_made(struct known *k, char sign, const char *data, size_t size)
{
	bool script = sign >= 'a';
	const struct fuzz_format *table = script ? fuzz_scripts : fuzz_formats;
	size_t n = script ? fuzz_n_scripts : fuzz_n_formats,
	       i = (size_t)(unsigned char)(sign - (script ? 'a' : '0')) % n;
	const struct tl_format *f = made(k, script ? &k->scripts[i] : &k->formats[i], &table[i]);
	struct text t = {.path = table[i].path};

	if (!is_ours(f))
		return -1;
	split(&t, data, size);
	read_as(f, NULL, &t);
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct known *k = known();

	if (!size)
		return 0;
	if (data[0] == '/')
		return read_named(k, (const char *)data + 1, size - 1);
	return read_made(k, (char)data[0], (const char *)data + 1, size - 1);
}
