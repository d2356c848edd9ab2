/* The key directives of a format: what stands in a file and what it does to an endpoint. */
#include <string.h>

#include "pack/format_load.h"
#include "pack/grammar.h"

struct directive_build {
	struct tl_locator_build at; /* first: the readers of places take it */
	struct tl_directive d;
	const struct tl_yaml *kind_node;
};

static struct tl_format_build *building(void *out)
{
	return ((struct directive_build *)out)->at.b;
}

#define DIRECTIVE(out) (((struct directive_build *)(out))->d)

static void read_pattern(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	const struct tl_regex *re = tl_load_regex(l, node, building(out));

	if (re && !tl_regex_group(re, "value"))
		tl_load_bad(l, node, "the pattern needs a group (?<value>...) around the value");
	DIRECTIVE(out).pattern = re;
}

static void read_endpoint(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = building(out);
	const char *id = tl_load_text(l, node);
	const char **ids = tl_arena_alloc(l->arena, (b->n_kinds + 1) * sizeof *ids);

	for (size_t i = 0; id && i < b->n_kinds; i++) {
		ids[i] = b->kinds[i].id ? b->kinds[i].id : "";
		if (strcmp(ids[i], id) == 0)
			DIRECTIVE(out).kind = &b->kinds[i];
	}
	if (id && !DIRECTIVE(out).kind)
		tl_load_bad(l, node, "unknown endpoint \"%s\"%s", id, tl_load_hint(l, id, ids, b->n_kinds));
}

/* --- value: which words --- */

struct pick_build {
	struct tl_pick pick;
};

static void read_pick_number(struct tl_load *l, const struct tl_yaml *node, struct tl_pick *p, enum tl_pick_kind kind)
{
	int64_t n = 0;

	if (!tl_load_number(l, node, NULL, &n))
		return;
	if (n < 1 || n > 1000)
		tl_load_bad(l, node, "words are counted from 1");
	p->kind = kind;
	p->word = (uint32_t)n;
}

static void read_pick_word(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_pick_number(l, node, out, TL_PICK_WORD);
}

static void read_pick_from(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_pick_number(l, node, out, TL_PICK_FROM);
}

static void read_pick_after(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	((struct tl_pick *)out)->kind = TL_PICK_AFTER;
	((struct tl_pick *)out)->key = tl_load_text(l, node);
}

static void read_pick_key(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	((struct tl_pick *)out)->kind = TL_PICK_KEY;
	((struct tl_pick *)out)->key = tl_load_text(l, node);
}

static void read_pick_name(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	bool yes = false;

	if (tl_load_flag(l, node, &yes) && yes)
		((struct tl_pick *)out)->kind = TL_PICK_NAME;
}

void tl_load_pick(struct tl_load *l, const struct tl_yaml *node, struct tl_pick *out)
{
	static const struct tl_load_key keys[] = {
		{.name = "word", .kind = TL_LOAD_CALL, .read = read_pick_word},
		{.name = "from", .kind = TL_LOAD_CALL, .read = read_pick_from},
		{.name = "after", .kind = TL_LOAD_CALL, .read = read_pick_after},
		{.name = "key", .kind = TL_LOAD_CALL, .read = read_pick_key},
		{.name = "name", .kind = TL_LOAD_CALL, .read = read_pick_name},
		{.name = "split", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_pick, split)},
		{.name = "caseless", .kind = TL_LOAD_FLAG, .offset = offsetof(struct tl_pick, caseless)},
	};

	tl_load_map(l, node, keys, TL_COUNT(keys), out);
}

static void read_pick(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_pick(l, node, &DIRECTIVE(out).pick);
}

/* --- meaning --- */

static void read_grammar(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	const char *name = tl_load_text(l, node);

	if (name && !tl_grammar_exists(name))
		tl_load_bad(l, node, "unknown grammar \"%s\"", name);
	DIRECTIVE(out).grammar = name;
}

static void read_scale(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = building(out);
	const char *id = tl_load_text(l, node);
	const char **ids = tl_arena_alloc(l->arena, (b->format->n_scales + 1) * sizeof *ids);

	for (size_t i = 0; id && i < b->format->n_scales; i++) {
		ids[i] = b->format->scales[i].id;
		if (strcmp(ids[i], id) == 0)
			DIRECTIVE(out).scale = &b->format->scales[i];
	}
	if (id && !DIRECTIVE(out).scale)
		tl_load_bad(l, node, "unknown scale \"%s\"%s", id, tl_load_hint(l, id, ids, b->format->n_scales));
}

static void read_cases(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	DIRECTIVE(out).cases = tl_load_cases(l, node, building(out), &DIRECTIVE(out).n_cases);
}

static void read_repeated(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const words[] = {[TL_MERGE_LAST] = "last",
		[TL_MERGE_ADD] = "adds",
		[TL_MERGE_FIRST] = "first",
		[TL_MERGE_EACH] = "in-order"};
	int i = tl_load_choice(l, node, "way to repeat", words, TL_COUNT(words));

	if (i >= 0)
		DIRECTIVE(out).merge = (enum tl_merge)i;
}

static void read_inner(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const words[] = {
		[TL_INHERIT_REPLACE] = "replaces", [TL_INHERIT_ADD] = "adds", [TL_INHERIT_NONE] = "alone"};
	int i = tl_load_choice(l, node, "way to inherit", words, TL_COUNT(words));

	if (i >= 0)
		DIRECTIVE(out).inherit = (enum tl_inherit)i;
}

static void read_phase(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	int64_t n = 0;

	if (tl_load_number(l, node, NULL, &n))
		DIRECTIVE(out).phase = n < 0 ? 0 : n > 9 ? 9 : (int)n;
}

static void read_dead_beside(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &DIRECTIVE(out).dead_beside);
}

static void read_directive_certainty(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_certainty(l, node, &DIRECTIVE(out).certainty);
}

static void read_fix(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_conf_fix(l, node, &DIRECTIVE(out).fix);
}

static void read_tell(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &DIRECTIVE(out).tell);
}

static const struct tl_load_key directive_keys[] = {
	{.name = "id", .kind = TL_LOAD_TEXT, .offset = offsetof(struct directive_build, d.id)},
	{.name = "name", .kind = TL_LOAD_CALL, .read = tl_load_at_name},
	{.name = "in", .kind = TL_LOAD_CALL, .read = tl_load_at_in},
	{.name = "when", .kind = TL_LOAD_CALL, .read = tl_load_at_when},
	{.name = "pattern", .kind = TL_LOAD_CALL, .read = read_pattern},
	{.name = "strings", .kind = TL_LOAD_FLAG, .offset = offsetof(struct directive_build, d.strings_visible)},
	{.name = "new", .kind = TL_LOAD_FLAG, .offset = offsetof(struct directive_build, d.makes_new)},
	{.name = "endpoint", .kind = TL_LOAD_CALL, .required = true, .read = read_endpoint},
	{.name = "value", .kind = TL_LOAD_CALL, .read = read_pick},
	{.name = "grammar", .kind = TL_LOAD_CALL, .read = read_grammar},
	{.name = "scale", .kind = TL_LOAD_CALL, .read = read_scale},
	{.name = "cases", .kind = TL_LOAD_CALL, .read = read_cases},
	{.name = "repeated", .kind = TL_LOAD_CALL, .read = read_repeated},
	{.name = "inner", .kind = TL_LOAD_CALL, .read = read_inner},
	{.name = "dead_beside", .kind = TL_LOAD_CALL, .read = read_dead_beside},
	{.name = "phase", .kind = TL_LOAD_CALL, .read = read_phase},
	{.name = "certainty", .kind = TL_LOAD_CALL, .read = read_directive_certainty},
	{.name = "fix", .kind = TL_LOAD_CALL, .read = read_fix},
	{.name = "tell", .kind = TL_LOAD_CALL, .read = read_tell},
	{.name = "source", .kind = TL_LOAD_TEXT, .offset = offsetof(struct directive_build, d.source)},
};

/* What the keys of one directive must say together. */
static void check_directive(struct tl_load *l, const struct tl_yaml *node, const struct tl_directive *d, bool masked)
{
	if (!d->at.names.n == !d->pattern)
		tl_load_bad(l, node, "a directive needs a name or a pattern, and not both");
	else if (d->pattern && !masked)
		tl_load_bad(l, node, "a pattern works on masked text only: syntax.family is another");
	else if (masked && !d->pattern)
		tl_load_bad(l, node, "masked text has no names: give a pattern");
	if (!d->grammar == !d->n_cases)
		tl_load_bad(l, node, "a directive needs a grammar or cases, and not both");
	if (d->grammar && tl_grammar_needs_scale(d->grammar) && !d->scale)
		tl_load_bad(l, node, "grammar \"%s\" needs a scale for its words", d->grammar);
}

static void check_ids(struct tl_load *l, const struct tl_yaml *node, const struct tl_format *f, const char *key,
	const struct tl_strs *ids)
{
	for (size_t k = 0; k < ids->n; k++) {
		size_t d = 0;

		while (d < f->n_directives && strcmp(f->directives[d].id, ids->v[k]) != 0)
			d++;
		if (d == f->n_directives)
			tl_load_bad(l, node, "%s \"%s\": there is no directive of that id", key, ids->v[k]);
	}
}

/* What directives say of each other. */
static void check_references(struct tl_load *l, const struct tl_yaml *node, const struct tl_format *f)
{
	for (size_t i = 0; i < f->n_directives; i++) {
		const struct tl_directive *d = &f->directives[i];

		check_ids(l, node->items[i], f, "dead_beside", &d->dead_beside);
		for (size_t c = 0; c < d->n_cases; c++)
			check_ids(l, node->items[i], f, "repairs", &d->cases[c].repairs);
	}
}

void tl_load_directives(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct tl_directive *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct directive_build d = {.at.b = b};

		tl_load_map(l, node->items[i], directive_keys, TL_COUNT(directive_keys), &d);
		d.d.at = d.at.at;
		if (!d.d.id)
			d.d.id = d.d.at.names.n ? d.d.at.names.v[0] : "";
		if (node->items[i]->kind == TL_YAML_MAP)
			check_directive(l, node->items[i], &d.d, b->format->syntax == TL_SYNTAX_masked);
		rows[i] = d.d;
	}
	b->format->directives = rows;
	b->format->n_directives = node->n;
	check_references(l, node, b->format);
}
