/* One file of rules/libs: the library itself, its defaults and repairs. Rows are read by load_api.c, facts by load_facts.c. */
#include <string.h>

#include "pack/load.h"

static void read_able(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;
	tl_protoset able = tl_load_protoset(l, node, NULL);

	b->head.able_tls = able & TL_FAMILY_TLS;
	b->head.able_dtls = able & TL_FAMILY_DTLS;
}

static void read_headers(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;

	b->head.headers = tl_load_texts(l, node, &b->head.n_headers);
}

static void read_types(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;

	b->head.types = tl_load_texts(l, node, &b->head.n_types);
}

static void read_language(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const languages[] = {"c", "c++"};
	struct tl_lib_build *b = out;
	int i = tl_load_choice(l, node, "language", languages, TL_COUNT(languages));

	b->head.language = i < 0 ? NULL : languages[i];
}

/* --- defaults --- */

struct default_build {
	const struct tl_lib *lib;
	struct tl_default row;
};

static void read_permits(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct default_build *d = out;

	d->row.permits = tl_load_protoset(l, node, d->lib);
}

static void read_client(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct default_build *d = out;

	d->row.client = tl_load_protoset(l, node, d->lib);
}

static const struct tl_load_key default_keys[] = {
	{.name = "since", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct default_build, row.since)},
	{.name = "permits", .kind = TL_LOAD_CALL, .required = true, .read = read_permits},
	{.name = "client", .kind = TL_LOAD_CALL, .read = read_client},
	{.name = "source",
		.kind = TL_LOAD_TEXT,
		.required = true,
		.offset = offsetof(struct default_build, row.source)},
};

static void read_defaults(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;
	struct tl_default *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct default_build d = {.lib = &b->head};

		tl_load_map(l, node->items[i], default_keys, TL_COUNT(default_keys), &d);
		rows[i] = d.row;
		if (i && d.row.since && rows[i - 1].since && tl_release_cmp(rows[i - 1].since, d.row.since) >= 0)
			tl_load_bad(l, node->items[i], "defaults stand in ascending order of release");
	}
	b->head.defaults = rows;
	b->head.n_defaults = node->n;
}

/* --- releases as code sees them --- */

struct versions_build {
	const struct tl_lib_build *lib;
	struct tl_lib_versions row;
};

static void read_values(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct versions_build *v = out;
	int64_t *values;

	if (!tl_load_is_seq(l, node))
		return;
	values = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *values);
	for (size_t i = 0; i < node->n; i++)
		tl_load_number(l, node->items[i], v->lib, &values[i]);
	v->row.values = values;
	v->row.n = node->n;
}

static const struct tl_load_key versions_keys[] = {
	{.name = "macro", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct versions_build, row.macro)},
	{.name = "values", .kind = TL_LOAD_CALL, .required = true, .read = read_values},
};

static void read_versions(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;
	struct tl_lib_versions *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct versions_build v = {.lib = b, .row = {.macro = ""}};

		tl_load_map(l, node->items[i], versions_keys, TL_COUNT(versions_keys), &v);
		rows[i] = v.row;
	}
	b->head.versions = rows;
	b->head.n_versions = node->n;
}

/* --- repairs --- */

static const struct tl_load_key fix_keys[] = {
	{.name = "text",
		.kind = TL_LOAD_TEXT,
		.required = true,
		.offset = offsetof(struct tl_lib_build, head.fix_text)},
	{.name = "call", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_lib_build, head.fix_call)},
	{.name = "call_dtls", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_lib_build, head.fix_call_dtls)},
};

/* A call is shown with the object's text in place of its one "%s". */
static void check_template(struct tl_load *l, const struct tl_yaml *at, const char *call)
{
	const char *percent = call ? strchr(call, '%') : NULL;

	if (call && (!percent || percent[1] != 's' || strchr(percent + 1, '%')))
		tl_load_bad(l, at, "a call has exactly one %%s, for the object");
}

static void read_fix(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_lib_build *b = out;

	tl_load_map(l, node, fix_keys, TL_COUNT(fix_keys), b);
	check_template(l, node, b->head.fix_call);
	check_template(l, node, b->head.fix_call_dtls);
}

/* --- the file --- */

#define TEXT(key, field, must)                                                                                         \
	{.name = key, .kind = TL_LOAD_TEXT, .required = must, .offset = offsetof(struct tl_lib_build, head.field)}
#define FLAG(key, field) {.name = key, .kind = TL_LOAD_FLAG, .offset = offsetof(struct tl_lib_build, head.field)}
#define CALL(key, fn, must) {.name = key, .kind = TL_LOAD_CALL, .required = must, .read = fn}

/* Order matters: what the library can speak, then constants and scales, then rows that name them. */
static const struct tl_load_key lib_keys[] = {
	TEXT("id", id, true),
	TEXT("title", title, true),
	CALL("language", read_language, true),
	CALL("headers", read_headers, true),
	TEXT("assume", assume, true),
	TEXT("subject", subject, true),
	CALL("types", read_types, false),
	CALL("able", read_able, true),
	TEXT("leaves_to", leaves_to, false),
	FLAG("hole_rule", hole_rule),
	FLAG("high_level", high_level),
	FLAG("default_is_lowest", default_is_lowest),
	CALL("defaults", read_defaults, true),
	CALL("fix", read_fix, true),
	CALL("scales", tl_load_scales, false),
	CALL("constants", tl_load_constants, false),
	CALL("enumerators", tl_load_enumerators, false),
	CALL("versions", read_versions, false),
	TEXT("model", model, false),
	CALL("functions", tl_load_functions, false),
	CALL("fields", tl_load_fields, false),
};

/* Moves a vector's items into the arena. */
static void *keep(struct tl_load *l, const void *items, size_t n, size_t size)
{
	void *kept = tl_arena_alloc(l->arena, n * size + 1);

	if (n)
		memcpy(kept, items, n * size);
	return kept;
}

static void check_lib(struct tl_load *l, const struct tl_yaml *doc, const struct tl_lib *lib)
{
	if (!lib->n_apis && !lib->n_fields)
		tl_load_bad(l, doc, "a library needs functions or fields");
	if (lib->n_defaults && lib->assume && !tl_lib_default(lib))
		tl_load_bad(l, doc, "no default is in force for the assumed release %s", lib->assume);
}

struct tl_lib *tl_load_lib(struct tl_load *l, const struct tl_yaml *doc)
{
	unsigned before = l->errors;
	struct tl_lib_build b = {.lib = tl_arena_alloc(l->arena, sizeof *b.lib)};

	tl_load_map(l, doc, lib_keys, TL_COUNT(lib_keys), &b);
	b.head.constants = keep(l, b.constants.v, b.constants.n, sizeof *b.constants.v);
	b.head.n_constants = b.constants.n;
	b.head.apis = keep(l, b.apis.v, b.apis.n, sizeof *b.apis.v);
	b.head.n_apis = b.apis.n;
	b.head.fields = keep(l, b.fields.v, b.fields.n, sizeof *b.fields.v);
	b.head.n_fields = b.fields.n;
	tl_vec_fini(&b.scales);
	tl_vec_fini(&b.constants);
	tl_vec_fini(&b.apis);
	tl_vec_fini(&b.fields);
	check_lib(l, doc, &b.head);
	*b.lib = b.head;
	return l->errors == before ? b.lib : NULL;
}
