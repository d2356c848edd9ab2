/* One pass over the tokens of a text: what stands before and after each name. */
#include "front_c/usage.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/vec.h"
#include "front_c/scan.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

#define MOST_ALIASES 5 /* of aliases */

struct entry {
	const char *name;
	const char *stands_for; /* "namespace name = a::b"; or NULL */
	unsigned uses;
	UT_hash_handle hh;
};

struct tl_usage_table {
	struct tl_arena *arena;
	struct entry *entries, *chains;
	TL_VEC(const char *) order; /* of chains, with a NULL behind the last */
	bool cplusplus;
};

struct tl_usage_table *tl_usage_new(struct tl_arena *a, bool cplusplus)
{
	struct tl_usage_table *t = tl_arena_alloc(a, sizeof *t);

	t->arena = a;
	t->cplusplus = cplusplus;
	return t;
}

void tl_usage_free(struct tl_usage_table *t)
{
	if (!t)
		return;
	HASH_CLEAR(hh, t->entries);
	HASH_CLEAR(hh, t->chains);
	tl_vec_fini(&t->order);
}

/* The text being looked at, as tokens. */
struct view {
	const char *text;
	bool cplusplus;
	TL_VEC(struct tl_token) tokens;
};

static bool is_byte(const struct view *v, size_t i, char c)
{
	const struct tl_token *t = i < v->tokens.n ? &v->tokens.v[i] : NULL;

	return t && t->kind == TL_TOKEN_OTHER && t->end - t->start == 1 && v->text[t->start] == c;
}

static bool is_word(const struct view *v, size_t i, const char *word)
{
	const struct tl_token *t = i < v->tokens.n ? &v->tokens.v[i] : NULL;

	return t && t->kind == TL_TOKEN_NAME && t->end - t->start == strlen(word) &&
	       memcmp(v->text + t->start, word, t->end - t->start) == 0;
}

static bool is_any_word(const struct view *v, size_t i, const char *const *words)
{
	for (; *words; words++) {
		if (is_word(v, i, *words))
			return true;
	}
	return false;
}

static bool is_name(const struct view *v, size_t i)
{
	return i < v->tokens.n && v->tokens.v[i].kind == TL_TOKEN_NAME;
}

static bool is_string(const struct view *v, size_t i)
{
	return i < v->tokens.n && v->tokens.v[i].kind == TL_TOKEN_OTHER && v->text[v->tokens.v[i].start] == '"';
}

static bool is_arrow(const struct view *v, size_t i)
{
	return is_byte(v, i, '-') && is_byte(v, i + 1, '>') && v->tokens.v[i].end == v->tokens.v[i + 1].start;
}

static bool is_one_of(const struct view *v, size_t i, const char *bytes)
{
	for (; *bytes; bytes++) {
		if (is_byte(v, i, *bytes))
			return true;
	}
	return false;
}

static const char *const type_words[] = {"int", "char", "void", "long", "short", "unsigned", "signed", "float",
	"double", "static", "extern", "struct", "union", "enum", "inline", "bool", "typedef", "class", "template",
	"virtual", "size_t", "auto", NULL};
static const char *const not_types[] = {"return", "else", "case", "goto", "sizeof", "new", "delete", "throw",
	"operator", "if", "while", "for", "switch", "do", NULL};

/* Begins a declaration or a list of parameters: what follows may be a type. */
static bool opens_declaration(const struct view *v, size_t i)
{
	static const char *const words[] = {
		"const", "static", "extern", "struct", "register", "volatile", "inline", NULL};

	if (i == (size_t)-1 || v->tokens.v[i].kind == TL_TOKEN_DIRECTIVE)
		return true;
	return is_one_of(v, i, ";{}(,:") || is_any_word(v, i, words);
}

/* The first name of "a::b::name". */
static size_t scope_begin(const struct view *v, size_t i)
{
	while (i >= 3 && is_byte(v, i - 1, ':') && is_byte(v, i - 2, ':') && is_name(v, i - 3))
		i -= 3;
	return i;
}

static bool is_star(const struct view *v, size_t i)
{
	return is_byte(v, i, '*') || (v->cplusplus && is_byte(v, i, '&'));
}

/* name * x; (name *) name **x, ... */
static bool is_pointer(const struct view *v, size_t i)
{
	size_t j = i + 1, first = v->cplusplus ? scope_begin(v, i) : i;

	if (!is_star(v, j) || !opens_declaration(v, first - 1))
		return false;
	/* "if (flags & MASK)" is no parameter */
	if (first >= 2 && is_byte(v, first - 1, '(') && is_any_word(v, first - 2, not_types))
		return false;
	while (is_star(v, j) || is_word(v, j, "const"))
		j++;
	if (is_one_of(v, j, "),>"))
		return true;
	return is_name(v, j) && is_one_of(v, j + 1, "=;,)[({:");
}

static size_t matching(const struct view *v, size_t i)
{
	int depth = 0;

	for (size_t end = i + 400; i < v->tokens.n && i < end; i++) {
		if (is_byte(v, i, '('))
			depth++;
		else if (is_byte(v, i, ')') && --depth == 0)
			return i;
	}
	return v->tokens.n;
}

/* What stands before name(...) wants a value of it. */
static bool is_asked(const struct view *v, size_t i)
{
	static const char *const asking[] = {"if", "while", "switch", NULL};

	if (!i)
		return false;
	if (is_byte(v, i - 1, '('))
		return i > 1 && is_any_word(v, i - 2, asking);
	return is_one_of(v, i - 1, "!=?&|~") || is_word(v, i - 1, "return");
}

static unsigned call_uses(const struct view *v, size_t i)
{
	size_t close = matching(v, i + 1);
	unsigned uses = TL_USE_CALL;

	if (is_arrow(v, close + 1))
		uses |= TL_USE_CALLED_RESULT;
	if ((is_name(v, close + 1) ||
		    (is_byte(v, close + 1, '*') && is_name(v, close + 2) && !is_byte(v, close + 3, ')'))) &&
		(!i || v->tokens.v[i - 1].kind == TL_TOKEN_DIRECTIVE || is_one_of(v, i - 1, ";}") ||
			is_word(v, i - 1, "static")))
		uses |= TL_USE_WRAPS;
	if (is_byte(v, close + 1, '{') && is_one_of(v, i - 1, ";{}"))
		uses |= TL_USE_BLOCK;
	if (is_asked(v, i))
		uses |= TL_USE_ASKS;
	return uses;
}

/* "name int", "name const char", "name foo bar": name is no type but a macro before one. */
static bool is_before_type(const struct view *v, size_t i)
{
	size_t j = i + 1;

	if (is_any_word(v, j, type_words))
		return true;
	if (is_word(v, j, "const") || is_word(v, j, "volatile")) {
		j++;
		if (is_any_word(v, j, type_words))
			return true;
	}
	return is_name(v, j) && !is_any_word(v, i, not_types) && (is_name(v, j + 1) || is_byte(v, j + 1, '*'));
}

/* (name)x, where the parenthesis is none of a call or a condition. */
static bool is_cast(const struct view *v, size_t i)
{
	if (i < 2 || !is_byte(v, i - 1, '(') || !is_byte(v, i + 1, ')'))
		return false;
	if (!is_word(v, i - 2, "return") && (is_name(v, i - 2) || is_byte(v, i - 2, ')')))
		return false;
	return (is_name(v, i + 2) && !is_any_word(v, i + 2, not_types)) || is_one_of(v, i + 2, "(&");
}

/* name<...>: what follows tells a function from a type. */
static unsigned template_uses(const struct view *v, size_t i)
{
	int depth = 0;
	size_t j = i + 1;

	for (size_t end = j + 60; j < v->tokens.n && j < end; j++) {
		if (is_byte(v, j, '<'))
			depth++;
		else if (is_byte(v, j, '>') && --depth == 0)
			break;
		else if (is_one_of(v, j, ";{}"))
			return 0;
	}
	if (depth || j >= v->tokens.n)
		return 0;
	if (is_byte(v, j + 1, '('))
		return TL_USE_TEMPLATE | TL_USE_TEMPLATE_CALL;
	if (is_name(v, j + 1) || is_one_of(v, j + 1, "&*:{>,);"))
		return TL_USE_TEMPLATE | TL_USE_TEMPLATE_TYPE;
	return 0;
}

/* What only C++ has. */
static unsigned cxx_uses(const struct view *v, size_t i)
{
	size_t first = scope_begin(v, i);
	unsigned uses = 0;

	if (is_byte(v, i + 1, ':') && is_byte(v, i + 2, ':'))
		uses |= TL_USE_SCOPE;
	if (is_byte(v, i + 1, '<'))
		uses |= template_uses(v, i);
	if (first && (is_word(v, first - 1, "new") || is_word(v, first - 1, "throw")))
		uses |= TL_USE_NEW;
	if (first && is_byte(v, first - 1, '<') && is_one_of(v, i + 1, ">,"))
		uses |= TL_USE_TEMPLATE_ARGUMENT;
	if (i && (is_word(v, i - 1, "class") || is_word(v, i - 1, "struct")) && is_name(v, i + 1) &&
		(is_one_of(v, i + 2, "{:;") || is_word(v, i + 2, "final")))
		uses |= TL_USE_CLASS_WORD;
	if (first && (is_word(v, first - 1, "public") || is_word(v, first - 1, "private") ||
			     is_word(v, first - 1, "protected")))
		uses |= TL_USE_BASE;
	return uses;
}

static bool is_directive(const struct view *v, size_t i)
{
	return i < v->tokens.n && v->tokens.v[i].kind == TL_TOKEN_DIRECTIVE;
}

static bool is_loud(const struct view *v, size_t i)
{
	for (size_t at = v->tokens.v[i].start; at < v->tokens.v[i].end; at++) {
		if (islower((unsigned char)v->text[at]))
			return false;
	}
	return true;
}

/* BEGIN_DECLS, with nothing before it and a directive behind: no type, whatever declaration comes next. */
static bool stands_alone(const struct view *v, size_t i)
{
	return is_directive(v, i + 1) && is_loud(v, i) && (!i || is_directive(v, i - 1) || is_one_of(v, i - 1, ";}"));
}

static unsigned follow_uses(const struct view *v, size_t i)
{
	if (is_byte(v, i + 1, '('))
		return call_uses(v, i);
	if (is_arrow(v, i + 1))
		return TL_USE_ARROW;
	if (is_byte(v, i + 1, '.'))
		return TL_USE_DOT;
	if (is_byte(v, i + 1, '['))
		return TL_USE_INDEX;
	if (is_before_type(v, i) || stands_alone(v, i))
		return TL_USE_BEFORE_TYPE;
	if (is_name(v, i + 1) && !is_any_word(v, i, not_types))
		return TL_USE_DECLARES;
	return is_pointer(v, i) ? TL_USE_POINTER : 0;
}

static unsigned uses_at(const struct view *v, size_t i)
{
	unsigned uses = follow_uses(v, i) | (v->cplusplus ? cxx_uses(v, i) : 0);

	if (is_cast(v, i))
		uses |= TL_USE_CAST;
	if (is_string(v, i + 1) || (i && is_string(v, i - 1)))
		uses |= TL_USE_BY_STRING;
	if (i && is_word(v, i - 1, "case"))
		uses |= TL_USE_CASE;
	if (i && is_byte(v, i - 1, '[') && is_byte(v, i + 1, ']') && is_byte(v, i + 2, '='))
		uses |= TL_USE_DESIGNATOR;
	return uses;
}

static void add(struct tl_usage_table *t, const char *name, size_t len, unsigned uses)
{
	struct entry *e;

	HASH_FIND(hh, t->entries, name, len, e);
	if (!e) {
		e = tl_arena_alloc(t->arena, sizeof *e);
		e->name = tl_arena_strndup(t->arena, name, len);
		HASH_ADD_KEYPTR(hh, t->entries, e->name, len, e);
	}
	e->uses |= uses;
}

static struct entry *chain_entry(struct tl_usage_table *t, const char *name, size_t len)
{
	struct entry *e;

	HASH_FIND(hh, t->chains, name, len, e);
	if (!e) {
		e = tl_arena_alloc(t->arena, sizeof *e);
		e->name = tl_arena_strndup(t->arena, name, len);
		HASH_ADD_KEYPTR(hh, t->chains, e->name, len, e);
	}
	return e;
}

/* "using namespace a::b", "namespace x = a::b": what begins at first is a namespace. */
static bool is_namespace(const struct view *v, size_t first)
{
	if (first && is_word(v, first - 1, "namespace"))
		return true;
	return first >= 3 && is_byte(v, first - 1, '=') && is_word(v, first - 3, "namespace");
}

/* The name at i is the last of its chain, or the one before its template arguments. */
static void add_chain(struct tl_usage_table *t, const struct view *v, size_t i)
{
	size_t first = scope_begin(v, i);
	struct tl_buf text = {0};
	struct entry *e;

	if (is_byte(v, i + 1, ':') && is_byte(v, i + 2, ':'))
		return;
	if (first && is_byte(v, first - 1, ':') && first >= 2 && is_byte(v, first - 2, ':'))
		return; /* "::a::b", "x<y>::a": begins elsewhere */
	for (size_t k = first; k < i; k += 3) {
		tl_buf_put(&text, v->text + v->tokens.v[k].start, v->tokens.v[k].end - v->tokens.v[k].start);
		chain_entry(t, tl_buf_str(&text), text.len)->uses |= TL_CHAIN_SCOPE;
		tl_buf_puts(&text, "::");
	}
	tl_buf_put(&text, v->text + v->tokens.v[i].start, v->tokens.v[i].end - v->tokens.v[i].start);
	e = chain_entry(t, tl_buf_str(&text), text.len);
	if (first != i && !(e->uses & (TL_CHAIN_FINAL | TL_CHAIN_NAMESPACE)))
		tl_vec_push(&t->order, e->name);
	if (is_namespace(v, first) && is_byte(v, first - 1, '=')) {
		const struct tl_token *alias = &v->tokens.v[first - 2];

		chain_entry(t, v->text + alias->start, alias->end - alias->start)->stands_for = e->name;
	}
	e->uses |= is_namespace(v, first) ? TL_CHAIN_NAMESPACE : TL_CHAIN_FINAL;
	tl_buf_fini(&text);
}

unsigned tl_usage_of_chain(const struct tl_usage_table *t, const char *name)
{
	struct entry *e;

	HASH_FIND_STR(t->chains, name, e);
	return e ? e->uses : 0;
}

const char *tl_usage_real_scope(const struct tl_usage_table *t, const char *name)
{
	for (int i = 0; i < MOST_ALIASES; i++) {
		size_t len = strcspn(name, ":");
		struct entry *e;

		HASH_FIND(hh, t->chains, name, len, e);
		if (!e || !e->stands_for)
			break;
		name = tl_arena_printf(t->arena, "%s%s", e->stands_for, name + len);
	}
	return name;
}

const char *const *tl_usage_chains(const struct tl_usage_table *t)
{
	return t->order.v;
}

void tl_usage_scan(struct tl_usage_table *t, const char *text, size_t len)
{
	struct view v = {.text = text, .cplusplus = t->cplusplus};
	struct tl_token token;
	struct tl_scan scan;

	tl_scan_init(&scan, text, len);
	while (tl_scan_next(&scan, &token))
		tl_vec_push(&v.tokens, token);
	if (t->order.n)
		t->order.n--; /* the NULL */
	for (size_t i = 0; i < v.tokens.n; i++) {
		const struct tl_token *name = &v.tokens.v[i];

		if (name->kind != TL_TOKEN_NAME)
			continue;
		add(t, text + name->start, name->end - name->start, uses_at(&v, i));
		if (t->cplusplus)
			add_chain(t, &v, i);
	}
	tl_vec_push(&t->order, NULL);
	tl_vec_fini(&v.tokens);
}

unsigned tl_usage_of(const struct tl_usage_table *t, const char *name)
{
	struct entry *e;

	HASH_FIND_STR(t->entries, name, e);
	return e ? e->uses : 0;
}
