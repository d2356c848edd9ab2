/*
 * Runs a fuzz target without a fuzzer: over every file of a folder, and over damaged copies of each. The damages are the
 * same in each run, so a failure can be repeated.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "fuzz.h"

#define DAMAGES 200
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

static int run_file(const char *path)
{
	struct tl_buf seed = {0}, copy = {0};
	struct tl_err err;
	char text[1200];
	uint32_t state = 1;

	if (tl_file_read(&seed, path, 1 << 20, &err)) {
		fprintf(stderr, "%s\n", tl_err_text(&err, text, sizeof text));
		return -1;
	}
	run(tl_buf_str(&seed), seed.len);
	for (int i = 0; i < DAMAGES; i++) {
		tl_buf_reset(&copy);
		tl_buf_put(&copy, tl_buf_str(&seed), seed.len);
		damage(&copy, &state);
		run(tl_buf_str(&copy), copy.len);
	}
	tl_buf_fini(&seed);
	tl_buf_fini(&copy);
	return 0;
}

int main(int argc, char **argv)
{
	struct tl_arena *a = tl_arena_new();
	struct dirent **entries = NULL;
	int n = argc == 2 ? scandir(argv[1], &entries, NULL, alphasort) : -1;
	int files = 0, rc = 0;

	if (n < 0) {
		fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
		return 2;
	}
	run("", 0);
	for (int i = 0; i < n; i++) {
		if (entries[i]->d_name[0] != '.') {
			rc |= run_file(tl_path_join(a, argv[1], entries[i]->d_name));
			files++;
		}
		free(entries[i]);
	}
	free(entries);
	tl_arena_free(a);
	printf("%d seeds, each whole and with %d damages\n", files, DAMAGES);
	/* A folder without seeds would be a test of nothing. */
	return rc || files == 0;
}
