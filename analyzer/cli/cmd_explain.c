/* `tlslint explain`: a check's page, made readable in a terminal. Knows as much markdown as the pages use. */
#include <string.h>
#include <strings.h>

#include "cli/command.h"

static const char *style(bool on, const char *code)
{
	return on ? code : "";
}

/* Headings stand out, code stands in; everything else is as it was written. */
static void put_line(FILE *out, const char *line, size_t len, bool color, bool *in_code)
{
	if (len >= 3 && memcmp(line, "```", 3) == 0) {
		*in_code = !*in_code;
		return;
	}
	if (*in_code) {
		fprintf(out, "%s%.*s\n", len ? "    " : "", (int)len, line);
		return;
	}
	if (len >= 3 && memcmp(line, "## ", 3) == 0) {
		fprintf(out, "%s%.*s%s\n", style(color, "\033[1m"), (int)(len - 3), line + 3, style(color, "\033[0m"));
		return;
	}
	fprintf(out, "%.*s\n", (int)len, line);
}

static void put_page(FILE *out, const struct tl_check_page *p, bool color)
{
	bool in_code = false;

	fprintf(out, "%s%s %s: %s%s\n", style(color, "\033[1m"), p->id, p->name, p->title, style(color, "\033[0m"));
	fprintf(out, "Level: %s%s%s%s%s\n\n", p->severity, p->cwe ? ". " : "", p->cwe ? p->cwe : "",
		p->since ? ". Since tlslint " : "", p->since ? p->since : "");
	for (const char *s = p->body; s && *s;) {
		size_t len = strcspn(s, "\n");

		put_line(out, s, len, color, &in_code);
		s += len + (s[len] == '\n');
	}
}

/* By id or by name, in any case. */
static const struct tl_check_page *find(const struct tl_pack *pack, const char *word)
{
	for (size_t i = 0; i < tl_pack_n_checks(pack); i++) {
		const struct tl_check_page *p = tl_pack_check_at(pack, i);

		if (strcasecmp(p->id, word) == 0 || strcasecmp(p->name, word) == 0)
			return p;
	}
	return NULL;
}

static void say_unknown(const struct tl_pack *pack, const char *word, FILE *err)
{
	struct tl_nearest near = {.word = word};

	for (size_t i = 0; i < tl_pack_n_checks(pack); i++) {
		tl_nearest_try(&near, tl_pack_check_at(pack, i)->id);
		tl_nearest_try(&near, tl_pack_check_at(pack, i)->name);
	}
	if (near.best)
		tl_cli_error(err, "there is no check '%s'; did you mean %s?", word, near.best);
	else
		tl_cli_error(err, "there is no check '%s' ('tlslint rules' lists them)", word);
}

int tl_cmd_explain(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	struct tl_pack *pack;
	int rc = TL_EXIT_CLEAN;

	if (!o->paths.n) {
		tl_cli_error(err, "name a check, as in 'tlslint explain TLS102' ('tlslint rules' lists them)");
		return TL_EXIT_FAILED;
	}
	if (tl_cli_load_rules(&pack, o, err))
		return TL_EXIT_FAILED;
	for (size_t i = 0; i < o->paths.n; i++) {
		const struct tl_check_page *page = find(pack, o->paths.v[i]);

		if (i && page)
			fputc('\n', out);
		if (page) {
			put_page(out, page, tl_cli_color(o, out));
		} else {
			say_unknown(pack, o->paths.v[i], err);
			rc = TL_EXIT_FAILED;
		}
	}
	tl_pack_free(pack);
	return rc;
}
