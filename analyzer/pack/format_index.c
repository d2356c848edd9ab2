/* Quick answers about a loaded format: names, directives by name, its globs. And the order of dotted versions. */
#include <string.h>
#include <strings.h>

#include "pack/format_load.h"

struct tl_format_name {
	const char *name;
	size_t len;
	const struct tl_directive **rows;
	size_t n_rows;
};

/* All of them for a '*', and for nothing at all. */
static uint32_t letter(char c)
{
	return c == '*' || !c ? UINT32_MAX : UINT32_C(1) << (c & 31);
}

struct tl_names tl_names_of(struct tl_strs list)
{
	struct tl_names names = {.v = list.v, .n = list.n};

	for (size_t i = 0; i < list.n; i++) {
		size_t len = strlen(list.v[i]);

		names.lengths |= strchr(list.v[i], '*') ? UINT64_MAX : UINT64_C(1) << (len < 63 ? len : 63);
		names.begins |= letter(list.v[i][0]);
		names.ends |= letter(len ? list.v[i][len - 1] : '\0');
	}
	return names;
}

static int cmp_name(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t n = a_len < b_len ? a_len : b_len;
	int c = strncasecmp(a, b, n);

	return c ? c : (a_len > b_len) - (a_len < b_len);
}

static int by_name(const void *x, const void *y)
{
	const struct tl_format_name *a = x, *b = y;

	return cmp_name(a->name, a->len, b->name, b->len);
}

static size_t find(const struct tl_format *f, const char *name, size_t len)
{
	size_t lo = 0, hi = f->n_index;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (cmp_name(f->index[mid].name, f->index[mid].len, name, len) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static bool has_glob(const struct tl_directive *d)
{
	for (size_t k = 0; k < d->at.names.n; k++) {
		if (strchr(d->at.names.v[k], '*'))
			return true;
	}
	return false;
}

static size_t collect_names(const struct tl_format *f, struct tl_format_name *out)
{
	size_t n = 0;

	for (size_t i = 0; i < f->n_directives; i++) {
		const struct tl_names *names = &f->directives[i].at.names;

		for (size_t k = 0; k < names->n && !has_glob(&f->directives[i]); k++)
			out[n++] = (struct tl_format_name){.name = names->v[k], .len = strlen(names->v[k])};
	}
	return n;
}

static bool has_name(const struct tl_directive *d, const char *name)
{
	for (size_t k = 0; k < d->at.names.n; k++) {
		if (strcasecmp(d->at.names.v[k], name) == 0)
			return true;
	}
	return false;
}

static void fill(struct tl_format_name *e, const struct tl_format *f, struct tl_arena *a)
{
	e->rows = tl_arena_alloc(a, f->n_directives * sizeof(struct tl_directive *));
	for (size_t i = 0; i < f->n_directives; i++) {
		if (has_name(&f->directives[i], e->name) && !has_glob(&f->directives[i]))
			e->rows[e->n_rows++] = &f->directives[i];
	}
}

static void index_names(struct tl_format *f, struct tl_arena *a)
{
	size_t total = 0, n = 0;

	for (size_t i = 0; i < f->n_directives; i++)
		total += f->directives[i].at.names.n;
	f->index = tl_arena_alloc(a, (total + 1) * sizeof *f->index);
	total = collect_names(f, f->index);
	qsort(f->index, total, sizeof *f->index, by_name);
	for (size_t i = 0; i < total; i++) {
		if (!n || by_name(&f->index[n - 1], &f->index[i]) != 0)
			f->index[n++] = f->index[i];
	}
	f->n_index = n;
	for (size_t i = 0; i < n; i++)
		fill(&f->index[i], f, a);
}

static void index_globs(struct tl_format *f, struct tl_arena *a)
{
	f->globbed = tl_arena_alloc(a, (f->n_directives + 1) * sizeof(struct tl_directive *));
	for (size_t i = 0; i < f->n_directives; i++) {
		if (has_glob(&f->directives[i]))
			f->globbed[f->n_globbed++] = &f->directives[i];
	}
}

static struct tl_glob *globs_of(const struct tl_strs *patterns, struct tl_arena *a)
{
	struct tl_glob *globs = tl_arena_alloc(a, (patterns->n + 1) * sizeof *globs);

	for (size_t i = 0; i < patterns->n; i++)
		globs[i] = tl_glob_of(patterns->v[i]);
	return globs;
}

void tl_format_index_names(struct tl_format *f, struct tl_arena *a)
{
	f->name_globs = globs_of(&f->names, a);
	f->maybe_globs = globs_of(&f->maybe, a);
	f->other_globs = globs_of(&f->others, a);
}

void tl_format_index(struct tl_format *f, struct tl_arena *a)
{
	index_names(f, a);
	index_globs(f, a);
	tl_format_index_names(f, a);
}

const struct tl_directive *const *tl_format_directives(
	const struct tl_format *f, const char *name, size_t len, size_t *n)
{
	size_t i = find(f, name, len);

	*n = 0;
	if (i == f->n_index || cmp_name(f->index[i].name, f->index[i].len, name, len) != 0)
		return NULL;
	*n = f->index[i].n_rows;
	return f->index[i].rows;
}

static unsigned long number_at(const char *s, size_t len, size_t *i)
{
	unsigned long n = 0;

	while (*i < len && s[*i] >= '0' && s[*i] <= '9' && n < 100000000UL)
		n = n * 10 + (unsigned long)(s[(*i)++] - '0');
	return n;
}

int tl_version_cmp(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t i = a_len && (*a == 'v' || *a == 'V'), k = b_len && (*b == 'v' || *b == 'V');

	for (;;) {
		bool a_more = i < a_len && a[i] >= '0' && a[i] <= '9', b_more = k < b_len && b[k] >= '0' && b[k] <= '9';
		unsigned long x = number_at(a, a_len, &i), y = number_at(b, b_len, &k);

		if (x != y)
			return x < y ? -1 : 1;
		if (!a_more && !b_more)
			return 0;
		i += i < a_len && a[i] == '.';
		k += k < b_len && b[k] == '.';
	}
}
