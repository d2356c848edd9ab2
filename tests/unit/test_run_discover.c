/* Discovery on small trees made for each test: what is read, what is left alone, and what the root is. */
#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <ftw.h>
#include <git2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/discover.h"

struct tree {
	struct tl_pack *pack;
	char top[64]; /* absolute, links resolved; the working folder of the test */
	struct tl_found found;
	struct tl_result *notices;
	struct tl_err err;
};

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st, (void)type, (void)ftw;
	return remove(path);
}

static int setup(void **state)
{
	struct tree *t = calloc(1, sizeof *t);
	struct tl_err err;
	char made[] = "/tmp/tlslint-discover-XXXXXX", *real;

	assert_int_equal(tl_pack_load_builtin(&t->pack, &err), 0);
	assert_non_null(mkdtemp(made));
	real = realpath(made, NULL);
	snprintf(t->top, sizeof t->top, "%s", real);
	free(real);
	assert_int_equal(chdir(t->top), 0);
	*state = t;
	return 0;
}

static void forget(struct tree *t)
{
	if (t->notices)
		tl_found_fini(&t->found);
	tl_result_free(t->notices);
	t->notices = NULL;
}

static int teardown(void **state)
{
	struct tree *t = *state;

	forget(t);
	tl_pack_free(t->pack);
	assert_int_equal(chdir("/"), 0);
	nftw(t->top, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(t);
	return 0;
}

/* Makes a file and the folders it needs. */
static void put(const char *path, const char *text)
{
	char folder[256];
	FILE *f;

	snprintf(folder, sizeof folder, "%s", path);
	for (char *p = folder; (p = strchr(p + 1, '/'));) {
		*p = '\0';
		mkdir(folder, 0755);
		*p = '/';
	}
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

/* A repository at folder, with the file called tracked in its index when that is given. */
static void make_repo(const char *folder, const char *tracked)
{
	git_repository *repo;
	git_index *index;

	git_libgit2_init();
	assert_int_equal(git_repository_init(&repo, folder, 0), 0);
	if (tracked) {
		assert_int_equal(git_repository_index(&index, repo), 0);
		assert_int_equal(git_index_add_bypath(index, tracked), 0);
		assert_int_equal(git_index_write(index), 0);
		git_index_free(index);
	}
	git_repository_free(repo);
	git_libgit2_shutdown();
}

static int discover(struct tree *t, struct tl_run_options o, const char *const *paths)
{
	forget(t);
	t->notices = tl_result_new();
	o.pack = t->pack;
	o.paths = paths;
	while (paths[o.n_paths])
		o.n_paths++;
	return tl_discover(&t->found, &o, t->notices, &t->err);
}

#define PATHS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* expected: the files in order, separated by blanks. */
static void check_found(const struct tree *t, const char *expected)
{
	char got[2048] = "";

	for (size_t i = 0; i < t->found.files.n; i++) {
		if (i > 0)
			strcat(got, " ");
		strncat(got, t->found.files.v[i].path, 500);
	}
	assert_string_equal(got, expected);
}

static void check_root(const struct tree *t, const char *below_top)
{
	char expected[128];

	snprintf(expected, sizeof expected, "%s%s", t->top, below_top);
	assert_string_equal(t->found.root, expected);
}

static void check_notice(const struct tree *t, const char *id, enum tl_level level, const char *file)
{
	assert_int_equal(t->notices->notices.n, 1);
	assert_string_equal(t->notices->notices.v[0].id, id);
	assert_int_equal(t->notices->notices.v[0].level, level);
	assert_string_equal(t->notices->notices.v[0].loc.file, file);
}

static const struct tl_run_options plain = {0};

static void finds_by_name_and_sorts(void **state)
{
	struct tree *t = *state;

	put("z.c", "");
	put("sub/b.cpp", "");
	put("sub/B.CPP", "");
	put("sub/a.h", "");
	put("sub.c", "");
	put("nginx.conf", "");
	put("README", "");
	put("x.png", "");
	put("c", "");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "nginx.conf sub.c sub/B.CPP sub/a.h sub/b.cpp z.c");
	check_root(t, "");
	assert_int_equal(t->notices->notices.n, 0);
	assert_int_equal(t->found.headers.n, 1);
	assert_string_equal(t->found.headers.v[0], "sub/a.h");
}

static void follows_no_link_and_opens_no_device(void **state)
{
	struct tree *t = *state;

	put("in/a.c", "");
	put("out/b.c", "");
	assert_int_equal(symlink("..", "in/up"), 0);
	assert_int_equal(symlink(".", "in/loop"), 0);
	assert_int_equal(symlink("../out", "in/out"), 0);
	assert_int_equal(symlink("../out/b.c", "in/b.c"), 0);
	assert_int_equal(symlink("nowhere", "in/c.c"), 0);
	assert_int_equal(mkfifo("in/d.c", 0644), 0);
	assert_int_equal(discover(t, plain, PATHS("in")), 0);
	check_found(t, "a.c");
	assert_int_equal(t->notices->notices.n, 0);
}

static void follows_a_link_named_by_hand(void **state)
{
	struct tree *t = *state;

	put("real/a.c", "");
	assert_int_equal(symlink("real", "link"), 0);
	assert_int_equal(discover(t, plain, PATHS("link")), 0);
	check_found(t, "a.c");
	check_root(t, "/real");
}

static void skips_what_is_no_source(void **state)
{
	struct tree *t = *state;

	put("a.c", "");
	put(".git/x.c", "");
	put(".svn/x.c", "");
	put("sub/.hg/x.c", "");
	put(".pc/x.c", "");
	put("CVS/x.c", "");
	put("out/CMakeCache.txt", "");
	put("out/gen/x.c", "");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "a.c");
	assert_int_equal(discover(t, plain, PATHS("out")), 0);
	check_found(t, "CMakeCache.txt gen/x.c");
	put("CMakeCache.txt", "");
	put("CMakeLists.txt", "");
	put("lib/CMakeCache.txt", "");
	put("lib/CMakeLists.txt", "");
	put("lib/b.c", "");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "CMakeCache.txt CMakeLists.txt a.c lib/CMakeCache.txt lib/CMakeLists.txt lib/b.c");
}

static void excludes_hold_for_what_is_found(void **state)
{
	static const char *const globs[] = {"*.gen.c", "vendor/", "/top/x"};
	struct tree *t = *state;
	struct tl_run_options o = {.excludes = globs, .n_excludes = 3};

	put("a.c", "");
	put("a.gen.c", "");
	put("sub/b.gen.c", "");
	put("sub/vendor/c.c", "");
	put("top/x/d.c", "");
	put("sub/top/x/e.c", "");
	assert_int_equal(discover(t, o, PATHS(".")), 0);
	check_found(t, "a.c sub/top/x/e.c");
	assert_int_equal(discover(t, o, PATHS("a.c", "a.gen.c")), 0);
	check_found(t, "a.c a.gen.c");
	o.force_exclude = true;
	assert_int_equal(discover(t, o, PATHS("a.c", "a.gen.c")), 0);
	check_found(t, "a.c");
}

static void git_rules_hold_inside_a_repository(void **state)
{
	struct tree *t = *state;

	put("a.c", "");
	put("gen/x.c", "");
	put("gen/keep.c", "");
	put("sub/y.c", "");
	put("sub/z.c", "");
	put("local.c", "");
	put(".gitignore", "gen/\n");
	put("sub/.gitignore", "*.c\n!z.c\n");
	/* Without a repository these files mean nothing. */
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "a.c gen/keep.c gen/x.c local.c sub/y.c sub/z.c");
	make_repo(".", NULL);
	put(".git/info/exclude", "# a comment\nlocal.c\n");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "a.c sub/z.c");
	assert_int_equal(discover(t, (struct tl_run_options){.no_ignore = true}, PATHS(".")), 0);
	check_found(t, "a.c gen/keep.c gen/x.c local.c sub/y.c sub/z.c");
}

static void what_is_tracked_is_never_ignored(void **state)
{
	struct tree *t = *state;

	put("gen/x.c", "");
	put("gen/keep.c", "");
	make_repo(".", "gen/keep.c");
	put(".gitignore", "gen/\n");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "gen/keep.c");
}

static void what_is_named_is_read(void **state)
{
	struct tree *t = *state;

	put("gen/x.c", "");
	put("gen/sub/y.c", "");
	put("a.c", "");
	put("notes.txt", "");
	put(".gitignore", "gen/\nb.c\n");
	put("b.c", "");
	make_repo(".", NULL);
	assert_int_equal(discover(t, plain, PATHS("b.c", "notes.txt")), 0);
	check_found(t, "b.c notes.txt");
	check_root(t, "");
	/* An ignored folder is no part of its repository: it stands for itself. */
	assert_int_equal(discover(t, plain, PATHS("gen")), 0);
	check_found(t, "sub/y.c x.c");
	check_root(t, "/gen");
}

static void the_root_is_the_repository(void **state)
{
	struct tree *t = *state;

	put("src/deep/a.c", "");
	put("src/skip.c", "");
	put(".gitignore", "skip.c\n");
	put("include/a.h", "");
	make_repo(".", NULL);
	assert_int_equal(discover(t, plain, PATHS("src")), 0);
	check_found(t, "src/deep/a.c");
	check_root(t, "");
	assert_int_equal(chdir("src/deep"), 0);
	assert_int_equal(discover(t, plain, PATHS("a.c")), 0);
	check_found(t, "src/deep/a.c");
	check_root(t, "");
	/* What it may include is known, as if all of the repository were checked. */
	assert_int_equal(t->found.headers.n, 1);
	assert_string_equal(t->found.headers.v[0], "include/a.h");
}

static void headers_of_the_root_asked_for_are_known(void **state)
{
	struct tree *t = *state;

	put("src/a.c", "");
	put("include/a.h", "");
	assert_int_equal(discover(t, (struct tl_run_options){.root = "."}, PATHS("src/a.c")), 0);
	check_found(t, "src/a.c");
	assert_int_equal(t->found.headers.n, 1);
	assert_string_equal(t->found.headers.v[0], "include/a.h");
	/* Nobody said how far the tree goes. */
	assert_int_equal(discover(t, plain, PATHS("src/a.c")), 0);
	assert_int_equal(t->found.headers.n, 0);
}

static void a_repository_inside_has_its_own_rules(void **state)
{
	struct tree *t = *state;

	put("one/a.c", "");
	put("one/b.c", "");
	put("one/.gitignore", "b.c\n");
	put("two/b.c", "");
	make_repo("one", NULL);
	make_repo("two", NULL);
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "one/a.c two/b.c");
	assert_int_equal(discover(t, plain, PATHS("one", "two")), 0);
	check_found(t, "one/a.c two/b.c");
	check_root(t, "");
}

static void a_repository_that_points_elsewhere_is_none(void **state)
{
	struct tree *t = *state;

	put("a.c", "");
	make_repo(".", NULL);
	put(".git/config", "[core]\n\tbare = false\n\tworktree = /\n");
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	check_found(t, "a.c");
	check_root(t, "");
}

static void the_users_git_configuration_does_not_count(void **state)
{
	struct tree *t = *state;
	char home[80];

	put("repo/a.c", "");
	put("home/.config/git/ignore", "*.c\n");
	make_repo("repo", NULL);
	snprintf(home, sizeof home, "%s/home", t->top);
	setenv("HOME", home, 1);
	unsetenv("XDG_CONFIG_HOME");
	assert_int_equal(discover(t, plain, PATHS("repo")), 0);
	check_found(t, "a.c");
}

static void the_root_holds_all_that_is_named(void **state)
{
	struct tree *t = *state;

	put("x/one/a.c", "");
	put("x/two/b.c", "");
	put("x/onetwo/c.c", "");
	assert_int_equal(discover(t, plain, PATHS("x/one/a.c")), 0);
	check_root(t, "/x/one");
	assert_int_equal(discover(t, plain, PATHS("x/one", "x/onetwo", "x/one/a.c", "x//one/./a.c")), 0);
	check_found(t, "one/a.c onetwo/c.c");
	check_root(t, "/x");
	assert_int_equal(discover(t, (struct tl_run_options){.root = "."}, PATHS("x/two")), 0);
	check_found(t, "x/two/b.c");
	check_root(t, "");
}

static void a_wrong_root_is_refused(void **state)
{
	struct tree *t = *state;

	put("x/a.c", "");
	put("xy/b.c", "");
	assert_int_equal(discover(t, (struct tl_run_options){.root = "x"}, PATHS("xy")), -1);
	assert_string_equal(t->err.file, "xy");
	assert_int_equal(discover(t, (struct tl_run_options){.root = "none"}, PATHS("xy")), -1);
	assert_int_equal(discover(t, (struct tl_run_options){.root = "x/a.c"}, PATHS("xy")), -1);
}

static void what_cannot_be_read_is_told(void **state)
{
	struct tree *t = *state;

	put("a.c", "");
	assert_int_equal(mkfifo("pipe.c", 0644), 0);
	assert_int_equal(symlink("nowhere", "dangling.c"), 0);
	assert_int_equal(discover(t, plain, PATHS("a.c", "none.c")), 0);
	check_found(t, "a.c");
	check_notice(t, "unreadable", TL_LEVEL_ERROR, "none.c");
	assert_int_equal(discover(t, plain, PATHS("pipe.c")), 0);
	check_found(t, "");
	check_notice(t, "unreadable", TL_LEVEL_ERROR, "pipe.c");
	assert_int_equal(discover(t, plain, PATHS("dangling.c")), 0);
	check_notice(t, "unreadable", TL_LEVEL_ERROR, "dangling.c");
	assert_int_equal(discover(t, plain, PATHS("a.c/b.c")), 0);
	check_notice(t, "unreadable", TL_LEVEL_ERROR, "a.c/b.c");
}

static void a_folder_that_is_closed_is_told(void **state)
{
	struct tree *t = *state;

	put("a.c", "");
	put("closed/b.c", "");
	assert_int_equal(chmod("closed", 0), 0);
	/* Nothing is closed to root, so be somebody else for a while. */
	chmod(".", 0755);
	if (geteuid() == 0)
		assert_int_equal(seteuid(65534), 0);
	assert_int_equal(discover(t, plain, PATHS(".")), 0);
	assert_int_equal(seteuid(getuid()), 0);
	check_found(t, "a.c");
	check_notice(t, "unreadable", TL_LEVEL_WARNING, "closed");
	chmod("closed", 0755);
}

/* Deeper than any path may be long: nothing breaks, and where it ended is told. */
static void a_bottomless_tree_ends(void **state)
{
	struct tree *t = *state;
	char name[201];

	memset(name, 'd', 200);
	name[200] = '\0';
	put("a.c", "");
	for (int i = 0; i < 30; i++) {
		assert_int_equal(mkdir(name, 0755), 0);
		assert_int_equal(chdir(name), 0);
	}
	assert_int_equal(chdir(t->top), 0);
	assert_int_equal(discover(t, plain, PATHS(t->top)), 0);
	check_found(t, "a.c");
	assert_int_equal(t->notices->notices.n, 1);
	assert_string_equal(t->notices->notices.v[0].id, "unreadable");
	/* Too deep for teardown as well: from the inside out. */
	for (int i = 0; i < 29; i++)
		assert_int_equal(chdir(name), 0);
	for (int i = 0; i < 30; i++) {
		assert_int_equal(rmdir(name), 0);
		assert_int_equal(chdir(".."), 0);
	}
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(finds_by_name_and_sorts),
		CASE(follows_no_link_and_opens_no_device),
		CASE(follows_a_link_named_by_hand),
		CASE(skips_what_is_no_source),
		CASE(excludes_hold_for_what_is_found),
		CASE(git_rules_hold_inside_a_repository),
		CASE(what_is_tracked_is_never_ignored),
		CASE(what_is_named_is_read),
		CASE(the_root_is_the_repository),
		CASE(headers_of_the_root_asked_for_are_known),
		CASE(a_repository_inside_has_its_own_rules),
		CASE(a_repository_that_points_elsewhere_is_none),
		CASE(the_users_git_configuration_does_not_count),
		CASE(the_root_holds_all_that_is_named),
		CASE(a_wrong_root_is_refused),
		CASE(what_cannot_be_read_is_told),
		CASE(a_folder_that_is_closed_is_told),
		CASE(a_bottomless_tree_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
