/* Text of paths. Only tl_path_absolute() asks the file system. Patterns are in glob.c. */
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *tl_path_join(struct tl_arena *a, const char *dir, const char *b)
{
	size_t len = strlen(dir);

	if (b[0] == '/' || len == 0 || strcmp(dir, ".") == 0)
		return tl_arena_strdup(a, b);
	return tl_arena_printf(a, "%s%s%s", dir, dir[len - 1] == '/' ? "" : "/", b);
}

/* Takes the last component of out[0..len) away; floor is what must stay. A leading ".." cannot be taken away. */
static size_t drop_last(const char *out, size_t len, size_t floor)
{
	while (len > floor && out[len - 1] != '/')
		len--;
	if (len > floor)
		len--; /* the '/' itself */
	return len;
}

static bool ends_in_dotdot(const char *out, size_t len, size_t floor)
{
	return len >= floor + 2 && memcmp(out + len - 2, "..", 2) == 0 && (len == floor + 2 || out[len - 3] == '/');
}

char *tl_path_normalize(struct tl_arena *a, const char *path)
{
	bool absolute = path[0] == '/';
	size_t floor = absolute ? 1 : 0, len = floor;
	char *out = tl_arena_strdup(a, path[0] ? path : ".");
	const char *p = path;

	for (;;) {
		size_t n;

		while (*p == '/')
			p++;
		n = strcspn(p, "/");
		if (n == 0)
			break;
		if (n == 2 && memcmp(p, "..", 2) == 0 && (absolute || (len > 0 && !ends_in_dotdot(out, len, floor)))) {
			len = drop_last(out, len, floor);
		} else if (n != 1 || *p != '.') {
			if (len > floor)
				out[len++] = '/';
			memmove(out + len, p, n);
			len += n;
		}
		p += n;
	}
	if (len == 0)
		out[len++] = '.';
	out[len] = '\0';
	return out;
}

char *tl_path_relative(struct tl_arena *a, const char *root, const char *path)
{
	size_t n = strlen(root);

	if (n > 0 && root[n - 1] == '/')
		n--; /* the root folder itself */
	if (strncmp(root, path, n) != 0)
		return NULL;
	if (path[n] == '\0' || (path[n] == '/' && path[n + 1] == '\0'))
		return tl_arena_strdup(a, ".");
	return path[n] == '/' ? tl_arena_strdup(a, path + n + 1) : NULL;
}

static char *current_dir(struct tl_arena *a)
{
	char cwd[PATH_MAX];

	/* A working folder that was removed has no name; then everything is under "/". */
	return tl_arena_strdup(a, getcwd(cwd, sizeof cwd) ? cwd : "/");
}

char *tl_path_absolute(struct tl_arena *a, const char *path)
{
	char *full = path[0] == '/' ? tl_arena_strdup(a, path) : tl_path_join(a, current_dir(a), path);
	const char *rest = full + strlen(full);

	/* The longest beginning that exists is resolved; what does not exist cannot be a link. */
	for (;;) {
		char *head = tl_arena_strndup(a, full, (size_t)(rest - full));
		char *real = realpath(head[0] ? head : "/", NULL);

		if (real) {
			char *joined = tl_arena_printf(a, "%s/%s", real, rest);

			free(real);
			return tl_path_normalize(a, joined);
		}
		if (rest == full)
			return tl_path_normalize(a, full);
		do
			rest--;
		while (rest > full && *rest != '/');
	}
}

const char *tl_path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

char *tl_path_dir(struct tl_arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return tl_arena_strdup(a, ".");
	return tl_arena_strndup(a, path, slash == path ? 1 : (size_t)(slash - path));
}

const char *tl_path_ext(const char *path)
{
	const char *base = tl_path_base(path);
	const char *dot = strrchr(base, '.');

	/* ".bashrc" is a name, not an extension. */
	return dot && dot != base ? dot + 1 : "";
}

bool tl_path_is_test(const char *path)
{
	static const char *const folders[] = {
		"test", "tests", "testing", "testsuite", "unittest", "unittests", "unit_test", "unit_tests"};
	const char *base = tl_path_base(path), *dot = strrchr(base, '.');
	size_t stem = dot ? (size_t)(dot - base) : strlen(base);

	for (const char *at = path; at < base; at = strchr(at, '/') + 1) {
		size_t len = strcspn(at, "/");

		for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
			if (strlen(folders[i]) == len && memcmp(folders[i], at, len) == 0)
				return true;
		}
	}
	return strncmp(base, "test_", 5) == 0 || (stem > 5 && memcmp(base + stem - 5, "_test", 5) == 0);
}
