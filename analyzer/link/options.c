/*
 * Tables of options: each row has a name, the address of what the option sets (or where it lies in a record), and the text it is by
 * default, which a parser stores there before it reads any configuration. Which element of a row is the default is told by where it
 * stands: a text behind the address, or the one before it unless that is the name; or by what it says, where one element alone is a
 * protocol version. Other numbers are not told from the kinds of options. Rows that give one place different values say what an option
 * means, not what stands by default.
 */
#include <ctype.h>
#include <string.h>

#include "flow/slice.h"
#include "flow/text_query.h"
#include "link/gather.h"

#define MOST_CELLS 24 /* of a row */

enum cell_kind { CELL_OTHER, CELL_ADDRESS, CELL_TEXT, CELL_NUMBER, CELL_ZERO };

struct cell {
	enum cell_kind kind;
	const struct tl_op *store;
	struct tl_op value;
};

struct row {
	const struct tl_op *first; /* any store to it; NULL = none yet */
	uint32_t depth;		   /* steps of the path to the row */
	struct cell cells[MOST_CELLS];
	size_t n;
};

/* What a row says is stored in a place by default. */
struct option {
	const char *name;
	const struct tl_op *store;
	struct tl_op value;
	bool doubtful; /* another row says otherwise */
};

TL_VEC_TYPE(option_vec, struct option);

/* How many steps of the path lead to the row that the store is in: up to its last index; 0 = it is in none. */
static uint32_t depth_of_row(const struct tl_place *p)
{
	for (uint32_t i = p->n_path; p->base == TL_PLACE_GLOBAL && i-- > 0;) {
		if (p->path[i].kind == TL_ELEM_INDEX)
			return i + 1;
	}
	return 0;
}

static bool same_row(const struct row *r, const struct tl_place *p, uint32_t depth)
{
	const struct tl_place *q = r->first ? &r->first->place : NULL;

	if (!q || depth != r->depth || strcmp(p->global, q->global) != 0)
		return false;
	for (uint32_t i = 0; i < depth; i++) {
		if (p->path[i].kind != q->path[i].kind || p->path[i].index != q->path[i].index)
			return false;
	}
	return true;
}

static struct cell cell_of(const struct tl_gather *g, const struct tl_op *store)
{
	const struct tl_op *def = g->def_of[store->a];
	struct cell c = {.store = store};

	if (!def)
		return c;
	c.value = *def;
	if (def->kind == TL_OP_STR)
		c.kind = CELL_TEXT;
	else if (def->kind == TL_OP_ADDR && tl_place_name(&def->place))
		c.kind = CELL_ADDRESS;
	else if (def->kind == TL_OP_INT)
		c.kind = def->num ? CELL_NUMBER : CELL_ZERO;
	return c;
}

/* A sentence that explains the option. */
static bool is_prose(const char *text)
{
	int blanks = 0;

	for (const char *s = text; *s; s++)
		blanks += *s == ' ' && s > text && s[-1] != ',' && s[-1] != ':';
	return blanks > 1;
}

static bool is_text(const struct row *r, size_t i)
{
	return i < r->n && r->cells[i].kind == CELL_TEXT && !is_prose(r->cells[i].value.text);
}

/* A text stands before that one: the name of the option. */
static bool is_named(const struct row *r, size_t i)
{
	while (i-- > 0) {
		if (r->cells[i].kind == CELL_TEXT)
			return true;
	}
	return false;
}

/* "TLSv1.2", MY_TLS1_2, "1.2" */
static bool is_version(const char *text)
{
	return tl_text_names_version(text) ||
	       (strlen(text) == 3 && text[0] == '1' && text[1] == '.' && isdigit((unsigned char)text[2]));
}

/* The one element behind the row's name that is a version by what it says; NULL when none is, or several are. */
static const struct cell *version_of(const struct row *r)
{
	const struct cell *found = NULL;

	for (size_t i = 0; i < r->n; i++) {
		const struct cell *c = &r->cells[i];
		bool may_be = c->kind == CELL_NUMBER || (c->kind == CELL_TEXT && is_text(r, i) && is_named(r, i));

		if (!may_be || !c->value.text || !is_version(c->value.text))
			continue;
		if (found)
			return NULL;
		found = c;
	}
	return found;
}

static const struct cell *default_of(const struct row *r, size_t address)
{
	size_t after = address + 1, before = address ? address - 1 : r->n;
	const struct cell *version = version_of(r);

	if (version)
		return version;
	while (after < r->n && r->cells[after].kind == CELL_ZERO)
		after++;
	if (is_text(r, after))
		return &r->cells[after];
	return is_text(r, before) && is_named(r, before) ? &r->cells[before] : NULL;
}

static void end_row(struct row *r, struct option_vec *out)
{
	const struct cell *value = NULL;
	size_t address = 0;

	while (address < r->n && r->cells[address].kind != CELL_ADDRESS)
		address++;
	if (address < r->n)
		value = default_of(r, address);
	if (value)
		tl_vec_push(out, ((struct option){.name = tl_place_name(&r->cells[address].value.place),
					 .store = value->store,
					 .value = value->value}));
	*r = (struct row){0};
}

static bool same_value(const struct tl_op *a, const struct tl_op *b)
{
	return a->kind == b->kind && (a->kind == TL_OP_STR ? strcmp(a->text, b->text) == 0 : a->num == b->num);
}

static void settle(struct tl_gather *g, struct option_vec *options)
{
	for (size_t i = 0; i < options->n; i++) {
		for (size_t k = 0; k < options->n && !options->v[i].doubtful; k++)
			options->v[i].doubtful = strcmp(options->v[i].name, options->v[k].name) == 0 &&
						 !same_value(&options->v[i].value, &options->v[k].value);
		if (!options->v[i].doubtful)
			tl_gather_default(g, options->v[i].name, options->v[i].store, &options->v[i].value);
	}
}

static void add_store(struct row *r, const struct tl_gather *g, const struct tl_op *op, struct option_vec *out)
{
	uint32_t depth = depth_of_row(&op->place);

	if (!same_row(r, &op->place, depth)) {
		end_row(r, out);
		r->first = depth ? op : NULL;
		r->depth = depth;
	}
	if (depth && op->place.n_path == depth + 1 && r->n < MOST_CELLS)
		r->cells[r->n++] = cell_of(g, op);
}

void tl_gather_options(struct tl_gather *g)
{
	struct option_vec options = {0};
	struct row r = {0};

	if (strcmp(g->f->name, "@init") != 0)
		return;
	for (size_t b = 0; b < g->f->blocks.n; b++) {
		for (size_t i = 0; i < g->f->blocks.v[b].ops.n; i++) {
			if (g->f->blocks.v[b].ops.v[i].kind == TL_OP_STORE)
				add_store(&r, g, &g->f->blocks.v[b].ops.v[i], &options);
		}
	}
	end_row(&r, &options);
	settle(g, &options);
	tl_vec_fini(&options);
}
