/* The parts directives and kinds of endpoints are made of: tests, places, cases, fixes. */
#include <string.h>

#include "pack/format_load.h"

void tl_load_strs(struct tl_load *l, const struct tl_yaml *node, void *strs)
{
	struct tl_strs *out = strs;

	out->v = tl_load_texts(l, node, &out->n);
}

const struct tl_regex *tl_load_regex(struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b)
{
	const char *pattern = tl_load_text(l, node);
	struct tl_err err = {0};
	struct tl_regex *re;

	if (!pattern)
		return NULL;
	re = tl_regex_new(pattern, TL_RE_MULTILINE, &err);
	if (!re) {
		tl_load_bad(l, node, "not a regular expression, at its byte %d: %s", err.col, err.msg);
		return NULL;
	}
	tl_vec_push(&b->format->regexes, re);
	return re;
}

/* --- tests --- */

static void read_word(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;
	int64_t n = 0;

	if (node->kind == TL_YAML_SCALAR && strcmp(node->text, "any") == 0) {
		t->test.on = TL_TEST_ANY;
		return;
	}
	if (!tl_load_number(l, node, NULL, &n))
		return;
	if (n < 1 || n > 1000)
		tl_load_bad(l, node, "words are counted from 1");
	t->test.on = TL_TEST_WORD;
	t->test.word = (uint32_t)n;
}

static void read_outer(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;

	read_word(l, node, out);
	if (t->test.on == TL_TEST_ANY)
		t->test.word = 0;
	t->test.on = TL_TEST_OUTER;
}

static void read_own_name(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	bool yes = false;

	if (tl_load_flag(l, node, &yes) && yes)
		((struct tl_test_build *)out)->test.on = TL_TEST_NAME;
}

static void read_before(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	bool yes = false;

	if (tl_load_flag(l, node, &yes) && yes)
		((struct tl_test_build *)out)->test.on = TL_TEST_BEFORE;
}

static void read_sibling(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;

	t->test.on = TL_TEST_SIBLING;
	t->test.name = tl_load_text(l, node);
}

static void read_kid(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;

	t->test.on = TL_TEST_KID;
	t->test.name = tl_load_text(l, node);
}

static void read_in_file(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;

	t->test.on = TL_TEST_FILE;
	t->test.name = tl_load_text(l, node);
}

static void read_is(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct tl_test_build *)out)->test.is);
}

static void read_match(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_test_build *t = out;

	t->test.match = tl_load_regex(l, node, t->b);
}

static const struct tl_load_key test_keys[] = {
	{.name = "word", .kind = TL_LOAD_CALL, .read = read_word},
	{.name = "name", .kind = TL_LOAD_CALL, .read = read_own_name},
	{.name = "before", .kind = TL_LOAD_CALL, .read = read_before},
	{.name = "outer", .kind = TL_LOAD_CALL, .read = read_outer},
	{.name = "sibling", .kind = TL_LOAD_CALL, .read = read_sibling},
	{.name = "kid", .kind = TL_LOAD_CALL, .read = read_kid},
	{.name = "file", .kind = TL_LOAD_CALL, .read = read_in_file},
	{.name = "is", .kind = TL_LOAD_CALL, .read = read_is},
	{.name = "match", .kind = TL_LOAD_CALL, .read = read_match},
	{.name = "from", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_test_build, test.from)},
	{.name = "below", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_test_build, test.below)},
	{.name = "caseless", .kind = TL_LOAD_FLAG, .offset = offsetof(struct tl_test_build, test.caseless)},
	{.name = "not", .kind = TL_LOAD_FLAG, .offset = offsetof(struct tl_test_build, test.negate)},
};

static bool says_nothing(const struct tl_test *t)
{
	return !t->is.n && !t->match && !t->from && !t->below;
}

const struct tl_test *tl_load_tests(struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n)
{
	size_t count = node->kind == TL_YAML_SEQ ? node->n : 1;
	struct tl_test *tests = tl_arena_alloc(l->arena, (count + 1) * sizeof *tests);

	for (size_t i = 0; i < count; i++) {
		const struct tl_yaml *item = node->kind == TL_YAML_SEQ ? node->items[i] : node;
		struct tl_test_build t = {.b = b};

		tl_load_map(l, item, test_keys, TL_COUNT(test_keys), &t);
		if (item->kind == TL_YAML_MAP && says_nothing(&t.test))
			tl_load_bad(l, item, "a condition needs one of is, match, from, below");
		tests[i] = t.test;
	}
	*n = count;
	return tests;
}

/* --- places --- */

void tl_load_at_name(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_strs names = {0};

	tl_load_strs(l, node, &names);
	((struct tl_locator_build *)out)->at.names = tl_names_of(names);
}

/* "/" ends in no name: it is outside of all blocks. */
static struct tl_names names_of_blocks(struct tl_load *l, const struct tl_strs *in)
{
	const char **names = tl_arena_alloc(l->arena, (in->n + 1) * sizeof *names);
	size_t n = 0;

	for (size_t i = 0; i < in->n; i++) {
		const char *slash = strrchr(in->v[i], '/'), *last = slash ? slash + 1 : in->v[i];

		if (*last)
			names[n++] = strpbrk(last, "?[\\") ? "*" : last;
	}
	return tl_names_of((struct tl_strs){.v = names, .n = n});
}

void tl_load_at_in(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_locator *at = &((struct tl_locator_build *)out)->at;

	tl_load_strs(l, node, &at->in);
	at->blocks = names_of_blocks(l, &at->in);
}

void tl_load_at_when(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_locator_build *at = out;

	at->at.tests = tl_load_tests(l, node, at->b, &at->at.n_tests);
}

static const struct tl_load_key at_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_at_name},
	{.name = "in", .kind = TL_LOAD_CALL, .read = tl_load_at_in},
	{.name = "when", .kind = TL_LOAD_CALL, .read = tl_load_at_when},
};

struct tl_locator tl_load_locator(struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b)
{
	struct tl_locator_build at = {.b = b};

	tl_load_map(l, node, at_keys, TL_COUNT(at_keys), &at);
	return at.at;
}

const struct tl_locator *tl_load_locators(
	struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n)
{
	struct tl_locator *rows;

	*n = 0;
	if (!tl_load_is_seq(l, node))
		return NULL;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++)
		rows[i] = tl_load_locator(l, node->items[i], b);
	*n = node->n;
	return rows;
}

/* --- cases --- */

static void read_set(struct tl_load *l, const struct tl_yaml *node, void *out, unsigned effect, tl_protoset *set)
{
	struct tl_conf_case_build *c = out;

	*set = tl_load_protoset(l, node, NULL);
	c->c.effects |= effect;
}

static void read_bound(struct tl_load *l, const struct tl_yaml *node, void *out, unsigned effect, enum tl_proto *bound)
{
	struct tl_conf_case_build *c = out;
	tl_protoset set = tl_load_protoset(l, node, NULL);

	if (!tl_protoset_lowest(set, bound))
		return;
	if (set != TL_PROTO(*bound))
		tl_load_bad(l, node, "a bound is one version");
	c->c.effects |= effect;
}

#define CASE(out) (((struct tl_conf_case_build *)(out))->c)

static void read_permits(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_set(l, node, out, TL_EFFECT_PERMITS, &CASE(out).permits);
}

static void read_default(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_set(l, node, out, TL_EFFECT_DEFAULT, &CASE(out).by_default);
}

static void read_off(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_set(l, node, out, TL_EFFECT_OFF, &CASE(out).off);
}

static void read_on(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_set(l, node, out, TL_EFFECT_ON, &CASE(out).on);
}

static void read_floor(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_bound(l, node, out, TL_EFFECT_FLOOR, &CASE(out).floor);
}

static void read_ceiling(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_bound(l, node, out, TL_EFFECT_CEILING, &CASE(out).ceiling);
}

static void read_level(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	int64_t level = 0;

	if (!tl_load_number(l, node, NULL, &level))
		return;
	CASE(out).level = level < 0 ? 0 : level > 5 ? 5 : (int)level;
	CASE(out).effects |= TL_EFFECT_LEVEL;
}

static void read_weakens(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	bool weakens = false;

	if (tl_load_flag(l, node, &weakens) && weakens)
		CASE(out).effects |= TL_EFFECT_WEAKENS;
}

static void read_undecided(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	CASE(out).reason = tl_load_text(l, node);
	CASE(out).effects |= TL_EFFECT_UNDECIDED;
}

static void read_repairs(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &CASE(out).repairs);
}

static void read_case_certainty(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	CASE(out).has_certainty = tl_load_certainty(l, node, &CASE(out).certainty);
}

static void read_value(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_conf_case_build *c = out;

	c->c.tests = tl_load_tests(l, node, c->b, &c->c.n_tests);
}

static const struct tl_load_key case_keys[] = {
	{.name = "value", .kind = TL_LOAD_CALL, .read = read_value},
	{.name = "permits", .kind = TL_LOAD_CALL, .read = read_permits},
	{.name = "default", .kind = TL_LOAD_CALL, .read = read_default},
	{.name = "floor", .kind = TL_LOAD_CALL, .read = read_floor},
	{.name = "ceiling", .kind = TL_LOAD_CALL, .read = read_ceiling},
	{.name = "off", .kind = TL_LOAD_CALL, .read = read_off},
	{.name = "on", .kind = TL_LOAD_CALL, .read = read_on},
	{.name = "level", .kind = TL_LOAD_CALL, .read = read_level},
	{.name = "weakens", .kind = TL_LOAD_CALL, .read = read_weakens},
	{.name = "undecided", .kind = TL_LOAD_CALL, .read = read_undecided},
	{.name = "repairs", .kind = TL_LOAD_CALL, .read = read_repairs},
	{.name = "certainty", .kind = TL_LOAD_CALL, .read = read_case_certainty},
	{.name = "text", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_conf_case_build, c.text)},
};

const struct tl_conf_case *tl_load_cases(
	struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n)
{
	struct tl_conf_case *cases;

	*n = 0;
	if (!tl_load_is_seq(l, node))
		return NULL;
	cases = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *cases);
	for (size_t i = 0; i < node->n; i++) {
		struct tl_conf_case_build c = {.b = b};

		tl_load_map(l, node->items[i], case_keys, TL_COUNT(case_keys), &c);
		cases[i] = c.c;
		if (!c.c.n_tests && i + 1 < node->n)
			tl_load_bad(
				l, node->items[i + 1], "the case above takes every value: this one is never reached");
	}
	*n = node->n;
	return cases;
}

bool tl_load_certainty(struct tl_load *l, const struct tl_yaml *node, enum tl_certainty *out)
{
	static const char *const words[] = {[TL_CERTAIN] = "certain", [TL_LIKELY] = "likely", [TL_NOTE] = "note"};
	int i = tl_load_choice(l, node, "certainty", words, TL_COUNT(words));

	if (i >= 0)
		*out = (enum tl_certainty)i;
	return i >= 0;
}

void tl_load_conf_fix(struct tl_load *l, const struct tl_yaml *node, struct tl_conf_fix *out)
{
	static const struct tl_load_key fix_keys[] = {
		{.name = "text", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct tl_conf_fix, text)},
		{.name = "with", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_conf_fix, with)},
		{.name = "insert", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_conf_fix, insert)},
	};

	tl_load_map(l, node, fix_keys, TL_COUNT(fix_keys), out);
}
