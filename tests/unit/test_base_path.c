/* Path text and patterns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unistd.h>

#include "base/path.h"

static int make_arena(void **state)
{
	*state = tl_arena_new();
	return 0;
}

static int free_arena(void **state)
{
	tl_arena_free(*state);
	return 0;
}

static void join(void **state)
{
	assert_string_equal(tl_path_join(*state, "a/b", "c"), "a/b/c");
	assert_string_equal(tl_path_join(*state, "a/", "c"), "a/c");
	assert_string_equal(tl_path_join(*state, "/", "c"), "/c");
	assert_string_equal(tl_path_join(*state, "", "c"), "c");
	assert_string_equal(tl_path_join(*state, ".", "c"), "c");
	assert_string_equal(tl_path_join(*state, "a", "/c"), "/c");
}

static void normalize(void **state)
{
	static const char *const rows[][2] = {
		{"", "."},
		{".", "."},
		{"/", "/"},
		{"//a//b/", "/a/b"},
		{"./a/./b", "a/b"},
		{"a/../b", "b"},
		{"a/b/../../c", "c"},
		{"a/..", "."},
		{"../a", "../a"},
		{"../../a", "../../a"},
		{"a/../../b", "../b"},
		{"..a/../b", "b"},
		{"a/..b/c", "a/..b/c"},
		{"/..", "/"},
		{"/../a", "/a"},
		{"/a/../..", "/"},
		{"...", "..."},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(tl_path_normalize(*state, rows[i][0]), rows[i][1]);
}

static void relative(void **state)
{
	assert_string_equal(tl_path_relative(*state, "/r", "/r/a/b"), "a/b");
	assert_string_equal(tl_path_relative(*state, "/r", "/r"), ".");
	assert_string_equal(tl_path_relative(*state, "/", "/a"), "a");
	assert_string_equal(tl_path_relative(*state, "/", "/"), ".");
	assert_null(tl_path_relative(*state, "/r", "/rest"));
	assert_null(tl_path_relative(*state, "/r/s", "/r"));
}

static void parts(void **state)
{
	assert_string_equal(tl_path_base("a/b.c"), "b.c");
	assert_string_equal(tl_path_base("b.c"), "b.c");
	assert_string_equal(tl_path_base("a/"), "");
	assert_string_equal(tl_path_dir(*state, "a/b/c"), "a/b");
	assert_string_equal(tl_path_dir(*state, "c"), ".");
	assert_string_equal(tl_path_dir(*state, "/c"), "/");
	assert_string_equal(tl_path_ext("a.b/c.tar.gz"), "gz");
	assert_string_equal(tl_path_ext("a.b/c"), "");
	assert_string_equal(tl_path_ext("a/.bashrc"), "");
	assert_string_equal(tl_path_ext("c."), "");
}

static void absolute_resolves_links_and_keeps_what_does_not_exist(void **state)
{
	char dir[] = "/tmp/tlslint-path-XXXXXX", *real, *want;

	assert_non_null(mkdtemp(dir));
	real = tl_path_absolute(*state, dir);
	assert_int_equal(chdir(dir), 0);
	assert_int_equal(symlink(".", "link"), 0);
	want = tl_path_join(*state, real, "no/such");
	assert_string_equal(tl_path_absolute(*state, "link"), real);
	assert_string_equal(tl_path_absolute(*state, "link/no/such"), want);
	assert_string_equal(tl_path_absolute(*state, "./no/x/../such"), want);
	assert_string_equal(tl_path_absolute(*state, ""), real);
	assert_string_equal(tl_path_absolute(*state, "/../"), "/");
	unlink("link");
	assert_int_equal(chdir("/"), 0);
	rmdir(dir);
}

static bool looked_at_beforehand(const char *pattern, const char *path)
{
	struct tl_glob g = tl_glob_of(pattern);

	return tl_glob_match(&g, path, strlen(path), tl_path_base(path));
}

static void glob_matches(void **state)
{
	static const char *const rows[][2] = {
		{"*.cnf", "etc/ssl/x.cnf"},
		{"*.cnf", "x.cnf"},
		{"nginx/*.conf", "etc/nginx/a.conf"},
		{"nginx/*.conf", "nginx/a.conf"},
		{"/nginx/*.conf", "nginx/a.conf"},
		{"/etc/*/a", "/etc/x/a"},
		{"**/a.c", "a.c"},
		{"**/a.c", "x/y/a.c"},
		{"/**/a.c", "a.c"},
		{"a/**/b", "a/b"},
		{"a/**/b", "a/x/b"},
		{"a/**/b", "a/x/y/b"},
		{"a/**", "a/x/y"},
		{"x**z", "xyz"},
		{"a/b**/c", "a/bx/y/c"},
		{"?.c", "x/a.c"},
		{"[a-c].h", "b.h"},
		{"[!a-c].h", "d.h"},
		{"[^a-c].h", "d.h"},
		{"[]x].h", "].h"},
		{"[a-].h", "-.h"},
		{"a[.h", "a[.h"},
		{"\\*.h", "*.h"},
		{"openssl*.cnf*", "openssl-1.cnf.in"},
		{"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!tl_path_glob(rows[i][0], rows[i][1]))
			fail_msg("%s must match %s", rows[i][0], rows[i][1]);
		if (!looked_at_beforehand(rows[i][0], rows[i][1]))
			fail_msg("%s, looked at beforehand, must match %s", rows[i][0], rows[i][1]);
	}
}

static void glob_does_not_match(void **state)
{
	static const char *const rows[][2] = {
		{"*.cnf", "x.cnf/y"},
		{"*.cnf", "x.cnff"},
		{"nginx/*.conf", "nginx/sub/a.conf"},
		{"nginx/*.conf", "mynginx/a.conf"},
		{"/nginx/*.conf", "etc/nginx/a.conf"},
		{"**/a.c", "x/ba.c"},
		{"a/**/b", "a/xb"},
		{"a/**/b", "ab"},
		{"a/**", "a"},
		{"a/?", "a//"},
		{"a/[!b]c", "a//c"},
		{"[a-c].h", "d.h"},
		{"[!a-c].h", "a.h"},
		{"\\*.h", "x.h"},
		{"A.h", "a.h"},
		{"", "a"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (tl_path_glob(rows[i][0], rows[i][1]))
			fail_msg("%s must not match %s", rows[i][0], rows[i][1]);
		if (looked_at_beforehand(rows[i][0], rows[i][1]))
			fail_msg("%s, looked at beforehand, must not match %s", rows[i][0], rows[i][1]);
	}
}

/* Backtracking over this would outlast the universe. */
static void glob_takes_no_time(void **state)
{
	char pattern[401], path[2001];

	(void)state;
	for (int i = 0; i < 400; i += 2)
		memcpy(pattern + i, "*a", 2);
	memcpy(pattern + 398, "*b", 3);
	memset(path, 'a', 2000);
	path[2000] = '\0';
	assert_false(tl_path_glob(pattern, path));
	path[1999] = 'b';
	assert_true(tl_path_glob(pattern, path));
	/* Too long a pattern matches nothing. */
	assert_false(tl_path_glob(path, path));
}

static void tests_are_known_by_their_place_or_name(void **state)
{
	static const char *const tests[] = {
		"tests/a.c", "lib/test/a.c", "/x/unittest/deep/a.c", "test_a.c", "lib/a_test.c"};
	static const char *const others[] = {
		"a.c", "lib/a.c", "latest/a.c", "tests", "testing.c", "attest_a.c", "_test", ""};

	(void)state;
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		assert_true(tl_path_is_test(tests[i]));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(tl_path_is_test(others[i]));
}

#define IN_ARENA(test) cmocka_unit_test_setup_teardown(test, make_arena, free_arena)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_ARENA(join),
		IN_ARENA(normalize),
		IN_ARENA(relative),
		IN_ARENA(parts),
		IN_ARENA(absolute_resolves_links_and_keeps_what_does_not_exist),
		cmocka_unit_test(tests_are_known_by_their_place_or_name),
		cmocka_unit_test(glob_matches),
		cmocka_unit_test(glob_does_not_match),
		cmocka_unit_test(glob_takes_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
