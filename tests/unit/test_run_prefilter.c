/* The prefilter with the built-in rules: whole names only, however the text is cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run/prefilter.h"

struct fixture {
	struct tl_pack *pack;
	struct tl_prefilter *pf;
};

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	struct tl_err err;

	assert_int_equal(tl_pack_load_builtin(&f->pack, &err), 0);
	f->pf = tl_prefilter_new(f->pack);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	tl_prefilter_free(f->pf);
	tl_pack_free(f->pack);
	free(f);
	return 0;
}

/* In memory of its own, so that a sanitizer sees what is read beyond the NUL. */
static unsigned scan(void **state, const char *text)
{
	struct fixture *f = *state;
	char *copy = strdup(text);
	unsigned hits = tl_prefilter_scan(f->pf, copy, strlen(copy), TL_HIT_NAME | TL_HIT_FUNCTION);

	free(copy);
	return hits;
}

static void finds_whole_names_only(void **state)
{
	static const char *const none[] = {"", " ", "S", "SSL_CTX_newer(x)", "my_SSL_CTX_new()", "SSL_CTX_ne",
		"ssl_ctx_new()", "SSL_CTX_new\xc3\xa4", "0SSL_CTX_new", "int main(void)\n{\n}\n"};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_int_equal(scan(state, none[i]), 0);
	assert_int_equal(scan(state, "SSL_CTX_new"), TL_HIT_NAME | TL_HIT_FUNCTION);
	assert_int_equal(scan(state, "x=SSL_CTX_new(m);"), TL_HIT_NAME | TL_HIT_FUNCTION);
	assert_int_equal(scan(state, "\"SSL_CTX_new\""), TL_HIT_NAME | TL_HIT_FUNCTION);
	assert_int_equal(scan(state, "SSL_CTX *c;"), TL_HIT_NAME);
	assert_int_equal(scan(state, "v = TLS1_VERSION;"), TL_HIT_NAME);
}

static void finds_every_name_of_the_packs(void **state)
{
	struct fixture *f = *state;
	size_t n;
	const char *const *names = tl_pack_names(f->pack, &n);

	assert_true(n > 50);
	for (size_t i = 0; i < n; i++) {
		char text[300];

		snprintf(text, sizeof text, "(%s *)", names[i]);
		assert_true(scan(state, text) & TL_HIT_NAME);
	}
}

static void a_common_word_counts_as_a_type_only(void **state)
{
	assert_int_equal(scan(state, "/* the SSL pin */ int SSL;"), 0);
	assert_int_equal(scan(state, "/* SPCLK, SSL */"), 0);
	assert_int_equal(scan(state, "SSL *s;"), TL_HIT_NAME);
	assert_int_equal(scan(state, "(SSL*)p"), TL_HIT_NAME);
	assert_int_equal(scan(state, "SSL\t **s;"), TL_HIT_NAME);
	assert_int_equal(scan(state, "unique_ptr<SSL, free_ssl>"), TL_HIT_NAME);
}

static void stops_when_it_has_what_is_wanted(void **state)
{
	struct fixture *f = *state;
	const char *text = "SSL_CTX *c = SSL_CTX_new(m);";

	assert_int_equal(tl_prefilter_scan(f->pf, text, strlen(text), TL_HIT_NAME), TL_HIT_NAME);
}

/* Cut anywhere, and joined again by the overlap, the text has the same names. */
static void a_cut_text_loses_nothing(void **state)
{
	static const char *const texts[] = {"int a; SSL_CTX_new (x); int b;", "a <SSL  > b", "a SSL\t * b"};
	struct fixture *f = *state;

	for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
		size_t len = strlen(texts[t]);

		for (size_t cut = 0; cut <= len; cut++) {
			char first[64] = "", second[64];
			unsigned hits;
			size_t keep;

			memcpy(first, texts[t], cut);
			keep = tl_prefilter_overlap(f->pf, first, cut);
			assert_true(keep <= cut);
			hits = tl_prefilter_scan(f->pf, first, cut, TL_HIT_NAME);
			strcpy(second, texts[t] + cut - keep);
			hits |= tl_prefilter_scan(f->pf, second, strlen(second), TL_HIT_NAME);
			assert_true(hits & TL_HIT_NAME);
		}
	}
}

/* A word that fills whole chunks must neither be kept for ever nor have its tail taken for a name. */
static void a_word_without_end_is_no_name(void **state)
{
	struct fixture *f = *state;
	char text[4096];
	size_t keep;

	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	keep = tl_prefilter_overlap(f->pf, text, sizeof text - 1);
	assert_true(keep < 300);
	memmove(text, text + sizeof text - 1 - keep, keep);
	strcpy(text + keep, "SSL_CTX_new");
	assert_int_equal(scan(state, text), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_whole_names_only),
		cmocka_unit_test(finds_every_name_of_the_packs),
		cmocka_unit_test(a_common_word_counts_as_a_type_only),
		cmocka_unit_test(stops_when_it_has_what_is_wanted),
		cmocka_unit_test(a_cut_text_loses_nothing),
		cmocka_unit_test(a_word_without_end_is_no_name),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
