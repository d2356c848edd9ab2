/*
 * measure FIGURES COMMAND...: runs the command and writes "seconds megabytes" to FIGURES: wall time, and the most memory
 * that it and all its descendants held at one time (proportional set size where /proc tells it, so that pages shared by
 * forked processes count once; elsewhere the largest single process). Exits as the command does.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define EVERY_MS 20

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Process group of a process, -1 when it is gone. */
static long group_of(const char *pid)
{
	char path[300], line[1024];
	const char *p;
	long group = -1;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%s/stat", pid);
	f = fopen(path, "r");
	if (!f)
		return -1;
	/* The name of the program, in brackets, may hold anything. */
	if (fgets(line, sizeof line, f) && (p = strrchr(line, ')')) && sscanf(p + 1, " %*c %*d %ld", &group) != 1)
		group = -1;
	fclose(f);
	return group;
}

static long pss_kb(const char *pid)
{
	char path[300], line[256];
	long kb = 0;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%s/smaps_rollup", pid);
	f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f)) {
		if (sscanf(line, "Pss: %ld", &kb) == 1)
			break;
	}
	if (f)
		fclose(f);
	return kb;
}

static long group_kb(long group)
{
	DIR *proc = opendir("/proc");
	const struct dirent *e;
	long kb = 0;

	while (proc && (e = readdir(proc))) {
		if (e->d_name[0] >= '1' && e->d_name[0] <= '9' && group_of(e->d_name) == group)
			kb += pss_kb(e->d_name);
	}
	if (proc)
		closedir(proc);
	return kb;
}

static int run(char **command, double *seconds, long *kb)
{
	double begun = now();
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		setpgid(0, 0);
		execvp(command[0], command);
		_exit(127);
	}
	setpgid(pid, pid);
	while (waitpid(pid, &status, WNOHANG) == 0) {
		long kb_now = group_kb(pid);

		*kb = kb_now > *kb ? kb_now : *kb;
		nanosleep(&(struct timespec){.tv_nsec = EVERY_MS * 1000000L}, NULL);
	}
	*seconds = now() - begun;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
	double seconds = 0;
	struct rusage used;
	long kb = 0;
	int status;
	FILE *f;

	if (argc < 3 || !(f = fopen(argv[1], "w"))) {
		fputs("usage: measure FIGURES COMMAND...\n", stderr);
		return 2;
	}
	status = run(argv + 2, &seconds, &kb);
	if (kb == 0) {
		getrusage(RUSAGE_CHILDREN, &used);
		kb = used.ru_maxrss;
	}
	fprintf(f, "%.3f %.1f\n", seconds, (double)kb / 1024);
	fclose(f);
	return status;
}
