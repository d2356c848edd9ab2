/* The ini family: sections, continuation, comments, the quoting and variables of openssl.cnf. */
#include "conf_tree.h"

static struct tl_format plain = {.syntax = TL_SYNTAX_ini, .opts = {.comments = STRS("#", ";"), .merge = true}};
static struct tl_format postfix = {.syntax = TL_SYNTAX_ini, .opts = {.comments = STRS("#"), .indented = true}};
static struct tl_format openssl = {.syntax = TL_SYNTAX_ini,
	.opts = {.comments = STRS("#"),
		.trailing = true,
		.continues = true,
		.merge = true,
		.head = "default",
		.escapes = true,
		.variables = "$",
		.cut_prefix = true}};

static struct tl_format properties = {.syntax = TL_SYNTAX_ini,
	.opts = {.comments = STRS("#", "!"), .separators = "=: ", .properties = true, .continues = true}};
static struct tl_format blanks = {.syntax = TL_SYNTAX_ini,
	.opts = {.comments = STRS("#"), .separators = " ", .section_lines = STRS("listener", "connection")}};
static struct tl_format git = {.syntax = TL_SYNTAX_ini,
	.opts = {.comments = STRS("#", ";"), .trailing = true, .escapes = true, .merge = true, .section_words = true}};
static struct tl_format commands = {
	.syntax = TL_SYNTAX_ini, .opts = {.comments = STRS("#"), .cut_prefix = true, .commands = STRS(".include")}};

static void test_pairs(void **state)
{
	(void)state;
	conf_check(&plain, "a = b\r\n[s]\nc=d e\nflag\n", "a(b) s{c(d e) flag}", NULL);
	conf_check(&plain, "[ s ]\na =\n", "s{a()}", NULL);
	conf_check(&plain, "  a  =  b  \n", "a(b)", NULL);
	conf_check(&plain, "a = b = c\n", "a(b = c)", NULL);
}

static void test_comments(void **state)
{
	(void)state;
	conf_check(&plain, "# a = b\n ; c = d\ne = f # g\n", "e(f # g)", NULL); /* nothing trails here */
	conf_check(&openssl, "a = b # c\n# d = e \\\n f = g\nh = 'i # j'\n", "a(b) h(i # j~'i # j')", NULL);
}

static void test_continuation(void **state)
{
	(void)state;
	conf_check(&openssl, "a = b\\\n c\nd = e\n", "a(b c~b\\\n c) d(e)", NULL);
	conf_check(&openssl, "a = b\\\\\nc = d\n", "a(b\\~b\\\\) c(d)", NULL);
	conf_check(&postfix, "a = b,\n  c\nd = e\n", "a(b,  c~b,\n  c) d(e)", NULL);
}

static void test_variables(void **state)
{
	(void)state;
	conf_check(&openssl, "v = x\n[s]\na = $v.y\n", "v(x) s{a(x.y~$v.y)}", NULL);
	conf_check(&openssl, "[s]\nv = x\n[t]\na = ${s::v}$(s::v)\n", "s{v(x)} t{a(xx~${s::v}$(s::v))}", NULL);
	conf_check(&openssl, "a = $b\nb = c\n", "a(?~$b) b(c)", NULL); /* what stands below is not seen */
	conf_check(&openssl, "a = $a\n", "a(?~$a)", NULL);
	conf_check(&openssl, "v = x\n[t]\na = ${default::v}\n", "v(x) t{a(x~${default::v})}", NULL);
	conf_check(&openssl, "a = '$b'\n", "a($b~'$b')", NULL);
	conf_check(&openssl, "v = x\nv = y\na = $v\n", "v(x) v(y) a(y~$v)", NULL);
}

static void test_templates(void **state)
{
	(void)state;
	conf_check(&plain, "{# [x] #}\n[a]\n{% if b %}\nc = {{ d }}\n{% endif %}\ne = <%= f %>g\n",
		"a{c(_______?~{{ d }}) e(________g?~<%= f %>g)}", NULL);
	conf_check(&openssl, "a = '{{ b }}'\n", "a(_______?~'{{ b }}')", NULL);
}

static void test_prefix(void **state)
{
	(void)state;
	conf_check(&openssl, "TLS.Min = a\n2.Min = b\n", "Min(a) Min(b)", NULL);
}

static void test_sections_merge(void **state)
{
	(void)state;
	conf_check(&plain, "[s]\na=1\n[t]\nb=2\n[s]\nc=3\n", "s{a(1) c(3)} t{b(2)}", NULL);
	conf_check(&openssl, "[s]\na=1\n[ default ]\nb=2\n", "s{a(1)} b(2)", NULL);
}

static void test_broken(void **state)
{
	(void)state;
	conf_check(&plain, "[s\na = b\n", "s{a(b)}", "never closed");
	conf_check(&plain, "=\n", "()", NULL);
	conf_check(&openssl, "a = 'b\n", "a(b~'b)", NULL);
	conf_check(&openssl, "a = b\\", "a(b)", NULL);
}

static void test_properties(void **state)
{
	(void)state;
	conf_check(&properties, "a=b\nc:d\ne f\ng = h\ni : j\nk\n", "a(b) c(d) e(f) g(h) i(j) k", NULL);
	conf_check(&properties, "a =\nb:\nc = = d\ne \n", "a() b() c(= d) e", NULL);
	/* What a backslash joins loses the blanks in front; a comment joins nothing. */
	conf_check(&properties, "a = b,\\\n  c\nd=e\n", "a(b,c~b,\\\n  c) d(e)", NULL);
	conf_check(&properties, "a = \\\n\tb, \\\n\tc\n", "a(b, c~\\\n\tb, \\\n\tc)", NULL);
	conf_check(&properties, "# a = b \\\nc = d\n! e \\\nf=g\n", "c(d) f(g)", NULL);
	conf_check(
		&properties, "a = b, \\\n# c, \\\nd\n", "a(b, # c, d~b, \\\n# c, \\\nd)", NULL); /* no comment there */
	conf_check(&properties, "a\\:b\\ c=d\\u0054\\=\n", "a:b c(dT=~d\\u0054\\=)", NULL);
	conf_check(&properties, "a=\\u00\nb=\\u20ac\n", "a(u00~\\u00) b(?~\\u20ac)", NULL);
}

static void test_blanks(void **state)
{
	(void)state;
	conf_check(&blanks, "a b c\nd\t =e\nf   \n", "a(b c) d(=e) f", NULL);
	conf_check(&blanks, "a b\nlistener 1 x\na c\nconnection y\na d\nlistener 2\n",
		"a(b) listener(1 x){a(c)} connection(y){a(d)} listener(2){}", NULL);
}

static void test_section_words(void **state)
{
	(void)state;
	conf_check(&git, "[http]\na = b\n[http \"x/y\"]\na = \"c\" ; d\n[http]\ne = f\n",
		"http{a(b) e(f)} http(x/y~\"x/y\"){a(c~\"c\")}", NULL);
}

static void test_commands(void **state)
{
	(void)state;
	conf_check(&commands, ".include /a/b.c\n.include = d.e\na.b = c\n.includes f\n",
		".include(/a/b.c) .include(d.e) b(c) includes f", NULL);
}

/* Where the text of a joined word stands. */
static void test_places(void **state)
{
	const char *text = "a = b,\n  c\n";
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = "x", .format = &postfix};
	struct tl_tree t;
	uint32_t at = 0;

	(void)state;
	tl_tree_init(&t, a, text, strlen(text));
	tl_syntax_read(&t, &in);
	assert_true(tl_word_place(t.root->kids->words, 0, &at));
	assert_int_equal(at, 4);
	assert_true(tl_word_place(t.root->kids->words, 4, &at)); /* "b,  c" */
	assert_int_equal(text[at], 'c');
	tl_arena_free(a);
}

/* Values that double with each line stay bounded. */
static void test_doubling(void **state)
{
	struct tl_buf b = {0};
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = "x", .format = &openssl};
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_continuation),
		cmocka_unit_test(test_variables),
		cmocka_unit_test(test_templates),
		cmocka_unit_test(test_prefix),
		cmocka_unit_test(test_sections_merge),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_properties),
		cmocka_unit_test(test_blanks),
		cmocka_unit_test(test_section_words),
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_doubling),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
