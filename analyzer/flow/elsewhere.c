/*
 * An object that is put into a field and left as it is may be told its versions by another entry, which finds it in that field: an option
 * of a library, a directive read later, a callback. Whether that is done is not up to the code that makes it, so it is taken for
 * configuration, and what the object was made with for its default. So are settings held for others, which another entry makes anew.
 */
#include <string.h>

#include "base/path.h"
#include "flow/attribute.h"

void tl_flow_note_field(struct tl_flow *f, const struct tl_state *s, tl_obj id)
{
	struct tl_object *o = tl_flow_object_info(f, id);
	tl_key k = o->from && o->from != TL_SYM_PROCESS ? tl_sym_place(f->names, o->from) : 0;

	for (size_t i = 0; !o->from && !k && i < s->places.n; i++) {
		if (s->places.v[i].val.kind == TL_VAL_OBJ && s->places.v[i].val.id == id &&
			tl_key_info(f->names, s->places.v[i].key)->kind == TL_KEY_PART)
			k = s->places.v[i].key;
	}
	if (k && !o->field && tl_key_info(f->names, k)->kind == TL_KEY_PART) {
		const char *name = tl_key_info(f->names, k)->name;

		o->field = name && name[0] != '?' ? tl_arena_strdup(f->keep, name) : NULL;
	}
}

static bool is_switched(const struct tl_alt *a)
{
	return a->range.off & TL_PROTO(TL_TLS1_0);
}

/* Nothing was said of its versions on any way, and nothing is open about it. */
static bool is_untold(const struct tl_endpoint *ep)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		const struct tl_alt *a = &ep->alts[i];

		if (a->undecided || a->range.fixed || a->floor_at.file || a->ceiling_at.file || a->weakened_at.file ||
			is_switched(a))
			return false;
	}
	return true;
}

/* Versions are named, or a value that only run time knows: what is said to every object of the kind, such as no SSL 2.0, is not enough,
 * nor that the analysis ran out on the way. */
static bool may_set(const struct tl_made *m, struct tl_loc *at)
{
	for (size_t i = 0; i < m->endpoint.n_alts; i++) {
		const struct tl_alt *a = &m->endpoint.alts[i];
		bool open = a->undecided && m->finished;

		*at = a->floor_at.file ? a->floor_at : a->switch_at;
		if (at->file && (open || a->floor_at.file || is_switched(a)))
			return true;
	}
	return false;
}

static void add_ways(
	struct tl_flow *f, struct tl_endpoint *to, const struct tl_endpoint *from, const char *field, struct tl_loc at)
{
	struct tl_alt *alts = tl_arena_alloc(f->out_arena, (to->n_alts + from->n_alts) * sizeof *alts);

	for (size_t i = 0; i < to->n_alts; i++) {
		struct tl_alt *a = &alts[i];
		struct tl_step *steps = tl_arena_alloc(f->out_arena, (to->alts[i].n_steps + 1) * sizeof *steps);

		*a = to->alts[i];
		a->by_config = a->by_default = true;
		if (a->n_steps)
			memcpy(steps, a->steps, a->n_steps * sizeof *steps);
		steps[a->n_steps++] = (struct tl_step){.kind = TL_STEP_NOTE,
			.loc = at,
			.text = tl_arena_printf(
				f->out_arena, "versions are set here, where it is found in `%s`", field)};
		a->steps = steps;
	}
	for (size_t i = 0; i < from->n_alts; i++) {
		alts[to->n_alts + i] = from->alts[i];
		alts[to->n_alts + i].by_config = true;
		alts[to->n_alts + i].by_default = false;
	}
	to->alts = alts;
	to->n_alts += from->n_alts;
	to->fix = (struct tl_fix){0};
}

/* A caller that gives the record up at once made the object by the same call. */
static const char *field_of(const struct tl_made_vec *made, const struct tl_object *o)
{
	for (size_t i = 0; !o->field && i < made->n; i++) {
		if (made->v[i].object->op == o->op && !made->v[i].object->from && made->v[i].object->field)
			return made->v[i].object->field;
	}
	return o->field;
}

static bool is_found_in(const struct tl_made *m, const char *field, const struct tl_lib *lib)
{
	return m->object->from && m->object->lib == lib && m->object->field && strcmp(m->object->field, field) == 0 &&
	       !tl_path_is_test(m->object->unit->file);
}

static bool is_known(const struct tl_endpoint *ep)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (ep->alts[i].undecided)
			return false;
	}
	return true;
}

/* Settings that only run time knows are made elsewhere, and put in the same field in the place of these. */
static bool takes_place(const struct tl_made *m, const struct tl_object *of, const char *field)
{
	return tl_flow_is_cache(of) && !m->object->from && m->object->op != of->op && m->object->lib == of->lib &&
	       m->object->field && strcmp(m->object->field, field) == 0 && !is_known(&m->endpoint) &&
	       !tl_path_is_test(m->object->unit->file);
}

void tl_flow_add_elsewhere(struct tl_flow *f, struct tl_made_vec *made)
{
	for (size_t i = 0; i < made->n; i++) {
		struct tl_made *m = &made->v[i];
		const char *field = m->object->from || !is_untold(&m->endpoint) ? NULL : field_of(made, m->object);
		struct tl_loc at;

		for (size_t j = 0; field && j < made->n; j++) {
			if (takes_place(&made->v[j], m->object, field))
				at = made->v[j].endpoint.loc;
			else if (!is_found_in(&made->v[j], field, m->object->lib) || !may_set(&made->v[j], &at))
				continue;
			add_ways(f, &m->endpoint, &made->v[j].endpoint, field, at);
			break;
		}
	}
}
