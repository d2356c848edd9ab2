/* The whole files shown in docs/rules.md are rules that load. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "pack/pack.h"

static const char marker[] = "<!-- whole file: ";

static void hear(void *ctx, const struct tl_err *err)
{
	char text[1200];

	(void)ctx;
	print_error("%s\n", tl_err_text(err, text, sizeof text));
}

/* The fenced block after a marker; name is "libs/demo.yaml". Returns where to go on. */
static const char *next_file(const char *page, char *name, size_t size, const char **text, size_t *len)
{
	const char *at = strstr(page, marker), *end;

	if (!at)
		return NULL;
	at += sizeof marker - 1;
	end = strstr(at, " -->");
	assert_non_null(end);
	snprintf(name, size, "%.*s", (int)(end - at), at);
	at = strstr(end, "```");
	assert_non_null(at);
	at = strchr(at, '\n') + 1;
	end = strstr(at, "\n```");
	assert_non_null(end);
	*text = at;
	*len = (size_t)(end + 1 - at);
	return end;
}

static void check_file(const char *name, const char *text, size_t len)
{
	char dir[] = "/tmp/tlslint-docs-XXXXXX", folder[64], path[128];
	FILE *f;

	assert_non_null(mkdtemp(dir));
	snprintf(folder, sizeof folder, "%s/%.*s", dir, (int)strcspn(name, "/"), name);
	snprintf(path, sizeof path, "%s/%s", dir, name);
	assert_int_equal(mkdir(folder, 0700), 0);
	f = fopen(path, "w");
	assert_non_null(f);
	fwrite(text, 1, len, f);
	fclose(f);
	assert_int_equal(tl_pack_validate(dir, hear, NULL), 0);
	remove(path);
	rmdir(folder);
	rmdir(dir);
}

static void whole_files_load(void **state)
{
	struct tl_buf page = {0};
	const char *at, *text;
	char name[64];
	size_t len;
	int files = 0;

	(void)state;
	assert_int_equal(tl_file_read(&page, TL_TEST_SOURCE_DIR "/docs/rules.md", 0, NULL), 0);
	for (at = tl_buf_str(&page); (at = next_file(at, name, sizeof name, &text, &len)); files++)
		check_file(name, text, len);
	assert_true(files > 0);
	tl_buf_fini(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(whole_files_load)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
