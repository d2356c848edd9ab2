/* For people: each finding with its source line, what decided it and what repairs it; then one line of counts. */
#include <stdio.h>
#include <string.h>

#include "report/common.h"
#include "report/coverage.h"
#include "report/suggest.h"
#include "report/term.h"

#define MARGIN "      " /* the width of a line number and its blank */

static enum tl_color color_of(enum tl_level level)
{
	static const enum tl_color colors[] = {
		[TL_LEVEL_NONE] = TL_PLAIN,
		[TL_LEVEL_NOTE] = TL_CYAN,
		[TL_LEVEL_WARNING] = TL_YELLOW,
		[TL_LEVEL_ERROR] = TL_RED,
	};

	return colors[level];
}

static void put_place(struct tl_buf *out, const struct tl_loc *loc)
{
	tl_term_clean(out, loc->file);
	if (loc->line)
		tl_buf_printf(out, ":%u", loc->line);
	if (loc->line && loc->col)
		tl_buf_printf(out, ":%u", loc->col);
	tl_buf_puts(out, ": ");
}

static void put_head(struct tl_buf *out, const struct tl_report *r, const struct tl_finding *f)
{
	char rule[64];

	put_place(out, &f->loc);
	tl_term_put(out, r->color, color_of(f->level), tl_report_level(f->level));
	tl_buf_puts(out, ": ");
	tl_term_put(out, r->color, TL_BOLD, f->message);
	snprintf(rule, sizeof rule, " [%s %s]", f->check, f->name);
	tl_term_put(out, r->color, TL_PLAIN, rule);
	tl_buf_putc(out, '\n');
}

static void put_source_line(struct tl_buf *out, const struct tl_report *r, const struct tl_finding *f)
{
	const struct tl_source *src = tl_sources_get(r->sources, f->loc.file);
	struct tl_span span;
	struct tl_shown s;
	const char *line;
	char margin[32];
	size_t len;

	if (!src || !f->loc.line)
		return;
	span = tl_source_span(src, &f->loc);
	line = tl_lines_text(src->lines, span.line, &len);
	/* Text in another encoding (UTF-16) was decoded where it was read; its bytes would be noise here. */
	if (!line || memchr(line, '\0', len))
		return;
	s = tl_term_line(line, len, span.col - 1, span.end_line > span.line ? len : span.end_col - 1);
	snprintf(margin, sizeof margin, "%5u | ", span.line);
	tl_term_put(out, r->color, TL_BLUE, margin);
	tl_buf_printf(out, "%s\n", tl_buf_str(&s.text));
	tl_term_put(out, r->color, TL_BLUE, MARGIN "| ");
	tl_buf_printf(out, "%*s", (int)s.from, "");
	tl_buf_reset(&s.text);
	for (size_t i = s.from; i < s.to; i++)
		tl_buf_putc(&s.text, i == s.from ? '^' : '~');
	tl_term_put(out, r->color, color_of(f->level), tl_buf_str(&s.text));
	tl_buf_putc(out, '\n');
	tl_buf_fini(&s.text);
}

static void put_note(struct tl_buf *out, const struct tl_report *r, const struct tl_loc *loc, const char *text)
{
	tl_term_put(out, r->color, TL_BLUE, MARGIN "= ");
	if (loc->file)
		put_place(out, loc);
	tl_term_clean(out, text);
	tl_buf_putc(out, '\n');
}

static bool in_trace(const struct tl_finding *f, const struct tl_loc *loc)
{
	for (size_t i = 0; f->why && i < f->why->n_steps; i++) {
		if (tl_loc_same(&f->why->steps[i].loc, loc))
			return true;
	}
	return false;
}

static void put_finding(struct tl_buf *out, const struct tl_report *r, const struct tl_finding *f)
{
	const struct tl_fix *fix = f->fix;

	put_head(out, r, f);
	put_source_line(out, r, f);
	for (size_t i = 0; f->why && i < f->why->n_steps; i++)
		put_note(out, r, &f->why->steps[i].loc, f->why->steps[i].text);
	for (size_t i = 0; i < f->n_related; i++) {
		if (!in_trace(f, &f->related[i].loc))
			put_note(out, r, &f->related[i].loc, f->related[i].text);
	}
	if (f->endpoint->low_precision)
		put_note(
			out, r, &(struct tl_loc){0}, "low precision: no parser could read this place, only its tokens");
	if (fix) {
		tl_term_put(out, r->color, TL_BLUE, MARGIN "= ");
		tl_term_put(out, r->color, TL_GREEN, "help");
		tl_buf_puts(out, ": ");
		tl_term_clean(out, fix->text ? fix->text : "change it like this");
		tl_buf_putc(out, '\n');
		tl_report_suggest(out, r, fix);
	}
	tl_buf_putc(out, '\n');
}

/* --- what is not a finding --- */

/* Errors are for the standard error stream, notes are counted in the summary. */
static void put_notices(struct tl_buf *out, const struct tl_report *r)
{
	bool any = false;

	for (size_t i = 0; i < r->result->notices.n; i++) {
		const struct tl_notice *n = &r->result->notices.v[i];

		if (n->level != TL_LEVEL_WARNING && !(r->coverage && n->level == TL_LEVEL_NOTE))
			continue;
		if (strcmp(n->id, "unresolved") == 0)
			continue; /* the table of coverage has each of them */
		if (n->loc.file)
			put_place(out, &n->loc);
		tl_term_put(out, r->color, color_of(n->level), tl_report_level(n->level));
		tl_buf_puts(out, ": ");
		tl_term_clean(out, n->text);
		tl_buf_printf(out, " [%s]\n", n->id);
		any = true;
	}
	if (any)
		tl_buf_putc(out, '\n');
}

/* A handful of names tells which folder to look at; more would bury the findings. */
#define NAMED_MAX 5

static void put_fallback(struct tl_buf *out, const struct tl_report *r)
{
	unsigned long n = 0;

	if (r->coverage)
		return;
	for (size_t i = 0; i < r->result->notices.n; i++) {
		const struct tl_notice *x = &r->result->notices.v[i];

		if (strcmp(x->id, "fallback") != 0 || !x->loc.file)
			continue;
		if (n < NAMED_MAX) {
			tl_buf_puts(out, n ? ", " : "in fallback: ");
			tl_term_clean(out, x->loc.file);
		}
		n++;
	}
	if (n > NAMED_MAX)
		tl_buf_printf(out, " and %lu more (--coverage lists them)", n - NAMED_MAX);
	if (n)
		tl_buf_putc(out, '\n');
}

static void put_endpoint(struct tl_buf *out, const struct tl_report *r, const struct tl_endpoint *ep)
{
	struct tl_verdict v = tl_verdict_of(ep, r->floor);
	char versions[128];

	put_place(out, &ep->loc);
	tl_term_clean(out, ep->title ? ep->title : ep->library);
	tl_buf_putc(out, ' ');
	if (ep->subject)
		tl_term_clean(out, ep->subject);
	if (ep->role != TL_ROLE_UNKNOWN)
		tl_buf_printf(out, ", %s", ep->role == TL_ROLE_BOTH ? "client and server" : tl_report_role(ep->role));
	tl_buf_printf(out, ": %s", tl_protoset_text(v.permits, versions, sizeof versions));
	if (v.permits & (tl_protoset)~v.always)
		tl_buf_printf(out, "; always %s", tl_protoset_text(v.permits & v.always, versions, sizeof versions));
	tl_buf_printf(out, " [%s]\n", tl_verdict_id(v.kind));
}

static void put_inventory(struct tl_buf *out, const struct tl_report *r)
{
	size_t n = r->result->endpoints.n;

	tl_term_put(out, r->color, TL_BOLD, n ? "Endpoints and what they permit" : "No endpoints were found");
	tl_buf_putc(out, '\n');
	for (size_t i = 0; i < n; i++)
		put_endpoint(out, r, &r->result->endpoints.v[i]);
	tl_buf_putc(out, '\n');
}

void tl_report_text(struct tl_buf *out, const struct tl_report *r)
{
	for (size_t i = 0; i < r->findings->n; i++)
		put_finding(out, r, &r->findings->v[i]);
	if (r->inventory)
		put_inventory(out, r);
	if (r->quiet)
		return;
	put_notices(out, r);
	if (r->coverage)
		tl_report_coverage(out, r);
	put_fallback(out, r);
	tl_report_summary(out, r);
	tl_buf_putc(out, '\n');
}
