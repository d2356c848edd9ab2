/* One folder per process, under TMPDIR. */
#define _XOPEN_SOURCE 700
#include "scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char *folder(void)
{
	static char path[200];

	return path;
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st, (void)kind, (void)at;
	return remove(path);
}

static void clean(void)
{
	nftw(folder(), remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *fuzz_scratch(void)
{
	const char *tmp = getenv("TMPDIR");
	char *path = folder();

	if (*path)
		return path;
	snprintf(path, 200, "%s/tlslint-fuzz.XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(path)) {
		perror(path);
		abort();
	}
	atexit(clean);
	return path;
}

static void path_of(char *out, size_t size, const char *name)
{
	snprintf(out, size, "%s/%s", fuzz_scratch(), name);
}

void fuzz_scratch_put(const char *name, const void *data, size_t size)
{
	char path[400], *slash = path + strlen(fuzz_scratch());
	FILE *f;

	path_of(path, sizeof path, name);
	while ((slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	f = fopen(path, "wb");
	if (!f || fwrite(data, 1, size, f) != size || fclose(f)) {
		perror(path);
		abort();
	}
}

void fuzz_scratch_drop(const char *name)
{
	char path[400];

	path_of(path, sizeof path, name);
	remove(path);
}
