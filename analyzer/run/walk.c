/*
 * One pass over a tree of folders, with a stack of its own: depth costs memory, not C stack. Every folder is read
 * whole before any of its entries is judged, because its own content may say that nothing below it counts.
 */
#include "run/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/path.h"
#include "run/kinds.h"

struct folder {
	const char *path;     /* relative to the root */
	struct tl_ignore *ig; /* borrowed from walker.opened or the caller; NULL = no repository */
	bool rules;	      /* some rule may hold here: ask */
	bool start;
};

struct entry {
	size_t name; /* offset in walker.names */
	bool folder;
};

struct walker {
	const struct tl_walk *w;
	struct tl_file_vec *out;
	int root_fd;
	TL_VEC(struct folder) stack;
	TL_VEC(struct tl_ignore *) opened;
	TL_VEC(struct entry) entries; /* of the folder at hand */
	struct tl_buf names;
	struct tl_buf path;
};

bool tl_walk_excluded(const struct tl_run_options *options, const char *path)
{
	for (size_t i = 0; i < options->n_excludes; i++) {
		const char *glob = options->excludes[i];
		size_t n = strlen(glob);

		if (tl_path_glob(glob, path))
			return true;
		/* "build/" is how many write a folder. */
		if (n > 1 && glob[n - 1] == '/') {
			struct tl_buf bare = {0};
			bool hit;

			tl_buf_put(&bare, glob, n - 1);
			hit = tl_path_glob(bare.data, path);
			tl_buf_fini(&bare);
			if (hit)
				return true;
		}
	}
	return false;
}

static void cannot_open(struct walker *k, const char *path, int why)
{
	struct tl_loc loc = {.file = tl_arena_strdup(k->w->arena, path)};

	if (k->w->notices)
		tl_result_notice(
			k->w->notices, TL_LEVEL_WARNING, "unreadable", &loc, "cannot open folder: %s", strerror(why));
}

enum entry_type { OTHER, REGULAR, FOLDER };

static enum entry_type type_of(int dir_fd, const struct dirent *e)
{
	struct stat st;

	/* Links, sockets, devices and FIFOs are OTHER: nothing of them is ours to read. */
	if (e->d_type != DT_UNKNOWN)
		return e->d_type == DT_DIR ? FOLDER : e->d_type == DT_REG ? REGULAR : OTHER;
	if (fstatat(dir_fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return OTHER;
	return S_ISDIR(st.st_mode) ? FOLDER : S_ISREG(st.st_mode) ? REGULAR : OTHER;
}

/* What the names of a folder's entries say about the folder itself. */
struct signs {
	bool git, gitignore, cmake_cache, cmake_lists;
};

static void look_for_signs(struct signs *s, const char *name)
{
	s->git |= strcmp(name, ".git") == 0;
	s->gitignore |= strcmp(name, ".gitignore") == 0;
	s->cmake_cache |= strcmp(name, "CMakeCache.txt") == 0;
	s->cmake_lists |= strcmp(name, "CMakeLists.txt") == 0;
}

static int read_folder(struct walker *k, const char *path, struct signs *signs)
{
	int fd = openat(k->root_fd, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *e;

	if (!dir) {
		cannot_open(k, path, errno);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	k->entries.n = 0;
	tl_buf_reset(&k->names);
	while ((e = readdir(dir))) {
		enum entry_type type = type_of(fd, e);

		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		look_for_signs(signs, e->d_name);
		if (type == OTHER)
			continue;
		tl_vec_push(&k->entries, (struct entry){.name = k->names.len, .folder = type == FOLDER});
		tl_buf_put(&k->names, e->d_name, strlen(e->d_name) + 1);
	}
	closedir(dir);
	return 0;
}

static void put_full(struct tl_buf *out, const struct walker *k, const char *path)
{
	const char *root = strcmp(k->w->root, "/") == 0 ? "" : k->w->root;

	if (strcmp(path, ".") == 0)
		tl_buf_puts(out, root);
	else
		tl_buf_printf(out, "%s/%s", root, path);
}

static bool ignored(struct walker *k, const struct folder *f, const char *path, bool folder)
{
	struct tl_buf full = {0};
	size_t top;
	bool hit;

	if (!f->ig || !f->rules)
		return false;
	top = strlen(tl_ignore_top(f->ig));
	put_full(&full, k, path); /* the path as the repository sees it begins behind its top */
	hit = tl_ignore_path(f->ig, full.data + top + 1, folder);
	tl_buf_fini(&full);
	return hit;
}

static void visit_entry(struct walker *k, const struct folder *f, const struct entry *e)
{
	const char *name = k->names.data + e->name, *path;
	unsigned kinds = 0;

	if (e->folder && tl_kinds_skip_folder(name))
		return;
	tl_buf_reset(&k->path);
	if (strcmp(f->path, ".") != 0)
		tl_buf_printf(&k->path, "%s/", f->path);
	tl_buf_puts(&k->path, name);
	path = k->path.data;
	if (!e->folder)
		kinds = tl_kinds_of(k->w->options->pack, path) & k->w->kinds;
	if (!e->folder && !kinds)
		return;
	if (tl_walk_excluded(k->w->options, path) || ignored(k, f, path, e->folder))
		return;
	path = tl_arena_strdup(k->w->arena, path);
	if (e->folder)
		tl_vec_push(&k->stack, (struct folder){.path = path, .ig = f->ig, .rules = f->rules});
	else
		tl_vec_push(k->out, (struct tl_file){.path = path, .kinds = kinds});
}

/* A repository of its own inside of the tree: a submodule, or one of several clones side by side. */
static void enter_repository(struct walker *k, struct folder *f)
{
	struct tl_buf full = {0};
	struct tl_ignore *ig;

	put_full(&full, k, f->path);
	if (!f->ig || strcmp(tl_ignore_top(f->ig), full.data) != 0) {
		ig = tl_ignore_open(full.data, true);
		if (ig) {
			tl_vec_push(&k->opened, ig);
			f->ig = ig;
			f->rules = tl_ignore_has_exclude(ig);
		}
	}
	tl_buf_fini(&full);
}

static void visit_folder(struct walker *k, struct folder f)
{
	struct signs signs = {0};

	if (read_folder(k, f.path, &signs) != 0)
		return;
	/* A build tree; but one inside of its own sources is a source tree as well, and so is what was named. */
	if (signs.cmake_cache && !signs.cmake_lists && !f.start)
		return;
	if (signs.git && !k->w->options->no_ignore)
		enter_repository(k, &f);
	f.rules |= signs.gitignore;
	for (size_t i = 0; i < k->entries.n; i++)
		visit_entry(k, &f, &k->entries.v[i]);
}

void tl_walk(struct tl_file_vec *out, const struct tl_walk *w, const char *folder, struct tl_ignore *ig)
{
	struct walker k = {.w = w, .out = out};

	k.root_fd = open(w->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (k.root_fd < 0) {
		cannot_open(&k, folder, errno);
		return;
	}
	/* Folders above the start may hold rules as well: ask from the beginning. */
	tl_vec_push(&k.stack, (struct folder){.path = folder, .ig = ig, .rules = true, .start = true});
	while (k.stack.n > 0)
		visit_folder(&k, k.stack.v[--k.stack.n]);
	close(k.root_fd);
	for (size_t i = 0; i < k.opened.n; i++)
		tl_ignore_close(k.opened.v[i]);
	tl_vec_fini(&k.stack);
	tl_vec_fini(&k.opened);
	tl_vec_fini(&k.entries);
	tl_buf_fini(&k.names);
	tl_buf_fini(&k.path);
}
