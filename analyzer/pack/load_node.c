/*
 * Reading single YAML nodes and maps by table, with the messages a rule author gets. Knows YAML, knows
 * nothing of libraries or formats.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "pack/load.h"

void tl_load_bad(struct tl_load *l, const struct tl_yaml *at, const char *fmt, ...)
{
	struct tl_err err = {0};
	va_list ap;

	snprintf(err.file, sizeof err.file, "%s", l->file);
	if (at) {
		err.line = (int)at->line;
		err.col = (int)at->col;
	}
	va_start(ap, fmt);
	vsnprintf(err.msg, sizeof err.msg, fmt, ap);
	va_end(ap);
	l->errors++;
	l->report(l->ctx, &err);
}

const char *tl_load_hint(struct tl_load *l, const char *word, const char *const *names, size_t n)
{
	unsigned best = (unsigned)strlen(word) / 3 + 2;
	const char *hit = NULL;

	for (size_t i = 0; i < n; i++) {
		unsigned d = *word && !strncmp(word, names[i], strlen(word)) ? 1 : tl_edit_distance(word, names[i]);

		if (d < best) {
			best = d;
			hit = names[i];
		}
	}
	return hit ? tl_arena_printf(l->arena, "; did you mean \"%s\"?", hit) : "";
}

bool tl_load_is_seq(struct tl_load *l, const struct tl_yaml *node)
{
	if (node->kind == TL_YAML_SEQ)
		return true;
	tl_load_bad(l, node, "expected a list");
	return false;
}

bool tl_load_is_map(struct tl_load *l, const struct tl_yaml *node)
{
	if (node->kind == TL_YAML_MAP)
		return true;
	tl_load_bad(l, node, "expected a map of keys and values");
	return false;
}

const char *tl_load_text(struct tl_load *l, const struct tl_yaml *node)
{
	if (node->kind != TL_YAML_SCALAR) {
		tl_load_bad(l, node, "expected a text");
		return NULL;
	}
	if (!node->len) {
		tl_load_bad(l, node, "expected a text, found nothing");
		return NULL;
	}
	if (strlen(node->text) != node->len) {
		tl_load_bad(l, node, "the text holds a NUL byte");
		return NULL;
	}
	return tl_arena_strdup(l->arena, node->text);
}

bool tl_load_flag(struct tl_load *l, const struct tl_yaml *node, bool *out)
{
	if (!tl_yaml_bool(node, out))
		return true;
	tl_load_bad(l, node, "expected yes or no");
	return false;
}

const char *const *tl_load_texts(struct tl_load *l, const struct tl_yaml *node, size_t *n)
{
	size_t count = node->kind == TL_YAML_SEQ ? node->n : 1;
	const char **texts = tl_arena_alloc(l->arena, (count ? count : 1) * sizeof *texts);

	*n = 0;
	for (size_t i = 0; i < count; i++) {
		const char *text = tl_load_text(l, node->kind == TL_YAML_SEQ ? node->items[i] : node);

		if (text)
			texts[(*n)++] = text;
	}
	return texts;
}

int tl_load_choice(struct tl_load *l, const struct tl_yaml *node, const char *what, const char *const *names, size_t n)
{
	const char *word = tl_load_text(l, node);
	char all[256];
	size_t len = 0;

	if (!word)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (!strcmp(names[i], word))
			return (int)i;
	all[0] = '\0';
	for (size_t i = 0; i < n && len < sizeof all; i++)
		len += (size_t)snprintf(all + len, sizeof all - len, "%s%s", i ? ", " : "", names[i]);
	tl_load_bad(l, node, "unknown %s \"%s\"%s (one of: %s)", what, word, tl_load_hint(l, word, names, n), all);
	return -1;
}

static const struct tl_load_key *key_named(const struct tl_load_key *keys, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(keys[i].name, name))
			return &keys[i];
	return NULL;
}

static void unknown_key(struct tl_load *l, const struct tl_yaml *at, const struct tl_load_key *keys, size_t n)
{
	const char **names = tl_arena_alloc(l->arena, n * sizeof *names);

	for (size_t i = 0; i < n; i++)
		names[i] = keys[i].name;
	tl_load_bad(l, at, "unknown key \"%s\"%s", at->text, tl_load_hint(l, at->text, names, n));
}

static void check_keys(struct tl_load *l, const struct tl_yaml *map, const struct tl_load_key *keys, size_t n)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct tl_yaml *key = map->keys[i];

		if (key->kind != TL_YAML_SCALAR) {
			tl_load_bad(l, key, "expected a key");
			continue;
		}
		if (!key_named(keys, n, key->text))
			unknown_key(l, key, keys, n);
		for (size_t k = 0; k < i; k++)
			if (map->keys[k]->kind == TL_YAML_SCALAR && !strcmp(map->keys[k]->text, key->text))
				tl_load_bad(l, key, "key \"%s\" stands here twice", key->text);
	}
}

static void read_key(struct tl_load *l, const struct tl_load_key *key, const struct tl_yaml *node, void *out)
{
	void *at = (char *)out + key->offset;

	switch (key->kind) {
	case TL_LOAD_TEXT:
		*(const char **)at = tl_load_text(l, node);
		break;
	case TL_LOAD_FLAG:
		tl_load_flag(l, node, at);
		break;
	case TL_LOAD_CALL:
		if (key->read)
			key->read(l, node, out);
		break;
	}
}

void tl_load_map(struct tl_load *l, const struct tl_yaml *map, const struct tl_load_key *keys, size_t n, void *out)
{
	if (!tl_load_is_map(l, map))
		return;
	check_keys(l, map, keys, n);
	for (size_t i = 0; i < n; i++) {
		const struct tl_yaml *node = tl_yaml_get(map, keys[i].name);

		if (node)
			read_key(l, &keys[i], node, out);
		else if (keys[i].required)
			tl_load_bad(l, map, "missing key \"%s\"", keys[i].name);
	}
}
