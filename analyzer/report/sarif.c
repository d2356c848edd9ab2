/*
 * SARIF 2.1.0 for code scanning: one run, relative places, UTF-16 columns, the line hash that keeps an alert's identity.
 * Endpoints that are well are no results (a viewer would show them as alerts); the inventory goes into the run's properties.
 */
#include "report/sarif.h"

#include <stdio.h>
#include <string.h>

/* Code scanning refuses a run with more. */
#define RESULTS_MAX 25000
#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

/* --- notifications: what happened to the run --- */

static json_t *notification(const struct tl_report *r, const struct tl_notice *n)
{
	json_t *o = json_object();

	json_object_set_new(o, "descriptor", json_pack("{s:o}", "id", tl_json_text(n->id)));
	tl_json_put_text(o, "level", tl_report_level(n->level));
	json_object_set_new(o, "message", tl_sarif_message(n->text));
	if (n->loc.file)
		json_object_set_new(o, "locations", json_pack("[o]", tl_sarif_location(r->sources, &n->loc, NULL)));
	return o;
}

/* What the user set up wrongly, rather than what we met. */
static bool is_configuration(const struct tl_notice *n)
{
	return strcmp(n->id, "compdb") == 0 || strcmp(n->id, "flag-dropped") == 0 || strcmp(n->id, "rule-file") == 0;
}

static void put_left_out(json_t *execution, const struct tl_report *r, size_t left_out)
{
	char text[160];
	struct tl_notice n = {.level = TL_LEVEL_WARNING, .id = "left-out", .text = text};

	if (!left_out)
		return;
	snprintf(text, sizeof text,
		"%zu results were left out, the least severe ones: code scanning takes %d in one run", left_out,
		RESULTS_MAX);
	json_array_append_new(execution, notification(r, &n));
}

/* How much of the code the results rest on: a program that reads the log needs no other place for it. */
static void put_coverage(json_t *execution, const struct tl_report *r)
{
	const struct tl_stats *s = &r->result->stats;
	struct tl_buf text = {0};
	struct tl_notice n = {.level = TL_LEVEL_NOTE, .id = "coverage"};
	json_t *o;

	if (!s->sites)
		return;
	tl_report_understood(&text, s);
	n.text = tl_buf_str(&text);
	o = notification(r, &n);
	json_object_set_new(o, "properties",
		json_pack("{s:I, s:I}", "sites", (json_int_t)s->sites, "sitesResolved", (json_int_t)s->sites_resolved));
	json_array_append_new(execution, o);
	tl_buf_fini(&text);
}

static json_t *invocation_of(const struct tl_report *r, size_t left_out)
{
	json_t *o = json_object(), *execution = json_array(), *configuration = json_array();
	bool failed = false;

	put_left_out(execution, r, left_out);
	put_coverage(execution, r);
	for (size_t i = 0; i < r->result->notices.n; i++) {
		const struct tl_notice *n = &r->result->notices.v[i];

		failed |= n->level == TL_LEVEL_ERROR;
		json_array_append_new(is_configuration(n) ? configuration : execution, notification(r, n));
	}
	json_object_set_new(o, "executionSuccessful", json_boolean(!failed));
	json_object_set_new(o, "toolExecutionNotifications", execution);
	json_object_set_new(o, "toolConfigurationNotifications", configuration);
	return o;
}

/* --- results --- */

/* Fills what may be written of each level, the gravest first; returns how many do not fit. */
static size_t share_out(const struct tl_finding_vec *v, size_t room[TL_LEVEL_ERROR + 1])
{
	size_t n[TL_LEVEL_ERROR + 1] = {0}, left = RESULTS_MAX, fits = 0;

	for (size_t i = 0; i < v->n; i++)
		n[v->v[i].level]++;
	for (int l = TL_LEVEL_ERROR; l >= TL_LEVEL_NONE; l--) {
		room[l] = n[l] < left ? n[l] : left;
		left -= room[l];
		fits += room[l];
	}
	return v->n - fits;
}

static size_t rule_index(const struct tl_pack *pack, const char *check)
{
	size_t n = tl_pack_n_checks(pack);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(tl_pack_check_at(pack, i)->id, check) == 0)
			return i;
	}
	return n;
}

static void write_results(struct tl_json_out *w, const struct tl_report *r, size_t room[TL_LEVEL_ERROR + 1])
{
	size_t index;
	json_t *o;

	tl_json_open(w, "results", '[');
	for (size_t i = 0; i < r->findings->n; i++) {
		const struct tl_finding *f = &r->findings->v[i];

		if (!room[f->level])
			continue;
		room[f->level]--;
		o = tl_sarif_result(r, f);
		index = rule_index(r->pack, f->check);
		if (index < tl_pack_n_checks(r->pack))
			json_object_set_new(o, "ruleIndex", json_integer((json_int_t)index));
		tl_json_write(w, NULL, o);
	}
	tl_json_close(w, ']');
}

static json_t *inventory_of(const struct tl_report *r)
{
	json_t *a = json_array();

	for (size_t i = 0; i < r->result->endpoints.n; i++) {
		const struct tl_endpoint *ep = &r->result->endpoints.v[i];
		struct tl_verdict v = tl_verdict_of(ep, r->floor);
		json_t *o = json_object();

		tl_json_put_text(o, "file", ep->loc.file);
		tl_json_put_num(o, "line", ep->loc.line);
		tl_json_put_text(o, "library", ep->library);
		tl_json_put_text(o, "role", tl_report_role(ep->role));
		tl_json_put_text(o, "verdict", tl_verdict_id(v.kind));
		json_object_set_new(o, "permits", tl_json_protos(v.permits));
		json_array_append_new(a, o);
	}
	return a;
}

/* The root's own URI is left out: it says nothing to a reader elsewhere, and would differ between machines. */
static json_t *base_ids(void)
{
	return json_pack(
		"{s:{s:{s:s}}}", "%SRCROOT%", "description", "text", "The root of the repository or folder scanned.");
}

static void write_run(struct tl_json_out *w, const struct tl_report *r)
{
	size_t room[TL_LEVEL_ERROR + 1] = {0}, left_out = share_out(r->findings, room);

	tl_json_open(w, NULL, '{');
	tl_json_write(w, "tool", json_pack("{s:o}", "driver", tl_sarif_driver(r)));
	tl_json_write(w, "automationDetails", json_pack("{s:s}", "id", "tlslint/"));
	tl_json_write(w, "invocations", json_pack("[o]", invocation_of(r, left_out)));
	tl_json_write(w, "originalUriBaseIds", base_ids());
	tl_json_write(w, "columnKind", json_string("utf16CodeUnits"));
	write_results(w, r, room);
	if (r->inventory)
		tl_json_write(w, "properties", json_pack("{s:o}", "endpoints", inventory_of(r)));
	tl_json_close(w, '}');
}

void tl_report_sarif(struct tl_buf *out, const struct tl_report *r)
{
	struct tl_json_out w = {.out = out};

	tl_json_open(&w, NULL, '{');
	tl_json_write(&w, "version", json_string("2.1.0"));
	tl_json_write(&w, "$schema", json_string(SCHEMA));
	tl_json_open(&w, "runs", '[');
	write_run(&w, r);
	tl_json_close(&w, ']');
	tl_json_close(&w, '}');
}
