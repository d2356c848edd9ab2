/* Runs tlslint the way all cases are run: one process, whatever git ignores, the report as JSON. */
#include "run_tool.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void give_up(const char *what)
{
	perror(what);
	exit(2);
}

static pid_t start(char *const argv[], FILE **out)
{
	int pipes[2];
	pid_t pid;

	if (pipe(pipes) || (pid = fork()) < 0)
		give_up(argv[0]);
	if (pid == 0) {
		dup2(pipes[1], 1);
		close(pipes[0]);
		close(pipes[1]);
		execv(argv[0], argv);
		_exit(127);
	}
	close(pipes[1]);
	*out = fdopen(pipes[0], "rb");
	if (!*out)
		give_up(argv[0]);
	return pid;
}

json_t *run_tool(struct tl_arena *a, const char *tool, const char *root, const char *path, const char **why)
{
	char *argv[] = {(char *)tool, "check", "--no-ignore", "--output", "json", "--jobs", "1", "--root", (char *)root,
		(char *)path, NULL};
	json_error_t error;
	json_t *report;
	int status = -1;
	FILE *f;
	pid_t pid = start(argv, &f);

	report = json_loadf(f, 0, &error);
	fclose(f);
	waitpid(pid, &status, 0);
	if (report && WIFEXITED(status) && WEXITSTATUS(status) <= 1)
		return report;
	*why = report ? "it says so itself" : tl_arena_strdup(a, error.text);
	json_decref(report);
	return NULL;
}

const char *text_of(const json_t *o, const char *key)
{
	const char *s = json_string_value(json_object_get(o, key));

	return s ? s : "";
}

size_t number_of(const json_t *o, const char *key)
{
	return (size_t)json_integer_value(json_object_get(o, key));
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct path_vec list_folder(struct tl_arena *a, const char *dir)
{
	struct path_vec v = {0};
	DIR *d = opendir(dir);
	struct dirent *e;

	while (d && (e = readdir(d))) {
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			tl_vec_push(&v, tl_arena_strdup(a, e->d_name));
	}
	if (d)
		closedir(d);
	tl_vec_sort(&v, by_text);
	return v;
}

bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && strcmp(s + n - m, end) == 0;
}

bool is_about_cases(const char *path)
{
	return ends_with(path, ".expect") || ends_with(path, ".md");
}
