/*
 * The binder: repetition, inheritance, phases, links, repairs, absence, edits. Formats are made up here, so that each test
 * shows the rule it is about.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/yaml.h"
#include "conf/conf.h"
#include "model/verdict.h"
#include "pack/format.h"

static const char head[] = "format: f\ntitle: F\nfiles: ['*']\nassume: '2'\n"
			   "scales: {v: {words: {None: lowest, T0: tls1.0, T1: tls1.1, T2: tls1.2, T3: tls1.3}}}\n";

static const char blocks[] = "syntax: {family: blocks, comments: ['#'], variables: '$'}\n"
			     "includes: [{name: include, harmless: [mime]}]\n"
			     "endpoints: {e: {subject: s, role: server, able: tls, scopes: [a, b],\n"
			     "  defaults: [{since: '1', permits: [tls1.0]}, {since: '3', permits: [tls1.2]}],\n"
			     "  absent: {exists: [{name: use, when: {word: any, is: tls}}], complete: [a],\n"
			     "    fix: {text: add it, insert: list T2;}}}}\n";

struct run {
	struct tl_arena *arena;
	struct tl_format *format;
	struct tl_result *result;
	const char *text;
};

static void begin(struct run *r, const char *syntax, const char *directives, const char *text, size_t len)
{
	char yaml[8192];
	struct tl_yaml **docs;
	struct tl_err err = {0};
	size_t n;

	r->arena = tl_arena_new();
	r->text = text;
	snprintf(yaml, sizeof yaml, "%s%s%s", head, syntax, directives);
	if (tl_yaml_parse(r->arena, yaml, strlen(yaml), &docs, &n, &err) ||
		tl_format_load(&r->format, r->arena, "f.yaml", docs[0], &err))
		fail_msg("%d:%d: %s", err.line, err.col, err.msg);
	r->result = tl_result_new();
	tl_conf_read(r->result, NULL, r->format, "x", text, len, NULL);
	tl_result_sort(r->result);
}

static void end(struct run *r)
{
	tl_result_free(r->result);
	tl_format_fini(r->format);
	tl_arena_free(r->arena);
}

static void put_endpoint(struct tl_buf *out, const struct tl_endpoint *ep, const char *text)
{
	static const char *const sure[] = {"", " likely", " note"};
	struct tl_verdict v = tl_verdict_of(ep, TL_TLS1_2);

	tl_buf_printf(out, "%s%u %s%s", out->len ? "; " : "", v.loc.line, tl_verdict_id(v.kind), sure[ep->certainty]);
	for (size_t i = 0; i < ep->fix.n_edits; i++) {
		const struct tl_edit *e = &ep->fix.edits[i];

		tl_buf_printf(out, " [%.*s>%s]", (int)(e->end - e->start), text + e->start, e->text);
	}
}

/* want: "LINE VERDICT CERTAINTY [OLD>NEW]" for each endpoint. */
static void check(const char *syntax, const char *directives, const char *text, const char *want)
{
	struct run r;
	struct tl_buf out = {0};

	begin(&r, syntax, directives, text, strlen(text));
	for (size_t i = 0; i < r.result->endpoints.n; i++)
		put_endpoint(&out, &r.result->endpoints.v[i], text);
	assert_string_equal(tl_buf_str(&out), want);
	tl_buf_fini(&out);
	end(&r);
}

#define LIST "directives: [{name: list, endpoint: e, grammar: plain-list, scale: v"

static void test_repeated(void **state)
{
	(void)state;
	check(blocks, LIST "}]", "list T0;\nlist T2;", "2 ok");
	check(blocks, LIST ", repeated: adds}]", "list T0;\nlist T2;", "1 pinned-old");
	check(blocks, LIST ", repeated: first}]", "list T0;\nlist T2;", "1 pinned-old");
	check(blocks,
		"directives: [{name: min, endpoint: e, grammar: floor-name, scale: v, repeated: in-order},\n"
		"  {name: max, endpoint: e, grammar: ceiling-name, scale: v}]",
		"min T0; max T3;\nmin T2;", "2 ok");
}

static void test_inner(void **state)
{
	(void)state;
	check(blocks, LIST "}]", "a { list T0;\n b { list T2; } }", "1 pinned-old; 2 ok");
	check(blocks, LIST ", inner: adds, repeated: adds}]", "a { list T2;\n b { list T0; } }", "1 ok; 2 pinned-old");
	check(blocks,
		"directives: [{name: min, endpoint: e, grammar: floor-name, scale: v, inner: alone},\n"
		"  {name: max, endpoint: e, grammar: ceiling-name, scale: v}]",
		"a { min T2;\n b { max T1; } }", "1 ok; 2 capped");
}

static void test_phase(void **state)
{
	static const char rows[] = LIST "}, {name: min, endpoint: e, grammar: floor-name, scale: v, phase: 1}]";

	(void)state;
	check(blocks, rows, "min T2;\nlist T0 T2;", "1 ok");
	check(blocks, rows, "min T0;\nlist T0 T2;", "2 pinned-old; 1 pinned-old");
}

/* Whoever decides for every endpoint in the file makes what lies outside of it a note, unless an include hides some. */
static void test_overridden(void **state)
{
	(void)state;
	check(blocks, LIST "}]", "a { list T0;\nb { use tls; list T2; }\n}", "1 pinned-old note; 2 ok");
	check(blocks, LIST "}]", "a { list T0;\nb { use tls; list T2; }\nb { use tls; }\n}", "1 pinned-old; 2 ok");
	check(blocks, LIST "}]", "a { list T0; include y;\nb { use tls; list T2; }\n}", "1 pinned-old; 2 ok");
	check(blocks, LIST "}]", "a { list T0; include mime;\nb { use tls; list T2; }\n}", "1 pinned-old note; 2 ok");
}

static void test_absent(void **state)
{
	(void)state;
	check(blocks, LIST "}]", "a {\n  b { use tls; }\n}", "2 no-floor note [>\n\tlist T2;]");
	check(blocks, LIST "}]", "a {\n  b {\n    use tls;\n  }\n}", "2 no-floor note [>\n    list T2;]");
	check(blocks, LIST "}]", "a { b { use plain; } }", "");
	check(blocks, LIST "}]", "a { list T2;\n b { use tls; } }", "1 ok");
	check(blocks, LIST "}]", "b { use tls; }", "1 undecided note"); /* a fragment */
	check(blocks, LIST "}]", "a { include y; b { use tls; } }", "1 undecided note");
}

static void test_assumed_release(void **state)
{
	struct run r;

	(void)state;
	begin(&r, blocks, LIST "}]", "a { use tls; }", 14);
	assert_string_equal(r.result->endpoints.v[0].assume, "F 2");
	end(&r);
	begin(&r, blocks, LIST "}]", "a { list T2; }", 14);
	assert_null(r.result->endpoints.v[0].assume);
	end(&r);
}

static void test_variable(void **state)
{
	(void)state;
	check(blocks, LIST "}]", "list $x;", "1 undecided");
	check(blocks, LIST "}]", "list T9;", "1 undecided");
}

static void test_edits(void **state)
{
	static const char rows[] = LIST ", repeated: adds, fix: {text: t, with: T2 T3}}]";

	(void)state;
	check(blocks, rows, "list T0 T1;", "1 pinned-old [T0 T1>T2 T3]");
	check(blocks, rows, "list 'T0';\nlist T2;", "1 pinned-old ['T0'>T2 T3]");
	check(blocks, rows, "list T0;\nlist T1;", "1 pinned-old [T0>T2 T3] [T1>T2 T3]; 2 pinned-old [T1>T2 T3]");
	check(blocks, rows, "\xef\xbb\xbflist T0;", "1 pinned-old [T0>T2 T3]");
}

/* UTF-16 is read, and never edited. */
static void test_utf16(void **state)
{
	static const char rows[] = LIST ", fix: {text: t, with: T2}}]";
	static const char text[] = "\xff\xfe#\0x\0\n\0l\0i\0s\0t\0 \0T\0"
				   "0\0;\0";
	struct run r;

	(void)state;
	begin(&r, blocks, rows, text, sizeof text - 1);
	assert_int_equal(r.result->endpoints.n, 1);
	assert_int_equal(r.result->endpoints.v[0].loc.line, 2);
	assert_int_equal(r.result->endpoints.v[0].loc.end, 0);
	assert_int_equal(r.result->endpoints.v[0].fix.n_edits, 0);
	end(&r);
}

static void test_links(void **state)
{
	static const char ini[] = "syntax: {family: ini, comments: ['#'], merge_sections: yes}\nlinks: [[x, y], z]\n"
				  "endpoints: {e: {subject: s, role: both, able: tls, scopes: ['*'],\n"
				  "  defaults: [{since: '1', permits: [tls1.0]}]}}\n";
	static const char rows[] = "directives: [{name: min, endpoint: e, grammar: floor-name, scale: v}]";

	(void)state;
	check(ini, rows, "x = p\n[p]\nz = q\n[q]\nmin = T0\n[r]\nmin = T1\n", "5 pinned-old; 7 pinned-old note");
	check(ini, rows, "x = q\n[p]\nz = q\n[q]\nmin = T0\n", "5 pinned-old note");
	check(ini, rows, "min = T0\n", "1 pinned-old note");
	check(ini, rows, "x = x\n[x]\nz = x\nmin = T0\n", "4 pinned-old");
}

static void test_cases(void **state)
{
	static const char flat[] = "syntax: {family: ini, comments: ['#']}\n"
				   "endpoints: {e: {subject: s, role: both, able: tls, scopes: ['*'],\n"
				   "  defaults: [{since: '1', permits: [tls1.2]}]}}\n";
	static const char rows[] = "directives:\n"
				   "- {id: target, name: target, endpoint: e, certainty: likely, cases: [\n"
				   "    {value: {below: '4.6'}, default: [tls1.0]}, {value: {below: '4.7'}, default: "
				   "[tls1.0], certainty: note},\n"
				   "    {value: {from: '4.7'}, default: [tls1.2]}]}\n"
				   "- {name: switch, endpoint: e, phase: 1, cases: [{value: {is: 'on'}, default: "
				   "[tls1.0], weakens: yes},\n"
				   "    {value: {is: 'off'}, repairs: target}]}\n";

	(void)state;
	check(flat, rows, "target = 4.5.2\n", "1 no-floor likely");
	check(flat, rows, "target = 4.6.1\n", "1 no-floor note");
	check(flat, rows, "target = v4.10\n", "1 ok likely");
	check(flat, rows, "target = ?\n", "");
	check(flat, rows, "target = 4.8\nswitch = on\n", "2 weakened");
	check(flat, rows, "target = 4.5\nswitch = off\n", "");
}

static void test_each(void **state)
{
	static const char masked[] = "syntax: {family: masked, language: csharp}\n"
				     "endpoints: {e: {subject: s, role: both, able: tls, scopes: each,\n"
				     "  defaults: [{since: '1', permits: [tls1.2]}]}}\n";
	static const char rows[] =
		"directives:\n"
		"- {pattern: 'P\\s*=\\s*(?<value>[^;]+)', endpoint: e, grammar: flag-expression, scale: v}\n"
		"- {pattern: 'S\\(\"(?<value>\\w+)\"', strings: yes, endpoint: e, grammar: flag-expression, scale: "
		"v}\n";

	(void)state;
	check(masked, rows, "P = T0;\n// P = T0;\nx(\"P = T0;\"); P = T2;", "1 pinned-old; 3 ok");
	check(masked, rows, "S(\"T1\");\nx(@\"S(\"\"T1\"\")\");", "1 pinned-old");
}

/* Every key an endpoint: of several of one name in a block the last. */
static void test_keys(void **state)
{
	static const char keys[] = "syntax: {family: ini, caseless: yes}\n"
				   "endpoints: {e: {subject: s, role: both, able: tls, scopes: keys,\n"
				   "  defaults: [{since: '1', permits: [tls1.2]}]}}\n";

	(void)state;
	check(keys, "directives: [{name: ['p', '*.p'], endpoint: e, grammar: flag-list, scale: v}]",
		"p = T0\nx.p = T1\nP = T2\n[a]\np = T0\n", "2 pinned-old; 3 ok; 5 pinned-old");
}

/* Switches and lists that add: each line that lets a version in has to be repaired, so each is found. */
static void test_several_lines(void **state)
{
	static const char flat[] = "syntax: {family: lines}\n"
				   "endpoints: {e: {subject: s, role: both, able: tls,\n"
				   "  defaults: [{since: '1', permits: [tls1.2]}]}}\n";
	static const char rows[] =
		"directives: [{name: t0, endpoint: e, cases: [{value: {is: y}, on: tls1.0}, {off: tls1.0}]},\n"
		"  {name: t1, endpoint: e, cases: [{value: {is: y}, on: tls1.1}, {off: tls1.1}]}]";

	(void)state;
	check(flat, rows, "t0 y\nt1 y\n", "1 pinned-old; 2 pinned-old");
	check(flat, rows, "t0 y\nt1 y\nt0 n\n", "2 pinned-old");
	check(blocks, LIST ", repeated: adds}]", "list T2;\nlist T1;\nlist T0 T2;", "2 pinned-old; 3 pinned-old");
}

/* What an outer block decided is found there, once. */
static void test_one_cause_one_finding(void **state)
{
	(void)state;
	check(blocks, LIST "}, {name: max, endpoint: e, grammar: ceiling-name, scale: v}]",
		"a { list T0 T2;\n b { max T1; } }", "1 pinned-old");
}

static void test_trouble_is_noted(void **state)
{
	struct run r;

	(void)state;
	begin(&r, blocks, LIST "}]", "a { list T0;", 12);
	assert_int_equal(r.result->notices.n, 1);
	assert_string_equal(r.result->notices.v[0].id, "config-syntax");
	assert_int_equal(r.result->endpoints.n, 1);
	end(&r);
	begin(&r, blocks, LIST "}]", "a\0b", 3);
	assert_int_equal(r.result->notices.n, 1);
	assert_int_equal(r.result->endpoints.n, 0);
	end(&r);
}

static void the_level_is_not_what_let_them_in(void **state)
{
	static const char d[] =
		"directives: [{name: off, endpoint: e, repeated: in-order, cases: [{value: {is: T0}, off: tls1.0}, "
		"{off: tls1.1}]},\n"
		"  {name: ciphers, endpoint: e, grammar: cipher-string}]\n";
	static const char all[] = "syntax: {family: blocks}\n"
				  "endpoints: {e: {subject: s, role: server, able: [tls1.0..tls1.3],\n"
				  "  defaults: [{since: '1', permits: [tls1.0..tls1.3]}]}}\n";

	(void)state;
	check(all, d, "ciphers x@SECLEVEL=0;\noff T0;", "2 partial");
	check(all, d, "off T0;\nciphers x@SECLEVEL=0;", "1 partial");
	check(all, d, "ciphers x@SECLEVEL=0;", "1 weakened");
	check(all, d, "ciphers x@SECLEVEL=0;\noff T0; off T1;", "1 weakened");
}

#define YAML                                                                                                           \
	"syntax: {family: yaml}\n"                                                                                     \
	"references: [{match: '^=(?<name>\\w+)(?<rest>[\\w.]*)$', to: 'vars/{}'}]\n"                                   \
	"choices: [{match: ' else ', each: '(?<value>T\\d)|(?<name>=[\\w.]+)'}, {kid: one, each: '(?<value>\\w+)'}]\n" \
	"endpoints: {e: {subject: s, role: server, able: tls, scopes: each, defaults: [{since: '1', permits: "         \
	"[tls1.2]}]}}\n"

static void test_choices(void **state)
{
	static const char d[] = "directives: [{name: min, endpoint: e, grammar: floor-name, scale: v}]";

	(void)state;
	check(YAML, d, "min: T2 else T0\n", "1 pinned-old likely");
	check(YAML, d, "min: T2 else T3\n", "1 ok likely");
	check(YAML, d, "min: {one: [x, T2, T1]}\n", "1 pinned-old likely");
	check(YAML, d, "min: x else y\n", "1 undecided");
	check(YAML, d, "vars:\n  a: {b: T0}\n  c: T2\nmin: T2 else =a.b\n", "2 pinned-old likely");
	check(YAML, d, "vars:\n  a: {b: T0}\n  c: T2\nmin: =c\n", "4 ok likely");
	check(YAML, d, "vars:\n  a: {b: T0}\nmin: =a.x\n", "3 undecided");
}
static void test_disabled(void **state)
{
	static const char d[] = "disabled: [{name: when, when: {is: 'no'}}]\n"
				"directives: [{name: min, endpoint: e, grammar: floor-name, scale: v}]";

	(void)state;
	check(YAML, d, "a: {min: T0, when: no}\n", "");
	check(YAML, d, "a:\n- {when: no, b: {min: T0}}\n- {when: yes, min: T1}\n", "3 pinned-old");
	check(YAML, d, "when: no\nmin: T0\n", "2 pinned-old"); /* the file is no block */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_disabled),
		cmocka_unit_test(the_level_is_not_what_let_them_in),
		cmocka_unit_test(test_repeated),
		cmocka_unit_test(test_inner),
		cmocka_unit_test(test_phase),
		cmocka_unit_test(test_overridden),
		cmocka_unit_test(test_absent),
		cmocka_unit_test(test_assumed_release),
		cmocka_unit_test(test_variable),
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_several_lines),
		cmocka_unit_test(test_one_cause_one_finding),
		cmocka_unit_test(test_trouble_is_noted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
