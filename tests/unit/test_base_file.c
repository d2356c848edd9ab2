/* Reading and replacing files, the awkward kinds included. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* Every test works in a folder of its own, made here and left empty by the test. */
static int enter(void **state)
{
	char *dir = strdup("/tmp/tlslint-file-XXXXXX");

	*state = dir;
	return mkdtemp(dir) && chdir(dir) == 0 ? 0 : -1;
}

static int leave(void **state)
{
	int rc = chdir("/") || rmdir(*state);

	free(*state);
	return rc;
}

static void write_text(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void read_appends(void **state)
{
	struct tl_buf b = {0};
	struct tl_err err;

	(void)state;
	write_text("x", "one\n");
	tl_buf_puts(&b, "> ");
	assert_int_equal(tl_file_read(&b, "x", 0, &err), 0);
	assert_string_equal(tl_buf_str(&b), "> one\n");
	unlink("x");
	tl_buf_fini(&b);
}

static void read_of_an_empty_file_is_an_empty_string(void **state)
{
	struct tl_buf b = {0};

	(void)state;
	write_text("x", "");
	assert_int_equal(tl_file_read(&b, "x", 10, NULL), 0);
	assert_int_equal(b.len, 0);
	assert_string_equal(tl_buf_str(&b), "");
	unlink("x");
	tl_buf_fini(&b);
}

static void read_holds_the_limit(void **state)
{
	struct tl_buf b = {0};
	struct tl_err err;

	(void)state;
	write_text("x", "12345");
	tl_buf_puts(&b, "kept");
	assert_int_equal(tl_file_read(&b, "x", 4, &err), -1);
	assert_string_equal(err.file, "x");
	assert_string_equal(err.msg, "larger than 4 bytes");
	assert_string_equal(tl_buf_str(&b), "kept");
	assert_int_equal(tl_file_read(&b, "x", 5, &err), 0);
	assert_string_equal(tl_buf_str(&b), "kept12345");
	/* Nothing of a huge file is read: this one is 1 TB of nothing. */
	assert_int_equal(truncate("x", (off_t)1 << 40), 0);
	assert_int_equal(tl_file_read(&b, "x", 50u << 20, &err), -1);
	unlink("x");
	/* Files whose size stat does not tell are held to the limit all the same. */
	if (access("/proc/self/maps", R_OK) == 0)
		assert_int_equal(tl_file_read(&b, "/proc/self/maps", 16, &err), -1);
	assert_string_equal(tl_buf_str(&b), "kept12345");
	tl_buf_fini(&b);
}

static void read_refuses_what_is_no_file(void **state)
{
	struct tl_buf b = {0};
	struct tl_err err;

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	alarm(10); /* a blocked open would end the test */
	assert_int_equal(tl_file_read(&b, "fifo", 0, &err), -1);
	alarm(0);
	assert_string_equal(err.msg, "not a regular file");
	assert_int_equal(tl_file_read(&b, "/dev/zero", 0, &err), -1);
	assert_string_equal(err.msg, "not a regular file");
	assert_int_equal(tl_file_read(&b, ".", 0, &err), -1);
	assert_string_equal(err.msg, "is a folder");
	assert_int_equal(tl_file_read(&b, "absent", 0, &err), -1);
	assert_string_equal(err.msg, "cannot open: No such file or directory");
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_int_equal(tl_file_read(&b, "loop", 0, &err), -1);
	unlink("loop");
	unlink("fifo");
	tl_buf_fini(&b);
}

static void replace_keeps_mode_and_links(void **state)
{
	struct tl_buf b = {0};
	struct stat st;

	(void)state;
	write_text("x", "old");
	assert_int_equal(chmod("x", 0751), 0);
	assert_int_equal(symlink("x", "link"), 0);
	assert_int_equal(tl_file_replace("link", "new\n", 4, NULL), 0);
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(lstat("x", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0751);
	assert_int_equal(tl_file_read(&b, "x", 0, NULL), 0);
	assert_string_equal(tl_buf_str(&b), "new\n");
	unlink("link");
	unlink("x"); /* leave() sees whether a temporary file stayed */
	tl_buf_fini(&b);
}

static void replace_makes_a_new_file(void **state)
{
	struct tl_err err;
	struct stat st;

	(void)state;
	umask(022);
	assert_int_equal(tl_file_replace("x", "", 0, &err), 0);
	assert_int_equal(stat("x", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0644);
	assert_int_equal(st.st_size, 0);
	unlink("x");
}

static void replace_refuses_what_is_no_file(void **state)
{
	struct tl_err err;

	(void)state;
	assert_int_equal(tl_file_replace(".", "x", 1, &err), -1);
	assert_string_equal(err.msg, "is a folder");
	assert_int_equal(tl_file_replace("/dev/null", "x", 1, &err), -1);
	assert_string_equal(err.msg, "not a regular file");
	assert_int_equal(tl_file_replace("absent/x", "x", 1, &err), -1);
	assert_string_equal(err.file, "absent/x");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(read_appends),
		IN_FOLDER(read_of_an_empty_file_is_an_empty_string),
		IN_FOLDER(read_holds_the_limit),
		IN_FOLDER(read_refuses_what_is_no_file),
		IN_FOLDER(replace_keeps_mode_and_links),
		IN_FOLDER(replace_makes_a_new_file),
		IN_FOLDER(replace_refuses_what_is_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
