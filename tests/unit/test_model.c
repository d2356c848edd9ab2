/* Protocol sets, ranges and verdicts, by the tables of the libraries' manuals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "model/result.h"
#include "model/verdict.h"

#define SSL_OLD (TL_PROTO(TL_SSL2) | TL_PROTO(TL_SSL3))
#define TLS_1X ((tl_protoset)(TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3)))
#define ABLE ((tl_protoset)(TLS_1X | TL_PROTO(TL_SSL3)))

static struct tl_range flexible(void)
{
	struct tl_range r = tl_range_init(ABLE, TLS_1X);

	r.hole_rule = true;
	return r;
}

static struct tl_bound at(enum tl_proto p)
{
	return (struct tl_bound){TL_BOUND_PROTO, p};
}

static void sets_have_names_and_order(void **state)
{
	enum tl_proto p;
	char text[200];

	(void)state;
	assert_int_equal(tl_proto_parse("tls1.1", &p), 0);
	assert_int_equal(p, TL_TLS1_1);
	assert_int_equal(tl_proto_parse("tls1", &p), -1);
	assert_string_equal(
		tl_protoset_text(TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_TLS1_2), text, sizeof text),
		"TLS 1.0, TLS 1.1 and TLS 1.2");
	assert_string_equal(tl_protoset_text(0, text, sizeof text), "none");
	assert_int_equal(tl_proto_from(TL_TLS1_2), TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3));
	assert_int_equal(
		tl_protoset_old(TL_TLS1_2), SSL_OLD | TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_DTLS1_0));
	assert_true(tl_protoset_old(TL_TLS1_3) & TL_PROTO(TL_DTLS1_2));
}

static void bounds_and_switches(void **state)
{
	struct tl_range r = flexible();

	(void)state;
	assert_int_equal(tl_range_eval(&r).permits, TLS_1X);
	r.floor = at(TL_TLS1_2);
	assert_int_equal(tl_range_eval(&r).permits, TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3));
	r.ceiling = at(TL_TLS1_2);
	assert_int_equal(tl_range_eval(&r).permits, TL_PROTO(TL_TLS1_2));
	r.floor.kind = TL_BOUND_LOWEST;
	assert_int_equal(tl_range_eval(&r).permits, TLS_1X & ~TL_PROTO(TL_TLS1_3));
	r = flexible();
	r.floor = at(TL_DTLS1_2); /* the other family's constant changes nothing */
	assert_int_equal(tl_range_eval(&r).permits, TLS_1X);
	r = flexible();
	r.floor.kind = TL_BOUND_UNKNOWN;
	assert_int_equal(tl_range_eval(&r).permits & TL_PROTO(TL_TLS1_0), 0);
	assert_true(tl_range_eval(&r).maybe & TL_PROTO(TL_TLS1_0));
}

static void a_hole_cuts_clients_only(void **state)
{
	struct tl_range r = flexible();

	(void)state;
	r.off = TL_PROTO(TL_TLS1_1);
	assert_int_equal(tl_range_eval(&r).permits, TLS_1X & ~TL_PROTO(TL_TLS1_1));
	r.client = true;
	assert_int_equal(tl_range_eval(&r).permits, TL_PROTO(TL_TLS1_0));
	r.off = TL_PROTO(TL_TLS1_0);
	assert_int_equal(tl_range_eval(&r).permits, TLS_1X & ~TL_PROTO(TL_TLS1_0));
}

static void fixed_methods_ignore_all(void **state)
{
	struct tl_range r = tl_range_init(TL_PROTO(TL_TLS1_0), TLS_1X);

	(void)state;
	r.fixed = true;
	r.floor = at(TL_TLS1_2);
	r.off = TL_PROTO(TL_TLS1_0);
	assert_int_equal(tl_range_eval(&r).permits, TL_PROTO(TL_TLS1_0));
}

static struct tl_endpoint endpoint(const struct tl_alt *alts, size_t n)
{
	struct tl_endpoint ep = {.loc = {.file = "a.c", .line = 10}, .alts = alts, .n_alts = n, .in_code = true};

	return ep;
}

static struct tl_alt alt(struct tl_range r)
{
	return (struct tl_alt){.range = r};
}

static enum tl_verdict_kind judge(const struct tl_alt *alts, size_t n)
{
	struct tl_endpoint ep = endpoint(alts, n);

	return tl_verdict_of(&ep, TL_TLS1_2).kind;
}

static void one_alternative(void **state)
{
	struct tl_alt a = alt(flexible());

	(void)state;
	assert_int_equal(judge(&a, 1), TL_NO_FLOOR);
	a.range.off = SSL_OLD;
	assert_int_equal(judge(&a, 1), TL_NO_FLOOR);
	a.range.off |= TL_PROTO(TL_TLS1_0);
	assert_int_equal(judge(&a, 1), TL_PARTIAL);
	a.range.off |= TL_PROTO(TL_TLS1_1);
	assert_int_equal(judge(&a, 1), TL_OK);
	a = alt(flexible());
	a.range.floor = at(TL_TLS1_1);
	assert_int_equal(judge(&a, 1), TL_PINNED_OLD);
	a.range.floor.kind = TL_BOUND_DEFAULT;
	a.range.ceiling = at(TL_TLS1_1);
	assert_int_equal(judge(&a, 1), TL_CAPPED);
	a = alt(flexible());
	a.range.floor.kind = TL_BOUND_UNKNOWN;
	a.undecided = "read from argv";
	assert_int_equal(judge(&a, 1), TL_UNDECIDED);
	a = alt(flexible());
	a.weakened_at = (struct tl_loc){.file = "a.c", .line = 12};
	assert_int_equal(judge(&a, 1), TL_WEAKENED);
}

static void paths_that_differ(void **state)
{
	struct tl_alt a[2] = {alt(flexible()), alt(flexible())};

	(void)state;
	a[1].range.floor = at(TL_TLS1_2);
	assert_int_equal(judge(a, 2), TL_PARTIAL);
	a[0].range.floor = at(TL_TLS1_0);
	assert_int_equal(judge(a, 2), TL_PINNED_OLD);
	a[0] = alt(flexible());
	a[1].range.floor.kind = TL_BOUND_UNKNOWN;
	assert_int_equal(judge(a, 2), TL_CONFIGURABLE);
}

static void configuration_is_judged_by_its_default(void **state)
{
	struct tl_alt a[2] = {alt(flexible()), alt(flexible())};

	(void)state;
	a[0].by_config = a[1].by_config = true;
	a[0].by_default = true;
	a[1].range.floor = at(TL_TLS1_2);
	assert_int_equal(judge(a, 2), TL_CONFIGURABLE);
	a[0].by_default = false;
	a[1].by_default = true;
	assert_int_equal(judge(a, 2), TL_CONFIGURABLE_SAFE);
	a[1].range.floor.kind = TL_BOUND_DEFAULT; /* no setting helps */
	assert_int_equal(judge(a, 2), TL_NO_FLOOR);
}

static void what_others_made_is_not_blamed_for_absence(void **state)
{
	struct tl_alt a = alt(flexible());
	struct tl_endpoint ep = endpoint(&a, 1);

	(void)state;
	ep.created_elsewhere = true;
	assert_int_equal(tl_verdict_of(&ep, TL_TLS1_2).kind, TL_UNDECIDED);
	a.range.floor = at(TL_TLS1_0);
	assert_int_equal(tl_verdict_of(&ep, TL_TLS1_2).kind, TL_PINNED_OLD);
	ep.created_elsewhere = false;
	ep.high_level = true;
	a = alt(flexible());
	assert_int_equal(tl_verdict_of(&ep, TL_TLS1_2).kind, TL_DEFAULT_LIB);
	assert_int_equal(tl_verdict_of(&(struct tl_endpoint){0}, TL_TLS1_2).kind, TL_UNDECIDED);
}

static void tls13_policy_moves_the_line(void **state)
{
	struct tl_alt a = alt(flexible());
	struct tl_endpoint ep = endpoint(&a, 1);

	(void)state;
	a.range.floor = at(TL_TLS1_2);
	assert_int_equal(tl_verdict_of(&ep, TL_TLS1_2).kind, TL_OK);
	assert_int_equal(tl_verdict_of(&ep, TL_TLS1_3).kind, TL_PINNED_OLD);
}

static void results_do_not_depend_on_order(void **state)
{
	struct tl_result *r[2] = {tl_result_new(), tl_result_new()};
	struct tl_alt a = alt(flexible()), b = alt(flexible());

	(void)state;
	b.range.floor = at(TL_TLS1_2);
	for (int i = 0; i < 2; i++) {
		struct tl_endpoint x = endpoint(i ? &a : &b, 1), y = endpoint(i ? &b : &a, 1), z = endpoint(&a, 1);

		z.loc.line = 3;
		tl_vec_push(&r[i]->endpoints, x);
		tl_vec_push(&r[i]->endpoints, y);
		tl_vec_push(&r[i]->endpoints, z);
		tl_result_notice(r[i], TL_LEVEL_NOTE, "fallback", &z.loc, "%s", "text");
		tl_result_notice(r[i], TL_LEVEL_NOTE, "fallback", &z.loc, "%s", "text");
		tl_result_sort(r[i]);
		assert_int_equal(r[i]->endpoints.n, 2);
		assert_int_equal(r[i]->endpoints.v[0].loc.line, 3);
		assert_int_equal(r[i]->endpoints.v[1].n_alts, 2);
		assert_int_equal(r[i]->notices.n, 1);
		assert_int_equal(tl_verdict_of(&r[i]->endpoints.v[1], TL_TLS1_2).kind, TL_PARTIAL);
	}
	tl_result_free(r[0]);
	tl_result_free(r[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sets_have_names_and_order),
		cmocka_unit_test(bounds_and_switches),
		cmocka_unit_test(a_hole_cuts_clients_only),
		cmocka_unit_test(fixed_methods_ignore_all),
		cmocka_unit_test(one_alternative),
		cmocka_unit_test(paths_that_differ),
		cmocka_unit_test(configuration_is_judged_by_its_default),
		cmocka_unit_test(what_others_made_is_not_blamed_for_absence),
		cmocka_unit_test(tls13_policy_moves_the_line),
		cmocka_unit_test(results_do_not_depend_on_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
