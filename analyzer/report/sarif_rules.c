/* The tool and its rules in SARIF, from the pages of rules/checks/. */
#include <string.h>

#include "report/sarif.h"

static void put_multi(json_t *rule, const char *key, const char *text, const char *markdown)
{
	json_t *o = tl_sarif_message(text);

	tl_json_put_text(o, "markdown", markdown);
	json_object_set_new(rule, key, o);
}

/* "CWE-327" as other scanners tag it: external/cwe/cwe-327 */
static json_t *tags_of(const struct tl_check_page *p)
{
	json_t *tags = json_array();
	struct tl_buf b = {0};

	json_array_append_new(tags, json_string("security"));
	if (p->cwe && *p->cwe) {
		tl_buf_puts(&b, "external/cwe/");
		for (const char *s = p->cwe; *s; s++)
			tl_buf_putc(&b, *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s);
		json_array_append_new(tags, json_string(tl_buf_str(&b)));
		tl_buf_fini(&b);
	}
	return tags;
}

/* What does not do harm by itself is no security alert: a severity of nothing is left out. */
static json_t *properties_of(const struct tl_check_page *p)
{
	json_t *o = json_object();

	json_object_set_new(o, "tags", tags_of(p));
	tl_json_put_text(o, "precision", p->precision);
	tl_json_put_text(o, "security-severity", p->security_severity);
	return o;
}

static const char *sarif_level(const char *severity)
{
	static const char *const known[] = {"error", "warning", "note"};

	for (size_t i = 0; i < TL_COUNT(known); i++) {
		if (severity && strcmp(severity, known[i]) == 0)
			return known[i];
	}
	return "none";
}

static json_t *rule_of(const struct tl_check_page *p)
{
	json_t *o = json_object(), *level = json_object();

	tl_json_put_text(o, "id", p->id);
	tl_json_put_text(o, "name", p->name);
	put_multi(o, "shortDescription", p->title, NULL);
	put_multi(o, "fullDescription", p->short_text, NULL);
	put_multi(o, "help", p->body, p->body);
	tl_json_put_text(level, "level", sarif_level(p->severity));
	json_object_set_new(o, "defaultConfiguration", level);
	json_object_set_new(o, "properties", properties_of(p));
	return o;
}

json_t *tl_sarif_driver(const struct tl_report *r)
{
	json_t *o = json_object(), *rules = json_array();

	tl_json_put_text(o, "name", "tlslint");
	tl_json_put_text(o, "semanticVersion", r->version);
	for (size_t i = 0; i < tl_pack_n_checks(r->pack); i++)
		json_array_append_new(rules, rule_of(tl_pack_check_at(r->pack, i)));
	json_object_set_new(o, "rules", rules);
	return o;
}
