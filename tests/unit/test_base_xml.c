/* XML trees: values, ranges, limits, hostile texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/xml.h"

struct doc {
	struct tl_arena *arena;
	const char *text;
	struct tl_xml *root;
	struct tl_err err;
};

static int parse(struct doc *d, const char *text, size_t len)
{
	*d = (struct doc){.arena = tl_arena_new(), .text = text};
	return tl_xml_parse(d->arena, text, len, &d->root, &d->err);
}

static struct tl_xml *root(struct doc *d, const char *text)
{
	if (parse(d, text, strlen(text)))
		fail_msg("%d:%d: %s", d->err.line, d->err.col, d->err.msg);
	assert_non_null(d->root);
	return d->root;
}

static void expect_range(const struct doc *d, size_t start, size_t end, const char *want)
{
	assert_int_equal(end - start, strlen(want));
	assert_memory_equal(d->text + start, want, end - start);
}

static void expect_attr(
	const struct doc *d, const struct tl_xml *x, const char *name, const char *value, const char *raw)
{
	const struct tl_xml_attr *a = tl_xml_attr(x, name);

	assert_non_null(a);
	assert_string_equal(a->value, value);
	expect_range(d, a->start, a->end, raw);
}

static const char config[] = "\xef\xbb\xbf<?xml version=\"1.0\"?>\r\n"
			     "<!-- <add key='no'/> -->\r\n"
			     "<configuration>\r\n"
			     "  <app \xc3\xa4='1'\r\n       key = \"a &lt; &quot;b&quot;\"  value='>'/>\r\n"
			     "  <text> one &amp; <!-- x -->two<b/>three</text>\r\n"
			     "</configuration>\r\n";

static void elements_and_ranges(void **state)
{
	struct doc d;
	struct tl_xml *x = root(&d, config), *app = tl_xml_kid(x, "app"), *text = tl_xml_kid(x, "text");

	(void)state;
	assert_string_equal(x->name, "configuration");
	assert_int_equal(x->n_kids, 2);
	assert_null(x->parent);
	assert_ptr_equal(app->parent, x);
	assert_int_equal(x->line, 3);
	assert_int_equal(app->line, 4);
	assert_int_equal(app->col, 3);
	assert_int_equal(x->end, strlen(config) - 2);
	expect_range(
		&d, app->start, app->end, "<app \xc3\xa4='1'\r\n       key = \"a &lt; &quot;b&quot;\"  value='>'/>");
	expect_attr(&d, app, "\xc3\xa4", "1", "1");
	expect_attr(&d, app, "key", "a < \"b\"", "a &lt; &quot;b&quot;");
	expect_attr(&d, app, "value", ">", ">");
	assert_null(tl_xml_attr(app, "none"));
	assert_null(tl_xml_attr(NULL, "key"));
	assert_null(tl_xml_kid(x, "none"));
	assert_null(tl_xml_kid(NULL, "app"));
	assert_string_equal(app->text, "");
	assert_int_equal(app->text_end, 0);
	assert_string_equal(text->text, " one & twothree");
	expect_range(&d, text->text_start, text->text_end, " one &amp; ");
	expect_range(&d, text->kids[0]->start, text->kids[0]->end, "<b/>");
	tl_arena_free(d.arena);
}

static void the_first_run_that_is_not_blank_is_shown(void **state)
{
	struct doc d;
	struct tl_xml *x = root(&d, "<a>\n  <!-- c -->\n  <b/> Tls \n<b/>x</a>");

	(void)state;
	expect_range(&d, x->text_start, x->text_end, " Tls \n");
	tl_arena_free(d.arena);
	x = root(&d, "<a> <![CDATA[<Tls>]]></a>");
	assert_string_equal(x->text, " <Tls>");
	expect_range(&d, x->text_start, x->text_end, "<Tls>");
	tl_arena_free(d.arena);
	x = root(&d, "<a> <b/> </a>");
	assert_int_equal(x->text_end, 0);
	tl_arena_free(d.arena);
}

static void entities_of_the_document_have_no_ranges(void **state)
{
	struct doc d;
	struct tl_xml *x =
		root(&d, "<!DOCTYPE a [<!ENTITY e '<b k=\"v\">t</b>'><!ATTLIST a def CDATA 'x'>]><a k='&#65;'>&e;</a>");
	const struct tl_xml *b = tl_xml_kid(x, "b");

	(void)state;
	expect_attr(&d, x, "k", "A", "&#65;");
	assert_string_equal(tl_xml_attr(x, "def")->value, "x");
	assert_int_equal(tl_xml_attr(x, "def")->end, 0);
	assert_string_equal(tl_xml_attr(b, "k")->value, "v");
	assert_int_equal(tl_xml_attr(b, "k")->end, 0);
	assert_string_equal(b->text, "t");
	assert_int_equal(b->text_end, 0);
	tl_arena_free(d.arena);
}

static void other_encodings(void **state)
{
	static const char utf16[] = "\xff\xfe<\0a\0 \0k\0=\0'\0\xe4\0'\0/\0>\0";
	struct doc d;
	struct tl_xml *x = root(&d, "<?xml version='1.0' encoding='iso-8859-1'?><a k='\xe4' l='2'/>");

	(void)state;
	expect_attr(&d, x, "k", "\xc3\xa4", "\xe4");
	expect_attr(&d, x, "l", "2", "2");
	tl_arena_free(d.arena);
	x = root(&d, "<?xml version='1.0' encoding='windows-1252'?><a k='\xe4' l='Tls'/>");
	assert_string_equal(tl_xml_attr(x, "k")->value, "\xef\xbf\xbd");
	expect_attr(&d, x, "l", "Tls", "Tls");
	tl_arena_free(d.arena);
	x = root(&d, "<?xml version='1.0' encoding='utf-16'?><a k='Tls'/>");
	expect_attr(&d, x, "k", "Tls", "Tls");
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, utf16, sizeof utf16 - 1), 0);
	assert_string_equal(tl_xml_attr(d.root, "k")->value, "\xc3\xa4");
	assert_int_equal(tl_xml_attr(d.root, "k")->end, 0);
	assert_int_equal(d.root->start, 2);
	assert_int_equal(d.root->line, 1);
	tl_arena_free(d.arena);
}

static void nothing_is_no_error(void **state)
{
	struct doc d;

	(void)state;
	assert_int_equal(parse(&d, "", 0), 0);
	assert_null(d.root);
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, "<!-- x -->", 10), 0);
	assert_null(d.root);
	tl_arena_free(d.arena);
}

static void what_was_read_before_an_error_stays(void **state)
{
	struct doc d;

	(void)state;
	assert_int_equal(parse(&d, "<a k='1'><b>text</b>\n<c>x</d></a>", 33), -1);
	assert_int_equal(d.err.line, 2);
	assert_int_equal(d.err.col, 7);
	assert_non_null(strstr(d.err.msg, "mismatched tag"));
	assert_string_equal(d.root->name, "a");
	assert_int_equal(d.root->n_kids, 2);
	assert_string_equal(d.root->kids[0]->text, "text");
	assert_string_equal(d.root->kids[1]->text, "x");
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, "<a><b/>", 7), -1);
	assert_int_equal(d.root->n_kids, 1);
	tl_arena_free(d.arena);
	assert_int_equal(parse(&d, "not xml", 7), -1);
	assert_null(d.root);
	tl_arena_free(d.arena);
	assert_int_equal(tl_xml_parse(NULL, "x", (size_t)1 << 40, &d.root, NULL), -1);
}

static void a_billion_laughs_are_refused(void **state)
{
	struct tl_buf text = {0};
	struct doc d;

	(void)state;
	tl_buf_puts(&text, "<!DOCTYPE a [<!ENTITY l0 'hahahahahaha'>");
	for (int i = 1; i < 12; i++) {
		tl_buf_printf(&text, "<!ENTITY l%d '", i);
		for (int j = 0; j < 10; j++)
			tl_buf_printf(&text, "&l%d;", i - 1);
		tl_buf_puts(&text, "'>");
	}
	tl_buf_puts(&text, "]><a>&l11;</a>");
	alarm(20);
	assert_int_equal(parse(&d, tl_buf_str(&text), text.len), -1);
	alarm(0);
	assert_non_null(strstr(d.err.msg, "amplification"));
	assert_true(strlen(d.root->text) < 4u << 20);
	tl_arena_free(d.arena);
	tl_buf_fini(&text);
}

static void external_entities_are_not_read(void **state)
{
	char path[] = "/tmp/tlslint-xml-XXXXXX";
	struct tl_buf text = {0};
	struct doc d;
	int fd = mkstemp(path);

	(void)state;
	assert_int_equal(write(fd, "secret", 6), 6);
	close(fd);
	tl_buf_printf(&text,
		"<!DOCTYPE a SYSTEM '%s' [<!ENTITY e SYSTEM '%s'><!ENTITY %% p SYSTEM '%s'> %%p;]><a>[&e;]</a>", path,
		path, path);
	assert_int_equal(parse(&d, tl_buf_str(&text), text.len), 0);
	assert_string_equal(d.root->text, "[]");
	unlink(path);
	tl_arena_free(d.arena);
	tl_buf_fini(&text);
}

static int parse_nested(int levels, const char *last, struct doc *d)
{
	struct tl_buf text = {0};
	int rc;

	for (int i = 0; i < levels; i++)
		tl_buf_puts(&text, "<a>");
	tl_buf_puts(&text, last);
	for (int i = 0; i < levels; i++)
		tl_buf_puts(&text, "</a>");
	rc = parse(d, tl_buf_str(&text), text.len);
	tl_buf_fini(&text);
	return rc;
}

static void depth_is_limited(void **state)
{
	struct doc d;

	(void)state;
	assert_int_equal(parse_nested(256, "x", &d), 0);
	tl_arena_free(d.arena);
	assert_int_equal(parse_nested(256, "<b/>", &d), -1);
	assert_string_equal(d.err.msg, "nested too deeply");
	assert_int_equal(d.err.col, 256 * 3 + 1);
	tl_arena_free(d.arena);
	assert_int_equal(parse_nested(100000, "", &d), -1);
	tl_arena_free(d.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_and_ranges),
		cmocka_unit_test(the_first_run_that_is_not_blank_is_shown),
		cmocka_unit_test(entities_of_the_document_have_no_ranges),
		cmocka_unit_test(other_encodings),
		cmocka_unit_test(nothing_is_no_error),
		cmocka_unit_test(what_was_read_before_an_error_stays),
		cmocka_unit_test(a_billion_laughs_are_refused),
		cmocka_unit_test(external_entities_are_not_read),
		cmocka_unit_test(depth_is_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
