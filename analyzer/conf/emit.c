/* Ranges become endpoints: their place, how sure they are, what repairs them; and what is missing becomes one too. */
#include <string.h>

#include "conf/bind.h"
#include "conf/conf.h"
#include "conf/show.h"

uint32_t tl_bind_place(const struct tl_bind *b, uint32_t at)
{
	uint32_t place = at;

	if (!b->within)
		return at;
	if (!tl_word_place(b->within, at, &place) || place > b->within->end)
		return b->within->end;
	return place < b->within->start ? b->within->start : place;
}

bool tl_bind_exact(const struct tl_bind *b, const struct tl_node *in)
{
	return in && in->source ? in->source->exact : b->exact;
}

struct tl_loc tl_bind_loc(const struct tl_bind *b, const struct tl_node *in, uint32_t start, uint32_t end)
{
	const struct tl_source *s = in ? in->source : NULL;
	struct tl_loc loc = {.file = s ? s->path : b->path};

	if (!s) {
		start = tl_bind_place(b, start);
		end = tl_bind_place(b, end);
	}
	if (end < start)
		end = start;
	tl_lines_at(s ? s->lines : b->lines, start, &loc.line, &loc.col);
	tl_lines_at(s ? s->lines : b->lines, end, &loc.end_line, &loc.end_col);
	if (tl_bind_exact(b, in)) {
		loc.start = start;
		loc.end = end;
	}
	return loc;
}

/* More than any file means: what is beyond is counted, not reported. */
#define MAX_ENDPOINTS 20000U

static const char *keep(const struct tl_bind *b, const char *text)
{
	return text ? tl_arena_strdup(b->out->arena, text) : NULL;
}

/* --- repairs --- */

/* The hit, by itself, lets something below TLS 1.2 in: the floor all fixes of rule files aim at. */
static bool lets_old_in(const struct tl_hit *hit)
{
	tl_protoset old = tl_protoset_old(TL_TLS1_2);
	struct tl_range before = tl_kind_range(hit->d->kind);
	struct tl_reading r;

	if (hit->c) {
		const struct tl_conf_case *c = hit->c;
		tl_protoset named = c->permits | c->by_default | c->on;

		if (c->effects & TL_EFFECT_FLOOR)
			named |= TL_PROTO(c->floor);
		if (c->effects & TL_EFFECT_CEILING)
			named |= TL_PROTO(c->ceiling);
		return (named & old) || c->effects & TL_EFFECT_WEAKENS;
	}
	if (hit->value.unknown ||
		tl_grammar_read(hit->d->grammar, hit->d->scale, &before, hit->value.text, hit->value.len, &r) != 0)
		return false;
	if (r.range.floor.kind == TL_BOUND_LOWEST)
		return true;
	if (r.range.floor.kind == TL_BOUND_PROTO)
		return (TL_PROTO(r.range.floor.proto) & old) != 0;
	if (r.range.ceiling.kind != TL_BOUND_DEFAULT)
		return !(tl_range_eval(&r.range).permits & ~old);
	return r.range.level == 0 || (hit->versions && tl_range_eval(&r.range).permits & old);
}

/* False when the bytes do not stand together in the file. */
static bool add_edit(const struct tl_bind *b, const struct tl_node *in, struct tl_edit *e, uint32_t start, uint32_t end,
	const char *text)
{
	uint32_t from = in->source ? start : tl_bind_place(b, start), to = in->source ? end : tl_bind_place(b, end);

	*e = (struct tl_edit){.file = in->source ? in->source->path : b->path, .start = from, .end = to};
	e->text = keep(b, text);
	return to >= from && to - from == end - start;
}

/* Every own directive that lets an old version in gets the value its rule names. */
static struct tl_fix fix_values(
	const struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force, const struct tl_outcome *o)
{
	struct tl_edit *edits = tl_arena_alloc(b->out->arena, (in_force->n + 1) * sizeof *edits);
	struct tl_fix fix = {.edits = edits};
	bool possible = true;

	for (size_t i = 0; i < in_force->n; i++) {
		const struct tl_hit *hit = in_force->v[i];

		if (hit->scope != s || hit->versions != o->versions || !lets_old_in(hit))
			continue;
		if (!fix.text || hit == o->last)
			fix.text = keep(b, hit->d->fix.text);
		possible &= hit->d->fix.with && hit->value.end > hit->value.start && tl_bind_exact(b, hit->node);
		possible = possible && add_edit(b, hit->node, &edits[fix.n_edits++], hit->value.start, hit->value.end,
					       hit->d->fix.with);
	}
	if (!possible)
		fix.n_edits = 0;
	return fix;
}

/* The blanks the block's first directive stands behind, or a tab. */
static const char *indent_in(const struct tl_bind *b, const struct tl_node *block)
{
	const char *text = block->source ? block->source->text : b->tree->text;
	bool own = block->kids && block->kids->source == block->source;
	size_t to = own ? block->kids->start : 0, from = to;

	while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t'))
		from--;
	if (!from || text[from - 1] != '\n')
		return "\t";
	return tl_arena_strndup(b->arena, text + from, to - from);
}

static struct tl_fix fix_absence(const struct tl_bind *b, const struct tl_scope *s)
{
	const struct tl_conf_fix *f = &s->kind->absent_fix;
	struct tl_fix fix = {.text = keep(b, f->text)};
	struct tl_edit *edit;

	if (!f->insert || !tl_bind_exact(b, s->node) || !s->node->body || b->within)
		return fix;
	edit = tl_arena_alloc(b->out->arena, sizeof *edit);
	(void)add_edit(b, s->node, edit, s->node->body, s->node->body, "");
	edit->text = tl_arena_printf(b->out->arena, "\n%s%s", indent_in(b, s->node), f->insert);
	fix.edits = edit;
	fix.n_edits = 1;
	return fix;
}

/* --- endpoints --- */

static void put(struct tl_bind *b, const struct tl_scope *s, struct tl_outcome *o, struct tl_endpoint *ep)
{
	const char *path = tl_node_path(b->arena, s->node);
	struct tl_step *steps = tl_arena_alloc(b->out->arena, (o->steps.n + 1) * sizeof *steps);
	struct tl_alt *alt = tl_arena_alloc(b->out->arena, sizeof *alt);

	if (o->steps.n)
		memcpy(steps, o->steps.v, o->steps.n * sizeof *steps);
	*alt = o->alt;
	alt->steps = steps;
	alt->n_steps = o->steps.n;
	ep->function = path[1] ? tl_show(b->out->arena, path + 1, strlen(path + 1)) : NULL;
	ep->library = keep(b, b->format->library);
	ep->title = keep(b, b->format->title);
	ep->subject = keep(b, s->kind->subject);
	ep->origin = tl_conf_origin(b->out->arena, b->format, b->path);
	ep->role = s->kind->role;
	ep->leaves_to = keep(b, s->kind->leaves_to);
	ep->decides = keep(b, s->kind->decides);
	ep->if_named = s->kind->if_named;
	ep->alts = alt;
	ep->n_alts = 1;
	if (!alt->range.listed && alt->range.floor.kind != TL_BOUND_PROTO)
		ep->assume = keep(b, b->format->assume_text);
	tl_vec_push(&b->out->endpoints, *ep);
}

/* A copy of a directive that is reported where it stands. */
static bool is_copy(const struct tl_bind *b, const struct tl_hit *hit)
{
	for (size_t i = 0; hit->node->again && i < b->hits.n && b->hits.v[i] != hit; i++) {
		if (b->hits.v[i]->d == hit->d && b->hits.v[i]->value.start == hit->value.start)
			return true;
	}
	return false;
}

/* The directive, or the part of its value that the format points at; or the value, where it is judged as a whole and stands on
 * a line of its own. */
static struct tl_loc endpoint_place(const struct tl_bind *b, const struct tl_hit *at)
{
	uint32_t start = at->node->start, end = at->node->end;
	struct tl_loc named = tl_bind_loc(b, at->node, start, end), value;
	size_t from, to;

	if (!at->c)
		return named;
	if (tl_tests_at(at->c->tests, at->c->n_tests, &at->value, &from, &to)) {
		tl_value_place(&at->value, from, to, &start, &end);
		return tl_bind_loc(b, at->node, start, end);
	}
	if (b->format->syntax == TL_SYNTAX_masked) /* in code a value is part of a statement */
		return named;
	value = tl_bind_loc(b, at->node, at->value.start, at->value.end);
	return at->value.end > at->value.start && value.line > named.line ? value : named;
}

static void put_set(struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force,
	const struct tl_hit *at, struct tl_outcome *o)
{
	struct tl_endpoint ep = {0};

	b->n_emitted++;
	ep.loc = endpoint_place(b, at);
	ep.certainty = o->certainty;
	if (!s->kind->each && tl_scope_overridden(s)) {
		ep.certainty = TL_NOTE;
		tl_vec_push(&o->steps, (struct tl_step){.kind = TL_STEP_NOTE,
					       .text = keep(b, "every block in this file that uses it sets its own")});
	}
	if (ep.certainty == TL_LIKELY && !tl_bind_is_used(b, s->kind)) {
		ep.certainty = TL_NOTE;
		tl_vec_push(
			&o->steps, (struct tl_step){.kind = TL_STEP_NOTE,
					   .text = keep(b, "no source file around this one makes such connections")});
	}
	ep.fix = fix_values(b, s, in_force, o);
	put(b, s, o, &ep);
}

/* One of several lines that each let a version in, a switch or a list that adds: with it gone, the next one would be found. */
static const struct tl_hit *one_of_several(const struct tl_outcome *o, const struct tl_scope *s)
{
	const struct tl_hit *by = o->by_list;
	bool names = by && by->scope == s && o->alt.range.floor.kind != TL_BOUND_PROTO &&
		     (by->c ? (by->c->effects & TL_EFFECT_ON) != 0 : by->d->merge == TL_MERGE_ADD);

	return names && (tl_range_eval(&o->alt.range).permits & tl_protoset_old(TL_TLS1_2)) ? by : NULL;
}

#define MAX_LINES 6U /* of one block that are reported one by one */

/* The others of several lines are found at once, each where it stands. */
static void emit_others(
	struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force, const struct tl_hit *first)
{
	struct tl_hits rest = {0};
	struct tl_outcome o;

	for (size_t i = 0; i < in_force->n; i++)
		tl_vec_push(&rest, in_force->v[i]);
	for (unsigned lines = 1; first && lines < MAX_LINES; lines++) {
		size_t n = 0;

		for (size_t i = 0; i < rest.n; i++) {
			if (rest.v[i] != first)
				rest.v[n++] = rest.v[i];
		}
		rest.n = n;
		tl_bind_apply(b, s->kind, &rest, &o);
		first = one_of_several(&o, s);
		if (first)
			put_set(b, s, &rest, first, &o);
		tl_vec_fini(&o.steps);
	}
	tl_vec_fini(&rest);
}

/* The places that name an old version in an outcome: in the list, as the minimum, as the maximum. */
static size_t named_at(const struct tl_outcome *o, const struct tl_loc *out[3])
{
	const struct tl_alt *alt = &o->alt;
	const struct tl_range *r = &alt->range;
	tl_protoset old = tl_protoset_old(TL_TLS1_2);
	size_t n = 0;

	if (!(tl_range_eval(r).permits & old))
		return 0;
	if (r->listed && alt->switch_at.file)
		out[n++] = &alt->switch_at;
	if (r->floor.kind == TL_BOUND_PROTO && (TL_PROTO(r->floor.proto) & old) && alt->floor_at.file)
		out[n++] = &alt->floor_at;
	if (r->ceiling.kind == TL_BOUND_PROTO && (TL_PROTO(r->ceiling.proto) & old) && alt->ceiling_at.file)
		out[n++] = &alt->ceiling_at;
	return n;
}

static bool same_line(const struct tl_loc *a, const struct tl_loc *b)
{
	return a->line == b->line && strcmp(a->file, b->file) == 0;
}

/* What is found points at one place. Others in force that name an old version as well would be found next: each is found now. */
static void emit_beside(
	struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force, const struct tl_outcome *decided)
{
	const struct tl_loc *places[3], *own[3];
	size_t n = named_at(decided, places);
	struct tl_outcome alone;

	for (size_t i = 0; n > 1 && i < in_force->n && i < MAX_LINES; i++) {
		struct tl_hit *hit = in_force->v[i];
		struct tl_hits one = {.v = &hit, .n = 1};

		if (hit->scope != s || !hit->versions || hit->value.unknown || hit->d->merge > TL_MERGE_FIRST)
			continue;
		tl_bind_apply(b, s->kind, &one, &alone);
		for (size_t k = 1; named_at(&alone, own) && k < n; k++) {
			if (same_line(places[k], places[0]) || !same_line(places[k], own[0]))
				continue;
			put_set(b, s, &one, hit, &alone);
			/* An endpoint apart from the one that was decided. */
			b->out->endpoints.v[b->out->endpoints.n - 1].loc = *own[0];
			break;
		}
		tl_vec_fini(&alone.steps);
	}
}

static void emit_set(
	struct tl_bind *b, const struct tl_scope *s, const struct tl_hits *in_force, const struct tl_hit *at)
{
	struct tl_outcome o;

	if (b->n_emitted >= MAX_ENDPOINTS || is_copy(b, at)) {
		b->n_emitted++;
		return;
	}
	tl_bind_apply(b, s->kind, in_force, &o);
	if (!tl_outcome_from_outside(&o, s)) {
		const struct tl_hit *first = one_of_several(&o, s);

		put_set(b, s, in_force, first ? first : at, &o);
		emit_others(b, s, in_force, first);
		emit_beside(b, s, in_force, &o);
	}
	tl_vec_fini(&o.steps);
}

/* The last own directive in force that says something about versions; failing that, one that takes the level to nothing
 * while nobody says anything about versions. NULL: this block decides nothing. */
static const struct tl_hit *deciding(const struct tl_scope *s, const struct tl_hits *in_force)
{
	const struct tl_hit *own = NULL, *level = NULL;
	bool versions = false;

	for (size_t i = 0; i < in_force->n; i++) {
		const struct tl_hit *hit = in_force->v[i];

		versions |= hit->versions;
		if (hit->scope == s && hit->versions)
			own = hit;
		else if (hit->scope == s && lets_old_in(hit))
			level = hit;
	}
	return own || versions ? own : level;
}

static void emit_absence(struct tl_bind *b, const struct tl_scope *s)
{
	struct tl_endpoint ep = {.certainty = s->kind->absent_certainty};
	struct tl_outcome o = {.alt.range = tl_kind_range(s->kind)};
	bool complete = s->kind->complete.n == 0, open = false;

	if (b->n_emitted++ >= MAX_ENDPOINTS)
		return;
	ep.loc = tl_node_is_file(s->node) ? tl_bind_loc(b, s->exists, s->exists->start, s->exists->end)
					  : tl_bind_loc(b, s->node, s->node->start, s->node->end);
	for (const struct tl_node *n = s->node; n; n = n->parent) {
		open |= n->open;
		complete |=
			tl_path_in(b->arena, &s->kind->complete, tl_node_path(b->arena, n), b->format->opts.caseless);
	}
	tl_vec_push(&o.steps, (struct tl_step){.kind = TL_STEP_CREATE,
				      .loc = tl_bind_loc(b, s->exists, s->exists->start, s->exists->end),
				      .text = keep(b, "TLS is used here")});
	tl_vec_push(&o.steps,
		(struct tl_step){.kind = TL_STEP_NOTE,
			.text = tl_arena_printf(b->out->arena, "no %s on any level of this file", s->kind->subject)});
	if (open || !complete) {
		o.alt.range.floor.kind = TL_BOUND_UNKNOWN;
		o.alt.undecided =
			keep(b, open ? "an included file may set it" : "the file that includes this one may set it");
	} else {
		ep.fix = fix_absence(b, s);
	}
	put(b, s, &o, &ep);
	tl_vec_fini(&o.steps);
}

static void emit_each(struct tl_bind *b, struct tl_scope *s)
{
	if (s->kind->keys)
		tl_bind_last_keys(b, s);
	for (size_t i = 0; i < s->own.n; i++) {
		struct tl_hits one = {.v = (struct tl_hit *[]){s->own.v[i]}, .n = 1};

		if (s->own.v[i]->versions || lets_old_in(s->own.v[i]))
			emit_set(b, s, &one, s->own.v[i]);
	}
}

static void emit_scope(struct tl_bind *b, struct tl_scope *s, struct tl_hits *in_force)
{
	const struct tl_hit *at;
	bool set = false;

	if (s->kind->each) {
		emit_each(b, s);
		return;
	}
	if (!s->own.n && !s->exists)
		return;
	tl_scope_in_force(s, b->format, in_force);
	at = deciding(s, in_force);
	for (size_t i = 0; i < in_force->n; i++)
		set |= in_force->v[i]->versions;
	if (at)
		emit_set(b, s, in_force, at);
	else if (s->exists && !set)
		emit_absence(b, s);
}

void tl_emit(struct tl_bind *b)
{
	struct tl_loc whole = {.file = b->path};
	struct tl_hits in_force = {0};

	for (size_t i = 0; i < b->scopes.n; i++)
		emit_scope(b, b->scopes.v[i], &in_force);
	tl_vec_fini(&in_force);
	if (b->n_emitted > MAX_ENDPOINTS)
		tl_result_notice(b->out, TL_LEVEL_WARNING, "truncated", &whole,
			"%u places set versions; only the first %u are reported", b->n_emitted, MAX_ENDPOINTS);
}
