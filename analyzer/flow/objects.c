/* Objects by identity: the call that makes them in a frame, or the symbol under which they were handed in. */
#include <string.h>
#include <uthash.h>

#include "flow/interp.h"

struct object_id {
	const void *op;
	uint32_t frame, from;
};

struct tl_object_entry {
	struct object_id what;
	tl_obj id;
	UT_hash_handle hh;
};

struct tl_loc tl_flow_loc(const struct tl_flow *f, const struct tl_unit *u, const struct tl_span *s)
{
	struct tl_loc loc = {0};

	(void)f;
	if (!s->line || s->file >= u->files.n)
		return loc;
	loc.file = u->files.v[s->file];
	loc.line = s->line;
	loc.col = s->col;
	loc.end_line = s->end_line;
	loc.end_col = s->end_col;
	loc.start = s->start;
	loc.end = s->end;
	return loc;
}

static tl_obj intern_object(struct tl_flow *f, const void *op, uint32_t frame, uint32_t from, bool *fresh)
{
	struct object_id what;
	struct tl_object_entry *e;

	memset(&what, 0, sizeof what);
	what.op = op;
	what.frame = frame;
	what.from = from;
	HASH_FIND(hh, f->object_index, &what, sizeof what, e);
	*fresh = !e;
	if (e)
		return e->id;
	e = tl_arena_alloc(f->keep, sizeof *e);
	memcpy(&e->what, &what, sizeof what);
	e->id = (tl_obj)f->objects.n;
	HASH_ADD(hh, f->object_index, what, sizeof e->what, e);
	tl_vec_push(&f->objects, tl_arena_alloc(f->keep, sizeof(struct tl_object)));
	return e->id;
}

static void describe(struct tl_flow *f, struct tl_object *o, const struct tl_frame *fr, const struct tl_op *op)
{
	o->frame = fr;
	o->def = fr->def;
	o->unit = fr->def->unit;
	o->func = fr->def->func;
	o->op = op;
	o->loc = tl_flow_loc(f, o->unit, &op->span);
}

tl_obj tl_flow_object(struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, const struct tl_api *api)
{
	bool fresh;
	tl_obj id = intern_object(f, op, fr->id, 0, &fresh);

	if (fresh) {
		f->objects.v[id]->api = api;
		f->objects.v[id]->lib = api->lib;
		describe(f, f->objects.v[id], fr, op);
	}
	return id;
}

tl_obj tl_flow_foreign(
	struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, const struct tl_lib *lib, tl_sym from)
{
	const struct tl_frame *entry = fr;
	bool fresh;
	tl_obj id;

	while (entry->up) /* symbols are numbered anew for each entry */
		entry = entry->up;
	id = intern_object(f, lib, entry->id, from, &fresh);

	if (fresh) {
		f->objects.v[id]->lib = lib;
		f->objects.v[id]->from = from;
		describe(f, f->objects.v[id], fr, op);
	}
	return id;
}

struct tl_object *tl_flow_object_info(const struct tl_flow *f, tl_obj id)
{
	return f->objects.v[id];
}

void tl_flow_forget_objects(struct tl_flow *f)
{
	HASH_CLEAR(hh, f->object_index);
	tl_vec_fini(&f->objects);
}
