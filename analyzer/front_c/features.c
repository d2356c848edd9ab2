/* A look at headers as text: no parse is needed to see which name stands under which #if. */
#include "front_c/features.h"

#include <ctype.h>
#include <string.h>

#include "front_c/scan.h"

#define MOST_NAMES 20000
#define MOST_FEATURES 16

/* --- names --- */

#define MOST_DEPTH 64

/* A brace that was opened. */
struct level {
	bool is_record;
	struct tl_token name; /* of the record; end 0 = none */
	size_t first;	      /* where its members begin among the names */
};

struct reader {
	struct tl_outline *out;
	struct tl_arena *arena;
	const char *text;
	struct tl_token last;	       /* name; end 0 = none */
	struct tl_token tagged;	       /* the name before the bases of a class */
	unsigned depth, in_enum;       /* braces; the depth of an enum's names, 0 = none */
	unsigned parens;	       /* what stands in them is no member */
	bool is_typedef, is_enum;      /* the declaration at hand */
	bool tag;		       /* struct, union or enum came just before */
	bool record;		       /* ... and no parameters since */
	struct level open[MOST_DEPTH]; /* by depth */
	bool unnamed;		       /* a record without a name was just closed; its members begin at ... */
	size_t unnamed_first;
};

static void declare(struct reader *r, const struct tl_token *t)
{
	struct tl_declared d = {.at = (uint32_t)t->start};

	if (!t->end || r->out->names.n >= MOST_NAMES)
		return;
	d.name = tl_arena_strndup(r->arena, r->text + t->start, t->end - t->start);
	tl_vec_push_in(r->arena, &r->out->names, d);
}

static int length(const struct tl_token *t)
{
	return (int)(t->end - t->start);
}

/* As "record.member": members are not names of their own. */
static void declare_member(struct reader *r, const struct tl_token *t)
{
	const struct level *in = &r->open[r->depth % MOST_DEPTH];
	struct tl_declared d = {.at = (uint32_t)t->start};

	if (!t->end || r->parens || !in->is_record || r->out->names.n >= MOST_NAMES)
		return;
	d.name = tl_arena_printf(
		r->arena, "%.*s.%.*s", length(&in->name), r->text + in->name.start, length(t), r->text + t->start);
	tl_vec_push_in(r->arena, &r->out->names, d);
}

/* "typedef struct { ... } t;": the members are those of t. */
static void name_record(struct reader *r, const struct tl_token *t)
{
	for (size_t i = r->unnamed_first; r->unnamed && i < r->out->names.n; i++) {
		const char *name = r->out->names.v[i].name;

		if (*name == '.')
			r->out->names.v[i].name =
				tl_arena_printf(r->arena, "%.*s%s", length(t), r->text + t->start, name);
	}
	r->unnamed = false;
}

static bool is_word(const struct reader *r, const struct tl_token *t, const char *word)
{
	return t->end - t->start == strlen(word) && strncmp(r->text + t->start, word, t->end - t->start) == 0;
}

static bool is_tag(const struct reader *r, const struct tl_token *t)
{
	static const char *const words[] = {"struct", "union", "enum", "class", "namespace"};

	for (size_t i = 0; i < TL_COUNT(words); i++) {
		if (is_word(r, t, words[i]))
			return true;
	}
	return false;
}

static void name(struct reader *r, const struct tl_token *t)
{
	if (!r->depth && is_word(r, t, "typedef")) {
		r->is_typedef = true;
	} else if (is_tag(r, t)) {
		r->is_enum = is_word(r, t, "enum");
		r->tag = true;
		r->tagged.end = 0;
		r->record = !r->is_enum && !is_word(r, t, "namespace");
		return;
	}
	r->last = *t;
}

static void open_brace(struct reader *r)
{
	struct tl_token called = r->tag && r->tagged.end ? r->tagged : r->last;
	struct level *l;

	if (r->last.end && is_word(r, &r->last, "extern"))
		return; /* extern "C": no level of its own */
	if (r->tag)
		declare(r, &called);
	l = &r->open[++r->depth % MOST_DEPTH];
	*l = (struct level){.is_record = r->record, .name = called, .first = r->out->names.n};
	r->record = false;
	if (r->tag && r->is_enum)
		r->in_enum = r->depth;
	r->tag = false;
}

static void close_brace(struct reader *r)
{
	if (r->in_enum == r->depth && r->in_enum) {
		declare(r, &r->last);
		r->in_enum = 0;
	}
	if (!r->depth)
		return;
	r->unnamed = r->open[r->depth % MOST_DEPTH].is_record && !r->open[r->depth % MOST_DEPTH].name.end;
	r->unnamed_first = r->open[r->depth % MOST_DEPTH].first;
	r->depth--;
}

static void punctuation(struct reader *r, char c)
{
	switch (c) {
	case '{':
		open_brace(r);
		break;
	case '}':
		close_brace(r);
		break;
	case '(': /* a method is a member, too */
		declare_member(r, &r->last);
		r->record = false;
		r->parens++;
		return;
	case ')':
		r->parens -= r->parens > 0;
		break;
	case ':':
		if (r->tag && !r->tagged.end)
			r->tagged = r->last;
		declare_member(r, &r->last);
		return;
	case '[':
		declare_member(r, &r->last);
		return;
	case ',':
	case '=':
		if (r->in_enum == r->depth && r->in_enum)
			declare(r, &r->last);
		declare_member(r, &r->last);
		break;
	case ';':
		r->parens = 0;
		declare_member(r, &r->last);
		if (!r->depth && r->is_typedef) {
			declare(r, &r->last);
			name_record(r, &r->last);
		}
		if (!r->depth)
			r->is_typedef = false;
		r->tag = r->record = false;
		break;
	default:
		return;
	}
	r->last = (struct tl_token){0};
}

static int by_name(const void *x, const void *y)
{
	const struct tl_declared *a = x, *b = y;
	int c = strcmp(a->name, b->name);

	return c ? c : (a->at > b->at) - (a->at < b->at);
}

void tl_outline_read(
	struct tl_outline *out, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len)
{
	struct reader r = {.out = out, .arena = a, .text = text};
	struct tl_token t;
	struct tl_scan s;

	memset(out, 0, sizeof *out);
	tl_regions_read(&out->regions, a, pack, text, len);
	for (size_t i = 0; i < out->regions.defs.n; i++) {
		const struct tl_macro_def *d = &out->regions.defs.v[i];

		if (d->value && out->names.n < MOST_NAMES)
			tl_vec_push_in(a, &out->names, (struct tl_declared){d->name, d->at});
	}
	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME)
			name(&r, &t);
		else if (t.kind == TL_TOKEN_OTHER)
			punctuation(&r, text[t.start]);
	}
	tl_vec_sort(&out->names, by_name);
}

/* --- guards --- */

/* What tells machines and compilers apart is none of a project's features. */
static bool is_feature(const char *name)
{
	static const char *const others[] = {"WIN32", "WIN64", "linux", "unix", "true", "false"};

	for (size_t i = 0; i < TL_COUNT(others); i++) {
		if (strcmp(name, others[i]) == 0)
			return false;
	}
	return name[0] != '_';
}

bool tl_feature_add(struct tl_feature_vec *out, const char *name)
{
	if (!is_feature(name) || out->n >= MOST_FEATURES)
		return false;
	for (size_t i = 0; i < out->n; i++) {
		if (strcmp(out->v[i], name) == 0)
			return true;
	}
	tl_vec_push(out, name);
	return true;
}

/* Macros that stand in c as switches that must be on. Of alternatives the first will do. */
static bool add_switches(const struct tl_cond *c, struct tl_feature_vec *out)
{
	if (c->kind == TL_COND_NAME || c->kind == TL_COND_DEFINED)
		return tl_feature_add(out, c->name);
	if (c->kind == TL_COND_CALL)
		return tl_feature_add(out, c->text);
	if (c->kind != TL_COND_BINARY)
		return false;
	if (c->op == TL_COND_OR)
		return add_switches(c->a, out) || add_switches(c->b, out);
	if (c->op == TL_COND_AND) {
		bool first = add_switches(c->a, out);

		return add_switches(c->b, out) || first;
	}
	return false;
}

bool tl_outline_guards(const struct tl_outline *o, uint32_t at, struct tl_feature_vec *out)
{
	bool any = false;

	for (uint32_t arm = tl_regions_arm(&o->regions, at); arm != TL_NO_ARM; arm = o->regions.arms.v[arm].parent) {
		const struct tl_cond *cond = o->regions.arms.v[arm].cond;

		any |= cond && add_switches(cond, out);
	}
	return any;
}

/* "X > 0" asks for it to be on: 1; "X <= 0" for it to be off: -1; 0 for other comparisons. */
static int asks_for(const struct tl_cond *c)
{
	int64_t n = c->kind == TL_COND_BINARY && c->b->kind == TL_COND_NUMBER ? c->b->value : -1;

	if (n == 0 && (c->op == TL_COND_GT || c->op == TL_COND_NE))
		return 1;
	if (n == 0 && (c->op == TL_COND_LE || c->op == TL_COND_EQ))
		return -1;
	if (n == 1 && (c->op == TL_COND_GE || c->op == TL_COND_LT))
		return c->op == TL_COND_GE ? 1 : -1;
	return 0;
}

/* What has to be on, and what off, for the condition to hold, or not to. Of alternatives the first will do. */
static bool add_wishes(const struct tl_cond *c, bool holds, struct tl_feature_vec *on, struct tl_feature_vec *off)
{
	int asked = asks_for(c);
	bool first;

	if (c->kind == TL_COND_NAME || c->kind == TL_COND_DEFINED)
		return tl_feature_add(holds ? on : off, c->name);
	if (c->kind == TL_COND_CALL)
		return holds && tl_feature_add(on, c->text);
	if (c->kind == TL_COND_UNARY && c->op == TL_COND_NOT)
		return add_wishes(c->a, !holds, on, off);
	if (asked)
		return add_wishes(c->a, (asked > 0) == holds, on, off);
	if (c->kind != TL_COND_BINARY || (c->op != TL_COND_AND && c->op != TL_COND_OR))
		return false;
	first = add_wishes(c->a, holds, on, off);
	if (first && (c->op == TL_COND_AND) != holds)
		return true;
	return add_wishes(c->b, holds, on, off) || first;
}

void tl_outline_wishes(const struct tl_outline *o, uint32_t at, struct tl_feature_vec *on, struct tl_feature_vec *off)
{
	const struct tl_arm *arms = o->regions.arms.v;

	for (uint32_t arm = tl_regions_arm(&o->regions, at); arm != TL_NO_ARM; arm = arms[arm].parent) {
		if (arms[arm].cond)
			add_wishes(arms[arm].cond, true, on, off);
		for (uint32_t p = arms[arm].previous; p != TL_NO_ARM; p = arms[p].previous)
			add_wishes(arms[p].cond, false, on, off);
	}
}

bool tl_outline_find(const struct tl_outline *o, const char *name, size_t len, uint32_t *at)
{
	size_t lo = 0, hi = o->names.n, least = SIZE_MAX;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = strncmp(o->names.v[mid].name, name, len);

		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < o->names.n && strncmp(o->names.v[lo].name, name, len) == 0; lo++) {
		struct tl_feature_vec guards = {0};

		if (o->names.v[lo].name[len])
			continue;
		tl_outline_guards(o, o->names.v[lo].at, &guards);
		if (guards.n < least) {
			least = guards.n;
			*at = o->names.v[lo].at;
		}
		tl_vec_fini(&guards);
	}
	return least != SIZE_MAX;
}

bool tl_outline_switch(const struct tl_outline *o, const char *name, uint32_t *at)
{
	const struct tl_macro_def *d = tl_regions_def(&o->regions, name, UINT32_MAX);
	size_t least = SIZE_MAX;

	for (; d; d = tl_regions_def(&o->regions, name, d->at)) {
		struct tl_feature_vec guards = {0};

		if (!d->value || (d->value->kind == TL_COND_NUMBER && !d->value->value))
			continue;
		tl_outline_guards(o, d->at, &guards);
		if (guards.n < least) {
			least = guards.n;
			*at = d->at;
		}
		tl_vec_fini(&guards);
	}
	return least != SIZE_MAX;
}
