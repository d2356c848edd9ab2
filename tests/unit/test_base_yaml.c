/* YAML and JSON trees: values, marks, limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/yaml.h"

struct doc {
	struct tl_arena *arena;
	const char *text;
	struct tl_yaml **docs;
	size_t n;
	struct tl_err err;
};

static int parse(struct doc *d, const char *text, size_t len)
{
	*d = (struct doc){.arena = tl_arena_new(), .text = text};
	return tl_yaml_parse(d->arena, text, len, &d->docs, &d->n, &d->err);
}

/* The root of a text that must parse. */
static struct tl_yaml *root(struct doc *d, const char *text)
{
	if (parse(d, text, strlen(text)))
		fail_msg("%d:%d: %s", d->err.line, d->err.col, d->err.msg);
	assert_int_equal(d->n, 1);
	return d->docs[0];
}

static void expect_range(const struct doc *d, const struct tl_yaml *y, const char *want)
{
	assert_non_null(y);
	assert_int_equal(y->end - y->start, strlen(want));
	assert_memory_equal(d->text + y->start, want, y->end - y->start);
}

static void values_and_kinds(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "a: 1\nb: [x, 'y', \"z\\n\"]\nc:\n  - |\n    t\n  - !v w\nd:\n");
	struct tl_yaml *b = tl_yaml_get(y, "b"), *c = tl_yaml_get(y, "c");

	(void)state;
	assert_int_equal(y->kind, TL_YAML_MAP);
	assert_int_equal(y->n, 4);
	assert_string_equal(tl_yaml_str(y, "a"), "1");
	assert_true(tl_yaml_get(y, "a")->plain);
	assert_int_equal(b->kind, TL_YAML_SEQ);
	assert_int_equal(b->n, 3);
	assert_false(b->items[1]->plain);
	assert_string_equal(b->items[2]->text, "z\n");
	assert_true(c->items[0]->block);
	assert_string_equal(c->items[0]->text, "t\n");
	assert_string_equal(c->items[1]->tag, "!v");
	assert_null(c->items[0]->tag);
	assert_string_equal(tl_yaml_str(y, "d"), "");
	assert_null(tl_yaml_get(y, "e"));
	assert_null(tl_yaml_get(NULL, "e"));
	assert_null(tl_yaml_get(b, "e"));
	assert_null(tl_yaml_str(y, "b"));
	tl_arena_free(d.arena);
}

static void marks_are_bytes(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "\xc3\xa4\xf0\x9f\x98\x80: \"\xe2\x82\xac\"\r\nlist:\r\n  - one # \xc3\xa4\r\n"
				     "  - {k: [v, w] }\r\n\r\n# \xc3\xa4 end\r\nlast: x y \r\n");
	struct tl_yaml *list = tl_yaml_get(y, "list");

	(void)state;
	expect_range(&d, y->keys[0], "\xc3\xa4\xf0\x9f\x98\x80");
	expect_range(&d, y->items[0], "\"\xe2\x82\xac\"");
	assert_int_equal(y->items[0]->col, 9);
	expect_range(&d, list->items[0], "one");
	expect_range(&d, list->items[1], "{k: [v, w] }");
	assert_int_equal(list->items[1]->line, 4);
	assert_int_equal(list->items[1]->col, 5);
	/* A block collection ends where its last part does, not at the next key. */
	expect_range(&d, list, "- one # \xc3\xa4\r\n  - {k: [v, w] }");
	expect_range(&d, tl_yaml_get(y, "last"), "x y");
	assert_int_equal(tl_yaml_get(y, "last")->line, 7);
	tl_arena_free(d.arena);
}

static void marks_are_right_far_into_a_text(void **state)
{
	struct tl_buf text = {0};
	struct doc d;
	struct tl_yaml *y;

	(void)state;
	tl_buf_puts(&text, "\xef\xbb\xbf");
	for (int i = 0; i < 500; i++)
		tl_buf_printf(&text, "- '\xc3\xa4%d'\n", i);
	y = root(&d, tl_buf_str(&text));
	assert_int_equal(y->n, 500);
	for (size_t i = 0; i < y->n; i++) {
		char want[32];

		snprintf(want, sizeof want, "'\xc3\xa4%zu'", i);
		expect_range(&d, y->items[i], want);
		assert_int_equal(y->items[i]->line, i + 1);
	}
	tl_arena_free(d.arena);
	tl_buf_fini(&text);
}

static void utf16_is_read(void **state)
{
	static const char le[] = "\xff\xfe"
				 "a\0:\0 \0=\xd8\x00\xde"
				 "b\0";
	struct doc d;

	(void)state;
	assert_int_equal(parse(&d, le, sizeof le - 1), 0);
	assert_string_equal(tl_yaml_str(d.docs[0], "a"), "\xf0\x9f\x98\x80"
							 "b");
	assert_int_equal(d.docs[0]->items[0]->start, 8);
	assert_int_equal(d.docs[0]->items[0]->end, 14);
	tl_arena_free(d.arena);
}

static void documents_and_empty_texts(void **state)
{
	struct doc d;

	(void)state;
	assert_int_equal(parse(&d, "a\n---\nb: 1\n...\n", 15), 0);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.docs[0]->text, "a");
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, "", 0), 0);
	assert_int_equal(d.n, 0);
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, "# only this\n", 12), 0);
	assert_int_equal(d.n, 0);
	tl_arena_free(d.arena);
}

static void json_is_yaml(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "{\n\t\"a\": {\"b\":[1,true,null]},\n\t\"u\": \"http:\\/\\/x\\u00e4\"\n}\n");

	(void)state;
	expect_range(&d, tl_yaml_get(tl_yaml_get(y, "a"), "b"), "[1,true,null]");
	assert_string_equal(tl_yaml_str(y, "u"), "http://x\xc3\xa4");
	tl_arena_free(d.arena);
}

static void duplicate_keys_stay(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "a: 1\na: 2\n");

	(void)state;
	assert_int_equal(y->n, 2);
	assert_string_equal(tl_yaml_str(y, "a"), "1");
	assert_string_equal(y->items[1]->text, "2");
	tl_arena_free(d.arena);
}

static void a_nul_is_a_byte(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "\"a\\0b\"");
	int64_t i;

	(void)state;
	assert_int_equal(y->len, 3);
	assert_memory_equal(y->text, "a\0b", 4);
	tl_arena_free(d.arena);
	y = root(&d, "\"1\\0b\"");
	assert_int_equal(tl_yaml_int(y, &i), -1);
	tl_arena_free(d.arena);
}

static void bools(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "[true, Yes, ON, false, no, off, 'true', 1, '', []]");
	bool value;

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(tl_yaml_bool(y->items[i], &value), 0);
		assert_int_equal(value, i < 3);
	}
	for (size_t i = 6; i < y->n; i++)
		assert_int_equal(tl_yaml_bool(y->items[i], &value), -1);
	assert_int_equal(tl_yaml_bool(NULL, &value), -1);
	tl_arena_free(d.arena);
}

static void ints(void **state)
{
	static const int64_t want[] = {0, 12, -12, 0x303, -16, 10, INT64_MAX, INT64_MIN, 5};
	struct doc d;
	struct tl_yaml *y = root(&d, "[0, 12, -12, 0x303, -0x10, 010, 9223372036854775807, -9223372036854775808, '5',"
				     "9223372036854775808, 1.2, '', '-', 0x, '0x-1', ' 1', +1, 1x, --1, []]");
	int64_t value;

	(void)state;
	for (size_t i = 0; i < y->n; i++) {
		bool good = i < sizeof want / sizeof *want;

		if ((tl_yaml_int(y->items[i], &value) == 0) != good)
			fail_msg("item %zu: %s", i, y->items[i]->text);
		if (good)
			assert_int_equal(value, want[i]);
	}
	assert_int_equal(tl_yaml_int(NULL, &value), -1);
	tl_arena_free(d.arena);
}

static void aliases_point_to_the_node(void **state)
{
	struct doc d;
	struct tl_yaml *y = root(&d, "a: &x {k: v}\nb: *x\nc: &x 2\nd: *x\n");

	(void)state;
	assert_ptr_equal(tl_yaml_get(y, "a"), tl_yaml_get(y, "b"));
	assert_string_equal(tl_yaml_str(y, "d"), "2");
	expect_range(&d, y, "a: &x {k: v}\nb: *x\nc: &x 2\nd: *x");
	tl_arena_free(d.arena);
}

static void expect_error(const char *text, size_t len, int line, int col, const char *msg)
{
	struct doc d;

	assert_int_equal(parse(&d, text, len), -1);
	assert_int_equal(d.n, 0);
	assert_null(d.docs);
	assert_int_equal(d.err.line, line);
	assert_int_equal(d.err.col, col);
	assert_non_null(strstr(d.err.msg, msg));
	tl_arena_free(d.arena);
}

static void errors_have_a_place(void **state)
{
	(void)state;
	expect_error("a: 1\n\xc3\xa4: b: c\n", 14, 2, 6, "mapping values are not allowed");
	expect_error("a: [1, 2", 8, 1, 9, "did not find expected");
	expect_error("ok: 1\nx: \xff\n", 11, 2, 4, "invalid leading UTF-8");
	expect_error("a: *b\n", 6, 1, 4, "does not exist");
	expect_error("a: &x\n  b: *x\n", 14, 2, 6, "contains it");
	/* Anchors do not reach into the next document. */
	expect_error("&x a\n---\n*x\n", 12, 3, 1, "does not exist");
	expect_error("a\0b", 3, 1, 2, "control characters");
}

static void alias_bombs_are_refused(void **state)
{
	struct tl_buf text = {0};
	struct doc d;

	(void)state;
	tl_buf_puts(&text, "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
	for (int i = 1; i < 12; i++) {
		tl_buf_printf(&text, "l%d: &l%d [*l%d", i, i, i - 1);
		for (int j = 0; j < 9; j++)
			tl_buf_printf(&text, ", *l%d", i - 1);
		tl_buf_puts(&text, "]\n");
	}
	assert_int_equal(parse(&d, tl_buf_str(&text), text.len), -1);
	assert_string_equal(d.err.msg, "aliases make this document too large");
	tl_arena_free(d.arena);
	tl_buf_fini(&text);
}

static size_t depth_of(const struct tl_yaml *y)
{
	size_t most = 0;

	for (size_t i = 0; i < y->n; i++) {
		size_t below = depth_of(y->items[i]);

		most = below > most ? below : most;
	}
	return most + 1;
}

static int parse_nested(size_t levels, struct doc *d)
{
	struct tl_buf text = {0};
	int rc;

	for (size_t i = 0; i < levels; i++)
		tl_buf_putc(&text, '[');
	tl_buf_putc(&text, '1');
	for (size_t i = 0; i < levels; i++)
		tl_buf_putc(&text, ']');
	rc = parse(d, tl_buf_str(&text), text.len);
	d->text = NULL;
	tl_buf_fini(&text);
	return rc;
}

static void depth_is_limited(void **state)
{
	struct doc d;

	(void)state;
	assert_int_equal(parse_nested(100, &d), 0);
	assert_int_equal(depth_of(d.docs[0]), 101);
	tl_arena_free(d.arena);
	assert_int_equal(parse_nested(100000, &d), -1);
	assert_string_equal(d.err.msg, "nested too deeply");
	tl_arena_free(d.arena);
}

static void depth_is_limited_through_aliases_too(void **state)
{
	struct tl_buf text = {0};
	struct doc d;

	(void)state;
	tl_buf_puts(&text, "- &a0 [1]\n");
	for (int i = 1; i < 200; i++)
		tl_buf_printf(&text, "- &a%d [*a%d]\n", i, i - 1);
	assert_int_equal(parse(&d, tl_buf_str(&text), text.len), -1);
	assert_string_equal(d.err.msg, "nested too deeply");
	tl_arena_free(d.arena);
	tl_buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_and_kinds),
		cmocka_unit_test(marks_are_bytes),
		cmocka_unit_test(marks_are_right_far_into_a_text),
		cmocka_unit_test(utf16_is_read),
		cmocka_unit_test(documents_and_empty_texts),
		cmocka_unit_test(json_is_yaml),
		cmocka_unit_test(duplicate_keys_stay),
		cmocka_unit_test(a_nul_is_a_byte),
		cmocka_unit_test(bools),
		cmocka_unit_test(ints),
		cmocka_unit_test(aliases_point_to_the_node),
		cmocka_unit_test(errors_have_a_place),
		cmocka_unit_test(alias_bombs_are_refused),
		cmocka_unit_test(depth_is_limited),
		cmocka_unit_test(depth_is_limited_through_aliases_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
