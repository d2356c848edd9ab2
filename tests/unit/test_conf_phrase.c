/* Texts that are put together from several values: how they read, and where each byte of them stands in the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "conf/phrase.h"

static struct tl_word word(const char *file, const char *text)
{
	const char *at = strstr(file, text);

	assert_non_null(at);
	return (struct tl_word){.text = at,
		.len = (uint32_t)strlen(text),
		.start = (uint32_t)(at - file),
		.end = (uint32_t)(at - file + (long)strlen(text)),
		.literal = true};
}

static void check_text(const struct tl_word *w, const char *want)
{
	assert_int_equal(w->len, strlen(want));
	assert_memory_equal(w->text, want, w->len);
}

/* part of the phrase stands at the same text of the file */
static void check_place(const struct tl_word *w, const char *file, const char *part)
{
	char text[256];
	uint32_t place = 0;

	memcpy(text, w->text, w->len);
	text[w->len] = '\0';
	assert_non_null(strstr(text, part));
	assert_true(tl_word_place(w, (size_t)(strstr(text, part) - text), &place));
	assert_int_equal(place, strstr(file, part) - file);
}

static void test_assignment(void **state)
{
	static const char file[] = "- value: a b\n  name: X_1\n- q: it's\n- bad-name: v";
	struct tl_arena *a = tl_arena_new();
	struct tl_word name = word(file, "X_1"), value = word(file, "a b"), out;

	(void)state;
	assert_true(tl_phrase_assignment(&out, a, &name, &value));
	check_text(&out, "X_1='a b'");
	check_place(&out, file, "X_1");
	check_place(&out, file, "a b");
	value = word(file, "it's");
	assert_true(tl_phrase_assignment(&out, a, &name, &value));
	check_text(&out, "X_1=\"it's\"");
	value.unknown = true;
	assert_false(tl_phrase_assignment(&out, a, &name, &value));
	name = word(file, "bad-name");
	value = word(file, "v");
	assert_false(tl_phrase_assignment(&out, a, &name, &value));
	tl_arena_free(a);
}

static void test_command(void **state)
{
	static const char file[] = "image: host:5000/lib/mysqld:8@sha256:0\ncommand: [--one=1, 'two three']\nnode x.js";
	struct tl_arena *a = tl_arena_new();
	struct tl_word image = word(file, "host:5000/lib/mysqld:8@sha256:0"), out;
	struct tl_word words[] = {word(file, "--one=1"), word(file, "two three")};
	struct tl_node list = {.block = true, .words = words, .n_words = 2};
	struct tl_word line = word(file, "node x.js");
	struct tl_node text = {.words = &line, .n_words = 1};

	(void)state;
	assert_true(tl_phrase_command(&out, a, &list, &image, false));
	check_text(&out, "mysqld '--one=1' 'two three'");
	check_place(&out, file, "mysqld");
	check_place(&out, file, "one=1");
	check_place(&out, file, "three");
	assert_false(tl_phrase_command(&out, a, &list, NULL, false));
	words[0].unknown = true; /* a variable hides itself only */
	assert_true(tl_phrase_command(&out, a, &list, &image, false));
	check_text(&out, "mysqld 'two three'");
	assert_true(tl_phrase_command(&out, a, &text, &image, false));
	check_text(&out, "node x.js");
	assert_true(tl_phrase_command(&out, a, &text, &image, true));
	check_text(&out, "mysqld node x.js");
	tl_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_assignment),
		cmocka_unit_test(test_command),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
