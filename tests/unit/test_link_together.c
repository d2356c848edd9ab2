/* Who decides for an endpoint that leaves it: nearness, names, alternatives, and what stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "link/together.h"
#include "model/verdict.h"

static struct tl_endpoint *add(struct tl_result *r, const char *file, tl_protoset permits)
{
	struct tl_alt *alt = tl_arena_alloc(r->arena, sizeof *alt);
	struct tl_endpoint ep = {.loc = {.file = file, .line = 1}, .library = "l", .title = "L", .subject = "s"};

	alt->range = tl_range_init(TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_2), permits);
	ep.alts = alt;
	ep.n_alts = 1;
	tl_vec_push(&r->endpoints, ep);
	return &r->endpoints.v[r->endpoints.n - 1];
}

static void leaves(struct tl_result *r, const char *file, const char *who)
{
	add(r, file, TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_2))->leaves_to = who;
}

static struct tl_endpoint *decides(struct tl_result *r, const char *file, const char *who, tl_protoset permits)
{
	struct tl_endpoint *ep = add(r, file, permits);

	ep->decides = who;
	return ep;
}

/* The first endpoint, which is asked about. */
static void check(struct tl_result *r, enum tl_verdict_kind want, enum tl_certainty sure)
{
	tl_link_together(r);
	assert_string_equal(tl_verdict_id(tl_verdict_of(&r->endpoints.v[0], TL_TLS1_2).kind), tl_verdict_id(want));
	assert_int_equal(r->endpoints.v[0].certainty, sure);
	tl_result_free(r);
}

static const tl_protoset good = TL_PROTO(TL_TLS1_2), old = TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_2);

static void test_nearness(void **state)
{
	struct tl_result *r = tl_result_new();

	(void)state;
	leaves(r, "a/src/x.c", "w");
	decides(r, "a/x.conf", "w", good);
	check(r, TL_CONFIGURABLE_SAFE, TL_CERTAIN);

	r = tl_result_new(); /* beside, not above */
	leaves(r, "a/src/x.c", "w");
	decides(r, "a/etc/x.conf", "w", good);
	check(r, TL_NO_FLOOR, TL_CERTAIN);

	r = tl_result_new(); /* the nearer counts */
	leaves(r, "a/src/x.c", "w");
	decides(r, "x.conf", "w", old);
	decides(r, "a/x.conf", "w", good);
	check(r, TL_CONFIGURABLE_SAFE, TL_CERTAIN);

	r = tl_result_new(); /* "ab" does not stand above "a" */
	leaves(r, "a/x.c", "w");
	decides(r, "ab/x.conf", "w", good);
	check(r, TL_NO_FLOOR, TL_CERTAIN);

	r = tl_result_new();
	leaves(r, "x.c", "w");
	decides(r, "x.conf", "v", good);
	check(r, TL_NO_FLOOR, TL_CERTAIN);
}

static void test_alternatives(void **state)
{
	struct tl_result *r = tl_result_new();

	(void)state;
	leaves(r, "x.c", "w"); /* a finding elsewhere makes a note of this */
	decides(r, "a.conf", "w", good);
	decides(r, "b.conf", "w", old);
	check(r, TL_CONFIGURABLE, TL_NOTE);

	r = tl_result_new(); /* the first name counts that somebody decides for */
	leaves(r, "x.c", "v w u");
	decides(r, "a.conf", "w", good);
	decides(r, "b.conf", "u", old);
	check(r, TL_CONFIGURABLE_SAFE, TL_CERTAIN);

	r = tl_result_new(); /* a note decides nothing */
	leaves(r, "x.c", "w");
	decides(r, "a.conf", "w", good)->certainty = TL_NOTE;
	check(r, TL_NO_FLOOR, TL_CERTAIN);
}

static void test_named(void **state)
{
	struct tl_result *r = tl_result_new();

	(void)state;
	leaves(r, "src/x.c", "w");
	decides(r, "etc/x.cnf", "w", good)->if_named = true;
	check(r, TL_NO_FLOOR, TL_CERTAIN);

	r = tl_result_new();
	leaves(r, "src/x.c", "w");
	decides(r, "etc/x.cnf", "w", good)->if_named = true;
	tl_vec_push(&r->namings, (struct tl_naming){"w", "/opt/x.cnf", {.file = "src/main.c", .line = 1}});
	check(r, TL_CONFIGURABLE_SAFE, TL_CERTAIN);

	r = tl_result_new(); /* another file */
	leaves(r, "src/x.c", "w");
	decides(r, "etc/x.cnf", "w", good)->if_named = true;
	tl_vec_push(&r->namings, (struct tl_naming){"w", "/opt/ax.cnf", {.file = "src/main.c", .line = 1}});
	check(r, TL_NO_FLOOR, TL_CERTAIN);

	r = tl_result_new(); /* named by something far away */
	leaves(r, "src/x.c", "w");
	decides(r, "etc/x.cnf", "w", good)->if_named = true;
	tl_vec_push(&r->namings, (struct tl_naming){"w", "x.cnf", {.file = "other/tests/t.c", .line = 1}});
	check(r, TL_NO_FLOOR, TL_CERTAIN);
}

static void test_what_is_set_stays(void **state)
{
	struct tl_result *r = tl_result_new();
	struct tl_alt *alt;

	(void)state;
	leaves(r, "x.c", "w");
	alt = tl_arena_alloc(r->arena, sizeof *alt);
	*alt = r->endpoints.v[0].alts[0];
	alt->range.floor = (struct tl_bound){TL_BOUND_PROTO, TL_TLS1_0};
	r->endpoints.v[0].alts = alt;
	decides(r, "a.conf", "w", good);
	check(r, TL_PINNED_OLD, TL_CERTAIN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nearness),
		cmocka_unit_test(test_alternatives),
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_what_is_set_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
