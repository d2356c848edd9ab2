/* The keys references, choices and embeds of a format: values that are written elsewhere, one of several, or a language of their own. */
#include <string.h>

#include "pack/format_load.h"

/* --- references --- */

struct reference_build {
	struct tl_conf_reference r;
	struct tl_format_build *b;
};

static void read_ref_match(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct reference_build *r = out;

	r->r.match = tl_load_regex(l, node, r->b);
	if (r->r.match && !tl_regex_group(r->r.match, "name"))
		tl_load_bad(l, node, "the pattern needs a group (?<name>...) around the name");
}

static void read_ref_to(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct reference_build *)out)->r.to);
}

static const struct tl_load_key reference_keys[] = {
	{.name = "match", .kind = TL_LOAD_CALL, .read = read_ref_match},
	{.name = "kid", .kind = TL_LOAD_TEXT, .offset = offsetof(struct reference_build, r.kid)},
	{.name = "to", .kind = TL_LOAD_CALL, .required = true, .read = read_ref_to},
	{.name = "bare", .kind = TL_LOAD_FLAG, .offset = offsetof(struct reference_build, r.bare)},
	{.name = "certain", .kind = TL_LOAD_FLAG, .offset = offsetof(struct reference_build, r.certain)},
};

void tl_load_references(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct tl_conf_reference *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct reference_build r = {.b = b};

		tl_load_map(l, node->items[i], reference_keys, TL_COUNT(reference_keys), &r);
		if (!r.r.match == !r.r.kid)
			tl_load_bad(l, node->items[i], "a reference needs a match or a kid, and not both");
		rows[i] = r.r;
	}
	b->format->references = rows;
	b->format->n_references = node->n;
}

/* --- choices --- */

struct choice_build {
	struct tl_conf_choice c;
	struct tl_format_build *b;
};

static void read_choice_match(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct choice_build *c = out;

	c->c.match = tl_load_regex(l, node, c->b);
}

static void read_choice_each(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct choice_build *c = out;

	c->c.each = tl_load_regex(l, node, c->b);
	if (c->c.each && !tl_regex_group(c->c.each, "value") && !tl_regex_group(c->c.each, "name"))
		tl_load_bad(l, node, "the pattern needs a group (?<value>...) or (?<name>...)");
}

static const struct tl_load_key choice_keys[] = {
	{.name = "match", .kind = TL_LOAD_CALL, .read = read_choice_match},
	{.name = "kid", .kind = TL_LOAD_TEXT, .offset = offsetof(struct choice_build, c.kid)},
	{.name = "each", .kind = TL_LOAD_CALL, .required = true, .read = read_choice_each},
	{.name = "bare", .kind = TL_LOAD_FLAG, .offset = offsetof(struct choice_build, c.bare)},
};

void tl_load_choices(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct tl_conf_choice *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct choice_build c = {.b = b};

		tl_load_map(l, node->items[i], choice_keys, TL_COUNT(choice_keys), &c);
		if (!c.c.match == !c.c.kid)
			tl_load_bad(l, node->items[i], "a choice needs a match or a kid, and not both");
		rows[i] = c.c;
	}
	b->format->choices = rows;
	b->format->n_choices = node->n;
}

/* --- embeds --- */

struct embed_build {
	struct tl_locator_build at; /* first: the readers of places take it */
	struct tl_conf_embed e;
	bool by_name;
};

static void read_embed_pattern(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct embed_build *e = out;

	e->e.pattern = tl_load_regex(l, node, e->at.b);
	if (e->e.pattern && !tl_regex_group(e->e.pattern, "value"))
		tl_load_bad(l, node, "the pattern needs a group (?<value>...) around the text");
}

static const struct tl_load_key embed_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .read = tl_load_at_name},
	{.name = "pattern", .kind = TL_LOAD_CALL, .read = read_embed_pattern},
	{.name = "strings", .kind = TL_LOAD_FLAG, .offset = offsetof(struct embed_build, e.strings_visible)},
	{.name = "in", .kind = TL_LOAD_CALL, .read = tl_load_at_in},
	{.name = "when", .kind = TL_LOAD_CALL, .read = tl_load_at_when},
	{.name = "format", .kind = TL_LOAD_TEXT, .offset = offsetof(struct embed_build, e.format)},
	{.name = "file", .kind = TL_LOAD_TEXT, .offset = offsetof(struct embed_build, e.file_sibling)},
	{.name = "as", .kind = TL_LOAD_TEXT, .offset = offsetof(struct embed_build, e.as)},
	{.name = "assigns", .kind = TL_LOAD_FLAG, .offset = offsetof(struct embed_build, e.assigns)},
	{.name = "assigned_to", .kind = TL_LOAD_TEXT, .offset = offsetof(struct embed_build, e.assigned_to)},
	{.name = "command", .kind = TL_LOAD_TEXT, .offset = offsetof(struct embed_build, e.command)},
	{.name = "arguments", .kind = TL_LOAD_FLAG, .offset = offsetof(struct embed_build, e.arguments)},
	{.name = "by_name", .kind = TL_LOAD_FLAG, .offset = offsetof(struct embed_build, by_name)},
};

/* What a pattern matches has no name of its own. */
static struct tl_strs name_of_match(struct tl_arena *a, size_t number)
{
	const char **name = tl_arena_alloc(a, sizeof *name);

	*name = tl_arena_printf(a, "text %zu", number);
	return (struct tl_strs){.v = name, .n = 1};
}

void tl_load_embeds(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct tl_conf_embed *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct embed_build e = {.at.b = b};

		tl_load_map(l, node->items[i], embed_keys, TL_COUNT(embed_keys), &e);
		if ((e.e.format != NULL) + (e.e.file_sibling != NULL) + (e.e.as != NULL) + e.by_name != 1)
			tl_load_bad(l, node->items[i], "a text needs one of format, file, as, by_name");
		if (!e.at.at.names.n == !e.e.pattern)
			tl_load_bad(l, node->items[i], "a text needs a name or a pattern, and not both");
		if (e.e.assigns + (e.e.assigned_to != NULL) + (e.e.command != NULL) > 1)
			tl_load_bad(l, node->items[i], "a text has one of assigns, assigned_to, command");
		rows[i] = e.e;
		rows[i].at = e.at.at;
		if (e.e.pattern)
			rows[i].at.names = tl_names_of(name_of_match(l->arena, i));
	}
	b->format->embeds = rows;
	b->format->n_embeds = node->n;
}
