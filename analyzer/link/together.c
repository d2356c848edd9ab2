/* Deciders are few, so they are looked at one by one, once for each folder that endpoints stand in; their number is bounded. */
#include "link/together.h"

#include <string.h>

#include "base/path.h"
#include "base/text.h"

#define MAX_DECIDERS 4000U /* of a run */
#define MAX_NAMED 64U	   /* ... of which those that must be named, and what names them */
#define MAX_NEAREST 8U	   /* for one endpoint */
#define MAX_FILES 3U	   /* more in one folder are a collection: none of them is the one that decides */
#define FAR UINT32_MAX

struct decider {
	const struct tl_endpoint *ep;
	const char *dir;
	bool old; /* it is a finding itself */
};

TL_VEC_TYPE(decider_vec, struct decider);

struct together {
	struct tl_result *r;
	struct decider_vec deciders;
	unsigned n_named;
	struct tl_naming_vec namings; /* those of files that decide */
};

/* --- nearness --- */

static size_t depth(const char *dir)
{
	size_t n = *dir && strcmp(dir, ".") != 0;

	for (; *dir; dir++)
		n += *dir == '/';
	return n;
}

/* How many folders both begin with. */
static size_t common(const char *a, const char *b)
{
	size_t n = 0;

	if (strcmp(a, ".") == 0 || strcmp(b, ".") == 0)
		return 0;
	for (;;) {
		size_t la = strcspn(a, "/"), lb = strcspn(b, "/");

		if (!la || la != lb || memcmp(a, b, la) != 0)
			return n;
		n++;
		if (!a[la] || !b[lb])
			return n;
		a += la + 1;
		b += lb + 1;
	}
}

/* Folders between the two; FAR where more than up of them lead upwards from a. */
static uint32_t distance(const char *a, const char *b, size_t up)
{
	size_t shared = common(a, b);

	if (depth(a) - shared > up)
		return FAR;
	return (uint32_t)(depth(a) + depth(b) - 2 * shared);
}

/* How many names the ends of both paths have in common: "/etc/ssl/x.cnf" and "files/ssl/x.cnf" have two. */
static size_t common_end(const char *a, const char *b)
{
	size_t la = strlen(a), lb = strlen(b), n = 0;

	for (size_t i = 0; i < la && i < lb && a[la - 1 - i] == b[lb - 1 - i]; i++) {
		bool begins_a = i + 1 == la || a[la - 2 - i] == '/', begins_b = i + 1 == lb || b[lb - 2 - i] == '/';

		n += begins_a && begins_b && a[la - 1 - i] != '/';
	}
	return n;
}

/* --- who decides --- */

static bool is_word(const char *names, size_t len, const char *name)
{
	return strlen(name) == len && memcmp(names, name, len) == 0;
}

/* The file is one that something not far from the endpoint names. */
static bool is_named(const struct together *t, const struct decider *d, const char *dir)
{
	for (size_t i = 0; i < t->namings.n; i++) {
		const struct tl_naming *n = &t->namings.v[i];
		struct tl_arena *a = t->r->arena;

		if (strcmp(n->who, d->ep->decides) == 0 && common_end(n->file, d->ep->loc.file) &&
			distance(tl_path_dir(a, n->loc.file), dir, 1) != FAR)
			return true;
	}
	return false;
}

struct nearest {
	const struct decider *v[MAX_NEAREST];
	size_t n;
	unsigned files;
	uint32_t distance;
};

static void find_nearest(const struct together *t, const char *dir, const char *name, size_t len, struct nearest *out)
{
	*out = (struct nearest){.distance = FAR};
	for (size_t i = 0; i < t->deciders.n; i++) {
		const struct decider *d = &t->deciders.v[i];
		uint32_t far;

		if (!is_word(name, len, d->ep->decides) || (d->ep->if_named && !is_named(t, d, dir)))
			continue;
		far = d->ep->if_named ? 0 : distance(d->dir, dir, 0);
		if (far == FAR || far > out->distance)
			continue;
		if (far < out->distance)
			out->n = out->files = 0;
		out->distance = far;
		out->files += !out->n || strcmp(out->v[out->n - 1]->ep->loc.file, d->ep->loc.file) != 0;
		if (out->n < MAX_NEAREST)
			out->v[out->n++] = d;
	}
	if (out->files > MAX_FILES)
		out->n = 0;
}

/* --- putting together --- */

static bool is_untouched(const struct tl_alt *a)
{
	const struct tl_range *r = &a->range;

	return !a->undecided && !r->fixed && !r->listed && !r->off && !r->on && !r->switches_unknown &&
	       r->floor.kind == TL_BOUND_DEFAULT && r->ceiling.kind == TL_BOUND_DEFAULT;
}

/* What decides says something about what the endpoint can speak. */
static bool can_decide(const struct tl_alt *alt, const struct tl_endpoint *d)
{
	for (size_t i = 0; i < d->n_alts; i++) {
		if (d->alts[i].undecided || !(tl_range_eval(&d->alts[i].range).permits & alt->range.able))
			return false;
	}
	return d->n_alts > 0;
}

static void add_steps(struct tl_arena *a, struct tl_alt *alt, const struct tl_endpoint *d, const struct tl_alt *by)
{
	struct tl_step *steps = tl_arena_alloc(a, (alt->n_steps + by->n_steps + 1) * sizeof *steps);
	size_t n = alt->n_steps;

	if (n)
		memcpy(steps, alt->steps, n * sizeof *steps);
	steps[n++] = (struct tl_step){.kind = TL_STEP_DEFAULT,
		.loc = d->loc,
		.text = tl_arena_printf(a, "nothing is set here; %s decides, in %s", d->title, d->loc.file)};
	if (by->n_steps)
		memcpy(steps + n, by->steps, by->n_steps * sizeof *steps);
	alt->steps = steps;
	alt->n_steps = n + by->n_steps;
}

/* alt with the range that the other endpoint decides; what it can speak, and how, stays its own. */
static struct tl_alt decided(struct tl_arena *a, const struct tl_alt *alt, const struct tl_endpoint *d, size_t i)
{
	const struct tl_alt *by = &d->alts[i];
	struct tl_alt out = *alt;
	struct tl_range r = by->range;

	r.able = alt->range.able;
	r.by_default &= r.able;
	r.on &= r.able;
	r.fixed = false;
	r.hole_rule = alt->range.hole_rule;
	r.client = alt->range.client;
	if (alt->range.level >= 0)
		r.level = alt->range.level;
	out.range = r;
	out.by_config = out.by_default = true;
	out.floor_at = by->floor_at;
	out.ceiling_at = by->ceiling_at;
	out.switch_at = by->switch_at;
	out.weakened_at = by->weakened_at;
	add_steps(a, &out, d, by);
	return out;
}

static size_t rest_on(struct tl_arena *a, struct tl_alt *out, const struct tl_alt *alt, const struct nearest *near)
{
	size_t n = 0;

	for (size_t i = 0; i < near->n; i++) {
		for (size_t k = 0; can_decide(alt, near->v[i]->ep) && k < near->v[i]->ep->n_alts; k++)
			out[n++] = decided(a, alt, near->v[i]->ep, k);
	}
	if (!n)
		out[n++] = *alt;
	return n;
}

static void settle(const struct together *t, struct tl_endpoint *ep, const struct nearest *near)
{
	struct tl_arena *a = t->r->arena;
	size_t most = 1, n = 0;
	struct tl_alt *alts;
	bool changed = false;

	for (size_t i = 0; i < near->n; i++)
		most += near->v[i]->ep->n_alts;
	alts = tl_arena_alloc(a, ep->n_alts * most * sizeof *alts);
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (is_untouched(&ep->alts[i]))
			n += rest_on(a, alts + n, &ep->alts[i], near);
		else
			alts[n++] = ep->alts[i];
		changed |= alts[n - 1].steps != ep->alts[i].steps;
	}
	if (!changed)
		return;
	ep->alts = alts;
	ep->n_alts = n;
	for (size_t i = 0; i < near->n; i++) {
		if (near->v[i]->old)
			ep->certainty = TL_NOTE;
	}
}

/* The first of the names that anybody decides for counts. */
static void find_first(const struct together *t, const char *dir, const char *names, struct nearest *out)
{
	*out = (struct nearest){0};
	for (const char *p = names; *p && !out->n; p += strspn(p, " ")) {
		size_t len = strcspn(p, " ");

		find_nearest(t, dir, p, len, out);
		p += len;
	}
}

/* Endpoints are sorted by file: what was found for one holds for those after it in the same folder. */
static void settle_all(const struct together *t)
{
	const char *dir = NULL, *names = NULL;
	struct nearest near = {0};

	for (size_t i = 0; i < t->r->endpoints.n; i++) {
		struct tl_endpoint *ep = &t->r->endpoints.v[i];
		const char *here;

		if (!ep->leaves_to || !ep->loc.file)
			continue;
		here = tl_path_dir(t->r->arena, ep->loc.file);
		if (!dir || strcmp(dir, here) != 0 || strcmp(names, ep->leaves_to) != 0)
			find_first(t, here, ep->leaves_to, &near);
		dir = here;
		names = ep->leaves_to;
		if (near.n)
			settle(t, ep, &near);
	}
}

static bool permits_old(const struct tl_endpoint *ep)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (tl_range_eval(&ep->alts[i].range).permits & tl_protoset_old(TL_TLS1_2))
			return true;
	}
	return false;
}

static void add_decider(struct together *t, const struct tl_endpoint *ep)
{
	/* What is no more than a note itself decides nothing. */
	if (!ep->decides || !ep->loc.file || ep->certainty == TL_NOTE || t->deciders.n >= MAX_DECIDERS ||
		(ep->if_named && t->n_named++ >= MAX_NAMED))
		return;
	tl_vec_push(&t->deciders,
		(struct decider){.ep = ep, .dir = tl_path_dir(t->r->arena, ep->loc.file), .old = permits_old(ep)});
}

static void add_naming(struct together *t, const struct tl_naming *n)
{
	for (size_t i = 0; i < t->deciders.n && t->namings.n < MAX_NAMED; i++) {
		const struct tl_endpoint *ep = t->deciders.v[i].ep;

		if (ep->if_named && strcmp(n->who, ep->decides) == 0 && common_end(n->file, ep->loc.file)) {
			tl_vec_push(&t->namings, *n);
			return;
		}
	}
}

static int by_place(const void *x, const void *y)
{
	const struct tl_naming *a = x, *b = y;
	int c = tl_loc_cmp(&a->loc, &b->loc);

	return c ? c : strcmp(a->file, b->file);
}

void tl_link_together(struct tl_result *r)
{
	struct together t = {.r = r};
	struct tl_endpoint *before;
	size_t n = r->endpoints.n;

	/* Of what stood there before, so that nothing depends on the order in which endpoints are looked at. */
	before = tl_arena_alloc(r->arena, (n + 1) * sizeof *before);
	if (n)
		memcpy(before, r->endpoints.v, n * sizeof *before);
	for (size_t i = 0; i < n; i++)
		add_decider(&t, &before[i]);
	tl_vec_sort(&r->namings, by_place);
	for (size_t i = 0; i < r->namings.n && t.n_named; i++)
		add_naming(&t, &r->namings.v[i]);
	if (t.deciders.n)
		settle_all(&t);
	tl_vec_fini(&t.deciders);
	tl_vec_fini(&t.namings);
}
