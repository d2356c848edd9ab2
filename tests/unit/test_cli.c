/* The command line: reading it, the slips it forgives with a hint, and the exit codes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cli/command.h"
#include "policy/policy.h"

/* Runs the program in this process; what it wrote is the caller's. */
struct ran {
	int rc;
	char *out, *err;
};

static struct ran run(const char *const *words)
{
	char *argv[16] = {(char *)"tlslint"};
	size_t out_len, err_len;
	struct ran r = {0};
	FILE *out = open_memstream(&r.out, &out_len), *err = open_memstream(&r.err, &err_len);
	int argc = 1;

	for (; *words; words++)
		argv[argc++] = (char *)*words;
	r.rc = tl_cli_main(argc, argv, out, err);
	fclose(out);
	fclose(err);
	return r;
}

static void ran_fini(struct ran *r)
{
	free(r->out);
	free(r->err);
}

#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

static void expect_error(struct ran r, const char *part)
{
	assert_int_equal(r.rc, TL_EXIT_FAILED);
	assert_string_equal(r.out, "");
	assert_memory_equal(r.err, "tlslint: error: ", 16);
	if (!strstr(r.err, part))
		fail_msg("'%s' is not in '%s'", part, r.err);
	ran_fini(&r);
}

static void slips_get_a_hint(void **state)
{
	(void)state;
	expect_error(RUN("check", "--outptu", "text", "."), "did you mean --output?");
	expect_error(RUN("check", "--fail-on=eror", "."), "did you mean 'error'?");
	expect_error(RUN("check", "-o", "sariff", "."), "did you mean 'sarif'?");
	expect_error(RUN("explian", "TLS101"), "did you mean 'tlslint explain'?");
	expect_error(RUN("explain", "TLS1011"), "did you mean TLS101?");
	expect_error(RUN("help", "rule"), "did you mean 'rules'?");
}

static void wrong_usage_is_told(void **state)
{
	(void)state;
	expect_error(RUN("check"), "name a file or a folder");
	expect_error(RUN("check", "--jobs", "0", "."), "1 to 1024");
	expect_error(RUN("check", "--jobs", "-3", "."), "1 to 1024");
	expect_error(RUN("check", "--jobs", "4x", "."), "1 to 1024");
	expect_error(RUN("check", ".", "--root"), "needs DIR");
	expect_error(RUN("check", "--quiet=1", "."), "takes no value");
	expect_error(RUN("check", "-Z", "."), "no option -Z");
	expect_error(RUN("check", "-o", "json=", "."), "file name is missing");
	expect_error(RUN("check", "-o", "json", "-o", "sarif", "."), "only one report");
	expect_error(RUN("explain", "--jobs", "2", "TLS101"), "means nothing here");
	expect_error(RUN("explain"), "name a check");
	expect_error(RUN("rules", "check"), "needs the folder");
	expect_error(RUN("check", "--rules", "/no/such/folder", "."), "rules cannot be used");
}

static void a_named_file_that_cannot_be_read_fails_the_run(void **state)
{
	struct ran r = RUN("check", "/no/such/file");

	(void)state;
	assert_int_equal(r.rc, TL_EXIT_FAILED);
	assert_non_null(strstr(r.err, "/no/such/file"));
	ran_fini(&r);
}

static void names_do_not_drive_the_terminal(void **state)
{
	struct ran r = RUN("check", "/no/such\033[2J/file");

	(void)state;
	assert_int_equal(r.rc, TL_EXIT_FAILED);
	assert_null(strchr(r.err, '\033'));
	assert_null(strchr(r.out, '\033'));
	ran_fini(&r);
}

static void options_are_read_in_every_form(void **state)
{
	static const char *const words[] = {"-j4", "--exclude", "a", "--exclude=b", "-o", "sarif=x.sarif", "--min=1.3",
		"-p", "build", "--fail-on", "never", "one", "--", "--two"};
	struct tl_cli_options o;

	(void)state;
	assert_int_equal(tl_cli_parse(&o, TL_CMD_CHECK, (int)TL_COUNT(words), (char *const *)words, 0, stderr), 0);
	assert_int_equal(o.jobs, 4);
	assert_int_equal(o.excludes.n, 2);
	assert_string_equal(o.excludes.v[1], "b");
	assert_int_equal(o.outputs.n, 1);
	assert_string_equal(o.outputs.v[0].file, "x.sarif");
	assert_int_equal(o.floor, TL_TLS1_3);
	assert_string_equal(o.compdb, "build");
	assert_true(o.fail_on > TL_LEVEL_ERROR);
	assert_int_equal(o.paths.n, 2);
	assert_string_equal(o.paths.v[1], "--two");
	tl_cli_options_fini(&o);
}

static void help_tells_every_option(void **state)
{
	struct ran r = RUN("--help");

	(void)state;
	assert_int_equal(r.rc, TL_EXIT_CLEAN);
	for (size_t k = 0; k < tl_n_commands(); k++) {
		struct ran of = RUN("help", tl_command(k)->name);

		for (size_t i = 0; i < tl_n_options(); i++) {
			char name[64];

			snprintf(name, sizeof name, "--%s", tl_option(i)->name);
			if (tl_option(i)->commands & tl_command(k)->bit)
				assert_non_null(strstr(of.out, name));
		}
		ran_fini(&of);
	}
	for (size_t i = 0; i < tl_n_commands(); i++)
		assert_non_null(strstr(r.out, tl_command(i)->help));
	ran_fini(&r);
}

/* A check without a page, or a page that says something else than the check does, would go unnoticed otherwise. */
static void every_check_has_its_page(void **state)
{
	static const char *const levels[] = {"none", "note", "warning", "error"};
	struct tl_pack *pack;

	(void)state;
	assert_int_equal(tl_pack_load_builtin(&pack, NULL), 0);
	assert_int_equal(tl_pack_n_checks(pack), tl_policy_n_checks());
	for (size_t i = 0; i < tl_policy_n_checks(); i++) {
		struct tl_check_info info = tl_policy_check(i);
		const struct tl_check_page *page = tl_pack_check(pack, info.id);

		assert_non_null(page);
		assert_string_equal(page->name, info.name);
		assert_string_equal(page->severity, levels[info.level]);
		assert_true(strlen(page->short_text) < 1024);
		assert_non_null(strstr(page->body, "## What it does not report"));
	}
	tl_pack_free(pack);
}

static void explain_knows_ids_and_names(void **state)
{
	struct ran by_id = RUN("explain", "tls102"), by_name = RUN("explain", "no-floor");

	(void)state;
	assert_int_equal(by_id.rc, TL_EXIT_CLEAN);
	assert_memory_equal(by_id.out, "TLS102 no-floor: ", 17);
	assert_null(strstr(by_id.out, "```"));
	assert_string_equal(by_id.out, by_name.out);
	ran_fini(&by_id);
	ran_fini(&by_name);
}

static void rules_lists_what_is_known(void **state)
{
	struct ran r = RUN("rules");

	(void)state;
	assert_int_equal(r.rc, TL_EXIT_CLEAN);
	assert_non_null(strstr(r.out, "TLS101"));
	assert_non_null(strstr(r.out, "nginx"));
	ran_fini(&r);
}

static void our_own_rules_are_well_formed(void **state)
{
	struct ran r = RUN("rules", "check", TL_TEST_SOURCE_DIR "/rules");

	(void)state;
	assert_string_equal(r.err, "");
	assert_int_equal(r.rc, TL_EXIT_CLEAN);
	ran_fini(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_get_a_hint),
		cmocka_unit_test(wrong_usage_is_told),
		cmocka_unit_test(a_named_file_that_cannot_be_read_fails_the_run),
		cmocka_unit_test(names_do_not_drive_the_terminal),
		cmocka_unit_test(options_are_read_in_every_form),
		cmocka_unit_test(help_tells_every_option),
		cmocka_unit_test(every_check_has_its_page),
		cmocka_unit_test(explain_knows_ids_and_names),
		cmocka_unit_test(rules_lists_what_is_known),
		cmocka_unit_test(our_own_rules_are_well_formed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
