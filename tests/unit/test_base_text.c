/* Lines and columns, UTF-16 units, line hashes, edit distance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/utf8.h"

static void expect_at(const struct tl_lines *l, size_t offset, uint32_t line, uint32_t col)
{
	uint32_t got_line, got_col;

	tl_lines_at(l, offset, &got_line, &got_col);
	assert_int_equal(got_line, line);
	assert_int_equal(got_col, col);
	assert_int_equal(tl_lines_offset(l, line, col), offset);
}

static void expect_line(const struct tl_lines *l, uint32_t line, const char *want)
{
	size_t len;
	const char *text = tl_lines_text(l, line, &len);

	assert_non_null(text);
	assert_int_equal(len, strlen(want));
	assert_memory_equal(text, want, len);
}

static void lines_end_in_three_ways(void **state)
{
	static const char text[] = "ab\ncd\r\nef\rg\n";
	struct tl_lines *l = tl_lines_new(text, strlen(text));
	uint32_t line, col;
	size_t len;

	(void)state;
	assert_int_equal(tl_lines_count(l), 5);
	expect_line(l, 1, "ab");
	expect_line(l, 2, "cd");
	expect_line(l, 3, "ef");
	expect_line(l, 4, "g");
	expect_line(l, 5, "");
	assert_null(tl_lines_text(l, 6, &len));
	assert_int_equal(len, 0);
	assert_null(tl_lines_text(l, 0, &len));
	expect_at(l, 0, 1, 1);
	expect_at(l, 2, 1, 3);
	expect_at(l, 3, 2, 1);
	expect_at(l, 7, 3, 1);
	expect_at(l, 10, 4, 1);
	expect_at(l, 12, 5, 1);
	/* Out of range is clamped. */
	tl_lines_at(l, 999, &line, &col);
	assert_int_equal(line, 5);
	assert_int_equal(tl_lines_offset(l, 1, 99), 2);
	assert_int_equal(tl_lines_offset(l, 99, 1), 12);
	assert_int_equal(tl_lines_offset(l, 1, 0), 0);
	tl_lines_free(l);
}

static void an_empty_text_has_one_line(void **state)
{
	struct tl_lines *l = tl_lines_new("", 0);

	(void)state;
	assert_int_equal(tl_lines_count(l), 1);
	expect_line(l, 1, "");
	expect_at(l, 0, 1, 1);
	tl_lines_free(l);
	tl_lines_free(NULL);
}

static size_t units(const char *s)
{
	return tl_utf16_units(s, strlen(s));
}

static void utf16_units_are_counted_as_decoders_do(void **state)
{
	(void)state;
	assert_int_equal(units("abc"), 3);
	assert_int_equal(units("\xc3\xa4"), 1);
	assert_int_equal(units("\xe2\x82\xac"), 1);
	assert_int_equal(units("\xf0\x9f\x98\x80x"), 3);
	/* Not UTF-8: Latin-1, stray continuation, overlong, surrogate, beyond the last plane. */
	assert_int_equal(units("\xe4x"), 2);
	assert_int_equal(units("\x80\x80"), 2);
	assert_int_equal(units("\xc0\xaf"), 2);
	assert_int_equal(units("\xed\xa0\x80"), 3);
	assert_int_equal(units("\xf4\x90\x80\x80"), 4);
	/* A character cut short is one replacement. */
	assert_int_equal(units("\xe2\x82x"), 2);
	assert_int_equal(tl_utf16_units("\xf0\x9f\x98\x80", 3), 1);
}

static void utf8_decodes_what_it_should(void **state)
{
	uint32_t c;

	(void)state;
	assert_int_equal(tl_utf8_next("\xf0\x9f\x98\x80", 4, &c), 4);
	assert_int_equal(c, 0x1f600);
	assert_int_equal(tl_utf8_next("\xe2\x82\xac", 3, &c), 3);
	assert_int_equal(c, 0x20ac);
	assert_int_equal(tl_utf8_next("\xef\xbf\xbd", 3, &c), 3);
	assert_int_equal(c, 0xfffd);
	assert_int_equal(tl_utf8_next("\xe2\x82", 2, &c), 2);
	assert_int_equal(c, 0xfffd);
}

static void expect_hashes(const char *text, const char *const *want, uint32_t n)
{
	struct tl_line_hashes *h = tl_line_hashes_new(text, strlen(text));

	for (uint32_t i = 0; i < n; i++)
		assert_string_equal(tl_line_hash(h, i + 1), want[i]);
	assert_string_equal(tl_line_hash(h, n + 1), "");
	assert_string_equal(tl_line_hash(h, 0), "");
	tl_line_hashes_free(h);
}

/* The values that the upload action computes for these texts. */
static void line_hashes_are_those_of_the_upload_action(void **state)
{
	static const char *const empty[] = {"c129715d7a2bc9a3:1"};
	static const char *const blanks[] = {
		"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"};
	static const char *const lorem[] = {"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
		"a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1",
		"a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"};
	struct tl_buf text = {0};

	(void)state;
	expect_hashes("", empty, 1);
	expect_hashes(" a\nb\n  \t\tc\n d", blanks, 4);
	for (int i = 0; i < 10; i++)
		tl_buf_puts(&text, "Lorem ipsum dolor sit amet.\n");
	expect_hashes(tl_buf_str(&text), lorem, 11);
	tl_buf_fini(&text);
}

static void expect_same_hashes(const char *a, const char *b)
{
	struct tl_line_hashes *ha = tl_line_hashes_new(a, strlen(a)), *hb = tl_line_hashes_new(b, strlen(b));

	for (uint32_t line = 1; line <= 5; line++)
		assert_string_equal(tl_line_hash(ha, line), tl_line_hash(hb, line));
	tl_line_hashes_free(ha);
	tl_line_hashes_free(hb);
}

static void line_hashes_do_not_see_blanks_and_kinds_of_line_ends(void **state)
{
	(void)state;
	expect_same_hashes("a b\nc\nd", "ab\r\n\tc\r\nd");
	expect_same_hashes("a\nc\nd", "a\rc\rd");
	expect_same_hashes("x\xf0\x9f\x98\x80\n", "x \xf0\x9f\x98\x80\r");
}

static void edit_distance_counts_typing_errors(void **state)
{
	(void)state;
	assert_int_equal(tl_edit_distance("", ""), 0);
	assert_int_equal(tl_edit_distance("abc", ""), 3);
	assert_int_equal(tl_edit_distance("", "abc"), 3);
	assert_int_equal(tl_edit_distance("output", "output"), 0);
	assert_int_equal(tl_edit_distance("ouput", "output"), 1);
	assert_int_equal(tl_edit_distance("ouptut", "output"), 1);
	assert_int_equal(tl_edit_distance("kitten", "sitting"), 3);
	assert_int_equal(tl_edit_distance("jobs", "exclude"), 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_in_three_ways),
		cmocka_unit_test(an_empty_text_has_one_line),
		cmocka_unit_test(utf16_units_are_counted_as_decoders_do),
		cmocka_unit_test(utf8_decodes_what_it_should),
		cmocka_unit_test(line_hashes_are_those_of_the_upload_action),
		cmocka_unit_test(line_hashes_do_not_see_blanks_and_kinds_of_line_ends),
		cmocka_unit_test(edit_distance_counts_typing_errors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
