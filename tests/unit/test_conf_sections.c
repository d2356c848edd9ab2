/* The sections family: containers, sections, lines that are blocks of options, joined lines. */
#include "conf_tree.h"

static const struct tl_split splits[] = {{"bind", 1}, {"opts", 0}};
static struct tl_format apache = {.syntax = TL_SYNTAX_sections,
	.opts = {.comments = STRS("#"), .continues = true, .containers = true, .caseless = true, .variables = "$"}};
static struct tl_format haproxy = {.syntax = TL_SYNTAX_sections,
	.opts = {.comments = STRS("#"),
		.trailing = true,
		.escapes = true,
		.section_lines = STRS("global", "listen"),
		.splits = splits,
		.n_splits = TL_COUNT(splits)}};

static void test_containers(void **state)
{
	(void)state;
	conf_check(&apache, "a b\n<V *:1>\n c d # e\n</v>\nf\n", "a(b) V(*:1){c(d|#|e)} f", NULL);
	conf_check(&apache, "<A>\n<B x>\na\n</A>\nb\n", "A{B(x){a}} b", NULL);
	conf_check(&apache, "<If \"a > 'b'\">\nc\n</If>\n", "If(a > 'b'~\"a > 'b'\"){c}", NULL);
	conf_check(&apache, "<A>\nb\n", "A{b}", "never closed");
	conf_check(&apache, "</A>\nb\n", "b", "not open");
	conf_check(&apache, "<% if x %>\n<A b\nc\n</A>\n", "A(b){c}", NULL);
}

static void test_joined(void **state)
{
	(void)state;
	conf_check(&apache, "a \\\n b\\\r\nc\n", "a(b|c)", NULL);
	conf_check(&apache, "# a \\\n b\nc\n", "c", NULL);
	conf_check(&apache, "a \"b\" c\n", "a(b~\"b\"|c)", NULL);
	conf_check(&haproxy, "a \\\nb\n", "a(\\~\\) b", NULL);
}

static void test_sections(void **state)
{
	(void)state;
	conf_check(
		&haproxy, "a\nglobal # x\n b c#d #e\nlisten x\nlist y\n", "a global{b(c#d)} listen(x){list(y)}", NULL);
	conf_check(&haproxy, "a b\\ c \"d e\" \\#f\n", "a(b c~b\\ c|d e~\"d e\"|#f~\\#f)", NULL);
}

static void test_options(void **state)
{
	(void)state;
	conf_check(&haproxy, "listen l\n bind :1 ssl crt x\n", "listen(l){bind(:1){ssl(crt) crt(x) x}}", NULL);
	conf_check(&haproxy, "opts a=b c=\"d e\" f= =g\n", "opts{a(b) c(d e) f() =g}", NULL);
	conf_check(&haproxy, "bind\nopts\n", "bind{} opts{}", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_containers),
		cmocka_unit_test(test_joined),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_options),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
