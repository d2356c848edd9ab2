/* Ignore rules by libgit2. Which files exist, and when to ask, is the walk's business (walk.c). */
#include "run/ignore.h"

#include <git2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"

struct tl_ignore {
	git_repository *repo;
	git_index *index; /* opened when first asked for */
	bool index_tried;
	bool has_exclude;
	char *top;
};

/* libgit2 counts who uses it. The first use reads the certificates of the machine, so that it begins only where there is a repository. */
static void begin(void)
{
	static const git_config_level_t levels[] = {
		GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL};

	git_libgit2_init();
	/* We read rules and run nothing: a tree of another user (a container's mount) is no danger, and no less readable. */
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], "");
}

/* git init writes a file of comments only: no reason to ask for each path of the tree. */
static bool has_rules(const char *path)
{
	struct tl_buf text = {0};
	bool found = false;

	/* What is there but cannot be read here is left to libgit2, so it counts as rules. */
	if (tl_file_read(&text, path, 1 << 20, NULL) != 0)
		found = access(path, F_OK) == 0;
	for (const char *p = tl_buf_str(&text); *p && !found; p += strcspn(p, "\n")) {
		p += strspn(p, "\r\n");
		found = *p && *p != '#' && *p != '\r';
	}
	tl_buf_fini(&text);
	return found;
}

static bool lies_in(const char *dir, const char *top)
{
	size_t n = strlen(top);

	return strncmp(dir, top, n) == 0 && (dir[n] == '/' || dir[n] == '\0');
}

static bool is_dot_git(const char *dir, size_t len)
{
	struct tl_buf git = {0};
	struct stat st;
	bool found;

	tl_buf_printf(&git, "%.*s/.git", (int)len, dir);
	found = lstat(git.data, &st) == 0;
	tl_buf_fini(&git);
	return found;
}

/* Some folder that dir lies in, or with exact dir itself, may be the top of a working tree. */
static bool may_lie_in_one(const char *dir, bool exact)
{
	size_t len = strlen(dir);

	while (!is_dot_git(dir, len)) {
		while (len > 0 && dir[len - 1] != '/')
			len--;
		if (exact || len == 0)
			return false;
		len--;
	}
	return true;
}

static void ignore_free(struct tl_ignore *ig)
{
	git_index_free(ig->index);
	git_repository_free(ig->repo);
	free(ig->top);
	free(ig);
}

static struct tl_ignore *open_repository(const char *dir, bool exact)
{
	git_repository *repo = NULL;
	struct tl_buf exclude = {0};
	const char *workdir;
	struct tl_ignore *ig;
	size_t n;

	if (git_repository_open_ext(&repo, dir, exact ? GIT_REPOSITORY_OPEN_NO_SEARCH : 0, NULL) != 0)
		return NULL;
	workdir = git_repository_workdir(repo);
	if (!workdir) {
		git_repository_free(repo);
		return NULL;
	}
	ig = tl_xcalloc(1, sizeof *ig);
	ig->repo = repo;
	ig->top = tl_xstrdup(workdir);
	n = strlen(ig->top);
	if (n > 0 && ig->top[n - 1] == '/')
		ig->top[n - 1] = '\0';
	/* core.worktree may point anywhere: only a tree that holds its own .git is believed. */
	if (!lies_in(dir, ig->top) || !is_dot_git(ig->top, strlen(ig->top))) {
		ignore_free(ig);
		return NULL;
	}
	tl_buf_printf(&exclude, "%sinfo/exclude", git_repository_commondir(repo));
	ig->has_exclude = has_rules(exclude.data);
	tl_buf_fini(&exclude);
	return ig;
}

struct tl_ignore *tl_ignore_open(const char *dir, bool exact)
{
	struct tl_ignore *ig;

	if (!may_lie_in_one(dir, exact))
		return NULL;
	begin();
	ig = open_repository(dir, exact);
	if (!ig)
		git_libgit2_shutdown();
	return ig;
}

void tl_ignore_close(struct tl_ignore *ig)
{
	if (!ig)
		return;
	ignore_free(ig);
	git_libgit2_shutdown();
}

const char *tl_ignore_top(const struct tl_ignore *ig)
{
	return ig->top;
}

bool tl_ignore_has_exclude(const struct tl_ignore *ig)
{
	return ig->has_exclude;
}

static bool is_tracked(struct tl_ignore *ig, const char *path, bool folder)
{
	struct tl_buf prefix = {0};
	bool found;

	if (!ig->index_tried) {
		ig->index_tried = true;
		if (git_repository_index(&ig->index, ig->repo) != 0)
			ig->index = NULL;
	}
	if (!ig->index)
		return false;
	if (!folder)
		return git_index_get_bypath(ig->index, path, 0) != NULL;
	tl_buf_printf(&prefix, "%s/", path);
	found = git_index_find_prefix(NULL, ig->index, prefix.data) == 0;
	tl_buf_fini(&prefix);
	return found;
}

bool tl_ignore_path(struct tl_ignore *ig, const char *path, bool folder)
{
	int ignored = 0;

	if (git_ignore_path_is_ignored(&ignored, ig->repo, path) != 0 || !ignored)
		return false;
	return !is_tracked(ig, path, folder);
}
