/* Which bodies of a header a file can come to, and which names it will be found to lack. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "front_c/cut.h"
#include "front_c/foresee.h"

static int load(void **state)
{
	struct tl_pack *pack;
	struct tl_err err;

	if (tl_pack_load_builtin(&pack, &err))
		return -1;
	*state = pack;
	return 0;
}

static int unload(void **state)
{
	tl_pack_free(*state);
	return 0;
}

/* header as a file with the words of text sees it, with "{}" for each body that was cut. */
static void check_cut(const struct tl_pack *pack, const char *text, const char *header, const char *expected)
{
	struct tl_cut_index *x = tl_cut_index_new(pack);
	struct tl_arena *a = tl_arena_new();
	struct tl_cut_header *h = tl_cut_read(x, header, strlen(header));
	char *cut = tl_arena_strdup(a, header);
	struct tl_buf got = {0};

	tl_cut_begin(x);
	tl_cut_want(x, text, strlen(text));
	tl_cut_reach(x, h);
	tl_cut_close(x);
	tl_cut_apply(x, h, cut, strlen(cut));
	assert_int_equal(strlen(cut), strlen(header));
	for (const char *s = cut; *s; s++) {
		tl_buf_putc(&got, *s);
		while (*s == '{' && s[1] == ' ')
			memmove(cut + (s + 1 - cut), s + 2, strlen(s + 2) + 1);
	}
	assert_string_equal(tl_buf_str(&got), expected);
	assert_true(tl_cut_gain(x, h) == 0 || strcmp(header, expected) != 0);
	tl_buf_fini(&got);
	tl_arena_free(a);
	tl_cut_index_free(x);
}

static void test_bodies_are_found(void **state)
{
	check_cut(*state, "", "int f(int a) {return a;} int g;", "int f(int a) {} int g;");
	check_cut(*state, "", "struct s {int m() const {return 1;}};", "struct s {int m() const {}};");
	check_cut(*state, "", "template <class T> T f(T a) {return a;}", "template <class T> T f(T a) {}");
	check_cut(*state, "", "namespace n {struct s *f(void) {return 0;}}", "namespace n {struct s *f(void) {}}");
	check_cut(*state, "", "extern \"C\" {int f(void) {return 0;}}", "extern \"C\" {int f(void) {}}");
	check_cut(*state, "", "class c {public: int f() {return 0;} };", "class c {public: int f() {} };");
}

static void test_what_is_none_stays(void **state)
{
	static const char *const texts[] = {"int a[] = {1, 2};", "enum e {A, B};", "struct s {int a;} x = {f(1)};",
		"class c : public b<(1)> {int a;};", "auto f = [](int a) {return a;};", "DECLARE(x) {int a;}",
		"int a{f(1)};"};

	for (size_t i = 0; i < TL_COUNT(texts); i++)
		check_cut(*state, "", texts[i], texts[i]);
}

/* Nothing has to name these for their bodies to count. */
static void test_what_counts_anyway_stays(void **state)
{
	static const char *const texts[] = {"struct s {s(int a) : m(a) {n = a;} int m, n;};", "s::s(int a) {b = a;}",
		"bool operator==(const s &a, const s &b) {return a.x == b.x;}", "struct s {~s() {f();}};",
		"constexpr int f() {return 1;}", "auto f() {return 1;}", "int f() {return TLS1_VERSION;}",
		"SSL *f() {return 0;}"};

	for (size_t i = 0; i < TL_COUNT(texts); i++)
		check_cut(*state, "", texts[i], texts[i]);
}

static void test_conditions_keep_their_braces(void **state)
{
	const char *text = "int f(int a) {\n#if A\nif (a) {\n#else\nif (!a) {\n#endif\n}return a;}";

	check_cut(*state, "", text, text);
}

static void test_wanted_bodies_want_others(void **state)
{
	const char *text = "int f() {return g();} int g() {return 1;} int h() {return g();}";

	check_cut(*state, "x = f();", text, "int f() {return g();} int g() {return 1;} int h() {}");
	check_cut(*state, "x = h();", text, "int f() {} int g() {return 1;} int h() {return g();}");
	check_cut(*state, "#define call f", text, "int f() {return g();} int g() {return 1;} int h() {}");
	check_cut(*state, "", "int f() {return 1;}\nstatic int x = f();", "int f() {return 1;}\nstatic int x = f();");
	check_cut(*state, "", "int f() {return 1;}\nvoid g(int a = f());", "int f() {return 1;}\nvoid g(int a = f());");
	check_cut(*state, "", "int f() {return 1;}\n#define F f()", "int f() {return 1;}\n#define F f()");
}

/* What recovery declares before the first parse of text, with no headers in the tree. */
static void foreseen(struct tl_buf *out, const struct tl_pack *pack, const char *text)
{
	struct tl_model_index *models = tl_model_index_new(pack);
	struct tl_headers *headers = tl_headers_new(pack, models, "/", NULL, 0);
	struct tl_virtual_files *files = tl_virtual_files_new(pack, models);
	struct tl_arena *a = tl_arena_new();
	struct tl_include_plan plan;
	struct tl_recover recover;
	struct tl_parse p = {.pack = pack, .files = files, .plan = &plan, .recover = &recover};
	struct tl_buf buf = {0};

	tl_buf_puts(&buf, text);
	tl_headers_plan(headers, &plan, "main.cc", text, buf.len);
	tl_recover_init(&recover, a, pack, true, text, buf.len);
	tl_foresee(&p, headers, &buf);
	tl_recover_text(&recover, out);
	tl_recover_fini(&recover);
	tl_include_plan_fini(&plan);
	tl_virtual_files_free(files);
	tl_headers_free(headers);
	tl_model_index_free(models);
	tl_buf_fini(&buf);
	tl_arena_free(a);
}

static void check_foreseen(const struct tl_pack *pack, const char *text, const char *declared, bool expected)
{
	struct tl_buf got = {0};

	foreseen(&got, pack, text);
	assert_int_equal(strstr(tl_buf_str(&got), declared) != NULL, expected);
	tl_buf_fini(&got);
}

static void test_calls_are_foreseen(void **state)
{
	const char *f = "tl_any helper(A &&...);";

	check_foreseen(*state, "void g() { helper(1); }", f, true);
	check_foreseen(*state, "void g() { int x = !helper(1); }", f, true);
	check_foreseen(*state, "int helper(int); void g() { helper(1); }", f, false);
	check_foreseen(*state, "void g() { auto helper = h; helper(1); }", f, false);
	check_foreseen(*state, "#define helper(x) x\nvoid g() { helper(1); }", f, false);
	check_foreseen(*state, "void g() { x.helper(1); }", f, false);
	check_foreseen(*state, "void g() { this->helper(1); }", f, false);
	check_foreseen(*state, "void g() { helper(x) { f(); } }", f, false);
	check_foreseen(*state, "void g() { SSL_CTX_free(c); }", "SSL_CTX_free", false);
	check_foreseen(*state, "void g() { memcpy(a, b, 1); }", "memcpy", false);
}

static void test_constants_are_foreseen(void **state)
{
	check_foreseen(*state, "void g() { f(x | SOME_FLAG); }", "enum { SOME_FLAG =", true);
	check_foreseen(*state, "enum { SOME_FLAG = 1 }; void g() { f(x | SOME_FLAG); }", "SOME_FLAG", false);
	check_foreseen(*state, "#ifdef SOME_FLAG\nvoid g() { f(x | SOME_FLAG); }\n#endif", "SOME_FLAG", false);
}

static void test_types_are_foreseen(void **state)
{
	const char *cls = "struct conn_t { conn_t();";

	check_foreseen(*state, "void g(conn_t *c) { h = (conn_t *)c; }", cls, true);
	check_foreseen(*state, "void g() { conn_t c; const conn_t &d = c; }", cls, true);
	check_foreseen(*state, "struct conn_t; void g(conn_t *c) { }", cls, false);
	check_foreseen(*state, "typedef int conn_t; conn_t g;", cls, false);
	check_foreseen(*state, "template <class conn_t> void g(conn_t *c) { }", cls, false);
	check_foreseen(*state, "void g(int conn_t) { f(conn_t * c); }", cls, false);
	check_foreseen(*state, "void g() { conn_t x(1); }", cls, false);
	check_foreseen(*state, "CONN_T int g(); CONN_T *c;", "CONN_T", false);
}

/* Headers are looked at for declarations, not for uses. */
static void test_headers_use_what_is_missing(void **state)
{
	struct tl_cut_index *x = tl_cut_index_new(*state);
	const char *text =
		"int f(conn_t *c, int n = LIMIT); inline int g() { return h(1); } struct s { int m; };\n#define K 1";
	struct tl_cut_header *h = tl_cut_read(x, text, strlen(text));

	tl_cut_begin(x);
	tl_cut_reach(x, h);
	assert_int_equal(tl_cut_mentions(x, "conn_t", 6), TL_MENTION | TL_MENTION_ALONE);
	assert_int_equal(tl_cut_mentions(x, "LIMIT", 5), TL_MENTION | TL_MENTION_ALONE);
	assert_int_equal(tl_cut_mentions(x, "h", 1), TL_MENTION | TL_MENTION_ALONE);
	assert_true(tl_cut_mentions(x, "f", 1) & TL_MENTION_DECLARES);
	assert_true(tl_cut_mentions(x, "s", 1) & TL_MENTION_DECLARES);
	assert_true(tl_cut_mentions(x, "m", 1) & TL_MENTION_DECLARES);
	assert_true(tl_cut_mentions(x, "K", 1) & TL_MENTION_DECLARES);
	tl_cut_index_free(x);
}

static void test_scopes_are_foreseen(void **state)
{
	check_foreseen(*state, "lib::part::thing x;", "namespace lib { namespace part {", true);
	check_foreseen(*state, "namespace lib { } lib::part::thing x;", "lib", false);
	check_foreseen(*state, "#include <boost/asio/ssl.hpp>\nboost::part::thing x;",
		"namespace boost { namespace part {", true);
	check_foreseen(*state, "#include <boost/asio/ssl.hpp>\nboost::asio::ssl::context x(m);", "context", false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bodies_are_found),
		cmocka_unit_test(test_what_is_none_stays),
		cmocka_unit_test(test_what_counts_anyway_stays),
		cmocka_unit_test(test_conditions_keep_their_braces),
		cmocka_unit_test(test_wanted_bodies_want_others),
		cmocka_unit_test(test_calls_are_foreseen),
		cmocka_unit_test(test_constants_are_foreseen),
		cmocka_unit_test(test_types_are_foreseen),
		cmocka_unit_test(test_headers_use_what_is_missing),
		cmocka_unit_test(test_scopes_are_foreseen),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
