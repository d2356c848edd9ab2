/* Callers of functions that touch TLS objects, and whoever writes the fields and globals that flow into library calls. */
#include "link/wanted.h"

#include <string.h>

#include "flow/program.h"

/* Names as short as these stand in every file and in most of them for something else. */
#define SHORTEST_FIELD 6

static const char *last_part(const char *name)
{
	const char *p = strrchr(name, ':'), *q = strrchr(name, '.');

	if (p && p[-1] != ':')
		p = NULL;
	return p > q ? p + 1 : q ? q + 1 : name;
}

static void want(struct tl_name_vec *out, struct tl_arena *a, const char *name, size_t shortest)
{
	const char *part = last_part(name);

	/* "name@file" is seen by its own file only. */
	if (strchr(name, '@') || strlen(part) < shortest)
		return;
	tl_vec_push_in(a, out, tl_arena_strdup(a, part));
}

struct wish {
	struct tl_arena *a;
	struct tl_name_vec *out;
};

static void want_field(void *ctx, const char *name)
{
	struct wish *w = ctx;

	if (name[0] != '?')
		want(w->out, w->a, name, SHORTEST_FIELD);
}

static int cmp_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

struct tl_name_vec tl_link_wanted(struct tl_arena *a, const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_program_new(pack, units);
	struct tl_name_vec out = {0};
	struct wish w = {a, &out};
	size_t n = 0;

	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		const struct tl_def *d = tl_program_def(p, i);

		if (d->touches && !d->func->internal && strcmp(d->func->name, "main") != 0)
			want(&out, a, d->func->name, 2);
	}
	tl_program_live_names(p, want_field, &w);
	tl_program_free(p);
	tl_vec_sort(&out, cmp_name);
	for (size_t i = 0; i < out.n; i++) {
		if (!n || strcmp(out.v[n - 1], out.v[i]) != 0)
			out.v[n++] = out.v[i];
	}
	out.n = n;
	return out;
}
