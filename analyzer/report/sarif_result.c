/* One finding as a SARIF result: message, places, the trace as a code flow, the fix as replacements. */
#include <string.h>

#include "report/sarif.h"

/* Viewers keep a thousand steps; nobody reads a hundred. */
#define STEPS_MAX 100

static json_t *flow_step(const struct tl_report *r, const struct tl_finding *f, const struct tl_step *step)
{
	json_t *o = json_object();

	/* A step that stands nowhere ("no floor on any path") is told where the finding is. */
	json_object_set_new(
		o, "location", tl_sarif_location(r->sources, step->loc.file ? &step->loc : &f->loc, step->text));
	return o;
}

static void put_flow(json_t *result, const struct tl_report *r, const struct tl_finding *f)
{
	json_t *locations, *thread, *flow;

	if (!f->why || !f->why->n_steps)
		return;
	locations = json_array();
	for (size_t i = 0; i < f->why->n_steps && i < STEPS_MAX; i++)
		json_array_append_new(locations, flow_step(r, f, &f->why->steps[i]));
	thread = json_object();
	json_object_set_new(thread, "locations", locations);
	flow = json_object();
	json_object_set_new(flow, "threadFlows", json_pack("[o]", thread));
	json_object_set_new(result, "codeFlows", json_pack("[o]", flow));
}

static void put_related(json_t *result, const struct tl_report *r, const struct tl_finding *f)
{
	json_t *a = json_array();

	for (size_t i = 0; i < f->n_related; i++) {
		json_t *o = tl_sarif_location(r->sources, &f->related[i].loc, f->related[i].text);

		json_object_set_new(o, "id", json_integer((json_int_t)i + 1));
		json_array_append_new(a, o);
	}
	if (json_array_size(a))
		json_object_set(result, "relatedLocations", a);
	json_decref(a);
}

/* --- fixes --- */

static json_t *replacement(const struct tl_source *src, const struct tl_edit *e)
{
	struct tl_loc loc = tl_report_edit_loc(src, e);
	json_t *o = json_object(), *content = json_object();

	json_object_set_new(o, "deletedRegion", tl_sarif_region(src, &loc));
	json_object_set_new(content, "text", tl_json_text(e->text));
	json_object_set_new(o, "insertedContent", content);
	return o;
}

/* The change of one file that edits before i did not speak of; NULL when one did, or when an edit does not fit. */
static json_t *change_of(const struct tl_report *r, const struct tl_fix *fix, size_t i)
{
	const char *file = fix->edits[i].file;
	const struct tl_source *src = tl_sources_get(r->sources, file);
	json_t *o, *replacements;

	for (size_t k = 0; k < i; k++) {
		if (strcmp(fix->edits[k].file, file) == 0)
			return NULL;
	}
	if (!src)
		return NULL;
	replacements = json_array();
	for (size_t k = i; k < fix->n_edits; k++) {
		const struct tl_edit *e = &fix->edits[k];

		if (strcmp(e->file, file) == 0 && e->start <= e->end && e->end <= src->len)
			json_array_append_new(replacements, replacement(src, e));
	}
	o = json_object();
	json_object_set_new(o, "artifactLocation", tl_sarif_artifact(file));
	json_object_set_new(o, "replacements", replacements);
	return o;
}

static void put_fixes(json_t *result, const struct tl_report *r, const struct tl_finding *f)
{
	const struct tl_fix *fix = f->fix;
	json_t *changes, *o;

	if (!fix || !fix->n_edits)
		return;
	changes = json_array();
	for (size_t i = 0; i < fix->n_edits; i++) {
		json_t *c = change_of(r, fix, i);

		if (c && json_array_size(json_object_get(c, "replacements")))
			json_array_append(changes, c);
		json_decref(c);
	}
	if (json_array_size(changes)) {
		o = json_object();
		json_object_set_new(o, "description", tl_sarif_message(fix->text ? fix->text : "Set a floor"));
		json_object_set(o, "artifactChanges", changes);
		json_object_set_new(result, "fixes", json_pack("[o]", o));
	}
	json_decref(changes);
}

/* --- the rest --- */

static json_t *place_of(const struct tl_report *r, const struct tl_finding *f)
{
	json_t *o = tl_sarif_location(r->sources, &f->loc, NULL);
	json_t *logical;

	if (f->endpoint->function) {
		logical = json_object();
		json_object_set_new(logical, "name", tl_json_text(f->endpoint->function));
		json_object_set_new(logical, "kind", json_string(f->endpoint->in_code ? "function" : "element"));
		json_object_set_new(o, "logicalLocations", json_pack("[o]", logical));
	}
	return json_pack("[o]", o);
}

static json_t *properties_of(const struct tl_finding *f)
{
	json_t *o = json_object();

	tl_json_put_text(o, "verdict", tl_verdict_id(f->verdict));
	tl_json_put_text(o, "library", f->endpoint->library);
	json_object_set_new(o, "permits", tl_json_protos(f->permits));
	tl_json_put_text(o, "default", f->by_default);
	tl_json_put_text(o, "role", tl_report_role(f->endpoint->role));
	tl_json_put_text(o, "certainty", tl_report_certainty(f->endpoint));
	tl_json_put_text(o, "precision", f->endpoint->low_precision ? "low" : NULL);
	return o;
}

json_t *tl_sarif_result(const struct tl_report *r, const struct tl_finding *f)
{
	const char *hash = tl_sources_line_hash(r->sources, f->loc.file, f->loc.line ? f->loc.line : 1);
	json_t *o = json_object();

	tl_json_put_text(o, "ruleId", f->check);
	tl_json_put_text(o, "level", tl_report_level(f->level));
	json_object_set_new(o, "message", tl_sarif_message(f->message));
	json_object_set_new(o, "locations", place_of(r, f));
	if (hash)
		json_object_set_new(o, "partialFingerprints", json_pack("{s:s}", "primaryLocationLineHash", hash));
	put_flow(o, r, f);
	put_related(o, r, f);
	put_fixes(o, r, f);
	json_object_set_new(o, "properties", properties_of(f));
	return o;
}
