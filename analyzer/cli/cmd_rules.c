/* `tlslint rules`: what is known, and what is wrong with rule files. */
#include <string.h>

#include "cli/command.h"
#include "pack/format.h"

static void put_checks(FILE *out, const struct tl_pack *pack)
{
	fputs("Checks\n", out);
	for (size_t i = 0; i < tl_pack_n_checks(pack); i++) {
		const struct tl_check_page *p = tl_pack_check_at(pack, i);

		fprintf(out, "  %-8s %-20s %-8s %s\n", p->id, p->name, p->severity, p->title);
	}
}

static void put_libs(FILE *out, const struct tl_pack *pack)
{
	fputs("\nLibraries\n", out);
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		fprintf(out, "  %-18s %-28s %-5s %zu functions%s%s\n", lib->id, lib->title, lib->language, lib->n_apis,
			lib->assume ? ", release assumed " : "", lib->assume ? lib->assume : "");
	}
}

static void put_formats(FILE *out, const struct tl_pack *pack)
{
	fputs("\nFormats\n", out);
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *f = tl_format_whole(tl_pack_format(pack, i));

		fprintf(out, "  %-18s %-28s %zu directives%s%s\n", f->id, f->title, f->n_directives,
			f->assume_text ? ", release assumed " : "", f->assume_text ? f->assume_text : "");
	}
}

static void say(void *ctx, const struct tl_err *e)
{
	FILE *err = ctx;

	if (e->file[0])
		fprintf(err, "%s:", e->file);
	if (e->line > 0)
		fprintf(err, "%d:", e->line);
	if (e->line > 0 && e->col > 0)
		fprintf(err, "%d:", e->col);
	fprintf(err, "%serror: %s\n", e->file[0] || e->line > 0 ? " " : "", e->msg);
}

static int check_rules(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	int n = 0;

	if (o->paths.n < 2) {
		tl_cli_error(err, "'tlslint rules check' needs the folder of the rules after it");
		return TL_EXIT_FAILED;
	}
	for (size_t i = 1; i < o->paths.n; i++)
		n += tl_pack_validate(o->paths.v[i], say, err);
	if (n) {
		tl_cli_error(err, "%d mistake%s in the rules", n, n == 1 ? "" : "s");
		return TL_EXIT_FAILED;
	}
	fputs("The rules are well-formed.\n", out);
	return TL_EXIT_CLEAN;
}

/* What the prefilter looks for: a file without any of these is not parsed. */
static void put_names(FILE *out, const struct tl_pack *pack)
{
	size_t n;
	const char *const *names = tl_pack_names(pack, &n);

	for (size_t i = 0; i < n; i++)
		fprintf(out, "%s\n", names[i]);
}

static void put_all(FILE *out, const struct tl_pack *pack)
{
	put_checks(out, pack);
	put_libs(out, pack);
	put_formats(out, pack);
}

static const struct view {
	const char *word; /* after `tlslint rules`; NULL: nothing */
	void (*put)(FILE *out, const struct tl_pack *pack);
} views[] = {
	{NULL, put_all}, {"names", put_names}, {"formats", tl_cli_page_formats}, {"libraries", tl_cli_page_libraries}};

static const struct view *view_of(const struct tl_cli_options *o)
{
	const char *word = o->paths.n ? o->paths.v[0] : NULL;

	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		if (o->paths.n < 2 && (word ? views[i].word && strcmp(word, views[i].word) == 0 : !views[i].word))
			return &views[i];
	}
	return NULL;
}

int tl_cmd_rules(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	const struct view *view = view_of(o);
	struct tl_pack *pack;

	if (o->paths.n && strcmp(o->paths.v[0], "check") == 0)
		return check_rules(o, out, err);
	if (!view) {
		tl_cli_error(err,
			"'tlslint rules' knows only 'check DIR', 'formats', 'libraries' and 'names' after it, not '%s'",
			o->paths.v[0]);
		return TL_EXIT_FAILED;
	}
	if (tl_cli_load_rules(&pack, o, err))
		return TL_EXIT_FAILED;
	view->put(out, pack);
	tl_pack_free(pack);
	return TL_EXIT_CLEAN;
}
