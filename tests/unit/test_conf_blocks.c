/* The blocks family: words, quotes, comments, nesting, and text that is broken. */
#include "conf_tree.h"

static struct tl_format nginx = {
	.syntax = TL_SYNTAX_blocks, .opts = {.comments = STRS("#"), .variables = "$", .raw = STRS("*_by_lua_block")}};

static struct tl_format dovecot = {
	.syntax = TL_SYNTAX_blocks, .opts = {.comments = STRS("#", "//", "/*"), .lines = true, .assign = true}};

static void test_words(void **state)
{
	(void)state;
	conf_check(&nginx, "a b c;", "a(b|c)", NULL);
	conf_check(&nginx, "a\n  b\r\n\tc ;d;", "a(b|c) d", NULL);
	conf_check(&nginx, ";;a;", "a", NULL);
	conf_check(&nginx, "", "", NULL);
}

static void test_quotes(void **state)
{
	(void)state;
	conf_check(&nginx, "a \"b c\" 'd;{}';", "a(b c~\"b c\"|d;{}~'d;{}')", NULL);
	conf_check(&nginx, "a b\\ c \"\\\"\";", "a(b c~b\\ c|\"~\"\\\"\")", NULL);
	conf_check(&nginx, "a it's;", "a(it's)", NULL); /* a quote inside a word is a letter */
}

static void test_comments(void **state)
{
	(void)state;
	conf_check(&nginx, "a; # b;\r\nc # d\n e;", "a c(e)", NULL);
	conf_check(&nginx, "a b#c;", "a(b#c)", NULL); /* no comment inside a word */
	conf_check(&nginx, "a '#b';", "a(#b~'#b')", NULL);
}

static void test_nesting(void **state)
{
	(void)state;
	conf_check(&nginx, "http { server { a b; } c; } d;", "http{server{a(b)} c} d", NULL);
	conf_check(&nginx, "location ~ x{a;}", "location(~|x){a}", NULL);
	conf_check(&nginx, "map $a $b{x y;}", "map($a?|$b?){x(y)}", NULL);
}

static void test_variables(void **state)
{
	(void)state;
	conf_check(&nginx, "a ${x}b;", "a(${x}b?)", NULL);
	conf_check(&nginx, "a $x;", "a($x?)", NULL);
}

static void test_foreign_block(void **state)
{
	(void)state;
	conf_check(&nginx, "x_by_lua_block { a = '}' -- }\n if b { c; } } d;", "x_by_lua_block d", NULL);
	conf_check(&nginx, "x_by_lua_block { a", "x_by_lua_block", NULL);
}

static void test_broken(void **state)
{
	(void)state;
	conf_check(&nginx, "a { b;", "a{b}", "never closed");
	conf_check(&nginx, "a; } b;", "a b", "without an opening");
	conf_check(&nginx, "a 'b; c", "a", "quote is never closed");
	conf_check(&nginx, "a b", "a(b)", "does not end");
	conf_check_n(&nginx, "file", "a \0 b;", 6, "a(", NULL);
}

static void test_lines_and_signs(void **state)
{
	(void)state;
	conf_check(&dovecot, "a = b\nlocal x {\n c = d\n}\n", "a(b) local(x){c(d)}", NULL);
	conf_check(&dovecot, "a /* b\n c */ d // e\n", "a(d)", NULL);
}

static void test_depth_and_size(void **state)
{
	size_t n = 200000;
	char *text = tl_xmalloc(2 * n + 1);
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = "x", .format = &nginx};
	struct tl_tree t;

	(void)state;
	for (size_t i = 0; i < n; i++)
		memcpy(text + 2 * i, "a{", 2);
	tl_tree_init(&t, a, text, 2 * n);
	tl_syntax_read(&t, &in);
	assert_non_null(strstr(t.trouble, "too deeply"));
	assert_int_equal(t.n_nodes, TL_TREE_DEPTH);
	tl_arena_free(a);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_variables),
		cmocka_unit_test(test_foreign_block),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_lines_and_signs),
		cmocka_unit_test(test_depth_and_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
