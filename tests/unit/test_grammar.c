/*
 * Value grammars against tables of what the real libraries do with the same texts (GnuTLS 3.7.9, OpenSSL 3.0 at level 0).
 */
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
#define D10 TL_PROTO(TL_DTLS1_0)
#define D12 TL_PROTO(TL_DTLS1_2)
#define TLS ((tl_protoset)(T10 | T11 | T12 | T13))
#define ALL ((tl_protoset)(TLS | D10 | D12))

static const struct tl_meaning version_rows[] = {
	{.word = "None", .kind = TL_MEANS_LOWEST}, {.word = "Auto", .kind = TL_MEANS_DEFAULT},
	{.word = "SSLv3", .set = TL_PROTO(TL_SSL3)}, {.word = "TLSv1", .set = T10}, {.word = "TLSv1.1", .set = T11},
	{.word = "TLSv1.2", .set = T12}, {.word = "TLSv1.3", .set = T13}, {.word = "DTLSv1", .set = D10},
	{.word = "DTLSv1.2", .set = D12},
	{.word = "1", .set = T10 | D10}, /* a minor number that means one version of each family */
};
static const struct tl_scale versions = {.id = "versions", .rows = version_rows, .n_rows = TL_COUNT(version_rows)};

static const struct tl_meaning bit_rows[] = {
	{.word = "ALL", .set = TL_PROTO_ALL},
	{.word = "SSLv3", .set = TL_PROTO(TL_SSL3)},
	{.word = "TLSv1", .set = T10 | D10},
	{.word = "TLSv1.1", .set = T11},
	{.word = "TLSv1.2", .set = T12 | D12},
	{.word = "TLSv1.3", .set = T13},
};
static const struct tl_scale bits = {.id = "bits", .caseless = true, .rows = bit_rows, .n_rows = TL_COUNT(bit_rows)};

static const struct tl_meaning flag_rows[] = {
	{.word = "None", .has_value = true, .value = 0, .kind = TL_MEANS_DEFAULT},
	{.word = "Tls", .has_value = true, .value = 0xc0, .set = T10},
	{.word = "Tls11", .has_value = true, .value = 0x300, .set = T11},
	{.word = "Tls12", .has_value = true, .value = 0xc00, .set = T12},
	{.word = "Tls13", .has_value = true, .value = 0x3000, .set = T13},
};
static const struct tl_scale flags = {
	.id = "flags", .kind = TL_SCALE_MASK, .caseless = true, .rows = flag_rows, .n_rows = TL_COUNT(flag_rows)};

static const struct tl_meaning libtls_rows[] = {
	{.word = "all", .set = TLS},
	{.word = "legacy", .set = TLS},
	{.word = "default", .set = T12 | T13},
	{.word = "secure", .set = T12 | T13},
	{.word = "tlsv1", .set = TLS},
	{.word = "tlsv1.0", .set = T10},
	{.word = "tlsv1.1", .set = T11},
	{.word = "tlsv1.2", .set = T12},
	{.word = "tlsv1.3", .set = T13},
};
static const struct tl_scale libtls = {
	.id = "libtls", .caseless = true, .rows = libtls_rows, .n_rows = TL_COUNT(libtls_rows)};

static struct tl_reading read_over(
	const char *grammar, const struct tl_scale *scale, const struct tl_range *before, const char *text)
{
	struct tl_reading r;

	assert_int_equal(tl_grammar_read(grammar, scale, before, text, strlen(text), &r), 0);
	return r;
}

static struct tl_reading read_text(const char *grammar, const struct tl_scale *scale, const char *text)
{
	struct tl_range before = tl_range_init(ALL | TL_PROTO(TL_SSL3), ALL);

	return read_over(grammar, scale, &before, text);
}

static tl_protoset permits(const struct tl_reading *r)
{
	return tl_range_eval(&r->range).permits;
}

/* --- GnuTLS --- */

#define REFUSED 0xffff

struct row {
	const char *text;
	tl_protoset permits;
};

static const struct row gnutls_rows[] = {
	{"NULL", REFUSED}, /* the word; the null pointer is the caller's matter */
	{"NORMAL", ALL},
	{"PERFORMANCE", ALL},
	{"SECURE", ALL},
	{"SECURE128", ALL},
	{"SECURE192", ALL},
	{"SECURE256", ALL},
	{"PFS", ALL},
	{"LEGACY", ALL},
	{"SUITEB128", T12},
	{"SUITEB192", T12},
	{"normal:-vers-tls1.0", ALL & ~T10},
	{"NORMAL:-VERS-TLS1.0", ALL & ~T10},
	{"NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", ALL & ~(T10 | T11)},
	{"NORMAL:!VERS-TLS1.0:!VERS-TLS1.1", ALL & ~(T10 | T11)},
	{"NORMAL: -VERS-TLS1.0", ALL & ~T10},
	{"NORMAL:-VERS-ALL:+VERS-TLS1.2", T12},
	{"NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2:+VERS-TLS1.3", T12 | T13 | D10 | D12},
	{"NORMAL:-VERS-TLS1.1", ALL & ~T11},
	{"NORMAL:-VERS-TLS1.2", T10 | T11 | D10 | D12},
	{"NORMAL:-VERS-TLS1.2:+VERS-TLS1.2", ALL},
	{"NORMAL:-VERS-TLS1.2:-VERS-TLS1.1:-VERS-TLS1.0", T13 | D10 | D12},
	{"NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.1", T11},
	{"NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-DTLS1.0", T13 | D10},
	{"NORMAL:-VERS-TLS1.3", ALL & ~T13},
	{"NORMAL:+VERS-TLS1.2:-VERS-TLS-ALL", D10 | D12},
	{"NORMAL:-VERS-DTLS-ALL", TLS},
	{"NORMAL:-VERS-DTLS0.9", ALL},
	{"-VERS-TLS-ALL:+VERS-TLS1.2:NORMAL", T12 | D10 | D12},
	{"-VERS-TLS1.0:NORMAL", ALL & ~T10},
	{"SUITEB128:SECURE128", T12},
	{"SECURE128:SUITEB128", ALL},
	{"SUITEB192:+VERS-TLS1.0", T12 | T10},
	{"NORMAL:-VERS-ALL:SUITEB128", T12},
	{"-VERS-ALL:+VERS-TLS1.1:SUITEB128", T12},
	{"NORMAL:-VERS-ALL:+VERS-TLS1.1:SUITEB128", T11 | T12},
	{"NONE:+VERS-TLS1.1:SUITEB128", T11 | T12},
	{"+NORMAL:-VERS-ALL:+VERS-TLS1.1:SUITEB128", T12},
	{"+SUITEB128", ALL},
	{"NONE:+VERS-TLS1.0:+MAC-ALL:+CIPHER-ALL:+KX-ALL:+GROUP-ALL:+SIGN-ALL", T10},
	{"NONE:+VERS-TLS1.1:NORMAL", T11},
	{"NORMAL:%COMPAT", ALL},
	{"NORMAL:%SSL3_RECORD_VERSION", ALL},
	{"NORMAL:-VERS-SSL3.0", ALL},
	{"NORMAL:+VERS-SSL3.0", ALL},
	{"NORMAL:-ARCFOUR-128:-3DES-CBC:+ANON-DH", ALL},
	{"NORMAL:-TLS1.0", REFUSED},
	{"NORMAL:-VERS-TLSv1.0", REFUSED},
	{"NORMAL:-VERS-TLS1", REFUSED},
	{"NORMAL:-SSL3.0", REFUSED},
	{"NORMAL:VERS-TLS1.0", REFUSED},
	{"NORMAL:-SECURE128", REFUSED},
	{"NORMAL:-VERS-ALL", REFUSED},
	{"SUITEB128:-VERS-ALL:NORMAL", REFUSED},
	{"NONE", REFUSED},
	{"NONE:NORMAL", REFUSED},
	{"NORMAL:NONE", REFUSED},
	{"NONE:+VERS-TLS1.0", REFUSED},
	{"+VERS-TLS1.0", REFUSED},
	{"%COMPAT", REFUSED},
	{"NORMAL:", REFUSED},
	{"NORMAL::-VERS-TLS1.0", REFUSED},
	{"NORMAL,-VERS-TLS1.0", REFUSED},
	{"", REFUSED},
};

static void gnutls_priority_strings(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(gnutls_rows); i++) {
		struct tl_reading r = read_text("gnutls-priority", NULL, gnutls_rows[i].text);
		tl_protoset got = r.invalid ? REFUSED : permits(&r);

		if (got != gnutls_rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", gnutls_rows[i].text, got, gnutls_rows[i].permits);
		assert_int_equal(r.touched, !r.invalid);
	}
}

static void gnutls_names_are_noticed(void **state)
{
	struct tl_reading r = read_text("gnutls-priority", NULL, "NORMAL:-VERS-ALL:+VERS-TLS1.0");

	(void)state;
	assert_true(r.range.listed); /* an old version stands there by name */
	assert_int_equal(r.n_tokens, 2);
	assert_int_equal(r.tokens[1].start, 17);
	assert_int_equal(r.tokens[1].end, 29);
	assert_true(r.tokens[1].enables);
	r = read_text("gnutls-priority", NULL, "NORMAL:-VERS-TLS1.0");
	assert_false(r.range.listed);					   /* only taken away */
	r = read_text("gnutls-suffix", NULL, "-VERS-TLS1.0:-VERS-TLS1.1"); /* alone it would be no whole string */
	assert_int_equal(permits(&r), ALL & ~(T10 | T11));
	r = read_text("gnutls-priority", NULL, "@SYSTEM");
	assert_true(r.undecided);
	assert_non_null(r.why);
}

/* --- OpenSSL --- */

static const struct row conf_protocol_rows[] = {
	{"-TLSv1", ALL & ~(T10 | D10)},
	{"ALL,-TLSv1,-TLSv1.1", T12 | T13 | D12},
	{"all, -tlsv1 , -TLSV1.1", T12 | T13 | D12},
	{"TLSv1.2", ALL}, /* adds, does not restrict */
	{"+TLSv1.2", ALL},
	{"-ALL,TLSv1.2", T12 | D12},
	{"-ALL,TLSv1.2,TLSv1.3", T12 | T13 | D12},
	{"-ALL,+TLSv1", T10 | D10},
	{"-ALL,TLSv1,-TLSv1,TLSv1.3", T13},
	{"-ALL,ALL", ALL},
};

static void conf_protocol_lists(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(conf_protocol_rows); i++) {
		struct tl_reading r = read_text("signed-list", &bits, conf_protocol_rows[i].text);

		if (permits(&r) != conf_protocol_rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", conf_protocol_rows[i].text, permits(&r),
				conf_protocol_rows[i].permits);
		assert_true(r.touched);
	}
}

static void conf_protocol_starts_from_what_is_in_force(void **state)
{
	struct tl_range before = tl_range_init(ALL, ALL);
	struct tl_reading r;

	(void)state;
	before.off = T10 | T11 | D10;
	r = read_over("signed-list", &bits, &before, "TLSv1.1");
	assert_int_equal(permits(&r), T11 | T12 | T13 | D12);
	r = read_over("signed-list", &bits, &before, "-TLSv1.2,Nonsense,-TLSv1.3");
	assert_true(r.invalid);
	assert_int_equal(permits(&r), T13); /* up to the bad word */
}

static void conf_bounds(void **state)
{
	struct tl_reading r = read_text("floor-name", &versions, "TLSv1.2");

	(void)state;
	assert_int_equal(permits(&r) & TL_FAMILY_TLS, T12 | T13);
	assert_int_equal(r.n_tokens, 1);
	r = read_text("floor-name", &versions, "None");
	assert_int_equal(r.range.floor.kind, TL_BOUND_LOWEST);
	assert_int_equal(permits(&r), ALL);
	r = read_text("floor-name", &versions, "TLS1.2"); /* refused: nothing changes */
	assert_true(r.invalid);
	assert_false(r.touched);
	assert_int_equal(permits(&r), ALL);
	r = read_text("floor-name", &versions, "tlsv1.2"); /* the scale says case matters */
	assert_true(r.invalid);
	r = read_text("floor-name", &versions, " Auto ");
	assert_int_equal(r.range.floor.kind, TL_BOUND_DEFAULT);
	r = read_text("ceiling-name", &versions, "TLSv1.1");
	assert_int_equal(permits(&r) & TL_FAMILY_TLS, T10 | T11);
	r = read_text("version-name", &versions, "TLSv1.1");
	assert_int_equal(permits(&r), T11);
}

static void a_word_of_two_families_means_the_one_spoken(void **state)
{
	struct tl_range dtls = tl_range_init(D10 | D12, D10 | D12);
	struct tl_reading r = read_over("floor-name", &versions, &dtls, "1");

	(void)state;
	assert_int_equal(r.range.floor.proto, TL_DTLS1_0);
	r = read_over("ceiling-name", &versions, &dtls, "1");
	assert_int_equal(r.range.ceiling.proto, TL_DTLS1_0);
}

static void cipher_strings(void **state)
{
	static const struct {
		const char *text;
		int level;
	} rows[] = {
		{"DEFAULT@SECLEVEL=0", 0},
		{"DEFAULT:@SECLEVEL=0", 0},
		{"HIGH:!aNULL@SECLEVEL=1:!MD5", 1},
		{"@SECLEVEL=2:ALL", 2},
		{"ALL,@SECLEVEL=1,@SECLEVEL=3", 3},
		{"TLSv1.2", -1},
		{"ALL:!TLSv1", -1},
		{"ALL:@STRENGTH", -1},
		{"ALL:@SECLEVEL=9", -1},
		{"ALL:@SECLEVEL=12", -1},
		{"ALL:@SECLEVEL=", -1},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct tl_reading r = read_text("cipher-string", NULL, rows[i].text);

		if (r.range.level != rows[i].level)
			fail_msg("\"%s\": level %d", rows[i].text, r.range.level);
		assert_int_equal(r.touched, rows[i].level >= 0);
		assert_int_equal(permits(&r), ALL);
	}
}

/* --- lists of products --- */

static void plain_lists(void **state)
{
	struct tl_reading r = read_text("plain-list", &versions, "TLSv1.2  TLSv1.3");

	(void)state;
	assert_int_equal(permits(&r), T12 | T13);
	assert_int_equal(r.n_tokens, 2);
	assert_int_equal(r.tokens[1].start, 9);
	r = read_text("plain-list", &versions, "TLSv1 TLSv1.2");
	assert_int_equal(permits(&r), T10 | T12);
	assert_true(r.range.listed);
	r = read_text("plain-list", &versions, "SSLv3 TLSv1.2");
	assert_int_equal(permits(&r), T12 | TL_PROTO(TL_SSL3)); /* named: on, whatever the default */
	r = read_text("plain-list", &versions, "TLSv1.2 TLSv1.4");
	assert_true(r.invalid);
	assert_int_equal(permits(&r), ALL);
	r = read_text("plain-list", &versions, "   ");
	assert_false(r.touched);
}

static void flag_lists(void **state)
{
	static const struct row rows[] = {
		{"Tls12", T12},
		{"Tls11 | Tls12", T11 | T12},
		{"tls,tls11,TLS12", T10 | T11 | T12},
		{"SslProtocols.Tls12|System.Security.Authentication.SslProtocols.Tls13", T12 | T13},
		{"SslProtocols::Tls11; SslProtocols::Tls12", T11 | T12},
		{"3072", T12},
		{"0xC00 | 0x300", T11 | T12},
		{"4032", T10 | T11 | T12},
		{"None", ALL},
		{"0", ALL},
	};
	struct tl_reading r;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		r = read_text("flag-list", &flags, rows[i].text);
		if (permits(&r) != rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", rows[i].text, permits(&r), rows[i].permits);
		assert_true(r.touched);
		assert_false(r.undecided);
	}
	r = read_text("flag-list", &flags, "Tls12 | wanted");
	assert_true(r.undecided);
}

static void libtls_lists(void **state)
{
	static const struct row rows[] = {
		{"secure", T12 | T13},
		{"all", TLS},
		{"tlsv1.2", T12},
		{"tlsv1.2,tlsv1.3", T12 | T13},
		{"TLSv1.2:TLSv1.1", T12 | T11},
		{"!tlsv1.0", TLS & ~T10}, /* comes first: taken from everything */
		{"!tlsv1.0,!tlsv1.1", T12 | T13},
		{"all,!tlsv1.0", TLS & ~T10},
		{"tlsv1", TLS},
		{"tlsv1.4", REFUSED},
		{"", REFUSED},
		{"tlsv1.2,", REFUSED},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct tl_reading r = read_text("libtls-protocols", &libtls, rows[i].text);
		tl_protoset got = r.invalid ? REFUSED : permits(&r);

		if (got != rows[i].permits)
			fail_msg("\"%s\": %#x instead of %#x", rows[i].text, got, rows[i].permits);
	}
}

static void word_lists(void **state)
{
	static const struct {
		const char *grammar, *text;
		tl_protoset permits;
	} rows[] = {
		{"loose-list", "TLSv1.1,TLSv1.2", T11 | T12 | D12},
		{"loose-list", "[ 'TLSv1.2', \"TLSv1\" ]", T10 | D10 | T12 | D12},
		{"loose-list", "TLSv1.2 ; other", T12 | D12},
		{"loose-list", "TLSv1.20", ALL}, /* nothing known: nothing said */
		{"edit-list", "+SSLv3", ALL | TL_PROTO(TL_SSL3)},
		{"edit-list", "SSLv3+", ALL | TL_PROTO(TL_SSL3)},
		{"edit-list", "-TLSv1 -TLSv1.1", ALL & ~(T10 | T11 | D10)},
		{"edit-list", "TLSv1.2 TLSv1.3", T12 | T13 | D12},
		{"edit-list", "TLSv1.2 TLSv1.3 -TLSv1.3 +TLSv1.1", T12 | T11 | D12},
		{"edit-list", "- + 5", ALL},
		{"deny-list", "SSLv3, TLSv1, TLSv1.1, RC4, DH keySize < 1024", ALL & ~(T10 | T11 | D10)},
		{"deny-list", "sslv3, tlsv1", (ALL & ~(T10 | D10))},
		{"deny-list", "SSLv3, # TLSv1, TLSv1.1 usage x", ALL},
		{"deny-list", "SSLv3 TLSv1.1", ALL & ~T11},
		{"deny-list", "[ \"SSLv3\", 'TLSv1.1' ]", ALL & ~T11},
		{"deny-list", "", ALL | TL_PROTO(TL_SSL3)},
		{"deny-list", "TLSv1.10", ALL | TL_PROTO(TL_SSL3)},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(rows); i++) {
		struct tl_reading r = read_text(rows[i].grammar, &bits, rows[i].text);

		if (permits(&r) != rows[i].permits)
			fail_msg("%s \"%s\": %#x instead of %#x", rows[i].grammar, rows[i].text, permits(&r),
				rows[i].permits);
		assert_false(r.invalid);
	}
	assert_true(read_text("deny-list", &bits, "").touched);
	assert_false(read_text("loose-list", &bits, "{{ versions }}").touched);
	assert_false(read_text("edit-list", &bits, "+AES").touched);
}

static void names_and_needs(void **state)
{
	struct tl_range before = tl_range_init(ALL, ALL);
	struct tl_reading r;

	(void)state;
	assert_true(tl_grammar_exists("gnutls-priority"));
	assert_false(tl_grammar_exists("gnutls"));
	assert_false(tl_grammar_needs_scale("cipher-string"));
	assert_true(tl_grammar_needs_scale("plain-list"));
	assert_int_equal(tl_grammar_read("gnutls", NULL, &before, "", 0, &r), -1);
	assert_int_equal(tl_grammar_read("plain-list", NULL, &before, "", 0, &r), -1);
}

static void many_words_are_all_read(void **state)
{
	char text[4096] = "NORMAL:-VERS-ALL";
	struct tl_reading r;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(text, ":+VERS-TLS1.1");
	strcat(text, ":+VERS-TLS1.2");
	r = read_text("gnutls-priority", NULL, text);
	assert_int_equal(permits(&r), T11 | T12);
	assert_int_equal(r.n_tokens, TL_COUNT(r.tokens));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gnutls_priority_strings),
		cmocka_unit_test(gnutls_names_are_noticed),
		cmocka_unit_test(conf_protocol_lists),
		cmocka_unit_test(conf_protocol_starts_from_what_is_in_force),
		cmocka_unit_test(conf_bounds),
		cmocka_unit_test(a_word_of_two_families_means_the_one_spoken),
		cmocka_unit_test(cipher_strings),
		cmocka_unit_test(plain_lists),
		cmocka_unit_test(flag_lists),
		cmocka_unit_test(libtls_lists),
		cmocka_unit_test(word_lists),
		cmocka_unit_test(names_and_needs),
		cmocka_unit_test(many_words_are_all_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
