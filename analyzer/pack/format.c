/* A format's document: its top keys, and the two ways to load one. */
#include "pack/format.h"

#include <string.h>

#include "pack/format_load.h"

#define BUILD(out) ((struct tl_format_build *)(out))

static void read_id(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	BUILD(out)->format->id = tl_load_text(l, node);
}

static void read_title(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	BUILD(out)->format->title = tl_load_text(l, node);
}

static void read_library(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	BUILD(out)->format->library = tl_load_text(l, node);
}

static void read_files(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &BUILD(out)->format->names);
}

static void read_maybe(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &BUILD(out)->format->maybe);
}

static void read_others(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &BUILD(out)->format->others);
}

static void read_sniff(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	BUILD(out)->format->sniff = tl_load_regex(l, node, out);
}

static void read_assume(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format *f = BUILD(out)->format;

	f->assume = tl_load_text(l, node);
	if (f->assume && f->title)
		f->assume_text = tl_arena_printf(l->arena, "%s %s", f->title, f->assume);
}

/* --- scales: as in libraries, or a plain map of words --- */

static void read_words(struct tl_load *l, const struct tl_yaml *node, struct tl_scale *scale)
{
	struct tl_meaning *rows;

	if (!tl_load_is_map(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		const struct tl_yaml *means = node->items[i];

		rows[i].word = tl_load_text(l, node->keys[i]);
		if (means->kind == TL_YAML_SCALAR && strcmp(means->text, "lowest") == 0)
			rows[i].kind = TL_MEANS_LOWEST;
		else if (means->kind == TL_YAML_SCALAR && strcmp(means->text, "default") == 0)
			rows[i].kind = TL_MEANS_DEFAULT;
		else
			rows[i].set = tl_load_protoset(l, means, NULL);
	}
	scale->rows = rows;
	scale->n_rows = node->n;
}

static void read_word_rows(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	read_words(l, node, out);
}

static const struct tl_load_key word_scale_keys[] = {
	{.name = "caseless", .kind = TL_LOAD_FLAG, .offset = offsetof(struct tl_scale, caseless)},
	{.name = "words", .kind = TL_LOAD_CALL, .required = true, .read = read_word_rows},
};

static void read_scales(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format *f = BUILD(out)->format;
	struct tl_scale *scales;

	if (!tl_load_is_map(l, node))
		return;
	scales = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *scales);
	for (size_t i = 0; i < node->n; i++) {
		const char *id = tl_load_text(l, node->keys[i]);

		if (tl_yaml_get(node->items[i], "words"))
			tl_load_map(l, node->items[i], word_scale_keys, TL_COUNT(word_scale_keys), &scales[i]);
		else
			scales[i] = *tl_load_scale(l, id, node->items[i], NULL, NULL);
		scales[i].id = id ? id : "";
	}
	f->scales = scales;
	f->n_scales = node->n;
}

/* --- includes and links --- */

struct include_build {
	struct tl_locator_build at; /* first: the readers of places take it */
	struct tl_conf_include inc;
};

static void read_harmless(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct include_build *)out)->inc.harmless);
}

static void read_follow(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const words[] = {
		[TL_FOLLOW_NOT] = "no", [TL_FOLLOW_FILE] = "file", [TL_FOLLOW_MAIN] = "main"};
	int i = tl_load_choice(l, node, "folder to begin at", words, TL_COUNT(words));

	if (i >= 0)
		((struct include_build *)out)->inc.follow = (enum tl_follow)i;
}

static const struct tl_load_key include_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_at_name},
	{.name = "in", .kind = TL_LOAD_CALL, .read = tl_load_at_in},
	{.name = "harmless", .kind = TL_LOAD_CALL, .read = read_harmless},
	{.name = "follow", .kind = TL_LOAD_CALL, .read = read_follow},
	{.name = "append", .kind = TL_LOAD_TEXT, .offset = offsetof(struct include_build, inc.append)},
};

static void read_main_files(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct tl_conf_drop_in *)out)->of);
}

static void read_dropped_files(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &((struct tl_conf_drop_in *)out)->files);
}

static void read_drop_ins(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const struct tl_load_key drop_in_keys[] = {
		{.name = "of", .kind = TL_LOAD_CALL, .required = true, .read = read_main_files},
		{.name = "files", .kind = TL_LOAD_CALL, .required = true, .read = read_dropped_files},
	};
	struct tl_conf_drop_in *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	memset(rows, 0, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++)
		tl_load_map(l, node->items[i], drop_in_keys, TL_COUNT(drop_in_keys), &rows[i]);
	BUILD(out)->format->drop_ins = rows;
	BUILD(out)->format->n_drop_ins = node->n;
}

static void read_includes(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_conf_include *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct include_build inc = {.at.b = out};

		tl_load_map(l, node->items[i], include_keys, TL_COUNT(include_keys), &inc);
		inc.inc.at = inc.at.at;
		rows[i] = inc.inc;
	}
	BUILD(out)->format->includes = rows;
	BUILD(out)->format->n_includes = node->n;
}

static void read_links(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_strs *steps;

	if (!tl_load_is_seq(l, node))
		return;
	steps = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *steps);
	for (size_t i = 0; i < node->n; i++)
		tl_load_strs(l, node->items[i], &steps[i]);
	BUILD(out)->format->links = (struct tl_links){.steps = steps, .n = node->n};
}

static void read_disabled(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;

	b->format->disabled = tl_load_locators(l, node, b, &b->format->n_disabled);
}

/* In the order they rest on each other. */
static const struct tl_load_key format_keys[] = {
	{.name = "format", .kind = TL_LOAD_CALL, .required = true, .read = read_id},
	{.name = "title", .kind = TL_LOAD_CALL, .required = true, .read = read_title},
	{.name = "library", .kind = TL_LOAD_CALL, .read = read_library},
	{.name = "files", .kind = TL_LOAD_CALL, .read = read_files},
	{.name = "files_if_sniffed", .kind = TL_LOAD_CALL, .read = read_maybe},
	{.name = "not_files", .kind = TL_LOAD_CALL, .read = read_others},
	{.name = "sniff", .kind = TL_LOAD_CALL, .read = read_sniff},
	{.name = "syntax", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_syntax},
	/* the head ends here */
	{.name = "assume", .kind = TL_LOAD_CALL, .read = read_assume},
	{.name = "scales", .kind = TL_LOAD_CALL, .read = read_scales},
	{.name = "includes", .kind = TL_LOAD_CALL, .read = read_includes},
	{.name = "drop_ins", .kind = TL_LOAD_CALL, .read = read_drop_ins},
	{.name = "links", .kind = TL_LOAD_CALL, .read = read_links},
	{.name = "references", .kind = TL_LOAD_CALL, .read = tl_load_references},
	{.name = "choices", .kind = TL_LOAD_CALL, .read = tl_load_choices},
	{.name = "disabled", .kind = TL_LOAD_CALL, .read = read_disabled},
	{.name = "names_files", .kind = TL_LOAD_CALL, .read = tl_load_namings},
	{.name = "embeds", .kind = TL_LOAD_CALL, .read = tl_load_embeds},
	{.name = "endpoints", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_kinds},
	{.name = "directives", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_directives},
};

/* Those that recognition needs stand first. */
#define HEAD_KEYS 8U

void tl_load_head_keys(struct tl_load *l, const struct tl_yaml *doc, struct tl_format_build *b)
{
	tl_load_map(l, doc, format_keys, HEAD_KEYS, b);
}

struct tl_format *tl_load_format(struct tl_load *l, const struct tl_yaml *doc)
{
	struct tl_format_build b = {.format = tl_arena_alloc(l->arena, sizeof *b.format)};
	struct tl_format *f = b.format;
	unsigned before = l->errors;

	tl_load_map(l, doc, format_keys, TL_COUNT(format_keys), &b);
	if (!f->names.n && !f->maybe.n)
		tl_load_bad(l, doc, "a format needs files, files_if_sniffed, or both");
	if (f->maybe.n && !f->sniff && l->errors == before)
		tl_load_bad(l, doc, "files_if_sniffed needs a sniff");
	if (l->errors != before) {
		tl_format_fini(f);
		return NULL;
	}
	if (!f->library)
		f->library = f->id;
	tl_format_index(f, l->arena);
	return f;
}

static void keep_first(void *ctx, const struct tl_err *err)
{
	struct tl_err *first = ctx;

	if (!first->msg[0])
		*first = *err;
}

int tl_format_load(
	struct tl_format **out, struct tl_arena *a, const char *file, const struct tl_yaml *doc, struct tl_err *err)
{
	struct tl_err first = {0};
	struct tl_load l = {.arena = a, .file = tl_arena_strdup(a, file), .report = keep_first, .ctx = &first};
	struct tl_format *f = tl_load_format(&l, doc);

	if (!f) {
		if (err)
			*err = first;
		return -1;
	}
	*out = f;
	return 0;
}

void tl_format_fini(struct tl_format *f)
{
	if (!f)
		return;
	for (size_t i = 0; i < f->regexes.n; i++)
		tl_regex_free(f->regexes.v[i]);
	tl_vec_fini(&f->regexes);
	tl_format_rest_fini(f->rest);
}
