/* Whole runs over small trees: what becomes of files that are not what their names say, and what jobs must not change. */
#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pack/pack_priv.h"
#include "run/run.h"
#include "run/wire.h"

struct tree {
	struct tl_pack *pack;
	char top[64];
	struct tl_result *r;
	char *root;
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

	assert_int_equal(tl_pack_load_builtin(&t->pack, &err), 0);
	strcpy(t->top, "/tmp/tlslint-run-XXXXXX");
	assert_non_null(mkdtemp(t->top));
	assert_int_equal(chdir(t->top), 0);
	*state = t;
	return 0;
}

static void forget(struct tree *t)
{
	tl_result_free(t->r);
	free(t->root);
	t->r = NULL;
	t->root = NULL;
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

static void put_bytes(const char *path, const void *data, size_t len)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, len, f), len);
	fclose(f);
}

static void put(const char *path, const char *text)
{
	put_bytes(path, text, strlen(text));
}

static void run(struct tree *t, unsigned jobs)
{
	static const char *const here[] = {"."};
	struct tl_run_options o = {.pack = t->pack, .paths = here, .n_paths = 1, .jobs = jobs};
	struct tl_err err;

	forget(t);
	t->r = tl_result_new();
	assert_int_equal(tl_run(t->r, &t->root, &o, &err), 0);
}

static const struct tl_notice *notice(const struct tree *t, const char *id)
{
	for (size_t i = 0; i < t->r->notices.n; i++) {
		if (strcmp(t->r->notices.v[i].id, id) == 0)
			return &t->r->notices.v[i];
	}
	return NULL;
}

static const char bad_c[] = "#include <openssl/ssl.h>\n"
			    "SSL_CTX *make(void)\n"
			    "{\n"
			    "\tSSL_CTX *c = SSL_CTX_new(TLS_method());\n"
			    "\tSSL_CTX_set_min_proto_version(c, TLS1_VERSION);\n"
			    "\treturn c;\n"
			    "}\n";

static const char bad_conf[] = "http {\n\tserver {\n\t\tlisten 443 ssl;\n\t\tssl_protocols TLSv1 TLSv1.2;\n\t}\n}\n";

static void code_and_configuration_meet(void **state)
{
	struct tree *t = *state;
	char *top = realpath(".", NULL);

	put("a.c", bad_c);
	put("nginx.conf", bad_conf);
	put("quiet.c", "int main(void)\n{\n\treturn 0;\n}\n");
	run(t, 2);
	assert_string_equal(t->root, top);
	free(top);
	assert_int_equal(t->r->stats.files_seen, 3);
	assert_int_equal(t->r->stats.c_parsed, 1);
	assert_int_equal(t->r->stats.conf_parsed, 1);
	assert_int_equal(t->r->stats.failed, 0);
	assert_true(t->r->stats.sites >= 2);
	assert_int_equal(t->r->endpoints.n, 2);
	assert_string_equal(t->r->endpoints.v[0].loc.file, "a.c");
	assert_true(t->r->endpoints.v[0].in_code);
	assert_string_equal(t->r->endpoints.v[1].loc.file, "nginx.conf");
	assert_int_equal(t->r->endpoints.v[1].loc.line, 4);
}

static void configuration_reads_no_library(void **state)
{
	struct tree *t = *state;

	put("nginx.conf", bad_conf);
	run(t, 1);
	assert_int_equal(t->r->endpoints.n, 1);
	assert_true(t->pack->code->waits);
	put("a.c", bad_c);
	run(t, 1);
	assert_int_equal(t->r->endpoints.n, 2);
	assert_false(t->pack->code->waits);
}

/* A header is read by itself when it calls something, not when it passes a type through. */
static void headers_are_read_when_they_act(void **state)
{
	struct tree *t = *state;

	put("types.h", "struct conn {\n\tSSL_CTX *ctx;\n};\n");
	run(t, 1);
	assert_int_equal(t->r->stats.c_parsed, 0);
	put("make.h", bad_c);
	run(t, 1);
	assert_int_equal(t->r->stats.c_parsed, 1);
	assert_int_equal(t->r->endpoints.n, 1);
}

static void a_name_across_chunks_is_found(void **state)
{
	enum { CHUNK = 256 << 10 };
	struct tree *t = *state;
	char *text = malloc(CHUNK + 4096);

	memset(text, '\n', CHUNK + 4096);
	memcpy(text + CHUNK - 4, "SSL_CTX_new", 11);
	put_bytes("a.c", text, CHUNK + 4096);
	free(text);
	run(t, 1);
	assert_int_equal(t->r->stats.c_parsed, 1);
}

static void binary_files_are_left_alone(void **state)
{
	struct tree *t = *state;

	put_bytes("a.c", "\0SSL_CTX_new", 12);
	put_bytes("nginx.conf", "http {\0}", 8);
	put("empty.c", "");
	put("web.config", "");
	run(t, 2);
	assert_int_equal(t->r->stats.c_parsed, 0);
	assert_int_equal(t->r->stats.failed, 0);
	assert_int_equal(t->r->notices.n, 0);
}

static void utf16_source_is_told(void **state)
{
	struct tree *t = *state;
	char text[2 * sizeof bad_c + 2] = "\xff\xfe";

	for (size_t i = 0; i < sizeof bad_c - 1; i++)
		text[2 + 2 * i] = bad_c[i];
	put_bytes("a.c", text, 2 * sizeof bad_c);
	memset(text + 2, 0, sizeof text - 2);
	text[2] = 'x';
	put_bytes("b.c", text, 4);
	run(t, 1);
	assert_int_equal(t->r->notices.n, 1);
	assert_string_equal(notice(t, "encoding")->loc.file, "a.c");
	assert_int_equal(t->r->stats.failed, 1);
}

static void a_giant_is_told(void **state)
{
	struct tree *t = *state;
	size_t size = 20U << 20;
	char *text = malloc(size);

	memset(text, '\n', size);
	put_bytes("quiet.c", text, size);
	memcpy(text + size - 12, "SSL_CTX_new", 11);
	put_bytes("big.c", text, size);
	free(text);
	run(t, 2);
	assert_int_equal(t->r->notices.n, 1);
	assert_string_equal(notice(t, "too-big")->loc.file, "big.c");
	assert_int_equal(t->r->stats.failed, 1);
}

static void nothing_found_is_told(void **state)
{
	struct tree *t = *state;

	put("README", "hello");
	run(t, 1);
	assert_int_equal(t->r->notices.n, 1);
	assert_int_equal(notice(t, "no-files")->level, TL_LEVEL_WARNING);
}

static void a_closed_file_is_told(void **state)
{
	struct tree *t = *state;

	put("a.c", bad_c);
	put("closed.c", bad_c);
	chmod("closed.c", 0);
	chmod(".", 0755);
	if (geteuid() == 0)
		assert_int_equal(seteuid(65534), 0);
	run(t, 1);
	assert_int_equal(seteuid(getuid()), 0);
	assert_string_equal(notice(t, "unreadable")->loc.file, "closed.c");
	assert_int_equal(notice(t, "unreadable")->level, TL_LEVEL_WARNING);
	assert_int_equal(t->r->endpoints.n, 1);
	assert_int_equal(t->r->stats.failed, 1);
}

static struct tl_buf bytes_of(struct tree *t)
{
	struct tl_buf b = {0};

	tl_wire_put(&b, &(struct tl_answer){.found = t->r});
	return b;
}

static void jobs_change_nothing(void **state)
{
	struct tree *t = *state;
	struct tl_buf one, four;
	char name[32];

	for (int i = 0; i < 24; i++) {
		snprintf(name, sizeof name, "f%02d.c", i);
		put(name, i % 3 ? bad_c : "int x;\n");
	}
	put("nginx.conf", bad_conf);
	put_bytes("wide.c", "\xff\xfeS\0S\0L\0_\0C\0T\0X\0_\0n\0e\0w\0", 24);
	run(t, 1);
	one = bytes_of(t);
	run(t, 4);
	four = bytes_of(t);
	assert_true(t->r->endpoints.n >= 2 && t->r->notices.n >= 1);
	assert_int_equal(one.len, four.len);
	assert_memory_equal(one.data, four.data, one.len);
	tl_buf_fini(&one);
	tl_buf_fini(&four);
}

static void list_one(void *ctx, const char *path)
{
	strcat(ctx, path);
	strcat(ctx, " ");
}

static void a_list_is_what_would_be_read(void **state)
{
	static const char *const here[] = {"."};
	struct tree *t = *state;
	struct tl_run_options o = {.pack = t->pack, .paths = here, .n_paths = 1};
	struct tl_err err;
	char list[200] = "";

	put("b.c", "");
	put("a.h", "");
	put("c.bin", "");
	assert_int_equal(tl_run_list(&o, list_one, list, &err), 0);
	assert_string_equal(list, "a.h b.c ");
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(code_and_configuration_meet),
		CASE(configuration_reads_no_library),
		CASE(headers_are_read_when_they_act),
		CASE(a_name_across_chunks_is_found),
		CASE(binary_files_are_left_alone),
		CASE(utf16_source_is_told),
		CASE(a_giant_is_told),
		CASE(nothing_found_is_told),
		CASE(a_closed_file_is_told),
		CASE(jobs_change_nothing),
		CASE(a_list_is_what_would_be_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
