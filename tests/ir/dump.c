/*
 * tlslint-ir [-p DIR] [-q] ROOT FILE...: prints what the front end makes of files below ROOT. With -q only one line a file: quality,
 * sites, sites without an explanation, and those. Every unit is checked; a unit that breaks the rules of ir/ fails the run.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/path.h"
#include "front_c/front.h"

struct names {
	TL_VEC(const char *) v;
	struct tl_arena *arena;
};

static int is_header(const char *name)
{
	static const char *const ext[] = {"h", "hh", "hpp", "hxx", "inc", "inl", "ipp", "tpp", "tcc"};
	const char *e = tl_path_ext(name);

	for (size_t i = 0; i < TL_COUNT(ext); i++) {
		if (strcmp(e, ext[i]) == 0)
			return 1;
	}
	return 0;
}

static void walk(struct names *out, const char *root, const char *below, int depth)
{
	const char *here = *below ? tl_path_join(out->arena, root, below) : root;
	DIR *dir = depth < 20 ? opendir(here) : NULL;
	struct dirent *e;

	while (dir && (e = readdir(dir))) {
		const char *name = *below ? tl_arena_printf(out->arena, "%s/%s", below, e->d_name) : e->d_name;
		struct stat st;

		if (e->d_name[0] == '.' || lstat(tl_path_join(out->arena, root, name), &st))
			continue;
		if (S_ISDIR(st.st_mode))
			walk(out, root, name, depth + 1);
		else if (S_ISREG(st.st_mode) && is_header(name))
			tl_vec_push(&out->v, tl_arena_strdup(out->arena, name));
	}
	if (dir)
		closedir(dir);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void summary(const struct tl_unit *u)
{
	static const char *const quality[] = {"build", "model", "fallback", "tokens"};
	unsigned lost = 0;

	for (size_t i = 0; i < u->sites.n; i++)
		lost += !u->sites.v[i].resolved;
	printf("%s: %s, %zu functions, %zu sites, %u lost\n", u->file, quality[u->quality], u->funcs.n, u->sites.n,
		lost);
	for (size_t i = 0; i < u->notes.n; i++)
		printf("  note: %s\n", u->notes.v[i]);
	for (size_t i = 0; i < u->sites.n; i++) {
		const struct tl_site *s = &u->sites.v[i];

		if (!s->resolved)
			printf("  %u:%u: %s: %s\n", s->span.line, s->span.col, s->name, s->why);
	}
}

static int show(struct tl_front *front, const char *path, int quiet)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct tl_buf text = {0};
	struct tl_err err = {0};
	char where[1200];
	int rc = 0;

	if (tl_front_read(&units, a, front, path, &err)) {
		fprintf(stderr, "%s\n", tl_err_text(&err, where, sizeof where));
		rc = 1;
	}
	for (size_t i = 0; i < units.n; i++) {
		if (tl_unit_check(units.v[i], &err)) {
			fprintf(stderr, "%s\n", tl_err_text(&err, where, sizeof where));
			rc = 1;
		}
		if (quiet)
			summary(units.v[i]);
		else
			tl_unit_print(units.v[i], &text);
	}
	fputs(tl_buf_str(&text), stdout);
	tl_buf_fini(&text);
	tl_arena_free(a);
	return rc;
}

int main(int argc, char **argv)
{
	struct names names = {.arena = tl_arena_new()};
	struct tl_front_options options = {0};
	struct tl_result *notices = tl_result_new();
	struct tl_front *front = NULL;
	struct tl_pack *pack = NULL;
	struct tl_err err = {0};
	int at = 1, quiet = 0, rc = 0;
	char where[1200];

	for (; at < argc && argv[at][0] == '-'; at++) {
		if (strcmp(argv[at], "-p") == 0 && at + 1 < argc)
			options.compdb_dir = argv[++at];
		else if (strcmp(argv[at], "-q") == 0)
			quiet = 1;
	}
	if (argc - at < 2) {
		fprintf(stderr, "usage: tlslint-ir [-p DIR] [-q] ROOT FILE...\n");
		return 2;
	}
	options.root = tl_path_absolute(names.arena, argv[at++]);
	walk(&names, options.root, "", 0);
	tl_vec_sort(&names.v, by_name);
	options.headers = names.v.v;
	options.n_headers = names.v.n;
	if (tl_pack_load_builtin(&pack, &err) || (options.pack = pack, tl_front_new(&front, &options, notices, &err))) {
		fprintf(stderr, "%s\n", tl_err_text(&err, where, sizeof where));
		return 2;
	}
	for (size_t i = 0; i < notices->notices.n; i++)
		fprintf(stderr, "%s: %s\n", notices->notices.v[i].id, notices->notices.v[i].text);
	for (; at < argc; at++)
		rc |= show(front, argv[at], quiet);
	tl_front_free(front);
	tl_pack_free(pack);
	tl_result_free(notices);
	tl_vec_fini(&names.v);
	tl_arena_free(names.arena);
	return rc;
}
