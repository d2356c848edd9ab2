/*
 * Follows one register through a function by what is written, not by paths: into locals, out of them, and into calls and tests.
 * Whatever else is done with it may be a connection.
 */
#include "flow/glance.h"

#include <string.h>

#define MOST_LOCALS 4

struct glance {
	const struct tl_program *p;
	const struct tl_def *def;
	uint32_t local[MOST_LOCALS];
	size_t n_locals;
	bool asked; /* the library is given it */
	bool more;  /* something else is done with it */
};

static bool says_what_connects(const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++) {
		if (lib->apis[i].connects)
			return true;
	}
	return false;
}

/* Nothing becomes of the object: it is asked, set up or released. */
static bool leads_nowhere(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		enum tl_verb v = api->actions[i].verb;

		if (v != TL_DO_NOTHING && v != TL_DO_END && (v < TL_DO_RESET || v > TL_DO_LEVEL))
			return false;
	}
	return !api->connects;
}

static bool is_local(const struct glance *g, const struct tl_place *p)
{
	for (size_t i = 0; p->base == TL_PLACE_LOCAL && i < g->n_locals; i++) {
		if (g->local[i] == p->local)
			return true;
	}
	return false;
}

static void keep_in(struct glance *g, const struct tl_place *p)
{
	if (is_local(g, p))
		return;
	if (p->base != TL_PLACE_LOCAL || p->n_path || g->n_locals == MOST_LOCALS)
		g->more = true;
	else
		g->local[g->n_locals++] = p->local;
}

static bool is_test(const struct tl_op *op)
{
	return op->kind == TL_OP_BRANCH || op->kind == TL_OP_UN ||
	       (op->kind == TL_OP_BIN && (op->bin == TL_BIN_EQ || op->bin == TL_BIN_NE));
}

static void look_at_use(struct glance *g, const struct tl_op *op, tl_reg r)
{
	const struct tl_api *api =
		op->kind == TL_OP_CALL && op->text ? tl_program_api(g->p, op->text, g->def->unit) : NULL;
	bool given = op->place.reg == r;

	for (uint32_t i = 0; i < op->n_args; i++)
		given |= op->args[i].reg == r;
	g->asked |= given;
	if (given)
		g->more |= !api || !leads_nowhere(api);
	else if (op->kind == TL_OP_STORE && op->a == r)
		keep_in(g, &op->place);
	else if (op->a == r || op->b == r)
		g->more |= !is_test(op);
}

static void follow(struct glance *g, tl_reg r)
{
	const struct tl_func *f = g->def->func;

	for (size_t b = 0; b < f->blocks.n && !g->more; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++)
			look_at_use(g, &f->blocks.v[b].ops.v[i], r);
	}
}

/* What is read from the locals that hold it, and whether their address is taken. */
static void follow_locals(struct glance *g)
{
	const struct tl_func *f = g->def->func;

	for (size_t b = 0; b < f->blocks.n && !g->more; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n && !g->more; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_ADDR && is_local(g, &op->place))
				g->more = true;
			else if (op->kind == TL_OP_LOAD && is_local(g, &op->place))
				follow(g, op->dst);
		}
	}
}

/* What is stored in one local may be read from it and stored in another. */
static void follow_all_locals(struct glance *g)
{
	size_t before;

	do {
		before = g->n_locals;
		follow_locals(g);
	} while (!g->more && g->n_locals > before);
}

bool tl_glance_only(
	const struct tl_program *p, const struct tl_def *def, const struct tl_op *call, const struct tl_lib *lib)
{
	struct glance g = {.p = p, .def = def};

	if (!call->dst || !says_what_connects(lib))
		return false;
	follow(&g, call->dst);
	follow_all_locals(&g);
	return !g.more;
}

/* Follows what def reads from the global. */
static void read_in(struct glance *g, const char *global)
{
	const struct tl_func *f = g->def->func;

	for (size_t b = 0; b < f->blocks.n && !g->more; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n && !g->more; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if (op->place.base != TL_PLACE_GLOBAL || strcmp(op->place.global, global) != 0)
				continue;
			if (op->kind == TL_OP_ADDR)
				g->more = true;
			if (op->kind == TL_OP_LOAD)
				follow(g, op->dst);
		}
	}
	follow_all_locals(g);
}

bool tl_glance_global(const struct tl_program *p, const char *global, const struct tl_lib *lib)
{
	bool asked = false;

	if (!says_what_connects(lib))
		return false;
	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		struct glance g = {.p = p, .def = tl_program_def(p, i)};

		read_in(&g, global);
		if (g.more)
			return false;
		asked |= g.asked;
	}
	return asked;
}
