/* From complaints to declarations, C. */
#include <ctype.h>
#include <string.h>

#include "front_c/complaint.h"
#include "front_c/recover_priv.h"
#include "front_c/std.h"
#include "front_c/usage.h"

#define MOST_FLIPS 2

/* The record of that tag, from "struct X" or "X". */
static struct tl_guess *record_of(struct tl_recover *r, const char *type)
{
	const char *tag = tl_guess_tag(type);
	enum tl_guess_kind kind = strstr(type, TL_GUESS_INNER_TAG) ? TL_GUESS_INNER : TL_GUESS_TAG;
	struct tl_guess *g = tl_recover_find(r, tag);

	if (g)
		return g;
	if (!tl_guess_is_word(tag) || !tl_recover_guess(r, tag, kind))
		return NULL;
	return tl_recover_find(r, tag);
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
	unsigned uses = tl_recover_uses(r, c);

	if (!tl_guess_is_word(name))
		return false;
	if (tl_std_platform(name, NULL))
		return tl_recover_guess(r, name, TL_GUESS_PLATFORM);
	if (uses & TL_USE_BEFORE_TYPE)
		return tl_recover_guess(r, name, TL_GUESS_EMPTY);
	if ((uses & TL_USE_CALL) && !(uses & (TL_USE_POINTER | TL_USE_DECLARES)))
		return tl_recover_guess(r, name, TL_GUESS_EMPTY_CALL);
	if (uses & TL_USE_POINTER)
		return tl_recover_guess(r, name, TL_GUESS_TYPE);
	return tl_recover_guess(r, name, TL_GUESS_NUMBER_TYPE);
}

static bool undeclared(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = c->names[0];
	unsigned uses = tl_usage_of(r->usage, name);

	if (!tl_guess_is_word(name))
		return false;
	if (tl_std_platform(name, NULL))
		return tl_recover_guess(r, name, TL_GUESS_PLATFORM);
	if (uses & TL_USE_BY_STRING)
		return tl_recover_guess(r, name, TL_GUESS_STRING);
	if (uses & TL_USE_POINTER)
		return tl_recover_guess(r, name, TL_GUESS_TYPE);
	if ((uses & TL_USE_CAST) && !(uses & TL_USE_CALL))
		return tl_recover_guess(r, name, TL_GUESS_NUMBER_TYPE);
	if (uses & TL_USE_ARROW)
		return tl_recover_guess(r, name, TL_GUESS_RECORD_POINTER);
	if (uses & TL_USE_DOT)
		return tl_recover_guess(r, name, TL_GUESS_RECORD);
	if (uses & TL_USE_INDEX)
		return tl_recover_guess(r, name, TL_GUESS_NUMBER_POINTER);
	if (uses & TL_USE_DECLARES)
		return tl_recover_guess(r, name, TL_GUESS_NUMBER_TYPE);
	if (uses & TL_USE_CALL)
		return tl_recover_guess(r, name, TL_GUESS_LATER_FUNCTION);
	return tl_recover_guess(r, name, is_loud(name) || (uses & TL_USE_CASE) ? TL_GUESS_CONSTANT : TL_GUESS_NUMBER);
}

static bool no_member(struct tl_recover *r, const struct tl_complaint *c)
{
	return tl_guess_is_word(c->names[0]) && add_member(r, c->names[1], c->names[0]);
}

static bool incomplete_enum(struct tl_recover *r, const char *type)
{
	return tl_guess_is_word(type + 5) && tl_recover_guess(r, type + 5, TL_GUESS_ENUM);
}

static bool incomplete(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_guess *g = tl_recover_find(r, tl_guess_tag(c->names[0]));

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
		return tl_recover_guess(r, name, TL_GUESS_FUNCTION);
	return tl_recover_find(r, name) && tl_recover_guess(r, name, TL_GUESS_RECORD_POINTER);
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
		struct tl_guess *g = tl_recover_find(r, tl_guess_tag(c->names[i]));

		if (!strstr(c->names[i], TL_GUESS_OPAQUE) && !strstr(c->names[i], TL_GUESS_INNER_TAG))
			continue;
		if (g && g->kind == TL_GUESS_TYPE && !g->n_members)
			changed |= tl_recover_guess(r, g->name, TL_GUESS_NUMBER_TYPE);
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
	struct tl_guess *g = tl_recover_find(r, tl_guess_tag(c->names[0]));

	if (g && g->kind == TL_GUESS_NUMBER_TYPE)
		return tl_recover_guess(r, g->name, TL_GUESS_TYPE);
	g = name && !is_call ? tl_recover_find(r, name) : NULL;
	return g && g->kind == TL_GUESS_NUMBER && tl_recover_guess(r, name, TL_GUESS_RECORD);
}

/* A macro takes the name of a type: nothing a function could be given. */
static bool type_argument(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_call_around(r->arena, c);
	bool is_word = c->text && c->offset < c->len && isalpha((unsigned char)c->text[c->offset]);
	struct tl_complaint inner;

	if (tl_complaint_in_macro(&inner, c))
		return type_argument(r, &inner);
	return name && is_word && !tl_recover_find(r, name) && tl_guess_is_word(name) &&
	       tl_recover_guess(
		       r, name, tl_usage_of(r->usage, name) & TL_USE_WRAPS ? TL_GUESS_WRAPPER : TL_GUESS_VALUE_CALL);
}

/* A loud name where none is expected is mostly a macro, and one that leaves nothing behind where nothing is asked of it. */
static enum tl_guess_kind loud_kind(unsigned uses)
{
	if (!(uses & TL_USE_CALL))
		return TL_GUESS_EMPTY;
	return uses & TL_USE_ASKS ? TL_GUESS_VALUE_CALL : TL_GUESS_EMPTY_CALL;
}

/* A string literal beside a name that is no string, or an attribute that is no attribute. */
static bool syntax(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);
	unsigned uses = name ? tl_usage_of(r->usage, name) : 0;
	bool is_call = false;

	if (name && !tl_recover_find(r, name)) {
		if (uses & TL_USE_BY_STRING)
			return tl_recover_guess(r, name, TL_GUESS_STRING);
		if ((is_loud(name) && !(uses & TL_USE_POINTER)) || strncmp(name, "__", 2) == 0)
			return tl_recover_guess(r, name, loud_kind(uses));
	}
	name = tl_complaint_word_before(r->arena, c, &is_call);
	if (name && is_call && !tl_recover_find(r, name) && (tl_usage_of(r->usage, name) & TL_USE_WRAPS))
		return tl_recover_guess(r, name, TL_GUESS_WRAPPER);
	if (name && is_call && !tl_recover_find(r, name) && (tl_usage_of(r->usage, name) & TL_USE_BLOCK))
		return tl_recover_guess(r, name, tl_recover_block_kind(name));
	/* "void API_CALL name(": a word too many before a function; the first is its type, "name" may be a macro */
	return name && !is_call && is_loud(name) && tl_complaint_is_third(c) && tl_guess_is_word(name) &&
	       !tl_recover_find(r, name) && (tl_usage_of(r->usage, name) & TL_USE_DECLARES) && (uses & TL_USE_CALL) &&
	       tl_recover_guess(r, name, TL_GUESS_EMPTY);
}

/* "DECLARE_THIS(a, b);" where functions are declared */
static bool declares_nothing(struct tl_recover *r, const char *name)
{
	return name && is_loud(name) && tl_guess_is_word(name) && !tl_recover_find(r, name) &&
	       (tl_usage_of(r->usage, name) & TL_USE_CALL) && tl_recover_guess(r, name, TL_GUESS_EMPTY_CALL);
}

static bool list_without_types(struct tl_recover *r, const struct tl_complaint *c)
{
	return declares_nothing(r, tl_complaint_call_around(r->arena, c));
}

/* The source defines what the prelude declares. */
static bool conflict(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name =
		c->names[0] && tl_guess_is_word(c->names[0]) ? c->names[0] : tl_complaint_word_at(r->arena, c);
	struct tl_guess *g = name ? tl_recover_find(r, name) : NULL;

	if (!name)
		return false;
	if (!g && declares_nothing(r, name))
		return true;
	return g ? tl_recover_retract(r, g) : tl_recover_drop(r, name);
}

const struct tl_lesson tl_lessons_c[] = {
	{"unknown type name ''", unknown_type, true},
	/* "typedef BOOL (*hook)(int)" declares BOOL where nobody else does: as a function */
	{"function cannot return function type ''", unknown_type, true},
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
	{"unexpected type name ''", type_argument, true},
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
	{"static declaration of '' follows non-static declaration", conflict, false},
	{"a parameter list without types is only allowed in a function definition", list_without_types, true},
	{"expected ", syntax, true},
	{NULL, NULL, false},
};
