/* The key syntax of a format: the family's word and its options. */
#include <string.h>

#include "pack/format_load.h"

struct syntax_build {
	struct tl_format_build *b;
	struct tl_syntax_opts opts;
	int family;
};

static void read_family(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const words[TL_SYNTAX_COUNT] = {
#define SYNTAX(id, word) [TL_SYNTAX_##id] = word,
#include "pack/syntaxes.def"
#undef SYNTAX
	};
	struct syntax_build *s = out;

	s->family = tl_load_choice(l, node, "syntax family", words, TL_SYNTAX_COUNT);
}

static void read_comments(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.comments);
}

static void read_raw(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.raw);
}

static void read_section_lines(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.section_lines);
}

static void read_commands(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.commands);
}

static void read_split(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_syntax_opts *opts = &((struct syntax_build *)out)->opts;
	struct tl_split *rows;

	if (!tl_load_is_map(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		int64_t own = 0;

		rows[i].name = tl_load_text(l, node->keys[i]);
		if (!tl_load_number(l, node->items[i], NULL, &own))
			continue;
		if (own < 0 || own > 100)
			tl_load_bad(l, node->items[i], "the number of words that are no options");
		rows[i].own = (uint32_t)own;
	}
	opts->splits = rows;
	opts->n_splits = node->n;
}

static void read_heir_names(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.heirs.names);
}

static void read_heirs(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const struct tl_load_key heir_keys[] = {
		{.name = "of",
			.kind = TL_LOAD_TEXT,
			.required = true,
			.offset = offsetof(struct syntax_build, opts.heirs.section)},
		{.name = "by", .kind = TL_LOAD_TEXT, .offset = offsetof(struct syntax_build, opts.heirs.by)},
		{.name = "sections", .kind = TL_LOAD_CALL, .required = true, .read = read_heir_names},
	};

	tl_load_map(l, node, heir_keys, TL_COUNT(heir_keys), out);
}

static void read_branch_opens(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.branch_opens);
}

static void read_branch_turns(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.branch_turns);
}

static void read_branch_closes(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct syntax_build *)out)->opts.branch_closes);
}

static void read_branches(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const struct tl_load_key branch_keys[] = {
		{.name = "open", .kind = TL_LOAD_CALL, .required = true, .read = read_branch_opens},
		{.name = "turn", .kind = TL_LOAD_CALL, .required = true, .read = read_branch_turns},
		{.name = "close", .kind = TL_LOAD_CALL, .required = true, .read = read_branch_closes},
	};

	tl_load_map(l, node, branch_keys, TL_COUNT(branch_keys), out);
}

static void read_regions(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct syntax_build *s = out;

	s->opts.regions = tl_load_regex(l, node, s->b);
}

#define FLAG(key, field) {.name = key, .kind = TL_LOAD_FLAG, .offset = offsetof(struct syntax_build, opts.field)}
#define TEXT(key, field) {.name = key, .kind = TL_LOAD_TEXT, .offset = offsetof(struct syntax_build, opts.field)}

static const struct tl_load_key keys[] = {
	{.name = "family", .kind = TL_LOAD_CALL, .required = true, .read = read_family},
	{.name = "comments", .kind = TL_LOAD_CALL, .read = read_comments},
	{.name = "raw", .kind = TL_LOAD_CALL, .read = read_raw},
	{.name = "section_lines", .kind = TL_LOAD_CALL, .read = read_section_lines},
	{.name = "commands", .kind = TL_LOAD_CALL, .read = read_commands},
	FLAG("properties", properties),
	FLAG("section_words", section_words),
	{.name = "split", .kind = TL_LOAD_CALL, .read = read_split},
	{.name = "heirs", .kind = TL_LOAD_CALL, .read = read_heirs},
	TEXT("ends", ends),
	FLAG("parentheses", parens),
	FLAG("lone_braces", lone),
	FLAG("containers", containers),
	{.name = "regions", .kind = TL_LOAD_CALL, .read = read_regions},
	{.name = "branches", .kind = TL_LOAD_CALL, .read = read_branches},
	FLAG("trailing_comments", trailing),
	FLAG("caseless", caseless),
	FLAG("backslash_joins", continues),
	FLAG("indent_joins", indented),
	FLAG("folded", folded),
	FLAG("comments_between", between),
	FLAG("braces", braces),
	FLAG("tags", tags),
	FLAG("expand", expand),
	FLAG("macros", macros),
	FLAG("merge_sections", merge),
	FLAG("line_ends", lines),
	FLAG("assign", assign),
	FLAG("escapes", escapes),
	FLAG("cut_prefix", cut_prefix),
	FLAG("dots", dots),
	FLAG("list_blocks", list_blocks),
	FLAG("tables", tables),
	FLAG("single_quotes", single),
	TEXT("head_section", head),
	TEXT("separators", separators),
	TEXT("quotes", quotes),
	TEXT("overrides", overrides),
	TEXT("section_word", section_word),
	TEXT("variables", variables),
	TEXT("language", language),
};

void tl_load_syntax(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct syntax_build s = {.b = b, .family = -1};

	tl_load_map(l, node, keys, TL_COUNT(keys), &s);
	b->format->opts = s.opts;
	if (s.family >= 0)
		b->format->syntax = (enum tl_syntax_id)s.family;
}
