/* Any bytes as XML: the tree is bounded, and every range lies in the text and in its parent. */
#include "base/xml.h"

#include <assert.h>
#include <string.h>

#include "fuzz.h"

static void walk(const struct tl_xml *x, size_t size, unsigned depth)
{
	assert(depth < 300);
	assert(x->start <= x->end && x->end <= size);
	assert(x->text_start <= x->text_end && x->text_end <= x->end);
	assert(x->line >= 1 && x->col >= 1);
	for (size_t i = 0; i < x->n_attrs; i++) {
		const struct tl_xml_attr *attr = &x->attrs[i];

		assert(attr->start <= attr->end && attr->end <= size);
		assert(tl_xml_attr(x, attr->name));
	}
	for (size_t i = 0; i < x->n_kids; i++) {
		assert(x->kids[i]->parent == x);
		assert(tl_xml_kid(x, x->kids[i]->name));
		walk(x->kids[i], size, depth + 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_xml *root;
	struct tl_err err;

	if (tl_xml_parse(a, (const char *)data, size, &root, &err))
		assert(err.line >= 1 && err.col >= 1 && err.msg[0]);
	if (root)
		walk(root, size, 0);
	tl_arena_free(a);
	return 0;
}
