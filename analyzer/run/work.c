/*
 * Reading one file. C and C++ text streams through the prefilter in chunks, and only what has names of the packs goes to
 * the parser, which reads it again by itself. For configuration the head of the file tells which format reads it.
 */
#include "run/work.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "conf/conf.h"
#include "run/files.h"
#include "run/kinds.h"
#include "run/wire.h"

#define CHUNK (256U << 10)
#define HEAD (1U << 20)	      /* what formats are recognized by: of code and scripts, nearly always all */
#define SNIFF 1024	      /* a NUL in here: not text */
#define PARSE_MAX (16L << 20) /* parsers and syntax trees take some 100 bytes for each byte */

struct file {
	struct tl_work *work;
	const struct tl_file *f;
	int fd;
	off_t size;	     /* as told when it was opened */
	size_t dropped;	     /* bytes of it that are done with */
	struct tl_buf *text; /* the bytes behind those */
	bool eof;	     /* ... up to the end */
	struct tl_result *found;
	struct tl_buf units;
};

static bool any_c(const struct tl_found *found)
{
	for (size_t i = 0; i < found->files.n; i++) {
		if (found->files.v[i].kinds & TL_KIND_C)
			return true;
	}
	return false;
}

int tl_work_prepare(struct tl_work *work, const struct tl_found *found, const struct tl_run_options *options,
	struct tl_result *notices, struct tl_err *err)
{
	struct tl_front_options front = {
		.pack = options->pack,
		.root = found->root,
		.compdb_dir = options->compdb_dir,
		.headers = found->headers.v,
		.n_headers = found->headers.n,
		.built = options->built,
		.flags = options->flags,
		.n_flags = options->n_flags,
		.directory = options->directory,
		.tell_includes = options->tell_includes,
	};

	*work = (struct tl_work){.pack = options->pack, .found = found};
	if (!any_c(found) && !options->compdb_dir)
		return 0;
	work->prefilter = work->names = tl_prefilter_new(options->pack);
	return tl_front_new(&work->front, &front, notices, err);
}

void tl_work_fini(struct tl_work *work)
{
	if (work->front)
		tl_front_free(work->front);
	tl_prefilter_free(work->names);
	tl_buf_fini(&work->text);
	tl_buf_fini(&work->full_path);
}

static struct tl_loc whole_file(const struct file *x)
{
	return (struct tl_loc){.file = x->f->path};
}

static void unreadable(struct file *x, const char *why)
{
	struct tl_loc loc = whole_file(x);

	tl_result_notice(
		x->found, x->f->named ? TL_LEVEL_ERROR : TL_LEVEL_WARNING, "unreadable", &loc, "cannot read: %s", why);
	x->found->stats.failed++;
}

static void too_big(struct file *x)
{
	struct tl_loc loc = whole_file(x);

	tl_result_notice(x->found, TL_LEVEL_WARNING, "too-big", &loc,
		"larger than %ld MB, which is the most that is parsed: not looked at", PARSE_MAX >> 20);
	x->found->stats.failed++;
}

/* Since it was found it may have become anything: a link, a FIFO, nothing. */
static int open_file(struct file *x)
{
	struct tl_buf *path = &x->work->full_path;
	struct stat st;

	tl_buf_reset(path);
	tl_buf_printf(path, "%s/%s", x->work->found->root, x->f->path);
	x->fd = open(path->data, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (x->fd < 0 || fstat(x->fd, &st) != 0) {
		unreadable(x, strerror(errno));
		return -1;
	}
	if (!S_ISREG(st.st_mode)) {
		unreadable(x, "not a regular file");
		return -1;
	}
	x->size = st.st_size;
	return 0;
}

/* Appends up to want bytes to text, and keeps a NUL behind. */
static int read_more(struct file *x, size_t want)
{
	struct tl_buf *text = x->text;
	size_t goal = text->len + want;

	tl_buf_reserve(text, want + 1);
	while (text->len < goal && !x->eof) {
		ssize_t n = read(x->fd, text->data + text->len, goal - text->len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			unreadable(x, strerror(errno));
			return -1;
		}
		x->eof = n == 0;
		text->len += (size_t)n;
		/* At the size that was told: the call that would say so again is saved, eighty thousand times. */
		if (x->size > 0 && (off_t)(x->dropped + text->len) == x->size)
			x->eof = true;
	}
	text->data[text->len] = '\0';
	return 0;
}

static bool utf16(const struct tl_buf *text)
{
	return text->len >= 2 && (memcmp(text->data, "\xff\xfe", 2) == 0 || memcmp(text->data, "\xfe\xff", 2) == 0);
}

static bool binary(const struct tl_buf *text)
{
	size_t n = text->len < SNIFF ? text->len : SNIFF;

	return n > 0 && memchr(text->data, '\0', n) != NULL;
}

/* A few NULs in a source are somebody's slip: the parser takes them for blanks. */
static bool no_source(const struct tl_buf *text)
{
	size_t n = text->len < SNIFF ? text->len : SNIFF, nuls = 0;

	for (size_t i = 0; i < n; i++)
		nuls += text->data[i] == '\0';
	return nuls > n / 64;
}

/* Drops what was scanned, except for the end that may belong to a name. */
static void drop_scanned(struct file *x)
{
	struct tl_buf *text = x->text;
	size_t keep = tl_prefilter_overlap(x->work->prefilter, text->data, text->len);

	x->dropped += text->len - keep;
	memmove(text->data, text->data + text->len - keep, keep);
	text->len = keep;
}

static unsigned scan(const struct file *x, size_t len, unsigned want)
{
	const struct tl_prefilter *pf = x->work->prefilter;

	return pf ? tl_prefilter_scan(pf, x->text->data, len, want) : want;
}

/* text holds the first chunk. Tells whether the file has names that make it worth parsing. */
static bool has_names(struct file *x)
{
	/* Most headers only pass types through. One that calls or defines nothing of a library decides nothing by itself;
	 * what it holds is read with the sources that include it. */
	unsigned want = x->f->kinds & TL_KIND_SOURCE ? TL_HIT_NAME : TL_HIT_FUNCTION;

	for (;;) {
		if (scan(x, x->text->len, want) & want)
			return true;
		if (x->eof)
			return false;
		drop_scanned(x);
		if (read_more(x, CHUNK) != 0)
			return false;
	}
}

static void parse_c(struct file *x)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0}; /* in a, like the units themselves */
	struct tl_err err = {0};

	if (tl_front_read(&units, a, x->work->front, x->f->path, &err) != 0)
		unreadable(x, err.msg);
	else
		x->found->stats.c_parsed++;
	for (size_t i = 0; i < units.n; i++)
		tl_unit_print(units.v[i], &x->units);
	tl_arena_free(a);
}

/* The C parser takes UTF-8 and ASCII only. Whether there is something to miss can be told all the same: without
 * their NULs, ASCII letters in UTF-16 are ASCII. */
static void warn_of_utf16(struct file *x)
{
	struct tl_loc loc = whole_file(x);
	size_t n = 0;

	if (read_more(x, (size_t)PARSE_MAX) != 0)
		return;
	for (size_t i = 2; i < x->text->len; i++) {
		if (x->text->data[i])
			x->text->data[n++] = x->text->data[i];
	}
	x->text->data[n] = '\0';
	if (!(scan(x, n, TL_HIT_NAME) & TL_HIT_NAME))
		return;
	tl_result_notice(x->found, TL_LEVEL_WARNING, "encoding", &loc,
		"written in UTF-16, which is not parsed, and names of TLS libraries stand in it: convert it to UTF-8");
	x->found->stats.failed++;
}

static void read_c(struct file *x)
{
	if (utf16(x->text))
		warn_of_utf16(x);
	else if (no_source(x->text) || !has_names(x))
		return;
	else if (x->size > PARSE_MAX)
		too_big(x);
	else
		parse_c(x);
}

static void read_conf(struct file *x)
{
	const struct tl_pack *pack = x->work->pack;
	const struct tl_conf_files files = tl_run_files(x->work->found);
	const struct tl_format *format;
	bool any = false;

	if (binary(x->text) && !utf16(x->text))
		return;
	format = tl_conf_recognize(pack, x->f->path, x->text->data, x->text->len, NULL);
	if (!format)
		return;
	if (x->size > PARSE_MAX) {
		too_big(x);
		return;
	}
	/* One byte more than is parsed: a file that grew meanwhile shows. */
	if (!x->eof && read_more(x, (size_t)PARSE_MAX + 1 - x->text->len) != 0)
		return;
	if (x->text->len > (size_t)PARSE_MAX) {
		too_big(x);
		return;
	}
	for (; format; format = tl_conf_recognize(pack, x->f->path, x->text->data, x->text->len, format)) {
		tl_conf_read(x->found, pack, format, x->f->path, x->text->data, x->text->len, &files);
		any = true;
	}
	x->found->stats.conf_parsed += any;
}

static void read_file(struct file *x)
{
	tl_buf_reset(x->text);
	if (open_file(x) != 0)
		return;
	if (read_more(x, x->f->kinds & TL_KIND_CONF ? HEAD : CHUNK) != 0)
		return;
	/* Configuration first: looking for C names drops the text. */
	if (x->f->kinds & TL_KIND_CONF && !x->work->c_only)
		read_conf(x);
	if (x->f->kinds & TL_KIND_C)
		read_c(x);
}

void tl_work_file(struct tl_buf *answer, size_t item, void *ctx)
{
	struct tl_work *work = ctx;
	struct file x = {.work = work, .f = &work->found->files.v[item], .fd = -1, .text = &work->text};

	x.found = tl_result_new();
	read_file(&x);
	if (x.fd >= 0)
		close(x.fd);
	tl_wire_put(answer, &(struct tl_answer){.units = x.units.data, .units_len = x.units.len, .found = x.found});
	tl_buf_fini(&x.units);
	tl_result_free(x.found);
}
