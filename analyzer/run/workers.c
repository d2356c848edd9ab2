/*
 * The pool: starts workers, hands out batches, collects frames, watches clocks and memory, buries the dead.
 *
 * A death is blamed on the item the worker says it was at. Damage may be older than that (a heap broken three files ago),
 * so after a crash, or when memory ran out, the item is tried once more, first thing in a fresh worker: only what
 * fails there too is guilty. That makes the outcome independent of how items were dealt to workers.
 */
#include "run/workers.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/vec.h"
#include "run/worker.h"

#define TICK_MS 100
#define BATCH_MAX 64
#define ANSWER_MAX (256U << 20)
#define WALL_TIMES 10 /* how much longer than its time of work an item may take on a busy machine */

struct worker {
	pid_t pid; /* 0 = not running */
	int to, from;
	struct tl_slot *slot;
	struct tl_batch batch; /* not answered yet; empty = idle */
	bool fresh;	       /* has answered nothing yet: what kills it now is guilty */
	bool retry;	       /* a fresh worker shall begin with retry_item */
	uint32_t retry_item;
	struct tl_buf in;    /* bytes read, not yet a whole frame */
	uint32_t beats_seen; /* with beat_ms: when an item was last begun */
	uint64_t beat_ms, beat_work_ms;
	enum tl_outcome killed; /* why we killed it; TL_WORK_DONE = we did not */
};

struct pool {
	const struct tl_workers *job;
	struct worker *workers;
	size_t n;
	struct tl_slot *slots;
	uint32_t next;		      /* first item never handed out */
	TL_VEC(struct tl_batch) redo; /* handed out, but their worker died */
	sigset_t old_mask;
	struct sigaction old_child;
	uint64_t watched_ms;
};

static uint64_t ms_of(clockid_t clock)
{
	struct timespec t = {0};

	clock_gettime(clock, &t);
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static uint64_t now_ms(void)
{
	return ms_of(CLOCK_MONOTONIC);
}

/* How long a process has worked, where the system tells; else how long everything has lasted. What is given up must not
 * depend on what else the machine has to do. */
static uint64_t work_ms(pid_t pid)
{
#if defined(_POSIX_CPUTIME) && _POSIX_CPUTIME >= 0
	clockid_t clock;

	if (clock_getcpuclockid(pid, &clock) == 0)
		return ms_of(clock);
#endif
	(void)pid;
	return now_ms();
}

static bool busy(const struct worker *w)
{
	return w->batch.first < w->batch.end;
}

static bool work_left(const struct pool *p)
{
	return p->redo.n > 0 || p->next < p->job->n_items;
}

/* Large batches while there is plenty, single items near the end, so that all workers finish together. */
static struct tl_batch take_batch(struct pool *p)
{
	size_t left = p->job->n_items - p->next, size = left / (p->n * 8);
	struct tl_batch b = {.first = p->next};

	if (p->redo.n > 0)
		return p->redo.v[--p->redo.n];
	size = size < 1 ? 1 : size > BATCH_MAX ? BATCH_MAX : size;
	p->next += (uint32_t)(size < left ? size : left);
	b.end = p->next;
	return b;
}

static int open_pipes(int to[2], int from[2])
{
	if (pipe(to) != 0)
		return -1;
	if (pipe(from) != 0) {
		close(to[0]);
		close(to[1]);
		return -1;
	}
	fcntl(to[1], F_SETFD, FD_CLOEXEC);
	fcntl(from[0], F_SETFD, FD_CLOEXEC);
	return 0;
}

static int start(struct pool *p, struct worker *w)
{
	int to[2], from[2];
	pid_t parent = getpid();

	if (open_pipes(to, from) != 0)
		return -1;
	atomic_store(&w->slot->item, UINT32_MAX);
	w->pid = fork();
	if (w->pid == 0)
		tl_worker_main(&(struct tl_worker_args){.job = p->job,
			.in = to[0],
			.out = from[1],
			.slot = w->slot,
			.parent = parent,
			.mask = &p->old_mask});
	close(to[0]);
	close(from[1]);
	if (w->pid < 0) {
		w->pid = 0;
		close(to[1]);
		close(from[0]);
		return -1;
	}
	w->to = to[1];
	w->from = from[0];
	w->killed = TL_WORK_DONE;
	w->fresh = true;
	tl_buf_reset(&w->in);
	return 0;
}

/* A dead worker's pipe is noticed when it is read; here it must only not kill us (SIGPIPE is blocked). */
static void send_batch(struct worker *w, struct tl_batch batch)
{
	w->batch = batch;
	w->beats_seen = atomic_load(&w->slot->beats);
	w->beat_ms = now_ms();
	w->beat_work_ms = work_ms(w->pid);
	/* Smaller than any pipe's buffer, and the pipe is empty: it is taken whole or not at all. */
	while (write(w->to, &batch, sizeof batch) < 0 && errno == EINTR)
		;
}

static void kill_worker(struct worker *w, enum tl_outcome why)
{
	w->killed = why;
	kill(w->pid, SIGKILL);
}

/* Resident memory, where the system tells; 0 where it does not. */
static size_t resident_mb(pid_t pid)
{
	char path[64];
	unsigned long total, resident = 0;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%ld/statm", (long)pid);
	f = fopen(path, "r");
	if (!f)
		return 0;
	if (fscanf(f, "%lu %lu", &total, &resident) != 2)
		resident = 0;
	fclose(f);
	return (size_t)resident * (size_t)sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

static void watch(struct pool *p)
{
	uint64_t now = now_ms();

	if (now - p->watched_ms < TICK_MS)
		return;
	p->watched_ms = now;
	for (size_t i = 0; i < p->n; i++) {
		struct worker *w = &p->workers[i];
		uint32_t beats = atomic_load(&w->slot->beats);

		if (!w->pid || !busy(w) || w->killed != TL_WORK_DONE)
			continue;
		if (beats != w->beats_seen) {
			w->beats_seen = beats;
			w->beat_ms = now;
			w->beat_work_ms = work_ms(w->pid);
		}
		if (work_ms(w->pid) - w->beat_work_ms > p->job->timeout_ms ||
			(now - w->beat_ms) / WALL_TIMES > p->job->timeout_ms)
			kill_worker(w, TL_WORK_TIMEOUT);
		else if (resident_mb(w->pid) > p->job->memory_mb)
			kill_worker(w, TL_WORK_MEMORY);
	}
}

static size_t peak_mb(const struct rusage *used)
{
#ifdef __APPLE__
	return (size_t)used->ru_maxrss / (1024 * 1024);
#else
	return (size_t)used->ru_maxrss / 1024;
#endif
}

/* Waits for a worker whose pipe has closed; tells what it died of. */
static enum tl_outcome reap(const struct pool *p, struct worker *w)
{
	struct rusage used = {0};
	int status;

	kill(w->pid, SIGKILL); /* it may have closed its pipe and live on; the dead do not mind */
	while (wait4(w->pid, &status, 0, &used) < 0 && errno == EINTR)
		;
	close(w->to);
	close(w->from);
	w->pid = 0;
	if (w->killed != TL_WORK_DONE)
		return w->killed;
	/* An allocation that the limit refused ends in abort(): with a peak that high it was memory. */
	return peak_mb(&used) >= p->job->memory_mb - p->job->memory_mb / 4 ? TL_WORK_MEMORY : TL_WORK_CRASH;
}

static void put_back(struct pool *p, uint32_t first, uint32_t end)
{
	if (first < end)
		tl_vec_push(&p->redo, (struct tl_batch){.first = first, .end = end});
}

static void bury(struct pool *p, struct worker *w)
{
	struct tl_batch b = w->batch;
	uint32_t at = atomic_load(&w->slot->item);
	enum tl_outcome outcome = reap(p, w);

	w->batch = (struct tl_batch){0};
	if (b.first >= b.end)
		return;
	if (at < b.first || at >= b.end)
		at = b.first;
	put_back(p, at + 1, b.end);
	put_back(p, b.first, at);
	if (outcome != TL_WORK_TIMEOUT && !(w->fresh && at == b.first)) {
		w->retry = true;
		w->retry_item = at;
		return;
	}
	p->job->done(at, outcome, NULL, 0, p->job->ctx);
}

/* Takes whole frames off the front of what was read. -1 for what no sane worker sends. */
static int take_frames(struct pool *p, struct worker *w)
{
	size_t at = 0;

	while (w->in.len - at >= sizeof(struct tl_frame)) {
		struct tl_frame f;

		memcpy(&f, w->in.data + at, sizeof f);
		if (!busy(w) || f.item != w->batch.first || f.len > ANSWER_MAX)
			return -1;
		if (w->in.len - at - sizeof f < f.len)
			break;
		p->job->done(f.item, TL_WORK_DONE, w->in.data + at + sizeof f, f.len, p->job->ctx);
		w->batch.first++;
		w->fresh = false;
		at += sizeof f + f.len;
	}
	if (at > 0) {
		memmove(w->in.data, w->in.data + at, w->in.len - at);
		w->in.len -= at;
	}
	return 0;
}

static void receive(struct pool *p, struct worker *w)
{
	char chunk[65536];
	ssize_t n = read(w->from, chunk, sizeof chunk);

	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0) {
		bury(p, w);
		return;
	}
	tl_buf_put(&w->in, chunk, (size_t)n);
	if (take_frames(p, w) != 0) {
		kill_worker(w, TL_WORK_CRASH);
		bury(p, w);
	}
}

/* True when a signal waits that would end us, were it not blocked. */
static bool interrupted(const struct pool *p)
{
	static const int ours[] = {SIGINT, SIGTERM, SIGHUP};
	sigset_t pending;

	sigpending(&pending);
	for (size_t i = 0; i < TL_COUNT(ours); i++) {
		struct sigaction now;

		/* Under nohup a blocked SIGHUP waits like any other, but means nothing. */
		sigaction(ours[i], NULL, &now);
		if (sigismember(&pending, ours[i]) && !sigismember(&p->old_mask, ours[i]) && now.sa_handler != SIG_IGN)
			return true;
	}
	return false;
}

/* Gives one worker something to do, and starts it where it is not there yet. -1 and errno when it cannot be had. */
static int deal_to(struct pool *p, struct worker *w)
{
	if (busy(w) || (!w->retry && !work_left(p)))
		return 0;
	if (!w->pid && start(p, w) != 0)
		return -1;
	if (w->retry)
		send_batch(w, (struct tl_batch){.first = w->retry_item, .end = w->retry_item + 1});
	else
		send_batch(w, take_batch(p));
	w->retry = false;
	return 0;
}

/* -1 when nobody works and nobody can be made to. */
static int deal(struct pool *p, struct tl_err *err)
{
	size_t working = 0;
	int why = 0;

	for (size_t i = 0; i < p->n; i++) {
		if (deal_to(p, &p->workers[i]) != 0)
			why = errno;
		working += busy(&p->workers[i]);
	}
	if (working == 0 && why != 0)
		return tl_err_set(err, "cannot start a worker process: %s", strerror(why));
	return 0;
}

/* Waits for the busy ones. False when there are none: deal() found nothing to do. */
static bool collect(struct pool *p, struct pollfd *fds)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		const struct worker *w = &p->workers[i];

		fds[i] = (struct pollfd){.fd = w->pid && busy(w) ? w->from : -1, .events = POLLIN};
		n += fds[i].fd >= 0;
	}
	if (n == 0)
		return false;
	poll(fds, (nfds_t)p->n, TICK_MS);
	for (size_t i = 0; i < p->n; i++) {
		if (fds[i].fd >= 0 && fds[i].revents)
			receive(p, &p->workers[i]);
	}
	return true;
}

static int run_pool(struct pool *p, struct tl_err *err)
{
	struct pollfd *fds = tl_xcalloc(p->n, sizeof *fds);
	int rc = 0;

	do {
		if (interrupted(p))
			rc = tl_err_set(err, "interrupted");
		else
			rc = deal(p, err);
		watch(p);
	} while (rc == 0 && collect(p, fds));
	free(fds);
	return rc;
}

static void block_signals(struct pool *p)
{
	sigset_t block;

	sigemptyset(&block);
	sigaddset(&block, SIGINT);
	sigaddset(&block, SIGTERM);
	sigaddset(&block, SIGHUP);
	sigaddset(&block, SIGPIPE);
	sigprocmask(SIG_BLOCK, &block, &p->old_mask);
	/* Whoever started us may have had SIGCHLD ignored, and then there is nothing to wait for. */
	sigaction(SIGCHLD, &(struct sigaction){.sa_handler = SIG_DFL}, &p->old_child);
}

/* A SIGPIPE of ours, from a worker that died, must not be delivered when the mask goes back. */
static void restore_signals(struct pool *p)
{
	sigset_t pending, pipe_only;
	int sig;

	sigemptyset(&pipe_only);
	sigaddset(&pipe_only, SIGPIPE);
	sigpending(&pending);
	if (sigismember(&pending, SIGPIPE) && !sigismember(&p->old_mask, SIGPIPE))
		sigwait(&pipe_only, &sig);
	sigaction(SIGCHLD, &p->old_child, NULL);
	sigprocmask(SIG_SETMASK, &p->old_mask, NULL);
}

static void dissolve(struct pool *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->workers[i].pid)
			reap(p, &p->workers[i]);
		tl_buf_fini(&p->workers[i].in);
	}
	munmap(p->slots, p->n * sizeof *p->slots);
	tl_vec_fini(&p->redo);
	free(p->workers);
	restore_signals(p);
}

int tl_workers_run(const struct tl_workers *job, struct tl_err *err)
{
	struct pool p = {.job = job, .n = job->jobs};
	int rc;

	assert(job->jobs > 0 && job->n_items < UINT32_MAX);
	if (job->n_items == 0)
		return 0;
	if (p.n > job->n_items)
		p.n = job->n_items;
	p.slots = mmap(NULL, p.n * sizeof *p.slots, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (p.slots == MAP_FAILED)
		return tl_err_set(err, "cannot share memory with workers: %s", strerror(errno));
	p.workers = tl_xcalloc(p.n, sizeof *p.workers);
	for (size_t i = 0; i < p.n; i++)
		p.workers[i].slot = &p.slots[i];
	block_signals(&p);
	rc = run_pool(&p, err);
	dissolve(&p);
	return rc;
}
