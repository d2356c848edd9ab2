/*
 * parse_cost CLANG ROOT HEADERS FILE...: processor time to read each FILE (relative to ROOT), beside that of
 * "CLANG -fsyntax-only" with the headers of this machine and of the tree. HEADERS is a file with the headers of the tree, a line
 * each, sorted. Writes "file language ours/ms configurations clang/ms complete" lines; complete is 0 where clang did not find a
 * header and stopped, so that its time says nothing. Of ROUNDS runs of either the least counts.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/front.h"
#include "front_c/headers.h"
#include "front_c/tokens.h"

#define ROUNDS 3

struct bench {
	struct tl_arena *arena;
	struct tl_pack *pack;
	struct tl_front *front;
	struct tl_model_index *models;
	struct tl_headers *headers;
	const char *clang, *root;
};

static double own_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* How many parses were worth a unit; what was read from tokens is none. */
static double read_file(const struct bench *b, const char *file, unsigned *configurations, bool *cplusplus)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct tl_err err = {0};
	double start = own_ms(), ms;

	*configurations = 0;
	if (tl_front_read(&units, a, b->front, file, &err)) {
		fprintf(stderr, "parse_cost: %s\n", err.msg);
		exit(2);
	}
	ms = own_ms() - start;
	for (size_t i = 0; i < units.n; i++) {
		*configurations += strcmp(units.v[i]->config, TL_TOKENS_CONFIG) != 0;
		*cplusplus = units.v[i]->cplusplus;
	}
	tl_arena_free(a);
	return ms;
}

TL_VEC_TYPE(words, const char *);

static struct words clang_command(const struct bench *b, const char *file, bool cplusplus)
{
	struct tl_include_plan plan;
	struct words argv = {0};
	struct tl_buf text = {0};

	tl_file_read(&text, tl_path_join(b->arena, b->root, file), 0, NULL);
	tl_headers_plan(b->headers, &plan, file, tl_buf_str(&text), text.len);
	tl_vec_push(&argv, b->clang);
	tl_vec_push(&argv, "-fsyntax-only");
	tl_vec_push(&argv, "-w");
	tl_vec_push(&argv, "-ferror-limit=0");
	tl_vec_push(&argv, cplusplus ? "-xc++" : "-xc");
	for (size_t i = 0; i < plan.dirs.n; i++)
		tl_vec_push(&argv, tl_arena_printf(b->arena, "-I%s/%s", b->root, plan.dirs.v[i]));
	tl_vec_push(&argv, tl_path_join(b->arena, b->root, file));
	tl_vec_push(&argv, NULL);
	tl_include_plan_fini(&plan);
	tl_buf_fini(&text);
	return argv;
}

static double run_clang(const struct words *argv, const char *log)
{
	struct rusage use;
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		int fd = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600);

		dup2(fd, 2);
		execvp(argv->v[0], (char *const *)argv->v);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &use) != pid || !WIFEXITED(status) || WEXITSTATUS(status) == 127) {
		fprintf(stderr, "parse_cost: %s does not run\n", argv->v[0]);
		exit(2);
	}
	return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 +
	       (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3;
}

static bool is_complete(const char *log)
{
	struct tl_buf text = {0};
	bool complete = !tl_file_read(&text, log, 0, NULL) && !strstr(tl_buf_str(&text), "fatal error");

	tl_buf_fini(&text);
	return complete;
}

static void measure(const struct bench *b, const char *file, const char *log)
{
	double ours = 1e9, theirs = 1e9, ms;
	bool cplusplus = false;
	unsigned configurations = 0;
	struct words argv;

	for (int i = 0; i < ROUNDS; i++) {
		ms = read_file(b, file, &configurations, &cplusplus);
		ours = ms < ours ? ms : ours;
	}
	argv = clang_command(b, file, cplusplus);
	for (int i = 0; i < ROUNDS; i++) {
		ms = run_clang(&argv, log);
		theirs = ms < theirs ? ms : theirs;
	}
	printf("%s %s %.2f %u %.2f %d\n", file, cplusplus ? "c++" : "c", ours, configurations, theirs,
		is_complete(log));
	tl_vec_fini(&argv);
}

static void read_headers(struct tl_arena *a, const char *path, struct words *out)
{
	struct tl_buf text = {0};
	char *save = NULL;

	if (tl_file_read(&text, path, 0, NULL)) {
		fprintf(stderr, "parse_cost: cannot read %s\n", path);
		exit(2);
	}
	for (char *line = strtok_r(tl_arena_strdup(a, tl_buf_str(&text)), "\n", &save); line;
		line = strtok_r(NULL, "\n", &save))
		tl_vec_push(out, line);
	tl_buf_fini(&text);
}

int main(int argc, char **argv)
{
	struct bench b = {.arena = tl_arena_new(), .clang = argc > 1 ? argv[1] : ""};
	struct tl_front_options options = {0};
	struct tl_result *notices = tl_result_new();
	char log[] = "/tmp/parse_cost_XXXXXX";
	struct words headers = {0};
	struct tl_err err = {0};

	if (argc < 4 || close(mkstemp(log))) {
		fprintf(stderr, "usage: parse_cost CLANG ROOT HEADERS FILE...\n");
		return 2;
	}
	b.root = tl_path_absolute(b.arena, argv[2]);
	read_headers(b.arena, argv[3], &headers);
	if (tl_pack_load_builtin(&b.pack, &err))
		return 2;
	options.pack = b.pack;
	options.root = b.root;
	options.headers = headers.v;
	options.n_headers = headers.n;
	if (tl_front_new(&b.front, &options, notices, &err))
		return 2;
	b.models = tl_model_index_new(b.pack);
	b.headers = tl_headers_new(b.pack, b.models, b.root, headers.v, headers.n);
	for (int i = 4; i < argc; i++)
		measure(&b, argv[i], log);
	unlink(log);
	tl_headers_free(b.headers);
	tl_model_index_free(b.models);
	tl_front_free(b.front);
	tl_pack_free(b.pack);
	tl_result_free(notices);
	tl_vec_fini(&headers);
	tl_arena_free(b.arena);
	return 0;
}
