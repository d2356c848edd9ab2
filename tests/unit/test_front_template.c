/* Headers before a build fills them in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "front_c/template.h"

/* Every line of the text, and what becomes of it. */
static void check(const char *text, const char *expected)
{
	char line[200];
	size_t len = strlen(text);

	assert_true(len < sizeof line);
	memcpy(line, text, len + 1);
	tl_template_fill(line, len);
	assert_int_equal(strlen(line), len);
	for (size_t end = len; end && line[end - 1] == ' '; end--)
		line[end - 1] = '\0';
	assert_string_equal(line, expected);
}

static void test_lines_of_the_build(void **state)
{
	(void)state;
	check("#undef HAVE_X", "");
	check("  #  undef HAVE_X", "");
	check("#cmakedefine HAVE_X 1", "");
	check("#cmakedefine01 HAVE_X", "");
	check("#mesondefine HAVE_X", "");
	check("#define HAVE_X @have_x@", "");
	check("#define SIZE ${SIZE_OF_X} /* bytes */", "");
	check("#include @header@", "");
}

static void test_gaps(void **state)
{
	(void)state;
	check("#if @have_x@ && B", "#if 1        && B");
	check("#define MASK (A | @more@)", "#define MASK (A | 1     )");
	check("typedef @word@ word;", "typedef        word;");
	check("@extra_includes@", "");
	check("@a@b@c@d", "   b   d");
}

static void test_what_is_no_gap(void **state)
{
	(void)state;
	check("#define HAVE_X 1", "#define HAVE_X 1");
	check("#define P(a, b) a", "#define P(a, b) a");
	check("/* me@example.org, you@example.org */", "/* me@example.org, you@example.org */");
	check("x = a$b; @ @x", "x = a$b; @ @x");
	check("${", "${");
	check("@", "@");
	check("#", "#");
	check("", "");
}

static void test_line_ends_stay(void **state)
{
	char text[] = "#undef A\r\n@b@\n#undef C";

	(void)state;
	tl_template_fill(text, strlen(text));
	assert_string_equal(text, "        \r\n   \n        ");
}

static void test_names(void **state)
{
	(void)state;
	assert_true(tl_template_is("include/api.h.in"));
	assert_false(tl_template_is("include/api.h"));
	assert_false(tl_template_is("in"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines_of_the_build),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_what_is_no_gap),
		cmocka_unit_test(test_line_ends_stay),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
