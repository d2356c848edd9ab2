/* Includes: where a path leads, in which order what is included counts, rings, and files that are not there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/yaml.h"
#include "conf/conf.h"
#include "model/verdict.h"
#include "pack/format.h"

struct entry {
	const char *path, *text;
};

struct tree {
	const struct entry *v;
	size_t n;
};

static struct tl_paths find(void *ctx, struct tl_arena *a, const char *glob, size_t max)
{
	const struct tree *t = ctx;
	const char **paths = tl_arena_alloc(a, max * sizeof *paths);
	struct tl_paths out = {.v = paths};

	for (size_t i = 0; i < t->n && out.n < max; i++) {
		if (tl_path_glob(tl_arena_printf(a, "/%s", glob), t->v[i].path))
			paths[out.n++] = t->v[i].path;
	}
	return out;
}

static bool load(void *ctx, struct tl_arena *a, const char *path, const char **text, size_t *len)
{
	const struct tree *t = ctx;

	(void)a;
	for (size_t i = 0; i < t->n; i++) {
		if (strcmp(t->v[i].path, path) != 0)
			continue;
		*text = t->v[i].text;
		*len = strlen(*text);
		return true;
	}
	return false;
}

static const char blocks[] =
	"format: demo\ntitle: Demo\nfiles: [x]\nsyntax: {family: blocks, comments: ['#']}\n"
	"scales: {v: {words: {T0: tls1.0, T2: tls1.2}}}\n"
	"includes: [{name: include, follow: main}, {name: dir, follow: file, append: '/*.c'}]\n"
	"endpoints: {e: {subject: s, role: server, able: tls, scopes: [a],\n"
	"  defaults: [{since: '1', permits: [tls1.0]}], absent: {exists: [{name: use}], fix: {text: add it}}}}\n"
	"directives: [{name: min, endpoint: e, grammar: floor-name, scale: v, fix: {text: t, with: T2}}]\n";

static const char ini[] = "format: demo\ntitle: Demo\nfiles: [x]\n"
			  "syntax: {family: ini, separators: '= ', merge_sections: yes}\n"
			  "scales: {v: {words: {T0: tls1.0, T2: tls1.2}}}\n"
			  "includes: [{name: '.include', follow: file}]\n"
			  "endpoints: {e: {subject: s, role: server, able: tls, scopes: [a],\n"
			  "  defaults: [{since: '1', permits: [tls1.0]}]}}\n"
			  "directives: [{name: min, endpoint: e, grammar: floor-name, scale: v}]\n";

static void put_all(struct tl_buf *out, const struct tl_result *r)
{
	for (size_t i = 0; i < r->endpoints.n; i++) {
		struct tl_verdict v = tl_verdict_of(&r->endpoints.v[i], TL_TLS1_2);

		if (v.kind != TL_OK)
			tl_buf_printf(
				out, "%s%s:%u %s", out->len ? "; " : "", v.loc.file, v.loc.line, tl_verdict_id(v.kind));
	}
	for (size_t i = 0; i < r->covers.n; i++)
		tl_buf_printf(out, " (%s)", r->covers.v[i].covered);
}

/* Reads the first file; want: what is wrong where, then what was included. */
static void check(const char *yaml, const struct entry *v, size_t n, const char *want)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_result *r = tl_result_new();
	struct tree tree = {v, n};
	struct tl_conf_files files = {.find = find, .load = load, .ctx = &tree};
	struct tl_format *f = NULL;
	struct tl_yaml **docs;
	struct tl_buf out = {0};
	struct tl_err err = {0};
	size_t n_docs;

	if (tl_yaml_parse(a, yaml, strlen(yaml), &docs, &n_docs, &err) || tl_format_load(&f, a, "f", docs[0], &err))
		fail_msg("%d:%d: %s", err.line, err.col, err.msg);
	tl_conf_read(r, NULL, f, v->path, v->text, strlen(v->text), &files);
	tl_result_sort(r);
	put_all(&out, r);
	assert_string_equal(tl_buf_str(&out), want);
	tl_buf_fini(&out);
	tl_result_free(r);
	tl_format_fini(f);
	tl_arena_free(a);
}

#define CHECK(yaml, want, ...)                                                                                         \
	do {                                                                                                           \
		const struct entry v_[] = {__VA_ARGS__};                                                               \
                                                                                                                       \
		check(yaml, v_, TL_COUNT(v_), want);                                                                   \
	} while (0)

static void test_place_of_findings(void **state)
{
	(void)state;
	CHECK(blocks, "d/y:2 pinned-old (demo d/y)", {"d/x", "a { include y; }"}, {"d/y", "#\nmin T0;"});
	CHECK(blocks, "d/x:1 pinned-old; d/y:1 pinned-old (demo d/y)", {"d/x", "a { min T0; } include y;"},
		{"d/y", "a { min T0; }"});
}

static void test_order(void **state)
{
	(void)state;
	CHECK(blocks, " (demo y)", {"x", "a { min T0; include y; }"}, {"y", "min T2;"});
	CHECK(blocks, "x:1 pinned-old (demo y)", {"x", "a { include y; min T0; }"}, {"y", "min T2;"});
	CHECK(blocks, "q.c:1 pinned-old (demo q.c) (demo p.c)", {"x", "a { include *.c; }"}, {"p.c", "min T2;"},
		{"q.c", "min T0;"});
}

static void test_inheritance(void **state)
{
	(void)state;
	CHECK(blocks, " (demo y)", {"x", "min T2; include y;"}, {"y", "a { use; }"});
	CHECK(blocks, "y:1 no-floor (demo y)", {"x", "include y;"}, {"y", "a { use; }"});
	CHECK(blocks, "x:1 undecided", {"x", "a { use; include gone; }"}, {"y", "min T2;"});
}

static void test_where_paths_lead(void **state)
{
	(void)state;
	CHECK(blocks, "r/etc/n/c/y:1 pinned-old (demo r/etc/n/c/y)", {"r/etc/n/x", "include /etc/n/c/*;"},
		{"r/etc/n/c/y", "min T0;"});
	CHECK(blocks, "n/c/y:1 pinned-old (demo n/c/y)", {"n/x", "include /etc/n/c/y;"}, {"n/c/y", "min T0;"});
	CHECK(blocks, "y:1 pinned-old (demo y)", {"x", "include /etc/n/y;"}, {"y", "min T0;"});
	CHECK(blocks, "", {"n/x", "include ../../etc/y;"}, {"etc/y", "min T0;"});
	CHECK(blocks, "c/d/y.c:1 pinned-old (demo c/z) (demo c/d/y.c)", {"x", "include c/z;"}, {"c/z", "dir d;"},
		{"c/d/y.c", "min T0;"});
}

static void test_rings(void **state)
{
	(void)state;
	CHECK(blocks, "x:1 pinned-old", {"x", "include x; min T0;"});
	CHECK(blocks, "y:1 pinned-old (demo y)", {"x", "include y;"}, {"y", "min T0; include x; include y;"});
}

static void test_sections(void **state)
{
	(void)state;
	CHECK(ini, " (demo y)", {"x", "[a]\nmin = T0\n.include y\n"}, {"y", "[a]\nmin = T2\n"});
	CHECK(ini, "x:2 pinned-old (demo y)", {"x", "[a]\nmin = T0\n.include y\n"}, {"y", "[b]\nmin = T2\n"});
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_place_of_findings),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_inheritance),
		cmocka_unit_test(test_where_paths_lead),
		cmocka_unit_test(test_rings),
		cmocka_unit_test(test_sections),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
