/* The table of formats, and the words they share. */
#include "report/common.h"

#include <string.h>

static const struct tl_report_format formats[] = {
#define FORMAT(id, help) {#id, help, tl_report_##id},
#include "report/formats.def"
#undef FORMAT
};

size_t tl_report_n_formats(void)
{
	return TL_COUNT(formats);
}

const struct tl_report_format *tl_report_format(size_t i)
{
	return &formats[i];
}

const struct tl_report_format *tl_report_format_named(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(formats); i++) {
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	}
	return NULL;
}

const char *tl_report_level(enum tl_level level)
{
	static const char *const names[] = {
		[TL_LEVEL_NONE] = "none",
		[TL_LEVEL_NOTE] = "note",
		[TL_LEVEL_WARNING] = "warning",
		[TL_LEVEL_ERROR] = "error",
	};

	return names[level];
}

const char *tl_report_role(enum tl_role role)
{
	static const char *const names[] = {
		[TL_ROLE_UNKNOWN] = "unknown",
		[TL_ROLE_CLIENT] = "client",
		[TL_ROLE_SERVER] = "server",
		[TL_ROLE_BOTH] = "both",
	};

	return names[role];
}

const char *tl_report_step(enum tl_step_kind kind)
{
	static const char *const names[] = {
		[TL_STEP_CREATE] = "create",
		[TL_STEP_METHOD] = "method",
		[TL_STEP_FLOOR] = "floor",
		[TL_STEP_CEILING] = "ceiling",
		[TL_STEP_OFF] = "off",
		[TL_STEP_ON] = "on",
		[TL_STEP_LEVEL] = "level",
		[TL_STEP_DEFAULT] = "default",
		[TL_STEP_VALUE] = "value",
		[TL_STEP_BRANCH] = "branch",
		[TL_STEP_NOTE] = "note",
	};

	return names[kind];
}

const char *tl_report_certainty(const struct tl_endpoint *ep)
{
	if (ep->certainty == TL_NOTE)
		return "uncertain";
	return ep->certainty == TL_LIKELY || ep->low_precision ? "likely" : "certain";
}

struct tl_loc tl_report_edit_loc(const struct tl_source *src, const struct tl_edit *e)
{
	struct tl_loc loc = {.file = e->file, .start = e->start, .end = e->end};

	tl_lines_at(src->lines, e->start, &loc.line, &loc.col);
	tl_lines_at(src->lines, e->end, &loc.end_line, &loc.end_col);
	return loc;
}

static const char *plural(unsigned long n)
{
	return n == 1 ? "" : "s";
}

static void put_findings(struct tl_buf *out, const struct tl_finding_vec *v)
{
	unsigned long n[TL_LEVEL_ERROR + 1] = {0};

	for (size_t i = 0; i < v->n; i++)
		n[v->v[i].level]++;
	tl_buf_printf(out, "%lu error%s, %lu warning%s, %lu note%s", n[TL_LEVEL_ERROR], plural(n[TL_LEVEL_ERROR]),
		n[TL_LEVEL_WARNING], plural(n[TL_LEVEL_WARNING]), n[TL_LEVEL_NOTE], plural(n[TL_LEVEL_NOTE]));
}

void tl_report_understood(struct tl_buf *out, const struct tl_stats *s)
{
	tl_buf_printf(out, "%lu of %lu TLS call site%s understood (%lu %%)", s->sites_resolved, s->sites,
		plural(s->sites), s->sites ? s->sites_resolved * 100 / s->sites : 100);
}

void tl_report_summary(struct tl_buf *out, const struct tl_report *r)
{
	const struct tl_stats *s = &r->result->stats;

	put_findings(out, r->findings);
	tl_buf_printf(out, "; %lu file%s seen, %lu C/C++ parsed", s->files_seen, plural(s->files_seen), s->c_parsed);
	if (s->fallback)
		tl_buf_printf(out, " (%lu in fallback)", s->fallback);
	tl_buf_printf(out, ", %lu configuration%s read, %lu failed", s->conf_parsed, plural(s->conf_parsed), s->failed);
	if (s->sites) {
		tl_buf_puts(out, "; ");
		tl_report_understood(out, s);
	}
}
