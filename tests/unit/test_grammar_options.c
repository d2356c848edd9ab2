/* Value grammars of options and exclusions: spans, lists that take versions away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/vec.h"
#include "pack/grammar.h"

#define T10 TL_PROTO(TL_TLS1_0)
#define T11 TL_PROTO(TL_TLS1_1)
#define T12 TL_PROTO(TL_TLS1_2)
#define T13 TL_PROTO(TL_TLS1_3)
#define TLS ((tl_protoset)(T10 | T11 | T12 | T13))
#define REFUSED 0xffff

struct row {
	const char *text;
	tl_protoset permits;
};

static const struct tl_meaning version_rows[] = {
	{.word = "None", .kind = TL_MEANS_LOWEST},
	{.word = "SSLv3", .set = TL_PROTO(TL_SSL3)},
	{.word = "TLSv1", .set = T10},
	{.word = "TLSv1.1", .set = T11},
	{.word = "TLSv1.2", .set = T12},
	{.word = "TLSv1.3", .set = T13},
};
static const struct tl_scale versions = {.id = "versions", .rows = version_rows, .n_rows = TL_COUNT(version_rows)};

static struct tl_reading read_over(
	const char *grammar, const struct tl_scale *scale, const struct tl_range *before, const char *text)
{
	struct tl_reading r;

	assert_int_equal(tl_grammar_read(grammar, scale, before, text, strlen(text), &r), 0);
	return r;
}

static tl_protoset permits(const struct tl_reading *r)
{
	return tl_range_eval(&r->range).permits;
}

static void version_spans(void **state)
{
	static const struct row rows[] = {
		{"TLSv1", T10},
		{"TLSv1.2", T12},
		{"TLSv1.2+", T12 | T13},
		{" TLSv1.1++ ", T11 | T12 | T13},
		{"TLSv1.2-", T12 | T13},
		{"TLSv1.1-TLSv1.2", T11 | T12},
		{"-TLSv1.1", T10 | T11},
		{"TLSv1.4+", REFUSED},
		{"TLSv1.2+x", REFUSED},
		{"TLSv1-TLSv9", REFUSED},
		{"+", TLS},
		{"", REFUSED},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct tl_range before = tl_range_init(TLS, TLS);
		struct tl_reading r = read_over("version-span", &versions, &before, rows[i].text);
		tl_protoset got = r.invalid ? REFUSED : permits(&r);

		if (got != rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", rows[i].text, got, rows[i].permits);
	}
}

#define SSL TL_PROTO(TL_SSL3)

static void exclusion_lists(void **state)
{
	static const struct row rows[] = {
		{"", TLS | SSL},
		{"!SSLv2, !SSLv3", REFUSED}, /* not a word of this scale */
		{"!SSLv3", TLS},
		{"!SSLv3,!TLSv1:!TLSv1.1", T12 | T13},
		{"TLSv1.2 TLSv1.3", T12 | T13},
		{"TLSv1.2, TLSv1.3, !TLSv1.3", T12},
		{"!TLSv1.1", T10 | T12 | T13 | SSL},
		{">=TLSv1.2", T12 | T13},
		{">=TLSv1 <=TLSv1.1", T10 | T11},
		{">=TLSv1.1, !TLSv1.1", T12 | T13},
		{"<=TLSv1.1", T10 | T11 | SSL},
		{">= TLSv1.2", REFUSED},
		{">=None", TLS | SSL},
		{"!", REFUSED},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct tl_range before = tl_range_init(TLS | SSL, T12);
		struct tl_reading r = read_over("exclusion-list", &versions, &before, rows[i].text);
		tl_protoset got = r.invalid ? REFUSED : permits(&r);

		if (got != rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", rows[i].text, got, rows[i].permits);
	}
}

/* A client offers nothing above a version that is taken out of the middle; a server picks what it has. */
static void a_hole_in_an_exclusion_list(void **state)
{
	struct tl_range client = tl_range_init(TLS, TLS);
	struct tl_reading r;

	(void)state;
	client.client = true;
	r = read_over("exclusion-list", &versions, &client, "!TLSv1.1");
	assert_int_equal(permits(&r), T10);
	r = read_over("exclusion-list", &versions, &client, "!TLSv1");
	assert_int_equal(permits(&r), T11 | T12 | T13);
}

static void off_lists(void **state)
{
	static const struct tl_meaning rows[] = {
		{.word = "no_v0", .set = T10}, {.word = "no_v1", .set = T11}, {.word = "no_ssl", .set = SSL}};
	static const struct tl_scale scale = {.id = "options", .rows = rows, .n_rows = TL_COUNT(rows)};
	static const struct row texts[] = {
		{"+no_v0 +no_v1", T12 | T13},
		{"no_v0,no_v1 | other", T12 | T13},
		{"+no_v0", T11 | T12 | T13},
		{"+no_v0 -no_v0", TLS},
		{"-no_ssl", TLS | SSL},
		{"-no_ssl +no_ssl -all", TLS},
	};
	struct tl_range before = tl_range_init(TLS | SSL, TLS);
	struct tl_reading r;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(texts); i++) {
		r = read_over("off-list", &scale, &before, texts[i].text);
		if (permits(&r) != texts[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", texts[i].text, permits(&r), texts[i].permits);
		assert_true(r.touched);
	}
	r = read_over("off-list", &scale, &before, "+all -legacy");
	assert_false(r.touched);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(version_spans),
		cmocka_unit_test(exclusion_lists),
		cmocka_unit_test(a_hole_in_an_exclusion_list),
		cmocka_unit_test(off_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
