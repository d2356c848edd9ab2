/*
 * Files for includes: looked up in the list of what was found, so ignore rules and exclusions hold and no link leads out
 * of the tree; read as they are now, with the care of any foreign file.
 */
#include "run/files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"
#include "run/kinds.h"

#define INCLUDED_MAX (4L << 20) /* more than any fragment has */

/* Bytes of the glob before its first sign with a meaning. */
static size_t plain_length(const char *glob)
{
	return strcspn(glob, "*?[\\");
}

static size_t first_from(const struct tl_file_vec *files, const char *prefix, size_t len)
{
	size_t lo = 0, hi = files->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (strncmp(files->v[mid].path, prefix, len) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static struct tl_paths find(void *ctx, struct tl_arena *a, const char *glob, size_t max)
{
	const struct tl_file_vec *files = &((const struct tl_found *)ctx)->files;
	const char *anchored = tl_arena_printf(a, "/%s", glob);
	const char **paths = tl_arena_alloc(a, max * sizeof *paths);
	size_t len = plain_length(glob);
	struct tl_paths found = {.v = paths};

	for (size_t i = first_from(files, glob, len); i < files->n && found.n < max; i++) {
		const struct tl_file *f = &files->v[i];

		if (strncmp(f->path, glob, len) != 0)
			break;
		if (f->kinds & TL_KIND_CONF && tl_path_glob(anchored, f->path))
			paths[found.n++] = f->path;
	}
	return found;
}

/* Reads what fits; more than was told, or less, is no reason to fail. */
static size_t read_all(int fd, char *to, size_t size)
{
	size_t len = 0;

	while (len < size) {
		ssize_t n = read(fd, to + len, size - len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		len += (size_t)n;
	}
	return len;
}

static bool load(void *ctx, struct tl_arena *a, const char *path, const char **text, size_t *len)
{
	const struct tl_found *found = ctx;
	const char *full = tl_arena_printf(a, "%s/%s", found->root, path);
	int fd = open(full, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;
	char *copy;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > INCLUDED_MAX) {
		close(fd);
		return false;
	}
	copy = tl_arena_alloc(a, (size_t)st.st_size + 1);
	*len = read_all(fd, copy, (size_t)st.st_size);
	*text = copy;
	close(fd);
	return true;
}

struct tl_conf_files tl_run_files(const struct tl_found *found)
{
	return (struct tl_conf_files){.find = find, .load = load, .ctx = (void *)(uintptr_t)found};
}
