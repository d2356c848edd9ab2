/*
 * Scripts into commands: blanks, line ends that are joined, comments, what ends a command, where output goes, and texts that begin
 * on the next line (<<EOF). What a word is made of is shell_word.c's.
 */
#include "conf/shell_lex.h"

#include <string.h>
#include <strings.h>

/* More announced texts than this without an end are none: bounds the search. */
#define VAIN_MAX 32U

void tl_shell_lexer_init(struct tl_shell_lexer *lx, struct tl_shell *sh, struct tl_cut in)
{
	*lx = (struct tl_shell_lexer){.sh = sh, .in = in};
}

void tl_shell_lexer_fini(struct tl_shell_lexer *lx)
{
	tl_vec_fini(&lx->words);
	tl_vec_fini(&lx->bytes);
	tl_vec_fini(&lx->offsets);
}

size_t tl_shell_eol(const struct tl_shell_lexer *lx, size_t i)
{
	return i < lx->in.len ? tl_eol_at(lx->in.text + i, lx->in.text + lx->in.len) : 0;
}

static size_t line_end(const struct tl_shell_lexer *lx, size_t i)
{
	while (i < lx->in.len && !tl_shell_eol(lx, i))
		i++;
	return i;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

size_t tl_shell_joined(const struct tl_shell_lexer *lx, size_t i)
{
	i += tl_shell_eol(lx, i);
	while (lx->sh->dialect->drops_comments) {
		size_t k = i;

		while (k < lx->in.len && is_blank(lx->in.text[k]))
			k++;
		if (k >= lx->in.len || (lx->in.text[k] != '#' && !tl_shell_eol(lx, k)))
			break;
		k = line_end(lx, k);
		if (k >= lx->in.len)
			return k;
		i = k + tl_shell_eol(lx, k);
	}
	return i;
}

/* --- texts on the lines that follow --- */

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* At "<<": the word that will close the text. */
static void announce(struct tl_shell_lexer *lx)
{
	size_t from;

	lx->at += 2;
	lx->at += lx->at < lx->in.len && lx->in.text[lx->at] == '-';
	while (lx->at < lx->in.len && strchr(" \t'\"\\", lx->in.text[lx->at]))
		lx->at++;
	for (from = lx->at; lx->at < lx->in.len && is_name(lx->in.text[lx->at]);)
		lx->at++;
	if (lx->at > from && lx->n_docs < TL_SHELL_DOCS && lx->vain < VAIN_MAX)
		lx->docs[lx->n_docs++].close = tl_cut_part(&lx->in, from, lx->at);
	if (lx->at < lx->in.len && strchr("'\"", lx->in.text[lx->at]))
		lx->at++;
}

bool tl_shell_next_doc(struct tl_shell_lexer *lx, struct tl_cut *out)
{
	struct tl_cut close;
	size_t from = lx->at;

	if (!lx->n_docs || !lx->at_line_end)
		return false;
	close = lx->docs[0].close;
	memmove(lx->docs, lx->docs + 1, --lx->n_docs * sizeof *lx->docs);
	for (size_t i = from; i < lx->in.len;) {
		size_t k = i, end = line_end(lx, i);

		while (k < end && is_blank(lx->in.text[k]))
			k++;
		if (end - k == close.len && memcmp(lx->in.text + k, close.text, close.len) == 0) {
			*out = tl_cut_part(&lx->in, from, i);
			lx->at = end + tl_shell_eol(lx, end);
			return true;
		}
		i = end + tl_shell_eol(lx, end);
	}
	lx->vain++;
	return false;
}

/* --- between words --- */

/* "2>&1", "> file": the words that say where output goes are no arguments. */
static void read_redirection(struct tl_shell_lexer *lx)
{
	const struct tl_cut *in = &lx->in;
	size_t left = in->len - lx->at;

	if (lx->words.n && lx->at > 0 && in->text[lx->at - 1] >= '0' && in->text[lx->at - 1] <= '9' &&
		lx->words.v[lx->words.n - 1].cut.len == 1)
		lx->words.n--;
	if (left > 2 && memcmp(in->text + lx->at, "<<", 2) == 0 && in->text[lx->at + 2] != '<') {
		announce(lx);
		return;
	}
	lx->to_target = in->text[lx->at] != '<' && !(left > 1 && memcmp(in->text + lx->at, ">&", 2) == 0);
	lx->appends = left > 1 && memcmp(in->text + lx->at, ">>", 2) == 0;
	while (lx->at < in->len && strchr("<>&|", in->text[lx->at]))
		lx->at++;
	lx->skip_word = true;
}

static bool is_word_there(const struct tl_shell_lexer *lx, const char *word)
{
	size_t len = strlen(word), after = lx->at + len;

	if (lx->in.len - lx->at < len || strncasecmp(lx->in.text + lx->at, word, len) != 0)
		return false;
	return after == lx->in.len || !is_name(lx->in.text[after]);
}

static bool comment_here(struct tl_shell_lexer *lx)
{
	const struct tl_dialect *d = lx->sh->dialect;
	const char *p = lx->in.text + lx->at, *end = lx->in.text + lx->in.len;

	if (d->caret_colon)
		return !lx->words.n && (is_word_there(lx, "rem") || (end - p > 1 && p[0] == ':' && p[1] == ':'));
	return *p == '#';
}

/* "<#" to "#>" where variables are assigned with "=" (PowerShell). */
static bool skip_block_comment(struct tl_shell_lexer *lx)
{
	const struct tl_cut *in = &lx->in;

	if (!lx->sh->dialect->equals_assigns || in->len - lx->at < 2 || memcmp(in->text + lx->at, "<#", 2) != 0)
		return false;
	for (lx->at += 2; lx->at < in->len; lx->at++) {
		if (in->text[lx->at] == '>' && in->text[lx->at - 1] == '#')
			break;
	}
	lx->at += lx->at < in->len;
	return true;
}

/* "&> file" */
static bool is_both_outputs(const struct tl_shell_lexer *lx)
{
	return lx->in.len - lx->at > 1 && memcmp(lx->in.text + lx->at, "&>", 2) == 0;
}

static bool is_joint(const struct tl_shell_lexer *lx)
{
	return lx->sh->dialect->escape && lx->in.text[lx->at] == lx->sh->dialect->escape &&
	       tl_shell_eol(lx, lx->at + 1);
}

/* One step over what is no word; false at a word. *ended: the command is over. */
static bool skip(struct tl_shell_lexer *lx, bool *ended)
{
	char c = lx->in.text[lx->at];
	size_t eol = tl_shell_eol(lx, lx->at);

	if (!lx->words_only && skip_block_comment(lx))
		return true;
	if (is_blank(c) || (eol && lx->words_only)) {
		lx->at++;
		return true;
	}
	if (is_joint(lx)) {
		lx->at = tl_shell_joined(lx, lx->at + 1);
		return true;
	}
	if (lx->words_only)
		return false;
	if (eol) {
		lx->at += eol;
		*ended = lx->at_line_end = true;
	} else if (comment_here(lx)) {
		lx->at = line_end(lx, lx->at);
	} else if (c == '<' || c == '>' || is_both_outputs(lx)) {
		read_redirection(lx);
	} else if (strchr(lx->sh->dialect->breaks, c) && c) {
		lx->at++;
		*ended = true;
	} else {
		return false;
	}
	return true;
}

bool tl_shell_next(struct tl_shell_lexer *lx)
{
	bool ended = false;

	lx->words.n = 0;
	lx->skip_word = lx->at_line_end = lx->to_target = lx->appends = false;
	lx->target = (struct tl_cut){0};
	if (lx->at >= lx->in.len)
		return false;
	while (lx->at < lx->in.len && !ended) {
		if (!skip(lx, &ended))
			tl_shell_read_word(lx);
	}
	return true;
}
