/* The lines family: words, joined lines, comments, blocks, sections, foreign data, overrides, variables. */
#include "conf_tree.h"

static struct tl_format words = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#", ";"), .trailing = true, .quotes = "\"'", .tags = true}};
static struct tl_format postfix = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#"),
		.indented = true,
		.between = true,
		.separators = "=",
		.variables = "$",
		.expand = true}};
static struct tl_format master = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#"), .indented = true, .between = true, .overrides = "-o", .variables = "$"}};
static struct tl_format slapd = {
	.syntax = TL_SYNTAX_lines, .opts = {.comments = STRS("#"), .indented = true, .quotes = "\""}};
static struct tl_format ldif = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#"), .indented = true, .folded = true, .separators = ":"}};
static struct tl_format braces = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#"), .trailing = true, .separators = ":=", .quotes = "\"", .braces = true}};
static struct tl_format exim = {.syntax = TL_SYNTAX_lines,
	.opts = {.comments = STRS("#"),
		.continues = true,
		.between = true,
		.separators = "=",
		.section_word = "begin",
		.expand = true,
		.macros = true}};

static void test_words(void **state)
{
	(void)state;
	conf_check(&words, "a b c\n\n  d\r\ne\tf ; g h\n", "a(b|c) d e(f)", NULL);
	conf_check(&words, "a 'b # c' d#e #f\n", "a(b # c|d#e)", NULL);
	conf_check(&words, "a \"b\\\"c\"\n", "a(b\\\"c)", NULL);
	conf_check(&words, "a \"b\nc d\n", "a(b) c(d)", "never closed");
	conf_check(&words, "", "", NULL);
	conf_check(&words, "''\na", " a", NULL);
}

static void test_comments(void **state)
{
	(void)state;
	conf_check(&words, "# a b\n ; c\nd e # f\n", "d(e)", NULL);
	conf_check(&postfix, "a = b # c\n", "a(b|#|c)", NULL); /* nothing trails here */
}

static void test_foreign(void **state)
{
	(void)state;
	conf_check(&words, "<ca>\na 'b\n</cas>\n </ca>\nc d\n", "c(d)", NULL);
	conf_check(&words, "<ca>\na b\n", "", NULL);
	conf_check(&words, "</ca>\na b\n", "</ca> a(b)", NULL);
}

static void test_joined_by_indentation(void **state)
{
	(void)state;
	conf_check(&postfix, "a = b,\n# x\n\n c\nd=e\n", "a(b,|c) d(e)", NULL);
	conf_check(&postfix, "a =\n  b\n", "a(b)", NULL);
	conf_check(&postfix, "# x\n a = b\n", "a(b)", NULL);
	conf_check(&postfix, "a = b\n   \n\n# x\n", "a(b)", NULL);
	conf_check(&slapd, "a b\n c\n", "a(b|c)", NULL);
	conf_check(&slapd, "# a\n b c\nd e\n", "d(e)", NULL); /* the comment goes on */
	conf_check(&slapd, "a b\n\n c\n", "a(b) c", NULL);
	conf_check(&slapd, "a b\n# x\n c\nd e\n", "a(b) d(e)", NULL);
}

static void test_folded(void **state)
{
	(void)state;
	conf_check(&ldif, "a: b\n c\nd: e\n  f\n", "a(bc~b\n c) d(e|f)", NULL);
	conf_check(&slapd, "a b\n c\n", "a(b|c)", NULL);
}

static void test_templates(void **state)
{
	(void)state;
	conf_check(&words, "{% if a %}\nb {{ c }}\n<%# d %>\ne '<%= f %>' g\n{% endif %}\n",
		"b(_______?~{{ c }}) e(________?~<%= f %>|g)", NULL);
	conf_check(&postfix, "a = {{ b | default('c, d') }}\n", "a(c, d)", NULL);
}

static void test_joined_by_backslash(void **state)
{
	(void)state;
	conf_check(&exim, "a = b \\\n  # x\n   c\nd = e\n", "a(b|c) d(e)", NULL);
	conf_check(&exim, "a = b\\\nc\n", "a(bc~b\\\nc)", NULL);
	conf_check(&exim, "# a \\\nb = c\n", "b(c)", NULL);
	conf_check(&exim, "a = b \\", "a(b)", NULL);
	conf_check(&exim, "a = b\\\\\nc = d\n", "a(b\\\\) c(d)", NULL);
}

static void test_separators(void **state)
{
	(void)state;
	conf_check(&postfix, "a=b\nc = d\ne =f=g\nh =\ni\n", "a(b) c(d) e(f=g) h i", NULL);
	conf_check(&postfix, "a =>=b\n", "a(>=b)", NULL);
	conf_check(&braces, "a := \"1.0\"\nb += c\n", "a(1.0) b(+=|c)", NULL);
}

static void test_blocks(void **state)
{
	(void)state;
	conf_check(&braces, "a b {\n c = d\n}\ne = f\n", "a(b){c(d)} e(f)", NULL);
	conf_check(&braces, "a={\n b=c # {\n}\n", "a{b(c)}", NULL);
	conf_check(&braces, "if (%{x}) {\n a = %{b}\n} else {\n c = d\n }\n", "if((%{x})){a(%{b})} else{c(d)}", NULL);
	conf_check(&braces, "a {\nb {\n", "a{b{}}", "never closed");
	conf_check(&braces, "}\na = b\n", "a(b)", "without an opening one");
	conf_check(&braces, "{\na = b\n}\n", "{a(b)}", NULL);
}

static void test_sections(void **state)
{
	(void)state;
	conf_check(&exim, "a = b\nbegin acl\nc = d\nbegin retry\nbegin\n", "a(b) acl{c(d)} retry{begin}", NULL);
}

static void test_overrides(void **state)
{
	(void)state;
	conf_check(&master, "smtp inet smtpd\n  -o a=b,c -o { d = e f }\n# x\n  -og=h -v\n",
		"smtp(inet|smtpd|-o|a=b,c|-o|d = e f|-og=h|-v){a(b,c) d(e f) g(h)}", NULL);
	conf_check(&master, "a -o\nb -o c\nd -o {\n", "a(-o){} b(-o|c){} d(-o|){}", NULL);
	conf_check(&master, "a -o b=$c\n", "a(-o|b=$c?){b($c?)}", NULL);
}

static void test_variables(void **state)
{
	(void)state;
	conf_check(&postfix, "a = $b\nb = x\nb = y\n", "a(y~$b) b(x) b(y)", NULL);
	conf_check(&postfix, "a = ${b},$(c)\nb = x\nc = z z\n", "a(x,z z~${b},$(c)) b(x) c(z|z)", NULL);
	conf_check(&postfix, "a = $b\n", "a($b?~$b)", NULL);
	conf_check(&postfix, "a = $a\n", "a($a?~$a)", NULL);
	conf_check(&postfix, "a = ${b?{c}}\nb = x\n", "a(${b?{c}}?~${b?{c}}) b(x)", NULL);
	conf_check(&exim, "B_2 = x\na = B_2 C b\n", "B_2(x) a(x~B_2|C|b)", NULL);
}

/* Values that double with each line stay bounded. */
static void test_doubling(void **state)
{
	struct tl_buf b = {0};
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = "x", .format = &postfix};
	struct tl_tree t;

	(void)state;
	tl_buf_puts(&b, "a0 = xxxxxxxxxxxxxxxx\n");
	for (int i = 1; i < 64; i++)
		tl_buf_printf(&b, "a%d = $a%d$a%d\n", i, i - 1, i - 1);
	tl_tree_init(&t, a, tl_buf_str(&b), b.len);
	tl_syntax_read(&t, &in);
	assert_true(t.root->last_kid->words->unknown);
	tl_buf_fini(&b);
	tl_arena_free(a);
}

static void test_depth(void **state)
{
	struct tl_buf b = {0};
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = "x", .format = &braces};
	struct tl_tree t;

	(void)state;
	for (int i = 0; i < 300; i++)
		tl_buf_puts(&b, "a {\n");
	for (int i = 0; i < 300; i++)
		tl_buf_puts(&b, "}\n");
	tl_buf_puts(&b, "b = c\n");
	tl_tree_init(&t, a, tl_buf_str(&b), b.len);
	tl_syntax_read(&t, &in);
	assert_non_null(t.trouble);
	assert_true(tl_node_is(t.root->last_kid, "b", false));
	tl_buf_fini(&b);
	tl_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_foreign),
		cmocka_unit_test(test_joined_by_indentation),
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_templates),
		cmocka_unit_test(test_joined_by_backslash),
		cmocka_unit_test(test_separators),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_overrides),
		cmocka_unit_test(test_variables),
		cmocka_unit_test(test_doubling),
		cmocka_unit_test(test_depth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
