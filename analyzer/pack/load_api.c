/*
 * Rows about functions and fields. A row's declarations are its names: "SSL *SSL_new(SSL_CTX *);" is the row for SSL_new. Functions
 * that do the same share a row.
 */
#include <ctype.h>
#include <string.h>

#include "pack/load.h"

struct api_build {
	const char *const *names;
	const char *const *decls;
	size_t n_names, n_decls;
	const char *source;
	bool common, connects;
	unsigned names_file;
};

static void read_names(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct api_build *ab = out;

	ab->names = tl_load_texts(l, node, &ab->n_names);
}

static void read_decls(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct api_build *ab = out;

	ab->decls = tl_load_texts(l, node, &ab->n_decls);
}

/* "arg0": the first argument is 1. */
static void read_names_file(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	const char *text = node->kind == TL_YAML_SCALAR ? node->text : "";

	if (strncmp(text, "arg", 3) == 0 && isdigit((unsigned char)text[3]) && !text[4])
		((struct api_build *)out)->names_file = (unsigned)(text[3] - '0') + 1;
	else
		tl_load_bad(l, node, "the argument that names a file is written arg0 to arg9");
}

/* The verbs' own keys are read by load_action.c; here they are only allowed. */
#define VERB(key) {.name = key, .kind = TL_LOAD_CALL}
#define ACTION_KEYS                                                                                                    \
	VERB("nothing"), VERB("method"), VERB("create"), VERB("derive"), VERB("alias"), VERB("adopt"),                 \
		VERB("remethod"), VERB("reset"), VERB("floor"), VERB("ceiling"), VERB("off"), VERB("on"),              \
		VERB("allow"), VERB("deny"), VERB("text"), VERB("level"), VERB("number"), VERB("lend"), VERB("end"),   \
		VERB("give_off"), VERB("opaque"), VERB("when")

static const struct tl_load_key function_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .read = read_names},
	{.name = "decl", .kind = TL_LOAD_CALL, .read = read_decls},
	{.name = "source", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct api_build, source)},
	{.name = "common", .kind = TL_LOAD_FLAG, .offset = offsetof(struct api_build, common)},
	{.name = "connects", .kind = TL_LOAD_FLAG, .offset = offsetof(struct api_build, connects)},
	{.name = "names_file", .kind = TL_LOAD_CALL, .read = read_names_file},
	{.name = "do", .kind = TL_LOAD_CALL},
	ACTION_KEYS,
};

static const struct tl_load_key field_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .required = true, .read = read_names},
	{.name = "source", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct api_build, source)},
	{.name = "do", .kind = TL_LOAD_CALL},
	ACTION_KEYS,
};

static const struct tl_load_key step_keys[] = {ACTION_KEYS};

static void read_step(struct tl_load *l, const struct tl_yaml *step, const struct tl_lib_build *b, bool is_field,
	struct tl_action_vec *out)
{
	struct api_build unused = {0};

	tl_load_map(l, step, step_keys, TL_COUNT(step_keys), &unused);
	if (step->kind == TL_YAML_MAP)
		tl_load_action(l, step, b, is_field, out);
}

/* The row's actions, in the arena. */
static const struct tl_action *read_actions(
	struct tl_load *l, const struct tl_yaml *row, const struct tl_lib_build *b, bool is_field, size_t *n)
{
	const struct tl_yaml *steps = tl_yaml_get(row, "do");
	struct tl_action_vec v = {0};
	struct tl_action *out = NULL;

	if (!steps)
		tl_load_action(l, row, b, is_field, &v);
	else if (tl_load_is_seq(l, steps))
		for (size_t i = 0; i < steps->n; i++)
			read_step(l, steps->items[i], b, is_field, &v);
	if (v.n) {
		out = tl_arena_alloc(l->arena, v.n * sizeof *out);
		memcpy(out, v.v, v.n * sizeof *out);
	}
	*n = v.n;
	tl_vec_fini(&v);
	return out;
}

/* The identifier before the first '(' of a declaration; NULL when there is none. */
static const char *declared_name(struct tl_load *l, const char *decl)
{
	const char *end = strchr(decl, '('), *start;

	if (!end)
		return NULL;
	while (end > decl && isspace((unsigned char)end[-1]))
		end--;
	for (start = end; start > decl && (isalnum((unsigned char)start[-1]) || start[-1] == '_');)
		start--;
	return start == end ? NULL : tl_arena_strndup(l->arena, start, (size_t)(end - start));
}

static const char *with_semicolon(struct tl_load *l, const char *decl)
{
	size_t len = strlen(decl);

	while (len && (decl[len - 1] == ';' || isspace((unsigned char)decl[len - 1])))
		len--;
	return tl_arena_printf(l->arena, "%.*s;", (int)len, decl);
}

static bool known_already(const struct tl_lib_build *b, const char *name)
{
	for (size_t i = 0; i < b->apis.n; i++)
		if (!strcmp(b->apis.v[i].name, name))
			return true;
	return false;
}

static void add_api(struct tl_load *l, const struct tl_yaml *row, struct tl_lib_build *b, struct tl_api *api)
{
	if (known_already(b, api->name))
		tl_load_bad(l, row, "function \"%s\" has a row already", api->name);
	else
		tl_vec_push(&b->apis, *api);
}

static void add_declared(struct tl_load *l, const struct tl_yaml *row, struct tl_lib_build *b,
	const struct api_build *ab, struct tl_api *api)
{
	for (size_t i = 0; i < ab->n_decls; i++) {
		api->name = ab->n_names ? ab->names[i] : declared_name(l, ab->decls[i]);
		api->decl = with_semicolon(l, ab->decls[i]);
		if (api->name)
			add_api(l, row, b, api);
		else
			tl_load_bad(l, row, "no function's name in \"%s\"", ab->decls[i]);
	}
}

static void read_function(struct tl_load *l, const struct tl_yaml *row, struct tl_lib_build *b)
{
	struct api_build ab = {0};
	struct tl_api api = {.lib = b->lib};

	tl_load_map(l, row, function_keys, TL_COUNT(function_keys), &ab);
	if (row->kind != TL_YAML_MAP)
		return;
	api.source = ab.source;
	api.common = ab.common;
	api.connects = ab.connects;
	api.names_file = ab.names_file;
	api.actions = read_actions(l, row, b, false, &api.n_actions);
	if (!ab.n_names && !ab.n_decls)
		tl_load_bad(l, row, "the row needs a \"decl\" or a \"name\"");
	else if (ab.n_names && ab.n_decls && ab.n_names != ab.n_decls)
		tl_load_bad(l, row, "as many names as declarations, or none");
	else if (ab.n_decls)
		add_declared(l, row, b, &ab, &api);
	else
		for (size_t i = 0; i < ab.n_names; i++) {
			api.name = ab.names[i];
			add_api(l, row, b, &api);
		}
}

void tl_load_functions(struct tl_load *l, const struct tl_yaml *node, void *build)
{
	if (!tl_load_is_seq(l, node))
		return;
	for (size_t i = 0; i < node->n; i++)
		read_function(l, node->items[i], build);
}

static void read_field(struct tl_load *l, const struct tl_yaml *row, struct tl_lib_build *b)
{
	struct api_build ab = {0};
	struct tl_api_field field = {.lib = b->lib};

	tl_load_map(l, row, field_keys, TL_COUNT(field_keys), &ab);
	if (row->kind != TL_YAML_MAP)
		return;
	field.source = ab.source;
	field.actions = read_actions(l, row, b, true, &field.n_actions);
	for (size_t i = 0; i < ab.n_names; i++) {
		field.name = ab.names[i];
		if (strchr(field.name, '.'))
			tl_vec_push(&b->fields, field);
		else
			tl_load_bad(l, row, "a field is named RECORD.field, not \"%s\"", field.name);
	}
}

void tl_load_fields(struct tl_load *l, const struct tl_yaml *node, void *build)
{
	if (!tl_load_is_seq(l, node))
		return;
	for (size_t i = 0; i < node->n; i++)
		read_field(l, node->items[i], build);
}
