/*
 * Formats that are built in, read as far as recognition needs it. What a file says at its outermost level is cut out by lines, without
 * YAML; the whole is read when a file of that format turns up. Rules from a folder are read whole at once (load.c), so that
 * their mistakes are told.
 */
#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "pack/format_load.h"

struct tl_format_rest {
	struct tl_arena *arena;
	const char *file, *text;
	size_t len;
	struct tl_format *whole;
};

static bool is_head_key(const char *line, size_t len)
{
	static const char *const keys[] = {
		"format:", "title:", "library:", "files:", "files_if_sniffed:", "not_files:", "sniff:", "syntax:"};

	for (size_t i = 0; i < TL_COUNT(keys); i++) {
		size_t n = strlen(keys[i]);

		if (len >= n && memcmp(line, keys[i], n) == 0)
			return true;
	}
	return false;
}

/* The lines of the keys above; those that begin with anything but a letter go on with the key before. */
static void cut_head(struct tl_buf *out, const char *text, size_t len)
{
	bool keep = false;

	for (size_t at = 0, n; at < len; at += n) {
		const char *end = memchr(text + at, '\n', len - at);

		n = end ? (size_t)(end - (text + at)) + 1 : len - at;
		if (text[at] >= 'a' && text[at] <= 'z')
			keep = is_head_key(text + at, n);
		if (keep)
			tl_buf_put(out, text + at, n);
	}
}

static struct tl_yaml *parse(struct tl_load *l, const char *text, size_t len)
{
	struct tl_yaml **docs = NULL;
	struct tl_err err = {0};
	size_t n = 0;

	if (tl_yaml_parse(l->arena, text, len, &docs, &n, &err) == 0 && n == 1)
		return docs[0];
	tl_load_bad(l, NULL, "%s", err.msg[0] ? err.msg : "a rule file is one YAML document");
	return NULL;
}

struct tl_format *tl_load_format_head(struct tl_load *l, const char *text, size_t len)
{
	struct tl_format_build b = {.format = tl_arena_alloc(l->arena, sizeof *b.format)};
	struct tl_buf head = {0};
	unsigned before = l->errors;
	struct tl_yaml *doc;

	cut_head(&head, text, len);
	doc = parse(l, tl_buf_str(&head), head.len);
	tl_buf_fini(&head);
	if (doc)
		tl_load_head_keys(l, doc, &b);
	if (l->errors != before) {
		tl_format_fini(b.format);
		return NULL;
	}
	if (!b.format->library)
		b.format->library = b.format->id;
	tl_format_index_names(b.format, l->arena);
	b.format->rest = tl_arena_alloc(l->arena, sizeof *b.format->rest);
	*b.format->rest = (struct tl_format_rest){.arena = l->arena, .file = l->file, .text = text, .len = len};
	return b.format;
}

static void ignore(void *ctx, const struct tl_err *err)
{
	(void)ctx;
	(void)err;
}

const struct tl_format *tl_format_whole(const struct tl_format *f)
{
	struct tl_format_rest *rest = f->rest;

	if (!rest)
		return f;
	if (!rest->whole) {
		struct tl_load l = {.arena = rest->arena, .file = rest->file, .report = ignore};
		struct tl_yaml *doc = parse(&l, rest->text, rest->len);

		rest->whole = doc ? tl_load_format(&l, doc) : NULL;
	}
	assert(rest->whole); /* the tests read every built-in format */
	return rest->whole;
}

void tl_format_rest_fini(struct tl_format_rest *rest)
{
	if (rest)
		tl_format_fini(rest->whole);
}
