/* Which places stand in different arms of a condition. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "conf/arms.h"

/* x and y are the first places in the text where these stand. */
static bool apart(const char *text, const char *x, const char *y)
{
	struct tl_arena *a = tl_arena_new();
	const struct tl_arms *arms = tl_arms_of(a, text, strlen(text));
	bool answer = tl_arms_apart(arms, (size_t)(strstr(text, x) - text), (size_t)(strstr(text, y) - text));

	assert_int_equal(
		answer, tl_arms_apart(arms, (size_t)(strstr(text, y) - text), (size_t)(strstr(text, x) - text)));
	tl_arena_free(a);
	return answer;
}

static void test_arms(void **state)
{
	(void)state;
	assert_true(apart("if a {\n\tX\n} else {\n\tY\n}\n", "X", "Y"));
	assert_true(apart("if a:\n  X\nelif b:\n  0\nelse:\n  Y\n", "X", "Y"));
	assert_true(apart("if a: X\nelse: Y\n", "X", "Y"));
	assert_true(apart("if a {\n\tif b {\n\t\tX\n\t}\n} else {\n\tY\n}", "X", "Y"));
	assert_true(apart("switch v {\ncase 1:\n\tX\n\ndefault:\n\tY\n}\n", "X", "Y"));
	assert_true(apart("case v\nwhen 1\n  X\nwhen 2\n  Y\nend\n", "X", "Y"));
}

static void test_one_run(void **state)
{
	(void)state;
	assert_false(apart("if a {\n\tX\n}\nY\n", "X", "Y"));
	assert_false(apart("if a {\n\tX\n}\nif b {\n\tY\n}\n", "X", "Y"));
	assert_false(apart("X\nif a {\n\t0\n} else {\n\tY\n}\n", "X", "Y"));
	assert_false(apart("if a {\n\t0\n} else {\n\tX\n\tY\n}\n", "X", "Y"));
	assert_false(apart("if a {\n\t0\n} else {\n\tX\n}\nY\n", "X", "Y"));
	/* An else of another condition. */
	assert_false(apart("if a:\n  X\nb()\nif c:\n  0\nelse:\n  Y\n", "X", "Y"));
	/* The head of a choice is no arm of what stands above it, and a name that begins like a word is none. */
	assert_false(apart("X\ncase v\nwhen 1\n  Y\nend\n", "X", "Y"));
	assert_false(apart("if a:\n  X\nelsewhere()\nY\n", "X", "Y"));
}

static void test_any_text(void **state)
{
	char deep[4000];
	size_t n = 0;

	(void)state;
	assert_false(apart("XY", "X", "Y"));
	assert_false(apart("\n\n  XY", "X", "Y"));
	assert_true(apart("if a:\r\n\tX\r\nelse:\r\n\tY\r\n", "X", "Y"));
	for (size_t depth = 0; depth < 80; depth++) {
		memset(deep + n, ' ', depth / 2);
		n += depth / 2;
		deep[n++] = depth % 2 ? 'e' : 'f';
		deep[n++] = '\n';
	}
	strcpy(deep + n, "XY");
	assert_false(apart(deep, "X", "Y"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_arms), cmocka_unit_test(test_one_run), cmocka_unit_test(test_any_text)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
