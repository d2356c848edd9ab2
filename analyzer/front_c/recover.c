/*
 * From complaints to declarations, C first. A guess is a kind of declaration for a name; a later complaint may show that the guess
 * was wrong and change it, a bounded number of times, so that the rounds end.
 */
#include "front_c/recover.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "front_c/complaint.h"
#include "front_c/guess.h"
#include "front_c/usage.h"

/* More names than this are not missing headers but no C at all. */
#define MOST_GUESSES 3000
#define MOST_FLIPS 2
#define MOST_LOSSES 5

void tl_recover_init(struct tl_recover *r, struct tl_arena *a, bool cplusplus, const char *text, size_t len)
{
	memset(r, 0, sizeof *r);
	r->arena = a;
	r->cplusplus = cplusplus;
	r->usage = tl_usage_new(a);
	tl_usage_scan(r->usage, text, len);
}

void tl_recover_fini(struct tl_recover *r)
{
	HASH_CLEAR(hh, r->guesses);
	tl_usage_free(r->usage);
	tl_vec_fini(&r->drops);
	tl_vec_fini(&r->scanned);
	tl_vec_fini(&r->losses);
}

bool tl_recover_dropped(const struct tl_recover *r, const char *name)
{
	for (size_t i = 0; i < r->drops.n; i++) {
		if (strcmp(r->drops.v[i], name) == 0)
			return true;
	}
	return false;
}

/* --- guesses --- */

static struct tl_guess *find(const struct tl_recover *r, const char *name)
{
	struct tl_guess *g;

	HASH_FIND_STR(r->guesses, name, g);
	return g;
}

static bool guess(struct tl_recover *r, const char *name, enum tl_guess_kind kind)
{
	struct tl_guess *g = find(r, name);

	if (g && (g->kind == kind || g->flips >= MOST_FLIPS))
		return false;
	if (!g && HASH_COUNT(r->guesses) >= MOST_GUESSES)
		return false;
	if (g) {
		g->kind = kind;
		g->flips++;
		return true;
	}
	g = tl_arena_alloc(r->arena, sizeof *g);
	g->name = tl_arena_strdup(r->arena, name);
	g->kind = kind;
	HASH_ADD_KEYPTR(hh, r->guesses, g->name, strlen(g->name), g);
	return true;
}

/* The record of that tag, from "struct X" or "X". */
static struct tl_guess *record_of(struct tl_recover *r, const char *type)
{
	const char *tag = tl_guess_tag(type);
	enum tl_guess_kind kind = strstr(type, TL_GUESS_INNER_TAG) ? TL_GUESS_INNER : TL_GUESS_TAG;
	struct tl_guess *g = find(r, tag);

	if (g)
		return g;
	if (!tl_guess_is_word(tag) || !guess(r, tag, kind))
		return NULL;
	return find(r, tag);
}

static enum tl_guess_kind member_kind(unsigned uses)
{
	if (uses & TL_USE_ARROW)
		return TL_GUESS_RECORD_POINTER;
	if (uses & TL_USE_DOT)
		return TL_GUESS_RECORD;
	if (uses & TL_USE_CALL)
		return TL_GUESS_FUNCTION_POINTER;
	if (uses & TL_USE_INDEX)
		return TL_GUESS_NUMBER_POINTER;
	return TL_GUESS_NUMBER;
}

static bool add_member(struct tl_recover *r, const char *type, const char *member)
{
	struct tl_guess *g = record_of(r, type);
	struct tl_guess_member *m;

	if (!g || g->n_members > 500)
		return false;
	for (m = g->members; m; m = m->next) {
		if (strcmp(m->name, member) == 0)
			return false;
	}
	if (g->kind == TL_GUESS_NUMBER_TYPE) {
		if (g->flips >= MOST_FLIPS)
			return false;
		g->kind = TL_GUESS_TYPE;
		g->flips++;
	}
	m = tl_arena_alloc(r->arena, sizeof *m);
	m->name = tl_arena_strdup(r->arena, member);
	m->kind = member_kind(tl_usage_of(r->usage, member));
	m->next = g->members;
	g->members = m;
	g->n_members++;
	return true;
}

/* --- one complaint --- */

static bool is_loud(const char *name)
{
	bool letter = false;

	for (; *name; name++) {
		if (islower((unsigned char)*name))
			return false;
		letter = letter || isupper((unsigned char)*name);
	}
	return letter;
}

static bool unknown_type(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = c->names[0];
	unsigned uses = tl_usage_of(r->usage, name);

	if (!tl_guess_is_word(name))
		return false;
	if (uses & TL_USE_BEFORE_TYPE)
		return guess(r, name, TL_GUESS_EMPTY);
	if ((uses & TL_USE_CALL) && !(uses & (TL_USE_POINTER | TL_USE_DECLARES)))
		return guess(r, name, TL_GUESS_EMPTY_CALL);
	if (uses & TL_USE_POINTER)
		return guess(r, name, TL_GUESS_TYPE);
	return guess(r, name, TL_GUESS_NUMBER_TYPE);
}

static bool undeclared(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = c->names[0];
	unsigned uses = tl_usage_of(r->usage, name);

	if (!tl_guess_is_word(name))
		return false;
	if (uses & TL_USE_BY_STRING)
		return guess(r, name, TL_GUESS_STRING);
	if (uses & TL_USE_POINTER)
		return guess(r, name, TL_GUESS_TYPE);
	if ((uses & TL_USE_CAST) && !(uses & TL_USE_CALL))
		return guess(r, name, TL_GUESS_NUMBER_TYPE);
	if (uses & TL_USE_ARROW)
		return guess(r, name, TL_GUESS_RECORD_POINTER);
	if (uses & TL_USE_DOT)
		return guess(r, name, TL_GUESS_RECORD);
	if (uses & TL_USE_INDEX)
		return guess(r, name, TL_GUESS_NUMBER_POINTER);
	if (uses & TL_USE_DECLARES)
		return guess(r, name, TL_GUESS_NUMBER_TYPE);
	if (uses & TL_USE_CALL)
		return guess(r, name, TL_GUESS_LATER_FUNCTION);
	return guess(r, name, is_loud(name) || (uses & TL_USE_CASE) ? TL_GUESS_CONSTANT : TL_GUESS_NUMBER);
}

static bool no_member(struct tl_recover *r, const struct tl_complaint *c)
{
	return tl_guess_is_word(c->names[0]) && add_member(r, c->names[1], c->names[0]);
}

static bool incomplete_enum(struct tl_recover *r, const char *type)
{
	return tl_guess_is_word(type + 5) && guess(r, type + 5, TL_GUESS_ENUM);
}

static bool incomplete(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_guess *g = find(r, tl_guess_tag(c->names[0]));

	if (strncmp(c->names[0], "enum ", 5) == 0)
		return incomplete_enum(r, c->names[0]);
	return !g && record_of(r, c->names[0]) != NULL;
}

/* x->m where x is a number of ours, or the result of a function nobody declared. */
static bool not_a_pointer(struct tl_recover *r, const struct tl_complaint *c)
{
	bool is_call = false;
	const char *name = tl_complaint_word_before(r->arena, c, &is_call);

	if (!name)
		return false;
	if (is_call)
		return guess(r, name, TL_GUESS_FUNCTION);
	return find(r, name) && guess(r, name, TL_GUESS_RECORD_POINTER);
}

/* The member of a record of ours that has a record of its own named "owner__member". */
static struct tl_guess_member *member_of(const struct tl_recover *r, const char *inner)
{
	for (const char *at = strstr(inner, "__"); at; at = strstr(at + 1, "__")) {
		struct tl_guess *g;

		HASH_FIND(hh, r->guesses, inner, (size_t)(at - inner), g);
		for (struct tl_guess_member *m = g ? g->members : NULL; m; m = m->next) {
			size_t len = strlen(m->name);

			if (strncmp(m->name, at + 2, len) == 0 && (!at[2 + len] || strchr(" *", at[2 + len])))
				return m;
		}
	}
	return NULL;
}

static bool change_member(struct tl_recover *r, const char *type, enum tl_guess_kind kind)
{
	struct tl_guess_member *m = member_of(r, tl_guess_tag(type));

	if (!m || m->kind == kind || m->flips >= MOST_FLIPS)
		return false;
	m->kind = kind;
	m->flips++;
	return true;
}

/* A record of ours stands where a number must: it was a number. */
static bool not_a_record(struct tl_recover *r, const struct tl_complaint *c)
{
	bool changed = false;

	for (int i = 0; i < TL_COMPLAINT_NAMES && c->names[i]; i++) {
		struct tl_guess *g = find(r, tl_guess_tag(c->names[i]));

		if (!strstr(c->names[i], TL_GUESS_OPAQUE) && !strstr(c->names[i], TL_GUESS_INNER_TAG))
			continue;
		if (g && g->kind == TL_GUESS_TYPE && !g->n_members)
			changed |= guess(r, g->name, TL_GUESS_NUMBER_TYPE);
		else
			changed |= change_member(r, c->names[i], TL_GUESS_NUMBER);
	}
	return changed;
}

/* x.m where x is a pointer of ours to a record, x->m where it is a record. */
static bool is_a_pointer(struct tl_recover *r, const struct tl_complaint *c)
{
	return change_member(r, c->names[0], TL_GUESS_RECORD);
}

/* A number of ours has members after all. */
static bool not_a_number(struct tl_recover *r, const struct tl_complaint *c)
{
	bool is_call = false;
	const char *name = tl_complaint_word_before(r->arena, c, &is_call);
	struct tl_guess *g = find(r, tl_guess_tag(c->names[0]));

	if (g && g->kind == TL_GUESS_NUMBER_TYPE)
		return guess(r, g->name, TL_GUESS_TYPE);
	g = name && !is_call ? find(r, name) : NULL;
	return g && g->kind == TL_GUESS_NUMBER && guess(r, name, TL_GUESS_RECORD);
}

/* A macro takes the name of a type: nothing a function could be given. */
static bool type_argument(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_call_around(r->arena, c);

	return name && !find(r, name) && tl_guess_is_word(name) && guess(r, name, TL_GUESS_VALUE_CALL);
}

/* A string literal beside a name that is no string, or an attribute that is no attribute. */
static bool syntax(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);
	unsigned uses = name ? tl_usage_of(r->usage, name) : 0;
	bool is_call = false;

	if (name && !find(r, name)) {
		if (uses & TL_USE_BY_STRING)
			return guess(r, name, TL_GUESS_STRING);
		if (is_loud(name) || strncmp(name, "__", 2) == 0)
			return guess(r, name, uses & TL_USE_CALL ? TL_GUESS_EMPTY_CALL : TL_GUESS_EMPTY);
	}
	name = tl_complaint_word_before(r->arena, c, &is_call);
	if (name && is_call && !find(r, name) && (tl_usage_of(r->usage, name) & TL_USE_WRAPS))
		return guess(r, name, TL_GUESS_WRAPPER);
	if (name && is_call && !find(r, name) && (tl_usage_of(r->usage, name) & TL_USE_BLOCK))
		return guess(r, name, TL_GUESS_LOOP);
	return false;
}

/* The source defines what the prelude declares. */
static bool conflict(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name =
		c->names[0] && tl_guess_is_word(c->names[0]) ? c->names[0] : tl_complaint_word_at(r->arena, c);
	struct tl_guess *g = name ? find(r, name) : NULL;

	if (!name)
		return false;
	if (g && g->kind == TL_GUESS_LATER_FUNCTION)
		return false; /* both declarations serve */
	if (g && g->kind != TL_GUESS_NOTHING) {
		g->kind = TL_GUESS_NOTHING;
		g->flips = MOST_FLIPS;
		return true;
	}
	if (tl_recover_dropped(r, name) || r->drops.n > 200)
		return false;
	tl_vec_push(&r->drops, tl_arena_strdup(r->arena, name));
	return true;
}

static const struct {
	const char *text; /* names stand for themselves as '' */
	bool (*learn)(struct tl_recover *r, const struct tl_complaint *c);
	bool lossy;
} lessons[] = {
	{"unknown type name ''", unknown_type, true},
	{"use of undeclared identifier ''", undeclared, true},
	{"no member named '' in ''", no_member, false},
	{"incomplete definition of type ''", incomplete, false},
	{"variable has incomplete type ''", incomplete, true},
	{"field has incomplete type ''", incomplete, true},
	{"array has incomplete element type ''", incomplete, true},
	{"tentative definition has type '' that is never completed", incomplete, false},
	{"member reference type '' is not a pointer", not_a_pointer, false},
	{"member reference type '' is a pointer", is_a_pointer, false},
	{"member reference base type '' is not a structure or union", not_a_number, false},
	{"expected expression", type_argument, true},
	{"initializing ''", not_a_record, true},
	{"assigning to ''", not_a_record, true},
	{"passing ''", not_a_record, true},
	{"returning ''", not_a_record, true},
	{"operand of type ''", not_a_record, true},
	{"used type ''", not_a_record, true},
	{"invalid operands to binary expression", not_a_record, true},
	{"invalid argument type ''", not_a_record, true},
	{"cannot increment value of type ''", not_a_record, true},
	{"cannot decrement value of type ''", not_a_record, true},
	{"statement requires expression of", not_a_record, true},
	{"redefinition of ''", conflict, false},
	{"typedef redefinition with different types", conflict, false},
	{"conflicting types for ''", conflict, false},
	{"expected ", syntax, true},
};

/* Compares a message with a pattern in which '' stands for any quoted text, and for what it is also known as. */
static bool matches(const char *message, const char *pattern)
{
	while (*pattern) {
		if (*pattern != *message)
			return false;
		if (*pattern == '\'' && pattern[1] == '\'') {
			message = strchr(message + 1, '\'');
			if (!message)
				return false;
			if (strncmp(message, "' (aka '", 8) == 0 && strstr(message + 8, "')"))
				message = strstr(message + 8, "')") + 1;
			pattern++;
		}
		pattern++;
		message++;
	}
	return true;
}

/* A message that names a file would name it absolutely: left out. */
static void keep_loss(struct tl_recover *r, const struct tl_complaint *c)
{
	r->lossy++;
	if (r->losses.n < MOST_LOSSES && !strchr(c->message, '/'))
		tl_vec_push(&r->losses, tl_arena_printf(r->arena, "line %u: %s", c->line, c->message));
}

static bool learn_one(struct tl_recover *r, const struct tl_complaint *c)
{
	for (size_t i = 0; i < TL_COUNT(lessons); i++) {
		if (!matches(c->message, lessons[i].text))
			continue;
		if (lessons[i].lossy && c->in_main)
			keep_loss(r, c);
		return lessons[i].learn(r, c);
	}
	return false;
}

/* The words of headers that complain are looked at too, once each. */
static void scan_file(struct tl_recover *r, const struct tl_complaint *c)
{
	if (c->in_main || !c->text || r->scanned.n >= 200)
		return;
	for (size_t i = 0; i < r->scanned.n; i++) {
		if (r->scanned.v[i] == c->text)
			return;
	}
	tl_vec_push(&r->scanned, c->text);
	tl_usage_scan(r->usage, c->text, c->len);
}

bool tl_recover_learn(struct tl_recover *r, CXTranslationUnit tu)
{
	unsigned n = clang_getNumDiagnostics(tu);
	bool changed = false;

	r->errors = r->lossy = 0;
	r->losses.n = 0;
	for (unsigned i = 0; i < n; i++) {
		struct tl_complaint c;

		if (!tl_complaint_read(&c, tu, i))
			continue;
		r->errors += c.line != 0;
		scan_file(r, &c);
		if (learn_one(r, &c))
			changed = true;
		tl_complaint_fini(&c);
	}
	r->scanned.n = 0; /* texts belong to the translation unit */
	return changed;
}
