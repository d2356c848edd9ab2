/* Scans a start tag that the XML parser has found well-formed. */
#include "base/xmltag.h"

#include <string.h>

static size_t skip(const struct tl_xmltag *t, size_t at, const char *bytes)
{
	while (at < t->end && t->text[at] && strchr(bytes, t->text[at]))
		at++;
	return at;
}

static size_t skip_until(const struct tl_xmltag *t, size_t at, const char *bytes)
{
	while (at < t->end && (!t->text[at] || !strchr(bytes, t->text[at])))
		at++;
	return at;
}

#define BLANK " \t\r\n"

struct tl_xmltag tl_xmltag_begin(const char *text, size_t start, size_t end)
{
	struct tl_xmltag t = {.text = text, .at = end, .end = end};

	if (start < end && text[start] == '<')
		t.at = skip_until(&t, start, BLANK "/>");
	return t;
}

void tl_xmltag_next(struct tl_xmltag *t, const char *name, size_t *start, size_t *value_end)
{
	size_t name_start = skip(t, t->at, BLANK);
	size_t name_end = skip_until(t, name_start, BLANK "=");
	size_t open = skip(t, name_end, BLANK "=");
	size_t len = name_end - name_start;
	const char *close;

	t->at = t->end;
	if (open >= t->end || (t->text[open] != '"' && t->text[open] != '\''))
		return;
	close = memchr(t->text + open + 1, t->text[open], t->end - open - 1);
	if (!close || strlen(name) != len || memcmp(t->text + name_start, name, len) != 0)
		return;
	*start = open + 1;
	*value_end = (size_t)(close - t->text);
	t->at = *value_end + 1;
}
