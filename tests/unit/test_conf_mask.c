/* Comments and strings of the languages that are searched, not parsed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "conf/mask.h"

/* '.' stands for a byte that was blanked. */
static void same(const char *got, const char *want, size_t len)
{
	assert_int_equal(strlen(got), len);
	assert_int_equal(strlen(want), len);
	for (size_t i = 0; i < len; i++) {
		if (got[i] != (want[i] == '.' ? ' ' : want[i]))
			fail_msg("byte %zu: \"%s\" is not \"%s\"", i, got, want);
	}
}

static void check(const char *language, const char *text, const char *code, const char *strings)
{
	struct tl_arena *a = tl_arena_new();
	size_t len = strlen(text);
	struct tl_masked m = tl_mask(a, tl_language_named(language), text, len);

	same(m.code, code, len);
	same(m.strings, strings, len);
	tl_arena_free(a);
}

static void test_csharp(void **state)
{
	(void)state;
	check("csharp", "a // b\nc", "a.....\nc", "a.....\nc");
	check("csharp", "a/*b\nc*/d", "a...\n...d", "a...\n...d");
	check("csharp", "a(\"b\\\"c\");d", "a(\"....\");d", "a(\"b\\\"c\");d");
	check("csharp", "a(@\"b\\\");d", "a(@\"..\");d", "a(@\"b\\\");d");
	check("csharp", "a(@\"b\"\"c\");d", "a(@\"....\");d", "a(@\"b\"\"c\");d");
	check("csharp", "a('\"');\"b\"", "a('.');\".\"", "a('\"');\"b\"");
	check("csharp", "\"\"\"a \"b\" c\"\"\";d", "\"\"\".........\";d", "\"\"\"a \"b\" c\"\"\";d");
	check("csharp", "it's <T> fine", "it's <T> fine", "it's <T> fine");
	check("csharp", "\"open\na", "\"....\na", "\"open\na");
}

static void test_fsharp(void **state)
{
	(void)state;
	check("fsharp", "a (*b(*c*)d*) e", "a ........... e", "a ........... e");
	check("fsharp", "a // b", "a ....", "a ....");
}

static void test_vb(void **state)
{
	(void)state;
	check("vb", "a ' b\nc", "a ...\nc", "a ...\nc");
	check("vb", "REM a\nb REMOTE", ".....\nb REMOTE", ".....\nb REMOTE");
	check("vb", "\"a\"\"'b\" c", "\".....\" c", "\"a\"\"'b\" c");
}

static void test_powershell(void **state)
{
	(void)state;
	check("powershell", "a # b\nc#d", "a ...\nc#d", "a ...\nc#d");
	check("powershell", "<# a\nb #> c", "....\n.... c", "....\n.... c");
	check("powershell", "'a''#b' c", "'.....' c", "'a''#b' c");
	check("powershell", "\"a`\"#b\" c", "\".....\" c", "\"a`\"#b\" c");
	check("powershell", "@'\na'@\n'@ b", "@'\n...\n.@ b", "@'\na'@\n'@ b");
}

/* Where both texts are alike. */
static void both(const char *language, const char *text, const char *want)
{
	check(language, text, want, want);
}

static void test_never_braces(void **state)
{
	(void)state;
	both("javascript", "if (false) { a(b); { c } } d", ".......................... d");
	both("javascript", "if (false) a({b: 1});\nc", "....................;\nc");
	both("javascript", "if ( 0 )\n  a(\n b)\nc", "........\n....\n...\nc");
	both("javascript", "if (false) { a } else { b }", "................ else { b }");
	both("javascript", "elif (false) { a }", "elif (false) { a }");
	both("javascript", "if (false || a) { b }", "if (false || a) { b }");
	both("javascript", "if (false) { a\nb", "if (false) { a\nb"); /* not closed: nothing is known */
	both("go", "if false { a }\nif falsely { b }", "..............\nif falsely { b }");
	both("rust", "#[cfg(test)]\n#[x]\nmod t { fn f() {} }\nb", "............\n....\n...................\nb");
	both("rust", "#[cfg(test)] use a::b;\nc", ".....................;\nc");
	both("rust", "#[cfg(not(test))]\nmod t { a }", "#[cfg(not(test))]\nmod t { a }");
}

static void test_never_indented(void **state)
{
	(void)state;
	both("python", "if False:\n  a\n\n  b\nc", ".........\n...\n\n...\nc");
	both("python", "  if 0: a\n    b\n  c", ".........\n.....\n  c");
	both("python", "if False:\n\ta\nelse:\n\tb", ".........\n..\nelse:\n\tb");
	both("python", "x = a if False: b", "x = a if False: b"); /* no statement */
	both("python", "if Falsehood:\n  a", "if Falsehood:\n  a");
	both("python", "def test_a(x):\n  b\n  with c.raises(D):\n    e\nf",
		"..............\n...\n...................\n.....\nf");
	both("javascript", "it('a', () => { expect(b).toThrow(); });\nc",
		".......................................;\nc");
	check("javascript", "it('a', () => { b(); });\nc", "it('.', () => { b(); });\nc",
		"it('a', () => { b(); });\nc");
	both("python", "def test_a(x):\n  b\nraises(c)", "def test_a(x):\n  b\nraises(c)");
	both("lua", "if false then\n  a\nend", ".............\n...\nend");
}

static void test_never_directives(void **state)
{
	(void)state;
	both("csharp", "#if false\na\n#if X\nb\n#endif\n#else\nc\n#endif",
		".........\n.\n.....\n.\n......\n#else\nc\n#endif");
	both("vb", "#If False Then\na\n#End If\nb", "..............\n.\n#End If\nb");
	both("csharp", "a #if false\nb\n#endif", "a #if false\nb\n#endif");
}

static void test_languages(void **state)
{
	(void)state;
	assert_ptr_equal(tl_language_of("a/b.PS1"), tl_language_named("powershell"));
	assert_ptr_equal(tl_language_of("a.fsx"), tl_language_named("fsharp"));
	assert_null(tl_language_of("a.txt"));
	assert_null(tl_language_named("cobol"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_csharp),
		cmocka_unit_test(test_fsharp),
		cmocka_unit_test(test_vb),
		cmocka_unit_test(test_powershell),
		cmocka_unit_test(test_never_braces),
		cmocka_unit_test(test_never_indented),
		cmocka_unit_test(test_never_directives),
		cmocka_unit_test(test_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
