/*
 * From complaints to declarations, C++. Names are qualified here ("boost::asio::io_context"); a namespace, class or
 * template nobody declared gets made-up members as complaints ask for them. Members of objects need no declaration:
 * clang keeps the call and its arguments when it does not know the member.
 */
#include <ctype.h>
#include <string.h>

#include "front_c/complaint.h"
#include "front_c/guess.h"
#include "front_c/recover_priv.h"
#include "front_c/std.h"
#include "front_c/usage.h"

static const char *last_of(const char *qualified)
{
	const char *at, *last = qualified;

	for (at = strstr(qualified, "::"); at; at = strstr(last, "::"))
		last = at + 2;
	return last;
}

/* What clang quotes as a scope: "class ns::X", "ns::X<int>", "const X *" -> "ns::X". */
static const char *scope_name(struct tl_recover *r, const char *quoted)
{
	const char *tag = tl_guess_tag(quoted);
	size_t len = strcspn(tag, "< *&(");

	return tl_arena_strndup(r->arena, tag, len);
}

/* The guess a scope means: by its whole name or, when a using declaration made another name of it, by its last word. */
static struct tl_guess *find_scope(struct tl_recover *r, const char *scope)
{
	struct tl_guess *g = tl_recover_find(r, scope), *found = NULL;

	if (g)
		return g;
	for (g = r->guesses; g; g = g->hh.next) {
		if (g->kind < TL_GUESS_NAMESPACE || strcmp(last_of(g->name), last_of(scope)) != 0)
			continue;
		if (found && strstr(found->name, "::") && strstr(g->name, "::"))
			return NULL;
		if (!found || strstr(g->name,
				      "::")) /* one made in the open, before the real one could be named, says little */
			found = g;
	}
	return found;
}

static bool is_qualified_word(const char *s)
{
	char part[256];

	for (;;) {
		const char *sep = strstr(s, "::");
		size_t len = sep ? (size_t)(sep - s) : strlen(s);

		if (!len || len >= sizeof part)
			return false;
		memcpy(part, s, len);
		part[len] = '\0';
		if (!tl_guess_is_word(part))
			return false;
		if (!sep)
			return true;
		s = sep + 2;
	}
}

/* A scope that nothing uses as a type is a namespace, as far as anyone can tell. */
static enum tl_guess_kind scope_kind(struct tl_recover *r, const char *qualified)
{
	const char *name = last_of(qualified);
	unsigned chain = tl_usage_of_chain(r->usage, qualified);

	if (!chain)
		chain = tl_usage_of_chain(r->usage, name);
	if (chain & TL_CHAIN_NAMESPACE)
		return TL_GUESS_NAMESPACE;
	return (chain & TL_CHAIN_FINAL) || isupper((unsigned char)*name) ? TL_GUESS_CLASS : TL_GUESS_NAMESPACE;
}

static enum tl_guess_kind kind_of(struct tl_recover *r, const char *qualified, unsigned uses, bool type)
{
	const unsigned as_type = TL_USE_POINTER | TL_USE_DECLARES | TL_USE_BASE | TL_USE_NEW | TL_USE_TEMPLATE_ARGUMENT;

	if (uses & TL_USE_TEMPLATE)
		return !type && (uses & TL_USE_TEMPLATE_CALL) && !(uses & TL_USE_TEMPLATE_TYPE)
			       ? TL_GUESS_TEMPLATE_FUNCTION
			       : TL_GUESS_CLASS_TEMPLATE;
	if (tl_usage_of_chain(r->usage, qualified) & TL_CHAIN_NAMESPACE)
		return TL_GUESS_NAMESPACE;
	if (type)
		return TL_GUESS_CLASS;
	if (uses & TL_USE_SCOPE)
		return scope_kind(r, qualified);
	if (uses & as_type)
		return TL_GUESS_CLASS;
	if (uses & TL_USE_CALL)
		return TL_GUESS_CXX_FUNCTION;
	return uses & TL_USE_CAST ? TL_GUESS_CLASS : TL_GUESS_OBJECT;
}

/* What a scope is in must be ours or a namespace: a class of the source's own cannot get another member. */
static bool may_declare(struct tl_recover *r, const char *qualified)
{
	const char *name = last_of(qualified), *scope;
	struct tl_guess *owner;

	if (!is_qualified_word(qualified))
		return false;
	if (name == qualified)
		return true;
	scope = tl_arena_strndup(r->arena, qualified, (size_t)(name - qualified) - 2);
	owner = tl_recover_find(r, scope);
	if (owner)
		return owner->kind >= TL_GUESS_NAMESPACE && owner->kind <= TL_GUESS_CLASS_TEMPLATE;
	return scope_kind(r, scope) == TL_GUESS_NAMESPACE && may_declare(r, scope);
}

static bool declare(struct tl_recover *r, const char *qualified, bool type)
{
	const char *name = last_of(qualified);

	if (!may_declare(r, qualified))
		return false;
	return tl_recover_guess(r, qualified, kind_of(r, qualified, tl_usage_of(r->usage, name), type));
}

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

/* --- lessons --- */

/* "public slots:", as moc has it. */
static bool follows_access(struct tl_recover *r, const struct tl_complaint *c)
{
	bool is_call;
	const char *before = tl_complaint_word_before(r->arena, c, &is_call);

	return before && !is_call &&
	       (strcmp(before, "public") == 0 || strcmp(before, "protected") == 0 || strcmp(before, "private") == 0);
}

static bool unknown_type(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = c->names[0];
	unsigned uses = tl_recover_uses(r, c);

	if (!tl_guess_is_word(name))
		return false;
	if (tl_std_platform(name, NULL))
		return tl_recover_guess(r, name, TL_GUESS_PLATFORM);
	if (((uses & TL_USE_BEFORE_TYPE) && is_loud(name)) || follows_access(r, c))
		return tl_recover_guess(r, name, TL_GUESS_EMPTY);
	if (is_loud(name) && (uses & TL_USE_CALL) && !(uses & (TL_USE_POINTER | TL_USE_DECLARES)))
		return tl_recover_guess(r, name, TL_GUESS_EMPTY_CALL);
	return declare(r, name, true);
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
	if (is_loud(name) &&
		!(uses & (TL_USE_CALL | TL_USE_SCOPE | TL_USE_POINTER | TL_USE_TEMPLATE | TL_USE_DECLARES)))
		return tl_recover_guess(r, name, TL_GUESS_CONSTANT);
	return declare(r, name, false);
}

void tl_recover_undeclared(struct tl_recover *r, const char *name, bool type)
{
	const struct tl_complaint c = {.names = {(char *)name}};

	if (type)
		unknown_type(r, &c);
	else
		undeclared(r, &c);
}

void tl_recover_missing(struct tl_recover *r, const char *qualified, bool scope)
{
	if (!is_qualified_word(qualified))
		return;
	tl_recover_guess(r, qualified,
		scope ? scope_kind(r, qualified)
		      : kind_of(r, qualified, tl_usage_of(r->usage, last_of(qualified)), false));
}

const char *const *tl_recover_all_chains(const struct tl_recover *r)
{
	return tl_usage_chains(r->usage);
}

static bool no_template(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = c->names[0];

	if (c->names[1])
		name = tl_arena_printf(r->arena, "%s::%s", scope_name(r, c->names[1]), name);
	return may_declare(r, name) &&
	       tl_recover_guess(r, name, kind_of(r, name, tl_usage_of(r->usage, c->names[0]) | TL_USE_TEMPLATE, false));
}

/* Written "scope::name", not "object.name". */
static bool is_scoped(const struct tl_complaint *c)
{
	unsigned at = c->offset;

	if (!c->text)
		return false;
	while (at > 0 && isspace((unsigned char)c->text[at - 1]))
		at--;
	return at >= 2 && c->text[at - 1] == ':' && c->text[at - 2] == ':';
}

/* "class HIDDEN Outer::Inner {": the word makes a use of the name that it defines. */
static bool class_word(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *word = tl_complaint_word_before_scope(r->arena, c);

	return word && is_loud(word) && (tl_usage_of(r->usage, word) & TL_USE_CLASS_WORD) &&
	       !tl_recover_find(r, word) && tl_recover_guess(r, word, TL_GUESS_EMPTY);
}

static bool in_scope(struct tl_recover *r, const struct tl_complaint *c, bool type)
{
	const char *scope = scope_name(r, c->names[1]), *name;
	struct tl_guess *owner;

	if (!type && !is_scoped(c))
		return false;
	if (class_word(r, c))
		return true;
	owner = find_scope(r, scope);
	if (owner)
		scope = owner->name;
	name = tl_arena_printf(r->arena, "%s::%s", scope, c->names[0]);
	if (owner)
		return declare(r, name, type);
	/* a class of the source's own cannot get another member; of a namespace clang says that it is one */
	if (!strstr(c->message, "in namespace") || !is_qualified_word(name))
		return strstr(c->message, "in the global namespace") && declare(r, name, type);
	return tl_recover_guess(r, name, kind_of(r, name, tl_usage_of(r->usage, c->names[0]), type));
}

/* object.name of a class we made up. */
static bool object_member(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *scope = scope_name(r, c->names[1]);
	struct tl_guess *owner = find_scope(r, scope);
	bool any = strcmp(scope, TL_GUESS_ANY) == 0;

	if (!any && !(owner && (owner->kind == TL_GUESS_CLASS || owner->kind == TL_GUESS_CLASS_TEMPLATE)))
		return false;
	if (!tl_guess_is_word(c->names[0]))
		return false;
	return tl_recover_guess(r, tl_arena_printf(r->arena, "%s::%s", any ? scope : owner->name, c->names[0]),
		tl_usage_of(r->usage, c->names[0]) & TL_USE_CALL ? TL_GUESS_METHOD : TL_GUESS_FIELD);
}

static bool no_member(struct tl_recover *r, const struct tl_complaint *c)
{
	if (!c->names[1])
		return false;
	return is_scoped(c) ? in_scope(r, c, false) : object_member(r, c);
}

static bool no_type(struct tl_recover *r, const struct tl_complaint *c)
{
	return c->names[1] && in_scope(r, c, true);
}

static bool global_member(struct tl_recover *r, const struct tl_complaint *c)
{
	return declare(r, c->names[0], false);
}

static bool expected_class(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);
	struct tl_guess *g = name ? tl_recover_find(r, name) : NULL;

	if (g && (g->kind == TL_GUESS_CONSTANT || g->kind == TL_GUESS_OBJECT))
		return tl_recover_guess(r, name, TL_GUESS_CLASS);
	return name && !g && declare(r, name, true);
}

static bool expected_namespace(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_scope_at(r->arena, c);

	if (name)
		name = tl_usage_real_scope(r->usage, name);
	return name && may_declare(r, name) && tl_recover_guess(r, name, TL_GUESS_NAMESPACE);
}

/* We took it for something without members. */
static bool no_scope(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_guess *g = find_scope(r, scope_name(r, c->names[0]));

	return g && tl_recover_guess(r, g->name, TL_GUESS_CLASS);
}

/* "void CALLBACK f()" */
static bool between_type_and_name(struct tl_recover *r, const char *name)
{
	return is_loud(name) && (tl_usage_of(r->usage, name) & TL_USE_DECLARES) && !tl_recover_find(r, name) &&
	       tl_recover_guess(r, name, TL_GUESS_EMPTY);
}

static bool calling_convention(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);

	return name && between_type_and_name(r, name);
}

/* Declared in the source, defined in a header that is not there; or a word like EXPORT between "class" and its name. */
static bool incomplete(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = scope_name(r, c->names[0]);

	if (strcmp(name, "void") == 0)
		return calling_convention(r, c);
	if (!may_declare(r, name))
		return false;
	if (tl_usage_of(r->usage, name) & TL_USE_CLASS_WORD)
		return tl_recover_guess(r, name, TL_GUESS_EMPTY);
	if (strncmp(c->names[0], "enum ", 5) == 0 || tl_recover_find(r, name))
		return false;
	return tl_recover_guess(r, name, strchr(c->names[0], '<') ? TL_GUESS_CLASS_TEMPLATE : TL_GUESS_CLASS);
}

/* Moves a complaint to the last place of name before it. */
static void step_back(struct tl_complaint *c, const char *name)
{
	size_t len = strlen(name);

	while (c->offset > 0 && strncmp(c->text + c->offset, name, len) != 0)
		c->offset--;
}

/* The word in front of what is complained of, but for "const" and the like. */
static const char *before_qualifiers(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_complaint at = *c;
	bool is_call = false;
	const char *word = tl_complaint_word_before(r->arena, &at, &is_call);

	while (word && !is_call && tl_guess_is_keyword(word)) {
		step_back(&at, word);
		word = tl_complaint_word_before(r->arena, &at, &is_call);
	}
	return is_call ? NULL : word;
}

static bool is_nothing_now(struct tl_recover *r, const char *word)
{
	const struct tl_guess *g = word ? tl_recover_find(r, word) : NULL;

	return g && g->kind == TL_GUESS_EMPTY && g->since == r->rounds;
}

/* What we declared of that name, be it in a namespace; NULL where it is the prelude's. */
static struct tl_guess *declared_as(struct tl_recover *r, const char *name)
{
	struct tl_guess *g = tl_recover_find(r, name), *scoped = g ? NULL : find_scope(r, name);
	bool is_class = scoped && (scoped->kind == TL_GUESS_CLASS || scoped->kind == TL_GUESS_CLASS_TEMPLATE);

	return is_class ? scoped : g;
}

static bool conflict(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name =
		c->names[0] && tl_guess_is_word(c->names[0]) ? c->names[0] : tl_complaint_word_at(r->arena, c);
	struct tl_guess *g = name ? declared_as(r, name) : NULL;

	if (!name)
		return false;
	/* "class EXPORT x;" made a class of the word, so that "EXPORT size_t f();" defined another size_t */
	if (is_nothing_now(r, name) || is_nothing_now(r, before_qualifiers(r, c)))
		return false;
	if (g)
		return tl_recover_retract(r, g);
	/* nor may anything be declared in what is the source's own: "namespace asio = boost::asio;" */
	return tl_recover_drop(r, name) && tl_recover_guess(r, name, TL_GUESS_NOTHING);
}

/* One of two is ours: rather the one made in the open than one in a namespace. */
static bool ambiguous(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_guess *g = tl_recover_find(r, last_of(scope_name(r, c->names[0])));

	if (!g || g->kind == TL_GUESS_NOTHING)
		g = find_scope(r, scope_name(r, c->names[0]));
	return g && tl_recover_retract(r, g);
}

static bool not_a_value(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_guess *g = tl_recover_find(r, scope_name(r, c->names[0]));

	return g && tl_recover_guess(r, g->name, TL_GUESS_OBJECT);
}

static bool not_a_template(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);
	struct tl_guess *g = name ? tl_recover_find(r, name) : NULL;

	return g && tl_recover_guess(r, g->name, TL_GUESS_CLASS_TEMPLATE);
}

/* Taken for a type, used as a value. */
static bool not_a_type(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_scope_at(r->arena, c);
	struct tl_guess *g = name ? find_scope(r, name) : NULL;

	return g && tl_recover_guess(r, g->name, TL_GUESS_OBJECT);
}

/* "Q_OBJECT public:": a word that stands alone in a class is no type after all. */
static bool expected_member(struct tl_recover *r, const struct tl_complaint *c)
{
	struct tl_complaint at = *c;

	for (int words = 0; words < 4; words++) {
		bool is_call;
		const char *name = tl_complaint_word_before(r->arena, &at, &is_call);
		enum tl_guess_kind kind = is_call ? TL_GUESS_EMPTY_CALL : TL_GUESS_EMPTY;
		const struct tl_guess *g = name ? tl_recover_find(r, name) : NULL;

		if (!name || !is_loud(name))
			return false;
		if (!g || g->kind != kind)
			return tl_recover_guess(r, name, kind);
		step_back(&at, name);
	}
	return false;
}

static bool syntax(struct tl_recover *r, const struct tl_complaint *c)
{
	const char *name = tl_complaint_word_at(r->arena, c);
	bool is_call = false;

	if (name && !tl_recover_find(r, name) && is_loud(name)) {
		unsigned uses = tl_usage_of(r->usage, name);

		if (uses & TL_USE_BY_STRING)
			return tl_recover_guess(r, name, TL_GUESS_STRING);
		return tl_recover_guess(r, name, uses & TL_USE_CALL ? TL_GUESS_EMPTY_CALL : TL_GUESS_EMPTY);
	}
	name = tl_complaint_word_before(r->arena, c, &is_call);
	if (!name || tl_recover_find(r, name))
		return false;
	if (!is_call)
		return strncmp(c->message, "expected ';'", 12) == 0 && between_type_and_name(r, name);
	if (tl_usage_of(r->usage, name) & TL_USE_WRAPS)
		return tl_recover_guess(r, name, TL_GUESS_WRAPPER);
	if (tl_usage_of(r->usage, name) & TL_USE_BLOCK)
		return tl_recover_guess(r, name, tl_recover_block_kind(name));
	return is_loud(name) && tl_recover_guess(r, name, TL_GUESS_EMPTY_CALL);
}

/* From the first of its scopes that is ours: "boost" may be a model's, "boost::signals2" is not. */
static bool declare_chain(struct tl_recover *r, const char *chain)
{
	bool changed = false, ours = false;

	for (const char *sep = strstr(chain, "::"); sep;) {
		const char *next = strstr(sep + 2, "::");
		const char *scope = tl_arena_strndup(r->arena, chain, (size_t)(sep - chain)), *name = chain;
		const struct tl_guess *g = tl_recover_find(r, scope);

		ours = ours || (g && (g->kind == TL_GUESS_NAMESPACE || g->kind == TL_GUESS_CLASS));
		if (next)
			name = tl_arena_strndup(r->arena, chain, (size_t)(next - chain));
		if (ours && !tl_recover_find(r, name) && declare(r, name, false))
			changed = true;
		sep = next;
	}
	return changed;
}

bool tl_recover_chains(struct tl_recover *r)
{
	const char *const *chains = tl_usage_chains(r->usage);
	bool changed = false;

	for (; chains && *chains; chains++)
		changed = declare_chain(r, *chains) || changed;
	return changed;
}

static bool nothing(struct tl_recover *r, const struct tl_complaint *c)
{
	(void)r;
	(void)c;
	return false;
}

const struct tl_lesson tl_lessons_cxx[] = {
	{"unknown type name ''", unknown_type, true},
	{"unknown class name ''", unknown_type, true},
	{"use of undeclared identifier ''", undeclared, true},
	{"no template named ''", no_template, true},
	{"no member named '' in the global namespace", global_member, true},
	{"no type named '' in the global namespace", global_member, true},
	{"no member named ''", no_member, false},
	{"no type named ''", no_type, true},
	{"expected class name", expected_class, true},
	{"expected namespace name", expected_namespace, true},
	{"'' is not a class, namespace, or enumeration", no_scope, true},
	{"incomplete type '' named in nested name specifier", incomplete, true},
	{"variable has incomplete type ''", incomplete, true},
	{"field has incomplete type ''", incomplete, true},
	{"member access into incomplete type ''", incomplete, false},
	{"implicit instantiation of undefined template ''", incomplete, true},
	{"invalid use of incomplete type ''", incomplete, true},
	{"allocation of incomplete type ''", incomplete, true},
	{"base class has incomplete type", incomplete, true},
	{"initialization of incomplete type ''", incomplete, true},
	{"calling '' with incomplete return type ''", nothing, true},
	{"redefinition of ''", conflict, false},
	{"typedef redefinition with different types", conflict, false},
	{"conflicting types for ''", conflict, false},
	{"reference to '' is ambiguous", ambiguous, true},
	{"call to '' is ambiguous", ambiguous, false},
	{"'' does not refer to a value", not_a_value, true},
	{"must use 'class' tag", nothing, true},
	{"'' does not name a template", not_a_template, true},
	{"too few template arguments", nothing, false},
	{"expected '(' for function-style cast", not_a_type, true},
	{"expected member name or ';' after declaration specifiers", expected_member, true},
	{"expected ", syntax, true},
	{"extraneous closing brace", nothing, true},
	{NULL, NULL, false},
};
