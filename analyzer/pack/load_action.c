/* What a call does: one verb with its operands. The table says what each verb needs, so that a row cannot forget it. */
#include <string.h>

#include "pack/grammar.h"
#include "pack/load.h"

enum need { NO, MAY, MUST };

struct verb {
	const char *name;
	enum need value, scale, able;
	bool makes; /* the object is what the call returns, unless said otherwise */
};

static const struct verb verbs[TL_DO_VERB_COUNT] = {
	[TL_DO_NOTHING] = {"nothing", NO, NO, NO, false},
	[TL_DO_METHOD] = {"method", NO, NO, MUST, true},
	[TL_DO_CREATE] = {"create", MAY, MAY, MAY, true},
	[TL_DO_DERIVE] = {"derive", MUST, NO, NO, true},
	[TL_DO_ALIAS] = {"alias", MUST, NO, NO, false},
	[TL_DO_ADOPT] = {"adopt", MUST, NO, NO, false},
	[TL_DO_REMETHOD] = {"remethod", MUST, NO, NO, false},
	[TL_DO_RESET] = {"reset", NO, NO, NO, false},
	[TL_DO_FLOOR] = {"floor", MUST, MUST, NO, false},
	[TL_DO_CEILING] = {"ceiling", MUST, MUST, NO, false},
	[TL_DO_OFF] = {"off", MUST, MUST, NO, false},
	[TL_DO_ON] = {"on", MUST, MUST, NO, false},
	[TL_DO_ALLOW] = {"allow", MUST, MUST, NO, false},
	[TL_DO_DENY] = {"deny", MUST, MUST, NO, false},
	[TL_DO_TEXT] = {"text", MUST, MAY, NO, false},
	[TL_DO_LEVEL] = {"level", MUST, NO, NO, false},
	[TL_DO_LEND] = {"lend", MUST, NO, NO, false},
	[TL_DO_NUMBER] = {"number", MUST, MAY, NO, false},
	[TL_DO_GIVE_OFF] = {"give_off", MUST, MUST, NO, false},
	[TL_DO_END] = {"end", NO, NO, NO, false},
	[TL_DO_OPAQUE] = {"opaque", NO, NO, NO, false},
};

const char *tl_load_verb_name(size_t verb)
{
	return verbs[verb].name;
}

struct action_build {
	const struct tl_lib_build *b;
	struct tl_action action;
	bool has_object, has_value, has_able;
};

static void read_object(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->has_object = tl_load_operand(l, node, ab->b, &ab->action.object);
	if (ab->action.object.kind == TL_FROM_NUM || ab->action.object.kind == TL_FROM_TEXT)
		tl_load_bad(l, node, "an object is an argument, what the call returns, or the process");
}

static void read_value(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->has_value = true;
	tl_load_operand(l, node, ab->b, &ab->action.value);
}

static void read_key(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	if (tl_load_operand(l, node, ab->b, &ab->action.key) && ab->action.key.kind != TL_FROM_NUM &&
		ab->action.key.kind != TL_FROM_TEXT)
		tl_load_bad(l, node, "a key is a number, a constant, or a quoted text");
}

static void read_keys(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	tl_load_operand(l, node, ab->b, &ab->action.keys);
}

static void read_scale(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->action.scale = tl_load_scale_named(l, node, ab->b);
}

static void read_grammar(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->action.grammar = tl_load_text(l, node);
	if (ab->action.grammar && !tl_grammar_exists(ab->action.grammar))
		tl_load_bad(l, node, "unknown grammar \"%s\"", ab->action.grammar);
}

static void read_role(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	tl_load_role(l, node, &ab->action.role);
}

static void read_able(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->has_able = true;
	ab->action.able = tl_load_protoset(l, node, &ab->b->head);
}

static void read_returns(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;

	ab->action.has_result = tl_load_number(l, node, ab->b, &ab->action.result);
}

static void read_replace(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct action_build *ab = out;
	struct tl_operand arg;

	if (!tl_load_operand(l, node, ab->b, &arg))
		return;
	if (arg.kind != TL_FROM_ARG || arg.deref) {
		tl_load_bad(l, node, "a fix replaces an argument: argN");
		return;
	}
	ab->action.fix_replaces = true;
	ab->action.fix_arg = arg.arg;
}

static const struct tl_load_key fix_keys[] = {
	{.name = "replace", .kind = TL_LOAD_CALL, .required = true, .read = read_replace},
	{.name = "with",
		.kind = TL_LOAD_TEXT,
		.required = true,
		.offset = offsetof(struct action_build, action.fix_with)},
	{.name = "with_dtls", .kind = TL_LOAD_TEXT, .offset = offsetof(struct action_build, action.fix_with_dtls)},
};

static void read_fix(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_map(l, node, fix_keys, TL_COUNT(fix_keys), out);
}

static const struct tl_load_key action_keys[] = {
	{.name = "object", .kind = TL_LOAD_CALL, .read = read_object},
	{.name = "value", .kind = TL_LOAD_CALL, .read = read_value},
	{.name = "key", .kind = TL_LOAD_CALL, .read = read_key},
	{.name = "keys", .kind = TL_LOAD_CALL, .read = read_keys},
	{.name = "scale", .kind = TL_LOAD_CALL, .read = read_scale},
	{.name = "grammar", .kind = TL_LOAD_CALL, .read = read_grammar},
	{.name = "role", .kind = TL_LOAD_CALL, .read = read_role},
	{.name = "able", .kind = TL_LOAD_CALL, .read = read_able},
	{.name = "fixed", .kind = TL_LOAD_FLAG, .offset = offsetof(struct action_build, action.fixed)},
	{.name = "returns", .kind = TL_LOAD_CALL, .read = read_returns},
	{.name = "decides", .kind = TL_LOAD_FLAG, .offset = offsetof(struct action_build, action.decides)},
	{.name = "cache", .kind = TL_LOAD_FLAG, .offset = offsetof(struct action_build, action.cache)},
	{.name = "array", .kind = TL_LOAD_FLAG, .offset = offsetof(struct action_build, action.array)},
	{.name = "reason", .kind = TL_LOAD_TEXT, .offset = offsetof(struct action_build, action.reason)},
	{.name = "fix", .kind = TL_LOAD_CALL, .read = read_fix},
};

static void check_need(
	struct tl_load *l, const struct tl_yaml *at, const char *verb, const char *key, enum need need, bool has)
{
	if (need == MUST && !has)
		tl_load_bad(l, at, "\"%s\" needs the key \"%s\"", verb, key);
	if (need == NO && has)
		tl_load_bad(l, at, "\"%s\" takes no key \"%s\"", verb, key);
}

static void check_grammar(struct tl_load *l, const struct tl_yaml *at, const struct tl_action *a)
{
	if (a->verb != TL_DO_TEXT && a->verb != TL_DO_NUMBER) {
		if (a->grammar)
			tl_load_bad(l, at, "only \"text\" takes the key \"grammar\"");
		return;
	}
	if (!a->grammar && a->verb == TL_DO_TEXT)
		tl_load_bad(l, at, "\"text\" needs the key \"grammar\"");
	else if (!a->grammar)
		check_need(l, at, verbs[a->verb].name, "scale", NO, a->scale != NULL);
	else if (tl_grammar_needs_scale(a->grammar) && !a->scale)
		tl_load_bad(l, at, "the grammar \"%s\" needs the key \"scale\"", a->grammar);
}

static void check_action(struct tl_load *l, const struct tl_yaml *at, const struct action_build *ab)
{
	const struct tl_action *a = &ab->action;
	const struct verb *v = &verbs[a->verb];

	check_need(l, at, v->name, "value", v->value, ab->has_value);
	check_need(l, at, v->name, "scale", v->scale, a->scale != NULL);
	check_need(l, at, v->name, "able", v->able, ab->has_able);
	check_need(l, at, v->name, "reason", a->verb == TL_DO_OPAQUE ? MUST : NO, a->reason != NULL);
	check_grammar(l, at, a);
	if (a->has_result && a->verb != TL_DO_CREATE)
		tl_load_bad(l, at, "\"%s\" takes no key \"returns\"", v->name);
	if (a->cache && a->verb != TL_DO_CREATE)
		tl_load_bad(l, at, "\"%s\" takes no key \"cache\"", v->name);
	if (a->value.rest && a->key.kind == TL_FROM_NONE)
		tl_load_bad(l, at, "of several arguments a \"key\" says which is the value");
	if (a->keys.kind != TL_FROM_NONE && a->key.kind == TL_FROM_NONE)
		tl_load_bad(l, at, "\"keys\" needs the key \"key\"");
	if (a->key.kind != TL_FROM_NONE && (a->verb < TL_DO_FLOOR || a->verb > TL_DO_LEVEL))
		tl_load_bad(l, at, "\"%s\" takes no key \"key\"", v->name);
	if (a->array && a->verb != TL_DO_ALLOW && a->verb != TL_DO_DENY)
		tl_load_bad(l, at, "\"%s\" takes no key \"array\"", v->name);
}

static const struct tl_yaml *find_verb(struct tl_load *l, const struct tl_yaml *map, enum tl_verb *out)
{
	const struct tl_yaml *found = NULL;

	for (size_t i = 0; i < TL_DO_VERB_COUNT; i++) {
		const struct tl_yaml *node = tl_yaml_get(map, verbs[i].name);

		if (!node)
			continue;
		if (found) {
			tl_load_bad(l, node, "\"%s\" and \"%s\" in one row; put several under \"do\"", verbs[*out].name,
				verbs[i].name);
			return NULL;
		}
		found = node;
		*out = (enum tl_verb)i;
	}
	if (!found)
		tl_load_bad(l, map, "the row does not say what is done (floor, off, create, nothing ...)");
	return found;
}

static struct tl_operand usual_object(enum tl_verb verb, bool is_field)
{
	struct tl_operand object = {.kind = verbs[verb].makes ? TL_FROM_RETURN : TL_FROM_ARG};

	if (is_field || verb == TL_DO_NOTHING)
		object.kind = TL_FROM_NONE;
	return object;
}

void tl_load_action(struct tl_load *l, const struct tl_yaml *map, const struct tl_lib_build *b, bool is_field,
	struct tl_action_vec *out)
{
	struct action_build ab = {.b = b};
	const struct tl_yaml *node = find_verb(l, map, &ab.action.verb);
	bool yes = false;

	if (!node)
		return;
	ab.action.role = TL_ROLE_UNKNOWN;
	if (ab.action.verb == TL_DO_NOTHING || node->kind == TL_YAML_SCALAR) {
		if (tl_load_flag(l, node, &yes) && !yes)
			tl_load_bad(l, node, "this can only be yes");
		check_action(l, node, &ab);
	} else {
		tl_load_map(l, node, action_keys, TL_COUNT(action_keys), &ab);
		if (is_field && !ab.has_value) { /* a field's value is what is stored there */
			ab.action.value.kind = TL_FROM_ARG;
			ab.has_value = true;
		}
		check_action(l, node, &ab);
	}
	if (!ab.has_object)
		ab.action.object = usual_object(ab.action.verb, is_field);
	tl_load_when(l, tl_yaml_get(map, "when"), b, &ab.action, out);
}
