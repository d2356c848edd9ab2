/* The grammar of #if: C's constant expressions, where every name is a macro. Deep nesting is refused, not followed. */
#include "front_c/config_cond.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define MOST_DEPTH 100
#define MOST_NODES 2000

struct reader {
	struct tl_arena *arena;
	const char *text, *at;
	unsigned depth, nodes;
	bool bad;
};

/* The binary operators; the longest that fits is taken, so that "<<" is not "<". */
static const struct op_row {
	const char *text;
	uint8_t rank; /* higher binds tighter */
} ops[TL_COND_OP_COUNT] = {
	[TL_COND_OR] = {"||", 1},
	[TL_COND_AND] = {"&&", 2},
	[TL_COND_BIT_OR] = {"|", 3},
	[TL_COND_BIT_XOR] = {"^", 4},
	[TL_COND_BIT_AND] = {"&", 5},
	[TL_COND_EQ] = {"==", 6},
	[TL_COND_NE] = {"!=", 6},
	[TL_COND_LT] = {"<", 7},
	[TL_COND_LE] = {"<=", 7},
	[TL_COND_GT] = {">", 7},
	[TL_COND_GE] = {">=", 7},
	[TL_COND_SHL] = {"<<", 8},
	[TL_COND_SHR] = {">>", 8},
	[TL_COND_ADD] = {"+", 9},
	[TL_COND_SUB] = {"-", 9},
	[TL_COND_MUL] = {"*", 10},
	[TL_COND_DIV] = {"/", 10},
	[TL_COND_REM] = {"%", 10},
};

static const struct tl_cond *read_choice(struct reader *r);

static bool is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$';
}

static void skip(struct reader *r)
{
	while (*r->at == ' ')
		r->at++;
}

static bool take(struct reader *r, char c)
{
	skip(r);
	if (*r->at != c)
		return false;
	r->at++;
	return true;
}

static struct tl_cond *node(struct reader *r, enum tl_cond_kind kind)
{
	struct tl_cond *c = tl_arena_alloc(r->arena, sizeof *c);

	c->kind = kind;
	c->text = "";
	r->bad |= ++r->nodes > MOST_NODES;
	return c;
}

/* The text read since start, without blanks at its ends. */
static struct tl_cond *ends_here(struct reader *r, struct tl_cond *c, const char *start)
{
	size_t len;

	while (*start == ' ')
		start++;
	len = r->at > start ? (size_t)(r->at - start) : 0;
	while (len && start[len - 1] == ' ')
		len--;
	c->text = tl_arena_strndup(r->arena, start, len);
	return c;
}

static struct tl_cond *unknown(struct reader *r)
{
	r->bad = true;
	return node(r, TL_COND_UNKNOWN);
}

static const char *read_name(struct reader *r)
{
	const char *start;

	skip(r);
	start = r->at;
	if (isdigit((unsigned char)*start))
		return NULL;
	while (is_name(*r->at))
		r->at++;
	return r->at == start ? NULL : tl_arena_strndup(r->arena, start, (size_t)(r->at - start));
}

static struct tl_cond *read_number(struct reader *r)
{
	struct tl_cond *c = node(r, TL_COND_NUMBER);
	const char *p = r->at;
	char digits[72];
	size_t n = 0;
	int base = 10;

	if (p[0] == '0' && (p[1] == 'b' || p[1] == 'B')) {
		base = 2;
		p += 2;
	} else if (p[0] == '0') {
		base = 0;
	}
	for (; is_name(*p) || (*p == '\'' && is_name(p[1])); p++) {
		if (*p != '\'' && n + 1 < sizeof digits)
			digits[n++] = *p;
	}
	digits[n] = '\0';
	c->value = (int64_t)strtoull(digits, NULL, base);
	r->at = p;
	return c;
}

static void skip_arguments(struct reader *r)
{
	unsigned depth = 1;

	for (r->at++; *r->at && depth; r->at++) {
		if (*r->at == '(')
			depth++;
		else if (*r->at == ')')
			depth--;
	}
	r->bad |= depth > 0;
}

static struct tl_cond *read_defined(struct reader *r)
{
	bool open = take(r, '(');
	struct tl_cond *c = node(r, TL_COND_DEFINED);

	c->name = read_name(r);
	if (!c->name || (open && !take(r, ')')))
		return unknown(r);
	return c;
}

/* What the compiler answers, and no definition can. */
static bool is_compilers(const char *name)
{
	return strncmp(name, "__has_", 6) == 0 || strcmp(name, "__is_identifier") == 0 ||
	       strcmp(name, "__building_module") == 0;
}

static struct tl_cond *read_word(struct reader *r)
{
	const char *name = read_name(r);
	struct tl_cond *c;

	if (strcmp(name, "defined") == 0)
		return read_defined(r);
	skip(r);
	c = node(r, TL_COND_NAME);
	c->name = name;
	if (*r->at != '(')
		return c;
	c->kind = is_compilers(name) ? TL_COND_UNKNOWN : TL_COND_CALL;
	skip_arguments(r);
	return c;
}

static struct tl_cond *read_operand(struct reader *r)
{
	static const char signs[] = "!-~+";
	const char *start, *sign;
	struct tl_cond *c;

	skip(r);
	start = r->at;
	sign = *r->at ? strchr(signs, *r->at) : NULL;
	if (r->bad || ++r->depth > MOST_DEPTH)
		return unknown(r);
	if (sign) {
		r->at++;
		c = node(r, TL_COND_UNARY);
		c->a = read_operand(r);
		c->op = *sign == '!' ? TL_COND_NOT : *sign == '~' ? TL_COND_FLIP : TL_COND_MINUS;
		if (*sign == '+')
			*c = *c->a;
	} else if (*r->at == '(') {
		r->at++;
		c = node(r, TL_COND_UNKNOWN);
		*c = *read_choice(r);
		if (!take(r, ')'))
			c = unknown(r);
	} else if (isdigit((unsigned char)*r->at)) {
		c = read_number(r);
	} else if (is_name(*r->at)) {
		c = read_word(r);
	} else {
		c = unknown(r);
	}
	r->depth--;
	return ends_here(r, c, start);
}

static size_t peek_op(const char *at, enum tl_cond_op *op)
{
	size_t best = 0;

	for (int i = TL_COND_OR; i < TL_COND_OP_COUNT; i++) {
		size_t len = strlen(ops[i].text);

		if (len > best && strncmp(at, ops[i].text, len) == 0) {
			best = len;
			*op = (enum tl_cond_op)i;
		}
	}
	return best;
}

static const struct tl_cond *read_binary(struct reader *r, uint8_t least)
{
	const char *start = r->at;
	const struct tl_cond *left = read_operand(r);
	enum tl_cond_op op;
	size_t len;

	while (skip(r), !r->bad && (len = peek_op(r->at, &op)) > 0 && ops[op].rank >= least) {
		struct tl_cond *c = node(r, TL_COND_BINARY);

		r->at += len;
		c->op = op;
		c->a = left;
		c->b = read_binary(r, (uint8_t)(ops[op].rank + 1));
		left = ends_here(r, c, start);
	}
	return left;
}

static const struct tl_cond *read_choice(struct reader *r)
{
	const char *start = r->at;
	const struct tl_cond *test = read_binary(r, 1);
	struct tl_cond *c;

	if (r->bad || !take(r, '?'))
		return test;
	if (++r->depth > MOST_DEPTH)
		return unknown(r);
	c = node(r, TL_COND_CHOICE);
	c->a = test;
	c->b = read_choice(r);
	c->c = take(r, ':') ? read_choice(r) : unknown(r);
	r->depth--;
	return ends_here(r, c, start);
}

const struct tl_cond *tl_cond_parse(struct tl_arena *a, const char *text)
{
	struct reader r = {.arena = a, .text = text, .at = text};
	const struct tl_cond *c = read_choice(&r);
	struct tl_cond *whole;

	skip(&r);
	if (!r.bad && !*r.at)
		return c;
	whole = node(&r, TL_COND_UNKNOWN);
	whole->text = text;
	return whole;
}

const struct tl_cond *tl_cond_defined(struct tl_arena *a, const char *name)
{
	struct tl_cond *c = tl_arena_alloc(a, sizeof *c);

	c->kind = TL_COND_DEFINED;
	c->name = name;
	c->text = tl_arena_printf(a, "defined(%s)", name);
	return c;
}

/* --- text --- */

static size_t comment_length(const char *p, const char *end)
{
	const char *q = p + 2;

	if (end - p < 2 || p[0] != '/' || (p[1] != '*' && p[1] != '/'))
		return 0;
	if (p[1] == '/')
		return (size_t)(end - p);
	while (end - q >= 2 && !(q[0] == '*' && q[1] == '/'))
		q++;
	return end - q >= 2 ? (size_t)(q - p) + 2 : (size_t)(end - p);
}

char *tl_cond_clean(struct tl_arena *a, const char *text, size_t len)
{
	char *out = tl_arena_alloc(a, len + 1);
	const char *end = text + len;
	size_t n = 0;

	for (const char *p = text; p < end;) {
		size_t comment = comment_length(p, end);
		bool joined = *p == '\\' && p + 1 < end && (p[1] == '\n' || p[1] == '\r');
		bool blank = comment || joined || isspace((unsigned char)*p) || *p == '\0';

		if (!blank)
			out[n++] = *p;
		else if (n && out[n - 1] != ' ')
			out[n++] = ' ';
		p += comment ? comment : 1;
	}
	if (n && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return out;
}

static enum tl_cond_op opposite(enum tl_cond_op op)
{
	switch (op) {
	case TL_COND_EQ:
		return TL_COND_NE;
	case TL_COND_NE:
		return TL_COND_EQ;
	case TL_COND_LT:
		return TL_COND_GE;
	case TL_COND_LE:
		return TL_COND_GT;
	case TL_COND_GT:
		return TL_COND_LE;
	case TL_COND_GE:
		return TL_COND_LT;
	default:
		return TL_COND_OP_COUNT;
	}
}

void tl_cond_print(const struct tl_cond *c, bool holds, struct tl_buf *out)
{
	enum tl_cond_op flipped = c->kind == TL_COND_BINARY ? opposite(c->op) : TL_COND_OP_COUNT;

	if (c->kind == TL_COND_DEFINED)
		tl_buf_printf(out, "%sdefined(%s)", holds ? "" : "!", c->name);
	else if (holds)
		tl_buf_puts(out, c->text);
	else if (flipped != TL_COND_OP_COUNT)
		tl_buf_printf(out, "%s %s %s", c->a->text, ops[flipped].text, c->b->text);
	else
		tl_buf_printf(out, c->kind == TL_COND_NAME || c->kind == TL_COND_CALL ? "!%s" : "!(%s)", c->text);
}

/* --- values --- */

static int64_t divide(enum tl_cond_op op, int64_t a, int64_t b)
{
	if (b == 0)
		return 0;
	if (b == -1) /* the smallest number has no opposite */
		return op == TL_COND_DIV ? (int64_t)(0 - (uint64_t)a) : 0;
	return op == TL_COND_DIV ? a / b : a % b;
}

static int64_t shift(enum tl_cond_op op, int64_t a, int64_t b)
{
	if (b < 0 || b > 63)
		return 0;
	return op == TL_COND_SHL ? (int64_t)((uint64_t)a << b) : (int64_t)((uint64_t)a >> b);
}

const char *tl_cond_absent(const struct tl_cond *c)
{
	if (c->kind != TL_COND_UNARY || c->op != TL_COND_NOT)
		return NULL;
	return c->a->kind == TL_COND_DEFINED || c->a->kind == TL_COND_NAME ? c->a->name : NULL;
}

int64_t tl_cond_apply(enum tl_cond_op op, int64_t a, int64_t b)
{
	uint64_t x = (uint64_t)a, y = (uint64_t)b;

	switch (op) {
	case TL_COND_NOT:
		return !a;
	case TL_COND_MINUS:
		return (int64_t)(0 - x);
	case TL_COND_FLIP:
		return (int64_t)~x;
	case TL_COND_OR:
		return a || b;
	case TL_COND_AND:
		return a && b;
	case TL_COND_BIT_OR:
		return (int64_t)(x | y);
	case TL_COND_BIT_XOR:
		return (int64_t)(x ^ y);
	case TL_COND_BIT_AND:
		return (int64_t)(x & y);
	case TL_COND_EQ:
		return a == b;
	case TL_COND_NE:
		return a != b;
	case TL_COND_LT:
		return a < b;
	case TL_COND_LE:
		return a <= b;
	case TL_COND_GT:
		return a > b;
	case TL_COND_GE:
		return a >= b;
	case TL_COND_SHL:
	case TL_COND_SHR:
		return shift(op, a, b);
	case TL_COND_ADD:
		return (int64_t)(x + y);
	case TL_COND_SUB:
		return (int64_t)(x - y);
	case TL_COND_MUL:
		return (int64_t)(x * y);
	case TL_COND_DIV:
	case TL_COND_REM:
		return divide(op, a, b);
	case TL_COND_OP_COUNT:
		break;
	}
	return 0;
}
