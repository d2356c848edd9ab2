/* Names by their neighbours. When in doubt a name may be declared where it stands. */
#include "front_c/stand.h"

#include <ctype.h>
#include <string.h>

static const struct tl_token *token(const struct tl_tokens_of *t, size_t i)
{
	static const struct tl_token none = {TL_TOKEN_DIRECTIVE, 0, 0};

	return i < t->tokens.n ? &t->tokens.v[i] : &none;
}

char tl_stand_byte(const struct tl_tokens_of *t, size_t i)
{
	const struct tl_token *at = token(t, i);

	return at->kind == TL_TOKEN_OTHER && at->end - at->start == 1 ? t->text[at->start] : '\0';
}

static bool is_one_of(const struct tl_tokens_of *t, size_t i, const char *bytes)
{
	char c = tl_stand_byte(t, i);

	return c && strchr(bytes, c);
}

static bool is_name(const struct tl_tokens_of *t, size_t i)
{
	return token(t, i)->kind == TL_TOKEN_NAME;
}

static bool is_word(const struct tl_tokens_of *t, size_t i, const char *word)
{
	const struct tl_token *at = token(t, i);

	return is_name(t, i) && at->end - at->start == strlen(word) &&
	       memcmp(t->text + at->start, word, at->end - at->start) == 0;
}

static bool is_loud(const struct tl_tokens_of *t, size_t i)
{
	const struct tl_token *at = token(t, i);
	bool letter = false;

	for (size_t k = at->start; k < at->end; k++) {
		if (islower((unsigned char)t->text[k]))
			return false;
		letter |= isupper((unsigned char)t->text[k]) != 0;
	}
	return letter;
}

/* What stands before wants a value: no type of a declaration, no object, no scope. */
static bool follows_operator(const struct tl_tokens_of *t, size_t i)
{
	if (i && tl_stand_byte(t, i - 1) == '&') /* "auto &&x(...)", "T &x(...)" */
		return i > 1 && tl_stand_byte(t, i - 2) == '&' && !is_word(t, i - 3, "auto");
	return is_one_of(t, i - 1, "(=!|?+-/%<") || is_word(t, i - 1, "return");
}

/* What is loud and a statement may be any macro. */
static bool is_call(const struct tl_tokens_of *t, size_t i)
{
	if (tl_stand_byte(t, i + 1) != '(')
		return false;
	if (follows_operator(t, i))
		return true;
	return !is_loud(t, i) && (is_one_of(t, i - 1, ";{},)") || is_word(t, i - 1, "else"));
}

/* Nothing makes it a type. */
static bool is_constant(const struct tl_tokens_of *t, size_t i)
{
	if (!is_loud(t, i) || !is_one_of(t, i + 1, ");|?+-/%=!"))
		return false;
	return follows_operator(t, i) || is_word(t, i - 1, "case");
}

/* A declaration, or a list of parameters, begins behind it. */
static bool opens_declaration(const struct tl_tokens_of *t, size_t i)
{
	static const char *const words[] = {"const", "static", "extern", "virtual", "inline", "mutable"};

	for (size_t k = 0; k < TL_COUNT(words); k++) {
		if (is_word(t, i, words[k]))
			return true;
	}
	return i == (size_t)-1 || is_one_of(t, i, ";{}(,");
}

static size_t behind_stars(const struct tl_tokens_of *t, size_t i)
{
	while (is_one_of(t, i, "*&") || is_word(t, i, "const"))
		i++;
	return i;
}

/* What is loud may be a macro before a type; without a star "name x(...)" may be one, too. */
static bool is_type(const struct tl_tokens_of *t, size_t i)
{
	size_t next = behind_stars(t, i + 1);
	bool star = is_one_of(t, next - 1, "*&");

	if (is_loud(t, i) || !opens_declaration(t, i - 1))
		return false;
	if (star && is_one_of(t, next, "),"))
		return i && is_one_of(t, i - 1, "(,");
	return is_name(t, next) && is_one_of(t, next + 1, star ? "=;,)[({" : "=;,)[");
}

enum tl_stand tl_stand_of(const struct tl_tokens_of *t, size_t i)
{
	if (is_call(t, i))
		return TL_STAND_CALL;
	if (is_constant(t, i))
		return TL_STAND_CONSTANT;
	return is_type(t, i) ? TL_STAND_TYPE : TL_STAND_OTHER;
}
