/* The key endpoints of a format: the kinds of endpoint it configures, their defaults, and what their absence means. */
#include <string.h>

#include "pack/format_load.h"

struct kind_build {
	struct tl_kind kind;
	struct tl_format_build *b;
};

#define KIND(out) (((struct kind_build *)(out))->kind)

static void read_role(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const roles[] = {[TL_ROLE_UNKNOWN] = "unknown",
		[TL_ROLE_CLIENT] = "client",
		[TL_ROLE_SERVER] = "server",
		[TL_ROLE_BOTH] = "both"};
	int i = tl_load_choice(l, node, "role", roles, TL_COUNT(roles));

	if (i >= 0)
		KIND(out).role = (enum tl_role)i;
}

static void read_able(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	KIND(out).able = tl_load_protoset(l, node, NULL);
}

static void read_scopes(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	bool word = node->kind == TL_YAML_SCALAR;

	KIND(out).keys = word && strcmp(node->text, "keys") == 0;
	KIND(out).each = KIND(out).keys || (word && strcmp(node->text, "each") == 0);
	if (!KIND(out).each)
		tl_load_strs(l, node, &KIND(out).scopes);
}

/* --- defaults --- */

static void read_default_permits(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	((struct tl_default *)out)->permits = tl_load_protoset(l, node, NULL);
}

static const struct tl_load_key default_keys[] = {
	{.name = "since", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct tl_default, since)},
	{.name = "permits", .kind = TL_LOAD_CALL, .required = true, .read = read_default_permits},
	{.name = "source", .kind = TL_LOAD_TEXT, .offset = offsetof(struct tl_default, source)},
};

static bool ascends(const struct tl_default *a, const struct tl_default *b)
{
	return a->since && b->since && tl_version_cmp(a->since, strlen(a->since), b->since, strlen(b->since)) < 0;
}

static void read_defaults(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_default *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		tl_load_map(l, node->items[i], default_keys, TL_COUNT(default_keys), &rows[i]);
		if (i && !ascends(&rows[i - 1], &rows[i]))
			tl_load_bad(l, node->items[i], "defaults stand in ascending order of since");
	}
	KIND(out).defaults = rows;
	KIND(out).n_defaults = node->n;
}

/* --- absence --- */

static void read_exists(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct kind_build *k = out;

	k->kind.exists = tl_load_locators(l, node, k->b, &k->kind.n_exists);
}

static void read_complete(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &KIND(out).complete);
}

static void read_absent_certainty(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_certainty(l, node, &KIND(out).absent_certainty);
}

static void read_absent_fix(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_conf_fix(l, node, &KIND(out).absent_fix);
}

static const struct tl_load_key absent_keys[] = {
	{.name = "exists", .kind = TL_LOAD_CALL, .required = true, .read = read_exists},
	{.name = "complete", .kind = TL_LOAD_CALL, .read = read_complete},
	{.name = "certainty", .kind = TL_LOAD_CALL, .read = read_absent_certainty},
	{.name = "fix", .kind = TL_LOAD_CALL, .read = read_absent_fix},
};

static void read_absent(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_map(l, node, absent_keys, TL_COUNT(absent_keys), out);
}

/* --- who uses it --- */

static void read_users(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_strs(l, node, &KIND(out).users);
}

static void read_user_says(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	KIND(out).user_says = tl_load_regex(l, node, ((struct kind_build *)out)->b);
}

static const struct tl_load_key user_keys[] = {
	{.name = "files", .kind = TL_LOAD_CALL, .required = true, .read = read_users},
	{.name = "match", .kind = TL_LOAD_CALL, .required = true, .read = read_user_says},
};

static void read_used_in(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_map(l, node, user_keys, TL_COUNT(user_keys), out);
}

/* --- kinds --- */

static const struct tl_load_key kind_keys[] = {
	{.name = "subject",
		.kind = TL_LOAD_TEXT,
		.required = true,
		.offset = offsetof(struct kind_build, kind.subject)},
	{.name = "role", .kind = TL_LOAD_CALL, .required = true, .read = read_role},
	{.name = "able", .kind = TL_LOAD_CALL, .required = true, .read = read_able},
	{.name = "scopes", .kind = TL_LOAD_CALL, .read = read_scopes},
	{.name = "defaults", .kind = TL_LOAD_CALL, .required = true, .read = read_defaults},
	{.name = "absent", .kind = TL_LOAD_CALL, .read = read_absent},
	{.name = "used_in", .kind = TL_LOAD_CALL, .read = read_used_in},
	{.name = "leaves_to", .kind = TL_LOAD_TEXT, .offset = offsetof(struct kind_build, kind.leaves_to)},
	{.name = "decides", .kind = TL_LOAD_TEXT, .offset = offsetof(struct kind_build, kind.decides)},
	{.name = "if_named", .kind = TL_LOAD_FLAG, .offset = offsetof(struct kind_build, kind.if_named)},
};

static const struct tl_default *in_force(const struct tl_kind *k, const char *assume)
{
	const struct tl_default *best = NULL;

	for (size_t i = 0; i < k->n_defaults; i++) {
		const char *since = k->defaults[i].since;

		if (!assume || !since || tl_version_cmp(since, strlen(since), assume, strlen(assume)) <= 0)
			best = &k->defaults[i];
	}
	return best;
}

void tl_load_kinds(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;

	if (!tl_load_is_map(l, node))
		return;
	b->kinds = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *b->kinds);
	for (size_t i = 0; i < node->n; i++) {
		struct kind_build k = {.b = b, .kind.absent_certainty = TL_NOTE};

		k.kind.id = tl_load_text(l, node->keys[i]);
		tl_load_map(l, node->items[i], kind_keys, TL_COUNT(kind_keys), &k);
		k.kind.in_force = in_force(&k.kind, b->format->assume);
		if (!k.kind.in_force && k.kind.n_defaults)
			tl_load_bad(l, node->items[i], "no row of defaults is as old as the release assumed");
		b->kinds[i] = k.kind;
	}
	b->n_kinds = node->n;
	b->format->kinds = b->kinds;
	b->format->n_kinds = b->n_kinds;
}
