/* Conditions as formulas, the arms of a file, and the definitions that reach an arm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "front_c/config_eval.h"

struct fixture {
	struct tl_arena *arena;
	struct tl_pack *pack;
	struct tl_regions regions;
	struct tl_solver solver;
};

static int setup(void **state)
{
	struct fixture *f = tl_xcalloc(1, sizeof *f);

	f->arena = tl_arena_new();
	assert_int_equal(tl_pack_load_builtin(&f->pack, NULL), 0);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	tl_solver_fini(&f->solver);
	tl_pack_free(f->pack);
	tl_arena_free(f->arena);
	free(f);
	return 0;
}

static void read_text(struct fixture *f, const char *text)
{
	tl_solver_fini(&f->solver);
	tl_regions_read(&f->regions, f->arena, f->pack, text, strlen(text));
	tl_solver_init(&f->solver, f->arena, f->pack, &f->regions);
}

/* The arm whose directive stands first on this line (from 1), or that holds the name. */
static uint32_t arm_with(const struct fixture *f, const char *text, const char *name)
{
	uint32_t at = (uint32_t)(strstr(text, name) - text);

	for (size_t i = 0; i < f->regions.names.n; i++) {
		if (f->regions.names.v[i].start == at)
			return f->regions.names.v[i].arm;
	}
	fail_msg("%s stands in no arm", name);
	return TL_NO_ARM;
}

static void preset(struct fixture *f, const char *name, enum tl_macro_origin origin, int64_t value)
{
	struct tl_macro_env *e = tl_solver_env(&f->solver, name);

	assert_non_null(e);
	e->origin = origin;
	e->has_value = true;
	e->value = value;
}

/* "A=1 B=u", in the order of the decisions; "no" when there are none that help. */
static const char *reach(struct fixture *f, const char *text, const char *name, enum tl_solve_mode mode)
{
	struct tl_buf out = {0};
	char *copy;

	tl_solver_reset(&f->solver);
	if (!tl_solver_reach(&f->solver, arm_with(f, text, name), mode))
		return "no";
	for (size_t i = 0; i < f->solver.made.n; i++) {
		const struct tl_decision *d = &f->solver.made.v[i];

		tl_buf_printf(&out, "%s%s=", i ? " " : "", d->name);
		if (d->defined)
			tl_buf_printf(&out, "%lld", (long long)d->value);
		else
			tl_buf_putc(&out, 'u');
	}
	assert_true(tl_solver_is_active(&f->solver, arm_with(f, text, name)));
	copy = tl_arena_strdup(f->arena, tl_buf_str(&out));
	tl_buf_fini(&out);
	return copy;
}

/* --- conditions --- */

static void test_values(void **state)
{
	static const struct {
		const char *text;
		int64_t value;
	} rows[] = {
		{"1", 1},
		{"0x10101000L", 0x10101000},
		{"0b101", 5},
		{"017", 15},
		{"1'000UL", 1000},
		{"1 + 2 * 3", 7},
		{"(1 + 2) * 3", 9},
		{"10 - 4 - 3", 3},
		{"1 << 4 | 1", 17},
		{"!0 && !(1 == 2)", 1},
		{"1 || 1 / 0", 1},
		{"5 % 0", 0},
		{"-3 < ~1", 1},
		{"0 ? 2 : 0 ? 3 : 4", 4},
		{"1 ? 2 : 3", 2},
		{"3 >= 3 && 3 <= 3 && 3 != 4", 1},
		{"6 & 3", 2},
		{"6 ^ 3", 5},
		{"NOT_DEFINED", 0},
		{"defined X", 0},
		{"!defined(X)", 1},
		{"+1", 1},
		{"9223372036854775807 + 1 < 0", 1},
		{"(0 - 9223372036854775807 - 1) / -1 < 0", 1},
	};
	struct fixture *f = *state;

	read_text(f, "");
	f->solver.closed = true;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		const struct tl_cond *c = tl_cond_parse(f->arena, rows[i].text);
		struct tl_truth t;

		f->solver.steps = 100;
		t = tl_eval(&f->solver, c, 0);
		if (t.state != TL_TRUTH_KNOWN || t.value != rows[i].value)
			fail_msg("%s: state %d, %lld", rows[i].text, (int)t.state, (long long)t.value);
	}
}

static void test_no_expression(void **state)
{
	static const char *const texts[] = {"", "1 +", "(1", "1 2", "a b", "defined", "defined(", "\"text\"",
		"'c' == 1", "? 1 : 2", "1 ? 2", "&& 1", "f(", "@", "__has_include(<a.h>)"};
	struct fixture *f = *state;

	for (size_t i = 0; i < TL_COUNT(texts); i++)
		assert_int_equal(tl_cond_parse(f->arena, texts[i])->kind, TL_COND_UNKNOWN);
}

static void test_print(void **state)
{
	static const struct {
		const char *text, *yes, *no;
	} rows[] = {
		{"defined X", "defined(X)", "!defined(X)"},
		{"X >= 0x10L", "X >= 0x10L", "X < 0x10L"},
		{"(X) == 2", "(X) == 2", "(X) != 2"},
		{"X", "X", "!X"},
		{"F(1, 2)", "F(1, 2)", "!F(1, 2)"},
		{"A + B", "A + B", "!(A + B)"},
	};
	struct fixture *f = *state;
	struct tl_buf out = {0};

	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		const struct tl_cond *c = tl_cond_parse(f->arena, rows[i].text);

		tl_buf_reset(&out);
		tl_cond_print(c, true, &out);
		assert_string_equal(tl_buf_str(&out), rows[i].yes);
		tl_buf_reset(&out);
		tl_cond_print(c, false, &out);
		assert_string_equal(tl_buf_str(&out), rows[i].no);
	}
	tl_buf_fini(&out);
}

static void test_absent(void **state)
{
	static const struct {
		const char *text, *name;
	} rows[] = {
		{"!X", "X"}, {"!defined(X)", "X"}, {"X", NULL}, {"!(X > 1)", NULL}, {"!X && Y", NULL}, {"-X", NULL}};
	struct fixture *f = *state;

	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		const char *name = tl_cond_absent(tl_cond_parse(f->arena, rows[i].text));

		assert_true(rows[i].name ? name && strcmp(name, rows[i].name) == 0 : !name);
	}
}

static void test_clean(void **state)
{
	static const char text[] = " A /* && B */ \\\n\t&& C // D";
	struct fixture *f = *state;

	assert_string_equal(tl_cond_clean(f->arena, text, strlen(text)), "A && C");
	assert_string_equal(tl_cond_clean(f->arena, "A /* open", 9), "A");
}

/* --- arms --- */

static void test_arms(void **state)
{
	static const char text[] = "#ifndef A_H\n"
				   "#define A_H\n"
				   "# if defined(X) \\\n && Y\n"
				   "SSL_new(a);\n"
				   "# elif Z /* #else */\n"
				   "// #endif\n"
				   "SSL_CTX *b; \"#endif\"\n"
				   "# elifdef W\n"
				   "int c;\n"
				   "# else\n"
				   "SSL_CTX_new(d);\n"
				   "# endif\n"
				   "#endif\n"
				   "#endif\n"
				   "SSL_CTX_new(e);\n";
	struct fixture *f = *state;
	const struct tl_arm *arms;

	read_text(f, text);
	arms = f->regions.arms.v;
	assert_int_equal(f->regions.arms.n, 6);
	assert_int_equal(arms[0].names, 1); /* a stray #endif changes nothing */
	assert_int_equal(arms[2].names, 1);
	assert_string_equal(arms[2].cond->text, "defined(X) && Y");
	assert_int_equal(arms[3].names, 0);
	assert_int_equal(arms[3].others, 1);
	assert_int_equal(arms[3].previous, 2);
	assert_int_equal(arms[4].cond->kind, TL_COND_DEFINED);
	assert_null(arms[5].cond);
	assert_int_equal(arms[5].parent, 1);
	assert_int_equal(arms[5].names, 1);
}

/* A switch that is named after TLS makes an arm worth reading, whatever stands in it; one of a library or a compiler does not. */
static void test_switches(void **state)
{
	static const struct {
		const char *text;
		bool asks;
	} rows[] = {
		{"#ifdef USE_SSL\nint a;\n#endif\n", true},
		{"#if defined(HAVE_GNUTLS) && B\nint a;\n#endif\n", true},
		{"#if A || WITH_TLS\nint a;\n#endif\n", true},
		{"#ifdef USE_SSL\n#include <a.h>\n#endif\n", true},
		{"#ifndef USE_SSL\nint a;\n#endif\n", false},
		{"#ifdef USE_POLL\nint a;\n#endif\n", false},
		{"#ifdef __tls_model\nint a;\n#endif\n", false},
		{"#ifdef OPENSSL_NO_TLS1\nint a;\n#endif\n", false},
		{"#if USE_SSL > 3\nint a;\n#endif\n", false},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		read_text(f, rows[i].text);
		if (f->regions.arms.v[1].asks_for_tls != rows[i].asks)
			fail_msg("%s", rows[i].text);
	}
}

/* --- decisions --- */

static void test_reach(void **state)
{
	static const struct {
		const char *text, *made;
	} rows[] = {
		{"#ifdef A\nSSL_new(x);\n#endif\n", "A=1"},
		{"#ifndef A\nSSL_new(x);\n#endif\n", "A=u"},
		{"#ifdef A\n#else\nSSL_new(x);\n#endif\n", "A=u"},
		{"#if A\n#elif B\n#elif C\nSSL_new(x);\n#endif\n", "A=u B=u C=1"},
		{"#if !(A || !B)\nSSL_new(x);\n#endif\n", "A=u B=1"},
		{"#if A || B\nSSL_new(x);\n#endif\n", "A=1"},
		{"#if A == 3\nSSL_new(x);\n#endif\n", "A=3"},
		{"#if A > 3 && A < 5\nSSL_new(x);\n#endif\n", "A=4"},
		{"#if 2 * A + 1 >= 7\nSSL_new(x);\n#endif\n", "A=3"},
		{"#if A ? B : C\nSSL_new(x);\n#endif\n", "A=1 B=1"},
		{"#ifdef A\n#if B\n#ifndef C\nSSL_new(x);\n#endif\n#endif\n#endif\n", "A=1 B=1 C=u"},
		{"#if F(1, 2)\nSSL_new(x);\n#endif\n", "F=1"},
		{"#if !F(1, 2)\nSSL_new(x);\n#endif\n", "F=0"},
		{"#if __has_include(<x.h>) || A\nSSL_new(x);\n#endif\n", "A=1"},
		/* what the file defines itself */
		{"#ifdef A\n#define B\n#endif\n#ifdef B\nSSL_new(x);\n#endif\n", "A=1"},
		{"#ifdef A\n#define B 0\n#endif\n#if B\nSSL_new(x);\n#endif\n", "A=u B=1"},
		{"#ifndef B\n#define B 0\n#endif\n#if B\nSSL_new(x);\n#endif\n", "B=1"},
		{"#define B (A >= 2)\n#if B\nSSL_new(x);\n#endif\n", "A=2"},
		{"#if A\n#undef B\n#endif\n#if B\nSSL_new(x);\n#endif\n", "A=u B=1"},
		{"#ifdef A\n#define B\n#endif\n#ifndef B\nSSL_new(x);\n#endif\n", "A=u B=u"},
		{"#if A == 7\n#elif A > 100 && A < 200\nSSL_new(x);\n#endif\n", "A=101"},
		{"#ifndef A\n#define A 1\n#endif\n#if A == 2\nSSL_new(x);\n#endif\n", "A=2"},
		{"#define B A\n#if B == 5\nSSL_new(x);\n#endif\n", "A=5"},
		/* dead */
		{"#if 0\nSSL_new(x);\n#endif\n", "no"},
		{"#if 0 && A\nSSL_new(x);\n#endif\n", "no"},
		{"#if 1\n#else\nSSL_new(x);\n#endif\n", "no"},
		{"#if 0\n#ifdef A\nSSL_new(x);\n#endif\n#endif\n", "no"},
		{"#ifdef A\n#ifndef A\nSSL_new(x);\n#endif\n#endif\n", "no"},
		{"#if A\n#elif A\nSSL_new(x);\n#endif\n", "no"},
		{"#undef A\n#ifdef A\nSSL_new(x);\n#endif\n", "no"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		const char *made;

		read_text(f, rows[i].text);
		made = reach(f, rows[i].text, "SSL_new", TL_SOLVE_KEEP);
		if (strcmp(made, rows[i].made) != 0)
			fail_msg("%s: %s, not %s", rows[i].text, made, rows[i].made);
		assert_false(f->solver.gave_up);
	}
}

static void test_goals_add_up(void **state)
{
	static const char text[] = "#ifdef A\nSSL_new(x);\n#endif\n"
				   "#ifndef A\nSSL_CTX_new(x);\n#endif\n"
				   "#if defined(A) && B == 2\nSSL_CTX_set_options(x);\n#endif\n";
	struct fixture *f = *state;

	read_text(f, text);
	assert_true(tl_solver_reach(&f->solver, arm_with(f, text, "SSL_new"), TL_SOLVE_KEEP));
	assert_false(tl_solver_reach(&f->solver, arm_with(f, text, "SSL_CTX_new"), TL_SOLVE_KEEP));
	assert_int_equal(f->solver.made.n, 1); /* a failure leaves nothing behind */
	assert_true(tl_solver_reach(&f->solver, arm_with(f, text, "SSL_CTX_set_options"), TL_SOLVE_KEEP));
	assert_true(tl_solver_is_active(&f->solver, arm_with(f, text, "SSL_new")));
	assert_true(tl_solver_is_active(&f->solver, arm_with(f, text, "SSL_CTX_set_options")));
	assert_false(tl_solver_is_active(&f->solver, arm_with(f, text, "SSL_CTX_new")));
}

/* Releases come from the packs, and are changed only where asked for. */
static void test_releases(void **state)
{
	static const char text[] = "#if OPENSSL_VERSION_NUMBER >= 0x10100000L && !defined(LIBRESSL_VERSION_NUMBER)\n"
				   "SSL_new(x);\n"
				   "#elif defined(LIBRESSL_VERSION_NUMBER)\n"
				   "SSL_CTX_new(x);\n"
				   "#else\n"
				   "SSL_CTX_set_options(x);\n"
				   "#endif\n";
	struct fixture *f = *state;

	read_text(f, text);
	preset(f, "OPENSSL_VERSION_NUMBER", TL_MACRO_OURS, 0x1010100f);
	assert_string_equal(reach(f, text, "SSL_new", TL_SOLVE_KEEP), "");
	assert_string_equal(reach(f, text, "SSL_CTX_new", TL_SOLVE_KEEP), "no");
	assert_string_equal(reach(f, text, "SSL_CTX_set_options", TL_SOLVE_KEEP), "no");
	assert_memory_equal(reach(f, text, "SSL_CTX_new", TL_SOLVE_OURS), "OPENSSL_VERSION_NUMBER=26", 25);
	assert_string_equal(reach(f, text, "SSL_CTX_set_options", TL_SOLVE_OURS),
		"OPENSSL_VERSION_NUMBER=268443663 LIBRESSL_VERSION_NUMBER=u");
}

/* A header that was read has the last word. */
static void test_their_macros(void **state)
{
	static const char text[] = "#if USE_TLS\nSSL_new(x);\n#endif\n";
	struct fixture *f = *state;

	read_text(f, text);
	preset(f, "USE_TLS", TL_MACRO_THEIRS, 0);
	assert_string_equal(reach(f, text, "SSL_new", TL_SOLVE_OURS), "no");
	assert_string_equal(reach(f, text, "SSL_new", TL_SOLVE_ALL), "USE_TLS=1");
}

/* --- hostile --- */

static void repeat(struct tl_buf *out, const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		tl_buf_puts(out, text);
}

static void test_deep_condition(void **state)
{
	struct fixture *f = *state;
	struct tl_buf text = {0};

	repeat(&text, "(", 100000);
	assert_int_equal(tl_cond_parse(f->arena, tl_buf_str(&text))->kind, TL_COND_UNKNOWN);
	tl_buf_reset(&text);
	repeat(&text, "!", 100000);
	assert_int_equal(tl_cond_parse(f->arena, tl_buf_str(&text))->kind, TL_COND_UNKNOWN);
	tl_buf_reset(&text);
	repeat(&text, "A || ", 100000);
	assert_int_equal(tl_cond_parse(f->arena, tl_buf_str(&text))->kind, TL_COND_UNKNOWN);
	tl_buf_fini(&text);
}

static void test_deep_nesting(void **state)
{
	struct fixture *f = *state;
	struct tl_buf text = {0};

	repeat(&text, "#if A\n", 50000);
	tl_buf_puts(&text, "SSL_new(x);\n");
	repeat(&text, "#endif\n", 50000);
	tl_buf_puts(&text, "SSL_CTX_new(x);\n");
	read_text(f, tl_buf_str(&text));
	assert_int_equal(arm_with(f, tl_buf_str(&text), "SSL_CTX_new"), 0);
	assert_string_equal(reach(f, tl_buf_str(&text), "SSL_new", TL_SOLVE_KEEP), "A=1");
	tl_buf_fini(&text);
}

/* Each definition rests on the one before it, in two ways: a naive search never ends. */
static void test_long_chain(void **state)
{
	struct fixture *f = *state;
	struct tl_buf text = {0};

	for (int i = 1; i < 3000; i++)
		tl_buf_printf(&text, "#if X%d && Y%d\n#define X%d\n#define Y%d\n#endif\n", i - 1, i - 1, i, i);
	tl_buf_puts(&text,
		"#if !defined(X2999) && X2999\nSSL_new(x);\n#endif\n#if X2999 == Y2998\nSSL_CTX_new(x);\n#endif\n");
	read_text(f, tl_buf_str(&text));
	assert_string_equal(reach(f, tl_buf_str(&text), "SSL_new", TL_SOLVE_KEEP), "no");
	reach(f, tl_buf_str(&text), "SSL_CTX_new", TL_SOLVE_KEEP);
	tl_buf_fini(&text);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_values),
		TEST(test_no_expression),
		TEST(test_print),
		TEST(test_absent),
		TEST(test_clean),
		TEST(test_arms),
		TEST(test_switches),
		TEST(test_reach),
		TEST(test_goals_add_up),
		TEST(test_releases),
		TEST(test_their_macros),
		TEST(test_deep_condition),
		TEST(test_deep_nesting),
		TEST(test_long_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
