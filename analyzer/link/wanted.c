/*
 * Callers of functions that make TLS objects or change their ranges: their arguments may decide. And files that may say what a
 * setting is by default, where none that was read does.
 */
#define _GNU_SOURCE /* strcasestr */
#include "link/wanted.h"

#include <string.h>

#include "flow/program.h"
#include "flow/slice.h"
#include "link/settings.h"
#include "link/stored.h"

#define SHORTEST_GLOBAL 6 /* a shorter name is found in too many files */

/* Of "ns::Class::method" the last two words: a method's name alone is often a common word, and who calls it mostly names
 * its class, too. */
static const char *plain_name(struct tl_arena *a, const char *name)
{
	const char *last = name, *before = name;

	for (const char *at = strstr(name, "::"); at; at = strstr(at + 2, "::")) {
		before = last;
		last = at + 2;
	}
	return tl_arena_strdup(a, before);
}

/* A method whose arguments do not matter is not decided by who calls it; nor is one that makes what it sets, in
 * whatever object. */
static bool takes_part(const struct tl_def *d)
{
	bool method = d->func->n_params && strcmp(d->func->locals.v[0].name, "this") == 0;

	for (uint32_t i = method && d->creates ? 1 : 0; d->slice && i < d->func->n_params; i++) {
		if (d->slice->param[i] == TL_LIVE_VALUE)
			return true;
	}
	return false;
}

/* What carries a version may pass through anything; what a person sets is named after it. Other names stand in too many files. */
static bool is_named_after_versions(const char *name)
{
	static const char *const words[] = {"ssl", "tls", "proto", "version", "cipher", "prio"};

	for (size_t i = 0; i < TL_COUNT(words); i++) {
		if (strcasestr(name, words[i]))
			return true;
	}
	return false;
}

/* "record.field" as a word that stands beside another; a parameter as its function; a global as it is. NULL for what only one file
 * can name, and for a field of no known record. */
static const char *setting_name(struct tl_arena *a, const char *name)
{
	const char *dot = strrchr(name, '.'), *paren = strchr(name, '(');

	if (strchr(name, '@') || name[0] == '?')
		return NULL;
	if (paren)
		return plain_name(a, tl_arena_strndup(a, name, (size_t)(paren - name)));
	if (!dot)
		return strlen(name) < SHORTEST_GLOBAL ? NULL : plain_name(a, name);
	return tl_arena_printf(a, "%s::%s", plain_name(a, tl_arena_strndup(a, name, (size_t)(dot - name))), dot + 1);
}

static void add_settings(
	struct tl_name_vec *out, struct tl_arena *a, const struct tl_program *p, const struct tl_unit_vec *units)
{
	struct tl_store_table *stored = tl_store_table_new(tl_program_pack(p), units);
	struct tl_name_vec settings = {0}, unset = {0};

	tl_link_settings(&settings, a, p);
	for (size_t i = 0; i < settings.n; i++)
		tl_store_table_unset(stored, a, settings.v[i], &unset);
	for (size_t i = 0; i < unset.n; i++) {
		const char *name = is_named_after_versions(unset.v[i]) ? setting_name(a, unset.v[i]) : NULL;

		if (name)
			tl_vec_push_in(a, out, name);
	}
	tl_store_table_free(stored);
}

static int cmp_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

struct tl_name_vec tl_link_wanted(struct tl_arena *a, const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_program_new(pack, units);
	struct tl_name_vec out = {0};
	size_t n = 0;

	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		const struct tl_def *d = tl_program_def(p, i);

		if ((d->creates || d->sets) && !d->func->internal && d->func->name[0] != '@' &&
			strcmp(d->func->name, "main") != 0 && (!strstr(d->func->name, "::") || takes_part(d)))
			tl_vec_push_in(a, &out, plain_name(a, d->func->name));
	}
	add_settings(&out, a, p, units);
	tl_program_free(p);
	tl_vec_sort(&out, cmp_name);
	for (size_t i = 0; i < out.n; i++) {
		if (!n || strcmp(out.v[n - 1], out.v[i]) != 0)
			out.v[n++] = out.v[i];
	}
	out.n = n;
	return out;
}
