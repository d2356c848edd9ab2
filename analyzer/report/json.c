/*
 * Our own JSON: everything a run learned, for programs. The format is stable: keys are added, never renamed, and "format"
 * changes when one must go. Lines and columns count from 1, columns and offsets in bytes, ends are exclusive; what is
 * unknown is left out. docs/json.md describes every key.
 */
#include "report/jsonutil.h"

#define FORMAT_VERSION 1

static void put_loc(json_t *o, const struct tl_loc *loc)
{
	tl_json_put_text(o, "file", loc->file);
	tl_json_put_num(o, "line", loc->line);
	tl_json_put_num(o, "column", loc->col);
	tl_json_put_num(o, "endLine", loc->end_line);
	tl_json_put_num(o, "endColumn", loc->end_col);
	if (loc->end > loc->start) {
		json_object_set_new(o, "start", json_integer(loc->start));
		json_object_set_new(o, "end", json_integer(loc->end));
	}
}

static json_t *trace_json(const struct tl_alt *alt)
{
	json_t *a = json_array();

	for (size_t i = 0; alt && i < alt->n_steps; i++) {
		json_t *o = json_object();

		tl_json_put_text(o, "kind", tl_report_step(alt->steps[i].kind));
		put_loc(o, &alt->steps[i].loc);
		tl_json_put_text(o, "text", alt->steps[i].text);
		json_array_append_new(a, o);
	}
	return a;
}

static json_t *fix_json(const struct tl_fix *fix)
{
	json_t *o = json_object(), *edits = json_array();

	tl_json_put_text(o, "text", fix->text);
	for (size_t i = 0; i < fix->n_edits; i++) {
		json_t *e = json_object();

		tl_json_put_text(e, "file", fix->edits[i].file);
		json_object_set_new(e, "start", json_integer(fix->edits[i].start));
		json_object_set_new(e, "end", json_integer(fix->edits[i].end));
		tl_json_put_text(e, "text", fix->edits[i].text);
		json_array_append_new(edits, e);
	}
	json_object_set_new(o, "edits", edits);
	return o;
}

static void put_endpoint_facts(json_t *o, const struct tl_endpoint *ep)
{
	tl_json_put_text(o, "function", ep->function);
	tl_json_put_text(o, "library", ep->library);
	tl_json_put_text(o, "subject", ep->subject);
	tl_json_put_text(o, "role", tl_report_role(ep->role));
	tl_json_put_text(o, "certainty", tl_report_certainty(ep));
	tl_json_put_text(o, "precision", ep->low_precision ? "low" : NULL);
	tl_json_put_text(o, "guard", ep->guard);
}

static json_t *related_json(const struct tl_finding *f)
{
	json_t *a = json_array();

	for (size_t i = 0; i < f->n_related; i++) {
		json_t *o = json_object();

		put_loc(o, &f->related[i].loc);
		tl_json_put_text(o, "text", f->related[i].text);
		json_array_append_new(a, o);
	}
	return a;
}

static json_t *finding_json(const struct tl_finding *f)
{
	const struct tl_fix *fix = f->fix;
	json_t *o = json_object();

	tl_json_put_text(o, "check", f->check);
	tl_json_put_text(o, "name", f->name);
	tl_json_put_text(o, "level", tl_report_level(f->level));
	tl_json_put_text(o, "verdict", tl_verdict_id(f->verdict));
	tl_json_put_text(o, "message", f->message);
	put_loc(o, &f->loc);
	put_endpoint_facts(o, f->endpoint);
	json_object_set_new(o, "permits", tl_json_protos(f->permits));
	json_object_set_new(o, "old", tl_json_protos(f->old));
	json_object_set_new(o, "sometimes", json_boolean(f->sometimes));
	tl_json_put_text(o, "default", f->by_default);
	json_object_set_new(o, "trace", trace_json(f->why));
	if (f->n_related)
		json_object_set_new(o, "related", related_json(f));
	if (fix)
		json_object_set_new(o, "fix", fix_json(fix));
	return o;
}

static json_t *endpoint_json(const struct tl_endpoint *ep, enum tl_proto floor)
{
	struct tl_verdict v = tl_verdict_of(ep, floor);
	json_t *o = json_object();

	put_loc(o, &ep->loc);
	put_endpoint_facts(o, ep);
	tl_json_put_text(o, "verdict", tl_verdict_id(v.kind));
	json_object_set_new(o, "permits", tl_json_protos(v.permits));
	json_object_set_new(o, "always", tl_json_protos(v.permits & v.always));
	tl_json_put_text(o, "assume", ep->assume);
	if (v.why)
		tl_json_put_text(o, "undecided", v.why->undecided);
	json_object_set_new(o, "trace", trace_json(v.why));
	return o;
}

static void write_findings(struct tl_json_out *w, const struct tl_report *r)
{
	tl_json_open(w, "findings", '[');
	for (size_t i = 0; i < r->findings->n; i++)
		tl_json_write(w, NULL, finding_json(&r->findings->v[i]));
	tl_json_close(w, ']');
}

static void write_endpoints(struct tl_json_out *w, const struct tl_report *r)
{
	tl_json_open(w, "endpoints", '[');
	for (size_t i = 0; i < r->result->endpoints.n; i++)
		tl_json_write(w, NULL, endpoint_json(&r->result->endpoints.v[i], r->floor));
	tl_json_close(w, ']');
}

static json_t *notices_json(const struct tl_result *result)
{
	json_t *a = json_array();

	for (size_t i = 0; i < result->notices.n; i++) {
		const struct tl_notice *n = &result->notices.v[i];
		json_t *o = json_object();

		tl_json_put_text(o, "level", tl_report_level(n->level));
		tl_json_put_text(o, "id", n->id);
		put_loc(o, &n->loc);
		tl_json_put_text(o, "text", n->text);
		json_array_append_new(a, o);
	}
	return a;
}

static json_t *coverage_json(const struct tl_coverage *c)
{
	json_t *o = json_object(), *files = json_array(), *unexplained = json_array();

	for (size_t i = 0; i < c->files.n; i++) {
		const struct tl_covered_file *f = &c->files.v[i];
		json_t *e = json_object();

		tl_json_put_text(e, "file", f->file);
		json_object_set_new(e, "sites", json_integer((json_int_t)f->sites));
		json_object_set_new(e, "resolved", json_integer((json_int_t)f->resolved));
		json_array_append_new(files, e);
	}
	for (size_t i = 0; i < c->unexplained.n; i++) {
		const struct tl_unexplained *u = &c->unexplained.v[i];
		json_t *e = json_object();

		put_loc(e, &u->loc);
		tl_json_put_text(e, "name", u->name);
		tl_json_put_text(e, "cause", u->why);
		json_array_append_new(unexplained, e);
	}
	json_object_set_new(o, "files", files);
	json_object_set_new(o, "unresolved", unexplained);
	return o;
}

static json_t *stats_json(const struct tl_stats *s)
{
	const struct {
		const char *name;
		unsigned long n;
	} rows[] = {
		{"filesSeen", s->files_seen},
		{"cParsed", s->c_parsed},
		{"configurationsRead", s->conf_parsed},
		{"fallback", s->fallback},
		{"failed", s->failed},
		{"sites", s->sites},
		{"sitesResolved", s->sites_resolved},
	};
	json_t *o = json_object();

	for (size_t i = 0; i < TL_COUNT(rows); i++)
		json_object_set_new(o, rows[i].name, json_integer((json_int_t)rows[i].n));
	return o;
}

void tl_report_json(struct tl_buf *out, const struct tl_report *r)
{
	struct tl_json_out w = {.out = out};

	tl_json_open(&w, NULL, '{');
	tl_json_write(&w, "format", json_integer(FORMAT_VERSION));
	tl_json_write(&w, "tool", json_pack("{s:s, s:s}", "name", "tlslint", "version", r->version));
	tl_json_write(&w, "minimum", json_string(tl_proto_id(r->floor)));
	write_findings(&w, r);
	if (r->inventory)
		write_endpoints(&w, r);
	tl_json_write(&w, "notices", notices_json(r->result));
	tl_json_write(&w, "coverage", coverage_json(&r->result->coverage));
	tl_json_write(&w, "stats", stats_json(&r->result->stats));
	tl_json_close(&w, '}');
}
