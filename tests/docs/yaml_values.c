/*
 * Prints the values of a key in a YAML file, wherever it stands, in order: yaml_values FILE KEY. A list gives its items,
 * a block its lines. Exits with 1 when the file is not one well-formed document or has no such key.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/yaml.h"

static int print_value(const struct tl_yaml *y)
{
	int n = 0;

	if (y->kind == TL_YAML_SCALAR) {
		printf("%s\n", y->text);
		return 1;
	}
	for (size_t i = 0; y->kind == TL_YAML_SEQ && i < y->n; i++)
		n += print_value(y->items[i]);
	return n;
}

/* How many values were printed. Recursion is bounded: the reader limits nesting. */
static int find(const struct tl_yaml *y, const char *key)
{
	int n = 0;

	for (size_t i = 0; y->kind != TL_YAML_SCALAR && i < y->n; i++) {
		if (y->kind == TL_YAML_MAP && y->keys[i]->kind == TL_YAML_SCALAR && strcmp(y->keys[i]->text, key) == 0)
			n += print_value(y->items[i]);
		else
			n += find(y->items[i], key);
	}
	return n;
}

int main(int argc, char **argv)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_yaml **docs;
	struct tl_buf text = {0};
	struct tl_err err = {0};
	size_t n;
	int found = 0;

	if (argc != 3) {
		fprintf(stderr, "usage: yaml_values FILE KEY\n");
		return 2;
	}
	if (tl_file_read(&text, argv[1], 0, &err) || tl_yaml_parse(arena, text.data, text.len, &docs, &n, &err)) {
		fprintf(stderr, "%s:%d:%d: %s\n", argv[1], err.line, err.col, err.msg);
	} else if (n != 1) {
		fprintf(stderr, "%s: %zu documents instead of one\n", argv[1], n);
	} else {
		found = find(docs[0], argv[2]);
	}
	tl_buf_fini(&text);
	tl_arena_free(arena);
	return found > 0 ? 0 : 1;
}
