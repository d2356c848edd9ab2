/* What a declaration declares, told by its words alone. In doubt it has a name too many, or none and always stays. */
#include "front_c/model_split.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "front_c/guess.h"
#include "front_c/scan.h"

static size_t line_at(const char *text, size_t at, size_t len)
{
	const char *stop = memchr(text + at, '\n', len - at);

	return stop ? (size_t)(stop - text) - at + 1 : len - at;
}

static bool is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static bool begins(const char *text, size_t len, const char *head)
{
	return len >= strlen(head) && strncmp(text, head, strlen(head)) == 0;
}

static void add_name(struct tl_arena *a, struct tl_declaration *d, const char *name, size_t len)
{
	tl_vec_push_in(a, &d->names, tl_arena_strndup(a, name, len));
}

/* --- C --- */

/* "#define NAME ...", "enum { NAME = 1 };" */
static void name_constant(struct tl_arena *a, struct tl_declaration *d, size_t len)
{
	static const char *const heads[] = {"#define ", "enum { "};

	for (size_t i = 0; i < TL_COUNT(heads); i++) {
		size_t head = strlen(heads[i]), end = head;

		if (!begins(d->text, len, heads[i]))
			continue;
		while (end < len && is_name(d->text[end]))
			end++;
		if (end > head && d->text[len - 1] != '\\' && !memchr(d->text, ',', len))
			add_name(a, d, d->text + head, end - head);
	}
}

/* "type name(...);" */
static void name_function(struct tl_arena *a, struct tl_declaration *d, size_t len)
{
	const char *text = d->text, *open = memchr(text, '(', len), *end = open, *start;

	if (!open || len < 3 || strncmp(text + len - 2, ");", 2) != 0 || !isalpha((unsigned char)text[0]) ||
		memchr(text, '{', len) || memchr(text, '=', len) || begins(text, len, "typedef"))
		return;
	while (end > text && end[-1] == ' ')
		end--;
	for (start = end; start > text && is_name(start[-1]); start--)
		;
	/* "void (*f(int))(int);" is rare, and stays */
	if (start < end && start > text)
		add_name(a, d, start, (size_t)(end - start));
}

/* The words of a macro's parameters, or of what it is given: "(T, E)". */
struct words {
	const char *at[8];
	size_t len[8], n;
};

static size_t read_list(struct words *out, const char *text, size_t at, size_t len)
{
	out->n = 0;
	for (; at < len && text[at] != ')'; at++) {
		size_t start = at;

		while (at < len && is_name(text[at]))
			at++;
		if (at > start && out->n < TL_COUNT(out->at)) {
			out->at[out->n] = text + start;
			out->len[out->n++] = at - start;
		}
		if (at > start)
			at--;
	}
	return at;
}

/* The definition of a macro with parameters: where its list opens; 0 = none. */
static size_t find_macro(const char *text, size_t len, const char *name, size_t name_len)
{
	for (size_t at = 0; at < len; at += line_at(text, at, len)) {
		size_t head = at + strlen("#define ");

		if (begins(text + at, len - at, "#define ") && len - head > name_len &&
			strncmp(text + head, name, name_len) == 0 && text[head + name_len] == '(')
			return head + name_len + 1;
	}
	return 0;
}

static size_t end_of_macro(const char *text, size_t at, size_t len)
{
	size_t line;

	do {
		line = line_at(text, at, len);
		at += line;
	} while (at < len && line > 1 && text[at - 2] == '\\');
	return at;
}

/* A word of a macro's body as the macro gives it. */
static void put_word(
	struct tl_buf *out, const struct words *params, const struct words *args, const char *word, size_t len)
{
	for (size_t i = 0; i < params->n && i < args->n; i++) {
		if (params->len[i] == len && strncmp(params->at[i], word, len) == 0) {
			tl_buf_put(out, args->at[i], args->len[i]);
			return;
		}
	}
	tl_buf_put(out, word, len);
}

static bool is_glued(const char *text, size_t at, size_t end)
{
	return end - at > 2 && text[at] == '#' && text[at + 1] == '#' && is_name(text[at + 2]);
}

/* "MACRO(T, E)": what is glued together in its body, as the name of a function, is declared. */
static void name_expanded(struct tl_arena *a, struct tl_declaration *d, const char *text, size_t text_len, size_t len)
{
	struct words params, args;
	struct tl_buf word = {0};
	size_t name = 0, at, end;

	while (name < len && is_name(d->text[name]))
		name++;
	if (!name || d->text[name] != '(' || d->text[len - 1] != ')')
		return;
	at = find_macro(text, text_len, d->text, name);
	if (!at)
		return;
	read_list(&args, d->text, name + 1, len);
	at = read_list(&params, text, at, text_len);
	for (end = end_of_macro(text, at, text_len); at < end; at++) {
		size_t start = at, glued = 0;

		for (tl_buf_reset(&word); at < end && is_name(text[at]); start = at) {
			while (at < end && is_name(text[at]))
				at++;
			put_word(&word, &params, &args, text + start, at - start);
			if (!is_glued(text, at, end))
				break;
			at += 2;
			glued++;
		}
		if (glued && at < end && text[at] == '(')
			add_name(a, d, tl_buf_str(&word), word.len);
	}
	tl_buf_fini(&word);
}

void tl_split_c(struct tl_declarations *out, struct tl_arena *a, const char *text, size_t len)
{
	bool continued = false;
	int depth = 0;

	for (size_t at = 0, line; at < len; at += line) {
		struct tl_declaration d = {.text = text + at};

		line = line_at(text, at, len);
		d.len = line;
		if (depth == 0 && line > 1 && !continued) {
			name_constant(a, &d, line - 1);
			if (!d.names.n)
				name_function(a, &d, line - 1);
			if (!d.names.n)
				name_expanded(a, &d, text, len, line - 1);
		}
		continued = line > 1 && text[at + line - 2] == '\\';
		for (size_t k = at; k < at + line && !begins(text + at, line, "extern \"C\""); k++)
			depth += (text[k] == '{') - (text[k] == '}');
		if (depth < 0)
			depth = 0; /* the end of extern "C" */
		tl_vec_push_in(a, out, d);
	}
}

/* --- C++ --- */

struct reader {
	const char *text;
	int parens, angles;
	bool is_enum, is_operator;
};

static bool is_word(const char *text, const struct tl_token *t, const char *word)
{
	return t->end - t->start == strlen(word) && memcmp(text + t->start, word, strlen(word)) == 0;
}

/* "bool" can be a name in C. A parameter of a template is called by one letter. */
static bool may_declare(const struct reader *r, struct tl_arena *a, const struct tl_token *t)
{
	if (t->end - t->start == 1 || is_word(r->text, t, "bool") ||
		tl_guess_is_keyword(tl_arena_strndup(a, r->text + t->start, t->end - t->start)))
		return false;
	return r->is_operator || (!r->parens && !r->angles);
}

/* False where the names of a declaration end: at its body, its bases, its value. */
static bool read_byte(struct reader *r, const struct tl_token *t)
{
	char c = r->text[t->start];
	bool scope = c == ':' && (r->text[t->start + 1] == ':' || (t->start && r->text[t->start - 1] == ':'));

	if (c == '(' || c == ')')
		r->parens += c == '(' ? 1 : -1;
	else if (!r->is_operator && (c == '<' || (c == '>' && r->angles)))
		r->angles += c == '<' ? 1 : -1;
	return !((c == '{' && !r->is_enum) ||
		 (c == '=' && !r->is_operator && !r->angles && !r->parens && !r->is_enum) || (c == ':' && !scope));
}

static void name_cxx(struct tl_arena *a, struct tl_declaration *d)
{
	struct reader r = {.text = d->text};
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, d->text, d->len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME && may_declare(&r, a, &t))
			add_name(a, d, d->text + t.start, t.end - t.start);
		r.is_enum |= t.kind == TL_TOKEN_NAME && is_word(d->text, &t, "enum");
		r.is_operator |= t.kind == TL_TOKEN_NAME && is_word(d->text, &t, "operator");
		if (t.kind == TL_TOKEN_OTHER && !read_byte(&r, &t))
			break;
	}
}

static bool opens_namespace(const char *line, size_t len)
{
	return (begins(line, len, "namespace ") || begins(line, len, "inline namespace ")) && len > 2 &&
	       line[len - 2] == '{';
}

/* With the lines that it goes on with. */
static size_t declaration_at(const char *text, size_t at, size_t len)
{
	size_t end = at + line_at(text, at, len);

	while (end < len && (text[end] == '\t' || text[end] == ' '))
		end += line_at(text, end, len);
	if (end - at > line_at(text, at, len) && end < len && text[end] == '}')
		end += line_at(text, end, len);
	return end - at;
}

void tl_split_cxx(struct tl_declarations *out, struct tl_arena *a, const char *text, size_t len)
{
	int depth = 0; /* of namespaces */

	for (size_t at = 0; at < len; at += out->v[out->n - 1].len) {
		struct tl_declaration d = {.text = text + at, .len = line_at(text, at, len)};

		if (opens_namespace(d.text, d.len) || *d.text == '}') {
			depth += *d.text == '}' ? -1 : 1;
		} else if (isalpha((unsigned char)*d.text) || *d.text == '[') {
			d.len = declaration_at(text, at, len);
			if (depth)
				name_cxx(a, &d);
		}
		tl_vec_push_in(a, out, d);
	}
}
