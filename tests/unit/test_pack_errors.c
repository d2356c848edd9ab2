/* What a rule author can do wrong, and the message for it, with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/vec.h"
#include "pack/pack.h"

/* A whole library; %s takes further lines at the top level. The first of them is line 12. */
#define LIB                                                                                                            \
	"id: demo\n"                                                                                                   \
	"title: Demo\n"                                                                                                \
	"language: c\n"                                                                                                \
	"headers: demo.h\n"                                                                                            \
	"assume: \"2.0\"\n"                                                                                            \
	"subject: demo\n"                                                                                              \
	"able: tls1.0..tls1.2\n"                                                                                       \
	"fix: {text: raise it}\n"                                                                                      \
	"defaults: [{since: \"1.0\", permits: tls, source: demo(3)}]\n"                                                \
	"constants: {DEMO_MIN: 7}\n"                                                                                   \
	"scales: {v: {kind: version, rows: [{word: DEMO_V1, value: 1, means: tls1.0}]}}\n"                             \
	"%s"

static char dir[64];

static void put(const char *name, const char *text)
{
	char path[256];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void drop(const char *name)
{
	char path[256];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	remove(path);
}

static int make_dir(void **state)
{
	static const char *const folders[] = {"libs", "checks", "formats"};
	char path[128];

	(void)state;
	strcpy(dir, "/tmp/tlslint-pack-XXXXXX");
	if (!mkdtemp(dir))
		return -1;
	for (size_t i = 0; i < TL_COUNT(folders); i++) {
		snprintf(path, sizeof path, "%s/%s", dir, folders[i]);
		mkdir(path, 0700);
	}
	return 0;
}

static int drop_dir(void **state)
{
	(void)state;
	drop("libs");
	drop("checks");
	drop("formats");
	return rmdir(dir);
}

struct heard {
	char text[4000];
	int n;
};

static void hear(void *ctx, const struct tl_err *err)
{
	struct heard *h = ctx;
	size_t len = strlen(h->text);
	const char *base = strrchr(err->file, '/');

	snprintf(h->text + len, sizeof h->text - len, "%s:%d:%d: %s\n", base ? base + 1 : err->file, err->line,
		err->col, err->msg);
	h->n++;
}

static struct heard validate_lib(const char *rest)
{
	struct heard h = {0};
	char text[4000];
	int n;

	snprintf(text, sizeof text, LIB, rest);
	put("libs/demo.yaml", text);
	n = tl_pack_validate(dir, hear, &h);
	assert_int_equal(n, h.n);
	drop("libs/demo.yaml");
	return h;
}

static void a_good_library_has_no_problems(void **state)
{
	struct heard h = validate_lib(
		"functions:\n"
		"  - {decl: \"void demo_min(int *c, int v)\", floor: {value: arg1, scale: v}, source: demo(3)}\n");

	(void)state;
	assert_string_equal(h.text, "");
}

static void mistakes_are_told_with_their_place(void **state)
{
	static const struct {
		const char *rest, *message;
	} rows[] = {
		{"", "demo.yaml:1:1: a library needs functions or fields"},
		{"titel: x\n", "demo.yaml:12:1: unknown key \"titel\"; did you mean \"title\"?"},
		{"title: x\n", "demo.yaml:12:1: key \"title\" stands here twice"},
		{"functions: yes\n", "demo.yaml:12:12: expected a list"},
		{"high_level: perhaps\n", "demo.yaml:12:13: expected yes or no"},
		{"types: [[x]]\n", "demo.yaml:12:9: expected a text"},
		{"functions:\n  - {decl: void f(void), nothing: yes}\n", "demo.yaml:13:5: missing key \"source\""},
		{"functions:\n  - {source: x, nothing: yes}\n",
			"demo.yaml:13:5: the row needs a \"decl\" or a \"name\""},
		{"functions:\n  - {decl: nonsense, nothing: yes, source: x}\n",
			"demo.yaml:13:5: no function's name in \"nonsense\""},
		{"functions:\n  - {name: f, source: x}\n", "demo.yaml:13:5: the row does not say what is done"},
		{"functions:\n  - {name: f, source: x, nothing: no}\n", "demo.yaml:13:35: this can only be yes"},
		{"functions:\n  - {name: f, source: x, flor: {value: arg1, scale: v}}\n",
			"demo.yaml:13:26: unknown key \"flor\"; did you mean \"floor\"?"},
		{"functions:\n  - {name: f, source: x, floor: {scale: v}}\n",
			"demo.yaml:13:33: \"floor\" needs the key \"value\""},
		{"functions:\n  - {name: f, source: x, floor: {value: arg1}}\n",
			"demo.yaml:13:33: \"floor\" needs the key \"scale\""},
		{"functions:\n  - {name: f, source: x, floor: {value: arg1, scale: w}}\n",
			"demo.yaml:13:54: unknown scale \"w\"; did you mean \"v\"?"},
		{"functions:\n  - {name: f, source: x, floor: {value: arg1, scale: v, grammar: plain-list}}\n",
			"demo.yaml:13:33: only \"text\" takes the key \"grammar\""},
		{"functions:\n  - {name: f, source: x, off: {value: arg1, scale: v, array: yes}}\n",
			"demo.yaml:13:31: \"off\" takes no key \"array\""},
		{"functions:\n  - {name: f, source: x, level: {value: arg1..}}\n",
			"demo.yaml:13:33: of several arguments a \"key\" says which is the value"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1, keys: arg0}}\n",
			"demo.yaml:13:33: \"keys\" needs the key \"key\""},
		{"functions:\n  - {name: f, source: x, level: {value: arg1, key: arg0}}\n",
			"demo.yaml:13:52: a key is a number, a constant, or a quoted text"},
		{"functions:\n  - {name: f, source: x, derive: {value: arg1, key: 7}}\n",
			"demo.yaml:13:34: \"derive\" takes no key \"key\""},
		{"functions:\n  - {name: f, source: x, adopt: {object: arg0}}\n",
			"demo.yaml:13:33: \"adopt\" needs the key \"value\""},
		{"functions:\n  - {name: f, source: x, level: {value: arg1->a.b->c.d->e.f->g.h}}\n",
			"demo.yaml:13:41: \"->a.b->c.d->e.f->g.h\" after an argument; expected .., .deref or "
			"->RECORD.field"},
		{"functions:\n  - {name: f, source: x, text: {value: arg1, grammar: plain}}\n",
			"demo.yaml:13:55: unknown grammar \"plain\""},
		{"functions:\n  - {name: f, source: x, text: {value: arg1, grammar: plain-list}}\n",
			"demo.yaml:13:32: the grammar \"plain-list\" needs the key \"scale\""},
		{"functions:\n  - {name: f, source: x, opaque: {object: arg0}}\n",
			"demo.yaml:13:34: \"opaque\" needs the key \"reason\""},
		{"functions:\n  - {name: f, source: x, method: {role: sever, able: tls}}\n",
			"demo.yaml:13:41: unknown role \"sever\"; did you mean \"server\"?"},
		{"functions:\n  - {name: f, source: x, method: {able: tls1.4}}\n",
			"demo.yaml:13:41: unknown version \"tls1.4\"; did you mean \"tls1.0\"?"},
		{"functions:\n  - {name: f, source: x, method: {able: tls1.2..tls1.0}}\n",
			"demo.yaml:13:41: \"tls1.2..tls1.0\" is no ascending range within one family"},
		{"functions:\n  - {name: f, source: x, level: {value: arg99}}\n",
			"demo.yaml:13:41: arguments are numbered from 0 to 63"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1->x}}\n",
			"demo.yaml:13:41: \"->x\" after an argument; expected .., .deref or ->RECORD.field"},
		{"functions:\n  - {name: f, source: x, level: {value: DEMO_MAX}}\n",
			"demo.yaml:13:41: \"DEMO_MAX\" is neither a number nor a constant of this library; did you "
			"mean "
			"\"DEMO_MIN\"?"},
		{"functions:\n  - {name: f, source: x, level: {object: 7, value: arg1}}\n",
			"demo.yaml:13:42: an object is an argument, what the call returns, or the process"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1}, when: {arg1: {wrod: x}}}\n",
			"demo.yaml:13:62: unknown test \"wrod\"; did you mean \"word\"?"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1}, when: {\"arg1\": 7}}\n",
			"demo.yaml:13:55: a condition looks at an argument; without quotes: arg1"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1}, when: {arg1: []}}\n",
			"demo.yaml:13:61: an empty list: this could never hold"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1}, reset: yes}\n",
			"\"reset\" and \"level\" in one row; put several under \"do\""},
		{"functions:\n  - {name: [f, f], source: x, nothing: yes}\n",
			"demo.yaml:13:5: function \"f\" has a row already"},
		{"functions:\n  - {name: f, source: x, level: {value: arg1, fix: {replace: return, with: y}}}\n",
			"demo.yaml:13:62: a fix replaces an argument: argN"},
		{"fields:\n  - {name: f, source: x, level: {}}\n",
			"demo.yaml:13:5: a field is named RECORD.field, not \"f\""},
		{"enumerators: {DEMO_MIN: 8}\n", "demo.yaml:12:15: constant \"DEMO_MIN\" has another value above"},
		{"model: [\n", "demo.yaml:"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct heard h = validate_lib(rows[i].rest);

		if (!strstr(h.text, rows[i].message))
			fail_msg("after \"%s\" expected \"%s\", heard:\n%s", rows[i].rest, rows[i].message, h.text);
	}
}

static void all_problems_are_reported_at_once(void **state)
{
	struct heard h = validate_lib("titel: x\n"
				      "functions:\n"
				      "  - {name: f, nothing: yes}\n"
				      "  - {name: g, source: x, floor: {value: argh, scale: w}}\n");

	(void)state;
	assert_int_equal(h.n, 5); /* one follows from the other: no scale, so the verb misses it */
	assert_non_null(strstr(h.text, ":12:1:"));
	assert_non_null(strstr(h.text, ":14:5:"));
	assert_non_null(strstr(h.text, ":15:41:"));
	assert_non_null(strstr(h.text, ":15:54:"));
}

static void loading_stops_with_the_first(void **state)
{
	struct tl_pack *pack = (struct tl_pack *)&dir;
	struct tl_err err = {0};

	(void)state;
	put("libs/demo.yaml", "id: demo\nbogus: 1\n");
	assert_int_equal(tl_pack_load_dir(&pack, dir, &err), -1);
	assert_ptr_equal(pack, &dir); /* untouched */
	assert_int_equal(err.line, 2);
	assert_int_equal(err.col, 1);
	assert_non_null(strstr(err.msg, "bogus"));
	assert_int_equal(tl_pack_load_dir(&pack, dir, NULL), -1);
	drop("libs/demo.yaml");
}

static void two_libraries_cannot_claim_one_function(void **state)
{
	static const char row[] = "functions:\n  - {name: f, source: x, nothing: yes}\n";
	struct heard h = {0};
	char text[4000];

	(void)state;
	snprintf(text, sizeof text, LIB, row);
	put("libs/a.yaml", text);
	memcpy(strstr(text, "demo"), "omed", 4); /* another id */
	put("libs/b.yaml", text);
	assert_int_equal(tl_pack_validate(dir, hear, &h), 1);
	assert_non_null(strstr(h.text, "function \"f\" has rows in both"));
	drop("libs/b.yaml");
	memset(&h, 0, sizeof h);
	snprintf(text, sizeof text, LIB, "functions:\n  - {name: g, source: x, nothing: yes}\n");
	put("libs/b.yaml", text);
	assert_int_equal(tl_pack_validate(dir, hear, &h), 1);
	assert_non_null(strstr(h.text, "two libraries have the id \"demo\""));
	drop("libs/a.yaml");
	drop("libs/b.yaml");
}

static void pages_need_front_matter(void **state)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{"# A page\n", "X.md:0:0: a check's page begins with front matter"},
		{"---\nid: X\n", "X.md:0:0: a check's page begins with front matter"},
		{"---\nid: X\nname: x\ntitle: x\nshort: x\nseverity: warn\n---\n",
			"X.md:6:11: unknown severity \"warn\"; did you mean \"warning\"? (one of: error, warning, "
			"note)"},
		{"---\nid: X\nnmae: x\n---\n", "X.md:3:1: unknown key \"nmae\"; did you mean \"name\"?"},
		{"---\nid: [\n---\n", "X.md:"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct heard h = {0};

		put("checks/X.md", rows[i].text);
		assert_true(tl_pack_validate(dir, hear, &h) > 0);
		if (!strstr(h.text, rows[i].message))
			fail_msg("expected \"%s\", heard:\n%s", rows[i].message, h.text);
	}
	drop("checks/X.md");
}

static void strange_folders(void **state)
{
	struct heard h = {0};

	(void)state;
	assert_int_equal(tl_pack_validate("/nonexistent/rules", hear, &h), 1);
	assert_non_null(strstr(h.text, "no folder of rules is there"));
	memset(&h, 0, sizeof h);
	assert_int_equal(tl_pack_validate(dir, hear, &h), 1);
	assert_non_null(strstr(h.text, "no rules are there"));
	put("libs/.hidden.yaml", "nonsense: [");
	put("libs/notes.txt", "nonsense: [");
	memset(&h, 0, sizeof h);
	assert_int_equal(tl_pack_validate(dir, hear, &h), 1);
	assert_null(strstr(h.text, "hidden"));
	drop("libs/.hidden.yaml");
	drop("libs/notes.txt");
	put("libs/empty.yaml", "");
	memset(&h, 0, sizeof h);
	assert_int_equal(tl_pack_validate(dir, hear, &h), 1);
	assert_non_null(strstr(h.text, "empty.yaml:0:0: the file is empty"));
	drop("libs/empty.yaml");
}

/* Every beginning of a good file is a bad file or a good one, and never a crash. */
static void truncated_files(void **state)
{
	char text[4000];
	size_t len;

	(void)state;
	snprintf(text, sizeof text, LIB,
		"functions:\n  - decl: [void f(int), void g(int)]\n    do:\n      - floor: {value: arg1.deref, scale: "
		"v, "
		"fix: {replace: arg1, with: \"x\"}}\n        when: {arg0: [1, {word: x}], arg2: {has: DEMO_MIN}}\n    "
		"source: x\n");
	for (len = strlen(text); len > 0; len--) {
		struct heard h = {0};

		text[len] = '\0';
		put("libs/demo.yaml", text);
		tl_pack_validate(dir, hear, &h);
	}
	drop("libs/demo.yaml");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_library_has_no_problems),
		cmocka_unit_test(mistakes_are_told_with_their_place),
		cmocka_unit_test(all_problems_are_reported_at_once),
		cmocka_unit_test(loading_stops_with_the_first),
		cmocka_unit_test(two_libraries_cannot_claim_one_function),
		cmocka_unit_test(pages_need_front_matter),
		cmocka_unit_test(strange_folders),
		cmocka_unit_test(truncated_files),
	};

	return cmocka_run_group_tests(tests, make_dir, drop_dir);
}
