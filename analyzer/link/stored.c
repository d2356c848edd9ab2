/*
 * Gathers stores of constants to fields and globals over all units. A store is the default when
 *   - it stands under a test of the same field ("unset means": if (c->min == UNSET) c->min = DEFAULT),
 *   - or it initialises a global, or runs unconditionally in its function,
 *   - or it is the only constant ever stored.
 * The first of these that applies decides. A store of something computed leaves the field open to run time.
 */
#include "link/stored.h"

#include <string.h>

#include "link/store_table.h"

bool tl_stored_same(const struct tl_stored *a, const struct tl_stored *b)
{
	if (a->is_method || b->is_method)
		return a->is_method && b->is_method && strcmp(a->text, b->text) == 0;
	return !a->str == !b->str && (a->str ? strcmp(a->str, b->str) == 0 : a->num == b->num);
}

static int unit_cmp(const void *x, const void *y)
{
	const struct tl_unit *a = *(const struct tl_unit *const *)x, *b = *(const struct tl_unit *const *)y;
	int c = strcmp(a->file, b->file);

	return c ? c : strcmp(a->config, b->config);
}

struct tl_store_table *tl_store_table_new(const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_store_table *t = tl_xcalloc(1, sizeof *t);
	TL_VEC(const struct tl_unit *) sorted = {0};

	t->pack = pack;
	t->arena = tl_arena_new();
	for (size_t i = 0; i < units->n; i++)
		tl_vec_push(&sorted, units->v[i]);
	tl_vec_sort(&sorted, unit_cmp);
	for (size_t i = 0; i < sorted.n; i++) {
		for (size_t j = 0; j < sorted.v[i]->funcs.n; j++)
			tl_gather_stores(t, sorted.v[i], &sorted.v[i]->funcs.v[j]);
	}
	for (size_t i = 0; i < sorted.n; i++) {
		for (size_t j = 0; j < sorted.v[i]->funcs.n; j++)
			tl_gather_calls(t, sorted.v[i], &sorted.v[i]->funcs.v[j]);
	}
	tl_vec_fini(&sorted);
	return t;
}

void tl_store_table_free(struct tl_store_table *t)
{
	if (!t)
		return;
	HASH_CLEAR(hh, t->entries);
	HASH_CLEAR(hh, t->wanted);
	tl_arena_free(t->arena);
	free(t);
}

/* --- answers --- */

/* Fields are copied to and fro: this many times are followed. */
#define MOST_COPIES 4
#define MOST_VALUES 16

struct answer {
	struct tl_store_row rows[MOST_VALUES];
	size_t n;
	bool open;
	bool begun; /* with a value that was not understood */
};

static void add(struct answer *a, const struct tl_stored *value, enum tl_rank rank)
{
	for (size_t i = 0; i < a->n; i++) {
		if (!tl_stored_same(&a->rows[i].value, value))
			continue;
		if (rank > a->rows[i].rank)
			a->rows[i] = (struct tl_store_row){*value, rank};
		return;
	}
	if (a->n == MOST_VALUES)
		a->open = true;
	else
		a->rows[a->n++] = (struct tl_store_row){*value, rank};
}

static enum tl_rank best_of(const struct answer *a, size_t *n)
{
	enum tl_rank best = TL_RANK_NEVER;

	for (size_t i = 0; i < a->n; i++)
		best = a->rows[i].rank > best ? a->rows[i].rank : best;
	*n = 0;
	for (size_t i = 0; i < a->n; i++)
		*n += a->rows[i].rank == best;
	return best;
}

/* Nothing says which stands first: what nobody sets is zero, as memory for settings is made. */
static void add_unset(struct answer *a)
{
	struct tl_stored zero = {0};

	for (size_t i = 0; i < a->n; i++) {
		if (!a->rows[i].value.str && !a->rows[i].value.is_method && a->rows[i].value.num == 0) {
			a->rows[i].value.is_default = true;
			return;
		}
	}
	zero.is_default = true;
	if (a->n == MOST_VALUES)
		a->n--;
	a->rows[a->n++] = (struct tl_store_row){zero, TL_RANK_ARM};
}

/* Nothing is stored there to begin with. zeroed: and that is what a definition says. */
static bool begins_unset(const struct answer *a, const char *name, enum tl_rank best, size_t at_best, bool zeroed)
{
	if (a->begun)
		return false;
	if (!a->n)
		return zeroed || strpbrk(name, ".(") != NULL;
	return best == TL_RANK_NEVER || (best == TL_RANK_ARM && (at_best > 1 || zeroed));
}

/* Of several records that are written out, one may say -1 where it has nothing to say: another's value holds then. */
static void pass_over_nothing(struct answer *a)
{
	bool any = false;

	for (size_t i = 0; i < a->n; i++)
		any |= a->rows[i].rank == TL_RANK_INIT && (a->rows[i].value.str || a->rows[i].value.num >= 0);
	for (size_t i = 0; any && i < a->n; i++) {
		if (a->rows[i].rank == TL_RANK_INIT && !a->rows[i].value.str && a->rows[i].value.num < 0)
			a->rows[i].rank = TL_RANK_NEVER;
	}
}

static void mark_defaults(struct answer *a, const char *name, bool zeroed)
{
	size_t at_best;
	enum tl_rank best = best_of(a, &at_best);
	bool unset = begins_unset(a, name, best, at_best, zeroed);

	for (size_t i = 0; i < a->n; i++)
		a->rows[i].value.is_default = !unset && a->rows[i].rank == best && !(a->begun && best < TL_RANK_INIT);
	if (!a->n)
		a->open = true; /* a field that only run time fills, or files that were not read: unset until then */
	if (unset)
		add_unset(a);
}

static void settle(const struct tl_store_table *t, const char *name, int copies, struct answer *a);

/* What is the default there is one here as far as the copy is made; what is none there is none here. */
static void add_copied(const struct tl_store_table *t, const struct tl_store_copy *c, int copies, struct answer *a)
{
	struct answer there = {0};

	settle(t, c->from, copies, &there);
	a->open |= there.open;
	for (size_t i = 0; i < there.n; i++)
		add(a, &there.rows[i].value, there.rows[i].value.is_default ? c->rank : TL_RANK_NEVER);
}

static void settle(const struct tl_store_table *t, const char *name, int copies, struct answer *a)
{
	struct tl_store_entry *e;
	enum tl_rank own;
	size_t n;

	HASH_FIND_STR(t->entries, name, e);
	for (size_t i = 0; e && i < e->rows.n; i++)
		add(a, &e->rows.v[i].value, e->rows.v[i].rank);
	a->open |= e && e->open;
	a->begun |= e && e->begun;
	own = best_of(a, &n);
	for (size_t i = 0; e && copies < MOST_COPIES && i < e->copies.n; i++) {
		/* Constants of its own come first, unless the copy is what stands for them where nothing is set. */
		if (own < TL_RANK_PLAIN || e->copies.v[i].rank == TL_RANK_UNSET)
			add_copied(t, &e->copies.v[i], copies + 1, a);
	}
	pass_over_nothing(a);
	mark_defaults(a, name, e && e->zeroed && !e->listed);
}

size_t tl_store_table_ask(void *ctx, const char *name, struct tl_stored *out, size_t max, bool *open)
{
	struct answer a = {0};
	size_t n = 0;

	settle(ctx, name, 0, &a);
	/* Defaults first: there may be more values than are asked for. */
	for (int pass = 1; pass >= 0; pass--) {
		for (size_t i = 0; i < a.n && n < max; i++) {
			if (a.rows[i].value.is_default == (pass == 1))
				out[n++] = a.rows[i].value;
		}
	}
	*open = a.open || a.n > max;
	return n;
}

static void add_unset_below(
	const struct tl_store_table *t, struct tl_arena *a, const char *name, int copies, struct tl_name_vec *out)
{
	struct tl_store_entry *e;

	HASH_FIND_STR(t->entries, name, e);
	if (e && e->rows.n)
		return;
	if (!e || !e->copies.n)
		tl_vec_push_in(a, out, name);
	for (size_t i = 0; e && i < e->copies.n && copies < MOST_COPIES; i++)
		add_unset_below(t, a, e->copies.v[i].from, copies + 1, out);
}

void tl_store_table_unset(const struct tl_store_table *t, struct tl_arena *a, const char *name, struct tl_name_vec *out)
{
	add_unset_below(t, a, name, 0, out);
}
