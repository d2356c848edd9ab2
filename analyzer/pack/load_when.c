/*
 * Conditions of an action: "when: {arg1: 123, arg2: [{word: MinProtocol}, {word: -min_protocol}]}". All keys must hold; a list
 * is one of several, so that the action is kept once for each.
 */
#include <string.h>

#include "pack/load.h"

/* Lists under one "when" multiply. */
#define MAX_ALTERNATIVES 256

enum { WORD, TEXT, IS_NOT, HAS, LACKS, TEST_COUNT };

static const char *const tests[TEST_COUNT] = {
	[WORD] = "word",     /* this text, in any case */
	[TEXT] = "text",     /* exactly this text */
	[IS_NOT] = "is_not", /* any other number */
	[HAS] = "has",	     /* shares a bit with this number */
	[LACKS] = "lacks",   /* shares none */
};

static bool read_text_test(struct tl_load *l, const struct tl_yaml *node, int test, struct tl_when *out)
{
	out->text = tl_load_text(l, node);
	out->is_text = true;
	out->caseless = test == WORD;
	return out->text != NULL;
}

static bool read_test(struct tl_load *l, const struct tl_yaml *map, const struct tl_lib_build *b, struct tl_when *out)
{
	int test;

	if (map->n != 1) {
		tl_load_bad(l, map, "a condition is a number, a constant, a quoted text, or a map of one test");
		return false;
	}
	test = tl_load_choice(l, map->keys[0], "test", tests, TEST_COUNT);
	if (test < 0)
		return false;
	if (test == WORD || test == TEXT)
		return read_text_test(l, map->items[0], test, out);
	out->negated = test == IS_NOT || test == LACKS;
	out->any_bit = test == HAS || test == LACKS;
	return tl_load_number(l, map->items[0], b, &out->num);
}

static bool read_when(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b, struct tl_when *out)
{
	if (node->kind == TL_YAML_MAP)
		return read_test(l, node, b, out);
	if (node->kind == TL_YAML_SCALAR && !node->plain)
		return read_text_test(l, node, TEXT, out);
	return tl_load_number(l, node, b, &out->num);
}

/* One more condition on an action: a new array, for the alternatives share what came before. */
static struct tl_action with(struct tl_load *l, const struct tl_action *action, const struct tl_when *when)
{
	struct tl_action copy = *action;
	struct tl_when *all = tl_arena_alloc(l->arena, (action->n_when + 1) * sizeof *all);

	if (action->n_when)
		memcpy(all, action->when, action->n_when * sizeof *all);
	all[action->n_when] = *when;
	copy.when = all;
	copy.n_when++;
	return copy;
}

static void add_condition(struct tl_load *l, const struct tl_yaml *key, const struct tl_yaml *node,
	const struct tl_lib_build *b, struct tl_action_vec *actions)
{
	size_t count = node->kind == TL_YAML_SEQ ? node->n : 1;
	struct tl_action_vec next = {0};
	struct tl_operand what;

	if (!tl_load_operand(l, key, b, &what))
		return;
	if (what.kind == TL_FROM_TEXT)
		tl_load_bad(l, key, "a condition looks at an argument; without quotes: %s", what.text);
	if (!count)
		tl_load_bad(l, node, "an empty list: this could never hold");
	if (actions->n * count > MAX_ALTERNATIVES) {
		tl_load_bad(l, node, "more than %d combinations of conditions", MAX_ALTERNATIVES);
		return;
	}
	for (size_t k = 0; k < count; k++) {
		struct tl_when when = {.what = what};

		if (!read_when(l, node->kind == TL_YAML_SEQ ? node->items[k] : node, b, &when))
			continue;
		for (size_t i = 0; i < actions->n; i++)
			tl_vec_push(&next, with(l, &actions->v[i], &when));
	}
	tl_vec_fini(actions);
	*actions = next;
}

void tl_load_when(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b,
	const struct tl_action *base, struct tl_action_vec *out)
{
	struct tl_action_vec actions = {0};

	tl_vec_push(&actions, *base);
	if (node && tl_load_is_map(l, node))
		for (size_t i = 0; i < node->n; i++)
			add_condition(l, node->keys[i], node->items[i], b, &actions);
	for (size_t i = 0; i < actions.n; i++)
		tl_vec_push(out, actions.v[i]);
	tl_vec_fini(&actions);
}
