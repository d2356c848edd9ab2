/* Which nodes of the tree are directives of the format, and what each says by itself. */
#include <string.h>
#include <strings.h>

#include "base/path.h"
#include "conf/bind.h"

struct tl_range tl_kind_range(const struct tl_kind *k)
{
	struct tl_range r = tl_range_init(k->able, k->in_force ? k->in_force->permits : k->able);

	r.client = k->role == TL_ROLE_CLIENT;
	return r;
}

static const struct tl_conf_case *case_of(
	const struct tl_directive *d, const struct tl_node *n, const struct tl_value *value)
{
	for (size_t i = 0; i < d->n_cases; i++) {
		if (tl_tests_hold(d->cases[i].tests, d->cases[i].n_tests, n, value))
			return &d->cases[i];
	}
	return NULL;
}

/* More than a level, or a maximum that cuts off nothing modern: those decide nothing by themselves. */
static bool is_about_versions(const struct tl_range *before, const struct tl_reading *r)
{
	struct tl_range rest = r->range;
	bool ceiling = rest.ceiling.kind != before->ceiling.kind;

	if (r->decides)
		return true;
	rest.level = before->level;
	rest.ceiling = before->ceiling;
	if (!tl_range_equal(before, &rest))
		return true;
	if (ceiling)
		return !(tl_range_eval(&r->range).permits & ~tl_protoset_old(TL_TLS1_2));
	for (size_t i = 0; i < r->n_tokens; i++) {
		if (r->tokens[i].set)
			return true;
	}
	return false;
}

/* A text that says nothing about versions or level (a cipher list) is no directive of ours. */
static bool says_something(struct tl_hit *hit)
{
	struct tl_range before = tl_kind_range(hit->d->kind);
	struct tl_reading r;

	hit->versions = true;
	if (hit->d->n_cases) {
		hit->c = hit->value.unknown ? NULL : case_of(hit->d, hit->node, &hit->value);
		hit->versions = !hit->c || (hit->c->effects & ~(unsigned)TL_EFFECT_LEVEL) != 0;
		return hit->value.unknown || hit->c;
	}
	if (hit->value.unknown)
		return tl_grammar_has_versions(hit->d->grammar);
	if (tl_grammar_read(hit->d->grammar, hit->d->scale, &before, hit->value.text, hit->value.len, &r) != 0)
		return false;
	if (!r.touched)
		return r.undecided || r.invalid;
	hit->versions = r.undecided || r.invalid || is_about_versions(&before, &r);
	return true;
}

/* The hit by itself permits an old version. */
static bool lets_old_in(struct tl_bind *b, struct tl_hit *hit)
{
	const struct tl_hits one = {.v = (struct tl_hit *[]){hit}, .n = 1};
	struct tl_outcome o;
	bool old;

	tl_bind_apply(b, hit->d->kind, &one, &o);
	old = (tl_range_eval(&o.alt.range).permits & tl_protoset_old(TL_TLS1_2)) != 0;
	tl_vec_fini(&o.steps);
	return old;
}

/* Of what the value may be, the first that permits an old version counts, else the first that says anything. */
static bool choose(struct tl_bind *b, struct tl_hit *hit)
{
	struct tl_value choices[TL_CHOICES];
	size_t n = tl_bind_choices(b, hit->node, &hit->value, choices);
	struct tl_hit best = {0};

	for (size_t i = 0; i < n; i++) {
		struct tl_hit one = *hit;

		one.value = choices[i];
		if (!says_something(&one) || (best.d && !lets_old_in(b, &one)))
			continue;
		best = one;
		if (lets_old_in(b, &one))
			break;
	}
	if (best.d)
		*hit = best;
	return best.d != NULL;
}

static void try_directive(struct tl_bind *b, const struct tl_directive *d, struct tl_node *n)
{
	struct tl_hit hit = {.d = d, .node = n};
	struct tl_hit *kept;

	if (!tl_located(b->arena, &d->at, n, b->format->opts.caseless) ||
		!tl_value_pick(&hit.value, b->arena, n, &d->pick))
		return;
	if (!choose(b, &hit) && (!tl_bind_resolve(b, n, &hit.value) || !says_something(&hit)))
		return;
	hit.unlinked = b->format->links.n && !n->parent->linked;
	if (hit.unlinked && !hit.versions)
		return;
	kept = tl_arena_alloc(b->arena, sizeof *kept);
	*kept = hit;
	tl_vec_push(&b->hits, kept);
}

static bool is_harmless(const struct tl_conf_include *inc, const struct tl_node *n, struct tl_arena *a)
{
	struct tl_value v;
	struct tl_pick rest = {.kind = TL_PICK_REST};

	if (!tl_value_pick(&v, a, n, &rest))
		return true;
	for (size_t i = 0; i < inc->harmless.n; i++) {
		if (tl_path_glob(inc->harmless.v[i], v.text))
			return true;
	}
	return false;
}

static void try_includes(struct tl_bind *b, struct tl_node *n)
{
	for (size_t i = 0; i < b->format->n_includes; i++) {
		const struct tl_conf_include *inc = &b->format->includes[i];

		if (!n->followed && tl_located(b->arena, &inc->at, n, b->format->opts.caseless) &&
			!is_harmless(inc, n, b->arena))
			n->parent->open = true;
	}
}

/* --- repairs: a directive elsewhere in the file that takes another's effect away --- */

static bool is_repaired(const struct tl_bind *b, const struct tl_hit *hit)
{
	for (size_t i = 0; i < b->hits.n; i++) {
		const struct tl_strs *ids = b->hits.v[i]->c ? &b->hits.v[i]->c->repairs : NULL;

		for (size_t k = 0; ids && k < ids->n; k++) {
			if (strcmp(ids->v[k], hit->d->id) == 0)
				return true;
		}
	}
	return false;
}

/* The answer is the same for all hits of one directive, so it is asked once for each. */
static void drop_repaired(struct tl_bind *b)
{
	const struct tl_directive *first = b->format->directives;
	bool *known, *repaired;
	size_t n = 0;

	known = tl_arena_alloc(b->arena, b->format->n_directives);
	repaired = tl_arena_alloc(b->arena, b->format->n_directives);
	for (size_t i = 0; i < b->hits.n; i++) {
		size_t d = (size_t)(b->hits.v[i]->d - first);

		if (!known[d])
			repaired[d] = is_repaired(b, b->hits.v[i]);
		known[d] = true;
	}
	for (size_t i = 0; i < b->hits.n; i++) {
		if (!repaired[b->hits.v[i]->d - first])
			b->hits.v[n++] = b->hits.v[i];
	}
	b->hits.n = n;
}

static void try_exists(struct tl_bind *b, struct tl_node *n)
{
	for (size_t k = 0; k < b->format->n_kinds; k++) {
		const struct tl_kind *kind = &b->format->kinds[k];

		for (size_t i = 0; i < kind->n_exists; i++) {
			struct tl_scope *s;

			if (!tl_located(b->arena, &kind->exists[i], n, b->format->opts.caseless))
				continue;
			s = tl_bind_scope(b, n->parent, kind);
			if (!s->exists)
				s->exists = n;
		}
	}
}

static void try_masked(struct tl_bind *b, struct tl_node *n)
{
	/* The family matched the patterns: a node is called by its directive's number. */
	size_t d =
		n->name_len && n->name[0] >= '0' && n->name[0] <= '9' ? (size_t)strtoul(n->name, NULL, 10) : SIZE_MAX;

	if (d < b->format->n_directives)
		try_directive(b, &b->format->directives[d], n);
}

void tl_bind_hits(struct tl_bind *b)
{
	for (struct tl_node *n = b->tree->root->kids; n; n = tl_node_after(n)) {
		size_t rows = 0;
		const struct tl_directive *const *d = tl_format_directives(b->format, n->name, n->name_len, &rows);

		for (size_t i = 0; i < rows; i++)
			try_directive(b, d[i], n);
		for (size_t i = 0; i < b->format->n_globbed; i++)
			try_directive(b, b->format->globbed[i], n);
		if (b->format->syntax == TL_SYNTAX_masked)
			try_masked(b, n);
		try_includes(b, n);
		try_exists(b, n);
	}
	drop_repaired(b);
	for (size_t i = 0; i < b->hits.n; i++) {
		struct tl_hit *hit = b->hits.v[i];

		hit->scope = tl_bind_scope(b, hit->node->parent, hit->d->kind);
		if (hit->d->kind->each || hit->scope->own.n < TL_OWN)
			tl_vec_push(&hit->scope->own, hit);
		else
			tl_tree_trouble(b->tree, "a block repeats directives too often; the rest is not read",
				hit->node->start);
	}
}
