/*
 * Places: locals, globals, parts of records and arrays, what pointers point to. Reading what was never written gives a symbol
 * named after the place, so that two reads agree and the program's stored values can be asked for it.
 */
#include <string.h>

#include "flow/interp.h"

tl_key tl_mem_local(struct tl_flow *f, const struct tl_frame *fr, uint32_t local)
{
	return tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_LOCAL, .frame = fr->id, .number = local});
}

tl_key tl_mem_part(struct tl_flow *f, tl_key parent, const char *field, int64_t index)
{
	return tl_key_of(
		f->names, (struct tl_key_info){.kind = TL_KEY_PART, .parent = parent, .name = field, .index = index});
}

tl_key tl_mem_target(struct tl_flow *f, struct tl_val v)
{
	if (v.kind == TL_VAL_ADDR)
		return v.id;
	if (v.kind == TL_VAL_SYM)
		return tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_SYM, .number = v.id});
	if (v.kind == TL_VAL_OBJ)
		return tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_HEAP, .number = v.id});
	return 0;
}

/* Elements that are counted through are one place. */
static int64_t index_of(const struct tl_elem *e)
{
	return e->index < 0 ? TL_INDEX_UNKNOWN : e->index;
}

/* Whoever reads through a pointer has one that leads somewhere. If all that is known of is a NULL that somebody wrote there, another was
 * put in its place that was not seen, and what it leads to is as unknown, and as much the same at the next look, as behind any other. */
static tl_key behind(struct tl_flow *f, struct tl_val base)
{
	if (base.kind == TL_VAL_INT && base.num == 0 && base.text)
		base = tl_val_sym(tl_sym_of(f->names, TL_SYM_NULL, 0, 0, NULL));
	return tl_mem_target(f, base);
}

tl_key tl_mem_place(struct tl_flow *f, const struct tl_frame *fr, const struct tl_place *p, struct tl_val base)
{
	tl_key k;

	if (p->base == TL_PLACE_LOCAL)
		k = tl_mem_local(f, fr, p->local);
	else if (p->base == TL_PLACE_GLOBAL)
		k = tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_GLOBAL, .name = p->global});
	else
		k = behind(f, base);
	for (uint32_t i = 0; k && i < p->n_path; i++) {
		const struct tl_elem *e = &p->path[i];

		/* p[0] is *p. */
		if (e->kind == TL_ELEM_INDEX && e->index == 0 && p->base == TL_PLACE_DEREF && i == 0)
			continue;
		k = tl_mem_part(
			f, k, e->kind == TL_ELEM_FIELD ? e->field : NULL, e->kind == TL_ELEM_FIELD ? 0 : index_of(e));
	}
	return k;
}

/* Records copied to and fro refer to each other: this many hops are followed. */
#define MAX_HOPS 6

static struct tl_val load(struct tl_flow *f, const struct tl_state *s, tl_key k, int hops);

/* A part of a whole that was stored in one piece. */
static struct tl_val part_of(
	struct tl_flow *f, const struct tl_state *s, struct tl_val whole, const struct tl_key_info *part, int hops)
{
	tl_key from;

	if (whole.kind == TL_VAL_INT && whole.num == 0)
		return tl_val_int(0, NULL);
	if (whole.kind != TL_VAL_SYM || whole.rel != TL_REL_SELF || hops > MAX_HOPS)
		return (struct tl_val){0};
	from = tl_sym_place(f->names, whole.id);
	if (!from)
		from = tl_mem_target(f, whole);
	return load(f, s, tl_mem_part(f, from, part->name, part->index), hops + 1);
}

/* A record that was zeroed first, and some of its fields set then, is no longer zero. */
static bool has_parts(const struct tl_flow *f, const struct tl_state *s, tl_key k)
{
	for (size_t i = 0; i < s->places.n; i++) {
		const struct tl_key_info *part = tl_key_info(f->names, s->places.v[i].key);

		if (part->kind == TL_KEY_PART && part->parent == k && part->name)
			return true;
	}
	return false;
}

static struct tl_val load(struct tl_flow *f, const struct tl_state *s, tl_key k, int hops)
{
	struct tl_val v = tl_state_get(s, k);
	const struct tl_key_info *info = tl_key_info(f->names, k);

	if (v.kind != TL_VAL_NONE && (v.kind != TL_VAL_INT || !has_parts(f, s, k)))
		return v;
	if (v.kind == TL_VAL_NONE && info->kind == TL_KEY_PART) {
		struct tl_val whole = tl_state_get(s, info->parent);

		if (whole.kind != TL_VAL_NONE) {
			v = part_of(f, s, whole, info, hops);
			if (v.kind != TL_VAL_NONE)
				return v;
		}
	}
	return tl_val_sym(tl_sym_of(f->names, TL_SYM_LOAD, 0, k, NULL));
}

struct tl_val tl_mem_load(struct tl_flow *f, const struct tl_state *s, tl_key k)
{
	return load(f, s, k, 0);
}

/* What an array of characters says from its definition on, where nothing ever writes to it; NULL for any other global. */
static const char *lasting_text(struct tl_flow *f, tl_key k)
{
	const struct tl_key_info *info = tl_key_info(f->names, k);
	struct tl_stored rows[2];
	bool open;

	if (info->kind != TL_KEY_GLOBAL || !f->stored || f->stored(f->stored_ctx, info->name, rows, 2, &open) != 1)
		return NULL;
	return !open && rows[0].str && *rows[0].str ? rows[0].str : NULL;
}

struct tl_val tl_mem_text(struct tl_flow *f, const struct tl_state *s, struct tl_val v)
{
	struct tl_val behind;
	const char *text;

	if (v.kind != TL_VAL_ADDR)
		return v;
	behind = tl_state_get(s, v.id);
	if (behind.kind == TL_VAL_STR)
		return behind;
	text = behind.kind == TL_VAL_NONE ? lasting_text(f, v.id) : NULL;
	return text ? (struct tl_val){.kind = TL_VAL_STR, .text = text} : v;
}

struct below {
	const struct tl_names *names;
	tl_key top;
};

static bool is_below(void *ctx, const struct tl_binding *b)
{
	const struct below *w = ctx;
	tl_key k = b->key;

	while (tl_key_info(w->names, k)->kind == TL_KEY_PART) {
		k = tl_key_info(w->names, k)->parent;
		if (k == w->top)
			return true;
	}
	return false;
}

/* The key under `to` that k is under `from`; 0 when k is not below it. */
static tl_key moved(struct tl_flow *f, tl_key k, tl_key from, tl_key to)
{
	const struct tl_key_info *info = tl_key_info(f->names, k);
	tl_key parent;

	if (k == from)
		return to;
	if (info->kind != TL_KEY_PART)
		return 0;
	parent = moved(f, info->parent, from, to);
	info = tl_key_info(f->names, k);
	return parent ? tl_mem_part(f, parent, info->name, info->index) : 0;
}

/* A record is copied with the parts that are known of it. False when nothing is. */
static bool copy_record(struct tl_flow *f, struct tl_state *s, tl_key from, tl_key to)
{
	size_t n = s->places.n;
	struct tl_binding *was;
	bool any = false;

	if (!has_parts(f, s, from))
		return false;
	was = tl_arena_alloc(f->arena, n * sizeof *was);
	memcpy(was, s->places.v, n * sizeof *was);
	for (size_t i = 0; i < n; i++) {
		tl_key k = moved(f, was[i].key, from, to);

		if (!k || k == was[i].key)
			continue;
		tl_state_set(f->arena, s, k, was[i].val);
		tl_state_set_stored_at(f->arena, s, k, was[i].at);
		any |= k == to;
	}
	return any;
}

void tl_mem_store(struct tl_flow *f, struct tl_state *s, tl_key k, struct tl_val v)
{
	struct below w = {f->names, k};
	tl_key from = v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF ? tl_sym_place(f->names, v.id) : 0;

	/* The parts go with the whole: storing a record, or a fresh unknown, makes what was known of its fields void. */
	tl_state_drop(f->arena, s, is_below, &w);
	if (from == k || !from || !copy_record(f, s, from, k))
		tl_state_set(f->arena, s, k, v);
}

void tl_mem_zero(struct tl_flow *f, struct tl_state *s, tl_key k)
{
	tl_mem_store(f, s, k, tl_val_int(0, NULL));
}

void tl_mem_hand_on(struct tl_flow *f, struct tl_state *s, struct tl_val v)
{
	struct below w = {f->names, v.kind == TL_VAL_ADDR ? v.id : 0};

	tl_state_hand_on(f->arena, s, v.kind == TL_VAL_ADDR ? tl_state_get(s, v.id) : v);
	for (size_t i = 0; w.top && i < s->places.n; i++) {
		if (s->places.v[i].val.kind == TL_VAL_OBJ && is_below(&w, &s->places.v[i]))
			tl_state_hand_on(f->arena, s, s->places.v[i].val);
	}
}

static bool of_frame(void *ctx, const struct tl_binding *b)
{
	const struct below *w = ctx;
	const struct tl_key_info *root = tl_key_info(w->names, tl_key_root(w->names, b->key));

	return (root->kind == TL_KEY_LOCAL || root->kind == TL_KEY_REG) && root->frame == w->top;
}

void tl_mem_leave(struct tl_flow *f, struct tl_state *s, const struct tl_frame *fr)
{
	struct below w = {f->names, fr->id};

	/* The record's address may have been given away before the object was put into it. */
	for (size_t i = 0; i < s->places.n; i++) {
		if (tl_key_info(f->names, s->places.v[i].key)->kind == TL_KEY_PART && of_frame(&w, &s->places.v[i]))
			tl_state_hand_on(f->arena, s, s->places.v[i].val);
	}
	tl_state_drop(f->arena, s, of_frame, &w);
}
