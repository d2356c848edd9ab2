/* The worker pool against work that misbehaves: whatever an item does, every other item is answered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/workers.h"

#define MANY 500

struct seen {
	unsigned times;
	enum tl_outcome outcome;
	char text[32];
	size_t len;
};

struct trial {
	void (*misdeed)(size_t item, struct trial *t, struct tl_buf *answer);
	size_t bad; /* the item that does it; SIZE_MAX: all of them */
	pid_t parent;
	int *shared; /* seen by all processes */
	int own;     /* by this worker alone */
	struct seen seen[MANY];
};

static void work(struct tl_buf *answer, size_t item, void *ctx)
{
	struct trial *t = ctx;

	if (t->misdeed && (t->bad == SIZE_MAX || t->bad == item))
		t->misdeed(item, t, answer);
	else if (item % 3 == 0)
		tl_buf_printf(answer, "item %zu", item);
}

static void done(size_t item, enum tl_outcome outcome, const char *answer, size_t len, void *ctx)
{
	struct seen *s = &((struct trial *)ctx)->seen[item];

	s->times++;
	s->outcome = outcome;
	s->len = len;
	if (len < sizeof s->text) {
		memcpy(s->text, answer ? answer : "", len);
		s->text[len] = '\0';
	}
}

static void hang(size_t item, struct trial *t, struct tl_buf *answer);

static int run(struct trial *t, size_t n, unsigned jobs)
{
	struct tl_workers job = {
		.n_items = n,
		.jobs = jobs,
		.timeout_ms = t->misdeed == hang ? 300 : 60000, /* who sleeps has ten times that */
		.memory_mb = 200,
		.work = work,
		.done = done,
		.ctx = t,
	};
	struct tl_err err;

	t->parent = getpid();
	return tl_workers_run(&job, &err);
}

static void check_others(const struct trial *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char expected[32] = "";

		assert_int_equal(t->seen[i].times, 1);
		if (i == t->bad)
			continue;
		if (i % 3 == 0)
			snprintf(expected, sizeof expected, "item %zu", i);
		assert_int_equal(t->seen[i].outcome, TL_WORK_DONE);
		assert_string_equal(t->seen[i].text, expected);
	}
}

static size_t open_files(void)
{
	DIR *dir = opendir("/dev/fd");
	size_t n = 0;

	while (readdir(dir))
		n++;
	closedir(dir);
	return n;
}

static void every_item_is_answered_once(void **state)
{
	static const unsigned jobs[] = {1, 3, 64};
	size_t before = open_files();

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct trial t = {.bad = SIZE_MAX - 1};

		assert_int_equal(run(&t, MANY, jobs[i]), 0);
		check_others(&t, MANY);
	}
	assert_int_equal(open_files(), before);
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

static void nothing_to_do_is_done(void **state)
{
	struct trial t = {0};

	(void)state;
	assert_int_equal(run(&t, 0, 4), 0);
	assert_int_equal(t.seen[0].times, 0);
}

static void check_cost(void (*misdeed)(size_t, struct trial *, struct tl_buf *), enum tl_outcome outcome)
{
	static const size_t at[] = {0, 100, MANY - 1};

	for (unsigned jobs = 1; jobs <= 3; jobs += 2) {
		for (size_t i = 0; i < 3; i++) {
			struct trial t = {.bad = at[i], .misdeed = misdeed};

			assert_int_equal(run(&t, MANY, jobs), 0);
			check_others(&t, MANY);
			assert_int_equal(t.seen[at[i]].outcome, outcome);
			assert_int_equal(t.seen[at[i]].len, 0);
		}
	}
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

/* By signal, not by a wild pointer: a sanitizer would have its say about that. */
static void crash(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t, (void)answer;
	raise(SIGKILL);
}

static void leave(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t, (void)answer;
	_exit(0);
}

static void hang(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t, (void)answer;
	for (;;)
		pause();
}

static void eat(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t, (void)answer;
	for (;;) {
		void *p = malloc(1 << 20);

		if (!p)
			abort();
		memset(p, 1, 1 << 20);
	}
}

static void babble(size_t item, struct trial *t, struct tl_buf *answer)
{
	char junk[4096];

	(void)item, (void)t, (void)answer;
	memset(junk, 'x', sizeof junk);
	for (int fd = 3; fd < 64; fd++)
		(void)!write(fd, junk, sizeof junk);
	for (;;)
		pause();
}

static void a_crash_costs_one_item(void **state)
{
	(void)state;
	check_cost(crash, TL_WORK_CRASH);
}

static void leaving_counts_as_a_crash(void **state)
{
	(void)state;
	check_cost(leave, TL_WORK_CRASH);
}

static void nonsense_on_the_pipe_costs_one_item(void **state)
{
	(void)state;
	check_cost(babble, TL_WORK_CRASH);
}

static void hunger_costs_one_item(void **state)
{
	struct trial t = {.bad = 17, .misdeed = eat};

	(void)state;
	assert_int_equal(run(&t, MANY, 2), 0);
	check_others(&t, MANY);
	assert_int_equal(t.seen[17].outcome, TL_WORK_MEMORY);
}

static void a_hang_costs_one_item(void **state)
{
	struct trial t = {.bad = 17, .misdeed = hang};

	(void)state;
	assert_int_equal(run(&t, MANY, 2), 0);
	check_others(&t, MANY);
	assert_int_equal(t.seen[17].outcome, TL_WORK_TIMEOUT);
}

static void every_item_may_crash(void **state)
{
	struct trial t = {.bad = SIZE_MAX, .misdeed = crash};

	(void)state;
	assert_int_equal(run(&t, 40, 3), 0);
	for (size_t i = 0; i < 40; i++) {
		assert_int_equal(t.seen[i].times, 1);
		assert_int_equal(t.seen[i].outcome, TL_WORK_CRASH);
	}
}

/* Damage done by one item that strikes another one later. */
static void poison(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)answer;
	if (item == 5)
		t->own = 1;
	if (item == 7 && t->own)
		raise(SIGKILL);
}

static void the_innocent_is_tried_again(void **state)
{
	struct trial t = {.bad = SIZE_MAX, .misdeed = poison};

	(void)state;
	assert_int_equal(run(&t, 200, 1), 0);
	for (size_t i = 0; i < 200; i++) {
		assert_int_equal(t.seen[i].times, 1);
		assert_int_equal(t.seen[i].outcome, TL_WORK_DONE);
	}
}

static void put_much(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t;
	for (size_t i = 0; i < 300000; i++)
		tl_buf_puts(answer, "0123456789");
}

static void answers_may_be_long(void **state)
{
	struct trial t = {.bad = 9, .misdeed = put_much};

	(void)state;
	assert_int_equal(run(&t, 20, 2), 0);
	check_others(&t, 20);
	assert_int_equal(t.seen[9].outcome, TL_WORK_DONE);
	assert_int_equal(t.seen[9].len, 3000000);
}

static void count_files(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)t;
	tl_buf_printf(answer, "%d", fcntl(t->own, F_GETFD));
}

static void workers_have_no_files_of_ours(void **state)
{
	int extra[2];
	struct trial t = {.bad = 0, .misdeed = count_files};

	(void)state;
	assert_int_equal(pipe(extra), 0);
	/* High, so that it cannot be the number of a worker's own pipe. */
	t.own = fcntl(extra[0], F_DUPFD, 100);
	assert_true(t.own >= 100);
	assert_int_equal(run(&t, 1, 1), 0);
	assert_string_equal(t.seen[0].text, "-1");
	close(t.own);
	close(extra[0]);
	close(extra[1]);
}

static void interrupt_parent(size_t item, struct trial *t, struct tl_buf *answer)
{
	(void)item, (void)answer;
	*t->shared = (int)getpid();
	kill(t->parent, SIGTERM);
	for (;;)
		pause();
}

/* In a process of its own, which the signal must end, and end with it the worker that would wait for ever. */
static void a_signal_ends_the_run_and_its_workers(void **state)
{
	int *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct trial t = {.bad = 3, .misdeed = interrupt_parent, .shared = shared};
	int status;
	pid_t pid;

	(void)state;
	assert_true(shared != MAP_FAILED);
	pid = fork();
	if (pid == 0) {
		run(&t, 10, 2);
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGTERM);
	assert_true(*shared > 0);
	assert_int_equal(kill((pid_t)*shared, 0), -1);
	assert_int_equal(errno, ESRCH);
	munmap(shared, sizeof *shared);
}

static void an_ignored_signal_stays_ignored(void **state)
{
	struct trial t = {.bad = SIZE_MAX - 1};

	(void)state;
	signal(SIGHUP, SIG_IGN);
	raise(SIGHUP);
	assert_int_equal(run(&t, 10, 2), 0);
	check_others(&t, 10);
	signal(SIGHUP, SIG_DFL);
}

static void children_may_have_been_ignored(void **state)
{
	struct trial t = {.bad = 4, .misdeed = crash};

	(void)state;
	signal(SIGCHLD, SIG_IGN);
	assert_int_equal(run(&t, 10, 2), 0);
	check_others(&t, 10);
	assert_int_equal(t.seen[4].outcome, TL_WORK_CRASH);
	signal(SIGCHLD, SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_item_is_answered_once),
		cmocka_unit_test(nothing_to_do_is_done),
		cmocka_unit_test(a_crash_costs_one_item),
		cmocka_unit_test(leaving_counts_as_a_crash),
		cmocka_unit_test(nonsense_on_the_pipe_costs_one_item),
		cmocka_unit_test(hunger_costs_one_item),
		cmocka_unit_test(a_hang_costs_one_item),
		cmocka_unit_test(every_item_may_crash),
		cmocka_unit_test(the_innocent_is_tried_again),
		cmocka_unit_test(answers_may_be_long),
		cmocka_unit_test(workers_have_no_files_of_ours),
		cmocka_unit_test(a_signal_ends_the_run_and_its_workers),
		cmocka_unit_test(an_ignored_signal_stays_ignored),
		cmocka_unit_test(children_may_have_been_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
