/* A line that says what it is, and then parts: each a line with its name and its length, and that many bytes. */
#include "run/summary_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "build_config.h"

#define MAGIC "tlslint summary of version "

static void put_part(struct tl_buf *out, const char *name, int number, const struct tl_buf *bytes)
{
	tl_buf_printf(out, "%s %d %zu\n", name, number, bytes->len);
	tl_buf_put(out, tl_buf_str(bytes), bytes->len);
	tl_buf_put(out, "\n", 1);
}

void tl_summary_put(struct tl_buf *out, const struct tl_summary *s)
{
	tl_buf_printf(out, MAGIC "%s\nfile %s\n", TL_VERSION, s->path);
	put_part(out, "run", 0, &s->run);
	put_part(out, "first", (int)s->first.outcome, &s->first.answer);
	if (s->further.there) {
		put_part(out, "further", (int)s->further.outcome, &s->further.answer);
		put_part(out, "words", 0, &s->words);
	}
}

struct reader {
	const char *p, *end;
	bool bad;
};

/* The rest of the line, without its end; what it begins with must be as said. */
static const char *line(struct reader *r, const char *begin, size_t *len)
{
	const char *end = memchr(r->p, '\n', (size_t)(r->end - r->p)), *start = r->p;
	size_t n = strlen(begin);

	*len = 0;
	if (!end || (size_t)(end - start) < n || memcmp(start, begin, n) != 0) {
		r->bad = true;
		return "";
	}
	r->p = end + 1;
	*len = (size_t)(end - start) - n;
	return start + n;
}

static void get_part(struct reader *r, const char *name, int *number, struct tl_buf *bytes)
{
	char head[64], text[64];
	size_t len, size = 0;
	const char *rest;
	char *after;

	snprintf(head, sizeof head, "%s ", name);
	rest = line(r, head, &len);
	snprintf(text, sizeof text, "%.*s", (int)(len < sizeof text ? len : sizeof text - 1), rest);
	*number = (int)strtol(text, &after, 10);
	if (!r->bad)
		size = strtoull(after, NULL, 10);
	if (r->bad || size >= (size_t)(r->end - r->p) || r->p[size] != '\n') {
		r->bad = true;
		return;
	}
	tl_buf_put(bytes, r->p, size);
	r->p += size + 1;
}

static void get_reading(struct reader *r, const char *name, struct tl_reading *to)
{
	int outcome = 0;

	get_part(r, name, &outcome, &to->answer);
	r->bad |= outcome < TL_WORK_DONE || outcome > TL_WORK_MEMORY;
	to->outcome = r->bad ? TL_WORK_DONE : (enum tl_outcome)outcome;
	to->there = !r->bad;
}

/* A name as it stands in reports: relative, and going nowhere else. */
static bool is_plain(const char *path)
{
	return path[0] && path[0] != '/' && strcmp(path, "..") != 0 && strncmp(path, "../", 3) != 0 &&
	       !strstr(path, "/../");
}

int tl_summary_get(
	struct tl_summary *out, struct tl_arena *a, const char *file, const char *text, size_t len, struct tl_err *err)
{
	struct reader r = {text, text + len, false};
	const char *version, *path;
	size_t n, n_path;
	int zero;

	version = line(&r, MAGIC, &n);
	if (r.bad)
		return tl_err_set(err, "%s: no summary: 'tlslint summarize' writes them", file);
	if (n != strlen(TL_VERSION) || memcmp(version, TL_VERSION, n) != 0)
		return tl_err_set(err, "%s: made by tlslint %.*s, this is " TL_VERSION ": make it again", file,
			(int)(n < 40 ? n : 40), version);
	path = line(&r, "file ", &n_path);
	out->path = tl_arena_strndup(a, path, n_path);
	get_part(&r, "run", &zero, &out->run);
	get_reading(&r, "first", &out->first);
	if (!r.bad && r.p < r.end) {
		get_reading(&r, "further", &out->further);
		get_part(&r, "words", &zero, &out->words);
	}
	if (r.bad || r.p != r.end || !is_plain(out->path) || strlen(out->path) != n_path)
		return tl_err_set(err, "%s: a damaged summary: make it again", file);
	return 0;
}

void tl_summary_fini(struct tl_summary *s)
{
	tl_buf_fini(&s->run);
	tl_buf_fini(&s->first.answer);
	tl_buf_fini(&s->further.answer);
	tl_buf_fini(&s->words);
}
