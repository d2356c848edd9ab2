/*
 * Post-dominators by the iterative method over a reverse postorder of the reversed graph (Cooper, Harvey, Kennedy: A Simple, Fast
 * Dominance Algorithm), with one added exit that every return leads to, and every loop that reaches none.
 */
#include "flow/postdom.h"

#include <string.h>

static void add_succ(struct tl_arena *a, struct tl_cfg *g, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < g->succ[from].n; i++) {
		if (g->succ[from].v[i] == to)
			return;
	}
	tl_vec_push_in(a, &g->succ[from], to);
}

static void find_succs(struct tl_arena *a, struct tl_cfg *g, const struct tl_func *f)
{
	for (uint32_t b = 0; b < g->n; b++) {
		const struct tl_op_vec *ops = &f->blocks.v[b].ops;
		const struct tl_op *end = &ops->v[ops->n - 1];

		if (end->kind == TL_OP_JUMP || end->kind == TL_OP_BRANCH)
			add_succ(a, g, b, end->then);
		if (end->kind == TL_OP_BRANCH || end->kind == TL_OP_SWITCH)
			add_succ(a, g, b, end->else_);
		for (uint32_t i = 0; i < end->n_cases; i++)
			add_succ(a, g, b, end->cases[i].block);
	}
}

struct walk {
	uint32_t *stack, *next, n;
};

/* Postorder from start over edges; out[i] = i-th finished. Returns how many. seen is shared between calls. */
static uint32_t postorder(
	uint32_t start, uint32_t *const *edges, const uint32_t *n_edges, uint8_t *seen, struct walk *w, uint32_t *out)
{
	uint32_t done = 0;

	if (seen[start])
		return 0;
	w->n = 0;
	seen[start] = 1;
	w->stack[w->n] = start;
	w->next[w->n++] = 0;
	while (w->n) {
		uint32_t b = w->stack[w->n - 1], *i = &w->next[w->n - 1];

		if (*i < n_edges[b]) {
			uint32_t to = edges[b][(*i)++];

			if (!seen[to]) {
				seen[to] = 1;
				w->stack[w->n] = to;
				w->next[w->n++] = 0;
			}
		} else {
			out[done++] = b;
			w->n--;
		}
	}
	return done;
}

struct graph {
	uint32_t n; /* blocks, without the exit */
	uint32_t **succ, *n_succ, **pred, *n_pred;
	uint8_t *ends; /* per block: a return can be reached */
};

static void reverse_edges(struct tl_arena *a, struct graph *g)
{
	for (uint32_t b = 0; b < g->n; b++) {
		for (uint32_t i = 0; i < g->n_succ[b]; i++)
			g->n_pred[g->succ[b][i]]++;
	}
	g->n_pred[g->n] = g->n; /* room for what is led there later */
	for (uint32_t b = 0; b <= g->n; b++) {
		g->pred[b] = tl_arena_alloc(a, (g->n_pred[b] + 1UL) * sizeof **g->pred);
		g->n_pred[b] = 0;
	}
	for (uint32_t b = 0; b < g->n; b++) {
		for (uint32_t i = 0; i < g->n_succ[b]; i++) {
			uint32_t to = g->succ[b][i];

			g->pred[to][g->n_pred[to]++] = b;
		}
	}
}

static struct walk walk_new(struct tl_arena *a, const struct graph *g)
{
	size_t size = g->n + 1UL;

	return (struct walk){tl_arena_alloc(a, size * sizeof(uint32_t)), tl_arena_alloc(a, size * sizeof(uint32_t)), 0};
}

/* What no return is reached from ends in a round of blocks that nothing leads out of. Of each round the block that is finished first, in
 * most the one that jumps back, leads to the exit: were it all of them, every block were followed by the exit at once, and no branch
 * decided about more than the next block. */
static void lead_out(struct tl_arena *a, struct graph *g)
{
	size_t size = g->n + 1UL;
	uint32_t *order = tl_arena_alloc(a, size * sizeof *order), *found = tl_arena_alloc(a, size * sizeof *found);
	uint8_t *led = tl_arena_alloc(a, size), *seen = tl_arena_alloc(a, size);
	struct walk w = walk_new(a, g);
	uint32_t n = postorder(0, g->succ, g->n_succ, seen, &w, order);

	memcpy(led, g->ends, size);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t b = order[i];

		if (led[b])
			continue;
		g->succ[b][g->n_succ[b]++] = g->n;
		g->pred[g->n][g->n_pred[g->n]++] = b;
		postorder(b, g->pred, g->n_pred, led, &w, found);
	}
}

/* Forward edges plus one exit, which every block leads to. */
static void make_graph(struct tl_arena *a, struct graph *g, const struct tl_cfg *cfg)
{
	size_t size = cfg->n + 1UL;
	uint32_t *found = tl_arena_alloc(a, size * sizeof *found);
	struct walk w;

	g->n = cfg->n;
	g->ends = tl_arena_alloc(a, size);
	g->succ = tl_arena_alloc(a, size * sizeof *g->succ);
	g->pred = tl_arena_alloc(a, size * sizeof *g->pred);
	g->n_succ = tl_arena_alloc(a, size * sizeof *g->n_succ);
	g->n_pred = tl_arena_alloc(a, size * sizeof *g->n_pred);
	for (uint32_t b = 0; b < g->n; b++) {
		g->succ[b] = tl_arena_alloc(a, (cfg->succ[b].n + 1) * sizeof **g->succ);
		for (size_t i = 0; i < cfg->succ[b].n; i++)
			g->succ[b][g->n_succ[b]++] = cfg->succ[b].v[i];
		if (!cfg->succ[b].n)
			g->succ[b][g->n_succ[b]++] = g->n;
	}
	reverse_edges(a, g);
	w = walk_new(a, g);
	postorder(g->n, g->pred, g->n_pred, g->ends, &w, found);
	lead_out(a, g);
}

static uint32_t meet(const uint32_t *idom, const uint32_t *number, uint32_t a, uint32_t b)
{
	while (a != b) {
		while (number[a] < number[b])
			a = idom[a];
		while (number[b] < number[a])
			b = idom[b];
	}
	return a;
}

static void find_ipdom(struct tl_arena *a, struct tl_cfg *cfg, const struct graph *g)
{
	size_t size = cfg->n + 1UL;
	uint32_t *order = tl_arena_alloc(a, size * sizeof *order), *number = tl_arena_alloc(a, size * sizeof *number);
	uint8_t *seen = tl_arena_alloc(a, size);
	struct walk w = walk_new(a, g);
	uint32_t n = postorder(cfg->n, g->pred, g->n_pred, seen, &w, order);
	bool changed = true;

	for (uint32_t i = 0; i < n; i++)
		number[order[i]] = i;
	for (uint32_t b = 0; b <= cfg->n; b++)
		cfg->ipdom[b] = UINT32_MAX;
	cfg->ipdom[cfg->n] = cfg->n;
	while (changed) {
		changed = false;
		for (uint32_t i = n; i-- > 0;) {
			uint32_t b = order[i], best = UINT32_MAX;

			if (b == cfg->n)
				continue;
			for (uint32_t j = 0; j < g->n_succ[b]; j++) {
				uint32_t s = g->succ[b][j];

				if (cfg->ipdom[s] == UINT32_MAX)
					continue;
				best = best == UINT32_MAX ? s : meet(cfg->ipdom, number, s, best);
			}
			if (cfg->ipdom[b] != best) {
				cfg->ipdom[b] = best;
				changed = true;
			}
		}
	}
}

static void find_rpo(struct tl_arena *a, struct tl_cfg *cfg, const struct graph *g)
{
	size_t size = cfg->n + 1UL;
	uint32_t *order = tl_arena_alloc(a, size * sizeof *order);
	uint8_t *seen = tl_arena_alloc(a, size);
	struct walk w = walk_new(a, g);
	uint32_t n = postorder(0, g->succ, g->n_succ, seen, &w, order);

	for (uint32_t b = 0; b < cfg->n; b++)
		cfg->rpo[b] = UINT32_MAX;
	for (uint32_t i = 0; i < n; i++) {
		if (order[i] < cfg->n)
			cfg->rpo[order[i]] = n - 1 - i;
	}
}

/* for (;;) without a way out: its head is where such a function ends, as far as anyone can see. */
static void find_endless(struct tl_cfg *cfg, const struct graph *g)
{
	for (uint32_t b = 0; b < cfg->n; b++) {
		for (size_t i = 0; !g->ends[b] && cfg->rpo[b] != UINT32_MAX && i < cfg->succ[b].n; i++) {
			if (cfg->rpo[cfg->succ[b].v[i]] <= cfg->rpo[b])
				cfg->endless[cfg->succ[b].v[i]] = 1;
		}
	}
}

struct tl_cfg *tl_cfg_new(struct tl_arena *a, const struct tl_func *f)
{
	struct tl_cfg *cfg = tl_arena_alloc(a, sizeof *cfg);
	struct graph g = {0};

	cfg->n = (uint32_t)f->blocks.n;
	cfg->succ = tl_arena_alloc(a, (cfg->n + 1UL) * sizeof *cfg->succ);
	cfg->ipdom = tl_arena_alloc(a, (cfg->n + 1UL) * sizeof *cfg->ipdom);
	cfg->rpo = tl_arena_alloc(a, (cfg->n + 1UL) * sizeof *cfg->rpo);
	cfg->endless = tl_arena_alloc(a, cfg->n + 1UL);
	find_succs(a, cfg, f);
	make_graph(a, &g, cfg);
	find_ipdom(a, cfg, &g);
	find_rpo(a, cfg, &g);
	find_endless(cfg, &g);
	return cfg;
}

bool tl_cfg_controlled(const struct tl_cfg *cfg, uint32_t block, bool (*each)(void *ctx, uint32_t dependent), void *ctx)
{
	if (cfg->succ[block].n < 2 || cfg->ipdom[block] == UINT32_MAX)
		return false;
	for (size_t i = 0; i < cfg->succ[block].n; i++) {
		uint32_t b = cfg->succ[block].v[i];

		while (b != cfg->ipdom[block] && b < cfg->n && cfg->ipdom[b] != UINT32_MAX) {
			if (each(ctx, b))
				return true;
			b = cfg->ipdom[b];
		}
	}
	return false;
}
