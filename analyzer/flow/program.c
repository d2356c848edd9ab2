/* The table of definitions: which of them a call reaches, where several files or configurations define one name. */
#include "flow/program.h"

#include <string.h>
#include <uthash.h>

#include "flow/condition.h"
#include "flow/edges.h"
#include "flow/handles.h"
#include "flow/indirect.h"
#include "flow/reach.h"
#include "flow/slice.h"

struct name_entry {
	const char *name;
	struct tl_def *first, *last;
	UT_hash_handle hh;
};

/* What two conditions were found to be. Functions of one name can stand in a thousand files, and each call asks for all of them. */
struct agreement {
	const char *a, *b;
	bool agree;
};

#define AGREEMENTS 4096

/* As many as a name has alternatives at most. More than a few are other programs, or generated. */
#define MOST_WORLDS 6

struct tl_program {
	const struct tl_pack *pack;
	struct tl_arena *arena;
	struct name_entry *names;
	TL_VEC(struct tl_def *) defs;
	struct tl_live_names *live, *handles, *connect, *lent;
	struct tl_indirect *indirect;
	struct agreement *agreements; /* AGREEMENTS, by where the texts lie */
	uint32_t world, n_worlds;
	struct tl_edges **edges;		  /* MOST_WORLDS; NULL = not asked for yet */
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

/* The unit speaks of the library, or it is none that one has to speak of. */
static bool speaks_of(const struct tl_unit *u, const struct tl_lib *lib)
{
	for (size_t i = 0; i < u->libs.n; i++) {
		if (strcmp(u->libs.v[i], lib->id) == 0)
			return true;
	}
	return lib->n_headers == 0;
}

const struct tl_api *tl_program_api(const struct tl_program *p, const char *name, const struct tl_unit *from)
{
	const struct tl_api *api = tl_pack_api(p->pack, name);

	return api && api->common && (first_of(p, name) || !speaks_of(from, api->lib)) ? NULL : api;
}

static bool same_file(const struct tl_def *a, const struct tl_def *b)
{
	return strcmp(a->unit->file, b->unit->file) == 0;
}

/* How many folders two files share: of several definitions, those near the caller are meant. */
static size_t nearness(const struct tl_def *d, const struct tl_unit *from)
{
	size_t n = 0;

	for (size_t i = 0; d->unit->file[i] && d->unit->file[i] == from->file[i]; i++)
		n += d->unit->file[i] == '/';
	return n;
}

static bool agree(const struct tl_program *p, const char *a, const char *b)
{
	struct agreement *known = &p->agreements[((uintptr_t)a / 8 * 31 + (uintptr_t)b / 8) % AGREEMENTS];

	if (!*a || !*b || a == b)
		return true;
	if (known->a != a || known->b != b)
		*known = (struct agreement){a, b, tl_conditions_agree(a, b)};
	return known->agree;
}

static bool can_be_meant(const struct tl_program *p, const struct tl_def *d, const struct tl_unit *from, size_t near)
{
	return nearness(d, from) == near && agree(p, d->unit->config, from->config);
}

static size_t nearest(const struct tl_def *first, const struct tl_unit *from)
{
	size_t best = 0;

	for (const struct tl_def *d = first; d; d = d->next) {
		if (nearness(d, from) > best)
			best = nearness(d, from);
	}
	return best;
}

/*
 * Of the nearest definitions, as far as both can hold: the one of this world, else the caller's configuration, else the
 * first. Files that define the same function are alternatives, as backends are, and so are a file's configurations.
 */
static struct tl_def *choose(
	const struct tl_program *p, struct tl_def *first, const struct tl_unit *from, uint32_t world)
{
	size_t near = nearest(first, from);
	const struct tl_def *before = NULL;
	struct tl_def *best = NULL;
	uint32_t files = 0;

	for (struct tl_def *d = first; d; d = d->next) {
		if (!can_be_meant(p, d, from, near))
			continue;
		files += before && !same_file(d, before);
		before = d;
		if (files + d->config == world && world)
			return d;
		if (!best || (same_file(d, best) && from->config[0] && strcmp(d->unit->config, from->config) == 0))
			best = d;
	}
	return best;
}

struct tl_def *tl_program_find_in(
	const struct tl_program *p, const char *name, const struct tl_unit *from, uint32_t world)
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
	return first && first->next ? choose(p, first, from, world) : first;
}

struct tl_def *tl_program_find(const struct tl_program *p, const char *name, const struct tl_unit *from)
{
	return tl_program_find_in(p, name, from, p->world);
}

/* A call that reaches one definition reaches, in other worlds, its alternatives. */
static bool reaches(
	const struct tl_program *p, const struct tl_def *callee, const struct tl_def *d, const struct tl_unit *from)
{
	return d == callee || (strcmp(callee->unit->file, from->file) != 0 && d->unit != from &&
				      can_be_meant(p, d, from, nearness(callee, from)));
}

struct tl_def *tl_program_meant(
	const struct tl_program *p, const char *name, const struct tl_unit *from, const struct tl_def *after)
{
	const struct tl_def *callee = tl_program_find(p, name, from);
	struct tl_def *d = after ? after->next : first_of(p, name);

	while (callee && d && !reaches(p, callee, d, from))
		d = d->next;
	return callee ? d : NULL;
}

void tl_program_set_world(struct tl_program *p, uint32_t world)
{
	p->world = world;
}

uint32_t tl_program_n_worlds(const struct tl_program *p)
{
	return p->n_worlds;
}

const struct tl_edges *tl_program_edges(const struct tl_program *p)
{
	if (!p->edges[p->world])
		p->edges[p->world] = tl_edges_new(p->arena, p);
	return p->edges[p->world];
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

static void count_worlds(struct tl_program *p)
{
	for (const struct name_entry *e = p->names; e; e = e->hh.next) {
		uint32_t files = 0;

		for (const struct tl_def *d = e->first; d; d = d->next) {
			files += d->next && !same_file(d, d->next);
			if (files + d->config >= p->n_worlds && files + d->config < MOST_WORLDS)
				p->n_worlds = files + d->config + 1;
		}
	}
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
		for (size_t j = 0; j < sorted.v[i]->funcs.n; j++)
			add_def(p, sorted.v[i], &sorted.v[i]->funcs.v[j], config);
	}
	tl_vec_fini(&sorted);
	count_worlds(p);
}

bool tl_program_is_handle(const struct tl_program *p, const char *name)
{
	return tl_live_names_has(p->handles, name);
}

void tl_program_note_process(struct tl_program *p, const struct tl_lib *lib)
{
	if (!tl_program_sets_process(p, lib))
		tl_vec_push(&p->by_process, lib);
}

bool tl_program_only_lends(const struct tl_program *p, const char *name)
{
	return tl_live_names_has(p->lent, name) && !tl_live_names_has(p->connect, name);
}

bool tl_program_connects_from(const struct tl_program *p, const char *name)
{
	return tl_live_names_has(p->connect, name);
}

bool tl_program_sets_process(const struct tl_program *p, const struct tl_lib *lib)
{
	for (size_t i = 0; i < p->by_process.n; i++) {
		if (p->by_process.v[i] == lib)
			return true;
	}
	return false;
}

/* Slices depend on each other through fields and globals: again until no new name matters. */
static void slice_touching(struct tl_program *p)
{
	bool grew = true;

	for (int round = 0; grew && round < 12; round++) {
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

const struct tl_indirect *tl_program_indirect(const struct tl_program *p)
{
	return p->indirect;
}

static void find_handles(struct tl_program *p, const struct tl_func *f)
{
	tl_handles_find(p->handles, p->pack, f);
	tl_handles_find_uses(p->connect, p->lent, p->pack, f);
}

struct tl_program *tl_program_new(const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_xcalloc(1, sizeof *p);

	p->pack = pack;
	p->arena = tl_arena_new();
	p->live = tl_live_names_new();
	p->handles = tl_live_names_new();
	p->connect = tl_live_names_new();
	p->lent = tl_live_names_new();
	p->agreements = tl_arena_alloc(p->arena, AGREEMENTS * sizeof *p->agreements);
	p->edges = tl_arena_alloc(p->arena, MOST_WORLDS * sizeof(struct tl_edges *));
	add_units(p, units);
	p->indirect = tl_indirect_new(p);
	tl_reach_learn(p);
	mind_fields(p);
	for (size_t i = 0; i < p->defs.n; i++)
		find_handles(p, p->defs.v[i]->func);
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
	tl_indirect_free(p->indirect);
	tl_live_names_free(p->live);
	tl_live_names_free(p->handles);
	tl_live_names_free(p->connect);
	tl_live_names_free(p->lent);
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
