/* Callers of functions that make TLS objects or change their ranges: their arguments may decide. */
#include "link/wanted.h"

#include <string.h>

#include "flow/program.h"

static const char *last_part(const char *name)
{
	const char *p = strrchr(name, ':'), *q = strrchr(name, '.');

	if (p && p[-1] != ':')
		p = NULL;
	return p > q ? p + 1 : q ? q + 1 : name;
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

		if ((d->creates || d->sets) && !d->func->internal && strcmp(d->func->name, "main") != 0)
			tl_vec_push_in(a, &out, tl_arena_strdup(a, last_part(d->func->name)));
	}
	tl_program_free(p);
	tl_vec_sort(&out, cmp_name);
	for (size_t i = 0; i < out.n; i++) {
		if (!n || strcmp(out.v[n - 1], out.v[i]) != 0)
			out.v[n++] = out.v[i];
	}
	out.n = n;
	return out;
}
