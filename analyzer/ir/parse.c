/*
 * Text -> units. The text comes from worker processes and from summary files, so it is checked as foreign input:
 * every number is bounded, every error has a place, and what was read before it stays valid.
 */
#include <string.h>

#include "ir/names.h"
#include "ir/parse_priv.h"

#define MAX_BLOCKS 1000000
#define MAX_REGS 10000000

static int reg_number(struct tl_parser *ps, tl_reg *out)
{
	if (tl_parse_u32(ps, MAX_REGS, out))
		return -1;
	if (*out > ps->func->n_regs)
		ps->func->n_regs = *out;
	return 0;
}

static int reg(struct tl_parser *ps, tl_reg *out)
{
	return tl_parse_take(ps, "%") ? reg_number(ps, out) : tl_parse_fail(ps, "a register is expected");
}

/* "@file:line:col-line:col+start-end!", or "@line" in tests. Absent: left empty. */
static int span(struct tl_parser *ps, struct tl_span *s)
{
	uint32_t first;

	if (!tl_parse_take(ps, "@"))
		return 0;
	if (tl_parse_u32(ps, UINT32_MAX, &first))
		return -1;
	if (!tl_parse_take(ps, ":")) {
		s->line = first;
		s->col = 1;
		return 0;
	}
	if (first >= ps->unit->files.n)
		return tl_parse_fail(ps, "no such file number");
	s->file = first;
	if (tl_parse_u32(ps, UINT32_MAX, &s->line) || !tl_parse_take(ps, ":") || tl_parse_u32(ps, UINT32_MAX, &s->col))
		return tl_parse_fail(ps, "bad place");
	if (tl_parse_take(ps, "-") && (tl_parse_u32(ps, UINT32_MAX, &s->end_line) || !tl_parse_take(ps, ":") ||
					      tl_parse_u32(ps, UINT32_MAX, &s->end_col)))
		return tl_parse_fail(ps, "bad end of place");
	if (tl_parse_take(ps, "+") && (tl_parse_u32(ps, UINT32_MAX, &s->start) || !tl_parse_take(ps, "-") ||
					      tl_parse_u32(ps, UINT32_MAX, &s->end)))
		return tl_parse_fail(ps, "bad byte range");
	s->macro = tl_parse_take(ps, "!");
	return 0;
}

static int place_base(struct tl_parser *ps, struct tl_place *p)
{
	if (tl_parse_take(ps, "$")) {
		p->base = TL_PLACE_LOCAL;
		if (tl_parse_u32(ps, UINT32_MAX, &p->local))
			return -1;
		return p->local < ps->func->locals.n ? 0 : tl_parse_fail(ps, "no such local");
	}
	if (tl_parse_take(ps, "*")) {
		p->base = TL_PLACE_DEREF;
		return reg(ps, &p->reg);
	}
	if (tl_parse_take(ps, "=")) {
		p->base = TL_PLACE_GLOBAL;
		return tl_parse_string(ps, &p->global);
	}
	return tl_parse_fail(ps, "a place is expected: $local, *%register or =\"global\"");
}

static int place(struct tl_parser *ps, struct tl_place *p)
{
	ps->path.n = 0;
	if (place_base(ps, p))
		return -1;
	for (;;) {
		struct tl_elem e = {0};

		if (tl_parse_take(ps, ".")) {
			e.kind = TL_ELEM_FIELD;
			if (tl_parse_string(ps, &e.field))
				return -1;
		} else if (tl_parse_take(ps, "[?]")) {
			e = (struct tl_elem){.kind = TL_ELEM_INDEX, .index = TL_INDEX_UNKNOWN};
		} else if (tl_parse_take(ps, "[%")) {
			e = (struct tl_elem){.kind = TL_ELEM_INDEX, .index = TL_INDEX_REG};
			if (p->index || reg_number(ps, &p->index) || !tl_parse_take(ps, "]"))
				return tl_parse_fail(ps, "bad index");
		} else if (tl_parse_take(ps, "[")) {
			e.kind = TL_ELEM_INDEX;
			if (tl_parse_number(ps, 0, INT64_MAX, &e.index) || !tl_parse_take(ps, "]"))
				return tl_parse_fail(ps, "bad index");
		} else {
			break;
		}
		tl_vec_push(&ps->path, e);
	}
	p->path = tl_parse_keep(ps, ps->path.v, ps->path.n * sizeof *ps->path.v);
	p->n_path = (uint32_t)ps->path.n;
	return 0;
}

static int call_args(struct tl_parser *ps, struct tl_op *op)
{
	ps->args.n = 0;
	if (!tl_parse_take(ps, "("))
		return tl_parse_fail(ps, "'(' is expected");
	while (!tl_parse_take(ps, ")")) {
		struct tl_arg arg = {0};

		if (ps->args.n && !tl_parse_take(ps, ","))
			return tl_parse_fail(ps, "',' is expected");
		if (reg(ps, &arg.reg) || span(ps, &arg.span))
			return -1;
		tl_vec_push(&ps->args, arg);
	}
	op->args = tl_parse_keep(ps, ps->args.v, ps->args.n * sizeof *ps->args.v);
	op->n_args = (uint32_t)ps->args.n;
	return tl_parse_word(ps, "stmt") ? span(ps, &op->stmt) : 0;
}

static int op_call(struct tl_parser *ps, struct tl_op *op)
{
	return tl_parse_string(ps, &op->text) || call_args(ps, op) ? -1 : 0;
}

static int op_icall(struct tl_parser *ps, struct tl_op *op)
{
	return reg(ps, &op->a) || call_args(ps, op) ? -1 : 0;
}

static int op_switch(struct tl_parser *ps, struct tl_op *op)
{
	ps->cases.n = 0;
	if (reg(ps, &op->a) || !tl_parse_take(ps, "("))
		return tl_parse_fail(ps, "bad switch");
	while (!tl_parse_take(ps, ")")) {
		struct tl_case c = {0};

		if (tl_parse_number(ps, INT64_MIN, INT64_MAX, &c.value) || !tl_parse_take(ps, ":") ||
			tl_parse_u32(ps, MAX_BLOCKS, &c.block))
			return tl_parse_fail(ps, "bad case");
		tl_vec_push(&ps->cases, c);
	}
	op->cases = tl_parse_keep(ps, ps->cases.v, ps->cases.n * sizeof *ps->cases.v);
	op->n_cases = (uint32_t)ps->cases.n;
	if (!tl_parse_word(ps, "else"))
		return tl_parse_fail(ps, "'else' is expected");
	return tl_parse_u32(ps, MAX_BLOCKS, &op->else_);
}

static int op_int(struct tl_parser *ps, struct tl_op *op)
{
	if (tl_parse_number(ps, INT64_MIN, INT64_MAX, &op->num))
		return -1;
	tl_parse_blanks(ps);
	return ps->p < ps->end && *ps->p == '"' ? tl_parse_string(ps, &op->text) : 0;
}

static int op_text(struct tl_parser *ps, struct tl_op *op)
{
	return tl_parse_string(ps, &op->text);
}

static int op_place(struct tl_parser *ps, struct tl_op *op)
{
	return place(ps, &op->place);
}

static int op_store(struct tl_parser *ps, struct tl_op *op)
{
	return place(ps, &op->place) || reg(ps, &op->a) ? -1 : 0;
}

static int op_jump(struct tl_parser *ps, struct tl_op *op)
{
	return tl_parse_u32(ps, MAX_BLOCKS, &op->then);
}

static int op_branch(struct tl_parser *ps, struct tl_op *op)
{
	return reg(ps, &op->a) || tl_parse_u32(ps, MAX_BLOCKS, &op->then) || tl_parse_u32(ps, MAX_BLOCKS, &op->else_)
		       ? -1
		       : 0;
}

static int op_ret(struct tl_parser *ps, struct tl_op *op)
{
	tl_parse_blanks(ps);
	return ps->p < ps->end && *ps->p == '%' ? reg(ps, &op->a) : 0;
}

static const struct {
	const char *word;
	enum tl_op_kind kind;
	int (*rest)(struct tl_parser *ps, struct tl_op *op);
} op_words[] = {
	{"int", TL_OP_INT, op_int},
	{"str", TL_OP_STR, op_text},
	{"func", TL_OP_FUNC, op_text},
	{"unknown", TL_OP_UNKNOWN, op_text},
	{"load", TL_OP_LOAD, op_place},
	{"addr", TL_OP_ADDR, op_place},
	{"zero", TL_OP_ZERO, op_place},
	{"store", TL_OP_STORE, op_store},
	{"call", TL_OP_CALL, op_call},
	{"icall", TL_OP_CALL, op_icall},
	{"jump", TL_OP_JUMP, op_jump},
	{"branch", TL_OP_BRANCH, op_branch},
	{"switch", TL_OP_SWITCH, op_switch},
	{"ret", TL_OP_RET, op_ret},
};

static int op_rest(struct tl_parser *ps, struct tl_op *op)
{
	for (size_t i = 0; i < TL_COUNT(op_words); i++) {
		if (tl_parse_word(ps, op_words[i].word)) {
			op->kind = op_words[i].kind;
			return op_words[i].rest(ps, op);
		}
	}
	for (int i = 0; i < 3; i++) {
		if (tl_parse_word(ps, tl_un_names[i])) {
			op->kind = TL_OP_UN;
			op->un = (enum tl_un)i;
			return reg(ps, &op->a);
		}
	}
	for (int i = 0; i < TL_BIN_COUNT; i++) {
		if (tl_parse_word(ps, tl_bin_names[i])) {
			op->kind = TL_OP_BIN;
			op->bin = (enum tl_bin)i;
			return reg(ps, &op->a) || reg(ps, &op->b) ? -1 : 0;
		}
	}
	return tl_parse_fail(ps, "unknown op");
}

static int line_op(struct tl_parser *ps)
{
	struct tl_op op = {0};

	if (!ps->block)
		return tl_parse_fail(ps, "an op outside a block");
	tl_parse_blanks(ps);
	if (ps->p < ps->end && *ps->p == '%' && (reg(ps, &op.dst) || !tl_parse_take(ps, "=")))
		return tl_parse_fail(ps, "'=' is expected");
	if (op_rest(ps, &op) || span(ps, &op.span))
		return -1;
	tl_vec_push(&ps->ops, op);
	return 0;
}

/* The ops read belong to the block at hand, which ends. */
static void end_block(struct tl_parser *ps)
{
	if (ps->block) {
		ps->block->ops.v = tl_parse_keep(ps, ps->ops.v, ps->ops.n * sizeof *ps->ops.v);
		ps->block->ops.n = ps->block->ops.cap = ps->ops.n;
	}
	ps->ops.n = 0;
	ps->block = NULL;
}

static int line_unit(struct tl_parser *ps, struct tl_unit_vec *out)
{
	const char *file;

	if (tl_parse_string(ps, &file))
		return -1;
	ps->unit = tl_unit_new(ps->a, file);
	end_block(ps);
	ps->func = NULL;
	if (tl_parse_word(ps, "config") && tl_parse_string(ps, &ps->unit->config))
		return -1;
	ps->unit->cplusplus = tl_parse_take(ps, "c++");
	if (!ps->unit->cplusplus)
		tl_parse_word(ps, "c");
	for (int q = 0; q < 4; q++) {
		if (tl_parse_word(ps, tl_quality_names[q]))
			ps->unit->quality = (enum tl_quality)q;
	}
	tl_vec_push(out, ps->unit);
	return 0;
}

static int line_func(struct tl_parser *ps)
{
	struct tl_func f = {0};

	if (tl_parse_string(ps, &f.name))
		return -1;
	f.title = f.name;
	if (tl_parse_word(ps, "title") && tl_parse_string(ps, &f.title))
		return -1;
	f.internal = tl_parse_word(ps, "internal");
	f.address_taken = tl_parse_word(ps, "taken");
	if (tl_parse_word(ps, "params") && tl_parse_u32(ps, 10000, &f.n_params))
		return -1;
	if (span(ps, &f.span))
		return -1;
	tl_vec_push_in(ps->a, &ps->unit->funcs, f);
	ps->func = &ps->unit->funcs.v[ps->unit->funcs.n - 1];
	ps->block = NULL;
	return 0;
}

static int line_local(struct tl_parser *ps)
{
	struct tl_local l = {.type = ""};

	if (!ps->func || ps->block)
		return tl_parse_fail(ps, "'local' belongs at the start of a function");
	if (tl_parse_string(ps, &l.name))
		return -1;
	if (!tl_parse_at_eol(ps) && tl_parse_string(ps, &l.type))
		return -1;
	tl_vec_push_in(ps->a, &ps->func->locals, l);
	return 0;
}

static int line_block(struct tl_parser *ps)
{
	uint32_t n;

	if (!ps->func)
		return tl_parse_fail(ps, "a block outside a function");
	if (tl_parse_u32(ps, MAX_BLOCKS, &n) || !tl_parse_take(ps, ":"))
		return tl_parse_fail(ps, "bad block header");
	if (n != ps->func->blocks.n)
		return tl_parse_fail(ps, "blocks must be numbered in order");
	end_block(ps);
	tl_vec_push_in(ps->a, &ps->func->blocks, (struct tl_block){0});
	ps->block = &ps->func->blocks.v[n];
	return 0;
}

static int line_site(struct tl_parser *ps)
{
	struct tl_site s = {.resolved = true};

	if (tl_parse_string(ps, &s.name))
		return -1;
	if (tl_parse_word(ps, "unresolved")) {
		s.resolved = false;
		if (tl_parse_string(ps, &s.why))
			return -1;
	}
	if (span(ps, &s.span))
		return -1;
	tl_vec_push_in(ps->a, &ps->unit->sites, s);
	return 0;
}

static int line_file_or_note(struct tl_parser *ps, struct tl_name_vec *into)
{
	const char *text;

	if (tl_parse_string(ps, &text))
		return -1;
	tl_vec_push_in(ps->a, into, text);
	return 0;
}

static int one_line(struct tl_parser *ps, struct tl_unit_vec *out)
{
	if (tl_parse_at_eol(ps))
		return 0;
	if (tl_parse_word(ps, "unit"))
		return line_unit(ps, out);
	if (!ps->unit)
		return tl_parse_fail(ps, "a text of units begins with 'unit \"file\"'");
	if (!ps->block) {
		if (tl_parse_word(ps, "file"))
			return line_file_or_note(ps, &ps->unit->files);
		if (tl_parse_word(ps, "note"))
			return line_file_or_note(ps, &ps->unit->notes);
		if (tl_parse_word(ps, "lib"))
			return line_file_or_note(ps, &ps->unit->libs);
		if (tl_parse_word(ps, "macro"))
			return line_file_or_note(ps, &ps->unit->macros);
		if (tl_parse_word(ps, "site"))
			return line_site(ps);
		if (tl_parse_word(ps, "local"))
			return line_local(ps);
	}
	if (*ps->p == 'b' && ps->end - ps->p > 1 && ps->p[1] >= '0' && ps->p[1] <= '9') {
		ps->p++;
		return line_block(ps);
	}
	if (ps->func && tl_parse_word(ps, "end")) {
		end_block(ps);
		ps->func = NULL;
		return 0;
	}
	if (!ps->func && tl_parse_word(ps, "func"))
		return line_func(ps);
	if (!ps->func && tl_parse_word(ps, "done")) {
		ps->unit = NULL;
		return 0;
	}
	return line_op(ps);
}

int tl_unit_parse(
	struct tl_unit_vec *out, struct tl_arena *a, const char *name, const char *text, size_t len, struct tl_err *err)
{
	struct tl_parser ps = {.a = a,
		.own = tl_arena_new(),
		.name = name,
		.p = text,
		.end = text + len,
		.line_start = text,
		.line = 1,
		.err = err};
	int rc = 0;

	while (!rc && ps.p < ps.end) {
		rc = one_line(&ps, out);
		if (!rc && !tl_parse_at_eol(&ps))
			rc = tl_parse_fail(&ps, "more on the line than expected");
		while (ps.p < ps.end && *ps.p != '\n')
			ps.p++;
		if (ps.p < ps.end)
			ps.p++;
		ps.line++;
		ps.line_start = ps.p;
	}
	end_block(&ps);
	tl_parser_fini(&ps);
	return rc;
}
