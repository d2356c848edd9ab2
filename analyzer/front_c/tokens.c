/*
 * A call that stands in text no parser could read: "SSL_CTX_new(TLSv1_method())" says what it says wherever it stands.
 * Of each such call the arguments that are constants, texts or calls themselves are read, the rest is unknown; a call without any of
 * these says nothing. What becomes of the object is not seen, so only what is named counts: the policy holds to that.
 */
#include "front_c/tokens.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "front_c/literal.h"
#include "front_c/lower.h"
#include "front_c/scan.h"

#define MOST_TOKENS 400 /* of one call */
#define MOST_DEPTH 8
#define WHY "read from tokens alone"

struct place {
	uint32_t start, end;
	bool resolved;
};

struct reader {
	const struct tl_pack *pack;
	const char *text;
	size_t len;
	struct tl_lines *lines;
	struct tl_lower lw;
	struct tl_lw_fn fn;
	TL_VEC(struct tl_token) tokens; /* of the call at hand */
	size_t seen_to;			/* offset up to which names belong to a call already read */
	unsigned depth;
	bool telling; /* some argument of the call at hand says something */
};

/* --- which names --- */

static int by_offset(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return b->resolved - a->resolved;
}

TL_VEC_TYPE(place_vec, struct place);

static void collect(struct place_vec *out, const struct tl_unit_vec *units, size_t first)
{
	uint32_t last = 0;
	size_t n = 0;

	for (size_t i = first; i < units->n; i++) {
		for (size_t k = 0; k < units->v[i]->sites.n; k++) {
			const struct tl_site *s = &units->v[i]->sites.v[k];

			if (s->span.file == 0)
				tl_vec_push(out, (struct place){s->span.start, s->span.end, s->resolved});
		}
	}
	tl_vec_sort(out, by_offset);
	for (size_t i = 0; i < out->n; i++) {
		bool again = i && out->v[i].start == last;

		last = out->v[i].start;
		if (!again && !out->v[i].resolved)
			out->v[n++] = out->v[i];
	}
	out->n = n;
}

/* --- values --- */

static bool is_byte(const struct reader *r, size_t i, char c)
{
	const struct tl_token *t = i < r->tokens.n ? &r->tokens.v[i] : NULL;

	return t && t->kind == TL_TOKEN_OTHER && t->end - t->start == 1 && r->text[t->start] == c;
}

static struct tl_span span_of(const struct reader *r, size_t first, size_t last)
{
	struct tl_span s = {.start = (uint32_t)r->tokens.v[first].start,
		.end = (uint32_t)r->tokens.v[last].end,
		.macro = true}; /* no edit may touch what was not parsed */

	tl_lines_at(r->lines, s.start, &s.line, &s.col);
	tl_lines_at(r->lines, s.end, &s.end_line, &s.end_col);
	return s;
}

/* i stands on '(': its ')', or the number of tokens. */
static size_t closing(const struct reader *r, size_t i)
{
	unsigned depth = 0;

	for (; i < r->tokens.n; i++) {
		if (is_byte(r, i, '('))
			depth++;
		else if (is_byte(r, i, ')') && --depth == 0)
			return i;
	}
	return r->tokens.n;
}

static const char *name_at(struct reader *r, size_t i)
{
	const struct tl_token *t = &r->tokens.v[i];

	if (t->kind != TL_TOKEN_NAME)
		return NULL;
	return tl_arena_strndup(r->lw.arena, r->text + t->start, t->end - t->start);
}

static tl_reg read_call(struct reader *r, size_t i, size_t *end);

static tl_reg unknown(struct reader *r, size_t i)
{
	struct tl_span span = span_of(r, i, i);

	return tl_lw_unknown(&r->lw, WHY, &span);
}

/* A constant of the packs, a number or a text; 0 for anything else. */
static tl_reg read_word(struct reader *r, size_t i)
{
	const struct tl_token *t = &r->tokens.v[i];
	const char *name = name_at(r, i);
	const struct tl_constant *c = name ? tl_pack_constant(r->pack, name) : NULL;
	struct tl_span span = span_of(r, i, i);
	struct tl_buf text = {0};
	tl_reg reg;

	if (c) {
		r->telling |= c->is_version;
		return c->is_text ? tl_lw_str(&r->lw, c->text, &span) : tl_lw_int(&r->lw, c->value, name, &span);
	}
	if (r->text[t->start] >= '0' && r->text[t->start] <= '9')
		return tl_lw_int(&r->lw, (int64_t)strtoull(r->text + t->start, NULL, 0), NULL, &span);
	if (r->text[t->start] != '"')
		return 0;
	tl_literal_decode(&text, tl_arena_strndup(r->lw.arena, r->text + t->start, t->end - t->start));
	reg = tl_lw_str(&r->lw, tl_arena_strdup(r->lw.arena, tl_buf_str(&text)), &span);
	tl_buf_fini(&text);
	r->telling = true;
	return reg;
}

/* A value at the beginning of [i, end); *next = behind it. */
static tl_reg read_operand(struct reader *r, size_t i, size_t end, size_t *next)
{
	tl_reg reg;

	if (i + 1 < end && r->tokens.v[i].kind == TL_TOKEN_NAME && is_byte(r, i + 1, '('))
		return read_call(r, i, next);
	reg = read_word(r, i);
	*next = i + 1;
	return reg;
}

/* One argument, [i, end): words joined by '|'. Anything else makes all of it unknown. */
static tl_reg read_value(struct reader *r, size_t i, size_t end)
{
	size_t first = i, next;
	tl_reg sum;

	if (is_byte(r, i, '(') && closing(r, i) == end - 1 && end - i > 2)
		return read_value(r, i + 1, end - 1);
	sum = read_operand(r, i, end, &next);
	while (sum && next < end) {
		struct tl_span span = span_of(r, first, end - 1);
		tl_reg more;

		i = next + 1;
		if (!is_byte(r, next, '|') || i >= end)
			return unknown(r, first);
		more = read_operand(r, i, end, &next);
		sum = more ? tl_lw_bin(&r->lw, TL_BIN_OR, sum, more, &span) : 0;
	}
	return sum ? sum : unknown(r, first);
}

/* The end of the argument that begins at i, in a list that ends at close. */
static size_t argument_end(const struct reader *r, size_t i, size_t close)
{
	while (i < close && !is_byte(r, i, ','))
		i = is_byte(r, i, '(') ? closing(r, i) + 1 : i + 1;
	return i < close ? i : close;
}

/* --- calls --- */

static struct tl_op *put_call(
	struct reader *r, const char *name, const struct tl_arg *args, uint32_t n, struct tl_span span)
{
	struct tl_op *op = tl_lw_op(&r->lw, TL_OP_CALL, &span);

	op->text = name;
	op->args = args;
	op->n_args = n;
	op->dst = ++r->fn.func.n_regs;
	return op;
}

static struct tl_arg read_argument(struct reader *r, size_t i, size_t end)
{
	struct tl_arg arg = {0};

	if (i < end) {
		arg.span = span_of(r, i, end - 1);
		arg.reg = read_value(r, i, end);
	} else {
		arg.reg = tl_lw_unknown(&r->lw, WHY, NULL);
	}
	return arg;
}

static bool is_fixed_method(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (api->actions[i].verb == TL_DO_METHOD && api->actions[i].fixed)
			return true;
	}
	return false;
}

static tl_reg read_call(struct reader *r, size_t i, size_t *end)
{
	const char *name = name_at(r, i);
	const struct tl_api *api = name ? tl_pack_telling_api(r->pack, name) : NULL;
	size_t close = closing(r, i + 1);
	TL_VEC(struct tl_arg) args = {0};

	*end = close + 1;
	if (!api || close == r->tokens.n || r->depth >= MOST_DEPTH)
		return 0;
	r->depth++;
	for (size_t at = i + 2; at < close; at = argument_end(r, at, close) + 1)
		tl_vec_push_in(r->lw.arena, &args, read_argument(r, at, argument_end(r, at, close)));
	r->depth--;
	r->telling |= is_fixed_method(api);
	return put_call(r, api->name, args.v, (uint32_t)args.n, span_of(r, i, close))->dst;
}

/* --- the function around a call --- */

/* The tokens of one call; false when it does not end, or a directive cuts through it. */
static bool take_tokens(struct reader *r, uint32_t start)
{
	struct tl_scan scan;
	struct tl_token t;
	unsigned depth = 0;

	r->tokens.n = 0;
	tl_scan_init(&scan, r->text, r->len);
	scan.at = start;
	scan.line_start = false;
	while (r->tokens.n < MOST_TOKENS && tl_scan_next(&scan, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE)
			return false;
		tl_vec_push(&r->tokens, t);
		if (r->tokens.n == 2 && !is_byte(r, 1, '('))
			return false;
		depth += is_byte(r, r->tokens.n - 1, '(');
		if (is_byte(r, r->tokens.n - 1, ')') && --depth == 0)
			return true;
	}
	return false;
}

/* A method by itself, or none. */
static const struct tl_api *creator_for(const struct tl_api *method)
{
	for (size_t i = 0; method && is_fixed_method(method) && i < method->lib->n_apis; i++) {
		const struct tl_api *api = &method->lib->apis[i];

		for (size_t k = 0; k < api->n_actions; k++) {
			const struct tl_action *act = &api->actions[k];

			if (act->verb == TL_DO_CREATE && act->object.kind == TL_FROM_RETURN &&
				act->value.kind == TL_FROM_ARG && act->value.arg == 0)
				return api;
		}
	}
	return NULL;
}

static void make_function(struct reader *r, const struct place *p)
{
	struct tl_unit *u = r->lw.unit;
	struct tl_arg *arg = tl_arena_alloc(u->arena, sizeof *arg);
	const struct tl_api *creator;
	char *name;
	size_t end;

	if (!take_tokens(r, p->start))
		return;
	name = tl_arena_printf(u->arena, "?tokens@%s:%u", u->file, p->start);
	tl_lw_begin(&r->lw, &r->fn, name, "");
	r->telling = false;
	arg->reg = read_call(r, 0, &end);
	creator = creator_for(tl_pack_telling_api(r->pack, name_at(r, 0)));
	if (arg->reg && creator) {
		arg->span = span_of(r, 0, r->tokens.n - 1);
		put_call(r, creator->name, arg, 1, arg->span);
	}
	r->fn.func.span = span_of(r, 0, 0);
	tl_lw_end(&r->lw);
	if (!r->telling)
		u->funcs.n--;
	r->seen_to = r->tokens.v[r->tokens.n - 1].end;
}

void tl_tokens_read(struct tl_unit_vec *units, size_t first, struct tl_arena *a, const struct tl_pack *pack,
	const char *text, size_t len)
{
	struct reader r = {.pack = pack, .text = text, .len = len};
	struct place_vec places = {0};

	collect(&places, units, first);
	if (places.n) {
		r.lines = tl_lines_new(text, len);
		r.lw.arena = a;
		r.lw.pack = pack;
		r.lw.unit = tl_unit_new(a, units->v[first]->file);
		r.lw.unit->quality = TL_QUALITY_TOKENS;
		r.lw.unit->cplusplus = units->v[first]->cplusplus;
		r.lw.unit->config = TL_TOKENS_CONFIG;
		for (size_t i = 0; i < places.n; i++) {
			if (places.v[i].start >= r.seen_to)
				make_function(&r, &places.v[i]);
		}
		if (r.lw.unit->funcs.n)
			tl_vec_push_in(a, units, r.lw.unit);
		tl_lower_fini(&r.lw);
		tl_lines_free(r.lines);
	}
	tl_vec_fini(&r.tokens);
	tl_vec_fini(&places);
}

void tl_tokens_sites(struct tl_unit *u, const struct tl_pack *pack, const char *text, size_t len, const char *why)
{
	struct tl_lines *lines = tl_lines_new(text, len);
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		struct tl_site site = {.why = why, .span = {.start = (uint32_t)t.start, .end = (uint32_t)t.end}};
		char name[128];

		if (t.kind != TL_TOKEN_NAME || t.end - t.start >= sizeof name)
			continue;
		memcpy(name, text + t.start, t.end - t.start);
		name[t.end - t.start] = '\0';
		if (!tl_pack_telling_api(pack, name))
			continue;
		site.name = tl_arena_strdup(u->arena, name);
		tl_lines_at(lines, t.start, &site.span.line, &site.span.col);
		tl_lines_at(lines, t.end, &site.span.end_line, &site.span.end_col);
		tl_vec_push_in(u->arena, &u->sites, site);
	}
	tl_lines_free(lines);
}
