/* The table of definitions, and which of them touch TLS at all. */
#include "flow/program.h"

#include <string.h>
#include <uthash.h>

#include "flow/condition.h"
#include "flow/handles.h"
#include "flow/slice.h"

struct name_entry {
	const char *name;
	struct tl_def *first, *last;
	UT_hash_handle hh;
};

struct tl_program {
	const struct tl_pack *pack;
	struct tl_arena *arena;
	struct name_entry *names;
	TL_VEC(struct tl_def *) defs;
	struct tl_live_names *live, *handles;
	uint32_t world, n_worlds;
	TL_VEC(const struct tl_lib *) by_process; /* libraries with a default that some call sets for the process */
};

const struct tl_pack *tl_program_pack(const struct tl_program *p)
{
	return p->pack;
}

size_t tl_program_n_defs(const struct tl_program *p)
{
	return p->defs.n;
}

struct tl_def *tl_program_def(const struct tl_program *p, size_t i)
{
	return p->defs.v[i];
}

static struct tl_def *first_of(const struct tl_program *p, const char *name)
{
	struct name_entry *e;

	HASH_FIND_STR(p->names, name, e);
	return e ? e->first : NULL;
}

const struct tl_api *tl_program_api(const struct tl_program *p, const char *name)
{
	const struct tl_api *api = tl_pack_api(p->pack, name);

	return api && api->common && first_of(p, name) ? NULL : api;
}

bool tl_api_acts(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		/* A handle for something changes nothing by itself. */
		if (api->actions[i].verb != TL_DO_NOTHING && api->actions[i].verb != TL_DO_ALIAS)
			return true;
	}
	return false;
}

static bool same_file(const struct tl_def *a, const struct tl_def *b)
{
	return strcmp(a->unit->file, b->unit->file) == 0;
}

/* Of one file's definitions: the same configuration, else that of this world, else the first, as far as both can hold. */
static struct tl_def *choose(const struct tl_program *p, struct tl_def *first, const struct tl_unit *from)
{
	struct tl_def *best = NULL;

	for (struct tl_def *d = first; d; d = d->next) {
		if (!same_file(d, first) || !tl_conditions_agree(d->unit->config, from->config))
			continue;
		if (d->config == p->world && p->world)
			return d;
		if (!best || (from->config[0] && strcmp(d->unit->config, from->config) == 0))
			best = d;
	}
	return best;
}

struct tl_def *tl_program_find(const struct tl_program *p, const char *name, const struct tl_unit *from)
{
	struct tl_def *first = first_of(p, name);

	for (struct tl_def *d = first; d; d = d->next) {
		if (d->unit == from)
			return d;
	}
	/* The same file read under another configuration is nearer than another file. */
	for (struct tl_def *d = first; d; d = d->next) {
		if (strcmp(d->unit->file, from->file) == 0)
			return d;
	}
	return first && first->next ? choose(p, first, from) : first;
}

/* A call that reaches one definition of a file reaches, in other worlds, those of its other configurations. */
static bool reaches(const struct tl_def *callee, const struct tl_def *d, const struct tl_unit *from)
{
	return d == callee || (callee->unit != from && same_file(d, callee) && d->unit != from &&
				      tl_conditions_agree(d->unit->config, from->config));
}

void tl_program_set_world(struct tl_program *p, uint32_t world)
{
	p->world = world;
}

uint32_t tl_program_n_worlds(const struct tl_program *p)
{
	return p->n_worlds;
}

static int unit_cmp(const void *x, const void *y)
{
	const struct tl_unit *a = *(const struct tl_unit *const *)x, *b = *(const struct tl_unit *const *)y;
	int c = strcmp(a->file, b->file);

	return c ? c : strcmp(a->config, b->config);
}

static void add_def(struct tl_program *p, const struct tl_unit *u, const struct tl_func *f, uint32_t config)
{
	struct tl_def *d = tl_arena_alloc(p->arena, sizeof *d);
	struct name_entry *e;

	d->unit = u;
	d->func = f;
	d->index = (uint32_t)p->defs.n;
	d->config = config;
	tl_vec_push(&p->defs, d);
	HASH_FIND_STR(p->names, f->name, e);
	if (!e) {
		e = tl_arena_alloc(p->arena, sizeof *e);
		e->name = f->name;
		HASH_ADD_KEYPTR(hh, p->names, e->name, strlen(e->name), e);
	}
	if (e->last)
		e->last->next = d;
	else
		e->first = d;
	e->last = d;
}

static void add_units(struct tl_program *p, const struct tl_unit_vec *units)
{
	TL_VEC(const struct tl_unit *) sorted = {0};
	uint32_t config = 0;

	for (size_t i = 0; i < units->n; i++)
		tl_vec_push(&sorted, units->v[i]);
	tl_vec_sort(&sorted, unit_cmp);
	for (size_t i = 0; i < sorted.n; i++) {
		config = i && strcmp(sorted.v[i]->file, sorted.v[i - 1]->file) == 0 ? config + 1 : 0;
		if (config >= p->n_worlds)
			p->n_worlds = config + 1;
		for (size_t j = 0; j < sorted.v[i]->funcs.n; j++)
			add_def(p, sorted.v[i], &sorted.v[i]->funcs.v[j], config);
	}
	tl_vec_fini(&sorted);
}

bool tl_api_sets(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		switch (api->actions[i].verb) {
		case TL_DO_NOTHING:
		case TL_DO_CREATE:
		case TL_DO_DERIVE:
		case TL_DO_ALIAS:
		case TL_DO_END:
		case TL_DO_OPAQUE:
		case TL_DO_VERB_COUNT:
			break;
		default:
			return true;
		}
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

bool tl_program_is_handle(const struct tl_program *p, const char *name)
{
	return tl_live_names_has(p->handles, name);
}

bool tl_program_sets_process(const struct tl_program *p, const struct tl_lib *lib)
{
	for (size_t i = 0; i < p->by_process.n; i++) {
		if (p->by_process.v[i] == lib)
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
	if (sets && !tl_program_sets_process(p, api->lib))
		tl_vec_push(&p->by_process, api->lib);
	return sets;
}

/* What one call adds to what is known of its function; true when that is new. */
static bool learn(struct tl_program *p, struct tl_def *d, const struct tl_op *op)
{
	const struct tl_api *api = tl_program_api(p, op->text);
	struct tl_def was = *d;
	const struct tl_def *callee = api ? NULL : tl_program_find(p, op->text, d->unit);

	if (api) {
		d->touches |= tl_api_acts(api);
		d->begins |= api_creates(api);
		d->creates |= d->begins;
		d->sets |= tl_api_sets(api);
		d->prepares |= note_process(p, api);
	}
	for (struct tl_def *x = callee && op->kind == TL_OP_CALL ? first_of(p, op->text) : NULL; x; x = x->next) {
		if (!reaches(callee, x, d->unit))
			continue;
		d->touches |= x->touches;
		d->creates |= x->creates;
		d->sets |= x->sets;
		d->prepares |= x->prepares;
	}
	return was.touches != d->touches || was.creates != d->creates || was.sets != d->sets ||
	       was.prepares != d->prepares;
}

/* A store that a row is about, or that a call reads later, matters as a call does. */
static bool learn_store(const struct tl_program *p, struct tl_def *d, const struct tl_op *op)
{
	const char *field = op->place.n_path && op->place.path[op->place.n_path - 1].kind == TL_ELEM_FIELD
				    ? op->place.path[op->place.n_path - 1].field
				    : NULL;
	bool known = d->touches && d->sets && d->prepares;

	if (known || !field || !tl_pack_minds_field(p->pack, field))
		return false;
	d->touches = d->sets = d->prepares = true;
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
			if (op->kind == TL_OP_STORE)
				changed |= learn_store(p, d, op);
		}
	}
	return changed;
}

static void mark_called(struct tl_program *p, const struct tl_def *d)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];
			struct tl_def *callee =
				op->kind == TL_OP_CALL && op->text ? tl_program_find(p, op->text, d->unit) : NULL;

			for (struct tl_def *x = callee ? first_of(p, op->text) : NULL; x; x = x->next) {
				if (x != d && reaches(callee, x, d->unit))
					x->called = true;
			}
		}
	}
}

static void find_touching(struct tl_program *p)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = p->defs.n; i-- > 0;)
			changed |= look(p, p->defs.v[i]);
	}
	for (size_t i = 0; i < p->defs.n; i++) {
		if (p->defs.v[i]->touches)
			mark_called(p, p->defs.v[i]);
	}
}

/* Some call of d leads to a marked definition. */
static bool leads_to_marked(const struct tl_program *p, const struct tl_def *d, const uint8_t *marks)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];
			const struct tl_def *callee =
				op->kind == TL_OP_CALL && op->text ? tl_program_find(p, op->text, d->unit) : NULL;

			if (callee && marks[callee->index])
				return true;
		}
	}
	return false;
}

bool tl_program_reach_unvisited(const struct tl_program *p, uint8_t *marks)
{
	bool any = false, changed = true;

	for (size_t i = 0; i < p->defs.n; i++) {
		const struct tl_def *d = p->defs.v[i];

		marks[i] = d->touches && !d->visited && d->config == p->world;
		any |= marks[i];
	}
	while (any && changed) {
		changed = false;
		for (size_t i = p->defs.n; i-- > 0;) {
			if (marks[i] || !p->defs.v[i]->touches || !leads_to_marked(p, p->defs.v[i], marks))
				continue;
			marks[i] = 1;
			changed = true;
		}
	}
	return any;
}

void tl_program_mark_callers(const struct tl_program *p, const uint8_t *of, uint8_t *marks)
{
	for (size_t i = 0; i < p->defs.n; i++)
		marks[i] = p->defs.v[i]->touches && leads_to_marked(p, p->defs.v[i], of);
}

/* Slices depend on each other through fields and globals: again until no new name matters. */
static void slice_touching(struct tl_program *p)
{
	bool grew = true;

	for (int round = 0; grew && round < 8; round++) {
		grew = false;
		for (size_t i = 0; i < p->defs.n; i++) {
			struct tl_def *d = p->defs.v[i];

			if (d->touches)
				d->slice = tl_slice_new(p->arena, p, d, p->live, &grew);
		}
	}
}

/* What rows read behind a pointer is read nowhere in the program. */
static void mind_fields(struct tl_program *p)
{
	size_t n;
	const char *const *names = tl_pack_minded_fields(p->pack, &n);

	for (size_t i = 0; i < n; i++)
		tl_live_names_add(p->live, names[i]);
}

struct tl_program *tl_program_new(const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_xcalloc(1, sizeof *p);

	p->pack = pack;
	p->arena = tl_arena_new();
	p->live = tl_live_names_new();
	p->handles = tl_live_names_new();
	add_units(p, units);
	find_touching(p);
	mind_fields(p);
	for (size_t i = 0; i < p->defs.n; i++)
		tl_handles_find(p->handles, pack, p->defs.v[i]->func);
	slice_touching(p);
	return p;
}

void tl_program_free(struct tl_program *p)
{
	if (!p)
		return;
	HASH_CLEAR(hh, p->names);
	tl_vec_fini(&p->defs);
	tl_vec_fini(&p->by_process);
	tl_live_names_free(p->live);
	tl_live_names_free(p->handles);
	tl_arena_free(p->arena);
	free(p);
}

const struct tl_slice *tl_program_slice(struct tl_program *p, struct tl_def *def)
{
	bool grew = false;

	if (!def->slice)
		def->slice = tl_slice_new(p->arena, p, def, p->live, &grew);
	return def->slice;
}
