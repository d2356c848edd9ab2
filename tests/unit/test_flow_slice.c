/* What of a function matters: arguments that a row reads, calls through pointers that lead to TLS, and what is filled for a caller. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "flow/slice.h"

struct fixture {
	struct tl_arena *a;
	struct tl_pack *pack;
	struct tl_unit_vec units;
	struct tl_program *program;
	struct tl_live_names *names;
};

/* Slices every function of the unit until nothing more is found to matter. */
static void begin(struct fixture *f, const char *text)
{
	struct tl_err err;
	bool grew = true;

	*f = (struct fixture){.a = tl_arena_new(), .names = tl_live_names_new()};
	assert_int_equal(tl_pack_load_builtin(&f->pack, &err), 0);
	assert_int_equal(tl_unit_parse(&f->units, f->a, "t", text, strlen(text), &err), 0);
	f->program = tl_program_new(f->pack, &f->units);
	while (grew) {
		grew = false;
		for (size_t i = 0; i < tl_program_n_defs(f->program); i++) {
			struct tl_def *d = tl_program_def(f->program, i);

			d->slice = tl_slice_new(f->a, f->program, d, f->names, &grew);
		}
	}
}

static void end(struct fixture *f)
{
	tl_program_free(f->program);
	tl_live_names_free(f->names);
	tl_vec_fini(&f->units);
	tl_pack_free(f->pack);
	tl_arena_free(f->a);
}

/* How the op of that number in the function's first block matters. */
static int degree(const struct fixture *f, const char *func, uint32_t op)
{
	const struct tl_def *d = tl_program_find(f->program, func, f->units.v[0]);

	assert_non_null(d);
	return d->slice->live_op[d->slice->first_op[0] + op];
}

static void arguments_matter_where_a_row_reads_them(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "unit \"a.c\" config \"\" c model\n"
		  "func \"f\" title \"f\" params 1\n"
		  "local \"conf\" \"struct conf *\"\n"
		  "b0:\n"
		  "\t%1 = call \"curl_easy_init\" ()\n"
		  "\t%2 = load $0\n"
		  "\t%3 = int 10002 \"CURLOPT_URL\"\n"
		  "\t%4 = load *%2.\"conf.url\"\n"
		  "\t%5 = call \"curl_easy_setopt\" (%1, %3, %4)\n"
		  "\t%6 = int 32 \"CURLOPT_SSLVERSION\"\n"
		  "\t%7 = load *%2.\"conf.version\"\n"
		  "\t%8 = call \"curl_easy_setopt\" (%1, %6, %7)\n"
		  "\tret\n"
		  "end\n"
		  "done\n");
	assert_true(tl_live_names_has(f.names, "conf.version"));
	assert_false(tl_live_names_has(f.names, "conf.url"));
	end(&f);
}

static void calls_through_pointers_matter_where_they_lead_to_tls(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "unit \"a.c\" config \"\" c model\n"
		  "func \"lower\" title \"lower\" params 1\n"
		  "local \"ctx\" \"SSL_CTX *\"\n"
		  "b0:\n"
		  "\t%1 = load $0\n"
		  "\t%2 = int 769 \"TLS1_VERSION\"\n"
		  "\t%3 = call \"SSL_CTX_set_min_proto_version\" (%1, %2)\n"
		  "\tret\n"
		  "end\n"
		  "func \"begin\" title \"begin\" params 2\n"
		  "local \"ops\" \"struct ops *\"\n"
		  "local \"given\" \"void (*)()\"\n"
		  "b0:\n"
		  "\t%1 = load $0\n"
		  "\t%2 = func \"lower\"\n"
		  "\tstore *%1.\"ops.setup\" %2\n"
		  "\t%3 = load $1\n"
		  "\tstore *%1.\"ops.given\" %3\n"
		  "\tret\n"
		  "end\n"
		  "func \"f\" title \"f\" params 1\n"
		  "local \"ops\" \"struct ops *\"\n"
		  "b0:\n"
		  "\t%1 = load $0\n"
		  "\t%2 = load *%1.\"ops.setup\"\n"
		  "\t%3 = icall %2 (%1)\n"
		  "\t%4 = load *%1.\"ops.given\"\n"
		  "\t%5 = icall %4 (%1)\n"
		  "\t%6 = load *%1.\"ops.nobody_sets_it\"\n"
		  "\t%7 = icall %6 (%1)\n"
		  "\tret\n"
		  "end\n"
		  "done\n");
	assert_int_equal(degree(&f, "f", 2), TL_LIVE_VALUE);
	assert_int_equal(degree(&f, "f", 4), TL_LIVE_VALUE);
	assert_int_equal(degree(&f, "f", 6), TL_LIVE_NOT);
	end(&f);
}

static void what_is_filled_matters_as_it_does_to_callers(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "unit \"a.c\" config \"\" c model\n"
		  "func \"read\" title \"read\" params 1\n"
		  "local \"version\" \"int *\"\n"
		  "b0:\n"
		  "\t%1 = load $0\n"
		  "\t%2 = load =\"lowest\"\n"
		  "\tstore *%1 %2\n"
		  "\tret\n"
		  "end\n"
		  "func \"count\" title \"count\" params 1\n"
		  "local \"n\" \"int *\"\n"
		  "b0:\n"
		  "\t%1 = load $0\n"
		  "\t%2 = load =\"entries\"\n"
		  "\tstore *%1 %2\n"
		  "\tret\n"
		  "end\n"
		  "func \"f\" title \"f\" params 1\n"
		  "local \"ctx\" \"SSL_CTX *\"\n"
		  "local \"version\" \"int\"\n"
		  "local \"n\" \"int\"\n"
		  "b0:\n"
		  "\t%1 = addr $1\n"
		  "\t%2 = call \"read\" (%1)\n"
		  "\t%3 = addr $2\n"
		  "\t%4 = call \"count\" (%3)\n"
		  "\t%5 = load $0\n"
		  "\t%6 = load $1\n"
		  "\t%7 = call \"SSL_CTX_set_min_proto_version\" (%5, %6)\n"
		  "\tret\n"
		  "end\n"
		  "done\n");
	assert_int_equal(degree(&f, "read", 2), TL_LIVE_VALUE);
	assert_int_equal(degree(&f, "count", 2), TL_LIVE_CONDITION);
	assert_true(tl_live_names_has(f.names, "lowest"));
	assert_false(tl_live_names_has(f.names, "entries"));
	end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arguments_matter_where_a_row_reads_them),
		cmocka_unit_test(calls_through_pointers_matter_where_they_lead_to_tls),
		cmocka_unit_test(what_is_filled_matters_as_it_does_to_callers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
