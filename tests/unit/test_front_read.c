/* Reading whole files: quality, sites, databases, headers found without -I, and text that means harm. */
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

#include "base/path.h"
#include "front_c/front.h"

struct fixture {
	struct tl_arena *arena;
	struct tl_pack *pack;
	struct tl_result *notices;
	struct tl_front *front;
	char *root;
};

static int setup(void **state)
{
	struct fixture *f = tl_xcalloc(1, sizeof *f);
	char dir[] = "front_read_XXXXXX";

	f->arena = tl_arena_new();
	f->root = tl_path_absolute(f->arena, mkdtemp(dir));
	assert_int_equal(tl_pack_load_builtin(&f->pack, NULL), 0);
	f->notices = tl_result_new();
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	char *command = tl_arena_printf(f->arena, "rm -rf '%s'", f->root);

	tl_front_free(f->front);
	tl_pack_free(f->pack);
	tl_result_free(f->notices);
	assert_int_equal(system(command), 0);
	tl_arena_free(f->arena);
	free(f);
	return 0;
}

static void put_bytes(struct fixture *f, const char *name, const char *text, size_t len)
{
	char *path = tl_path_join(f->arena, f->root, name);
	FILE *out;

	mkdir(tl_path_dir(f->arena, path), 0700);
	out = fopen(path, "wb");
	assert_non_null(out);
	assert_int_equal(fwrite(text, 1, len, out), len);
	fclose(out);
}

static void put(struct fixture *f, const char *name, const char *text)
{
	put_bytes(f, name, text, strlen(text));
}

static void open_front(struct fixture *f, const char *const *headers, size_t n)
{
	struct tl_front_options options = {.pack = f->pack, .root = f->root, .headers = headers, .n_headers = n};

	assert_int_equal(tl_front_new(&f->front, &options, f->notices, NULL), 0);
}

static struct tl_unit *read_unit(struct fixture *f, const char *name)
{
	struct tl_unit_vec units = {0};
	struct tl_err err = {0};

	if (!f->front)
		open_front(f, NULL, 0);
	assert_int_equal(tl_front_read(&units, f->arena, f->front, name, &err), 0);
	assert_true(units.n >= 1);
	for (size_t i = 0; i < units.n; i++) {
		if (tl_unit_check(units.v[i], &err))
			fail_msg("%s: %s", name, err.msg);
	}
	return units.v[0];
}

static bool calls(const struct tl_unit *u, const char *func, const char *callee)
{
	const struct tl_func *f = tl_unit_func(u, func);

	for (size_t b = 0; f && b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_CALL && op->text && strcmp(op->text, callee) == 0)
				return true;
		}
	}
	return false;
}

static bool has_notice(const struct fixture *f, const char *id, const char *part)
{
	for (size_t i = 0; i < f->notices->notices.n; i++) {
		if (strcmp(f->notices->notices.v[i].id, id) == 0 && strstr(f->notices->notices.v[i].text, part))
			return true;
	}
	return false;
}

static void test_every_call_is_a_site_explained(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "a.c",
		"#include <openssl/ssl.h>\n"
		"void f(SSL_CTX *c) { SSL_CTX_set_min_proto_version(c, TLS1_VERSION); /* SSL_CTX_new */\n"
		"  (void)sizeof(SSL_CTX_new(0)); }\n");
	u = read_unit(f, "a.c");
	assert_int_equal(u->quality, TL_QUALITY_MODEL);
	assert_int_equal(u->sites.n, 2);
	assert_true(u->sites.v[0].resolved && u->sites.v[1].resolved);
	assert_int_equal(u->sites.v[0].span.line, 2);
	assert_int_equal(u->sites.v[0].span.col, 22);
}

static void test_a_member_named_by_a_macro_is_explained(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "a.c",
		"#define SSL_CTX_set_min_proto_version set_minW\n"
		"struct table { int (*set_minW)(int); };\n"
		"int f(struct table *t) { return t->SSL_CTX_set_min_proto_version(1); }\n"
		"int g(void) { int x = ; lost t->SSL_CTX_set_min_proto_version(1); }\n");
	u = read_unit(f, "a.c");
	assert_int_equal(u->sites.n, 2);
	assert_true(u->sites.v[0].resolved);
	assert_false(u->sites.v[1].resolved);
}

/* What stands before a name that is a macro by the time it is declared. */
static void test_a_type_before_a_macro_stays_a_type(void **state)
{
	struct fixture *f = *state;
	const struct tl_func *g = NULL;
	struct tl_unit *u;

	put(f, "a.c",
		"typedef unsigned long VALUE;\n"
		"#define fail(type, text) ((known(text) ? fast : slow)((type), (text)))\n"
		"VALUE fail(VALUE type, const char *text);\n"
		"static hook_list hooks;\n"
		"int g(VALUE self, VALUE list) { return self == list; }\n");
	u = read_unit(f, "a.c");
	for (size_t i = 0; i < u->funcs.n; i++)
		g = strcmp(u->funcs.v[i].name, "g") == 0 ? &u->funcs.v[i] : g;
	assert_non_null(g);
	assert_int_equal(g->n_params, 2);
	assert_string_equal(g->locals.v[1].type, "VALUE");
}

static void test_lost_text_is_said(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "a.c", "void f(void) { int x = ; SSL_CTX_new( ; }\n");
	u = read_unit(f, "a.c");
	assert_int_equal(u->quality, TL_QUALITY_FALLBACK);
	assert_int_equal(u->sites.n, 1);
	assert_false(u->sites.v[0].resolved);
	assert_non_null(u->sites.v[0].why);
	assert_true(u->notes.n > 0);
}

/* Of a class that was read, what stands in it was not. */
static void test_lost_methods_are_said(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "a.cpp", "struct s { int a; OWN(f)(int b, what_ever c) { return SSL_CTX_new(0); } };\n");
	u = read_unit(f, "a.cpp");
	assert_int_equal(u->sites.n, 1);
	assert_false(u->sites.v[0].resolved);
}

static void test_headers_are_found_without_flags(void **state)
{
	static const char *const headers[] = {"far/deep/conf.h", "lib/inc/app/conf.h", "lib/inc/app/inner.h"};
	struct fixture *f = *state;
	struct tl_unit *u;

	mkdir(tl_path_join(f->arena, f->root, "lib"), 0700);
	mkdir(tl_path_join(f->arena, f->root, "lib/inc"), 0700);
	mkdir(tl_path_join(f->arena, f->root, "far"), 0700);
	put(f, "far/deep/conf.h", "#define CALLED wrong\n");
	put(f, "lib/inc/app/conf.h", "#include \"inner.h\"\n");
	put(f, "lib/inc/app/inner.h", "#define CALLED right\n");
	put(f, "lib/src/a.c", "#include <app/conf.h>\nvoid f(void) { CALLED(); }\n");
	open_front(f, headers, TL_COUNT(headers));
	u = read_unit(f, "lib/src/a.c");
	assert_true(calls(u, "f", "right"));
}

static void test_database_flags(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "src/a.c", "#ifdef FROM_DB\nvoid f(void) { right(); }\n#endif\n");
	put(f, "src/b.c", "void f(void) { plain(); }\n");
	put(f, "build/compile_commands.json",
		"[{\"directory\": \"../src\", \"command\": \"cc -DFROM_DB -fplugin=x.so -c a.c\", \"file\": \"a.c\"},"
		" {\"directory\": \"../src\", \"arguments\": [\"cc\"], \"file\": \"gone.c\"}, 7]");
	u = read_unit(f, "src/a.c");
	assert_true(calls(u, "f", "right"));
	assert_int_equal(u->quality, TL_QUALITY_BUILD);
	u = read_unit(f, "src/b.c");
	assert_int_equal(u->quality, TL_QUALITY_MODEL);
	assert_true(has_notice(f, "flag-dropped", "-fplugin"));
	assert_true(has_notice(f, "compdb", "src/gone.c"));
	assert_true(has_notice(f, "compdb", "1 entries"));
}

static void test_a_header_is_read_as_its_source_is(void **state)
{
	struct fixture *f = *state;
	struct tl_unit *u;

	put(f, "src/unused.c", "void g(void);\n");
	put(f, "src/user.c", "#include \"../src/part.h\"\n");
	put(f, "src/part.h", "#ifdef OF_USER\nvoid f(void) { right(); }\n#endif\n");
	put(f, "src/alone.h", "#ifdef OF_USER\nvoid f(void) { wrong(); }\n#endif\n");
	put(f, "compile_commands.json",
		"[{\"directory\": \"src\", \"command\": \"cc -c unused.c\", \"file\": \"unused.c\"},"
		" {\"directory\": \"src\", \"command\": \"cc -DOF_USER -c user.c\", \"file\": \"user.c\"}]");
	u = read_unit(f, "src/part.h");
	assert_true(calls(u, "f", "right"));
	assert_int_equal(u->quality, TL_QUALITY_BUILD);
	u = read_unit(f, "src/alone.h");
	assert_false(calls(u, "f", "wrong"));
}

static void test_the_database_of_the_whole_serves_a_part(void **state)
{
	struct fixture *f = *state;
	char *whole = f->root;

	put(f, "part/a.c", "#ifdef FROM_DB\nvoid f(void) { right(); }\n#endif\n");
	put(f, "other.c", "");
	put(f, "compile_commands.json",
		"[{\"directory\": \".\", \"command\": \"cc -DFROM_DB -c part/a.c\", \"file\": \"part/a.c\"},"
		" {\"directory\": \".\", \"command\": \"cc -c gone.c\", \"file\": \"gone.c\"}]");
	f->root = tl_path_join(f->arena, whole, "part");
	assert_true(calls(read_unit(f, "a.c"), "f", "right"));
	assert_int_equal(f->notices->notices.n, 0);
	f->root = whole;
}

static void test_links_lead_to_the_same_file(void **state)
{
	struct fixture *f = *state;
	char *link = tl_arena_printf(f->arena, "%s_link", f->root);

	put(f, "a.c", "#ifdef FROM_DB\nvoid f(void) { right(); }\n#endif\n");
	assert_int_equal(symlink(f->root, link), 0);
	put(f, "compile_commands.json",
		tl_arena_printf(f->arena,
			"[{\"directory\": \"%s\", \"command\": \"cc -DFROM_DB -c a.c\", \"file\": \"%s/a.c\"}]", link,
			link));
	assert_true(calls(read_unit(f, "a.c"), "f", "right"));
	unlink(link);
}

static void test_broken_databases_are_told(void **state)
{
	static const struct {
		const char *text, *notice;
	} cases[] = {{"[{", "not JSON"}, {"{}", "no list"}, {"[]", "empty"}, {"", "not JSON"}};
	struct fixture *f = *state;

	put(f, "a.c", "void f(void) { g(); }\n");
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		put(f, "compile_commands.json", cases[i].text);
		open_front(f, NULL, 0);
		assert_true(has_notice(f, "compdb", cases[i].notice));
		assert_true(calls(read_unit(f, "a.c"), "f", "g"));
		tl_front_free(f->front);
		f->front = NULL;
	}
}

static void test_missing_database_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct tl_front_options options = {.pack = f->pack, .root = f->root, .compdb_dir = "no/such/dir"};
	struct tl_err err = {0};

	assert_int_equal(tl_front_new(&f->front, &options, f->notices, &err), -1);
	assert_non_null(strstr(err.msg, "no/such/dir"));
	assert_null(f->front);
}

/* One text made of n times part, between head and tail. */
static void repeat(struct fixture *f, const char *name, const char *head, const char *part, size_t n, const char *tail)
{
	struct tl_buf text = {0};

	tl_buf_puts(&text, head);
	for (size_t i = 0; i < n; i++)
		tl_buf_puts(&text, part);
	tl_buf_puts(&text, tail);
	put_bytes(f, name, tl_buf_str(&text), text.len);
	tl_buf_fini(&text);
}

static void test_hostile_text_costs_little(void **state)
{
	struct fixture *f = *state;

	repeat(f, "paren.c", "int f(int a){return ", "(", 5000, "a;}");
	assert_int_equal(read_unit(f, "paren.c")->quality, TL_QUALITY_TOKENS);
	repeat(f, "not.c", "int f(int a){return ", "! ", 50000, "a;}");
	assert_int_equal(read_unit(f, "not.c")->quality, TL_QUALITY_TOKENS);
	repeat(f, "sum.c", "int f(int a){return a", "+a", 20000, ";}");
	read_unit(f, "sum.c");
	repeat(f, "chain.c", "int f(int a){", "if(a==3) g(a); else ", 3000, "h();}");
	assert_true(calls(read_unit(f, "chain.c"), "f", "h"));
	repeat(f, "cases.c", "int f(int a){switch(a){", "case __COUNTER__:", 5000, "g();}}");
	assert_true(calls(read_unit(f, "cases.c"), "f", "g"));
	repeat(f, "table.c", "struct {const char *n; int v;} t[]={", "{\"n\",1},", 20000, "};");
	read_unit(f, "table.c");
	repeat(f, "numbers.c", "unsigned char t[]={", "1,", 200000, "};");
	assert_true(tl_unit_func(read_unit(f, "numbers.c"), "@init")->blocks.v[0].ops.n < 1000);
}

static void test_no_text_breaks_it(void **state)
{
	static const char garbage[] = "\x00\xff\xfe\x01 int f( \x80\x81 {{{ \"\\";
	struct fixture *f = *state;

	put_bytes(f, "garbage.c", garbage, sizeof garbage - 1);
	read_unit(f, "garbage.c");
	put_bytes(f, "nul.c", "int f(){\0g();\0}", 15);
	assert_true(calls(read_unit(f, "nul.c"), "f", "g"));
	put_bytes(f, "utf16.c", "\xff\xfei\0n\0t\0", 8);
	assert_int_equal(read_unit(f, "utf16.c")->quality, TL_QUALITY_TOKENS);
	put(f, "empty.c", "");
	assert_int_equal(read_unit(f, "empty.c")->funcs.n, 0);
	put(f, "self.c", "#include \"self.c\"\nvoid f(void) { g(); }\n");
	read_unit(f, "self.c");
	put(f, "deep.cc", "namespace a { namespace b { struct C { void m() { auto l = [] { g(); }; l(); } }; } }\n");
	assert_true(calls(read_unit(f, "deep.cc"), "a::b::C::m", "lambda@deep.cc:1:60"));
}

static void test_unreadable_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct tl_unit_vec units = {0};
	struct tl_err err = {0};

	open_front(f, NULL, 0);
	assert_int_equal(tl_front_read(&units, f->arena, f->front, "no.c", &err), -1);
	assert_int_equal(units.n, 0);
	assert_true(err.msg[0] != '\0');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_every_call_is_a_site_explained, setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_member_named_by_a_macro_is_explained, setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_type_before_a_macro_stays_a_type, setup, teardown),
		cmocka_unit_test_setup_teardown(test_lost_text_is_said, setup, teardown),
		cmocka_unit_test_setup_teardown(test_lost_methods_are_said, setup, teardown),
		cmocka_unit_test_setup_teardown(test_headers_are_found_without_flags, setup, teardown),
		cmocka_unit_test_setup_teardown(test_database_flags, setup, teardown),
		cmocka_unit_test_setup_teardown(test_a_header_is_read_as_its_source_is, setup, teardown),
		cmocka_unit_test_setup_teardown(test_the_database_of_the_whole_serves_a_part, setup, teardown),
		cmocka_unit_test_setup_teardown(test_links_lead_to_the_same_file, setup, teardown),
		cmocka_unit_test_setup_teardown(test_broken_databases_are_told, setup, teardown),
		cmocka_unit_test_setup_teardown(test_missing_database_is_an_error, setup, teardown),
		cmocka_unit_test_setup_teardown(test_hostile_text_costs_little, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_text_breaks_it, setup, teardown),
		cmocka_unit_test_setup_teardown(test_unreadable_is_an_error, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
