/*
 * Headers that must not decide: a header made for one build says "#define WITH_TLS 0" or "#undef WITH_TLS" whatever a configuration has
 * defined before. It is then shown to the parser without such lines. Which macros are meant is the configuration's.
 */
#include <string.h>

#include "front_c/headers_priv.h"
#include "front_c/scan.h"

struct macros {
	const char *const *names;
	size_t n;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t skip_blanks(const char *text, size_t at, size_t end)
{
	while (at < end && is_blank(text[at]))
		at++;
	return at;
}

/* "#  undef NAME", "#define NAME 0": where NAME begins, else end. */
static size_t name_of(const char *text, const struct tl_token *directive)
{
	static const char *const words[] = {"define", "undef"};
	size_t at = skip_blanks(text, directive->start + 1, directive->end);

	for (size_t i = 0; i < TL_COUNT(words); i++) {
		size_t after = at + strlen(words[i]);

		if (after < directive->end && is_blank(text[after]) &&
			strncmp(text + at, words[i], strlen(words[i])) == 0)
			return skip_blanks(text, after, directive->end);
	}
	return directive->end;
}

static bool is_about(const struct macros *m, const char *text, const struct tl_token *directive)
{
	size_t at = name_of(text, directive);

	for (size_t i = 0; i < m->n; i++) {
		size_t len = strlen(m->names[i]), end = at + len;

		if (end <= directive->end && strncmp(text + at, m->names[i], len) == 0 &&
			(end == directive->end || strchr(" \t\r\n(/", text[end])))
			return true;
	}
	return false;
}

/* Places stay what they are. */
static void blank(char *text, const struct tl_token *directive)
{
	for (size_t i = directive->start; i < directive->end; i++) {
		if (text[i] != '\n' && text[i] != '\r')
			text[i] = ' ';
	}
}

static bool blank_all(char *text, size_t len, const struct macros *m)
{
	struct tl_token token;
	struct tl_scan scan;
	bool any = false;

	tl_scan_init(&scan, text, len);
	while (tl_scan_next(&scan, &token)) {
		if (token.kind != TL_TOKEN_DIRECTIVE || !is_about(m, text, &token))
			continue;
		blank(text, &token);
		any = true;
	}
	return any;
}

/* What the plan showed of it before, without macros hidden from another configuration. */
static void forget(struct tl_include_plan *plan, const char *path)
{
	for (size_t i = 0; i < plan->shown.n; i++) {
		if (plan->shown.v[i].path != path)
			continue;
		free(plan->shown.v[i].text);
		plan->shown.v[i] = plan->shown.v[--plan->shown.n];
		return;
	}
}

static bool is_shown(const struct tl_include_plan *plan, const char *path)
{
	for (size_t i = 0; i < plan->shown.n; i++) {
		if (plan->shown.v[i].path == path)
			return true;
	}
	return false;
}

void tl_headers_hide(struct tl_headers *h, struct tl_include_plan *plan, const char *const *names, size_t n)
{
	const struct macros m = {names, n};

	for (size_t i = 0; i < h->n; i++) {
		const struct tl_header *header = &h->v[i];
		struct tl_shown_header *shown;
		bool was_shown;

		if (header->seen != h->plan || strcmp(header->path, h->self) == 0)
			continue;
		was_shown = is_shown(plan, header->path);
		forget(plan, header->path);
		shown = tl_headers_show(h, plan, header);
		if (shown && !blank_all(shown->text, shown->len, &m) && !was_shown)
			forget(plan, header->path);
	}
}
