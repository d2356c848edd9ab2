/* HCL and its relatives: blocks with labels, values, expressions, heredocs, tables. */
#include "conf_tree.h"

static struct tl_format hcl = {.syntax = TL_SYNTAX_hcl, .opts.comments = STRS("#", "//", "/*")};
static struct tl_format bicep = {.syntax = TL_SYNTAX_hcl, .opts = {.comments = STRS("//", "/*"), .single = true}};
static struct tl_format toml = {
	.syntax = TL_SYNTAX_hcl, .opts = {.comments = STRS("#"), .single = true, .dots = true, .tables = true}};

static void test_blocks(void **state)
{
	(void)state;
	conf_check(&hcl, "a \"b\" \"c\" {\n  x = 1 # no\n  y { z = true }\n}\n", "a{b{c{x(1) y{z(true)}}}}", NULL);
	conf_check(&hcl, "x = \"v\" // c\n/* y = 2 */ z = \"a\\\"b\"\n", "x(v) z(a\"b~a\\\"b)", NULL);
	conf_check(&hcl, "a {\n x = 1\n", "a{x(1)}", "never closed");
	conf_check(&hcl, "}\n= 3\nx = 1", "x(1)", NULL);
	conf_check(&hcl, "", "", NULL);
}

static void test_values(void **state)
{
	(void)state;
	conf_check(&hcl, "x = [\"a\", # c\n \"b\",\n {c = 1}\n]\ny = { a = 1, \"b\" : \"2\" }\n",
		"x(a|b){-(a) -(b) -{c(1)}} y{a(1) b(2)}", NULL);
	conf_check(&hcl, "x = var.a\ny = \"p${var.b}s\"\nz = c ? \"d\" : \"e\"\nw = lookup(m, \"k\", [1,\n2])\nv = 1\n",
		"x(var.a?) y(p${var.b}s?) z(c ? \"d\" : \"e\"?) w(lookup(m, \"k\", [1,\n2])?) v(1)", NULL);
	conf_check(&hcl, "x = <<-EOT\n  a = 1\n  EOT\ny = 2\n", "x(  a = 1\n) y(2)", NULL);
	conf_check(&hcl, "x = [for k in var.l : { p = \"v\" }]\n", "x{-{p(v)}}", NULL);
}

static void test_calls(void **state)
{
	(void)state;
	conf_check(&hcl, "x = format(\"a-%s-%v%%\", \"b\", \"c\")\ny = join(\"-\", [\"a\", \"b\"])\n",
		"x(a-b-c%~format(\"a-%s-%v%%\", \"b\", \"c\")) y(a-b~join(\"-\", [\"a\", \"b\"]))", NULL);
	conf_check(&hcl, "x = format(\"a-%s\", var.b)\ny = format(\"%5s\", \"a\")\nz = format(\"%s\")\n",
		"x(format(\"a-%s\", var.b)?) y(format(\"%5s\", \"a\")?) z(format(\"%s\")?)", NULL);
	conf_check(&hcl, "x = join(\"-\", [\"a\", \"${b}\"])\ny = format(\"a\", \"\\n\")\nz = format(\"a",
		"x(join(\"-\", [\"a\", \"${b}\"])?) y(format(\"a\", \"\\n\")?) z(format(\"a?)", "never closed");
}

static void test_bicep(void **state)
{
	(void)state;
	conf_check(&bicep,
		"param v string = '1.0'\n@description('x = 1')\nresource s 'T/u@1' = if (c) {\n  p: {\n    m: '1.1'\n  "
		"}\n  l: [\n    'a'\n  ]\n}\n",
		"param{v{string(1.0)}} resource{s{T/u@1{p{m(1.1)} l(a){-(a)}}}}", NULL);
	conf_check(&bicep, "param a 'x' | 'y' = 'x'\nparam b string? = 'z' // c\nparam c string[] = ['d']\ne: f // g\n",
		"param{a{y(x)}} param{b{string(z)}} param{c{string(d){-(d)}}} e(f?)", NULL);
}

static void test_toml(void **state)
{
	(void)state;
	conf_check(&toml, "a = 'x'\n[b.c]\n  d = \"y\"\ne.f = 1\n[[g]]\nh = [\"1\",\n\"2\"]\n[b.\"q.r\"]\ns = 1\n",
		"a(x) b{c{d(y) e{f(1)}}} g{-{h(1|2){-(1) -(2)}}} b{q.r{s(1)}}", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_calls),
		cmocka_unit_test(test_bicep),
		cmocka_unit_test(test_toml),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
