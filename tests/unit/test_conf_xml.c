/* The XML family: elements, attributes, text, what never becomes a node, broken files. */
#include "conf_tree.h"

static struct tl_format xml = {.syntax = TL_SYNTAX_xml};

static void test_elements(void **state)
{
	(void)state;
	conf_check(&xml, "<a><b x=\"1\" y='2'/><c> t </c></a>", "a{b{@x(1) @y(2)} c(t){}}", NULL);
	conf_check(&xml, "<n:a xmlns:n=\"u\"><n:b/></n:a>", "a{@xmlns:n(u) b{}}", NULL);
}

static void test_not_nodes(void **state)
{
	(void)state;
	conf_check(&xml, "<a><!-- <b x=\"1\"/> --><![CDATA[<c/>]]></a>", "a(<c/>){}", NULL);
}

static void test_entities_are_not_literal(void **state)
{
	(void)state;
	conf_check(&xml, "<a x=\"1&lt;2\"/>", "a{@x(1<2~1&lt;2)}", NULL);
}

static void test_byte_order_mark(void **state)
{
	(void)state;
	conf_check(&xml, "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a x=\"1\"/>", "a{@x(1)}", NULL);
}

static void test_broken(void **state)
{
	(void)state;
	conf_check(&xml, "", "", NULL);
	conf_check(&xml, "<a><b x=\"1\"/>", "a{b{@x(1)}}", "well-formed");
	conf_check(&xml, "<!-- c --><a x=\"1\"/>\n<b><c>t</c></b>", "a{@x(1)} b{c(t){}}", NULL);
	conf_check(&xml, "a = b", "", "well-formed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements),
		cmocka_unit_test(test_not_nodes),
		cmocka_unit_test(test_entities_are_not_literal),
		cmocka_unit_test(test_byte_order_mark),
		cmocka_unit_test(test_broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
