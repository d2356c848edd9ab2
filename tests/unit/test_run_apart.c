/* Linking in a process of its own: the same findings as in this one, and a word on it when it cannot be done. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "link/link.h"
#include "run/apart.h"
#include "run/wire.h"

/* The text form belongs to ir/: here units are built by hand. */
static struct tl_unit *make_unit(struct tl_arena *a, size_t number, size_t n_ops)
{
	struct tl_unit *u = tl_unit_new(a, tl_arena_printf(a, "f%zu.c", number));
	struct tl_func f = {.name = tl_arena_printf(a, "f%zu", number)};
	struct tl_block b = {0};
	struct tl_arg *method = tl_arena_alloc(a, sizeof *method);
	struct tl_span at = {.line = 3, .col = 8, .end_line = 3, .end_col = 33, .start = 30, .end = 55};

	method->reg = 1;
	tl_vec_push_in(a, &b.ops, (struct tl_op){.kind = TL_OP_CALL, .dst = 1, .text = "TLS_method", .span = at});
	tl_vec_push_in(a, &b.ops,
		(struct tl_op){
			.kind = TL_OP_CALL, .dst = 2, .text = "SSL_CTX_new", .args = method, .n_args = 1, .span = at});
	for (size_t i = 0; i < n_ops; i++)
		tl_vec_push_in(a, &b.ops, (struct tl_op){.kind = TL_OP_INT, .dst = (tl_reg)(3 + i), .num = 1});
	tl_vec_push_in(a, &b.ops, (struct tl_op){.kind = TL_OP_RET, .a = 2});
	f.n_regs = (tl_reg)(2 + n_ops);
	f.title = f.name;
	tl_vec_push_in(a, &f.blocks, b);
	tl_vec_push_in(a, &u->funcs, f);
	return u;
}

struct fixture {
	struct tl_arena *a;
	struct tl_pack *pack;
	struct tl_unit_vec units;
	struct tl_result *here, *apart;
};

static struct fixture begin(size_t n_units, size_t n_ops)
{
	struct fixture f = {.a = tl_arena_new(), .here = tl_result_new(), .apart = tl_result_new()};
	struct tl_err err;

	assert_int_equal(tl_pack_load_builtin(&f.pack, &err), 0);
	for (size_t i = 0; i < n_units; i++)
		tl_vec_push(&f.units, make_unit(f.a, i, n_ops));
	return f;
}

static void end(struct fixture *f)
{
	tl_vec_fini(&f->units);
	tl_result_free(f->here);
	tl_result_free(f->apart);
	tl_pack_free(f->pack);
	tl_arena_free(f->a);
}

static void link_apart(struct fixture *f, size_t memory_mb)
{
	struct tl_apart apart = {.pack = f->pack, .units = &f->units, .timeout_s = 60, .memory_mb = memory_mb};
	struct tl_err err;

	assert_int_equal(tl_link_apart(f->apart, &apart, &err), 0);
}

static void finds_the_same_as_here(void **state)
{
	struct fixture f = begin(3, 0);
	struct tl_buf here = {0}, apart = {0};

	(void)state;
	tl_link(f.here, f.pack, &f.units);
	link_apart(&f, 500);
	tl_wire_put(&here, &(struct tl_answer){.found = f.here});
	tl_wire_put(&apart, &(struct tl_answer){.found = f.apart});
	assert_int_equal(f.apart->endpoints.n, 3);
	assert_int_equal(here.len, apart.len);
	assert_memory_equal(here.data, apart.data, here.len);
	tl_buf_fini(&here);
	tl_buf_fini(&apart);
	end(&f);
}

static void nothing_needs_no_process(void **state)
{
	struct fixture f = begin(0, 0);

	(void)state;
	link_apart(&f, 1);
	assert_int_equal(f.apart->endpoints.n, 0);
	assert_int_equal(f.apart->notices.n, 0);
	end(&f);
}

static void too_much_is_an_error_of_the_run(void **state)
{
	struct fixture f = begin(2000, 100);

	(void)state;
	link_apart(&f, 1);
	assert_int_equal(f.apart->endpoints.n, 0);
	assert_int_equal(f.apart->notices.n, 1);
	assert_string_equal(f.apart->notices.v[0].id, "link-memory");
	assert_int_equal(f.apart->notices.v[0].level, TL_LEVEL_ERROR);
	end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_same_as_here),
		cmocka_unit_test(nothing_needs_no_process),
		cmocka_unit_test(too_much_is_an_error_of_the_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
