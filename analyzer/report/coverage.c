/* Coverage for people: a row a file, under it what was not understood and why, then the sum and the causes. */
#include "report/coverage.h"

#include <string.h>

#include "report/term.h"

struct cause {
	const char *why;
	unsigned long n;
};

TL_VEC_TYPE(cause_vec, struct cause);

static void put_row(struct tl_buf *out, unsigned long resolved, unsigned long sites, const char *name)
{
	tl_buf_printf(out, "%8lu %8lu %5lu %%  ", resolved, sites - resolved, sites ? resolved * 100 / sites : 100);
	tl_term_clean(out, name);
	tl_buf_putc(out, '\n');
}

static void put_unexplained(struct tl_buf *out, const struct tl_unexplained *u)
{
	tl_buf_printf(out, "%24s  ", "");
	tl_term_clean(out, u->loc.file);
	tl_buf_printf(out, ":%u:%u: ", u->loc.line, u->loc.col);
	tl_term_clean(out, u->name);
	tl_buf_puts(out, ": ");
	tl_term_clean(out, u->why);
	tl_buf_putc(out, '\n');
}

static void count_cause(struct cause_vec *causes, const char *why)
{
	for (size_t i = 0; i < causes->n; i++) {
		if (strcmp(causes->v[i].why, why) == 0) {
			causes->v[i].n++;
			return;
		}
	}
	tl_vec_push(causes, (struct cause){why, 1});
}

static int by_weight(const void *x, const void *y)
{
	const struct cause *a = x, *b = y;

	return a->n != b->n ? (a->n < b->n) - (a->n > b->n) : strcmp(a->why, b->why);
}

static void put_causes(struct tl_buf *out, const struct tl_coverage *c)
{
	struct cause_vec causes = {0};

	for (size_t i = 0; i < c->unexplained.n; i++)
		count_cause(&causes, c->unexplained.v[i].why);
	tl_vec_sort(&causes, by_weight);
	if (causes.n)
		tl_buf_puts(out, "Not understood, by cause\n");
	for (size_t i = 0; i < causes.n; i++) {
		tl_buf_printf(out, "%17lu         ", causes.v[i].n);
		tl_term_clean(out, causes.v[i].why);
		tl_buf_putc(out, '\n');
	}
	tl_vec_fini(&causes);
}

void tl_report_coverage(struct tl_buf *out, const struct tl_report *r)
{
	const struct tl_coverage *c = &r->result->coverage;
	size_t next = 0;

	if (!c->files.n)
		return;
	tl_term_put(out, r->color, TL_BOLD, "TLS call sites by file");
	tl_buf_puts(out, "\nunderstood      not\n");
	for (size_t i = 0; i < c->files.n; i++) {
		put_row(out, c->files.v[i].resolved, c->files.v[i].sites, c->files.v[i].file);
		for (; next < c->unexplained.n && strcmp(c->unexplained.v[next].loc.file, c->files.v[i].file) == 0;
			next++)
			put_unexplained(out, &c->unexplained.v[next]);
	}
	put_row(out, r->result->stats.sites_resolved, r->result->stats.sites, "in all");
	put_causes(out, c);
	tl_buf_putc(out, '\n');
}
