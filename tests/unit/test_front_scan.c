/* The cheap tokeniser, literals, and how a text uses its names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "front_c/literal.h"
#include "front_c/scan.h"
#include "front_c/usage.h"

/* Names as they are, directives in braces, everything else as one dot. */
static void check_tokens(const char *text, const char *expected)
{
	struct tl_buf got = {0};
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, strlen(text));
	while (tl_scan_next(&s, &t)) {
		assert_true(t.start < t.end && t.end <= strlen(text));
		if (got.len)
			tl_buf_putc(&got, ' ');
		if (t.kind == TL_TOKEN_OTHER) {
			tl_buf_putc(&got, '.');
		} else {
			tl_buf_puts(&got, t.kind == TL_TOKEN_DIRECTIVE ? "{" : "");
			tl_buf_put(&got, text + t.start, t.end - t.start);
			tl_buf_puts(&got, t.kind == TL_TOKEN_DIRECTIVE ? "}" : "");
		}
	}
	assert_string_equal(tl_buf_str(&got), expected);
	tl_buf_fini(&got);
}

static void test_names_stand_outside(void **state)
{
	(void)state;
	check_tokens("a /* b */ c // d\n e", "a c e");
	check_tokens("a \"b \\\" c\" d 'e' f", "a . d . f");
	check_tokens("x = 0x1fUL + 1e5;", "x . . . . .");
	check_tokens("a\\\nb", "a b");
	check_tokens("R\"x(a \" b)x\" c", ". c");
	check_tokens("u8\"a\" L\"b\"", "u8 . L .");
}

static void test_directives_are_whole_lines(void **state)
{
	(void)state;
	check_tokens("#define A b \\\n c\nd", "{#define A b \\\n c} d");
	check_tokens("  # if x /* y\n z */ && w\nq", "{# if x /* y\n z */ && w} q");
	check_tokens("a # b", "a . b");
}

static void test_unfinished_text_ends(void **state)
{
	(void)state;
	check_tokens("a \"b", "a .");
	check_tokens("a /* b", "a");
	check_tokens("a 'b\nc", "a . c");
	check_tokens("R\"x(a", ".");
	check_tokens("\\", ".");
	check_tokens("#", "{#}");
	check_tokens("", "");
}

static void check_include(const char *text, const char *name, bool is_quoted)
{
	struct tl_token t;
	struct tl_scan s;
	size_t start, end;
	bool quoted;

	tl_scan_init(&s, text, strlen(text));
	assert_true(tl_scan_next(&s, &t));
	if (!name) {
		assert_false(tl_scan_include(text, &t, &start, &end, &quoted));
		return;
	}
	assert_true(tl_scan_include(text, &t, &start, &end, &quoted));
	assert_int_equal(end - start, strlen(name));
	assert_memory_equal(text + start, name, strlen(name));
	assert_int_equal(quoted, is_quoted);
}

static void test_includes(void **state)
{
	(void)state;
	check_include("#include <a/b.h>", "a/b.h", false);
	check_include("#  include\t\"c.h\" /* x */", "c.h", true);
	check_include("#include_next <d.h>", "d.h", false);
	check_include("#import \"e.h\"", "e.h", true);
	check_include("#include NAME", NULL, false);
	check_include("#include <never", NULL, false);
	check_include("#include \"\"", NULL, false);
	check_include("#define include <a.h>", NULL, false);
}

static void check_literal(const char *quoted, const char *text)
{
	struct tl_buf got = {0};

	tl_literal_decode(&got, quoted);
	assert_string_equal(tl_buf_str(&got), text);
	tl_buf_fini(&got);
}

static void test_literals(void **state)
{
	(void)state;
	check_literal("\"a\\tb\\n\\\\\\\"\"", "a\tb\n\\\"");
	check_literal("\"\\101\\x42\"", "AB");
	check_literal("L\"\\351\"", "\xc3\xa9");
	check_literal("u8\"\\303\\251\"", "\xc3\xa9");
	check_literal("U\"\\U0001F512\"", "\xf0\x9f\x94\x92");
	check_literal("\"unfinished", "unfinished");
	check_literal("\"ends with \\", "ends with ");
	check_literal("", "");
}

static void check_use(bool cplusplus, const char *text, unsigned uses)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_usage_table *t = tl_usage_new(a, cplusplus);

	tl_usage_scan(t, text, strlen(text));
	assert_int_equal(tl_usage_of(t, "x"), uses);
	tl_usage_free(t);
	tl_arena_free(a);
}

static void test_usage(void **state)
{
	(void)state;
	check_use(false, "x *p;", TL_USE_POINTER);
	check_use(false, "a = b * x;", 0);
	check_use(false, "a = x * b;", 0);
	check_use(false, "x static int f(void);", TL_USE_BEFORE_TYPE);
	check_use(false, "x const *p;", TL_USE_DECLARES);
	check_use(false, "x y;", TL_USE_DECLARES);
	check_use(false, "return x;", 0);
	check_use(false, "a = (x)b;", TL_USE_CAST);
	check_use(false, "if (x) b();", 0);
	check_use(false, "log(\"a\" x \"b\");", TL_USE_BY_STRING);
	check_use(false, "x->y; x.z; x[1]; x();", TL_USE_ARROW | TL_USE_DOT | TL_USE_INDEX | TL_USE_CALL);
	check_use(false, "f(); x(a, b) { g(); }", TL_USE_CALL | TL_USE_BLOCK);
	check_use(false, "x(int) f(void);", TL_USE_CALL | TL_USE_WRAPS);
	check_use(false, "x(a)->b;", TL_USE_CALL | TL_USE_CALLED_RESULT);
	check_use(true, "f(const x &a);", TL_USE_POINTER);
	check_use(true, "if (a & x) b();", 0);
	check_use(true, "x<int>(3);", TL_USE_TEMPLATE | TL_USE_TEMPLATE_CALL);
	check_use(true, "x<int> y;", TL_USE_TEMPLATE | TL_USE_TEMPLATE_TYPE);
	check_use(true, "new x; v<x> y;", TL_USE_NEW | TL_USE_TEMPLATE_ARGUMENT);
	check_use(true, "class x Y { };", TL_USE_DECLARES | TL_USE_CLASS_WORD);
}

static void test_chains(void **state)
{
	static const char text[] = "using namespace a::b; c::d::e f; c::d g; h();";
	struct tl_arena *a = tl_arena_new();
	struct tl_usage_table *t = tl_usage_new(a, true);
	const char *const *chains;

	(void)state;
	tl_usage_scan(t, text, strlen(text));
	assert_int_equal(tl_usage_of_chain(t, "a::b"), TL_CHAIN_NAMESPACE);
	assert_int_equal(tl_usage_of_chain(t, "c::d"), TL_CHAIN_SCOPE | TL_CHAIN_FINAL);
	assert_int_equal(tl_usage_of_chain(t, "c"), TL_CHAIN_SCOPE);
	chains = tl_usage_chains(t);
	assert_string_equal(chains[0], "a::b");
	assert_string_equal(chains[1], "c::d::e");
	assert_string_equal(chains[2], "c::d");
	assert_null(chains[3]);
	tl_usage_free(t);
	tl_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_stand_outside),
		cmocka_unit_test(test_directives_are_whole_lines),
		cmocka_unit_test(test_unfinished_text_ends),
		cmocka_unit_test(test_includes),
		cmocka_unit_test(test_literals),
		cmocka_unit_test(test_usage),
		cmocka_unit_test(test_chains),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
