/*
 * The inside of a worker process: gives up everything it has no use for (files, signals, unlimited memory), then works
 * off batches until its pipe is closed. Whatever the work does to this process is the pool's to survive.
 */
#include "run/worker.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/vec.h"

#define FLUSH_AT 65536

static void default_signals(const sigset_t *mask)
{
	static const int ours[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD, SIGALRM, SIGUSR1, SIGUSR2};

	for (size_t i = 0; i < TL_COUNT(ours); i++)
		signal(ours[i], SIG_DFL);
	sigprocmask(SIG_SETMASK, mask, NULL);
}

/* An orphan would work on for nobody. */
static void die_with(pid_t parent)
{
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != parent)
		_exit(1);
}

static void close_others(const struct tl_worker_args *args)
{
	TL_VEC(int) open_fds = {0};
	DIR *dir = opendir("/dev/fd");
	const struct dirent *e;

	if (!dir)
		return;
	while ((e = readdir(dir))) {
		int fd = atoi(e->d_name);

		if (fd > 2 && fd != args->in && fd != args->out && fd != dirfd(dir))
			tl_vec_push(&open_fds, fd);
	}
	closedir(dir);
	for (size_t i = 0; i < open_fds.n; i++)
		close(open_fds.v[i]);
	tl_vec_fini(&open_fds);
}

static void silence(bool keep_stderr)
{
	int null = open("/dev/null", O_RDWR);

	if (null < 0)
		_exit(1);
	dup2(null, 0);
	dup2(null, 1);
	if (!keep_stderr)
		dup2(null, 2);
	if (null > 2)
		close(null);
}

static size_t address_space_now(void)
{
	unsigned long pages = 0;
	FILE *f = fopen("/proc/self/statm", "r");

	if (f && fscanf(f, "%lu", &pages) != 1)
		pages = 0;
	if (f)
		fclose(f);
	return pages * (size_t)sysconf(_SC_PAGESIZE);
}

/* The pool watches resident memory, but looks only now and then. This stops what grows faster than it looks; it counts
 * on top of what is mapped already, which with a sanitizer is terabytes. */
static void limit_memory(size_t memory_mb)
{
	size_t now = address_space_now();
	rlim_t limit = (rlim_t)now + (rlim_t)memory_mb * 2 * 1024 * 1024;

	if (now > 0)
		setrlimit(RLIMIT_AS, &(struct rlimit){.rlim_cur = limit, .rlim_max = limit});
	setrlimit(RLIMIT_CORE, &(struct rlimit){0});
}

/* False at the end of the pipe. */
static bool read_batch(int fd, struct tl_batch *batch)
{
	char *p = (char *)batch;
	size_t have = 0;

	while (have < sizeof *batch) {
		ssize_t n = read(fd, p + have, sizeof *batch - have);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		have += (size_t)n;
	}
	return true;
}

static void flush(int fd, struct tl_buf *out)
{
	size_t done = 0;

	while (done < out->len) {
		ssize_t n = write(fd, out->data + done, out->len - done);

		if (n < 0 && errno != EINTR)
			_exit(1);
		if (n > 0)
			done += (size_t)n;
	}
	tl_buf_reset(out);
}

static void do_batch(
	const struct tl_worker_args *args, struct tl_batch batch, struct tl_buf *answer, struct tl_buf *out)
{
	for (uint32_t i = batch.first; i < batch.end; i++) {
		struct tl_frame frame = {.item = i};

		atomic_store(&args->slot->item, i);
		atomic_fetch_add(&args->slot->beats, 1);
		tl_buf_reset(answer);
		args->job->work(answer, i, args->job->ctx);
		if (answer->len > UINT32_MAX)
			abort();
		frame.len = (uint32_t)answer->len;
		tl_buf_put(out, &frame, sizeof frame);
		tl_buf_put(out, answer->data ? answer->data : "", answer->len);
		/* What says something is sent at once: the next file may be our last. */
		if (answer->len > 0 || out->len >= FLUSH_AT)
			flush(args->out, out);
	}
	flush(args->out, out);
}

_Noreturn void tl_worker_main(const struct tl_worker_args *args)
{
	struct tl_buf answer = {0}, out = {0};
	struct tl_batch batch;

	default_signals(args->mask);
	die_with(args->parent);
	close_others(args);
	silence(args->job->keep_stderr);
	limit_memory(args->job->memory_mb);
	while (read_batch(args->in, &batch))
		do_batch(args, batch, &answer, &out);
	_exit(0);
}
