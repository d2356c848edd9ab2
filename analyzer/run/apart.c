/* A pool of one worker with one item: all of the program. Its answer goes over the wire like that of any file. */
#include "run/apart.h"

#include "link/link.h"
#include "run/wire.h"
#include "run/workers.h"

struct task {
	const struct tl_apart *apart;
	struct tl_result *out;
};

static void link_all(struct tl_buf *answer, size_t item, void *ctx)
{
	const struct task *t = ctx;
	struct tl_result *found = tl_result_new();

	(void)item;
	tl_link(found, t->apart->pack, t->apart->units);
	tl_wire_put(answer, &(struct tl_answer){.found = found});
	tl_result_free(found);
}

static void tell_loss(const struct task *t, enum tl_outcome outcome)
{
	static const char advice[] = "no finding in code is reported; check parts of the tree one by one";

	switch (outcome) {
	case TL_WORK_TIMEOUT:
		tl_result_notice(t->out, TL_LEVEL_ERROR, "link-timeout", NULL,
			"the analysis of the whole program took longer than %u seconds and was given up: %s",
			t->apart->timeout_s, advice);
		break;
	case TL_WORK_MEMORY:
		tl_result_notice(t->out, TL_LEVEL_ERROR, "link-memory", NULL,
			"the analysis of the whole program took more than %zu MB of memory and was given up: %s",
			t->apart->memory_mb, advice);
		break;
	case TL_WORK_CRASH:
	case TL_WORK_DONE:
		tl_result_notice(t->out, TL_LEVEL_ERROR, "link-crash", NULL,
			"the analysis of the whole program crashed: %s", advice);
		break;
	}
}

static void take(size_t item, enum tl_outcome outcome, const char *answer, size_t len, void *ctx)
{
	const struct task *t = ctx;
	struct tl_answer a = {.found = t->out};

	(void)item;
	if (outcome != TL_WORK_DONE || tl_wire_get(&a, answer, len) != 0)
		tell_loss(t, outcome);
}

int tl_link_apart(struct tl_result *out, const struct tl_apart *apart, struct tl_err *err)
{
	struct task t = {.apart = apart, .out = out};
	struct tl_workers job = {
		.n_items = apart->units->n > 0,
		.jobs = 1,
		.timeout_ms = apart->timeout_s * 1000,
		.memory_mb = apart->memory_mb,
		.keep_stderr = true, /* this code is all ours: if it dies, its last words are worth reading */
		.work = link_all,
		.done = take,
		.ctx = &t,
	};

	return tl_workers_run(&job, err);
}
