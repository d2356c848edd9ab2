/* Conditions that deny each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/vec.h"
#include "flow/condition.h"

static void test_agree(void **state)
{
	static const struct {
		const char *a, *b;
		bool agree;
	} rows[] = {
		{"", "", true},
		{"", "defined(A)", true},
		{"defined(A)", "defined(A)", true},
		{"defined(A)", "!defined(A)", false},
		{"defined(A) && defined(B)", "defined(C) && !defined(B)", false},
		{"defined(A)", "!defined(AB)", true},
		{"defined(AB)", "!defined(A)", true},
		{"A", "!defined(A)", false},
		{"A == 2", "A == 3", false},
		{"A == 2", "A == 2", true},
		{"A == 2", "A == 22", false},
		{"A == 2", "defined(A)", true},
		{"A == 2", "!defined(A)", false},
		{"A == 0x10 && defined(B)", "defined(B) && A == 0x20", false},
		{"defined(A) && 3 more", "defined(B) && 4 more", true},
		{"(A)", "!(A)", true}, /* not of a known form: denies nothing */
		{"defined(A) [2]", "!defined(A) [3]", false},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		if (tl_conditions_agree(rows[i].a, rows[i].b) != rows[i].agree ||
			tl_conditions_agree(rows[i].b, rows[i].a) != rows[i].agree)
			fail_msg("%s / %s", rows[i].a, rows[i].b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_agree)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
