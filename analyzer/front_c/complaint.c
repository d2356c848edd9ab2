/* Reading diagnostics: their text, the names they quote, the words around their place. */
#include "front_c/complaint.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void split_names(struct tl_complaint *c, char *copy)
{
	int n = 0;

	for (char *s = strchr(copy, '\''); s && n < TL_COMPLAINT_NAMES; s = strchr(s, '\'')) {
		char *end = strchr(s + 1, '\'');

		if (!end)
			return;
		*end = '\0';
		c->names[n++] = s + 1;
		s = end + 1;
	}
}

static const char *text_at(CXTranslationUnit tu, CXFile file, unsigned offset, size_t *len)
{
	const char *text = file ? clang_getFileContents(tu, file, len) : NULL;

	return text && offset <= *len ? text : NULL;
}

static void read_place(struct tl_complaint *out, CXTranslationUnit tu, CXSourceLocation at)
{
	CXFile file, macro;

	out->in_main = clang_Location_isFromMainFile(at);
	clang_getFileLocation(at, &file, &out->line, NULL, &out->offset);
	out->text = text_at(tu, file, out->offset, &out->len);
	clang_getSpellingLocation(at, &macro, NULL, NULL, &out->macro_offset);
	if (macro != file || out->macro_offset != out->offset)
		out->macro = text_at(tu, macro, out->macro_offset, &out->macro_len);
}

bool tl_complaint_read(struct tl_complaint *out, CXTranslationUnit tu, unsigned index)
{
	CXDiagnostic d = clang_getDiagnostic(tu, index);
	bool is_error = clang_getDiagnosticSeverity(d) >= CXDiagnostic_Error;
	CXString message;
	size_t len;

	memset(out, 0, sizeof *out);
	if (is_error) {
		message = clang_getDiagnosticSpelling(d);
		len = strlen(clang_getCString(message)) + 1;
		out->message = tl_xmalloc(2 * len); /* the message, and a copy cut into its names */
		memcpy(out->message, clang_getCString(message), len);
		memcpy(out->message + len, clang_getCString(message), len);
		clang_disposeString(message);
		split_names(out, out->message + len);
		read_place(out, tu, clang_getDiagnosticLocation(d));
	}
	clang_disposeDiagnostic(d);
	return is_error;
}

bool tl_complaint_in_macro(struct tl_complaint *out, const struct tl_complaint *c)
{
	*out = *c;
	out->text = c->macro;
	out->len = c->macro_len;
	out->offset = c->macro_offset;
	out->macro = NULL;
	return c->macro != NULL;
}

void tl_complaint_fini(struct tl_complaint *c)
{
	free(c->message);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

const char *tl_complaint_word_at(struct tl_arena *a, const struct tl_complaint *c)
{
	size_t begin = c->offset, end;

	if (!c->text)
		return NULL;
	while (begin < c->len && isspace((unsigned char)c->text[begin]))
		begin++;
	for (end = begin; end < c->len && is_word(c->text[end]); end++)
		;
	if (begin == end || isdigit((unsigned char)c->text[begin]))
		return NULL;
	return tl_arena_strndup(a, c->text + begin, end - begin);
}

static size_t blanks_before(const struct tl_complaint *c, size_t at)
{
	while (at > 0 && isspace((unsigned char)c->text[at - 1]))
		at--;
	return at;
}

const char *tl_complaint_scope_at(struct tl_arena *a, const struct tl_complaint *c)
{
	size_t begin = c->offset, end = c->offset;

	if (!c->text)
		return NULL;
	if (begin < c->len && !is_word(c->text[begin])) /* it may be about what stands before */
		begin = end = blanks_before(c, begin);
	while (end < c->len && (is_word(c->text[end]) || c->text[end] == ':'))
		end++;
	while (begin > 0 && (is_word(c->text[begin - 1]) || c->text[begin - 1] == ':'))
		begin--;
	return end > begin ? tl_arena_strndup(a, c->text + begin, end - begin) : NULL;
}

/* at stands behind ')': the place of its '('. */
static size_t opening(const struct tl_complaint *c, size_t at)
{
	int depth = 0;

	for (size_t least = at > 4000 ? at - 4000 : 0; at > least; at--) {
		if (c->text[at - 1] == ')')
			depth++;
		else if (c->text[at - 1] == '(' && --depth == 0)
			return at - 1;
	}
	return 0;
}

static const char *word_ending(struct tl_arena *a, const struct tl_complaint *c, size_t end)
{
	size_t begin;

	for (begin = end; begin > 0 && is_word(c->text[begin - 1]); begin--)
		;
	if (begin == end || isdigit((unsigned char)c->text[begin]))
		return NULL;
	return tl_arena_strndup(a, c->text + begin, end - begin);
}

const char *tl_complaint_call_around(struct tl_arena *a, const struct tl_complaint *c)
{
	size_t at = c->offset, least = at > 4000 ? at - 4000 : 0;
	int depth = 0;

	if (!c->text)
		return NULL;
	for (; at > least && c->text[at - 1] != ';'; at--) {
		if (c->text[at - 1] == ')')
			depth++;
		else if (c->text[at - 1] == '(' && depth-- == 0)
			return word_ending(a, c, blanks_before(c, at - 1));
	}
	return NULL;
}

const char *tl_complaint_word_before(struct tl_arena *a, const struct tl_complaint *c, bool *is_call)
{
	size_t end;

	if (!c->text)
		return NULL;
	end = blanks_before(c, c->offset);
	*is_call = end > 0 && c->text[end - 1] == ')';
	if (*is_call)
		end = blanks_before(c, opening(c, end));
	return word_ending(a, c, end);
}

const char *tl_complaint_word_before_scope(struct tl_arena *a, const struct tl_complaint *c)
{
	size_t end;

	if (!c->text)
		return NULL;
	end = blanks_before(c, c->offset);
	while (end > 2 && c->text[end - 1] == ':' && c->text[end - 2] == ':') {
		end = blanks_before(c, end - 2);
		while (end > 0 && is_word(c->text[end - 1]))
			end--;
		end = blanks_before(c, end);
	}
	return word_ending(a, c, end);
}

bool tl_complaint_is_third(const struct tl_complaint *c)
{
	size_t at;

	if (!c->text)
		return false;
	at = blanks_before(c, c->offset);
	while (at > 0 && is_word(c->text[at - 1]))
		at--;
	at = blanks_before(c, at);
	return at > 0 && (is_word(c->text[at - 1]) || c->text[at - 1] == '*');
}
