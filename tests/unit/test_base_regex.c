/* Regular expressions and their limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/regex.h"

static int match(const char *pattern, unsigned flags, const char *subject, struct tl_match *m)
{
	struct tl_regex *re = tl_regex_new(pattern, flags, NULL);
	int rc;

	assert_non_null(re);
	rc = tl_regex_match(re, subject, strlen(subject), 0, m);
	tl_regex_free(re);
	return rc;
}

static void groups_have_ranges(void **state)
{
	struct tl_match m;

	(void)state;
	assert_int_equal(match("Tls(1)?(\\d)", 0, "x Tls2", &m), 1);
	assert_int_equal(m.n, 3);
	assert_int_equal(m.start[0], 2);
	assert_int_equal(m.end[0], 6);
	assert_int_equal(m.start[1], (size_t)-1);
	assert_int_equal(m.start[2], 5);
	assert_int_equal(m.start[TL_RE_GROUPS - 1], (size_t)-1);
	assert_int_equal(match("Tls3", 0, "x Tls2", &m), 0);
	assert_int_equal(match("l", 0, "Tls", NULL), 1);
}

static void search_begins_where_told_but_sees_what_is_before(void **state)
{
	struct tl_regex *re = tl_regex_new("\\bTls", 0, NULL);
	struct tl_match m;

	(void)state;
	assert_int_equal(tl_regex_match(re, "Tls Tls xTls", 12, 0, &m), 1);
	assert_int_equal(m.start[0], 0);
	assert_int_equal(tl_regex_match(re, "Tls Tls xTls", 12, 1, &m), 1);
	assert_int_equal(m.start[0], 4);
	assert_int_equal(tl_regex_match(re, "Tls Tls xTls", 12, 5, &m), 0);
	assert_int_equal(tl_regex_match(re, "Tls", 3, 3, &m), 0);
	assert_int_equal(tl_regex_match(re, "Tls", 3, 4, &m), 0);
	assert_int_equal(tl_regex_match(re, "Tls", 2, 0, &m), 0);
	tl_regex_free(re);
	tl_regex_free(NULL);
}

static void flags_do_what_they_say(void **state)
{
	(void)state;
	assert_int_equal(match("tls", 0, "TLS", NULL), 0);
	assert_int_equal(match("tls", TL_RE_CASELESS, "TLS", NULL), 1);
	/* The long s and the Kelvin sign are no ASCII letters. */
	assert_int_equal(match("sk", TL_RE_CASELESS, "\xc5\xbf\xe2\x84\xaa", NULL), 0);
	assert_int_equal(match("^b", 0, "a\nb", NULL), 0);
	assert_int_equal(match("^b", TL_RE_MULTILINE, "a\nb", NULL), 1);
	assert_int_equal(match("a$", TL_RE_MULTILINE, "a\r\nb", NULL), 1);
	assert_int_equal(match("a$", TL_RE_MULTILINE, "a\rb", NULL), 1);
	assert_int_equal(match("a.b", 0, "a\nb", NULL), 0);
	assert_int_equal(match("a.b", TL_RE_DOTALL, "a\nb", NULL), 1);
	assert_int_equal(match("a b # c", TL_RE_EXTENDED, "ab", NULL), 1);
}

static void any_bytes_can_be_searched(void **state)
{
	struct tl_regex *re = tl_regex_new("a.b", 0, NULL);

	(void)state;
	assert_int_equal(tl_regex_match(re,
				 "\xff\xfe\0a\x80"
				 "b",
				 6, 0, NULL),
		1);
	assert_int_equal(tl_regex_match(re, "a\0b", 3, 0, NULL), 1);
	assert_int_equal(tl_regex_match(re, "", 0, 0, NULL), 0);
	tl_regex_free(re);
	assert_int_equal(match("gr\xc3\xb6\xc3\x9f"
			       "e",
				 0,
				 "die gr\xc3\xb6\xc3\x9f"
				 "e",
				 NULL),
		1);
}

static void bad_patterns_are_explained(void **state)
{
	struct tl_err err;

	(void)state;
	assert_null(tl_regex_new("ab(c", 0, &err));
	assert_int_equal(err.line, 0);
	assert_int_equal(err.col, 5);
	assert_non_null(strstr(err.msg, "parenthesis"));
	assert_null(tl_regex_new("(*UTF)a", 0, &err));
	assert_null(tl_regex_new("\\C", 0, &err));
	assert_null(tl_regex_new("*", 0, NULL));
}

static void too_many_groups_are_refused(void **state)
{
	char pattern[3 * TL_RE_GROUPS + 1] = "";
	struct tl_regex *re;
	struct tl_err err;

	(void)state;
	for (int i = 0; i < TL_RE_GROUPS - 1; i++)
		strcat(pattern, "(a)");
	re = tl_regex_new(pattern, 0, &err);
	assert_non_null(re);
	tl_regex_free(re);
	strcat(pattern, "(a)");
	assert_null(tl_regex_new(pattern, 0, &err));
	assert_string_equal(err.msg, "32 groups, 31 are possible");
}

static void named_groups_are_found(void **state)
{
	struct tl_regex *re = tl_regex_new("(x)(?<version>\\d+)", 0, NULL);

	(void)state;
	assert_int_equal(tl_regex_group(re, "version"), 2);
	assert_int_equal(tl_regex_group(re, "none"), 0);
	tl_regex_free(re);
}

/* Each of these would run for years, or through the stack, without limits. */
static void a_match_cannot_run_away(void **state)
{
	size_t len = 1 << 20;
	char *text = tl_xmalloc(len + 1);
	struct tl_regex *re;

	(void)state;
	memset(text, 'a', len);
	text[len] = '\0';
	assert_int_equal(match("(a+)+$", 0, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", NULL), -1);
	assert_int_equal(match("(a|aa)+$", 0, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", NULL), -1);
	re = tl_regex_new("^(?:(a)|b)*c", 0, NULL);
	assert_true(tl_regex_match(re, text, len, 0, NULL) <= 0);
	tl_regex_free(re);
	re = tl_regex_new("^(a(?1)?b)", 0, NULL);
	assert_true(tl_regex_match(re, text, len, 0, NULL) <= 0);
	tl_regex_free(re);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_have_ranges),
		cmocka_unit_test(search_begins_where_told_but_sees_what_is_before),
		cmocka_unit_test(flags_do_what_they_say),
		cmocka_unit_test(any_bytes_can_be_searched),
		cmocka_unit_test(bad_patterns_are_explained),
		cmocka_unit_test(too_many_groups_are_refused),
		cmocka_unit_test(named_groups_are_found),
		cmocka_unit_test(a_match_cannot_run_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
