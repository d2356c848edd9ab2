/* Trees as text, for the tests of syntax families: "http{ssl_protocols(TLSv1|TLSv1.2)}". A word that is unknown ends in '?', one that
 * is spelled otherwise in the file is followed by "~" and its bytes there. */
#ifndef TL_TEST_CONF_TREE_H
#define TL_TEST_CONF_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "conf/syntax.h"

static void conf_dump_word(struct tl_buf *out, const struct tl_tree *t, const struct tl_word *w)
{
	tl_buf_put(out, w->text, w->len);
	if (w->unknown)
		tl_buf_puts(out, "?");
	if (w->literal) {
		assert_int_equal(w->end - w->start, w->len);
		assert_memory_equal(t->text + w->start, w->text, w->len);
		return;
	}
	assert_true(w->start <= w->end && w->end <= t->len);
	tl_buf_puts(out, "~");
	tl_buf_put(out, t->text + w->start, w->end - w->start);
}

static void conf_dump_kids(struct tl_buf *out, const struct tl_tree *t, const struct tl_node *parent)
{
	for (const struct tl_node *n = parent->kids; n; n = n->next) {
		tl_buf_puts(out, n == parent->kids ? "" : " ");
		tl_buf_put(out, n->name, n->name_len);
		for (size_t i = 0; i < n->n_words; i++) {
			tl_buf_puts(out, i ? "|" : "(");
			conf_dump_word(out, t, &n->words[i]);
		}
		tl_buf_puts(out, n->n_words ? ")" : "");
		if (!n->block)
			continue;
		tl_buf_puts(out, "{");
		conf_dump_kids(out, t, n);
		tl_buf_puts(out, "}");
	}
}

/* Parses text and compares; trouble NULL: none is expected. */
static void conf_check_n(const struct tl_format *f, const char *path, const char *text, size_t len, const char *want,
	const char *trouble)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_syntax_input in = {.path = path, .format = f};
	struct tl_tree t;
	struct tl_buf out = {0};

	tl_tree_init(&t, a, text, len);
	tl_syntax_read(&t, &in);
	conf_dump_kids(&out, &t, t.root);
	assert_string_equal(tl_buf_str(&out), want);
	if (trouble) {
		assert_non_null(t.trouble);
		assert_non_null(strstr(t.trouble, trouble));
	} else {
		assert_null(t.trouble);
	}
	tl_buf_fini(&out);
	tl_arena_free(a);
}

static inline void conf_check(const struct tl_format *f, const char *text, const char *want, const char *trouble)
{
	conf_check_n(f, "file", text, strlen(text), want, trouble);
}

#define STRS(...)                                                                                                      \
	{.v = (const char *const[]){__VA_ARGS__}, .n = sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)}

#endif
