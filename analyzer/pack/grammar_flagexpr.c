/*
 * Sets of flags as source code writes them: names with or without their type, numbers, casts, quoted names, joined by whatever the
 * language joins with, and taken out again by its bitwise not. Names come from the scale; a name the scale does not
 * know counts when it is a value (a variable, a call), not when it qualifies, casts or asks.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "pack/grammar_priv.h"

struct expr {
	const struct tl_scale *scale;
	const char *text;
	size_t len, at;
	struct tl_reading *out;
	tl_protoset set;
	bool to_default, unknown;
	bool negate_next;	 /* a bitwise not stands before what comes */
	unsigned depth, negated; /* open parentheses; depth at which a negated group began, 0 = in none */
};

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool word_is(const struct expr *e, struct tl_piece p, const char *word)
{
	return strlen(word) == p.end - p.start && strncasecmp(e->text + p.start, word, p.end - p.start) == 0;
}

/* Words that are operators in some language read here (VB ends a line that goes on with "_"); "~" is seen as a character. */
static bool is_operator(struct expr *e, struct tl_piece p)
{
	static const char *const joins[] = {"or", "bor", "and", "band", "xor", "bxor", "new", "_"};

	if (word_is(e, p, "not") || word_is(e, p, "bnot")) {
		e->negate_next = true;
		return true;
	}
	for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
		if (word_is(e, p, joins[i]))
			return true;
	}
	return false;
}

static char next_sign(const struct expr *e, size_t at)
{
	while (at < e->len && strchr(" \t\r\n", e->text[at]))
		at++;
	return at < e->len ? e->text[at] : '\0';
}

static void add(struct expr *e, struct tl_piece p, const struct tl_meaning *m)
{
	bool taken_out = e->negate_next || e->negated;

	e->negate_next = false;
	tl_reading_token(e->out, p, m->set, !taken_out);
	if (taken_out)
		return;
	e->to_default |= m->kind == TL_MEANS_DEFAULT;
	e->set |= m->set;
}

static void read_word(struct expr *e)
{
	struct tl_piece p = {.start = e->at};
	struct tl_meaning m;
	char after;

	while (e->at < e->len && is_name(e->text[e->at]))
		e->at++;
	p.end = e->at;
	after = next_sign(e, e->at);
	if (tl_scale_word(e->scale, e->text + p.start, p.end - p.start, &m) && after != '.') {
		add(e, p, &m);
		return;
	}
	if (is_operator(e, p))
		return;
	/* "Type.Name", "Type::Name", "(Type)1", "[Type]1", "wanted ? a : b" */
	if (after && strchr(".:)]?", after) && !(after == ':' && e->text[p.end] != ':'))
		return;
	e->unknown = true;
	e->negate_next = false;
}

/* Decimal, 0x and &H. */
static void read_number(struct expr *e)
{
	struct tl_piece p = {.start = e->at};
	struct tl_meaning m;
	bool basic = e->text[e->at] == '&';
	char digits[32] = "0x";
	size_t n = basic ? 2 : 0;

	e->at += n;
	while (e->at < e->len && is_name(e->text[e->at]) && n < sizeof digits - 1)
		digits[n++] = e->text[e->at++];
	digits[n] = '\0';
	p.end = e->at;
	if (tl_scale_number(e->scale, strtoll(digits, NULL, 0), &m) && (m.set || m.kind == TL_MEANS_DEFAULT))
		add(e, p, &m);
	else
		e->unknown = true;
}

static void read_sign(struct expr *e)
{
	char c = e->text[e->at++];

	if (c == '~')
		e->negate_next = true;
	if (c == '(') {
		e->depth++;
		if (e->negate_next && !e->negated)
			e->negated = e->depth;
		e->negate_next = false;
	}
	if (c == ')' && e->depth) {
		if (e->negated == e->depth)
			e->negated = 0;
		e->depth--;
	}
}

void tl_grammar_flag_expression(const struct tl_scale *scale, const struct tl_range *before, const char *text,
	size_t len, struct tl_reading *out)
{
	struct expr e = {.scale = scale, .text = text, .len = len, .out = out};

	(void)before;
	while (e.at < len) {
		bool basic = text[e.at] == '&' && len - e.at > 2 && (text[e.at + 1] | 0x20) == 'h' &&
			     is_name(text[e.at + 2]);

		if (is_digit(text[e.at]) || basic)
			read_number(&e);
		else if (is_name(text[e.at]))
			read_word(&e);
		else
			read_sign(&e);
	}
	if (e.set)
		tl_reading_list(out, e.set);
	out->touched = e.set || e.to_default || e.unknown;
	if (!e.set && e.to_default) {
		out->range.listed = false;
		out->range.on = out->range.off = 0;
	}
	/* What is named for certain is on, whatever else may be. */
	if (e.unknown && !(e.set & tl_protoset_old(TL_TLS1_2))) {
		out->undecided = true;
		out->why = "rests on a value this text does not show";
	}
}
