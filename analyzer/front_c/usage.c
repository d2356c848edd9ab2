/* One pass over the tokens of a text: what stands before and after each name. */
#include "front_c/usage.h"

#include <string.h>

#include "base/vec.h"
#include "front_c/scan.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

struct entry {
	const char *name;
	unsigned uses;
	UT_hash_handle hh;
};

struct tl_usage_table {
	struct tl_arena *arena;
	struct entry *entries;
};

struct tl_usage_table *tl_usage_new(struct tl_arena *a)
{
	struct tl_usage_table *t = tl_arena_alloc(a, sizeof *t);

	t->arena = a;
	return t;
}

void tl_usage_free(struct tl_usage_table *t)
{
	if (t)
		HASH_CLEAR(hh, t->entries);
}

/* The text being looked at, as tokens. */
struct view {
	const char *text;
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

/* name * x; (name *) name **x, ... */
static bool is_pointer(const struct view *v, size_t i)
{
	size_t j = i + 1;

	if (!is_byte(v, j, '*') || !opens_declaration(v, i - 1))
		return false;
	while (is_byte(v, j, '*') || is_word(v, j, "const"))
		j++;
	if (is_one_of(v, j, "),"))
		return true;
	return is_name(v, j) && is_one_of(v, j + 1, "=;,)[(");
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

static unsigned uses_at(const struct view *v, size_t i)
{
	unsigned uses = 0;

	if (is_byte(v, i + 1, '('))
		uses |= call_uses(v, i);
	else if (is_arrow(v, i + 1))
		uses |= TL_USE_ARROW;
	else if (is_byte(v, i + 1, '.'))
		uses |= TL_USE_DOT;
	else if (is_byte(v, i + 1, '['))
		uses |= TL_USE_INDEX;
	else if (is_byte(v, i + 1, ':') && is_byte(v, i + 2, ':'))
		uses |= TL_USE_SCOPE;
	else if (is_byte(v, i + 1, '<'))
		uses |= TL_USE_TEMPLATE;
	else if (is_before_type(v, i))
		uses |= TL_USE_BEFORE_TYPE;
	else if (is_name(v, i + 1) && !is_any_word(v, i, not_types))
		uses |= TL_USE_DECLARES;
	else if (is_pointer(v, i))
		uses |= TL_USE_POINTER;
	if (is_cast(v, i))
		uses |= TL_USE_CAST;
	if (is_string(v, i + 1) || (i && is_string(v, i - 1)))
		uses |= TL_USE_BY_STRING;
	if (i && is_word(v, i - 1, "case"))
		uses |= TL_USE_CASE;
	if (i && (is_word(v, i - 1, "public") || is_word(v, i - 1, "private") || is_word(v, i - 1, "protected")))
		uses |= TL_USE_BASE;
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

void tl_usage_scan(struct tl_usage_table *t, const char *text, size_t len)
{
	struct view v = {.text = text};
	struct tl_token token;
	struct tl_scan scan;

	tl_scan_init(&scan, text, len);
	while (tl_scan_next(&scan, &token))
		tl_vec_push(&v.tokens, token);
	for (size_t i = 0; i < v.tokens.n; i++) {
		const struct tl_token *name = &v.tokens.v[i];

		if (name->kind == TL_TOKEN_NAME)
			add(t, text + name->start, name->end - name->start, uses_at(&v, i));
	}
	tl_vec_fini(&v.tokens);
}

unsigned tl_usage_of(const struct tl_usage_table *t, const char *name)
{
	struct entry *e;

	HASH_FIND_STR(t->entries, name, e);
	return e ? e->uses : 0;
}
