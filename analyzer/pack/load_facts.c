/* Reading the facts rows are made of: sets of versions, scales, constants. */
#include <ctype.h>
#include <string.h>

#include "pack/load.h"

/* --- sets of versions --- */

static bool read_proto(struct tl_load *l, const struct tl_yaml *at, const char *id, enum tl_proto *out)
{
	const char *ids[TL_PROTO_COUNT];

	if (!tl_proto_parse(id, out))
		return true;
	for (int p = 0; p < TL_PROTO_COUNT; p++)
		ids[p] = tl_proto_id((enum tl_proto)p);
	tl_load_bad(l, at, "unknown version \"%s\"%s", id, tl_load_hint(l, id, ids, TL_PROTO_COUNT));
	return false;
}

static tl_protoset read_span(struct tl_load *l, const struct tl_yaml *at, const char *text, const char *dots)
{
	enum tl_proto from, upto;

	if (!read_proto(l, at, tl_arena_strndup(l->arena, text, (size_t)(dots - text)), &from) ||
		!read_proto(l, at, dots + 2, &upto))
		return 0;
	if (tl_proto_family(from) != tl_proto_family(upto) || from > upto) {
		tl_load_bad(l, at, "\"%s\" is no ascending range within one family", text);
		return 0;
	}
	return tl_proto_from(from) & tl_proto_upto(upto);
}

static tl_protoset read_versions(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib *lib)
{
	const char *text = tl_load_text(l, node);
	const char *dots = text ? strstr(text, "..") : NULL;
	enum tl_proto p;

	if (!text)
		return 0;
	if (!strcmp(text, "tls"))
		return lib && lib->able_tls ? lib->able_tls : TL_FAMILY_TLS;
	if (!strcmp(text, "dtls"))
		return lib && lib->able_dtls ? lib->able_dtls : TL_FAMILY_DTLS;
	if (dots)
		return read_span(l, node, text, dots);
	if (!read_proto(l, node, text, &p))
		return 0;
	return TL_PROTO(p);
}

tl_protoset tl_load_protoset(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib *lib)
{
	tl_protoset set = 0;

	if (node->kind != TL_YAML_SEQ)
		return read_versions(l, node, lib);
	for (size_t i = 0; i < node->n; i++)
		set |= read_versions(l, node->items[i], lib);
	return set;
}

/* --- numbers --- */

static const struct tl_constant *constant_named(const struct tl_constant_vec *v, const char *name)
{
	for (size_t i = 0; i < v->n; i++)
		if (!strcmp(v->v[i].name, name))
			return &v->v[i];
	return NULL;
}

static const char *constant_hint(struct tl_load *l, const struct tl_constant_vec *v, const char *word)
{
	const char **names = tl_arena_alloc(l->arena, (v->n + 1) * sizeof *names);

	for (size_t i = 0; i < v->n; i++)
		names[i] = v->v[i].name;
	return tl_load_hint(l, word, names, v->n);
}

bool tl_load_number(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b, int64_t *out)
{
	const struct tl_constant *c;

	if (node->kind == TL_YAML_SCALAR && node->plain && !tl_yaml_int(node, out))
		return true;
	if (node->kind != TL_YAML_SCALAR || !b) {
		tl_load_bad(l, node, "expected a number");
		return false;
	}
	c = constant_named(&b->constants, node->text);
	if (c && !c->is_text) {
		*out = c->value;
		return true;
	}
	tl_load_bad(l, node, "\"%s\" is neither a number nor a constant of this library%s", node->text,
		constant_hint(l, &b->constants, node->text));
	return false;
}

static bool is_identifier(const char *s)
{
	if (!isalpha((unsigned char)*s) && *s != '_')
		return false;
	for (; *s; s++)
		if (!isalnum((unsigned char)*s) && *s != '_')
			return false;
	return true;
}

/* C++ enumerators may be qualified: "QSsl::TlsV1_2". */
static bool is_qualified(const char *s)
{
	for (; *s; s++)
		if (!isalnum((unsigned char)*s) && *s != '_' && *s != ':')
			return false;
	return true;
}

/* --- constants --- */

static bool same_constant(const struct tl_constant *a, const struct tl_constant *b)
{
	return a->is_text == b->is_text && (a->is_text ? !strcmp(a->text, b->text) : a->value == b->value);
}

static void add_constant(
	struct tl_load *l, const struct tl_yaml *at, struct tl_constant_vec *v, const struct tl_constant *c)
{
	const struct tl_constant *old = constant_named(v, c->name);

	if (!old)
		tl_vec_push(v, *c);
	else if (!same_constant(old, c))
		tl_load_bad(l, at, "constant \"%s\" has another value above", c->name);
}

static void read_constant(
	struct tl_load *l, const struct tl_yaml *key, const struct tl_yaml *node, struct tl_lib_build *b, bool macro)
{
	struct tl_constant c = {.is_macro = macro};

	c.name = tl_load_text(l, key);
	if (!c.name)
		return;
	if (!is_qualified(c.name)) {
		tl_load_bad(l, key, "\"%s\" is no name", c.name);
		return;
	}
	if (node->kind == TL_YAML_SCALAR && !node->plain) {
		c.is_text = true;
		c.text = tl_arena_strndup(l->arena, node->text, node->len);
	} else if (!tl_load_number(l, node, b, &c.value)) {
		return;
	}
	add_constant(l, key, &b->constants, &c);
}

static void read_constants(struct tl_load *l, const struct tl_yaml *node, struct tl_lib_build *b, bool macro)
{
	if (!tl_load_is_map(l, node))
		return;
	for (size_t i = 0; i < node->n; i++)
		read_constant(l, node->keys[i], node->items[i], b, macro);
}

void tl_load_constants(struct tl_load *l, const struct tl_yaml *node, void *build)
{
	read_constants(l, node, build, true);
}

void tl_load_enumerators(struct tl_load *l, const struct tl_yaml *node, void *build)
{
	read_constants(l, node, build, false);
}

/* --- scales --- */

struct row_build {
	const struct tl_lib *lib;
	struct tl_meaning row;
	bool has_word;
};

static void read_value(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct row_build *b = out;

	b->row.has_value = tl_load_number(l, node, NULL, &b->row.value);
}

static void read_means(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct row_build *b = out;

	if (node->kind == TL_YAML_SCALAR && !strcmp(node->text, "lowest"))
		b->row.kind = TL_MEANS_LOWEST;
	else if (node->kind == TL_YAML_SCALAR && !strcmp(node->text, "default"))
		b->row.kind = TL_MEANS_DEFAULT;
	else
		b->row.set = tl_load_protoset(l, node, b->lib);
}

void tl_load_role(struct tl_load *l, const struct tl_yaml *node, enum tl_role *out)
{
	static const char *const roles[] = {[TL_ROLE_UNKNOWN] = "unknown",
		[TL_ROLE_CLIENT] = "client",
		[TL_ROLE_SERVER] = "server",
		[TL_ROLE_BOTH] = "both"};
	int role = tl_load_choice(l, node, "role", roles, TL_COUNT(roles));

	if (role >= 0)
		*out = (enum tl_role)role;
}

static void read_row_role(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct row_build *b = out;

	tl_load_role(l, node, &b->row.role);
}

static const struct tl_load_key row_keys[] = {
	{.name = "word", .kind = TL_LOAD_TEXT, .offset = offsetof(struct row_build, row.word)},
	{.name = "value", .kind = TL_LOAD_CALL, .read = read_value},
	{.name = "means", .kind = TL_LOAD_CALL, .required = true, .read = read_means},
	{.name = "role", .kind = TL_LOAD_CALL, .read = read_row_role},
};

struct scale_build {
	struct tl_scale scale;
	const struct tl_lib *lib;
	struct tl_constant_vec *constants;
	bool is_enum;
};

static void read_kind(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const kinds[] = {[TL_SCALE_VERSION] = "version", [TL_SCALE_MASK] = "mask"};
	struct scale_build *b = out;
	int kind = tl_load_choice(l, node, "kind of scale", kinds, TL_COUNT(kinds));

	if (kind >= 0)
		b->scale.kind = (enum tl_scale_kind)kind;
}

static void read_field_mask(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct scale_build *b = out;
	int64_t mask = 0;

	if (tl_load_number(l, node, NULL, &mask))
		b->scale.field_mask = (uint64_t)mask;
}

/* Whoever does not have these cannot be told to leave TLS 1.0 behind. Older ones may have been taken away, newer ones not be there yet. */
#define GIVEN_SET ((tl_protoset)(TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_DTLS1_2)))

static void read_row(struct tl_load *l, const struct tl_yaml *node, struct scale_build *b, struct tl_meaning *out)
{
	struct row_build row = {.lib = b->lib, .row.role = TL_ROLE_UNKNOWN};
	struct tl_constant c;

	tl_load_map(l, node, row_keys, TL_COUNT(row_keys), &row);
	*out = row.row;
	if (!row.row.word && !row.row.has_value)
		tl_load_bad(l, node, "a row of a scale needs a word, a value, or both");
	if (b->scale.kind == TL_SCALE_MASK && !row.row.has_value)
		tl_load_bad(l, node, "a row of a mask needs the value of its bits");
	if (!b->constants || !row.row.word || !row.row.has_value || !is_qualified(row.row.word))
		return;
	c = (struct tl_constant){.name = row.row.word,
		.value = row.row.value,
		.is_macro = !b->is_enum,
		.is_version = true,
		.is_given = row.row.set && !(row.row.set & ~GIVEN_SET)};
	add_constant(l, node, b->constants, &c);
}

static void read_rows(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct scale_build *b = out;
	struct tl_meaning *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++)
		read_row(l, node->items[i], b, &rows[i]);
	b->scale.rows = rows;
	b->scale.n_rows = node->n;
}

static const struct tl_load_key scale_keys[] = {
	{.name = "kind", .kind = TL_LOAD_CALL, .required = true, .read = read_kind},
	{.name = "caseless", .kind = TL_LOAD_FLAG, .offset = offsetof(struct scale_build, scale.caseless)},
	{.name = "enum", .kind = TL_LOAD_FLAG, .offset = offsetof(struct scale_build, is_enum)},
	{.name = "field_mask", .kind = TL_LOAD_CALL, .read = read_field_mask},
	{.name = "rows", .kind = TL_LOAD_CALL, .required = true, .read = read_rows},
};

struct tl_scale *tl_load_scale(struct tl_load *l, const char *id, const struct tl_yaml *node, const struct tl_lib *lib,
	struct tl_constant_vec *constants)
{
	struct scale_build b = {.scale = {.id = id}, .lib = lib, .constants = constants};
	struct tl_scale *scale = tl_arena_alloc(l->arena, sizeof *scale);

	tl_load_map(l, node, scale_keys, TL_COUNT(scale_keys), &b);
	*scale = b.scale;
	return scale;
}

void tl_load_scales(struct tl_load *l, const struct tl_yaml *node, void *build)
{
	struct tl_lib_build *b = build;

	if (!tl_load_is_map(l, node))
		return;
	for (size_t i = 0; i < node->n; i++) {
		const char *id = tl_load_text(l, node->keys[i]);

		if (id && is_identifier(id))
			tl_vec_push(&b->scales, tl_load_scale(l, id, node->items[i], &b->head, &b->constants));
		else if (id)
			tl_load_bad(l, node->keys[i], "\"%s\" is no name for a scale", id);
	}
}

const struct tl_scale *tl_load_scale_named(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b)
{
	const char *id = tl_load_text(l, node);
	const char **ids = tl_arena_alloc(l->arena, (b->scales.n + 1) * sizeof *ids);

	if (!id)
		return NULL;
	for (size_t i = 0; i < b->scales.n; i++) {
		ids[i] = b->scales.v[i]->id;
		if (!strcmp(ids[i], id))
			return b->scales.v[i];
	}
	tl_load_bad(l, node, "unknown scale \"%s\"%s", id, tl_load_hint(l, id, ids, b->scales.n));
	return NULL;
}
