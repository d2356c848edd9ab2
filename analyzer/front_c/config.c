/*
 * The choice of configurations: a greedy cover. Each is built around one arm that was not seen yet, then takes along whatever else can hold
 * together with it: first arms not seen, then those seen, so that it differs from the ones before only where it must.
 */
#include "front_c/config.h"

#include <string.h>

#include "front_c/config_seen.h"

/* More wanted arms than these are not looked at one by one. */
#define MOST_WANTED 400
#define MOST_SEEDS 6
#define MOST_TRIES 2
/* A header that was read has the last word about its macros, unless its definition is only a default: worth few parses. */
#define MOST_FORCED 2
#define MOST_REASONS 6

/* Which arms are worth a parse, and which only go along. Where no arm names a library, one behind a switch named after TLS is worth one:
 * the others behind such switches go along. */
static void choose_arms(struct tl_configs *c)
{
	uint32_t asks = TL_NO_ARM;

	for (uint32_t i = 0; i < c->regions.arms.n; i++) {
		const struct tl_arm *arm = &c->regions.arms.v[i];
		bool asks_for_tls = arm->asks_for_tls && arm->probe;

		if (asks_for_tls && asks == TL_NO_ARM)
			asks = i;
		if ((arm->names || arm->implied) && c->wanted.n < MOST_WANTED)
			tl_vec_push(&c->wanted, (struct tl_wanted_arm){.arm = i});
		else if ((arm->others || asks_for_tls) && c->nice.n < MOST_WANTED)
			tl_vec_push(&c->nice, i);
	}
	if (!c->wanted.n && asks != TL_NO_ARM)
		tl_vec_push(&c->wanted, (struct tl_wanted_arm){.arm = asks});
}

void tl_configs_init(struct tl_configs *c, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len)
{
	*c = (struct tl_configs){.arena = a,
		.pack = pack,
		.text = text,
		.len = len,
		.condition = "",
		.always = "",
		.before = "",
		.after = ""};
	tl_regions_read(&c->regions, a, pack, text, len);
	tl_solver_init(&c->solver, a, pack, &c->regions);
	choose_arms(c);
}

void tl_configs_switch_on(struct tl_configs *c, const char *const *names, size_t n)
{
	struct tl_buf text = {0};

	for (size_t i = 0; i < n; i++) {
		size_t len = strcspn(names[i], "(");

		tl_buf_printf(&text, "#define %.*s%s 1\n", (int)len, names[i], names[i][len] ? "(...)" : "");
	}
	c->always = c->before = tl_arena_strdup(c->arena, tl_buf_str(&text));
	tl_buf_fini(&text);
}

void tl_configs_fini(struct tl_configs *c)
{
	tl_solver_fini(&c->solver);
	tl_vec_fini(&c->wanted);
	tl_vec_fini(&c->nice);
	tl_vec_fini(&c->conditions);
	tl_vec_fini(&c->against);
}

/* --- after a parse --- */

static bool was_compiled(const struct tl_configs *c, const struct tl_skipped *skipped, uint32_t arm)
{
	const struct tl_arm *a = &c->regions.arms.v[arm];

	if (tl_skipped_has(skipped, a->probe))
		return false;
	return !a->implied || tl_skipped_has(skipped, c->regions.arms.v[a->previous].probe);
}

/* It was to be compiled, and was not: then by itself, and whatever the cause, another attempt would end the same way. */
static void refuse(struct tl_wanted_arm *w)
{
	if (w->alone)
		w->fate = TL_ARM_REFUSED;
	w->alone = true;
}

static void mark(struct tl_configs *c, struct tl_wanted_arm *w, bool active)
{
	bool is_seed = c->n_parses > 1 && w == &c->wanted.v[c->seed];

	c->n_active += active;
	if (active && w->fate != TL_ARM_SEEN) {
		w->fate = TL_ARM_SEEN;
		c->n_new++;
	} else if (!active && w->fate == TL_ARM_WAITS) {
		if (is_seed)
			refuse(w);
		else if (!w->alone && c->n_parses > 1 && tl_solver_is_active(&c->solver, w->arm))
			w->alone = ++w->tries >= MOST_TRIES;
	}
}

bool tl_configs_gain(const struct tl_configs *c, CXTranslationUnit tu)
{
	struct tl_skipped skipped = {0};
	bool gain = false;

	tl_skipped_read(&skipped, tu);
	for (size_t i = 0; i < c->wanted.n && !gain; i++)
		gain = c->wanted.v[i].fate != TL_ARM_SEEN && was_compiled(c, &skipped, c->wanted.v[i].arm);
	tl_vec_fini(&skipped);
	return gain;
}

void tl_configs_saw(struct tl_configs *c, CXTranslationUnit tu)
{
	struct tl_skipped skipped = {0};

	c->n_new = c->n_active = 0;
	if (!c->n_parses++ && tu)
		tl_config_env_read(&c->solver, tu);
	tl_vec_push(&c->conditions, c->condition);
	if (tu)
		tl_skipped_read(&skipped, tu);
	for (size_t i = 0; i < c->wanted.n; i++)
		mark(c, &c->wanted.v[i], tu && was_compiled(c, &skipped, c->wanted.v[i].arm));
	tl_vec_fini(&skipped);
}

/* --- the next parse --- */

/* Adds to the decisions what goes together with the seed. */
static void take_along(struct tl_configs *c)
{
	for (int pass = 0; pass < 2; pass++) {
		enum tl_arm_fate fate = pass ? TL_ARM_SEEN : TL_ARM_WAITS;

		for (size_t i = 0; i < c->wanted.n; i++) {
			if (c->wanted.v[i].fate == fate)
				tl_solver_reach(&c->solver, c->wanted.v[i].arm, TL_SOLVE_KEEP);
		}
	}
	for (size_t i = 0; i < c->nice.n; i++)
		tl_solver_reach(&c->solver, c->nice.v[i], TL_SOLVE_KEEP);
}

static bool build(struct tl_configs *c, size_t seed, enum tl_solve_mode mode)
{
	bool alone = c->wanted.v[seed].alone, found;

	tl_solver_reset(&c->solver);
	c->solver.inner_first = alone;
	found = tl_solver_reach(&c->solver, c->wanted.v[seed].arm, mode);
	c->solver.inner_first = false;
	if (found && !alone)
		take_along(c);
	return found;
}

/* How much is seen that was not seen before, in names. */
static size_t gain(struct tl_configs *c)
{
	size_t sum = 0;

	for (size_t i = 0; i < c->wanted.n; i++) {
		if (c->wanted.v[i].fate == TL_ARM_WAITS && tl_solver_is_active(&c->solver, c->wanted.v[i].arm))
			sum += c->regions.arms.v[c->wanted.v[i].arm].names;
	}
	return sum;
}

/* Builds the best set of decisions around one of the arms that wait. */
static bool build_best(struct tl_configs *c, enum tl_solve_mode mode)
{
	size_t best = 0, best_gain = 0, seeds = 0;

	for (size_t i = 0; i < c->wanted.n && seeds < MOST_SEEDS; i++) {
		size_t g;

		if (c->wanted.v[i].fate != TL_ARM_WAITS || !build(c, i, mode))
			continue;
		seeds++;
		g = gain(c) + 1; /* what the solver only hopes for counts, too */
		if (g > best_gain) {
			best_gain = g;
			best = i;
		}
	}
	c->seed = best;
	return best_gain && build(c, best, mode);
}

/* Nothing waits any more: it is dead where no definition reaches it, else (or when the search was too long to know) lost. */
static void bury(struct tl_configs *c, enum tl_arm_fate lost)
{
	for (size_t i = 0; i < c->wanted.n; i++) {
		struct tl_wanted_arm *w = &c->wanted.v[i];

		if (w->fate != TL_ARM_WAITS)
			continue;
		tl_solver_reset(&c->solver);
		if (tl_solver_reach(&c->solver, w->arm, TL_SOLVE_ALL) || c->solver.gave_up || c->solver.inexact)
			w->fate = lost;
		else
			w->fate = TL_ARM_DEAD;
	}
}

static bool any_waits(const struct tl_configs *c)
{
	for (size_t i = 0; i < c->wanted.n; i++) {
		if (c->wanted.v[i].fate == TL_ARM_WAITS)
			return true;
	}
	return false;
}

/* --- text --- */

/* Decided as it is without a decision; a definition that was seen in a header may have been taken back there. */
static bool changes_nothing(struct tl_configs *c, const struct tl_decision *d)
{
	const struct tl_macro_env *e = tl_solver_env(&c->solver, d->name);

	if (!e || e->origin == TL_MACRO_NOBODY)
		return !d->defined;
	if (c->insists && e->origin == TL_MACRO_THEIRS)
		return false;
	return d->defined && e->has_value && e->value == d->value;
}

/* A switch reads as the condition that asked for it, a number as itself: several conditions may have had a say in it. */
static void print_decision(struct tl_buf *out, const struct tl_decision *d)
{
	bool is_switch = d->why->name && strcmp(d->why->name, d->name) == 0;

	if (is_switch)
		tl_cond_print(d->why, d->holds, out);
	else if (!d->defined || d->value == 1)
		tl_buf_printf(out, "%sdefined(%s)", d->defined ? "" : "!", d->name);
	else
		tl_buf_printf(out, d->value > 0xffff ? "%s == 0x%llx" : "%s == %lld", d->name, (long long)d->value);
}

/* Decisions that change nothing stand there only when there are no others. */
static size_t print_decisions(struct tl_configs *c, struct tl_buf *out, bool idle)
{
	size_t n = 0;

	for (size_t i = 0; i < c->solver.made.n; i++) {
		const struct tl_decision *d = &c->solver.made.v[i];

		if (changes_nothing(c, d) != idle)
			continue;
		if (n < MOST_REASONS) {
			tl_buf_puts(out, n ? " && " : "");
			print_decision(out, d);
		}
		n++;
	}
	if (n > MOST_REASONS)
		tl_buf_printf(out, " && %zu more", n - MOST_REASONS);
	return n;
}

static const char *describe(struct tl_configs *c)
{
	struct tl_buf all = {0};
	const char *text;

	if (!print_decisions(c, &all, false))
		print_decisions(c, &all, true);
	text = tl_arena_strdup(c->arena, tl_buf_str(&all));
	tl_buf_fini(&all);
	/* units of a file are told apart by their conditions */
	for (size_t i = 0; i < c->conditions.n; i++) {
		if (strcmp(c->conditions.v[i], text) == 0)
			return tl_arena_printf(c->arena, "%s [%u]", text, c->n_parses);
	}
	return text;
}

/* A function that is asked for with #ifdef stays a function: as a macro of itself. */
static void define(struct tl_buf *out, const struct tl_pack *pack, const struct tl_decision *d, bool call)
{
	if (d->defined && !call && tl_pack_telling_api(pack, d->name))
		tl_buf_printf(out, "#define %s %s\n", d->name, d->name);
	else if (d->defined)
		tl_buf_printf(out, "#define %s%s %lld\n", d->name, call ? "(...)" : "", (long long)d->value);
}

static void write_out(struct tl_configs *c)
{
	struct tl_buf before = {0}, after = {0};

	tl_buf_puts(&before, c->always);
	c->against.n = 0;
	for (size_t i = 0; i < c->solver.made.n; i++) {
		const struct tl_decision *d = &c->solver.made.v[i];
		const struct tl_macro_env *e = tl_solver_env(&c->solver, d->name);
		bool call = e && e->call;

		if (changes_nothing(c, d))
			continue;
		if (c->insists)
			tl_vec_push(&c->against, d->name);
		if (e && e->origin == TL_MACRO_OURS) {
			tl_buf_printf(&before, "#undef %s\n", d->name);
			tl_buf_printf(&after, "#undef %s\n", d->name);
			define(&after, c->pack, d, call);
		}
		define(&before, c->pack, d, call);
	}
	c->before = tl_arena_strdup(c->arena, tl_buf_str(&before));
	c->after = tl_arena_strdup(c->arena, tl_buf_str(&after));
	c->condition = describe(c);
	tl_buf_fini(&before);
	tl_buf_fini(&after);
}

static bool find(struct tl_configs *c)
{
	if (!c->insists && (build_best(c, TL_SOLVE_KEEP) || build_best(c, TL_SOLVE_OURS)))
		return true;
	if (c->n_forced >= MOST_FORCED || !build_best(c, TL_SOLVE_ALL))
		return false;
	c->n_forced++;
	return true;
}

/* A header made for one build, "#define WITH_TLS 0" or "#undef WITH_TLS", says nothing of others. What it kept from being
 * compiled waits again, for parses in which it does not decide. */
static bool insist(struct tl_configs *c)
{
	if (c->insists)
		return false;
	c->insists = true;
	c->n_forced = 0;
	for (size_t i = 0; i < c->wanted.n; i++) {
		if (c->wanted.v[i].fate == TL_ARM_REFUSED)
			c->wanted.v[i] = (struct tl_wanted_arm){.arm = c->wanted.v[i].arm};
	}
	return any_waits(c);
}

bool tl_configs_next(struct tl_configs *c)
{
	bool found;

	if (!any_waits(c) && !insist(c))
		return false;
	if (c->n_parses >= TL_MOST_CONFIGS) {
		bury(c, TL_ARM_CUT);
		return false;
	}
	found = find(c) || (insist(c) && find(c));
	if (found)
		write_out(c);
	else
		bury(c, TL_ARM_REFUSED);
	return found;
}
