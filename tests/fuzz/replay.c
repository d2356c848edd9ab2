/*
 * Runs a fuzz target without a fuzzer: over every file of a folder, and over damaged copies of each. The damages are the
 * same in each run, so a failure can be repeated. Files below a second folder are given with their name before them, on a line that begins
 * with a slash, and are damaged less often, for there are many.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "fuzz.h"

#define DAMAGES 200
#define NAMED_DAMAGES 4
#define SECONDS_FOR_ONE 20

/* A copy of exactly the size, so that the sanitizer sees a read behind the end. */
static void run(const char *data, size_t size)
{
	uint8_t *copy = malloc(size ? size : 1);

	if (!copy)
		abort();
	if (size)
		memcpy(copy, data, size);
	alarm(SECONDS_FOR_ONE);
	LLVMFuzzerTestOneInput(copy, size);
	alarm(0);
	free(copy);
}

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Overwrites a few bytes, with what matters to most parsers or with anything; then cuts or doubles a part. */
static void damage(struct tl_buf *b, uint32_t *state)
{
	static const char telling[] = "\"'\\<>{}[]();:,.=&*%#-+0\n\r\t \xff\xc3";
	size_t count = next_random(state) % 4;

	for (size_t i = 0; i < count && b->len; i++) {
		uint32_t pick = next_random(state);

		b->data[next_random(state) % b->len] =
			pick % 3 ? telling[pick / 3 % sizeof telling] : (char)(pick >> 4);
	}
	switch (b->len ? next_random(state) % 3 : 2) {
	case 0:
		b->len = next_random(state) % b->len;
		break;
	case 1: {
		size_t from = next_random(state) % b->len;
		char *part = tl_xstrndup(b->data + from, b->len - from);

		tl_buf_put(b, part, b->len - from);
		free(part);
		break;
	}
	default:
		break;
	}
}

static void run_damaged(const struct tl_buf *seed, int damages)
{
	struct tl_buf copy = {0};
	uint32_t state = 1;

	run(seed->data, seed->len);
	for (int i = 0; i < damages; i++) {
		tl_buf_reset(&copy);
		tl_buf_put(&copy, seed->data, seed->len);
		damage(&copy, &state);
		run(copy.data, copy.len);
	}
	tl_buf_fini(&copy);
}

/* name: of a file among many, or NULL. */
static int run_file(const char *path, const char *name)
{
	struct tl_buf text = {0}, seed = {0};
	struct tl_err err;
	char why[1200];

	if (tl_file_read(&text, path, 1 << 20, &err)) {
		fprintf(stderr, "%s\n", tl_err_text(&err, why, sizeof why));
		return -1;
	}
	if (name)
		tl_buf_printf(&seed, "/%s\n", name);
	tl_buf_put(&seed, tl_buf_str(&text), text.len);
	run_damaged(&seed, name ? NAMED_DAMAGES : DAMAGES);
	tl_buf_fini(&seed);
	tl_buf_fini(&text);
	return 0;
}

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Number of files run, -1 when something could not be read. named: what they are called from here on, or NULL. */
static int run_folder(const char *dir, const char *named)
{
	struct tl_arena *a = tl_arena_new();
	struct dirent **entries = NULL;
	int n = scandir(dir, &entries, NULL, alphasort), files = 0;

	if (n < 0)
		files = -1;
	for (int i = 0; i < n; i++) {
		const char *name = entries[i]->d_name, *path = tl_path_join(a, dir, name);
		const char *called = named ? tl_path_join(a, named, name) : NULL;
		int found = 0;

		if (name[0] != '.')
			found = called && is_folder(path) ? run_folder(path, called) : run_file(path, called) + 1;
		files = files < 0 || found < 0 ? -1 : files + found;
		free(entries[i]);
	}
	free(entries);
	tl_arena_free(a);
	return files;
}

int main(int argc, char **argv)
{
	int seeds = argc > 1 ? run_folder(argv[1], NULL) : -1;
	int named = argc > 2 ? run_folder(argv[2], "") : 0;

	if (argc < 2 || argc > 3) {
		fprintf(stderr, "usage: %s FOLDER [FOLDER OF NAMED FILES]\n", argv[0]);
		return 2;
	}
	run("", 0);
	printf("%d seeds, each whole and with %d damages; %d named files, with %d\n", seeds, DAMAGES, named,
		NAMED_DAMAGES);
	/* A folder without seeds would be a test of nothing. */
	return seeds <= 0 || named < 0 || (argc > 2 && named == 0);
}
