/* Where an inserted line comes to stand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "fix/settle.h"

/* before: '@' marks the end of the statement. */
static void expect(const char *before, const char *insert, const char *after)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_buf text = {0}, out = {0};
	size_t at = (size_t)(strchr(before, '@') - before);
	struct tl_edit e = {.start = (uint32_t)at, .end = (uint32_t)at, .text = insert};

	tl_buf_put(&text, before, at);
	tl_buf_puts(&text, before + at + 1);
	tl_fix_settle(&e, a, text.data, text.len);
	tl_buf_put(&out, text.data, e.start);
	tl_buf_puts(&out, e.text);
	tl_buf_puts(&out, text.data + e.end);
	assert_string_equal(out.data, after);
	tl_buf_fini(&text);
	tl_buf_fini(&out);
	tl_arena_free(a);
}

static void indentation_is_taken_from_the_line(void **state)
{
	(void)state;
	expect("{\n\tc = f();@\n}\n", "\n g(c);", "{\n\tc = f();\n\tg(c);\n}\n");
	expect("{\n    c = f();@\n}\n", "\n    g(c);", "{\n    c = f();\n    g(c);\n}\n");
}

static void the_first_line_of_a_block_shows_it_too(void **state)
{
	(void)state;
	expect("a:\n  b:@\n      c: 1\n", "\n      x: 1", "a:\n  b:\n      x: 1\n      c: 1\n");
	expect("a:@\r\n\tc: 1\r\n", "\n x: 1", "a:\r\n\tx: 1\r\n\tc: 1\r\n");
}

static void a_statement_of_several_lines_lends_that_of_its_first(void **state)
{
	(void)state;
	expect("{\n\tc =\n\t\tf();@\n}\n", "\n g(c);", "{\n\tc =\n\t\tf();\n\tg(c);\n}\n");
}

static void comments_stay_with_their_statement(void **state)
{
	(void)state;
	expect("\tc = f();@ /* why */\n", "\n g(c);", "\tc = f(); /* why */\n\tg(c);\n");
	expect("\tc = f();@\t// why", "\n g(c);", "\tc = f();\t// why\n\tg(c);");
	expect("\tc = f();@ /* why */ /* how */ \n", "\n g(c);", "\tc = f(); /* why */ /* how */ \n\tg(c);\n");
}

static void code_and_open_comments_stay_behind(void **state)
{
	(void)state;
	expect("\tc = f();@ h();\n", "\n g(c);", "\tc = f();\n\tg(c); h();\n");
	expect("\tc = f();@ /* a\n b */\n", "\n g(c);", "\tc = f();\n\tg(c); /* a\n b */\n");
	expect("\tc = f();@ // a \\\n b\n", "\n g(c);", "\tc = f();\n\tg(c); // a \\\n b\n");
}

static void line_ends_are_kept(void **state)
{
	(void)state;
	expect("\tc = f();@\r\n}\r\n", "\n g(c);", "\tc = f();\r\n\tg(c);\r\n}\r\n");
}

static void other_edits_are_left_alone(void **state)
{
	(void)state;
	expect("a@ b\n", "X", "aX b\n");
	expect("@", "\ng();", "\ng();");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(indentation_is_taken_from_the_line),
		cmocka_unit_test(the_first_line_of_a_block_shows_it_too),
		cmocka_unit_test(a_statement_of_several_lines_lends_that_of_its_first),
		cmocka_unit_test(comments_stay_with_their_statement),
		cmocka_unit_test(code_and_open_comments_stay_behind),
		cmocka_unit_test(line_ends_are_kept),
		cmocka_unit_test(other_edits_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
