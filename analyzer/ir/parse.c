/*
 * Text -> units. The text comes from worker processes and from summary files, so it is checked as foreign input:
 * every number is bounded, every error has a place, and what was read before it stays valid.
 */
#include <string.h>

#include "ir/ir.h"
#include "ir/names.h"

#define MAX_BLOCKS 1000000
#define MAX_REGS 10000000

struct parser {
	struct tl_arena *a;
	const char *name, *p, *end, *line_start;
	int line;
	struct tl_err *err;
	struct tl_buf scratch;
	struct tl_unit *unit;
	struct tl_func *func;
	struct tl_block *block;
};

static int fail(struct parser *ps, const char *what)
{
	tl_err_at(ps->err, ps->name, ps->line, (int)(ps->p - ps->line_start) + 1, "%s", what);
	return -1;
}

static void blanks(struct parser *ps)
{
	while (ps->p < ps->end && (*ps->p == ' ' || *ps->p == '\t'))
		ps->p++;
}

static bool at_eol(struct parser *ps)
{
	blanks(ps);
	return ps->p == ps->end || *ps->p == '\n' || *ps->p == '#' || *ps->p == '\r';
}

static bool take(struct parser *ps, const char *s)
{
	size_t n = strlen(s);

	blanks(ps);
	if ((size_t)(ps->end - ps->p) < n || memcmp(ps->p, s, n) != 0)
		return false;
	ps->p += n;
	return true;
}

/* A whole word: what follows may not continue it. */
static bool take_word(struct parser *ps, const char *s)
{
	const char *was = ps->p;

	if (!take(ps, s))
		return false;
	if (ps->p < ps->end && ((*ps->p >= 'a' && *ps->p <= 'z') || *ps->p == '+')) {
		ps->p = was;
		return false;
	}
	return true;
}

static int number(struct parser *ps, int64_t min, int64_t max, int64_t *out)
{
	bool neg = false;
	uint64_t v = 0;

	blanks(ps);
	if (ps->p < ps->end && *ps->p == '-') {
		neg = true;
		ps->p++;
	}
	if (ps->p == ps->end || *ps->p < '0' || *ps->p > '9')
		return fail(ps, "a number is expected");
	while (ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9') {
		uint64_t digit = (uint64_t)(*ps->p++ - '0');

		if (v > (UINT64_MAX - digit) / 10)
			return fail(ps, "number too large");
		v = v * 10 + digit;
	}
	if (v > (uint64_t)INT64_MAX + (neg ? 1U : 0U))
		return fail(ps, "number too large");
	*out = neg ? (int64_t)(0 - v) : (int64_t)v;
	return *out < min || *out > max ? fail(ps, "number out of range") : 0;
}

static int number_u32(struct parser *ps, uint32_t max, uint32_t *out)
{
	int64_t v;

	if (number(ps, 0, max, &v))
		return -1;
	*out = (uint32_t)v;
	return 0;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int escape(struct parser *ps)
{
	char c = ps->p < ps->end ? *ps->p++ : 0;

	if (c == 'n')
		tl_buf_putc(&ps->scratch, '\n');
	else if (c == '"' || c == '\\')
		tl_buf_putc(&ps->scratch, c);
	else if (c == 'x' && ps->end - ps->p >= 2 && hex_digit(ps->p[0]) >= 0 && hex_digit(ps->p[1]) >= 0) {
		tl_buf_putc(&ps->scratch, (char)(hex_digit(ps->p[0]) * 16 + hex_digit(ps->p[1])));
		ps->p += 2;
	} else {
		return fail(ps, "bad escape");
	}
	return 0;
}

static int string(struct parser *ps, const char **out)
{
	if (!take(ps, "\""))
		return fail(ps, "a quoted text is expected");
	tl_buf_reset(&ps->scratch);
	while (ps->p < ps->end && *ps->p != '"' && *ps->p != '\n') {
		if (*ps->p == '\\') {
			ps->p++;
			if (escape(ps))
				return -1;
		} else {
			tl_buf_putc(&ps->scratch, *ps->p++);
		}
	}
	if (ps->p == ps->end || *ps->p != '"')
		return fail(ps, "text without its closing quote");
	ps->p++;
	*out = tl_arena_strdup(ps->a, tl_buf_str(&ps->scratch));
	return 0;
}

static int reg_number(struct parser *ps, tl_reg *out)
{
	if (number_u32(ps, MAX_REGS, out))
		return -1;
	if (*out > ps->func->n_regs)
		ps->func->n_regs = *out;
	return 0;
}

static int reg(struct parser *ps, tl_reg *out)
{
	return take(ps, "%") ? reg_number(ps, out) : fail(ps, "a register is expected");
}

/* "@file:line:col-line:col+start-end!", or "@line" in tests. Absent: left empty. */
static int span(struct parser *ps, struct tl_span *s)
{
	uint32_t first;

	if (!take(ps, "@"))
		return 0;
	if (number_u32(ps, UINT32_MAX, &first))
		return -1;
	if (!take(ps, ":")) {
		s->line = first;
		s->col = 1;
		return 0;
	}
	if (first >= ps->unit->files.n)
		return fail(ps, "no such file number");
	s->file = first;
	if (number_u32(ps, UINT32_MAX, &s->line) || !take(ps, ":") || number_u32(ps, UINT32_MAX, &s->col))
		return fail(ps, "bad place");
	if (take(ps, "-") &&
		(number_u32(ps, UINT32_MAX, &s->end_line) || !take(ps, ":") || number_u32(ps, UINT32_MAX, &s->end_col)))
		return fail(ps, "bad end of place");
	if (take(ps, "+") &&
		(number_u32(ps, UINT32_MAX, &s->start) || !take(ps, "-") || number_u32(ps, UINT32_MAX, &s->end)))
		return fail(ps, "bad byte range");
	s->macro = take(ps, "!");
	return 0;
}

static int place_base(struct parser *ps, struct tl_place *p)
{
	if (take(ps, "$")) {
		p->base = TL_PLACE_LOCAL;
		if (number_u32(ps, UINT32_MAX, &p->local))
			return -1;
		return p->local < ps->func->locals.n ? 0 : fail(ps, "no such local");
	}
	if (take(ps, "*")) {
		p->base = TL_PLACE_DEREF;
		return reg(ps, &p->reg);
	}
	if (take(ps, "=")) {
		p->base = TL_PLACE_GLOBAL;
		return string(ps, &p->global);
	}
	return fail(ps, "a place is expected: $local, *%register or =\"global\"");
}

static int place(struct parser *ps, struct tl_place *p)
{
	TL_VEC(struct tl_elem) path = {0};

	if (place_base(ps, p))
		return -1;
	for (;;) {
		struct tl_elem e = {0};

		if (take(ps, ".")) {
			e.kind = TL_ELEM_FIELD;
			if (string(ps, &e.field))
				return -1;
		} else if (take(ps, "[?]")) {
			e = (struct tl_elem){.kind = TL_ELEM_INDEX, .index = TL_INDEX_UNKNOWN};
		} else if (take(ps, "[%")) {
			e = (struct tl_elem){.kind = TL_ELEM_INDEX, .index = TL_INDEX_REG};
			if (p->index || reg_number(ps, &p->index) || !take(ps, "]"))
				return fail(ps, "bad index");
		} else if (take(ps, "[")) {
			e.kind = TL_ELEM_INDEX;
			if (number(ps, 0, INT64_MAX, &e.index) || !take(ps, "]"))
				return fail(ps, "bad index");
		} else {
			break;
		}
		tl_vec_push_in(ps->a, &path, e);
	}
	p->path = path.v;
	p->n_path = (uint32_t)path.n;
	return 0;
}

static int call_args(struct parser *ps, struct tl_op *op)
{
	TL_VEC(struct tl_arg) args = {0};

	if (!take(ps, "("))
		return fail(ps, "'(' is expected");
	while (!take(ps, ")")) {
		struct tl_arg arg = {0};

		if (args.n && !take(ps, ","))
			return fail(ps, "',' is expected");
		if (reg(ps, &arg.reg) || span(ps, &arg.span))
			return -1;
		tl_vec_push_in(ps->a, &args, arg);
	}
	op->args = args.v;
	op->n_args = (uint32_t)args.n;
	return take_word(ps, "stmt") ? span(ps, &op->stmt) : 0;
}

static int op_call(struct parser *ps, struct tl_op *op)
{
	return string(ps, &op->text) || call_args(ps, op) ? -1 : 0;
}

static int op_icall(struct parser *ps, struct tl_op *op)
{
	return reg(ps, &op->a) || call_args(ps, op) ? -1 : 0;
}

static int op_switch(struct parser *ps, struct tl_op *op)
{
	TL_VEC(struct tl_case) cases = {0};

	if (reg(ps, &op->a) || !take(ps, "("))
		return fail(ps, "bad switch");
	while (!take(ps, ")")) {
		struct tl_case c = {0};

		if (number(ps, INT64_MIN, INT64_MAX, &c.value) || !take(ps, ":") ||
			number_u32(ps, MAX_BLOCKS, &c.block))
			return fail(ps, "bad case");
		tl_vec_push_in(ps->a, &cases, c);
	}
	op->cases = cases.v;
	op->n_cases = (uint32_t)cases.n;
	if (!take_word(ps, "else"))
		return fail(ps, "'else' is expected");
	return number_u32(ps, MAX_BLOCKS, &op->else_);
}

static int op_int(struct parser *ps, struct tl_op *op)
{
	if (number(ps, INT64_MIN, INT64_MAX, &op->num))
		return -1;
	blanks(ps);
	return ps->p < ps->end && *ps->p == '"' ? string(ps, &op->text) : 0;
}

static int op_text(struct parser *ps, struct tl_op *op)
{
	return string(ps, &op->text);
}

static int op_place(struct parser *ps, struct tl_op *op)
{
	return place(ps, &op->place);
}

static int op_store(struct parser *ps, struct tl_op *op)
{
	return place(ps, &op->place) || reg(ps, &op->a) ? -1 : 0;
}

static int op_jump(struct parser *ps, struct tl_op *op)
{
	return number_u32(ps, MAX_BLOCKS, &op->then);
}

static int op_branch(struct parser *ps, struct tl_op *op)
{
	return reg(ps, &op->a) || number_u32(ps, MAX_BLOCKS, &op->then) || number_u32(ps, MAX_BLOCKS, &op->else_) ? -1
														  : 0;
}

static int op_ret(struct parser *ps, struct tl_op *op)
{
	blanks(ps);
	return ps->p < ps->end && *ps->p == '%' ? reg(ps, &op->a) : 0;
}

static const struct {
	const char *word;
	enum tl_op_kind kind;
	int (*rest)(struct parser *ps, struct tl_op *op);
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

static int op_rest(struct parser *ps, struct tl_op *op)
{
	for (size_t i = 0; i < TL_COUNT(op_words); i++) {
		if (take_word(ps, op_words[i].word)) {
			op->kind = op_words[i].kind;
			return op_words[i].rest(ps, op);
		}
	}
	for (int i = 0; i < 3; i++) {
		if (take_word(ps, tl_un_names[i])) {
			op->kind = TL_OP_UN;
			op->un = (enum tl_un)i;
			return reg(ps, &op->a);
		}
	}
	for (int i = 0; i < TL_BIN_COUNT; i++) {
		if (take_word(ps, tl_bin_names[i])) {
			op->kind = TL_OP_BIN;
			op->bin = (enum tl_bin)i;
			return reg(ps, &op->a) || reg(ps, &op->b) ? -1 : 0;
		}
	}
	return fail(ps, "unknown op");
}

static int line_op(struct parser *ps)
{
	struct tl_op op = {0};

	if (!ps->block)
		return fail(ps, "an op outside a block");
	blanks(ps);
	if (ps->p < ps->end && *ps->p == '%' && (reg(ps, &op.dst) || !take(ps, "=")))
		return fail(ps, "'=' is expected");
	if (op_rest(ps, &op) || span(ps, &op.span))
		return -1;
	tl_vec_push_in(ps->a, &ps->block->ops, op);
	return 0;
}

static int line_unit(struct parser *ps, struct tl_unit_vec *out)
{
	const char *file;

	if (string(ps, &file))
		return -1;
	ps->unit = tl_unit_new(ps->a, file);
	ps->func = NULL;
	ps->block = NULL;
	if (take_word(ps, "config") && string(ps, &ps->unit->config))
		return -1;
	ps->unit->cplusplus = take(ps, "c++");
	if (!ps->unit->cplusplus)
		take_word(ps, "c");
	for (int q = 0; q < 4; q++) {
		if (take_word(ps, tl_quality_names[q]))
			ps->unit->quality = (enum tl_quality)q;
	}
	tl_vec_push(out, ps->unit);
	return 0;
}

static int line_func(struct parser *ps)
{
	struct tl_func f = {0};

	if (string(ps, &f.name))
		return -1;
	f.title = f.name;
	if (take_word(ps, "title") && string(ps, &f.title))
		return -1;
	f.internal = take_word(ps, "internal");
	f.address_taken = take_word(ps, "taken");
	if (take_word(ps, "params") && number_u32(ps, 10000, &f.n_params))
		return -1;
	if (span(ps, &f.span))
		return -1;
	tl_vec_push_in(ps->a, &ps->unit->funcs, f);
	ps->func = &ps->unit->funcs.v[ps->unit->funcs.n - 1];
	ps->block = NULL;
	return 0;
}

static int line_local(struct parser *ps)
{
	struct tl_local l = {.type = ""};

	if (!ps->func || ps->block)
		return fail(ps, "'local' belongs at the start of a function");
	if (string(ps, &l.name))
		return -1;
	if (!at_eol(ps) && string(ps, &l.type))
		return -1;
	tl_vec_push_in(ps->a, &ps->func->locals, l);
	return 0;
}

static int line_block(struct parser *ps)
{
	uint32_t n;

	if (!ps->func)
		return fail(ps, "a block outside a function");
	if (number_u32(ps, MAX_BLOCKS, &n) || !take(ps, ":"))
		return fail(ps, "bad block header");
	if (n != ps->func->blocks.n)
		return fail(ps, "blocks must be numbered in order");
	tl_vec_push_in(ps->a, &ps->func->blocks, (struct tl_block){0});
	ps->block = &ps->func->blocks.v[n];
	return 0;
}

static int line_site(struct parser *ps)
{
	struct tl_site s = {.resolved = true};

	if (string(ps, &s.name))
		return -1;
	if (take_word(ps, "unresolved")) {
		s.resolved = false;
		if (string(ps, &s.why))
			return -1;
	}
	if (span(ps, &s.span))
		return -1;
	tl_vec_push_in(ps->a, &ps->unit->sites, s);
	return 0;
}

static int line_file_or_note(struct parser *ps, struct tl_name_vec *into)
{
	const char *text;

	if (string(ps, &text))
		return -1;
	tl_vec_push_in(ps->a, into, text);
	return 0;
}

static int one_line(struct parser *ps, struct tl_unit_vec *out)
{
	if (at_eol(ps))
		return 0;
	if (take_word(ps, "unit"))
		return line_unit(ps, out);
	if (!ps->unit)
		return fail(ps, "a text of units begins with 'unit \"file\"'");
	if (!ps->block) {
		if (take_word(ps, "file"))
			return line_file_or_note(ps, &ps->unit->files);
		if (take_word(ps, "note"))
			return line_file_or_note(ps, &ps->unit->notes);
		if (take_word(ps, "lib"))
			return line_file_or_note(ps, &ps->unit->libs);
		if (take_word(ps, "macro"))
			return line_file_or_note(ps, &ps->unit->macros);
		if (take_word(ps, "site"))
			return line_site(ps);
		if (take_word(ps, "local"))
			return line_local(ps);
	}
	if (*ps->p == 'b' && ps->end - ps->p > 1 && ps->p[1] >= '0' && ps->p[1] <= '9') {
		ps->p++;
		return line_block(ps);
	}
	if (ps->func && take_word(ps, "end")) {
		ps->func = NULL;
		ps->block = NULL;
		return 0;
	}
	if (!ps->func && take_word(ps, "func"))
		return line_func(ps);
	if (!ps->func && take_word(ps, "done")) {
		ps->unit = NULL;
		return 0;
	}
	return line_op(ps);
}

int tl_unit_parse(
	struct tl_unit_vec *out, struct tl_arena *a, const char *name, const char *text, size_t len, struct tl_err *err)
{
	struct parser ps = {
		.a = a, .name = name, .p = text, .end = text + len, .line_start = text, .line = 1, .err = err};
	int rc = 0;

	while (!rc && ps.p < ps.end) {
		rc = one_line(&ps, out);
		if (!rc && !at_eol(&ps))
			rc = fail(&ps, "more on the line than expected");
		while (ps.p < ps.end && *ps.p != '\n')
			ps.p++;
		if (ps.p < ps.end)
			ps.p++;
		ps.line++;
		ps.line_start = ps.p;
	}
	tl_buf_fini(&ps.scratch);
	return rc;
}
