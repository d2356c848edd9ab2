/* Answers of workers: what is put comes back the same, and what is damaged is refused or harmless. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "run/wire.h"

static const struct tl_loc here = {
	.file = "src/a.c", .line = 3, .col = 4, .end_line = 5, .end_col = 6, .start = 70, .end = 80};

static const struct tl_step steps[] = {
	{TL_STEP_CREATE, {.file = "src/a.c", .line = 1}, "created here"},
	{TL_STEP_NOTE, {.file = NULL}, "no floor set on any path"},
};

static const struct tl_edit edits[] = {{"src/a.c", 10, 20, "TLS1_2_VERSION"}};

static const struct tl_loc also[] = {{.file = "src/b.c", .line = 9}, {.file = "src/c.c", .line = 8}};

static const struct tl_alt alts[] = {
	{
		.range = {.able = 0x3f,
			.by_default = 0x3c,
			.fixed = true,
			.hole_rule = true,
			.client = true,
			.listed = true,
			.floor = {TL_BOUND_PROTO, TL_TLS1_1},
			.ceiling = {TL_BOUND_UNKNOWN, TL_DTLS1_3},
			.off = 3,
			.on = 4,
			.switches_unknown = true,
			.level = -1},
		.by_config = true,
		.by_default = true,
		.undecided = "read from argv",
		.steps = steps,
		.n_steps = 2,
		.floor_at = {.file = "1"},
		.ceiling_at = {.file = "2"},
		.switch_at = {.file = "3"},
		.method_at = {.file = "4"},
		.level_at = {.file = "5"},
		.weakened_at = {.file = "6"},
	},
	{.range = {.level = 2}},
};

static const struct tl_endpoint rich = {
	.loc = {.file = "src/a.c", .line = 3, .col = 4, .end_line = 5, .end_col = 6, .start = 70, .end = 80},
	.function = "main",
	.library = "openssl",
	.title = "OpenSSL",
	.subject = "SSL_CTX",
	.role = TL_ROLE_SERVER,
	.in_code = true,
	.high_level = true,
	.created_elsewhere = true,
	.low_precision = true,
	.certainty = TL_NOTE,
	.assume = "OpenSSL 1.1.1",
	.guard = "USE_TLS",
	.alts = alts,
	.n_alts = 2,
	.fix = {"set a floor", edits, 1},
	.also = also,
	.n_also = 2,
};

static struct tl_result *rich_result(void)
{
	struct tl_result *r = tl_result_new();

	tl_vec_push(&r->endpoints, rich);
	tl_vec_push(&r->endpoints, (struct tl_endpoint){.library = "nginx", .title = "nginx", .subject = "x"});
	tl_result_notice(r, TL_LEVEL_WARNING, "too-big", &here, "it is too big");
	tl_result_notice(r, TL_LEVEL_ERROR, "compdb", NULL, "%s", "");
	r->stats = (struct tl_stats){1, 2, 3, 4, 5, 6, 7};
	return r;
}

static struct tl_buf rich_bytes(void)
{
	struct tl_result *r = rich_result();
	struct tl_buf out = {0};

	tl_wire_put(&out, &(struct tl_answer){.units = "unit text", .units_len = 9, .found = r});
	tl_result_free(r);
	return out;
}

static void check_alt(const struct tl_alt *got, const struct tl_alt *want)
{
	const struct tl_range *r = &got->range;

	assert_true(tl_range_equal(r, &want->range));
	assert_int_equal(r->by_default, want->range.by_default);
	assert_int_equal(r->level, want->range.level);
	assert_int_equal(r->ceiling.proto, want->range.ceiling.proto);
	assert_true(got->by_config == want->by_config && got->by_default == want->by_default);
	assert_int_equal(got->n_steps, want->n_steps);
	for (size_t i = 0; i < want->n_steps; i++) {
		assert_int_equal(got->steps[i].kind, want->steps[i].kind);
		assert_int_equal(got->steps[i].loc.line, want->steps[i].loc.line);
		assert_string_equal(got->steps[i].text, want->steps[i].text);
	}
}

static void what_is_put_comes_back(void **state)
{
	struct tl_buf bytes = rich_bytes();
	struct tl_result *r = tl_result_new();
	struct tl_answer a = {.found = r};
	const struct tl_endpoint *e;

	(void)state;
	assert_int_equal(tl_wire_get(&a, bytes.data, bytes.len), 0);
	assert_int_equal(a.units_len, 9);
	assert_memory_equal(a.units, "unit text", 9);
	assert_int_equal(r->endpoints.n, 2);
	e = &r->endpoints.v[0];
	assert_int_equal(tl_loc_cmp(&e->loc, &here), 0);
	assert_int_equal(e->loc.start, 70);
	assert_int_equal(e->loc.end, 80);
	assert_string_equal(e->function, "main");
	assert_string_equal(e->library, "openssl");
	assert_string_equal(e->title, "OpenSSL");
	assert_string_equal(e->subject, "SSL_CTX");
	assert_int_equal(e->role, TL_ROLE_SERVER);
	assert_true(e->in_code && e->high_level && e->created_elsewhere && e->low_precision);
	assert_int_equal(e->certainty, TL_NOTE);
	assert_string_equal(e->assume, "OpenSSL 1.1.1");
	assert_string_equal(e->guard, "USE_TLS");
	assert_int_equal(e->n_alts, 2);
	check_alt(&e->alts[0], &alts[0]);
	check_alt(&e->alts[1], &alts[1]);
	assert_string_equal(e->alts[0].undecided, "read from argv");
	assert_null(e->alts[1].undecided);
	assert_string_equal(e->alts[0].floor_at.file, "1");
	assert_string_equal(e->alts[0].ceiling_at.file, "2");
	assert_string_equal(e->alts[0].switch_at.file, "3");
	assert_string_equal(e->alts[0].method_at.file, "4");
	assert_string_equal(e->alts[0].level_at.file, "5");
	assert_string_equal(e->alts[0].weakened_at.file, "6");
	assert_string_equal(e->fix.text, "set a floor");
	assert_int_equal(e->fix.n_edits, 1);
	assert_string_equal(e->fix.edits[0].text, "TLS1_2_VERSION");
	assert_int_equal(e->fix.edits[0].end, 20);
	assert_int_equal(e->n_also, 2);
	assert_string_equal(e->also[1].file, "src/c.c");
	assert_null(r->endpoints.v[1].function);
	assert_null(r->endpoints.v[1].loc.file);
	assert_int_equal(r->notices.n, 2);
	assert_int_equal(r->notices.v[0].level, TL_LEVEL_WARNING);
	assert_string_equal(r->notices.v[0].id, "too-big");
	assert_string_equal(r->notices.v[0].text, "it is too big");
	assert_int_equal(r->notices.v[0].loc.line, 3);
	assert_int_equal(r->stats.files_seen, 1);
	assert_int_equal(r->stats.sites_resolved, 7);
	tl_result_free(r);
	tl_buf_fini(&bytes);
}

/* Nothing may be lost, not even what the test above does not look at. */
static void putting_again_gives_the_same_bytes(void **state)
{
	struct tl_buf bytes = rich_bytes(), again = {0};
	struct tl_result *r = tl_result_new();
	struct tl_answer a = {.found = r};

	(void)state;
	assert_int_equal(tl_wire_get(&a, bytes.data, bytes.len), 0);
	tl_wire_put(&again, &a);
	assert_int_equal(again.len, bytes.len);
	assert_memory_equal(again.data, bytes.data, bytes.len);
	tl_result_free(r);
	tl_buf_fini(&bytes);
	tl_buf_fini(&again);
}

static void counts_add_up(void **state)
{
	struct tl_buf bytes = rich_bytes();
	struct tl_result *r = tl_result_new();
	struct tl_answer a = {.found = r};

	(void)state;
	assert_int_equal(tl_wire_get(&a, bytes.data, bytes.len), 0);
	assert_int_equal(tl_wire_get(&a, bytes.data, bytes.len), 0);
	assert_int_equal(r->stats.conf_parsed, 6);
	assert_int_equal(r->endpoints.n, 4);
	tl_result_free(r);
	tl_buf_fini(&bytes);
}

static void nothing_is_no_bytes(void **state)
{
	struct tl_result *r = tl_result_new();
	struct tl_answer a = {.found = r};
	struct tl_buf bytes = {0};

	(void)state;
	tl_wire_put(&bytes, &a);
	assert_int_equal(bytes.len, 0);
	assert_int_equal(tl_wire_get(&a, "", 0), 0);
	assert_int_equal(a.units_len, 0);
	tl_result_free(r);
}

/* A copy of exact size, so that a sanitizer sees every byte read beyond it. */
static int get(const char *data, size_t len)
{
	struct tl_result *r = tl_result_new();
	struct tl_answer a = {.found = r};
	char *copy = malloc(len ? len : 1);
	int rc;

	memcpy(copy, data, len);
	rc = tl_wire_get(&a, copy, len);
	if (rc != 0) {
		assert_int_equal(r->endpoints.n, 0);
		assert_int_equal(r->notices.n, 0);
	}
	free(copy);
	tl_result_free(r);
	return rc;
}

static void what_is_cut_is_refused(void **state)
{
	struct tl_buf bytes = rich_bytes();

	(void)state;
	for (size_t n = 1; n < bytes.len; n++)
		assert_int_equal(get(bytes.data, n), -1);
	tl_buf_putc(&bytes, 'x');
	assert_int_equal(get(bytes.data, bytes.len), -1);
	tl_buf_fini(&bytes);
}

static void what_is_damaged_does_no_harm(void **state)
{
	static const unsigned char values[] = {0, 1, 0x7f, 0x80, 0xff};
	struct tl_buf bytes = rich_bytes();

	(void)state;
	for (size_t i = 0; i < bytes.len; i++) {
		char was = bytes.data[i];

		for (size_t v = 0; v < sizeof values; v++) {
			bytes.data[i] = (char)values[v];
			get(bytes.data, bytes.len);
		}
		bytes.data[i] = was;
	}
	tl_buf_fini(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_comes_back),
		cmocka_unit_test(putting_again_gives_the_same_bytes),
		cmocka_unit_test(counts_add_up),
		cmocka_unit_test(nothing_is_no_bytes),
		cmocka_unit_test(what_is_cut_is_refused),
		cmocka_unit_test(what_is_damaged_does_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
