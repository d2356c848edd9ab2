/* Which declarations of a made-up header a file is given. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "front_c/model_index.h"
#include "front_c/model_split.h"

typedef void split_fn(struct tl_declarations *out, struct tl_arena *a, const char *text, size_t len);

/* The names of each declaration in its line, "-" where it always stays. */
static void check_split(split_fn *split, const char *text, const char *expected)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_declarations all = {0};
	struct tl_buf got = {0};
	size_t at = 0;

	split(&all, a, text, strlen(text));
	for (size_t i = 0; i < all.n; i++) {
		assert_ptr_equal(all.v[i].text, text + at);
		at += all.v[i].len;
		if (!all.v[i].names.n)
			tl_buf_puts(&got, "-");
		for (size_t k = 0; k < all.v[i].names.n; k++)
			tl_buf_printf(&got, k ? " %s" : "%s", all.v[i].names.v[k]);
		tl_buf_puts(&got, "\n");
	}
	assert_int_equal(at, strlen(text));
	assert_string_equal(tl_buf_str(&got), expected);
	tl_buf_fini(&got);
	tl_arena_free(a);
}

static void test_c(void **state)
{
	(void)state;
	check_split(
		tl_split_c, "#define A 1\n#define TWO \\\n\t2\nenum { B = 1 };\nenum { C, D };\n", "A\n-\n-\nB\n-\n");
	check_split(tl_split_c,
		"int f(void);\nT *g (int);\ntypedef int (*h)(void);\nstruct s {\n\tint (*m)(void);\n};\nint x;\n",
		"f\ng\n-\n-\n-\n-\n-\n");
	check_split(tl_split_c, "#ifdef __cplusplus\nextern \"C\" {\n#endif\nint f(void);\n}\n", "-\n-\n-\nf\n-\n");
}

/* What a macro of the text glues together is declared where it is named. */
static void test_c_glued(void **state)
{
	(void)state;
	check_split(tl_split_c,
		"#define STACK(T, E) \\\n\tint sk_##T##_num(struct st_##T); \\\n\tE *sk_##T##_at(int);\nSTACK(X, "
		"struct_y)\nOTHER(X)\n",
		"-\n-\n-\nsk_X_num sk_X_at\n-\n");
}

static void test_cxx(void **state)
{
	(void)state;
	check_split(tl_split_cxx,
		"namespace std {\nusing ::size_t;\ntemplate <class T> struct list : base<T> {\n\tlist(other);\n};\n}\n",
		"-\nsize_t\nlist\n-\n");
	check_split(tl_split_cxx,
		"namespace a {\ntemplate <class A> pair<A, A> make_pair(A &&);\nenum order { first, second };\n}\n",
		"-\npair make_pair\norder first second\n-\n");
	check_split(tl_split_cxx,
		"inline namespace a {\nusing string = basic_string<char>;\nstruct one : two { };\nextern ostream cout, "
		"cerr;\n}\n",
		"-\nstring\none\nostream cout cerr\n-\n");
	/* an operator is wanted with what it is for; what is in no namespace always stays */
	check_split(tl_split_cxx,
		"namespace a {\ntemplate <class A, class B> bool operator!=(const shared_ptr<A> &, B &&);\n}\n"
		"void *operator new(size_t, const std::nothrow_t &);\n",
		"-\nshared_ptr\n-\n-\n");
}

static void put_used(struct tl_buf *out, const struct tl_pack *pack, const char *source)
{
	struct tl_model_index *m = tl_model_index_new(pack);
	uint64_t *used = tl_xcalloc(tl_model_index_words(m), sizeof *used);
	struct tl_libset libs = {0};

	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		if (strcmp(tl_pack_lib(pack, i)->id, "openssl") == 0)
			tl_libset_put(&libs, i);
	}
	tl_model_index_use_text(m, used, source, strlen(source));
	tl_model_index_close(m, used, &libs);
	tl_buf_reset(out);
	tl_model_index_prelude(m, out, used);
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		if (tl_libset_has(&libs, i))
			tl_model_index_text(m, out, i, used);
	}
	free(used);
	tl_model_index_free(m);
}

static void check_has(const struct tl_buf *text, const char *part, bool expected)
{
	if (!strstr(tl_buf_str(text), part) == expected)
		fail_msg("'%s' is %s", part, expected ? "missing" : "there");
}

static void test_used(void **state)
{
	struct tl_buf text = {0};
	struct tl_pack *pack;
	struct tl_err err;

	(void)state;
	assert_int_equal(tl_pack_load_builtin(&pack, &err), 0);
	put_used(&text, pack, "int f(void) { return 0; }");
	check_has(&text, "namespace std", true);
	check_has(&text, "struct vector", false);
	check_has(&text, "SSL_CTX_new(", false);
	check_has(&text, "\nTLSLINT_STACK(X509,", false);
	check_has(&text, "typedef struct ssl_st SSL;", true);
	/* with its bases, and what those need */
	put_used(&text, pack, "std::runtime_error e;\n#define NUM sk_X509_num\nSSL_CTX_new(TLS_method());");
	check_has(&text, "struct runtime_error", true);
	check_has(&text, "struct exception {", true);
	check_has(&text, "struct basic_string ", true);
	check_has(&text, "struct vector", false);
	check_has(&text, "SSL_CTX_new(", true);
	check_has(&text, "\nTLSLINT_STACK(X509,", true);
	check_has(&text, "\nTLSLINT_STACK(X509_CRL,", false);
	tl_buf_fini(&text);
	tl_pack_free(pack);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_c),
		cmocka_unit_test(test_c_glued),
		cmocka_unit_test(test_cxx),
		cmocka_unit_test(test_used),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
