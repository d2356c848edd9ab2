/* Places in SARIF: relative URIs, and regions in lines and UTF-16 columns. */
#include <ctype.h>
#include <string.h>

#include "report/sarif.h"

json_t *tl_sarif_message(const char *s)
{
	json_t *o = json_object();

	json_object_set_new(o, "text", tl_json_text(s));
	return o;
}

/* Percent-encodes bytes that may not stand in the path of a relative reference (RFC 3986). A colon could be taken for a
 * scheme's. */
static json_t *uri_of(const char *file)
{
	static const char kept[] = "-._~/!$&'()*+,;=@";
	struct tl_buf b = {0};
	json_t *v;

	for (const unsigned char *p = (const unsigned char *)file; *p; p++) {
		if ((*p < 0x80 && isalnum(*p)) || strchr(kept, *p))
			tl_buf_putc(&b, (char)*p);
		else
			tl_buf_printf(&b, "%%%02X", *p);
	}
	v = json_string(tl_buf_str(&b));
	tl_buf_fini(&b);
	return v;
}

json_t *tl_sarif_artifact(const char *file)
{
	json_t *o = json_object();

	json_object_set_new(o, "uri", uri_of(file));
	json_object_set_new(o, "uriBaseId", json_string("%SRCROOT%"));
	return o;
}

static uint32_t units(const struct tl_source *src, uint32_t line, uint32_t col)
{
	size_t len;
	const char *text = src ? tl_lines_text(src->lines, line, &len) : NULL;

	if (!text)
		return col;
	return (uint32_t)tl_utf16_units(text, col - 1 < len ? col - 1 : len) + 1;
}

json_t *tl_sarif_region(const struct tl_source *src, const struct tl_loc *loc)
{
	struct tl_span s = tl_source_span(src, loc);
	json_t *o = json_object();

	json_object_set_new(o, "startLine", json_integer(s.line));
	json_object_set_new(o, "startColumn", json_integer(units(src, s.line, s.col)));
	json_object_set_new(o, "endLine", json_integer(s.end_line));
	json_object_set_new(o, "endColumn", json_integer(units(src, s.end_line, s.end_col)));
	return o;
}

json_t *tl_sarif_location(struct tl_sources *sources, const struct tl_loc *loc, const char *text)
{
	json_t *o = json_object(), *physical = json_object();

	json_object_set_new(physical, "artifactLocation", tl_sarif_artifact(loc->file));
	json_object_set_new(physical, "region", tl_sarif_region(tl_sources_get(sources, loc->file), loc));
	json_object_set_new(o, "physicalLocation", physical);
	if (text)
		json_object_set_new(o, "message", tl_sarif_message(text));
	return o;
}
