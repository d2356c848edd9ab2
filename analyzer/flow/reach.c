/*
 * What can be reached in the program: which functions touch TLS, which are called, from which others lead on. All of it
 * goes by the calls' names; what a call does with its arguments is the flow's.
 */
#include "flow/reach.h"

#include "base/path.h"
#include "flow/edges.h"
#include "flow/indirect.h"

#include <stdlib.h>

/* False when the number written at the call says that the row is about another one: curl_easy_setopt() with another option. */
static bool may_apply(const struct tl_action *a, const struct tl_op *const *def_of, const struct tl_op *op)
{
	for (size_t i = 0; i < a->n_when; i++) {
		const struct tl_when *w = &a->when[i];
		bool plain = w->what.kind == TL_FROM_ARG && !w->what.deref && !w->what.fields[0] && !w->is_text;
		const struct tl_op *arg = plain && def_of && op->kind == TL_OP_CALL && w->what.arg < op->n_args
						  ? def_of[op->args[w->what.arg].reg]
						  : NULL;

		if (!arg || arg->kind != TL_OP_INT)
			continue;
		if ((w->any_bit ? (arg->num & w->num) != 0 : arg->num == w->num) == w->negated)
			return false;
	}
	return true;
}

/* A handle that is returned for something changes nothing by itself; one that was there, and stands for it from now on, does. */
static bool does_something(const struct tl_action *a)
{
	if (a->verb == TL_DO_ALIAS)
		return a->object.kind == TL_FROM_ARG;
	return a->verb != TL_DO_NOTHING && a->verb != TL_DO_GIVE_OFF;
}

bool tl_api_acts(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (does_something(&api->actions[i]) && may_apply(&api->actions[i], def_of, op))
			return true;
	}
	return false;
}

static bool verb_sets(enum tl_verb verb)
{
	switch (verb) {
	case TL_DO_NOTHING:
	case TL_DO_CREATE:
	case TL_DO_DERIVE:
	case TL_DO_ALIAS:
	case TL_DO_GIVE_OFF:
	case TL_DO_END:
	case TL_DO_OPAQUE:
	case TL_DO_VERB_COUNT:
		return false;
	default:
		return true;
	}
}

bool tl_api_sets(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (verb_sets(api->actions[i].verb) && may_apply(&api->actions[i], def_of, op))
			return true;
	}
	return false;
}

/* What an object may speak when it begins is no bound. */
static bool api_bounds(const struct tl_api *api, const struct tl_op *op)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		enum tl_verb verb = api->actions[i].verb;

		if ((verb == TL_DO_OPAQUE || (verb_sets(verb) && verb != TL_DO_METHOD)) &&
			may_apply(&api->actions[i], NULL, op))
			return true;
	}
	return false;
}

static bool reads(const struct tl_operand *o, uint32_t arg)
{
	return o->kind == TL_FROM_LAST || (o->kind == TL_FROM_ARG && (o->rest ? arg >= o->arg : arg == o->arg));
}

bool tl_api_reads(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op, uint32_t arg)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		const struct tl_action *a = &api->actions[i];

		for (size_t k = 0; k < a->n_when; k++) {
			if (reads(&a->when[k].what, arg))
				return true;
		}
		if (may_apply(a, def_of, op) && (reads(&a->object, arg) || reads(&a->value, arg) ||
							reads(&a->key, arg) || reads(&a->keys, arg)))
			return true;
	}
	return false;
}

static bool api_creates(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (api->actions[i].verb == TL_DO_CREATE)
			return true;
	}
	return false;
}

/* The next of the program's functions that d's call may reach. */
static struct tl_def *next_of(
	const struct tl_program *p, const struct tl_def *d, const struct tl_op *op, const struct tl_def *after)
{
	return tl_program_meant(p, op->text, d->unit, after);
}

/* What it stores is given to another call later. */
static bool gives_number(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (api->actions[i].verb == TL_DO_NUMBER)
			return true;
	}
	return false;
}

/* True when a call sets what all later objects begin with. */
static bool note_process(struct tl_program *p, const struct tl_api *api)
{
	bool sets = false;

	for (size_t i = 0; i < api->n_actions; i++)
		sets |= api->actions[i].object.kind == TL_FROM_PROCESS && api->actions[i].verb != TL_DO_NOTHING;
	if (sets)
		tl_program_note_process(p, api->lib);
	return sets;
}

static void lead_on(struct tl_def *d, const struct tl_def *x)
{
	d->touches |= x->touches;
	d->creates |= x->creates;
	d->sets |= x->sets;
	d->bounds |= x->bounds;
	d->prepares |= x->prepares;
}

static bool differs(const struct tl_def *was, const struct tl_def *d)
{
	return was->touches != d->touches || was->creates != d->creates || was->sets != d->sets ||
	       was->bounds != d->bounds || was->prepares != d->prepares;
}

/* What one call adds to what is known of its function; true when that is new. */
static bool learn(struct tl_program *p, struct tl_def *d, const struct tl_op *op)
{
	const struct tl_api *api = tl_program_api(p, op->text, d->unit);
	struct tl_def was = *d;
	bool calls = !api && op->kind == TL_OP_CALL;

	if (api) {
		d->touches |= tl_api_acts(api, NULL, op);
		d->begins |= api_creates(api);
		d->creates |= d->begins;
		d->sets |= tl_api_sets(api, NULL, op);
		d->bounds |= api_bounds(api, op);
		d->prepares |= note_process(p, api) || gives_number(api);
	}
	for (const struct tl_def *x = calls ? next_of(p, d, op, NULL) : NULL; x; x = next_of(p, d, op, x))
		lead_on(d, x);
	return differs(&was, d);
}

/* A call through a pointer leads to what the program puts there. */
static bool learn_indirect(const struct tl_program *p, struct tl_def *d, const struct tl_op *op)
{
	size_t n;
	const char *const *callees = tl_indirect_callees(tl_program_indirect(p), d->func, op, &n);
	struct tl_def was = *d;

	for (size_t i = 0; i < n; i++) {
		const struct tl_def *x = tl_program_find(p, callees[i], d->unit);

		if (x)
			lead_on(d, x);
	}
	return differs(&was, d);
}

/* A store that a row is about, or that a call reads later, matters as a call does. */
static bool learn_store(const struct tl_program *p, struct tl_def *d, const struct tl_op *op)
{
	const char *field = op->place.n_path && op->place.path[op->place.n_path - 1].kind == TL_ELEM_FIELD
				    ? op->place.path[op->place.n_path - 1].field
				    : NULL;
	bool known = d->touches && d->sets && d->bounds && d->prepares;

	if (known || !field || !tl_pack_minds_field(tl_program_pack(p), field))
		return false;
	d->touches = d->sets = d->bounds = d->prepares = true;
	return true;
}

static bool look(struct tl_program *p, struct tl_def *d)
{
	bool changed = false;

	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if ((op->kind == TL_OP_CALL || op->kind == TL_OP_FUNC) && op->text)
				changed |= learn(p, d, op);
			else if (op->kind == TL_OP_CALL)
				changed |= learn_indirect(p, d, op);
			if (op->kind == TL_OP_STORE)
				changed |= learn_store(p, d, op);
		}
	}
	return changed;
}

/* A test calls with what it tries out: who calls in earnest may stand where nobody looked, in a grammar for instance. */
static bool counts_as_caller(const struct tl_def *d, const struct tl_def *of)
{
	return d != of && (!tl_path_is_test(d->unit->file) || tl_path_is_test(of->unit->file));
}

static void mark_called(struct tl_program *p, const struct tl_def *d)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if (op->kind != TL_OP_CALL || !op->text)
				continue;
			for (struct tl_def *x = next_of(p, d, op, NULL); x; x = next_of(p, d, op, x))
				x->called |= counts_as_caller(d, x);
		}
	}
}

/* Some call of definition d leads to a marked one. */
static bool leads_to_marked(const struct tl_edges *e, size_t d, const uint8_t *marks)
{
	for (uint32_t i = e->first[d]; i < e->first[d + 1]; i++) {
		if (marks[e->to[i]])
			return true;
	}
	return false;
}

/* Marks what leads to something marked, through as many calls as it takes. */
static void spread(const struct tl_program *p, uint8_t *marks)
{
	const struct tl_edges *e = tl_program_edges(p);
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = tl_program_n_defs(p); i-- > 0;) {
			if (marks[i] || !leads_to_marked(e, i, marks))
				continue;
			marks[i] = 1;
			changed = true;
		}
	}
}

/* Some call of d reaches another function in this world than in the first. */
static bool calls_differ(const struct tl_program *p, const struct tl_def *d, uint32_t world)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_CALL && op->text &&
				tl_program_find_in(p, op->text, d->unit, world) !=
					tl_program_find_in(p, op->text, d->unit, 0))
				return true;
		}
	}
	return false;
}

/* Notes for each definition the worlds in which something else is reached from it than in the first. */
static void find_worlds(struct tl_program *p)
{
	size_t n = tl_program_n_defs(p);
	uint8_t *marks = tl_xcalloc(n + 1, 1);

	for (uint32_t world = 1; world < tl_program_n_worlds(p); world++) {
		tl_program_set_world(p, world);
		for (size_t i = 0; i < n; i++)
			marks[i] = tl_program_def(p, i)->touches && calls_differ(p, tl_program_def(p, i), world);
		spread(p, marks);
		for (size_t i = 0; i < n; i++)
			tl_program_def(p, i)->worlds |= (uint8_t)(marks[i] << world);
	}
	tl_program_set_world(p, 0);
	free(marks);
}

void tl_reach_learn(struct tl_program *p)
{
	size_t n = tl_program_n_defs(p);
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = n; i-- > 0;)
			changed |= look(p, tl_program_def(p, i));
	}
	for (size_t i = 0; i < n; i++) {
		tl_program_def(p, i)->worlds = 1;
		if (tl_program_def(p, i)->touches)
			mark_called(p, tl_program_def(p, i));
	}
	find_worlds(p);
}

bool tl_reach_unvisited(const struct tl_program *p, uint8_t *marks)
{
	bool any = false;

	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		const struct tl_def *d = tl_program_def(p, i);

		marks[i] = d->touches && !d->visited;
		any |= marks[i];
	}
	spread(p, marks);
	return any;
}

void tl_reach_callers(const struct tl_program *p, const uint8_t *of, uint8_t *marks)
{
	const struct tl_edges *e = tl_program_edges(p);

	for (size_t i = 0; i < tl_program_n_defs(p); i++)
		marks[i] = leads_to_marked(e, i, of);
}
