/*
 * From what the user typed to a sorted list of files: resolves paths, finds the repositories they lie in and the root
 * that reports are relative to, and has folders walked (walk.c).
 */
#include "run/discover.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/path.h"
#include "run/ignore.h"
#include "run/kinds.h"
#include "run/walk.h"

/* One path of the command line. */
struct named {
	const char *typed;
	const char *full; /* absolute, links resolved */
	bool folder;
	struct tl_ignore *repo; /* borrowed from discovery.repos; NULL when it lies in none, or is ignored there */
};

struct discovery {
	struct tl_found *found;
	const struct tl_run_options *options;
	struct tl_result *notices;
	TL_VEC(struct named) named;
	TL_VEC(struct tl_ignore *) repos;
};

static void unreadable(struct discovery *d, const char *path, const char *why)
{
	struct tl_loc loc = {.file = tl_arena_strdup(d->notices->arena, path)};

	tl_result_notice(d->notices, TL_LEVEL_ERROR, "unreadable", &loc, "cannot read: %s", why);
	d->notices->stats.failed++;
}

static bool below(const char *path, const char *top)
{
	size_t n = strlen(top);

	return strcmp(top, "/") == 0 || (strncmp(path, top, n) == 0 && (path[n] == '/' || path[n] == '\0'));
}

/* One repository of the run serves all paths in it. */
static struct tl_ignore *repo_of(struct discovery *d, const char *folder)
{
	struct tl_ignore *ig = tl_ignore_open(folder, false);

	if (!ig)
		return NULL;
	for (size_t i = 0; i < d->repos.n; i++) {
		if (strcmp(tl_ignore_top(d->repos.v[i]), tl_ignore_top(ig)) == 0) {
			tl_ignore_close(ig);
			return d->repos.v[i];
		}
	}
	tl_vec_push(&d->repos, ig);
	return ig;
}

static const char *own_folder(struct discovery *d, const struct named *n)
{
	return n->folder ? n->full : tl_path_dir(d->found->arena, n->full);
}

/* What a repository ignores is no part of it: naming "build/src/x" by hand means that folder, on its own. */
static struct tl_ignore *repo_holding(struct discovery *d, const struct named *n)
{
	const char *folder = own_folder(d, n);
	struct tl_ignore *ig = repo_of(d, folder);
	const char *top;

	if (!ig)
		return NULL;
	top = tl_ignore_top(ig);
	if (strcmp(folder, top) != 0 && tl_ignore_path(ig, folder + strlen(top) + 1, true))
		return NULL;
	return ig;
}

static void resolve(struct discovery *d, const char *typed)
{
	struct named n = {.typed = typed};
	struct stat st;

	n.full = tl_path_absolute(d->found->arena, typed);
	if (stat(typed, &st) != 0 || stat(n.full, &st) != 0) {
		unreadable(d, typed, strerror(errno));
		return;
	}
	n.folder = S_ISDIR(st.st_mode);
	if (!n.folder && !S_ISREG(st.st_mode)) {
		unreadable(d, typed, "neither a file nor a folder");
		return;
	}
	n.repo = repo_holding(d, &n);
	tl_vec_push(&d->named, n);
}

static const char *deepest_common(struct discovery *d)
{
	const char *common = own_folder(d, &d->named.v[0]);

	for (size_t i = 1; i < d->named.n; i++) {
		while (!below(d->named.v[i].full, common))
			common = tl_path_dir(d->found->arena, common);
	}
	return common;
}

static bool in_one_repo(const struct discovery *d)
{
	for (size_t i = 0; i < d->named.n; i++) {
		if (!d->named.v[i].repo || d->named.v[i].repo != d->named.v[0].repo)
			return false;
	}
	return d->named.n > 0;
}

static int choose_root(struct discovery *d, struct tl_err *err)
{
	struct tl_found *found = d->found;
	struct stat st;

	if (d->options->root) {
		found->root = tl_path_absolute(found->arena, d->options->root);
		if (stat(found->root, &st) != 0)
			return tl_err_at(err, d->options->root, 0, 0, "cannot use as root: %s", strerror(errno));
		if (!S_ISDIR(st.st_mode))
			return tl_err_at(err, d->options->root, 0, 0, "cannot use as root: not a folder");
	} else if (in_one_repo(d)) {
		found->root = tl_arena_strdup(found->arena, tl_ignore_top(d->named.v[0].repo));
	} else if (d->named.n > 0) {
		found->root = deepest_common(d);
	} else {
		found->root = tl_path_absolute(found->arena, ".");
	}
	for (size_t i = 0; i < d->named.n; i++) {
		if (!below(d->named.v[i].full, found->root))
			return tl_err_at(err, d->named.v[i].typed, 0, 0, "lies outside of the root %s",
				d->options->root ? d->options->root : found->root);
	}
	return 0;
}

static void add_file(struct discovery *d, const char *path)
{
	struct tl_file f = {.path = path, .kinds = tl_kinds_of(d->options->pack, path), .named = true};

	if (d->options->force_exclude && tl_walk_excluded(d->options, path))
		return;
	/* Named by hand: its content may tell what its name does not. */
	if (!(f.kinds & TL_KIND_C))
		f.kinds |= TL_KIND_CONF;
	tl_vec_push(&d->found->files, f);
}

static void add_named(struct discovery *d, const struct named *n)
{
	const char *path = tl_path_relative(d->found->arena, d->found->root, n->full);
	struct tl_walk walk = {
		.options = d->options,
		.arena = d->found->arena,
		.root = d->found->root,
		.kinds = TL_KIND_C | TL_KIND_CONF | TL_KIND_TEMPLATE,
		.notices = d->notices,
	};

	assert(path);
	if (!n->folder)
		add_file(d, path);
	else if (!d->options->force_exclude || !tl_walk_excluded(d->options, path))
		tl_walk(&d->found->files, &walk, path, d->options->no_ignore ? NULL : n->repo);
}

static int by_path(const void *a, const void *b)
{
	const struct tl_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static void sort_files(struct tl_file_vec *files)
{
	size_t n = 0;

	tl_vec_sort(files, by_path);
	for (size_t i = 0; i < files->n; i++) {
		if (n > 0 && strcmp(files->v[n - 1].path, files->v[i].path) == 0) {
			files->v[n - 1].named |= files->v[i].named;
			files->v[n - 1].kinds |= files->v[i].kinds;
		} else {
			files->v[n++] = files->v[i];
		}
	}
	files->n = n;
}

static bool any_kind(const struct tl_file_vec *files, unsigned kinds)
{
	for (size_t i = 0; i < files->n; i++) {
		if (files->v[i].kinds & kinds)
			return true;
	}
	return false;
}

static bool root_was_named(const struct discovery *d)
{
	for (size_t i = 0; i < d->named.n; i++) {
		if (d->named.v[i].folder && strcmp(d->named.v[i].full, d->found->root) == 0)
			return true;
	}
	return false;
}

/* A file checked alone includes what it includes in a check of everything; so the headers of the whole repository
 * count, or of the root that was asked for. Without either there is no telling how far the tree goes. */
static void find_headers(struct discovery *d)
{
	struct tl_file_vec all = {0}, *from = &d->found->files;
	struct tl_walk walk = {.options = d->options,
		.arena = d->found->arena,
		.root = d->found->root,
		.kinds = TL_KIND_HEADER | TL_KIND_TEMPLATE};

	if (!any_kind(&d->found->files, TL_KIND_C))
		return;
	if ((in_one_repo(d) || d->options->root) && !root_was_named(d)) {
		bool ignores = !d->options->no_ignore && in_one_repo(d);

		tl_walk(&all, &walk, ".", ignores ? d->named.v[0].repo : NULL);
		for (size_t i = 0; i < d->found->files.n; i++)
			tl_vec_push(&all, d->found->files.v[i]);
		sort_files(&all);
		from = &all;
	}
	for (size_t i = 0; i < from->n; i++) {
		if (from->v[i].kinds & (TL_KIND_HEADER | TL_KIND_TEMPLATE))
			tl_vec_push(&d->found->headers, from->v[i].path);
	}
	tl_vec_fini(&all);
}

int tl_discover(
	struct tl_found *out, const struct tl_run_options *options, struct tl_result *notices, struct tl_err *err)
{
	struct discovery d = {.found = out, .options = options, .notices = notices};
	int rc;

	*out = (struct tl_found){.arena = tl_arena_new()};
	for (size_t i = 0; i < options->n_paths; i++)
		resolve(&d, options->paths[i]);
	rc = choose_root(&d, err);
	if (rc == 0) {
		for (size_t i = 0; i < d.named.n; i++)
			add_named(&d, &d.named.v[i]);
		sort_files(&out->files);
		find_headers(&d);
	}
	for (size_t i = 0; i < d.repos.n; i++)
		tl_ignore_close(d.repos.v[i]);
	tl_vec_fini(&d.named);
	tl_vec_fini(&d.repos);
	return rc;
}

void tl_found_fini(struct tl_found *found)
{
	tl_vec_fini(&found->files);
	tl_vec_fini(&found->headers);
	if (found->arena)
		tl_arena_free(found->arena);
	*found = (struct tl_found){0};
}
