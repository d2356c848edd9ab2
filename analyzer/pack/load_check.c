/* A page of rules/checks: front matter between two lines of "---", then markdown. */
#include <string.h>

#include "pack/load.h"

#define TEXT(key, field, must)                                                                                         \
	{.name = key, .kind = TL_LOAD_TEXT, .required = must, .offset = offsetof(struct tl_check_page, field)}

static void read_severity(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	static const char *const levels[] = {"error", "warning", "note"};
	struct tl_check_page *page = out;
	int i = tl_load_choice(l, node, "severity", levels, TL_COUNT(levels));

	page->severity = i < 0 ? NULL : levels[i];
}

static const struct tl_load_key page_keys[] = {
	TEXT("id", id, true),
	TEXT("name", name, true),
	TEXT("title", title, true),
	{.name = "severity", .kind = TL_LOAD_CALL, .required = true, .read = read_severity},
	TEXT("short", short_text, true),
	TEXT("cwe", cwe, false),
	TEXT("since", since, false),
	TEXT("precision", precision, false),
	TEXT("security_severity", security_severity, false),
};

/* The line after the front matter, or NULL when it has no end. */
static const char *front_end(const char *text, const char **body)
{
	const char *line = text;

	while ((line = strchr(line, '\n'))) {
		line++;
		if (strncmp(line, "---", 3) != 0 || (line[3] != '\n' && line[3] != '\r' && line[3]))
			continue;
		*body = line + 3 + strspn(line + 3, "\r\n");
		return line;
	}
	return NULL;
}

struct tl_check_page *tl_load_check_page(struct tl_load *l, const char *text, size_t len)
{
	struct tl_check_page *page = tl_arena_alloc(l->arena, sizeof *page);
	unsigned before = l->errors;
	const char *body = NULL, *end;
	struct tl_yaml **docs = NULL;
	struct tl_err err = {0};
	size_t n = 0;

	memset(page, 0, sizeof *page);
	if (strlen(text) != len || strncmp(text, "---", 3) != 0 || !(end = front_end(text, &body))) {
		tl_load_bad(l, NULL, "a check's page begins with front matter between two lines of ---");
		return NULL;
	}
	if (tl_yaml_parse(l->arena, text, (size_t)(end - text), &docs, &n, &err) || n != 1) {
		struct tl_yaml at = {.line = (uint32_t)err.line, .col = (uint32_t)err.col};

		tl_load_bad(l, &at, "%s", err.msg[0] ? err.msg : "the front matter is empty");
		return NULL;
	}
	tl_load_map(l, docs[0], page_keys, TL_COUNT(page_keys), page);
	page->body = tl_arena_strdup(l->arena, body);
	return l->errors == before ? page : NULL;
}
