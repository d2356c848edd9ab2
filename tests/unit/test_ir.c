/* The text form of units: what is printed is parsed back to the same bytes; foreign text gets an error with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ir/ir.h"

static const char whole[] = "unit \"a.c\" config \"defined(X)\" c model\n"
			    "file \"inc/a.h\"\n"
			    "note \"header not found: x.h\"\n"
			    "site \"SSL_new\" @0:3:4-3:11+20-27\n"
			    "site \"SSL_CTX_new\" unresolved \"in a macro\" @1:9:1!\n"
			    "func \"f@a.c\" title \"f\" internal taken params 1 @0:2:5\n"
			    "local \"x\" \"int\"\n"
			    "local \"s\" \"struct conf\"\n"
			    "b0:\n"
			    "\t%1 = int -769 \"NAME\" @0:3:1\n"
			    "\t%2 = str \"a \\\"b\\\\\\n\\x01\"\n"
			    "\t%3 = load $0 @0:3:5\n"
			    "\t%4 = or %1 %3\n"
			    "\t%5 = not %4\n"
			    "\tstore $1.\"conf.min\"[3][?] %5\n"
			    "\tzero =\"global\"\n"
			    "\t%6 = addr $1\n"
			    "\tstore *%6.\"conf.max\" %5\n"
			    "\t%7 = call \"g\" (%5 @0:4:3-4:9+33-39, %2) stmt @0:4:1-4:20+31-50 @0:4:1\n"
			    "\t%8 = func \"h\"\n"
			    "\t%9 = icall %8 ()\n"
			    "\t%10 = unknown \"odd\"\n"
			    "\tswitch %7 (1:1 -2:2) else 1\n"
			    "b1:\n"
			    "\tbranch %3 1 2\n"
			    "b2:\n"
			    "\tret %9\n"
			    "end\n"
			    "func \"g\" title \"g\" params 0\n"
			    "b0:\n"
			    "\tjump 1\n"
			    "b1:\n"
			    "\tret\n"
			    "end\n"
			    "done\n";

static void round_trip(void **state)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct tl_buf out = {0};
	struct tl_err err = {0};

	(void)state;
	assert_int_equal(tl_unit_parse(&units, a, "t", whole, strlen(whole), &err), 0);
	assert_int_equal(units.n, 1);
	assert_int_equal(tl_unit_check(units.v[0], &err), 0);
	tl_unit_print(units.v[0], &out);
	assert_string_equal(out.data, whole);
	tl_buf_fini(&out);
	tl_vec_fini(&units);
	tl_arena_free(a);
}

static void cut_anywhere_it_never_crashes(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof whole; n++) {
		struct tl_arena *a = tl_arena_new();
		struct tl_unit_vec units = {0};
		struct tl_err err = {0};

		if (tl_unit_parse(&units, a, "t", whole, n, &err) == 0) {
			for (size_t i = 0; i < units.n; i++)
				tl_unit_check(units.v[i], &err);
		}
		tl_vec_fini(&units);
		tl_arena_free(a);
	}
}

static void check_parse_error(const char *text, int line, const char *part)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct tl_err err = {0};

	assert_int_equal(tl_unit_parse(&units, a, "t.ir", text, strlen(text), &err), -1);
	assert_string_equal(err.file, "t.ir");
	assert_int_equal(err.line, line);
	assert_non_null(strstr(err.msg, part));
	tl_vec_fini(&units);
	tl_arena_free(a);
}

static void errors_have_places(void **state)
{
	(void)state;
	check_parse_error("func \"f\"\n", 1, "begins with");
	check_parse_error("unit \"a.c\"\nfunc \"f\"\nb1:\n", 3, "in order");
	check_parse_error("unit \"a.c\"\nfunc \"f\"\nb0:\n\t%1 = load $7\n", 4, "no such local");
	check_parse_error("unit \"a.c\"\nfunc \"f\"\nb0:\n\t%1 = int 99999999999999999999\n", 4, "too large");
	check_parse_error("unit \"a.c\"\nfunc \"f\"\nb0:\n\tfly %1\n", 4, "unknown op");
	check_parse_error("unit \"a.c\"\nfunc \"f\nb0:\n", 2, "closing quote");
	check_parse_error("unit \"a.c\"\nfunc \"f\"\nb0:\n\tret @9:1:1\n", 4, "no such file");
}

static void check_refused(const char *body, const char *part)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct tl_err err = {0};
	char text[512];

	snprintf(text, sizeof text, "unit \"a.c\"\nfunc \"f\"\n%send\n", body);
	assert_int_equal(tl_unit_parse(&units, a, "t", text, strlen(text), &err), 0);
	assert_int_equal(tl_unit_check(units.v[0], &err), -1);
	assert_non_null(strstr(err.msg, part));
	tl_vec_fini(&units);
	tl_arena_free(a);
}

static void the_check_finds_what_passes_rely_on(void **state)
{
	(void)state;
	check_refused("", "no blocks");
	check_refused("b0:\n\t%1 = int 1\n", "without an end");
	check_refused("b0:\n\tjump 3\n", "not there");
	check_refused("b0:\n\tret %4\n", "no op defines");
	check_refused("b0:\n\t%1 = int 1\n\t%1 = int 2\n\tret\n", "twice");
	check_refused("b0:\n\tret\n\tret\n", "middle");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trip),
		cmocka_unit_test(cut_anywhere_it_never_crashes),
		cmocka_unit_test(errors_have_places),
		cmocka_unit_test(the_check_finds_what_passes_rely_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
