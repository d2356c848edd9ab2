/* Reading formats: what a rule author can do wrong, each with its place; and the order of dotted versions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/yaml.h"
#include "conf/conf.h"
#include "pack/format.h"

static const char good[] =
	"format: f\n"
	"title: F\n"
	"files: [x]\n"
	"syntax: {family: blocks}\n"
	"scales: {v: {words: {T0: tls1.0}}}\n"
	"endpoints: {e: {subject: s, role: server, able: tls, defaults: [{since: '1', permits: tls}]}}\n"
	"directives: [{name: d, endpoint: e, grammar: plain-list, scale: v}]\n";

static int load(struct tl_arena *a, const char *text, struct tl_format **out, struct tl_err *err)
{
	struct tl_yaml **docs;
	size_t n;

	if (tl_yaml_parse(a, text, strlen(text), &docs, &n, err))
		fail_msg("%d:%d: %s", err->line, err->col, err->msg);
	return tl_format_load(out, a, "f.yaml", docs[0], err);
}

/* The good file with its line number line replaced. */
static void bad(int line, const char *with, int at_line, int at_col, const char *want)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_format *f = NULL;
	struct tl_err err = {0};
	char text[2048];
	const char *p = good;
	size_t len = 0;

	for (int i = 1; *p; i++) {
		const char *eol = strchr(p, '\n') + 1;

		if (i == line)
			len += (size_t)snprintf(text + len, sizeof text - len, "%s\n", with);
		else
			len += (size_t)snprintf(text + len, sizeof text - len, "%.*s", (int)(eol - p), p);
		p = eol;
	}
	assert_int_equal(load(a, text, &f, &err), -1);
	assert_null(f);
	if (!strstr(err.msg, want))
		fail_msg("\"%s\" does not hold \"%s\"", err.msg, want);
	assert_string_equal(err.file, "f.yaml");
	assert_int_equal(err.line, at_line);
	assert_int_equal(err.col, at_col);
	tl_arena_free(a);
}

static void test_good(void **state)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_format *f = NULL;
	struct tl_err err = {0};
	size_t n;

	(void)state;
	assert_int_equal(load(a, good, &f, &err), 0);
	assert_string_equal(f->library, "f");
	assert_non_null(tl_format_directives(f, "d", 1, &n));
	assert_int_equal(n, 1);
	assert_null(tl_format_directives(f, "dd", 2, &n));
	tl_format_fini(f);
	tl_arena_free(a);
}

static void test_keys(void **state)
{
	(void)state;
	bad(2, "titel: F", 2, 1, "unknown key \"titel\"; did you mean \"title\"?");
	bad(2, "# none", 1, 1, "missing key \"title\"");
	bad(3, "# none", 1, 1, "a format needs files");
	bad(3, "files_if_sniffed: [x]", 1, 1, "needs a sniff");
	bad(3, "files: [x]\nsniff: '('", 4, 8, "not a regular expression");
}

static void test_syntax(void **state)
{
	(void)state;
	bad(4, "syntax: {family: bloks}", 4, 18, "did you mean \"blocks\"?");
	bad(4, "syntax: {family: blocks, coments: ['#']}", 4, 26, "did you mean \"comments\"?");
	bad(4, "syntax: {family: ini, escapes: maybe}", 4, 32, "expected yes or no");
	bad(4, "syntax: {family: masked}", 7, 14, "give a pattern");
}

static void test_endpoints(void **state)
{
	(void)state;
	bad(6, "endpoints: {e: {subject: s, role: sever, able: tls, defaults: []}}", 6, 35, "did you mean \"server\"?");
	bad(6, "endpoints: {e: {subject: s, role: server, able: tls1.9, defaults: []}}", 6, 49, "unknown version");
	bad(6, "endpoints: {e: {subject: s, role: server, able: tls, defaults: [], used_in: {match: x}}}", 6, 77,
		"files");
	bad(6,
		"endpoints: {e: {subject: s, role: server, able: tls, defaults: [{since: '2', permits: tls}, {since: "
		"'1', "
		"permits: tls}]}}",
		6, 93, "ascending");
}

static void test_directives(void **state)
{
	(void)state;
	bad(7, "directives: [{name: d, endpoint: x, grammar: plain-list, scale: v}]", 7, 34, "unknown endpoint \"x\"");
	bad(7, "directives: [{name: d, endpoint: e, grammar: plane-list, scale: v}]", 7, 46, "unknown grammar");
	bad(7, "directives: [{name: d, endpoint: e, grammar: plain-list}]", 7, 14, "needs a scale");
	bad(7, "directives: [{name: d, endpoint: e, grammar: plain-list, scale: w}]", 7, 65, "unknown scale \"w\"");
	bad(7, "directives: [{name: d, endpoint: e}]", 7, 14, "a grammar or cases");
	bad(7, "directives: [{endpoint: e, grammar: plain-list, scale: v}]", 7, 14, "a name or a pattern");
	bad(7, "directives: [{pattern: x, endpoint: e, grammar: plain-list, scale: v}]", 7, 24, "(?<value>");
	bad(7, "directives: [{pattern: '(?<value>', endpoint: e, grammar: plain-list, scale: v}]", 7, 24,
		"not a regular expression");
	bad(7, "directives: [{name: d, endpoint: e, value: {word: 0}, grammar: plain-list, scale: v}]", 7, 51,
		"from 1");
}

static void test_cases(void **state)
{
	(void)state;
	bad(7, "directives: [{name: d, endpoint: e, cases: [{value: {iss: x}}]}]", 7, 54, "did you mean \"is\"?");
	bad(7, "directives: [{name: d, endpoint: e, cases: [{value: {caseless: yes}}]}]", 7, 53, "one of is, match");
	bad(7, "directives: [{name: d, endpoint: e, cases: [{off: tls}, {on: tls}]}]", 7, 57, "never reached");
	bad(7, "directives: [{name: d, endpoint: e, cases: [{floor: [tls1.0, tls1.1]}]}]", 7, 53, "one version");
	bad(7, "directives: [{name: d, endpoint: e, cases: [{repairs: other}]}]", 7, 14, "no directive of that id");
}

static void check_cmp(const char *a, const char *b, int want)
{
	int c = tl_version_cmp(a, strlen(a), b, strlen(b));

	assert_int_equal((c > 0) - (c < 0), want);
}

static void test_versions(void **state)
{
	(void)state;
	check_cmp("4.6", "4.6.1", -1);
	check_cmp("4.6.2", "4.10", -1);
	check_cmp("v4.8", "4.8", 0);
	check_cmp("4.8", "4.8.0", 0);
	check_cmp("1.27.3", "1.9", 1);
	check_cmp("", "1", -1);
	check_cmp("99999999999999999999", "1", 1);
}

/* --- recognition, with the rules of the repository --- */

static const char *recognized(const struct tl_pack *pack, const char *path, const char *text)
{
	const struct tl_format *f = tl_conf_recognize(pack, path, text, strlen(text), NULL);

	assert_true(!f || tl_conf_may_read(pack, path));
	return f ? f->id : "";
}

static void test_recognize(void **state)
{
	struct tl_pack *pack = NULL;
	struct tl_err err = {0};

	(void)state;
	if (tl_pack_load_dir(&pack, TL_TEST_SOURCE_DIR "/rules", &err))
		fail_msg("%s:%d:%d: %s", err.file, err.line, err.col, err.msg);
	assert_string_equal(recognized(pack, "etc/nginx/nginx.conf", ""), "nginx");
	assert_string_equal(recognized(pack, "a/x.conf", "http {\n}"), "nginx");
	assert_string_equal(recognized(pack, "a/x.conf", "\xff\xfeh\0t\0"), "");
	assert_string_equal(recognized(pack, "sites-available/x", "server {\n listen 443 ssl;\n}"), "nginx");
	assert_string_equal(recognized(pack, "sites-available/x", "<VirtualHost *:443>"), "apache-mod_ssl");
	assert_string_equal(recognized(pack, "x.conf", "ssl_protocols = !SSLv3 !TLSv1\n"), "dovecot");
	assert_string_equal(recognized(pack, "etc/ssl/openssl.cnf", ""), "openssl-cnf");
	assert_string_equal(recognized(pack, "my.cnf", "[mysqld]\n"), "mysql");
	assert_string_equal(recognized(pack, "x.cnf", "[mysqldump]\n"), "mysql");
	assert_string_equal(recognized(pack, "x.cnf", "[ req ]\n"), "");
	assert_string_equal(recognized(pack, "x.properties", "ssl.protocol.name = TLSv1\n"), "");
	assert_string_equal(recognized(pack, "x.properties", "a.ssl.enabled.protocols = TLSv1\n"), "kafka");
	assert_string_equal(recognized(pack, "x.config", "[{ssl, []}].\n"), "erlang");
	assert_string_equal(recognized(pack, "config", "[server]\nversion = tlsv1\n"), "");
	assert_string_equal(recognized(pack, "src/Web.config", "\xef\xbb\xbf<configuration>"), "dotnet-config");
	assert_string_equal(recognized(pack, "packages.config", "<packages>"), "");
	assert_string_equal(recognized(pack, "a.cs", "SslProtocols.Tls"), "dotnet-csharp");
	assert_string_equal(recognized(pack, "a.ps1", "-SslProtocol Tls"), "powershell");
	assert_string_equal(recognized(pack, "bin/start", "#!/bin/sh\nssl"), "shebang");
	assert_string_equal(recognized(pack, "bin/start.sh", "#!/bin/sh\nssl"), "shell-docker-generic");
	assert_string_equal(recognized(pack, "README.md", "http {\n ssl_protocols TLSv1;\n}"), "");
	assert_false(tl_conf_may_read(pack, "README.md"));
	assert_false(tl_conf_may_read(pack, "a.c"));
	assert_false(tl_conf_may_read(pack, ""));
	tl_pack_free(pack);
}

static void same_texts(const struct tl_strs *a, const struct tl_strs *b)
{
	assert_int_equal(a->n, b->n);
	for (size_t i = 0; i < a->n; i++)
		assert_string_equal(a->v[i], b->v[i]);
}

/* What is cut out of a built-in format's text for recognition is what the whole says. */
static void test_heads(void **state)
{
	struct tl_pack *pack = NULL;
	struct tl_err err = {0};

	(void)state;
	if (tl_pack_load_builtin(&pack, &err))
		fail_msg("%s:%d:%d: %s", err.file, err.line, err.col, err.msg);
	assert_true(tl_pack_n_formats(pack) > 5);
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *head = tl_pack_format(pack, i), *whole = tl_format_whole(head);

		assert_ptr_not_equal(head, whole);
		assert_ptr_equal(tl_format_whole(head), whole);
		assert_string_equal(head->id, whole->id);
		assert_string_equal(head->title, whole->title);
		assert_string_equal(head->library, whole->library);
		same_texts(&head->names, &whole->names);
		same_texts(&head->maybe, &whole->maybe);
		same_texts(&head->others, &whole->others);
		assert_int_equal(!head->sniff, !whole->sniff);
		assert_int_equal(head->syntax, whole->syntax);
	}
	tl_pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_heads),
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_syntax),
		cmocka_unit_test(test_endpoints),
		cmocka_unit_test(test_directives),
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_versions),
		cmocka_unit_test(test_recognize),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
