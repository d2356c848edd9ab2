/* The value of a directive: some of its words as one text, and the way back from that text to bytes of the file. */
#ifndef TL_CONF_VALUE_H
#define TL_CONF_VALUE_H

#include "conf/tree.h"
#include "pack/format.h"

struct tl_value {
	const char *text; /* NUL-terminated */
	size_t len;
	const struct tl_word *words; /* joined by one blank each */
	size_t n_words;
	uint32_t start, end; /* in the file */
	bool unknown;	     /* a word of it holds a variable */
	bool guess;	     /* a word of it is the default of a variable */
};

/* False when the node has no such words. */
bool tl_value_pick(struct tl_value *out, struct tl_arena *a, const struct tl_node *n, const struct tl_pick *pick);
/* The file's bytes for [from, to) of the text; whole words where a word is spelled otherwise in the file. */
void tl_value_place(const struct tl_value *v, size_t from, size_t to, uint32_t *start, uint32_t *end);
/* [from, to) of the text as a value of its own. */
void tl_value_part(struct tl_value *out, struct tl_arena *a, const struct tl_value *v, size_t from, size_t to);
/* All of the tests hold. value may be NULL: then tests of the value fail. */
bool tl_tests_hold(const struct tl_test *tests, size_t n, const struct tl_node *node, const struct tl_value *value);
/* [from, to) of the value that a test's pattern calls "at". False when none does. */
bool tl_tests_at(const struct tl_test *tests, size_t n, const struct tl_value *value, size_t *from, size_t *to);
/* The node a path like that of a sibling leads to from the block, when it has a value; or NULL. */
const struct tl_node *tl_node_beside(const struct tl_node *block, const char *path);
/* The node is called and stands as at says, and passes its tests. */
bool tl_located(struct tl_arena *a, const struct tl_locator *at, const struct tl_node *node, bool caseless);
/* Some glob of in matches the path of blocks. */
bool tl_path_in(struct tl_arena *a, const struct tl_strs *in, const char *path, bool caseless);

#endif
