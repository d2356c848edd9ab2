/*
 * Integers and conditions. An unknown stays a symbol under a relation, so that what a branch teaches about it can be
 * used further on: after `if (mask & BIT)` the bit is known wherever the same symbol is tested again.
 */
#include "flow/interp.h"

#include <string.h>

#include "flow/texts.h"

static struct tl_val relation(struct tl_val v, enum tl_rel rel, int64_t num)
{
	return (struct tl_val){.kind = TL_VAL_SYM, .id = v.id, .rel = rel, .num = num, .text = v.text};
}

struct tl_val tl_eval_un(enum tl_un un, struct tl_val a)
{
	static const struct {
		enum tl_rel from, to;
	} negated[] = {{TL_REL_EQ, TL_REL_NE}, {TL_REL_NE, TL_REL_EQ}, {TL_REL_AND, TL_REL_ZERO_AND},
		{TL_REL_ZERO_AND, TL_REL_AND}, {TL_REL_LT, TL_REL_GE}, {TL_REL_GE, TL_REL_LT}};

	if (a.kind == TL_VAL_INT) {
		int64_t n = un == TL_UN_NEG ? (int64_t)(0 - (uint64_t)a.num) : un == TL_UN_NOT ? ~a.num : a.num == 0;

		return tl_val_int(n, NULL);
	}
	if (a.kind != TL_VAL_SYM)
		return un == TL_UN_LNOT && a.kind != TL_VAL_NONE ? tl_val_int(0, NULL) : (struct tl_val){0};
	if (un != TL_UN_LNOT)
		return relation(a, TL_REL_ANY, 0);
	if (a.rel == TL_REL_SELF)
		return relation(a, TL_REL_EQ, 0);
	for (size_t i = 0; i < TL_COUNT(negated); i++) {
		if (a.rel == negated[i].from)
			return relation(a, negated[i].to, a.num);
	}
	return relation(a, TL_REL_ANY, 0);
}

static bool fold(enum tl_bin bin, int64_t a, int64_t b, int64_t *out)
{
	uint64_t x = (uint64_t)a, y = (uint64_t)b;

	switch (bin) {
	case TL_BIN_ADD:
		*out = (int64_t)(x + y);
		return true;
	case TL_BIN_SUB:
		*out = (int64_t)(x - y);
		return true;
	case TL_BIN_MUL:
		*out = (int64_t)(x * y);
		return true;
	case TL_BIN_DIV:
	case TL_BIN_REM:
		/* A negative number here may be a large unsigned one (SIZE_MAX / n): better unknown than wrong. */
		if (b <= 0 || a < 0)
			return false;
		*out = bin == TL_BIN_DIV ? a / b : a % b;
		return true;
	case TL_BIN_AND:
		*out = a & b;
		return true;
	case TL_BIN_OR:
		*out = a | b;
		return true;
	case TL_BIN_XOR:
		*out = a ^ b;
		return true;
	case TL_BIN_SHL:
		*out = y < 64 ? (int64_t)(x << y) : 0;
		return true;
	case TL_BIN_SHR:
		*out = y < 64 ? (int64_t)(x >> y) : 0;
		return a >= 0;
	case TL_BIN_EQ:
		*out = a == b;
		return true;
	case TL_BIN_NE:
		*out = a != b;
		return true;
	case TL_BIN_LT:
		*out = a < b;
		return true;
	case TL_BIN_LE:
		*out = a <= b;
		return true;
	case TL_BIN_GT:
		*out = a > b;
		return true;
	case TL_BIN_GE:
		*out = a >= b;
		return true;
	case TL_BIN_COUNT:
		break;
	}
	return false;
}

/* Whatever x is, x bin num is num. */
static bool absorbs(enum tl_bin bin, int64_t num)
{
	return (num == 0 && (bin == TL_BIN_AND || bin == TL_BIN_MUL)) || (num == -1 && bin == TL_BIN_OR);
}

/* sym bin num */
static struct tl_val with_number(struct tl_val a, enum tl_bin bin, int64_t num)
{
	if (absorbs(bin, num))
		return tl_val_int(num, NULL);
	if (a.rel == TL_REL_SELF) {
		switch (bin) {
		case TL_BIN_AND:
			return relation(a, TL_REL_AND, num);
		case TL_BIN_OR:
			return relation(a, TL_REL_OR, num);
		case TL_BIN_EQ:
			return relation(a, TL_REL_EQ, num);
		case TL_BIN_NE:
			return relation(a, TL_REL_NE, num);
		case TL_BIN_LT:
			return relation(a, TL_REL_LT, num);
		case TL_BIN_GE:
			return relation(a, TL_REL_GE, num);
		case TL_BIN_LE:
			return num < INT64_MAX ? relation(a, TL_REL_LT, num + 1) : relation(a, TL_REL_ANY, 0);
		case TL_BIN_GT:
			return num < INT64_MAX ? relation(a, TL_REL_GE, num + 1) : relation(a, TL_REL_ANY, 0);
		default:
			return relation(a, TL_REL_ANY, 0);
		}
	}
	if (a.rel == TL_REL_OR && bin == TL_BIN_OR)
		return relation(a, TL_REL_OR, a.num | num);
	if (a.rel == TL_REL_OR && bin == TL_BIN_AND && (a.num & num) == num)
		return tl_val_int(num, NULL);
	if (a.rel == TL_REL_AND && bin == TL_BIN_AND)
		return relation(a, TL_REL_AND, a.num & num);
	if (num == 0 && (bin == TL_BIN_EQ || bin == TL_BIN_NE)) {
		struct tl_val not_ = tl_eval_un(TL_UN_LNOT, a);

		return bin == TL_BIN_EQ ? not_ : tl_eval_un(TL_UN_LNOT, not_);
	}
	return relation(a, TL_REL_ANY, 0);
}

static bool is_pointerlike(const struct tl_val *v)
{
	return v->kind == TL_VAL_OBJ || v->kind == TL_VAL_ADDR || v->kind == TL_VAL_STR || v->kind == TL_VAL_FUNC ||
	       v->kind == TL_VAL_METHOD;
}

static enum tl_bin mirrored(enum tl_bin b)
{
	switch (b) {
	case TL_BIN_LT:
		return TL_BIN_GT;
	case TL_BIN_LE:
		return TL_BIN_GE;
	case TL_BIN_GT:
		return TL_BIN_LT;
	case TL_BIN_GE:
		return TL_BIN_LE;
	default:
		return b;
	}
}

static bool commutes(enum tl_bin b)
{
	return b == TL_BIN_AND || b == TL_BIN_OR || b == TL_BIN_XOR || b == TL_BIN_ADD || b == TL_BIN_MUL ||
	       b >= TL_BIN_EQ;
}

/* One text behind the other, as classes of texts write it; of pointers it cannot be said. */
static bool join_texts(struct tl_flow *f, const struct tl_val *a, const struct tl_val *b, struct tl_val *out)
{
	if (a->kind != TL_VAL_STR || b->kind != TL_VAL_STR || strlen(a->text) + strlen(b->text) > TL_MOST_TEXT)
		return false;
	*out = (struct tl_val){.kind = TL_VAL_STR, .text = tl_arena_printf(f->keep, "%s%s", a->text, b->text)};
	return true;
}

struct tl_val tl_eval_bin(
	struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, struct tl_val a, struct tl_val b)
{
	struct tl_val both;
	int64_t n;

	if (op->bin == TL_BIN_ADD && join_texts(f, &a, &b, &both))
		return both;
	if (a.kind == TL_VAL_INT && b.kind == TL_VAL_INT && fold(op->bin, a.num, b.num, &n))
		return tl_val_int(n, NULL);
	if (a.kind == TL_VAL_SYM && b.kind == TL_VAL_INT)
		return with_number(a, op->bin, b.num);
	if (a.kind == TL_VAL_INT && b.kind == TL_VAL_SYM && commutes(op->bin))
		return with_number(b, mirrored(op->bin), a.num);
	if (a.kind == TL_VAL_INT && is_pointerlike(&b)) /* NULL == p */
		return tl_eval_bin(f, fr, op, b, a);
	if ((op->bin == TL_BIN_EQ || op->bin == TL_BIN_NE) && is_pointerlike(&a) && b.kind == TL_VAL_INT)
		return tl_val_int((op->bin == TL_BIN_EQ) == (b.num != 0), NULL);
	if ((op->bin == TL_BIN_EQ || op->bin == TL_BIN_NE) && is_pointerlike(&a) && is_pointerlike(&b) &&
		a.kind == b.kind && a.kind != TL_VAL_STR)
		return tl_val_int((op->bin == TL_BIN_EQ) == tl_val_equal(&a, &b), NULL);
	if (op->bin == TL_BIN_ADD && a.kind == TL_VAL_ADDR && b.kind == TL_VAL_INT && b.num == 0)
		return a;
	return tl_val_sym(tl_sym_of(f->names, TL_SYM_OP, fr->id, 0, op));
}

/* A symbol that is known to be a text or a method, under a relation: it is not NULL. */
static struct tl_val known_pointer(struct tl_val is, struct tl_val v)
{
	if (v.rel == TL_REL_SELF)
		return is;
	if (v.num == 0 && (v.rel == TL_REL_EQ || v.rel == TL_REL_NE))
		return tl_val_int(v.rel == TL_REL_NE, NULL);
	return v;
}

struct tl_val tl_eval_known(const struct tl_state *s, struct tl_val v)
{
	const struct tl_fact *f;
	uint64_t mask = (uint64_t)v.num;

	if (v.kind != TL_VAL_SYM || !(f = tl_state_fact(s, v.id)))
		return v;
	if (f->bound && f->str)
		return known_pointer((struct tl_val){.kind = TL_VAL_STR, .text = f->str}, v);
	if (f->bound && f->method)
		return known_pointer((struct tl_val){.kind = TL_VAL_METHOD, .method = f->method}, v);
	if (f->bound) {
		switch (v.rel) {
		case TL_REL_SELF:
			return tl_val_int(f->value, f->text ? f->text : v.text);
		case TL_REL_OR:
			return tl_val_int(f->value | v.num, NULL);
		case TL_REL_AND:
			return tl_val_int(f->value & v.num, NULL);
		case TL_REL_EQ:
			return tl_val_int(f->value == v.num, NULL);
		case TL_REL_NE:
			return tl_val_int(f->value != v.num, NULL);
		case TL_REL_ZERO_AND:
			return tl_val_int((f->value & v.num) == 0, NULL);
		case TL_REL_LT:
			return tl_val_int(f->value < v.num, NULL);
		case TL_REL_GE:
			return tl_val_int(f->value >= v.num, NULL);
		case TL_REL_ANY:
			return v;
		}
	}
	if (v.rel == TL_REL_AND && mask && ((f->ones | f->zeros) & mask) == mask)
		return tl_val_int((int64_t)(f->ones & mask), NULL);
	if (v.rel == TL_REL_ZERO_AND && (f->ones & mask))
		return tl_val_int(0, NULL);
	if (v.rel == TL_REL_ZERO_AND && (f->zeros & mask) == mask)
		return tl_val_int(1, NULL);
	if (v.rel == TL_REL_EQ || v.rel == TL_REL_NE) {
		bool differs =
			(f->nonzero && v.num == 0) || ((uint64_t)v.num & f->zeros) || (~(uint64_t)v.num & f->ones);

		for (uint8_t i = 0; i < f->n_not; i++)
			differs |= f->not_[i] == v.num;
		if (differs)
			return tl_val_int(v.rel == TL_REL_NE, NULL);
	}
	return v;
}

int tl_eval_truth(const struct tl_state *s, struct tl_val v)
{
	v = tl_eval_known(s, v);
	if (v.kind == TL_VAL_INT)
		return v.num != 0;
	if (is_pointerlike(&v))
		return 1;
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_OR && v.num)
		return 1;
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF) {
		const struct tl_fact *f = tl_state_fact(s, v.id);

		if (f && (f->nonzero || f->ones))
			return 1;
	}
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_AND) {
		const struct tl_fact *f = tl_state_fact(s, v.id);

		if (f && (f->ones & (uint64_t)v.num))
			return 1;
	}
	return -1;
}

static void learn_equal(struct tl_fact *f, int64_t num, bool equal)
{
	if (equal) {
		f->bound = true;
		f->value = num;
		f->str = f->text = NULL;
		f->method = NULL;
	} else if (num == 0) {
		f->nonzero = true;
	} else if (f->n_not < TL_COUNT(f->not_)) {
		f->not_[f->n_not++] = num;
	}
}

void tl_eval_assume(struct tl_arena *a, struct tl_state *s, struct tl_val v, bool truth)
{
	struct tl_fact *f;
	uint64_t mask = (uint64_t)v.num;

	if (v.kind != TL_VAL_SYM || v.rel == TL_REL_ANY || v.rel == TL_REL_OR || v.rel == TL_REL_LT ||
		v.rel == TL_REL_GE)
		return;
	f = tl_state_learn(a, s, v.id);
	if (v.rel == TL_REL_SELF)
		learn_equal(f, 0, !truth);
	else if (v.rel == TL_REL_EQ)
		learn_equal(f, v.num, truth);
	else if (v.rel == TL_REL_NE)
		learn_equal(f, v.num, !truth);
	else if ((v.rel == TL_REL_AND) != truth) /* (s & mask) == 0 */
		f->zeros |= mask;
	else if (!(mask & (mask - 1))) /* one bit, and it is on */
		f->ones |= mask;
	else
		f->nonzero = true;
}
