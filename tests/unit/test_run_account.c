/* The account of what was not understood: each place once, each file told once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "run/account.h"

struct fixture {
	struct tl_arena *a;
	struct tl_unit_vec units;
	struct tl_result *r;
};

static struct fixture begin(void)
{
	return (struct fixture){.a = tl_arena_new(), .r = tl_result_new()};
}

static void end(struct fixture *f)
{
	tl_vec_fini(&f->units);
	tl_result_free(f->r);
	tl_arena_free(f->a);
}

static struct tl_unit *add_unit(struct fixture *f, const char *file, enum tl_quality quality)
{
	struct tl_unit *u = tl_unit_new(f->a, file);

	u->quality = quality;
	tl_vec_push(&f->units, u);
	return u;
}

static void add_site(struct tl_unit *u, const char *file, uint32_t line, const char *name, const char *why)
{
	struct tl_site s = {.name = name, .resolved = !why, .why = why};

	s.span = (struct tl_span){.file = tl_unit_file(u, file), .line = line, .col = 5};
	tl_vec_push_in(u->arena, &u->sites, s);
}

static void a_place_counts_once(void **state)
{
	struct fixture f = begin();
	struct tl_unit *plain = add_unit(&f, "a.c", TL_QUALITY_MODEL), *other = add_unit(&f, "a.c", TL_QUALITY_MODEL);
	struct tl_unit *b = add_unit(&f, "b.c", TL_QUALITY_MODEL);

	(void)state;
	add_site(plain, "a.c", 3, "SSL_new", NULL);
	add_site(plain, "a.c", 7, "SSL_free", "in dead code");
	add_site(other, "a.c", 7, "SSL_free", NULL);
	/* A header's line, seen from two sources. */
	add_site(plain, "x.h", 1, "SSL_CTX_new", NULL);
	add_site(b, "x.h", 1, "SSL_CTX_new", "lost");
	tl_account(f.r, &f.units);
	assert_int_equal(f.r->stats.sites, 3);
	assert_int_equal(f.r->stats.sites_resolved, 3);
	assert_int_equal(f.r->notices.n, 0);
	end(&f);
}

static void a_file_is_told_once(void **state)
{
	struct fixture f = begin();
	struct tl_unit *a = add_unit(&f, "a.c", TL_QUALITY_MODEL), *b = add_unit(&f, "b.c", TL_QUALITY_MODEL);

	(void)state;
	add_site(b, "b.c", 2, "SSL_new", "lost");
	add_site(a, "a.c", 9, "SSL_set_options", "second");
	add_site(a, "a.c", 4, "SSL_CTX_new", "first");
	add_site(a, "a.c", 5, "SSL_new", NULL);
	tl_account(f.r, &f.units);
	assert_int_equal(f.r->stats.sites, 4);
	assert_int_equal(f.r->stats.sites_resolved, 1);
	assert_int_equal(f.r->notices.n, 2);
	assert_string_equal(f.r->notices.v[0].id, "unresolved");
	assert_int_equal(f.r->notices.v[0].level, TL_LEVEL_NOTE);
	assert_string_equal(f.r->notices.v[0].loc.file, "a.c");
	assert_int_equal(f.r->notices.v[0].loc.line, 4);
	assert_non_null(strstr(f.r->notices.v[0].text, "2 names"));
	assert_non_null(strstr(f.r->notices.v[0].text, "SSL_CTX_new: first"));
	assert_string_equal(f.r->notices.v[1].text, "SSL_new could not be followed: lost");
	end(&f);
}

static void lost_text_is_told_once_a_file(void **state)
{
	struct fixture f = begin();
	struct tl_unit *u;

	(void)state;
	add_unit(&f, "a.c", TL_QUALITY_BUILD);
	add_unit(&f, "b.c", TL_QUALITY_MODEL);
	u = add_unit(&f, "b.c", TL_QUALITY_FALLBACK);
	tl_vec_push_in(u->arena, &u->notes, "line 4 was dropped");
	add_unit(&f, "b.c", TL_QUALITY_TOKENS);
	add_unit(&f, "c.c", TL_QUALITY_TOKENS);
	tl_account(f.r, &f.units);
	assert_int_equal(f.r->stats.fallback, 2);
	assert_int_equal(f.r->notices.n, 2);
	assert_string_equal(f.r->notices.v[0].id, "fallback");
	assert_string_equal(f.r->notices.v[0].loc.file, "b.c");
	assert_string_equal(f.r->notices.v[0].text, "read in part only: line 4 was dropped");
	assert_string_equal(f.r->notices.v[1].loc.file, "c.c");
	end(&f);
}

static void nothing_is_nothing(void **state)
{
	struct fixture f = begin();

	(void)state;
	tl_account(f.r, &f.units);
	assert_int_equal(f.r->stats.sites, 0);
	assert_int_equal(f.r->notices.n, 0);
	end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_place_counts_once),
		cmocka_unit_test(a_file_is_told_once),
		cmocka_unit_test(lost_text_is_told_once_a_file),
		cmocka_unit_test(nothing_is_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
