/* Any bytes as YAML: the tree is bounded, and every range lies in the text. */
#include "base/yaml.h"

#include <assert.h>

#include "fuzz.h"

static size_t walk(const struct tl_yaml *y, size_t size, unsigned depth)
{
	size_t nodes = 1;
	int64_t number;
	bool flag;

	assert(depth < 200);
	assert(y->start <= y->end && y->end <= size);
	assert(y->line >= 1 && y->col >= 1);
	assert(y->text[y->len] == '\0');
	(void)tl_yaml_int(y, &number);
	(void)tl_yaml_bool(y, &flag);
	for (size_t i = 0; i < y->n; i++) {
		if (y->kind == TL_YAML_MAP)
			nodes += walk(y->keys[i], size, depth + 1);
		nodes += walk(y->items[i], size, depth + 1);
	}
	return nodes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_yaml **docs;
	struct tl_err err;
	size_t n, nodes = 0;

	if (tl_yaml_parse(a, (const char *)data, size, &docs, &n, &err) == 0) {
		for (size_t i = 0; i < n; i++)
			nodes += walk(docs[i], size, 0);
		assert(nodes <= 100000 + 2 * size + n);
	} else {
		assert(err.line >= 1 && err.col >= 1 && err.msg[0]);
	}
	tl_arena_free(a);
	return 0;
}
