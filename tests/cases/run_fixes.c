/*
 * Makes the edits that findings in the cases come with, and looks again, until there are none to make: what had an edit must be gone, and
 * there must not be more findings than before.
 *
 *   run_fixes TLSLINT SCRATCH PATH...
 *
 * Every file below PATH is a case of its own, every folder *.case one; edited copies are made in the folder SCRATCH.
 */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"
#include "run_tool.h"

#define ROUNDS 3

struct edit {
	const char *file;
	size_t start, end;
	const char *text;
};

TL_VEC_TYPE(edit_vec, struct edit);

struct test {
	const char *tool, *scratch;
	struct tl_arena *arena;
	unsigned files, edits, failures;
};

static const json_t *edits_of(const json_t *finding)
{
	return json_object_get(json_object_get(finding, "fix"), "edits");
}

/* From the end of the text to its beginning, so that places stay valid; what is put in at one place keeps its order. */
static int later_first(const void *a, const void *b)
{
	const struct edit *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? 1 : -1;
	return strcmp(y->text, x->text);
}

static bool same(const struct edit *a, const struct edit *b)
{
	return a->start == b->start && a->end == b->end && strcmp(a->text, b->text) == 0;
}

static struct edit_vec collect(const json_t *findings)
{
	struct edit_vec v = {0};

	for (size_t i = 0; i < json_array_size(findings); i++) {
		const json_t *edits = edits_of(json_array_get(findings, i));

		for (size_t k = 0; k < json_array_size(edits); k++) {
			const json_t *e = json_array_get(edits, k);

			tl_vec_push(&v, (struct edit){text_of(e, "file"), number_of(e, "start"), number_of(e, "end"),
						text_of(e, "text")});
		}
	}
	tl_vec_sort(&v, later_first);
	return v;
}

/* What applies to this file; those that would change the same bytes twice, and the same one twice, once. */
static struct edit_vec edits_to(const struct edit_vec *all, const char *file)
{
	struct edit_vec v = {0};

	for (size_t i = 0; i < all->n; i++) {
		const struct edit *e = &all->v[i], *last = v.n ? &v.v[v.n - 1] : NULL;

		if (strcmp(e->file, file) != 0 || (last && (same(e, last) || e->end > last->start)))
			continue;
		tl_vec_push(&v, *e);
	}
	return v;
}

static void apply(struct tl_buf *out, const char *text, size_t len, const struct edit_vec *edits)
{
	size_t at = 0;

	for (size_t i = edits->n; i-- > 0;) {
		const struct edit *e = &edits->v[i];

		tl_buf_put(out, text + at, e->start - at);
		tl_buf_puts(out, e->text);
		at = e->end;
	}
	tl_buf_put(out, text + at, len - at);
}

static void fail(struct test *t, const char *path, const json_t *finding, const char *what)
{
	printf("%s:%zu: %s: %s\n", path, number_of(finding, "line"), what, text_of(finding, "message"));
	t->failures++;
}

/* Findings of a check (NULL: of all), and those that come with an edit. */
static size_t count(const json_t *findings, const char *check, size_t *with_edits)
{
	size_t n = 0;

	*with_edits = 0;
	for (size_t i = 0; i < json_array_size(findings); i++) {
		const json_t *f = json_array_get(findings, i);

		if (check && strcmp(text_of(f, "check"), check) != 0)
			continue;
		n++;
		*with_edits += json_array_size(edits_of(f)) > 0;
	}
	return n;
}

/* Of every check as many are left as had no edit. */
static void compare(struct test *t, const char *path, const json_t *before, const json_t *after)
{
	size_t fixed, unused;

	for (size_t i = 0; i < json_array_size(after); i++) {
		const json_t *f = json_array_get(after, i);
		size_t was = count(before, text_of(f, "check"), &fixed);

		if (json_array_size(edits_of(f)))
			fail(t, path, f, "edits have been made, and here is still one to make");
		else if (strcmp(text_of(f, "level"), "note") != 0 &&
			 count(after, text_of(f, "check"), &unused) > was - fixed)
			fail(t, path, f, "one too many is left of this check, perhaps this");
	}
	if (json_array_size(after) > json_array_size(before)) {
		printf("%s: there is more to find than before the edits\n", path);
		t->failures++;
	}
}

/* What was well-formed is still. */
static void compare_notices(struct test *t, const char *path, const json_t *before, const json_t *after)
{
	for (size_t i = 0; i < json_array_size(after); i++) {
		const json_t *n = json_array_get(after, i);
		bool known = false;

		for (size_t k = 0; k < json_array_size(before) && !known; k++)
			known = strcmp(text_of(json_array_get(before, k), "text"), text_of(n, "text")) == 0;
		if (!known) {
			printf("%s: the edits brought this about: %s\n", path, text_of(n, "text"));
			t->failures++;
		}
	}
}

/* --- edited copies --- */

static void copy_file(struct test *t, const char *from, const char *to, const struct edit_vec *edits)
{
	struct tl_buf text = {0}, edited = {0};
	struct tl_err err = {0};
	char why[1200];

	if (tl_file_read(&text, from, 0, &err)) {
		printf("%s\n", tl_err_text(&err, why, sizeof why));
		t->failures++;
	}
	apply(&edited, tl_buf_str(&text), text.len, edits);
	if (tl_file_replace(to, tl_buf_str(&edited), edited.len, &err)) {
		printf("%s\n", tl_err_text(&err, why, sizeof why));
		t->failures++;
	}
	tl_buf_fini(&text);
	tl_buf_fini(&edited);
}

/* below: what the folder or file is called in the report. */
static void copy_edited(struct test *t, const char *from, const char *to, const char *below, const struct edit_vec *all)
{
	struct path_vec v;
	struct edit_vec edits;

	if (!is_folder(from)) {
		edits = edits_to(all, below);
		copy_file(t, from, to, &edits);
		tl_vec_fini(&edits);
		return;
	}
	mkdir(to, 0777);
	v = list_folder(t->arena, from);
	for (size_t i = 0; i < v.n; i++)
		copy_edited(t, tl_path_join(t->arena, from, v.v[i]), tl_path_join(t->arena, to, v.v[i]),
			tl_path_join(t->arena, below, v.v[i]), all);
	tl_vec_fini(&v);
}

static int remove_below(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st, (void)kind;
	return at->level ? remove(path) : 0;
}

static json_t *report_on(struct test *t, const char *path)
{
	const char *why;
	/* A folder is a case as a whole, seen from itself. */
	json_t *report = run_tool(t->arena, t->tool, is_folder(path) ? path : tl_path_dir(t->arena, path), path, &why);

	if (!report) {
		printf("%s: %s\n", path, why);
		t->failures++;
	}
	return report;
}

static bool has_edits(const json_t *report)
{
	size_t with_edits;

	count(json_object_get(report, "findings"), NULL, &with_edits);
	return with_edits > 0;
}

/* A copy of path with the edits made, called the same. */
static const char *make_edits(struct test *t, const char *path, const json_t *report, int round)
{
	struct edit_vec edits = collect(json_object_get(report, "findings"));
	const char *dir = tl_arena_printf(t->arena, "%s/%d", t->scratch, round);
	const char *copy = tl_path_join(t->arena, dir, tl_path_base(path));

	mkdir(dir, 0777);
	t->edits += (unsigned)edits.n;
	copy_edited(t, path, copy, is_folder(path) ? "" : tl_path_base(path), &edits);
	tl_vec_fini(&edits);
	return copy;
}

/* What an edit uncovers may have one of its own: a maximum goes, and no minimum is there. */
static void look_again(struct test *t, const char *path, const json_t *before)
{
	json_t *after = json_incref((json_t *)before);
	const char *now = path;

	t->files++;
	for (int round = 1; round <= ROUNDS && after && has_edits(after); round++) {
		now = make_edits(t, now, after, round);
		json_decref(after);
		after = report_on(t, now);
	}
	if (after) {
		compare(t, path, json_object_get(before, "findings"), json_object_get(after, "findings"));
		compare_notices(t, path, json_object_get(before, "notices"), json_object_get(after, "notices"));
		nftw(t->scratch, remove_below, 16, FTW_DEPTH | FTW_PHYS);
	}
	json_decref(after);
}

static void try_case(struct test *t, const char *path)
{
	json_t *report = report_on(t, path);

	if (report && has_edits(report))
		look_again(t, path, report);
	json_decref(report);
}

static void try_all(struct test *t, const char *path)
{
	struct path_vec v;

	if (is_about_cases(path))
		return;
	if (!is_folder(path) || ends_with(path, ".case")) {
		try_case(t, path);
		return;
	}
	v = list_folder(t->arena, path);
	for (size_t i = 0; i < v.n; i++)
		try_all(t, tl_path_join(t->arena, path, v.v[i]));
	tl_vec_fini(&v);
}

int main(int argc, char **argv)
{
	struct test t = {.arena = tl_arena_new()};

	if (argc < 4) {
		fputs("usage: run_fixes TLSLINT SCRATCH PATH...\n", stderr);
		return 2;
	}
	t.tool = argv[1];
	t.scratch = argv[2];
	if (mkdir(t.scratch, 0777) && access(t.scratch, W_OK)) {
		perror(t.scratch);
		return 2;
	}
	for (int i = 3; i < argc; i++)
		try_all(&t, argv[i]);
	printf("%u files with %u edits, %u failures\n", t.files, t.edits, t.failures);
	tl_arena_free(t.arena);
	return t.failures || !t.files;
}
