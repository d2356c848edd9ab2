/*
 * Runs tlslint on files that say themselves what must be found in them, and compares.
 *
 *   run_cases TLSLINT PATH...
 *
 * A folder is searched for cases; a folder named *.case is one case, scanned as a whole. On the line that must be
 * reported stands, usually in a comment:
 *
 *   expect: TLS101                     a warning or an error of that check
 *   expect: TLS101 tls1.0 tls1.1       ... and exactly these old versions are permitted
 *   expect: TLS103 sometimes           ... on some paths only
 *   expect: TLS101; TLS106             several on one line
 *   expect-note: TLS202                a note
 *   expect-missing: TLS102             a known weakness: must be found, and is not. Found: the test fails, promote it
 *   expect-wrong: TLS101               a known false alarm. Gone: the test fails, remove it
 *
 * Every other line must be free of warnings and errors. Where a syntax has no comments, FILE.expect holds lines like
 * "12: expect: TLS101". Known weaknesses stand in functions or files called FN_* and FP_*.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "base/text.h"
#include "base/vec.h"
#include "model/proto.h"
#include "run_tool.h"

enum kind { MUST, MUST_NOTE, MISSING, WRONG };

struct expect {
	enum kind kind;
	char check[12];
	char file[512]; /* relative to the case's root */
	uint32_t line;
	bool sometimes, has_versions;
	tl_protoset old;
	bool met;
};

TL_VEC_TYPE(expect_vec, struct expect);

struct test {
	const char *tool, *root, *what; /* what: the file or folder, for messages */
	struct tl_arena *arena;
	struct expect_vec expects;
	unsigned failures;
};

static void fail(struct test *t, const char *file, uint32_t line, const char *what, const char *detail)
{
	printf("%s/%s:%u: %s%s\n", t->root, file, line, what, detail);
	t->failures++;
}

/* --- expectations --- */

/* "tls1.0", and the short "ssl3" */
static bool read_version(const char *word, tl_protoset *set)
{
	enum tl_proto p;
	char longer[24];

	snprintf(longer, sizeof longer, "%s.0", word);
	if (tl_proto_parse(word, &p) && tl_proto_parse(longer, &p))
		return false;
	*set |= TL_PROTO(p);
	return true;
}

static bool is_check(const char *word)
{
	return strncmp(word, "TLS", 3) == 0 && strlen(word) == 6 && strspn(word + 3, "0123456789") == 3;
}

static bool ends_comment(const char *word)
{
	return strncmp(word, "*/", 2) == 0 || strncmp(word, "-->", 3) == 0 || strncmp(word, "#>", 2) == 0;
}

/* The words after "expect...:", up to the end of the comment. */
static void read_words(struct test *t, const char *file, uint32_t line, enum kind kind, char *text)
{
	struct expect e = {.kind = kind, .line = line};
	char *save = NULL;

	snprintf(e.file, sizeof e.file, "%s", file);
	for (char *word = strtok_r(text, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
		size_t len = strlen(word);
		bool last = len && word[len - 1] == ';';

		if (ends_comment(word))
			break;
		if (last)
			word[len - 1] = '\0';
		if (is_check(word) && !e.check[0])
			snprintf(e.check, sizeof e.check, "%s", word);
		else if (e.check[0] && strcmp(word, "sometimes") == 0)
			e.sometimes = true;
		else if (e.check[0] && read_version(word, &e.old))
			e.has_versions = true;
		else
			fail(t, file, line, "cannot understand this word of an expectation: ", word);
		if (!last)
			continue;
		tl_vec_push(&t->expects, e);
		e = (struct expect){.kind = kind, .line = line};
		snprintf(e.file, sizeof e.file, "%s", file);
	}
	if (e.check[0])
		tl_vec_push(&t->expects, e);
}

static void read_line(struct test *t, const char *file, uint32_t line, const char *text)
{
	static const struct {
		const char *mark;
		enum kind kind;
	} marks[] = {
		{"expect:", MUST},
		{"expect-note:", MUST_NOTE},
		{"expect-missing:", MISSING},
		{"expect-wrong:", WRONG},
	};

	for (size_t i = 0; i < TL_COUNT(marks); i++) {
		const char *at = strstr(text, marks[i].mark), *end;
		char *copy;

		if (!at)
			continue;
		at += strlen(marks[i].mark);
		end = strstr(at, "expect"); /* a second mark on the same line */
		copy = tl_arena_strndup(t->arena, at, end ? (size_t)(end - at) : strlen(at));
		read_words(t, file, line, marks[i].kind, copy);
	}
}

static void read_expects(struct test *t, const char *path, const char *file)
{
	struct tl_buf b = {0};
	struct tl_lines *lines;
	size_t ext = strlen(file) > 7 ? strlen(file) - 7 : 0;
	bool sidecar = ext && strcmp(file + ext, ".expect") == 0;

	if (tl_file_read(&b, path, 0, NULL)) {
		tl_buf_fini(&b);
		return;
	}
	lines = tl_lines_new(tl_buf_str(&b), b.len);
	for (uint32_t i = 1; i <= tl_lines_count(lines); i++) {
		size_t len;
		const char *s = tl_lines_text(lines, i, &len);
		char *copy = tl_arena_strndup(t->arena, s ? s : "", s ? len : 0);

		if (sidecar)
			read_line(t, tl_arena_strndup(t->arena, file, ext), (uint32_t)strtoul(copy, NULL, 10), copy);
		else
			read_line(t, file, i, copy);
	}
	tl_lines_free(lines);
	tl_buf_fini(&b);
}

/* --- what was found --- */

static tl_protoset versions_of(const json_t *list)
{
	tl_protoset set = 0;

	for (size_t i = 0; i < json_array_size(list); i++)
		read_version(json_string_value(json_array_get(list, i)), &set);
	return set;
}

static bool kind_fits(enum kind kind, const char *level)
{
	return (kind == MUST_NOTE) == (strcmp(level, "note") == 0);
}

static bool details_fit(const struct expect *e, const json_t *f)
{
	if (e->has_versions && e->old != versions_of(json_object_get(f, "old")))
		return false;
	return !e->sometimes || json_is_true(json_object_get(f, "sometimes"));
}

static void describe(const json_t *f, char *out, size_t size)
{
	char versions[128];

	snprintf(out, size, "%s %s (old: %s%s): %s", text_of(f, "level"), text_of(f, "check"),
		tl_protoset_text(versions_of(json_object_get(f, "old")), versions, sizeof versions),
		json_is_true(json_object_get(f, "sometimes")) ? ", sometimes" : "", text_of(f, "message"));
}

static void match(struct test *t, const json_t *f)
{
	uint32_t line = (uint32_t)number_of(f, "line");
	const char *file = text_of(f, "file"), *level = text_of(f, "level");
	char text[512];

	describe(f, text, sizeof text);
	for (size_t i = 0; i < t->expects.n; i++) {
		struct expect *e = &t->expects.v[i];

		if (e->line != line || strcmp(e->file, file) || strcmp(e->check, text_of(f, "check")) ||
			(e->kind != MISSING && !kind_fits(e->kind, level)))
			continue;
		e->met = true;
		if (e->kind == MISSING)
			fail(t, file, line, "now found, promote it to an expect: ", text);
		else if (!details_fit(e, f))
			fail(t, file, line, "found otherwise than expected: ", text);
		return;
	}
	if (strcmp(level, "note") != 0)
		fail(t, file, line, "not expected: ", text);
}

static void check_met(struct test *t)
{
	for (size_t i = 0; i < t->expects.n; i++) {
		const struct expect *e = &t->expects.v[i];

		if (e->met || e->kind == MISSING)
			continue;
		fail(t, e->file, e->line,
			e->kind == WRONG ? "no longer reported, remove it: " : "expected and not found: ", e->check);
	}
}

static void run_case(struct test *t, const char *path)
{
	const char *why;
	json_t *root = run_tool(t->arena, t->tool, t->root, path, &why), *findings = json_object_get(root, "findings");

	if (!root)
		fail(t, t->what, 0, "tlslint failed: ", why);
	for (size_t i = 0; i < json_array_size(findings); i++)
		match(t, json_array_get(findings, i));
	if (root)
		check_met(t);
	json_decref(root);
}

/* --- finding the cases --- */

static void read_tree(struct test *t, const char *dir, const char *below)
{
	struct path_vec v = list_folder(t->arena, dir);

	for (size_t i = 0; i < v.n; i++) {
		char *path = tl_path_join(t->arena, dir, v.v[i]), *file = tl_path_join(t->arena, below, v.v[i]);

		if (is_folder(path))
			read_tree(t, path, file);
		else
			read_expects(t, path, file);
	}
	tl_vec_fini(&v);
}

static unsigned run_one(const char *tool, const char *path, bool tree)
{
	struct tl_arena *a = tl_arena_new();
	struct test t = {.tool = tool, .arena = a, .what = tl_path_base(path)};

	t.root = tree ? path : tl_path_dir(a, path);
	if (tree) {
		read_tree(&t, path, "");
	} else {
		read_expects(&t, path, t.what);
		read_expects(&t, tl_arena_printf(a, "%s.expect", path), tl_arena_printf(a, "%s.expect", t.what));
	}
	run_case(&t, path);
	tl_vec_fini(&t.expects);
	tl_arena_free(a);
	return t.failures;
}

static unsigned run_all(const char *tool, const char *path, unsigned *cases)
{
	struct tl_arena *a;
	struct path_vec v;
	unsigned failures = 0;

	if (!is_folder(path) || ends_with(path, ".case")) {
		if (is_about_cases(path))
			return 0;
		++*cases;
		return run_one(tool, path, is_folder(path));
	}
	a = tl_arena_new();
	v = list_folder(a, path);
	for (size_t i = 0; i < v.n; i++)
		failures += run_all(tool, tl_path_join(a, path, v.v[i]), cases);
	tl_vec_fini(&v);
	tl_arena_free(a);
	return failures;
}

int main(int argc, char **argv)
{
	unsigned failures = 0, cases = 0;

	if (argc < 3) {
		fputs("usage: run_cases TLSLINT PATH...\n", stderr);
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (int i = 2; i < argc; i++)
		failures += run_all(argv[1], argv[i], &cases);
	printf("%u cases, %u failures\n", cases, failures);
	return failures || !cases;
}
