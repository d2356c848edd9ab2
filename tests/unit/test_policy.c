/* What the policy says about endpoints made by hand: check, level, message, places, and what is one finding. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "policy/policy.h"

#define OLD_AND_NEW                                                                                                    \
	((tl_protoset)(TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_TLS1_3)))

struct world {
	struct tl_result *result;
	struct tl_finding_vec findings;
};

static int setup(void **state)
{
	struct world *w = tl_xcalloc(1, sizeof *w);

	w->result = tl_result_new();
	*state = w;
	return 0;
}

static int teardown(void **state)
{
	struct world *w = *state;

	tl_vec_fini(&w->findings);
	tl_result_free(w->result);
	free(w);
	return 0;
}

static struct tl_loc at(uint32_t line, uint32_t col)
{
	return (struct tl_loc){.file = "a.c", .line = line, .col = col};
}

/* An endpoint of one alternative: a flexible method, nothing set. */
static struct tl_endpoint *add(struct world *w, uint32_t line)
{
	struct tl_alt *alt = tl_arena_alloc(w->result->arena, 2 * sizeof *alt);
	struct tl_endpoint ep = {
		.loc = at(line, 5),
		.library = "openssl",
		.title = "OpenSSL",
		.subject = "SSL_CTX",
		.in_code = true,
		.assume = "OpenSSL 1.1.1",
		.alts = alt,
		.n_alts = 1,
	};

	alt[0].range = tl_range_init(TL_FAMILY_TLS, OLD_AND_NEW);
	tl_vec_push(&w->result->endpoints, ep);
	return &w->result->endpoints.v[w->result->endpoints.n - 1];
}

static struct tl_alt *alt(struct tl_endpoint *ep, size_t i)
{
	return (struct tl_alt *)&ep->alts[i];
}

static void set_floor(struct tl_alt *a, enum tl_proto p, uint32_t line)
{
	a->range.floor = (struct tl_bound){TL_BOUND_PROTO, p};
	a->floor_at = at(line, 9);
}

static void judge(struct world *w)
{
	struct tl_policy policy = {.floor = TL_TLS1_2};

	tl_policy_judge(&w->findings, w->result->arena, w->result, &policy);
}

static const struct tl_finding *only(struct world *w)
{
	judge(w);
	assert_int_equal(w->findings.n, 1);
	return &w->findings.v[0];
}

static void no_floor_names_the_release_assumed(void **state)
{
	const struct tl_finding *f;

	add(*state, 3);
	f = only(*state);
	assert_string_equal(f->check, "TLS102");
	assert_int_equal(f->level, TL_LEVEL_WARNING);
	assert_string_equal(
		f->message, "SSL_CTX permits TLS 1.0 and TLS 1.1: no floor is set on any path (OpenSSL 1.1.1 default)");
	assert_string_equal(f->by_default, "OpenSSL 1.1.1");
	assert_false(f->sometimes);
}

static void a_good_floor_is_quiet(void **state)
{
	struct world *w = *state;

	set_floor(alt(add(w, 3), 0), TL_TLS1_2, 4);
	judge(w);
	assert_int_equal(w->findings.n, 0);
}

static void an_old_floor_is_found_where_it_is_set(void **state)
{
	struct world *w = *state;
	const struct tl_finding *f;

	set_floor(alt(add(w, 3), 0), TL_TLS1_1, 7);
	f = only(w);
	assert_string_equal(f->check, "TLS101");
	assert_int_equal(f->level, TL_LEVEL_ERROR);
	assert_int_equal(f->loc.line, 7);
	assert_string_equal(f->message, "SSL_CTX permits TLS 1.1: the minimum is set to TLS 1.1");
	assert_null(f->by_default);
	assert_int_equal(f->n_related, 1);
	assert_int_equal(f->related[0].loc.line, 3);
}

static void a_floor_on_one_path_is_partial(void **state)
{
	struct world *w = *state;
	struct tl_endpoint *ep = add(w, 3);
	const struct tl_finding *f;

	alt(ep, 1)->range = ep->alts[0].range;
	set_floor(alt(ep, 1), TL_TLS1_2, 5);
	ep->n_alts = 2;
	f = only(w);
	assert_string_equal(f->check, "TLS103");
	assert_true(f->sometimes);
	assert_non_null(strstr(f->message, "on some paths"));
}

static void a_ceiling_says_what_cannot_be_spoken(void **state)
{
	struct world *w = *state;
	struct tl_alt *a = alt(add(w, 3), 0);
	const struct tl_finding *f;

	a->range.ceiling = (struct tl_bound){TL_BOUND_PROTO, TL_TLS1_1};
	a->ceiling_at = at(8, 2);
	f = only(w);
	assert_string_equal(f->check, "TLS105");
	assert_int_equal(f->loc.line, 8);
	assert_string_equal(f->message, "SSL_CTX cannot speak TLS 1.2 or newer: the maximum is set to TLS 1.1");
}

static void level_0_weakens_what_has_a_floor(void **state)
{
	struct world *w = *state;
	struct tl_alt *a = alt(add(w, 3), 0);
	const struct tl_finding *f;

	set_floor(a, TL_TLS1_2, 4);
	a->range.level = 0;
	a->level_at = at(5, 2);
	f = only(w);
	assert_string_equal(f->check, "TLS106");
	assert_int_equal(f->loc.line, 5);
	assert_int_equal(f->old, 0);
}

static void without_a_floor_level_0_is_not_told_apart(void **state)
{
	struct world *w = *state;
	struct tl_alt *a = alt(add(w, 3), 0);

	a->range.level = 0;
	a->level_at = at(5, 2);
	assert_string_equal(only(w)->check, "TLS102");
}

static void certainty_caps_the_level(void **state)
{
	struct world *w = *state;

	set_floor(alt(add(w, 3), 0), TL_TLS1_0, 3);
	set_floor(alt(add(w, 4), 0), TL_TLS1_0, 4);
	set_floor(alt(add(w, 5), 0), TL_TLS1_0, 5);
	w->result->endpoints.v[0].certainty = TL_LIKELY;
	w->result->endpoints.v[1].certainty = TL_NOTE;
	w->result->endpoints.v[2].low_precision = true;
	judge(w);
	assert_int_equal(w->findings.n, 3);
	assert_int_equal(w->findings.v[0].level, TL_LEVEL_WARNING);
	assert_int_equal(w->findings.v[1].level, TL_LEVEL_NOTE);
	assert_int_equal(w->findings.v[2].level, TL_LEVEL_WARNING);
}

static void absence_proves_nothing_on_a_foreign_object(void **state)
{
	struct world *w = *state;

	add(w, 3)->created_elsewhere = true;
	judge(w);
	assert_int_equal(w->findings.n, 0);
}

static void an_old_floor_on_a_foreign_object_counts(void **state)
{
	struct world *w = *state;
	struct tl_endpoint *ep = add(w, 3);

	ep->created_elsewhere = true;
	set_floor(alt(ep, 0), TL_TLS1_0, 3);
	assert_string_equal(only(w)->check, "TLS101");
}

static void what_is_undecided_is_a_note_that_says_why(void **state)
{
	struct world *w = *state;
	struct tl_alt *a = alt(add(w, 3), 0);
	const struct tl_finding *f;

	a->range.floor = (struct tl_bound){TL_BOUND_UNKNOWN, TL_SSL2};
	a->undecided = "the minimum is read from argv";
	f = only(w);
	assert_string_equal(f->check, "TLS202");
	assert_int_equal(f->level, TL_LEVEL_NOTE);
	assert_non_null(strstr(f->message, "read from argv"));
}

static void one_call_for_two_objects_is_one_finding(void **state)
{
	struct world *w = *state;
	const struct tl_finding *f;

	set_floor(alt(add(w, 3), 0), TL_TLS1_0, 20);
	set_floor(alt(add(w, 9), 0), TL_TLS1_1, 20);
	f = only(w);
	assert_int_equal(f->loc.line, 20);
	assert_int_equal(f->n_related, 2);
	assert_int_equal(f->old, TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1));
}

static void findings_are_sorted_by_place(void **state)
{
	struct world *w = *state;

	add(w, 30);
	add(w, 9);
	set_floor(alt(add(w, 40), 0), TL_TLS1_0, 10);
	judge(w);
	assert_int_equal(w->findings.n, 3);
	assert_int_equal(w->findings.v[0].loc.line, 9);
	assert_int_equal(w->findings.v[1].loc.line, 10);
	assert_int_equal(w->findings.v[2].loc.line, 30);
}

static void a_stricter_policy_moves_the_line(void **state)
{
	struct world *w = *state;
	struct tl_policy strict = {.floor = TL_TLS1_3};

	set_floor(alt(add(w, 3), 0), TL_TLS1_2, 4);
	tl_policy_judge(&w->findings, w->result->arena, w->result, &strict);
	assert_int_equal(w->findings.n, 1);
	assert_string_equal(w->findings.v[0].message, "SSL_CTX permits TLS 1.2: the minimum is set to TLS 1.2");
}

static void ids_ascend_and_are_unique(void **state)
{
	(void)state;
	for (size_t i = 1; i < tl_policy_n_checks(); i++)
		assert_true(strcmp(tl_policy_check(i - 1).id, tl_policy_check(i).id) < 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(no_floor_names_the_release_assumed),
		TEST(a_good_floor_is_quiet),
		TEST(an_old_floor_is_found_where_it_is_set),
		TEST(a_floor_on_one_path_is_partial),
		TEST(a_ceiling_says_what_cannot_be_spoken),
		TEST(level_0_weakens_what_has_a_floor),
		TEST(without_a_floor_level_0_is_not_told_apart),
		TEST(certainty_caps_the_level),
		TEST(absence_proves_nothing_on_a_foreign_object),
		TEST(an_old_floor_on_a_foreign_object_counts),
		TEST(what_is_undecided_is_a_note_that_says_why),
		TEST(one_call_for_two_objects_is_one_finding),
		TEST(findings_are_sorted_by_place),
		TEST(a_stricter_policy_moves_the_line),
		TEST(ids_ascend_and_are_unique),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
