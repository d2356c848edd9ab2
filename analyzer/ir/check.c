/* What every pass may rely on, checked once, so that no pass has to defend itself. */
#include <string.h>

#include "ir/ir.h"

struct checker {
	const struct tl_unit *unit;
	const struct tl_func *func;
	struct tl_err *err;
	unsigned char *defined; /* by register */
};

static int bad(struct checker *c, size_t block, size_t op, const char *what)
{
	return tl_err_set(c->err, "%s: %s: block %zu op %zu: %s", c->unit->file, c->func->name, block, op, what);
}

static bool is_end(enum tl_op_kind k)
{
	return k == TL_OP_JUMP || k == TL_OP_BRANCH || k == TL_OP_SWITCH || k == TL_OP_RET;
}

static const char *targets_ok(const struct tl_op *op, size_t n)
{
	bool ok = true;

	if (op->kind == TL_OP_JUMP || op->kind == TL_OP_BRANCH)
		ok = op->then < n;
	if (op->kind == TL_OP_BRANCH || op->kind == TL_OP_SWITCH)
		ok = ok && op->else_ < n;
	for (uint32_t i = 0; i < op->n_cases; i++)
		ok = ok && op->cases[i].block < n;
	return ok ? NULL : "jump to a block that is not there";
}

static bool used_ok(const struct checker *c, tl_reg r)
{
	return !r || (r <= c->func->n_regs && c->defined[r]);
}

static const char *uses_ok(const struct checker *c, const struct tl_op *op)
{
	bool needs_a = op->kind == TL_OP_STORE || op->kind == TL_OP_UN || op->kind == TL_OP_BIN ||
		       op->kind == TL_OP_BRANCH || op->kind == TL_OP_SWITCH || (op->kind == TL_OP_CALL && !op->text);

	if ((needs_a && !op->a) || (op->kind == TL_OP_BIN && !op->b))
		return "an operand is missing";
	if (op->place.base == TL_PLACE_DEREF && !op->place.reg)
		return "a place without its register";
	if (!used_ok(c, op->a) || !used_ok(c, op->b) || !used_ok(c, op->place.reg) || !used_ok(c, op->place.index))
		return "a register that no op defines";
	for (uint32_t i = 0; i < op->n_args; i++) {
		if (!op->args[i].reg || !used_ok(c, op->args[i].reg))
			return "an argument that no op defines";
	}
	return NULL;
}

static int check_defs(struct checker *c)
{
	const struct tl_func *f = c->func;

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			tl_reg dst = f->blocks.v[b].ops.v[i].dst;

			if (!dst)
				continue;
			if (dst > f->n_regs)
				return bad(c, b, i, "a register beyond the last");
			if (c->defined[dst])
				return bad(c, b, i, "a register defined twice");
			c->defined[dst] = 1;
		}
	}
	return 0;
}

static int check_block(struct checker *c, size_t b)
{
	const struct tl_func *f = c->func;
	const struct tl_op_vec *ops = &f->blocks.v[b].ops;

	if (!ops->n || !is_end(ops->v[ops->n - 1].kind))
		return bad(c, b, ops->n, "a block without an end");
	for (size_t i = 0; i < ops->n; i++) {
		const struct tl_op *op = &ops->v[i];
		const char *why = targets_ok(op, f->blocks.n);

		if (!why && is_end(op->kind) && i + 1 < ops->n)
			why = "an end in the middle of a block";
		if (!why)
			why = uses_ok(c, op);
		if (!why && op->place.base == TL_PLACE_LOCAL && op->place.local && op->place.local >= f->locals.n)
			why = "no such local";
		if (why)
			return bad(c, b, i, why);
	}
	return 0;
}

static int check_func(struct checker *c)
{
	const struct tl_func *f = c->func;

	if (!f->blocks.n)
		return tl_err_set(c->err, "%s: %s: no blocks", c->unit->file, f->name);
	if (f->n_params > f->locals.n)
		return tl_err_set(c->err, "%s: %s: more parameters than locals", c->unit->file, f->name);
	if (check_defs(c))
		return -1;
	for (size_t b = 0; b < f->blocks.n; b++) {
		if (check_block(c, b))
			return -1;
	}
	return 0;
}

int tl_unit_check(const struct tl_unit *u, struct tl_err *err)
{
	struct checker c = {.unit = u, .err = err};
	int rc = 0;

	for (size_t i = 0; !rc && i < u->funcs.n; i++) {
		c.func = &u->funcs.v[i];
		c.defined = tl_xcalloc(c.func->n_regs + 1UL, 1);
		rc = check_func(&c);
		free(c.defined);
	}
	return rc;
}
