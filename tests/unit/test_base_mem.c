/* Arena, buffer, error text, interned strings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/embedded.h"
#include "base/err.h"
#include "base/intern.h"
#include "base/vec.h"

static void arena_gives_zeroed_aligned_memory(void **state)
{
	struct tl_arena *a = tl_arena_new();

	(void)state;
	for (size_t size = 0; size < 100000; size = size * 2 + 3) {
		unsigned char *p = tl_arena_alloc(a, size);

		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, size);
	}
	tl_arena_free(a);
	tl_arena_free(NULL);
}

static void arena_tells_what_it_holds(void **state)
{
	struct tl_arena *a = tl_arena_new();
	size_t before;

	assert_int_equal(tl_arena_held(a), 0);
	tl_arena_alloc(a, 100);
	before = tl_arena_held(a);
	assert_true(before >= 100);
	for (int i = 0; i < 100; i++)
		tl_arena_alloc(a, 10000);
	assert_true(tl_arena_held(a) >= before + 900000);
	tl_arena_reset(a);
	assert_true(tl_arena_held(a) <= before);
	tl_arena_free(a);
	(void)state;
}

static void arena_gives_zeroed_memory_again_after_a_reset(void **state)
{
	(void)state;
	struct tl_arena *a = tl_arena_new();

	tl_arena_reset(a);
	for (size_t round = 0; round < 3; round++) {
		for (size_t size = 1; size < 70000; size = size * 3 + 1) {
			unsigned char *p = tl_arena_alloc(a, size);

			for (size_t i = 0; i < size; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xa5, size);
		}
		tl_arena_reset(a);
	}
	tl_arena_free(a);
}

static void arena_keeps_what_it_gave(void **state)
{
	struct tl_arena *a = tl_arena_new();
	TL_VEC(char *) all = {0};

	(void)state;
	for (int i = 0; i < 5000; i++)
		tl_vec_push(&all, tl_arena_printf(a, "%d%*s", i, i % 97, ""));
	for (int i = 0; i < 5000; i++) {
		assert_int_equal(atoi(all.v[i]), i);
		assert_int_equal(strcspn(all.v[i], " ") + (size_t)(i % 97), strlen(all.v[i]));
	}
	assert_string_equal(tl_arena_strndup(a, "abcdef", 3), "abc");
	assert_string_equal(tl_arena_strdup(a, ""), "");
	tl_vec_fini(&all);
	tl_arena_free(a);
}

static void buf_is_a_string_at_all_times(void **state)
{
	struct tl_buf b = {0};
	char *taken;

	(void)state;
	assert_string_equal(tl_buf_str(&b), "");
	tl_buf_puts(&b, "a");
	tl_buf_putc(&b, 'b');
	tl_buf_put(&b, "cd\0e", 4);
	assert_int_equal(b.len, 6);
	assert_memory_equal(b.data, "abcd\0e", 7);
	tl_buf_reset(&b);
	assert_string_equal(tl_buf_str(&b), "");
	for (int i = 0; i < 1000; i++)
		tl_buf_printf(&b, "%04d", i);
	assert_int_equal(b.len, 4000);
	assert_string_equal(b.data + 3996, "0999");
	taken = tl_buf_take(&b);
	assert_int_equal(strlen(taken), 4000);
	assert_null(b.data);
	free(taken);
	taken = tl_buf_take(&b);
	assert_string_equal(taken, "");
	free(taken);
	tl_buf_fini(&b);
}

static void err_text_says_what_is_known(void **state)
{
	struct tl_err e;
	char text[1200];

	(void)state;
	assert_int_equal(tl_err_set(&e, "bad %d", 3), -1);
	assert_string_equal(tl_err_text(&e, text, sizeof text), "bad 3");
	assert_int_equal(tl_err_at(&e, "a.c", 4, 0, "bad"), -1);
	assert_string_equal(tl_err_text(&e, text, sizeof text), "a.c:4: bad");
	tl_err_at(&e, "a.c", 4, 5, "bad");
	assert_string_equal(tl_err_text(&e, text, sizeof text), "a.c:4:5: bad");
	tl_err_at(&e, NULL, 4, 5, "bad");
	assert_string_equal(tl_err_text(&e, text, sizeof text), "4:5: bad");
	tl_err_at(&e, "a.c", 0, 0, "bad");
	assert_string_equal(tl_err_text(&e, text, sizeof text), "a.c: bad");
	/* An error may be wrapped into itself. */
	tl_err_at(&e, e.file, 7, 0, "because: %s", e.msg);
	assert_string_equal(tl_err_text(&e, text, sizeof text), "a.c:7: because: bad");
	assert_int_equal(tl_err_set(NULL, "nobody asks"), -1);
	assert_int_equal(tl_err_at(NULL, "x", 1, 1, "nobody asks"), -1);
}

static void err_cuts_long_text(void **state)
{
	struct tl_err e;
	char big[5000], text[20];

	(void)state;
	memset(big, 'x', sizeof big - 1);
	big[sizeof big - 1] = '\0';
	tl_err_at(&e, big, 1, 1, "%s", big);
	assert_int_equal(strlen(e.file), sizeof e.file - 1);
	assert_int_equal(strlen(e.msg), sizeof e.msg - 1);
	assert_int_equal(strlen(tl_err_text(&e, text, sizeof text)), sizeof text - 1);
}

static void intern_makes_equal_text_one_pointer(void **state)
{
	struct tl_intern *t = tl_intern_new();
	char key[16] = "SSL_CTX_new";
	const char *first = tl_intern(t, key);

	(void)state;
	assert_ptr_not_equal(first, key);
	assert_ptr_equal(tl_intern(t, "SSL_CTX_new"), first);
	assert_ptr_equal(tl_intern_n(t, "SSL_CTX_new_ex", 11), first);
	assert_ptr_not_equal(tl_intern_n(t, "SSL_CTX_new", 10), first);
	assert_ptr_equal(tl_intern_n(t, "", 0), tl_intern(t, ""));
	/* A NUL is a byte like others. */
	assert_ptr_not_equal(tl_intern_n(t, "a\0b", 3), tl_intern_n(t, "a\0c", 3));
	for (int i = 0; i < 10000; i++) {
		snprintf(key, sizeof key, "k%d", i);
		assert_string_equal(tl_intern(t, key), key);
	}
	assert_string_equal(first, "SSL_CTX_new");
	tl_intern_free(t);
	tl_intern_free(NULL);
}

static void embedded_rules_are_sorted_and_terminated(void **state)
{
	(void)state;
	for (size_t i = 0; i < tl_embedded_rules_count; i++) {
		const struct tl_embedded *e = &tl_embedded_rules[i];

		assert_int_equal(e->data[e->len], 0);
		assert_int_not_equal(e->path[0], '/');
		if (i)
			assert_true(strcmp(tl_embedded_rules[i - 1].path, e->path) < 0);
	}
	assert_null(tl_embedded_rules[tl_embedded_rules_count].path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_gives_zeroed_aligned_memory),
		cmocka_unit_test(arena_tells_what_it_holds),
		cmocka_unit_test(arena_gives_zeroed_memory_again_after_a_reset),
		cmocka_unit_test(arena_keeps_what_it_gave),
		cmocka_unit_test(buf_is_a_string_at_all_times),
		cmocka_unit_test(err_text_says_what_is_known),
		cmocka_unit_test(err_cuts_long_text),
		cmocka_unit_test(intern_makes_equal_text_one_pointer),
		cmocka_unit_test(embedded_rules_are_sorted_and_terminated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
