/*
 * Units as text. The form is canonical: a unit has one text, and parsing it gives the unit back.
 * Strings are quoted with \" \\ \n and \xHH for control bytes; everything else is written as it is.
 */
#include "ir/ir.h"
#include "ir/names.h"

static void put_str(struct tl_buf *out, const char *s)
{
	tl_buf_putc(out, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			tl_buf_printf(out, "\\%c", c);
		else if (c == '\n')
			tl_buf_puts(out, "\\n");
		else if (c < 0x20 || c == 0x7f)
			tl_buf_printf(out, "\\x%02x", c);
		else
			tl_buf_putc(out, (char)c);
	}
	tl_buf_putc(out, '"');
}

static void put_span(struct tl_buf *out, const char *before, const struct tl_span *s)
{
	if (!s->line)
		return;
	tl_buf_printf(out, "%s@%u:%u:%u", before, s->file, s->line, s->col);
	if (s->end_line)
		tl_buf_printf(out, "-%u:%u", s->end_line, s->end_col);
	if (s->end > s->start)
		tl_buf_printf(out, "+%u-%u", s->start, s->end);
	if (s->macro)
		tl_buf_putc(out, '!');
}

static void put_place(struct tl_buf *out, const struct tl_place *p)
{
	if (p->base == TL_PLACE_LOCAL)
		tl_buf_printf(out, "$%u", p->local);
	else if (p->base == TL_PLACE_DEREF)
		tl_buf_printf(out, "*%%%u", p->reg);
	else {
		tl_buf_putc(out, '=');
		put_str(out, p->global);
	}
	for (uint32_t i = 0; i < p->n_path; i++) {
		if (p->path[i].kind == TL_ELEM_FIELD) {
			tl_buf_putc(out, '.');
			put_str(out, p->path[i].field);
		} else if (p->path[i].index == TL_INDEX_REG) {
			tl_buf_printf(out, "[%%%u]", p->index);
		} else if (p->path[i].index < 0) {
			tl_buf_puts(out, "[?]");
		} else {
			tl_buf_printf(out, "[%lld]", (long long)p->path[i].index);
		}
	}
}

static void put_call(struct tl_buf *out, const struct tl_op *op)
{
	if (op->text) {
		tl_buf_puts(out, "call ");
		put_str(out, op->text);
	} else {
		tl_buf_printf(out, "icall %%%u", op->a);
	}
	tl_buf_puts(out, " (");
	for (uint32_t i = 0; i < op->n_args; i++) {
		tl_buf_printf(out, "%s%%%u", i ? ", " : "", op->args[i].reg);
		put_span(out, " ", &op->args[i].span);
	}
	tl_buf_putc(out, ')');
	put_span(out, " stmt ", &op->stmt);
}

static void put_switch(struct tl_buf *out, const struct tl_op *op)
{
	tl_buf_printf(out, "switch %%%u (", op->a);
	for (uint32_t i = 0; i < op->n_cases; i++)
		tl_buf_printf(out, "%s%lld:%u", i ? " " : "", (long long)op->cases[i].value, op->cases[i].block);
	tl_buf_printf(out, ") else %u", op->else_);
}

static void put_text_op(struct tl_buf *out, const char *word, const char *text)
{
	tl_buf_printf(out, "%s ", word);
	put_str(out, text ? text : "");
}

static void put_place_op(struct tl_buf *out, const char *word, const struct tl_op *op)
{
	tl_buf_printf(out, "%s ", word);
	put_place(out, &op->place);
}

static void put_op(struct tl_buf *out, const struct tl_op *op)
{
	tl_buf_putc(out, '\t');
	if (op->dst)
		tl_buf_printf(out, "%%%u = ", op->dst);
	switch (op->kind) {
	case TL_OP_INT:
		tl_buf_printf(out, "int %lld", (long long)op->num);
		if (op->text) {
			tl_buf_putc(out, ' ');
			put_str(out, op->text);
		}
		break;
	case TL_OP_STR:
		put_text_op(out, "str", op->text);
		break;
	case TL_OP_FUNC:
		put_text_op(out, "func", op->text);
		break;
	case TL_OP_UNKNOWN:
		put_text_op(out, "unknown", op->text);
		break;
	case TL_OP_LOAD:
		put_place_op(out, "load", op);
		break;
	case TL_OP_ADDR:
		put_place_op(out, "addr", op);
		break;
	case TL_OP_ZERO:
		put_place_op(out, "zero", op);
		break;
	case TL_OP_STORE:
		put_place_op(out, "store", op);
		tl_buf_printf(out, " %%%u", op->a);
		break;
	case TL_OP_UN:
		tl_buf_printf(out, "%s %%%u", tl_un_names[op->un], op->a);
		break;
	case TL_OP_BIN:
		tl_buf_printf(out, "%s %%%u %%%u", tl_bin_names[op->bin], op->a, op->b);
		break;
	case TL_OP_CALL:
		put_call(out, op);
		break;
	case TL_OP_JUMP:
		tl_buf_printf(out, "jump %u", op->then);
		break;
	case TL_OP_BRANCH:
		tl_buf_printf(out, "branch %%%u %u %u", op->a, op->then, op->else_);
		break;
	case TL_OP_SWITCH:
		put_switch(out, op);
		break;
	case TL_OP_RET:
		tl_buf_puts(out, "ret");
		if (op->a)
			tl_buf_printf(out, " %%%u", op->a);
		break;
	}
	put_span(out, " ", &op->span);
	tl_buf_putc(out, '\n');
}

static void put_func(struct tl_buf *out, const struct tl_func *f)
{
	tl_buf_puts(out, "func ");
	put_str(out, f->name);
	tl_buf_puts(out, " title ");
	put_str(out, f->title ? f->title : f->name);
	tl_buf_printf(
		out, "%s%s params %u", f->internal ? " internal" : "", f->address_taken ? " taken" : "", f->n_params);
	put_span(out, " ", &f->span);
	tl_buf_putc(out, '\n');
	for (size_t i = 0; i < f->locals.n; i++) {
		tl_buf_puts(out, "local ");
		put_str(out, f->locals.v[i].name);
		tl_buf_putc(out, ' ');
		put_str(out, f->locals.v[i].type ? f->locals.v[i].type : "");
		tl_buf_putc(out, '\n');
	}
	for (size_t b = 0; b < f->blocks.n; b++) {
		tl_buf_printf(out, "b%zu:\n", b);
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++)
			put_op(out, &f->blocks.v[b].ops.v[i]);
	}
	tl_buf_puts(out, "end\n");
}

void tl_unit_print(const struct tl_unit *u, struct tl_buf *out)
{
	tl_buf_puts(out, "unit ");
	put_str(out, u->file);
	tl_buf_puts(out, " config ");
	put_str(out, u->config);
	tl_buf_printf(out, " %s %s\n", u->cplusplus ? "c++" : "c", tl_quality_names[u->quality]);
	for (size_t i = 1; i < u->files.n; i++) {
		tl_buf_puts(out, "file ");
		put_str(out, u->files.v[i]);
		tl_buf_putc(out, '\n');
	}
	for (size_t i = 0; i < u->macros.n; i++) {
		tl_buf_puts(out, "macro ");
		put_str(out, u->macros.v[i]);
		tl_buf_putc(out, '\n');
	}
	for (size_t i = 0; i < u->libs.n; i++) {
		tl_buf_puts(out, "lib ");
		put_str(out, u->libs.v[i]);
		tl_buf_putc(out, '\n');
	}
	for (size_t i = 0; i < u->notes.n; i++) {
		tl_buf_puts(out, "note ");
		put_str(out, u->notes.v[i]);
		tl_buf_putc(out, '\n');
	}
	for (size_t i = 0; i < u->sites.n; i++) {
		const struct tl_site *s = &u->sites.v[i];

		tl_buf_puts(out, "site ");
		put_str(out, s->name);
		if (!s->resolved) {
			tl_buf_puts(out, " unresolved ");
			put_str(out, s->why ? s->why : "");
		}
		put_span(out, " ", &s->span);
		tl_buf_putc(out, '\n');
	}
	for (size_t i = 0; i < u->funcs.n; i++)
		put_func(out, &u->funcs.v[i]);
	tl_buf_puts(out, "done\n");
}
