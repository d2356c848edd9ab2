/*
 * Makes the edits that findings in the cases come with, and looks again: what had an edit must be gone, and there must not be more
 * findings than before.
 *
 *   run_fixes TLSLINT SCRATCH PATH...
 *
 * Every file below PATH is a case of its own; edited copies are made in the folder SCRATCH.
 */
#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "base/vec.h"

struct edit {
	size_t start, end;
	const char *text;
};

TL_VEC_TYPE(edit_vec, struct edit);

struct test {
	const char *tool, *scratch;
	struct tl_arena *arena;
	unsigned files, edits, failures;
};

static json_t *run(const struct test *t, const char *root, const char *path)
{
	char *argv[] = {(char *)t->tool, "check", "--no-ignore", "--output", "json", "--jobs", "1", "--root",
		(char *)root, (char *)path, NULL};
	json_error_t why;
	json_t *report;
	int pipes[2], status;
	pid_t pid;
	FILE *f;

	if (pipe(pipes) || (pid = fork()) < 0) {
		perror("run_fixes");
		exit(2);
	}
	if (pid == 0) {
		dup2(pipes[1], 1);
		close(pipes[0]);
		close(pipes[1]);
		execv(t->tool, argv);
		_exit(127);
	}
	close(pipes[1]);
	f = fdopen(pipes[0], "rb");
	if (!f) {
		perror("run_fixes");
		exit(2);
	}
	report = json_loadf(f, 0, &why);
	fclose(f);
	waitpid(pid, &status, 0);
	return report;
}

static const json_t *edits_of(const json_t *finding)
{
	return json_object_get(json_object_get(finding, "fix"), "edits");
}

static const char *text_of(const json_t *o, const char *key)
{
	const char *s = json_string_value(json_object_get(o, key));

	return s ? s : "";
}

static size_t number_of(const json_t *o, const char *key)
{
	return (size_t)json_integer_value(json_object_get(o, key));
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

			tl_vec_push(&v, (struct edit){number_of(e, "start"), number_of(e, "end"), text_of(e, "text")});
		}
	}
	tl_vec_sort(&v, later_first);
	return v;
}

static void apply(struct tl_buf *out, const char *text, size_t len, const struct edit_vec *edits)
{
	struct tl_arena *a = tl_arena_new();
	const char *now = text;

	for (size_t i = 0; i < edits->n; i++) {
		const struct edit *e = &edits->v[i];
		struct tl_buf next = {0};

		if (i && same(e, &edits->v[i - 1]))
			continue; /* one repair for several findings */
		tl_buf_put(&next, now, e->start);
		tl_buf_puts(&next, e->text);
		tl_buf_put(&next, now + e->end, len - e->end);
		now = tl_arena_strndup(a, tl_buf_str(&next), next.len);
		len = next.len;
		tl_buf_fini(&next);
	}
	tl_buf_put(out, now, len);
	tl_arena_free(a);
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

static void compare(struct test *t, const char *path, const json_t *before, const json_t *after)
{
	size_t fixed, unused;

	for (size_t i = 0; i < json_array_size(after); i++) {
		const json_t *f = json_array_get(after, i);
		size_t was = count(before, text_of(f, "check"), &fixed);

		if (json_array_size(edits_of(f)))
			fail(t, path, f, "edits have been made, and here is still one to make");
		else if (fixed && count(after, text_of(f, "check"), &unused) > was - fixed)
			fail(t, path, f, "one too many is left of this check, perhaps this");
	}
	if (json_array_size(after) > json_array_size(before)) {
		printf("%s: there is more to find than before the edits\n", path);
		t->failures++;
	}
}

static void look_again(struct test *t, const char *path, const json_t *before)
{
	struct edit_vec edits = collect(before);
	struct tl_buf text = {0}, edited = {0};
	const char *copy = tl_path_join(t->arena, t->scratch, tl_path_base(path));
	json_t *after = NULL;
	struct tl_err err;

	t->files++;
	t->edits += (unsigned)edits.n;
	if (!tl_file_read(&text, path, 0, &err)) {
		apply(&edited, tl_buf_str(&text), text.len, &edits);
		if (!tl_file_replace(copy, tl_buf_str(&edited), edited.len, &err))
			after = run(t, t->scratch, copy);
	}
	if (after) {
		compare(t, path, before, json_object_get(after, "findings"));
		unlink(copy);
	} else {
		printf("%s: the edited copy cannot be read\n", path);
		t->failures++;
	}
	json_decref(after);
	tl_buf_fini(&text);
	tl_buf_fini(&edited);
	tl_vec_fini(&edits);
}

static void try_file(struct test *t, const char *path)
{
	json_t *report = run(t, tl_path_dir(t->arena, path), path);
	const json_t *findings = json_object_get(report, "findings");
	size_t with_edits;

	count(findings, NULL, &with_edits);
	if (with_edits)
		look_again(t, path, findings);
	json_decref(report);
}

/* --- finding the cases --- */

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && strcmp(s + n - m, end) == 0;
}

static void try_all(struct test *t, const char *path)
{
	TL_VEC(char *) v = {0};
	struct dirent *e;
	struct stat st;
	DIR *d;

	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode)) {
		if (!ends_with(path, ".expect") && !ends_with(path, ".md"))
			try_file(t, path);
		return;
	}
	if (ends_with(path, ".case"))
		return; /* several files that belong together */
	d = opendir(path);
	while (d && (e = readdir(d))) {
		if (e->d_name[0] != '.')
			tl_vec_push(&v, tl_path_join(t->arena, path, e->d_name));
	}
	if (d)
		closedir(d);
	tl_vec_sort(&v, by_text);
	for (size_t i = 0; i < v.n; i++)
		try_all(t, v.v[i]);
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
