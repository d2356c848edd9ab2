/*
 * One word of a script: quotes, escapes, variables that get their values where the file shows them, and commands inside words, which
 * are read as scripts of their own. Every byte remembers where it stands.
 */
#include <ctype.h>
#include <string.h>

#include <uthash.h>

#include "conf/shell_lex.h"

#define MAX_VALUE 4096U		/* bytes a variable may bring in */
#define MAX_EXPANDED (1U << 20) /* ... all of them in one file */
#define MAX_SCRIPTS 8U		/* scripts inside scripts */

struct tl_shell_var {
	char *name;
	struct tl_shell_word value;
	UT_hash_handle hh;
};

/* --- variables --- */

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Dialects with %NAME% or "$name =" do not tell cases apart, and name where a variable comes from: $env:NAME. */
static char *key_of(const struct tl_shell *sh, const char *name, size_t len)
{
	bool caseless = sh->dialect->percent || sh->dialect->equals_assigns;
	const char *colon = sh->dialect->equals_assigns ? memchr(name, ':', len) : NULL;
	size_t skip = colon ? (size_t)(colon - name) + 1 : 0;
	char *key = tl_arena_strndup(sh->tree->arena, name + skip, len - skip);

	for (char *p = key; caseless && *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return key;
}

const struct tl_shell_word *tl_shell_value(const struct tl_shell *sh, const char *name, size_t len)
{
	char *key = len && len < 200 && sh->vars ? key_of(sh, name, len) : NULL;
	struct tl_shell_var *v = NULL;

	if (key)
		HASH_FIND_STR(sh->vars, key, v);
	return v ? &v->value : NULL;
}

void tl_shell_remember(struct tl_shell *sh, struct tl_cut name, const struct tl_shell_word *value)
{
	struct tl_shell_var *v = NULL;
	char *key;

	if (!name.len || name.len >= 200)
		return;
	key = key_of(sh, name.text, name.len);
	HASH_FIND_STR(sh->vars, key, v);
	if (!v) {
		v = tl_xcalloc(1, sizeof *v);
		v->name = key;
		HASH_ADD_KEYPTR(hh, sh->vars, v->name, strlen(v->name), v);
	}
	v->value = *value;
}

void tl_shell_fini(struct tl_shell *sh)
{
	struct tl_shell_var *v = sh->vars;

	HASH_CLEAR(hh, sh->vars);
	while (v) {
		struct tl_shell_var *next = v->hh.next;

		free(v);
		v = next;
	}
}

/* --- the word being read --- */

static void put(struct tl_shell_lexer *lx, char c, uint32_t offset)
{
	tl_vec_push(&lx->bytes, c);
	tl_vec_push(&lx->offsets, offset);
	lx->open = true;
}

static void put_here(struct tl_shell_lexer *lx)
{
	put(lx, lx->in.text[lx->at], tl_cut_offset(&lx->in, lx->at));
	lx->at++;
}

static struct tl_cut cut_of(struct tl_shell_lexer *lx)
{
	struct tl_arena *a = lx->sh->tree->arena;
	struct tl_cut c = {.len = lx->bytes.n, .base = lx->bytes.n ? lx->offsets.v[0] : tl_cut_offset(&lx->in, lx->at)};
	bool together = true;
	uint32_t *at;

	c.text = c.len ? tl_arena_strndup(a, lx->bytes.v, c.len) : "";
	for (size_t i = 1; i < c.len; i++)
		together &= lx->offsets.v[i] == lx->offsets.v[i - 1] + 1;
	if (together)
		return c;
	at = tl_arena_alloc(a, c.len * sizeof *at);
	memcpy(at, lx->offsets.v, c.len * sizeof *at);
	c.at = at;
	return c;
}

void tl_shell_end_word(struct tl_shell_lexer *lx)
{
	struct tl_shell_word w = {.quoted = lx->quoted, .unknown = lx->unknown, .variable = lx->variable};

	if ((lx->open || lx->quoted || lx->unknown) && lx->words.n < TL_TREE_WORDS && !lx->skip_word) {
		w.cut = cut_of(lx);
		tl_vec_push(&lx->words, w);
	}
	if (lx->open && lx->skip_word && lx->to_target)
		lx->target = cut_of(lx);
	lx->bytes.n = lx->offsets.n = 0;
	lx->open = lx->quoted = lx->unknown = lx->variable = lx->skip_word = false;
}

/* --- what stands for something else --- */

/* A value comes in; outside of quotes its blanks part words. */
static void expand(struct tl_shell_lexer *lx, const struct tl_shell_word *value, bool quoted)
{
	struct tl_shell *sh = lx->sh;

	if (value->cut.len > MAX_VALUE || sh->expanded > MAX_EXPANDED) {
		lx->unknown = true;
		return;
	}
	sh->expanded += value->cut.len;
	lx->unknown |= value->unknown;
	for (size_t i = 0; i < value->cut.len; i++) {
		char c = value->cut.text[i];

		if (!quoted && !lx->in_array && (c == ' ' || c == '\t' || c == '\n' || c == '\r'))
			tl_shell_end_word(lx);
		else
			put(lx, c, tl_cut_offset(&value->cut, i));
	}
}

/* The position of the sign that closes what opened before i; in->len when nothing does. */
static size_t find_close(const struct tl_cut *in, size_t i, char open, char close)
{
	unsigned depth = 1;

	for (; i < in->len; i++) {
		char c = in->text[i];

		if (c == '\\') {
			i++;
		} else if (c == '\'' && close == ')') {
			const char *to = memchr(in->text + i + 1, '\'', in->len - i - 1);

			if (to)
				i = (size_t)(to - in->text);
		} else if (c == close && --depth == 0) {
			return i;
		} else if (c == open) {
			depth++;
		}
	}
	return in->len;
}

/* The command between signs is a script; what it gives is not known. */
static void substitute(struct tl_shell_lexer *lx, size_t skip, char open, char close)
{
	size_t from = lx->at + skip, to = lx->hopeless ? lx->in.len : find_close(&lx->in, from, open, close);

	lx->unknown = true;
	if (to >= lx->in.len) {
		lx->hopeless = true;
		lx->at += skip;
		return;
	}
	lx->at = to + 1;
	if (lx->sh->depth < MAX_SCRIPTS)
		tl_shell_read(lx->sh, tl_cut_part(&lx->in, from, to));
}

/* ${NAME}, ${NAME:-text}, ${NAME%x} ... from the brace on. */
static void read_braces(struct tl_shell_lexer *lx, bool quoted)
{
	size_t from = lx->at + 2, end = from, to = lx->hopeless ? lx->in.len : find_close(&lx->in, from, '{', '}');
	const struct tl_shell_word *v;
	struct tl_shell_word fallback = {.unknown = false};
	struct tl_cut name;

	if (to >= lx->in.len) {
		lx->hopeless = lx->unknown = true;
		lx->at += 2;
		return;
	}
	while (end < to && (is_name(lx->in.text[end]) || lx->in.text[end] == ':') &&
		!(lx->in.text[end] == ':' && end + 1 < to && strchr("-=+?", lx->in.text[end + 1])))
		end++;
	lx->at = to + 1;
	name = tl_cut_part(&lx->in, from, end);
	v = tl_shell_value(lx->sh, name.text, name.len);
	if (v && (end == to || strchr(":-=[", lx->in.text[end]))) {
		expand(lx, v, quoted && !(end < to && lx->in.text[end] == '[')); /* an array stays several words */
		return;
	}
	end += end < to && lx->in.text[end] == ':';
	if (end < to && (lx->in.text[end] == '-' || lx->in.text[end] == '=')) {
		bool assigns = lx->in.text[end] == '=';

		end++;
		while (to - end >= 2 && (lx->in.text[end] == '"' || lx->in.text[end] == '\'') &&
			lx->in.text[to - 1] == lx->in.text[end]) {
			end++;
			to--;
		}
		fallback.cut = tl_cut_part(&lx->in, end, to);
		fallback.unknown = memchr(fallback.cut.text, '$', fallback.cut.len) != NULL;
		if (assigns && lx->sh->depth < MAX_SCRIPTS)
			tl_shell_assign(lx->sh, lx->sh->tree->root, name, &fallback);
		expand(lx, &fallback, quoted);
		return;
	}
	lx->unknown = true;
}

static void read_plain_variable(struct tl_shell_lexer *lx, bool quoted)
{
	size_t from = lx->at + 1, end = from;
	const struct tl_shell_word *v;
	bool colon = lx->sh->dialect->equals_assigns;

	while (end < lx->in.len &&
		(is_name(lx->in.text[end]) ||
			(colon && lx->in.text[end] == ':' && end + 1 < lx->in.len && is_name(lx->in.text[end + 1]))))
		end++;
	if (end == from) {
		bool special = end < lx->in.len && strchr("@*#?!$-", lx->in.text[end]) && lx->in.text[end];

		if (!special) {
			put_here(lx);
			return;
		}
		lx->at = end + 1;
		lx->unknown = true;
		return;
	}
	lx->at = end;
	v = tl_shell_value(lx->sh, lx->in.text + from, end - from);
	if (v)
		expand(lx, v, quoted);
	else
		lx->unknown = true;
}

/* "$name" where a command begins, in dialects that assign so: the name itself is meant. */
static bool read_target(struct tl_shell_lexer *lx)
{
	size_t from = lx->at;

	if (!lx->sh->dialect->equals_assigns || lx->words.n || lx->open || lx->words_only)
		return false;
	lx->at++;
	while (lx->at < lx->in.len && (is_name(lx->in.text[lx->at]) || lx->in.text[lx->at] == ':'))
		put_here(lx);
	lx->variable = lx->open;
	if (!lx->open)
		lx->at = from;
	return lx->open;
}

static void read_dollar(struct tl_shell_lexer *lx, bool quoted)
{
	const char *p = lx->in.text + lx->at;
	char next = lx->at + 1 < lx->in.len ? p[1] : '\0';

	if (next == '(') {
		const struct tl_shell_word *v = NULL;
		size_t end = lx->at + 2;

		while (end < lx->in.len && is_name(lx->in.text[end]))
			end++;
		if (end < lx->in.len && lx->in.text[end] == ')')
			v = tl_shell_value(lx->sh, p + 2, end - lx->at - 2);
		if (!v) {
			substitute(lx, 2, '(', ')');
			return;
		}
		lx->at = end + 1;
		expand(lx, v, quoted);
	} else if (next == '{') {
		read_braces(lx, quoted);
	} else if (!read_target(lx)) {
		read_plain_variable(lx, quoted);
	}
}

/* %NAME% */
static bool read_percent(struct tl_shell_lexer *lx, bool quoted)
{
	size_t end = lx->at + 1;
	const struct tl_shell_word *v;

	while (end < lx->in.len && is_name(lx->in.text[end]))
		end++;
	if (end == lx->at + 1 || end >= lx->in.len || lx->in.text[end] != '%')
		return false;
	v = tl_shell_value(lx->sh, lx->in.text + lx->at + 1, end - lx->at - 1);
	lx->at = end + 1;
	if (v)
		expand(lx, v, quoted);
	else
		lx->unknown = true;
	return true;
}

/* --- quotes --- */

static void read_escape(struct tl_shell_lexer *lx)
{
	if (tl_shell_eol(lx, lx->at + 1)) {
		lx->at = tl_shell_joined(lx, lx->at + 1);
		return;
	}
	lx->at++;
	if (lx->at < lx->in.len)
		put_here(lx);
}

static bool is_doubled(const struct tl_shell_lexer *lx, char quote)
{
	return lx->sh->dialect->doubled && lx->at + 1 < lx->in.len && lx->in.text[lx->at + 1] == quote;
}

static void read_apostrophes(struct tl_shell_lexer *lx)
{
	lx->quoted = true;
	for (lx->at++; lx->at < lx->in.len; put_here(lx)) {
		if (lx->in.text[lx->at] != '\'')
			continue;
		if (!is_doubled(lx, '\''))
			break;
		lx->at++;
	}
	lx->at += lx->at < lx->in.len;
}

static bool escapes_in_quotes(const struct tl_shell_lexer *lx)
{
	const struct tl_dialect *d = lx->sh->dialect;
	char next = lx->at + 1 < lx->in.len ? lx->in.text[lx->at + 1] : '\0';

	if (!d->quote_escapes || lx->in.text[lx->at] != d->escape)
		return false;
	return d->escape == '`' || (next && strchr("\"\\$`\r\n", next));
}

static void read_quotes(struct tl_shell_lexer *lx)
{
	const struct tl_dialect *d = lx->sh->dialect;

	lx->quoted = true;
	lx->at++;
	while (lx->at < lx->in.len) {
		char c = lx->in.text[lx->at];

		if (escapes_in_quotes(lx)) {
			read_escape(lx);
		} else if (c == '"' && is_doubled(lx, '"')) {
			lx->at++;
			put_here(lx);
		} else if (c == '"') {
			lx->at++;
			return;
		} else if (c == '$' && !d->percent) {
			read_dollar(lx, true);
		} else if (c == '`' && d->escape == '\\') {
			substitute(lx, 1, '\0', '`');
		} else if (!(c == '%' && d->percent && read_percent(lx, true))) {
			put_here(lx);
		}
	}
}

/* --- the whole --- */

static bool ends_word(const struct tl_shell_lexer *lx, char c)
{
	bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';

	if (lx->in_array)
		return c == ')';
	if (space || lx->words_only)
		return space;
	return c && (c == '<' || c == '>' || strchr(lx->sh->dialect->breaks, c));
}

/* NAME=( a b ): one value of several words. */
static bool begins_array(const struct tl_shell_lexer *lx)
{
	return !lx->in_array && !lx->words_only && !lx->quoted && lx->bytes.n > 1 &&
	       lx->bytes.v[lx->bytes.n - 1] == '=' && lx->in.text[lx->at] == '(' && lx->sh->dialect->escape == '\\';
}

static void read_part(struct tl_shell_lexer *lx)
{
	const struct tl_dialect *d = lx->sh->dialect;
	char c = lx->in.text[lx->at];

	if (d->escape && c == d->escape)
		read_escape(lx);
	else if (c == '\'' && d->apostrophes)
		read_apostrophes(lx);
	else if (c == '"')
		read_quotes(lx);
	else if (c == '$' && !d->percent)
		read_dollar(lx, false);
	else if (c == '`' && d->escape == '\\')
		substitute(lx, 1, '\0', '`');
	else if (!(c == '%' && d->percent && read_percent(lx, false)))
		put_here(lx);
}

void tl_shell_read_word(struct tl_shell_lexer *lx)
{
	size_t from = lx->at;

	while (lx->at < lx->in.len) {
		if (begins_array(lx)) {
			lx->in_array = true;
			lx->at++;
			continue;
		}
		if (ends_word(lx, lx->in.text[lx->at]))
			break;
		read_part(lx);
	}
	if (lx->in_array && lx->at < lx->in.len)
		lx->at++;
	lx->in_array = false;
	if (lx->at == from) /* a sign that means nothing here */
		put_here(lx);
	tl_shell_end_word(lx);
}

void tl_shell_split(struct tl_shell *sh, struct tl_cut text, struct tl_shell_words *out)
{
	struct tl_shell_lexer lx;

	tl_shell_lexer_init(&lx, sh, text);
	lx.words_only = true;
	if (tl_shell_next(&lx)) {
		for (size_t i = 0; i < lx.words.n; i++)
			tl_vec_push(out, lx.words.v[i]);
	}
	tl_shell_lexer_fini(&lx);
}
