/* What the reports write: alignment of carets, safe text, UTF-16 columns, limits, and equal bytes. */
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
#include <jansson.h>

#include "base/file.h"
#include "report/report.h"
#include "report/term.h"

struct world {
	char dir[64];
	struct tl_pack *pack;
	struct tl_result *result;
	struct tl_endpoint ep;
	struct tl_alt alt;
	struct tl_finding_vec findings;
	struct tl_sources *sources;
	struct tl_report report;
	struct tl_buf out;
};

static int setup(void **state)
{
	struct world *w = tl_xcalloc(1, sizeof *w);

	*state = w;
	strcpy(w->dir, "/tmp/tlslint-report-XXXXXX");
	assert_non_null(mkdtemp(w->dir));
	assert_int_equal(tl_pack_load_builtin(&w->pack, NULL), 0);
	w->result = tl_result_new();
	w->sources = tl_sources_new(w->dir);
	w->ep = (struct tl_endpoint){.library = "openssl", .title = "OpenSSL", .subject = "SSL_CTX", .in_code = true};
	w->alt.range = tl_range_init(TL_FAMILY_TLS, TL_FAMILY_TLS);
	w->ep.alts = &w->alt;
	w->ep.n_alts = 1;
	w->report = (struct tl_report){.result = w->result,
		.findings = &w->findings,
		.pack = w->pack,
		.sources = w->sources,
		.version = "0.0.0",
		.floor = TL_TLS1_2};
	return 0;
}

static int teardown(void **state)
{
	struct world *w = *state;
	char command[128];

	snprintf(command, sizeof command, "%s/a.c", w->dir);
	unlink(command);
	rmdir(w->dir);
	tl_buf_fini(&w->out);
	tl_vec_fini(&w->findings);
	tl_sources_free(w->sources);
	tl_result_free(w->result);
	tl_pack_free(w->pack);
	free(w);
	return 0;
}

static void put_source(struct world *w, const char *text)
{
	char path[128];

	snprintf(path, sizeof path, "%s/a.c", w->dir);
	assert_int_equal(tl_file_replace(path, text, strlen(text), NULL), 0);
}

static struct tl_finding *add(struct world *w, uint32_t line, uint32_t col, uint32_t end_col, enum tl_level level)
{
	struct tl_finding f = {
		.check = "TLS102",
		.name = "no-floor",
		.level = level,
		.message = "SSL_CTX permits TLS 1.0",
		.loc = {.file = "a.c", .line = line, .col = col, .end_line = line, .end_col = end_col},
		.verdict = TL_NO_FLOOR,
		.endpoint = &w->ep,
		.why = &w->alt,
		.permits = TL_PROTO(TL_TLS1_0),
		.old = TL_PROTO(TL_TLS1_0),
	};

	tl_vec_push(&w->findings, f);
	return &w->findings.v[w->findings.n - 1];
}

static json_t *write_json(struct world *w, const char *format)
{
	json_t *root;

	tl_buf_reset(&w->out);
	tl_report_format_named(format)->write(&w->out, &w->report);
	root = json_loadb(w->out.data, w->out.len, 0, NULL);
	assert_non_null(root);
	return root;
}

static const json_t *result_at(const json_t *sarif, size_t i)
{
	const json_t *run = json_array_get(json_object_get(sarif, "runs"), 0);

	return json_array_get(json_object_get(run, "results"), i);
}

static const json_t *region_of(const json_t *result)
{
	const json_t *l = json_array_get(json_object_get(result, "locations"), 0);

	return json_object_get(json_object_get(l, "physicalLocation"), "region");
}

static void carets_stand_under_tabs(void **state)
{
	struct world *w = *state;

	put_source(w, "\tx = f(\t1);\n");
	add(w, 1, 6, 11, TL_LEVEL_WARNING);
	tl_report_text(&w->out, &w->report);
	assert_non_null(strstr(w->out.data, "    1 |         x = f(  1);\n"
					    "      |             ^~~~~~\n"));
}

static void a_long_line_is_cut_around_the_place(void **state)
{
	char line[3000];
	struct tl_shown s;

	(void)state;
	memset(line, 'a', sizeof line);
	memcpy(line + 1500, "HERE", 4);
	s = tl_term_line(line, sizeof line, 1500, 1504);
	assert_true(s.text.len < 200);
	assert_memory_equal(s.text.data + s.from, "HERE", 4);
	assert_int_equal(s.to - s.from, 4);
	tl_buf_fini(&s.text);
}

static void no_file_drives_the_terminal(void **state)
{
	struct tl_buf b = {0};

	(void)state;
	tl_term_clean(&b, "a\033[2Jb\r\xe2\x80\xae"
			  "c\xff");
	assert_null(strpbrk(b.data, "\033\r\xff"));
	assert_null(strstr(b.data, "\xe2\x80\xae"));
	tl_buf_fini(&b);
}

static void the_fix_shows_the_new_line(void **state)
{
	struct world *w = *state;
	static const struct tl_edit edits[] = {{"a.c", 2, 2, "\nset(c);"}};

	put_source(w, "c;\nd;\n");
	w->ep.fix = (struct tl_fix){.text = "set a floor", .edits = edits, .n_edits = 1};
	add(w, 1, 1, 2, TL_LEVEL_WARNING)->fix = &w->ep.fix;
	tl_report_text(&w->out, &w->report);
	assert_non_null(strstr(w->out.data, "= help: set a floor\n    2 + set(c);\n\n"));
}

static void two_edits_of_one_line_are_one_change(void **state)
{
	struct world *w = *state;
	static const struct tl_edit edits[] = {{"a.c", 4, 5, "Y"}, {"a.c", 0, 1, "X"}};

	put_source(w, "a + b;\n");
	w->ep.fix = (struct tl_fix){.text = "t", .edits = edits, .n_edits = 2};
	add(w, 1, 1, 2, TL_LEVEL_WARNING)->fix = &w->ep.fix;
	tl_report_text(&w->out, &w->report);
	assert_non_null(strstr(w->out.data, "    1 - a + b;\n    1 + X + Y;\n"));
}

static void a_missing_file_costs_only_its_line(void **state)
{
	struct world *w = *state;

	add(w, 3, 4, 9, TL_LEVEL_ERROR);
	tl_report_text(&w->out, &w->report);
	assert_non_null(strstr(w->out.data, "a.c:3:4: error: SSL_CTX permits TLS 1.0 [TLS102 no-floor]\n\n"));
}

static void sarif_columns_are_utf16(void **state)
{
	struct world *w = *state;
	json_t *root;

	put_source(w, "\xc3\xa9\xf0\x9f\x98\x80 f();\n"); /* two characters: 2 and 4 bytes, 1 and 2 units */
	add(w, 1, 8, 11, TL_LEVEL_WARNING);
	root = write_json(w, "sarif");
	assert_int_equal(json_integer_value(json_object_get(region_of(result_at(root, 0)), "startColumn")), 5);
	assert_int_equal(json_integer_value(json_object_get(region_of(result_at(root, 0)), "endColumn")), 8);
	json_decref(root);
}

static void sarif_regions_fit_the_file(void **state)
{
	struct world *w = *state;
	json_t *root;

	put_source(w, "ab\n");
	add(w, 99, 70, 80, TL_LEVEL_WARNING);
	root = write_json(w, "sarif");
	assert_true(json_integer_value(json_object_get(region_of(result_at(root, 0)), "startLine")) <= 2);
	assert_true(json_integer_value(json_object_get(region_of(result_at(root, 0)), "endColumn")) <= 3);
	json_decref(root);
}

static void sarif_takes_the_gravest_when_there_are_too_many(void **state)
{
	struct world *w = *state;
	const json_t *run, *invocation;
	json_t *root;
	size_t errors = 0, n;

	for (uint32_t i = 1; i <= 25100; i++)
		add(w, i, 1, 2, i > 25000 ? TL_LEVEL_ERROR : TL_LEVEL_NOTE);
	root = write_json(w, "sarif");
	run = json_array_get(json_object_get(root, "runs"), 0);
	n = json_array_size(json_object_get(run, "results"));
	assert_int_equal(n, 25000);
	for (size_t i = 0; i < n; i++)
		errors += strcmp(json_string_value(json_object_get(result_at(root, i), "level")), "error") == 0;
	assert_int_equal(errors, 100);
	invocation = json_array_get(json_object_get(run, "invocations"), 0);
	assert_int_equal(json_array_size(json_object_get(invocation, "toolExecutionNotifications")), 1);
	json_decref(root);
}

static void sarif_names_are_escaped_and_relative(void **state)
{
	struct world *w = *state;
	json_t *root;

	add(w, 1, 1, 2, TL_LEVEL_NOTE)->loc.file = "a b/\xc3\xa9%.c";
	root = write_json(w, "sarif");
	assert_non_null(strstr(w->out.data, "\"a%20b/%C3%A9%25.c\""));
	json_decref(root);
}

static void a_file_outside_the_root_is_never_read(void **state)
{
	struct world *w = *state;

	assert_null(tl_sources_get(w->sources, "/etc/passwd"));
	assert_null(tl_sources_get(w->sources, "../../etc/passwd"));
	assert_null(tl_sources_get(w->sources, "x/../../../etc/passwd"));
	assert_null(tl_sources_get(w->sources, ""));
}

static void broken_text_makes_whole_json(void **state)
{
	struct world *w = *state;
	json_t *root;

	add(w, 1, 1, 2, TL_LEVEL_NOTE)->message = "bad \xff\xc3 text";
	root = write_json(w, "json");
	json_decref(root);
	root = write_json(w, "sarif");
	json_decref(root);
}

static void equal_input_gives_equal_bytes(void **state)
{
	struct world *w = *state;
	struct tl_buf first = {0};

	put_source(w, "ab\ncd\n");
	add(w, 1, 1, 2, TL_LEVEL_NOTE);
	add(w, 2, 1, 2, TL_LEVEL_ERROR);
	for (size_t i = 0; i < tl_report_n_formats(); i++) {
		tl_buf_reset(&first);
		tl_buf_reset(&w->out);
		tl_report_format(i)->write(&first, &w->report);
		tl_report_format(i)->write(&w->out, &w->report);
		assert_string_equal(first.data, w->out.data);
		assert_null(strstr(first.data, w->dir));
	}
	tl_buf_fini(&first);
}

static void the_summary_counts(void **state)
{
	struct world *w = *state;

	add(w, 1, 1, 2, TL_LEVEL_ERROR);
	add(w, 2, 1, 2, TL_LEVEL_WARNING);
	add(w, 3, 1, 2, TL_LEVEL_WARNING);
	w->result->stats = (struct tl_stats){
		.files_seen = 9, .c_parsed = 4, .conf_parsed = 1, .fallback = 2, .sites = 3, .sites_resolved = 2};
	tl_report_summary(&w->out, &w->report);
	assert_string_equal(w->out.data, "1 error, 2 warnings, 0 notes; 9 files seen, 4 C/C++ parsed (2 in fallback), "
					 "1 configuration read, 0 failed; 2 of 3 TLS call sites understood (66 %)");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(carets_stand_under_tabs),
		TEST(a_long_line_is_cut_around_the_place),
		TEST(no_file_drives_the_terminal),
		TEST(the_fix_shows_the_new_line),
		TEST(two_edits_of_one_line_are_one_change),
		TEST(a_missing_file_costs_only_its_line),
		TEST(sarif_columns_are_utf16),
		TEST(sarif_regions_fit_the_file),
		TEST(sarif_takes_the_gravest_when_there_are_too_many),
		TEST(sarif_names_are_escaped_and_relative),
		TEST(a_file_outside_the_root_is_never_read),
		TEST(broken_text_makes_whole_json),
		TEST(equal_input_gives_equal_bytes),
		TEST(the_summary_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
