/* YAML and JSON: nodes, ranges, documents, templates, and what is read of a file that is neither. */
#include "conf_tree.h"

static struct tl_format yaml = {.syntax = TL_SYNTAX_yaml};
static struct tl_format json = {.syntax = TL_SYNTAX_json};

static void test_nodes(void **state)
{
	(void)state;
	conf_check(
		&yaml, "a: 1\nb:\n  c: x y # no\n  d: 'q'\n  e: \"\\x41\"\n", "a(1) b{c(x y) d(q) e(A~\\x41)}", NULL);
	conf_check(&yaml, "a: [x, 'y']\nb:\n- x\n- k: v\n  l: w\n", "a(x|y){-(x) -(y)} b(x){-(x) -{k(v) l(w)}}", NULL);
	conf_check(&yaml, "a:\nb: ''\nc: {d: 1, e: {f: g}}\n", "a b() c{d(1) e{f(g)}}", NULL);
	conf_check(&yaml, "- a: 1\n- 2\n", "-{a(1)} -(2)", NULL);
	conf_check(&yaml, "a: !Ref B\nc: !!str d\n", "a(!Ref~|B) c(d)", NULL);
	conf_check(&yaml, "a: 1\nb: {a: 2, a: 3}\na: 4\n", "b{a(3)} a(4)", NULL);
	conf_check(&yaml, "{{ if x }}\na: 1\n{{ else }}\na: 2\n{{ end }}\n", "a(1) a(2)", NULL);
	conf_check(&yaml, "", "", NULL);
}

static void test_documents(void **state)
{
	(void)state;
	conf_check(&yaml, "a: 1\n---\nb: 2\n", "{a(1)} {b(2)}", NULL);
	conf_check(&yaml, "# only one\n---\na: {b: 1}\n", "a{b(1)}", NULL);
	conf_check(&json, "{\"a\":1}\n{\"a\":2}\n", "{a(1)} {a(2)}", NULL);
}

static void test_aliases(void **state)
{
	(void)state;
	conf_check(&yaml, "d: &x\n  v: 1\n  w: 2\ne:\n  <<: *x\n  v: 3\n", "d{v(1) w(2)} e{v(1) w(2) v(3)}", NULL);
	conf_check(&yaml, "d: &x [1]\ne: *x\n", "d(1){-(1)} e(1){-(1)}", NULL);
}

static void test_json(void **state)
{
	(void)state;
	conf_check(&yaml, "{\"a\": {\"b\": [1, \"x\\/y\", {\"c\": null}]}}",
		"a{b(1|x/y~x\\/y){-(1) -(x/y~x\\/y) -{c(null)}}}", NULL);
	conf_check(&json, "// c\n{ /* d */ 'a': 1, b: x, # e\n \"c\": [1, 2,], }", "a(1) b(x) c(1|2){-(1) -(2)}", NULL);
	conf_check(&json, "{\"a\": \"{{\", \"b\": \"\\u0041\"}", "a({{) b(A~\\u0041)", NULL);
	conf_check(&json, "[{\"a\":1}]", "-{a(1)}", NULL);
	conf_check(&json, "{\"a\": {\"b\": 1}", "a{b(1)}", "never closed");
	conf_check(&json, "{\"a\": 1 } } x", "a(1)", "well-formed");
	conf_check(&json, "", "", NULL);
}

static void test_templates(void **state)
{
	(void)state;
	conf_check(&yaml,
		"{{- if .Values.a }}\na: {{ .Values.a }}\n{{- end }}\nb:\n  {{- toYaml .x | nindent 2 }}\n  c: 1\n",
		"a(_______________?~{{ .Values.a }}) b{c(1)}", NULL);
}

static void test_template_defaults(void **state)
{
	(void)state;
	conf_check(&yaml,
		"a: {{ .V.a | default \"x\" | quote }}\nb: \"{{ v | default('y') }}\"\nc: p{{ v | default(\"z\") "
		"}}\nd: {{ a }}{{ b | default 'x' }}\n",
		"a(x) b(y) c(pz~p{{ v | default(\"z\") }}) "
		"d(____________________________?~{{ a }}{{ b | default 'x' }})",
		NULL);
}

static void test_lines(void **state)
{
	(void)state;
	conf_check(&yaml, "a: 1\nb: [x, y]\n  bad\nc:\n  - d: 'e' # f\n    g: |\n      h\n       i\n  - j\nk: l # m\n",
		"a(1) b(x|y){-(x) -(y)} c(j){-{d(e) g(h\n i\n~|\n      h\n       i\n)} -(j)} k(l)", "well-formed");
	conf_check(
		&yaml, "a: b: c\n---\nd:\n- e\n- f: g\n  h: i\n", "{a(b: c)} {d(e){-(e) -{f(g) h(i)}}}", "one by one");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nodes),
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_templates),
		cmocka_unit_test(test_template_defaults),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
