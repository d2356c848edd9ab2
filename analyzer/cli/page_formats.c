/* docs/formats.md: the formats that the rules know, as a page. Generated, so that it cannot say what is not so. */
#include <string.h>

#include "cli/command.h"
#include "pack/format.h"

/* A cell of a table: what would end it is escaped. */
static void put_code(FILE *out, const char *text)
{
	fputc('`', out);
	for (; *text; text++) {
		if (*text == '|')
			fputc('\\', out);
		fputc(*text, out);
	}
	fputc('`', out);
}

static void put_strs(FILE *out, const struct tl_strs *s, bool *any)
{
	for (size_t i = 0; i < s->n; i++) {
		fputs(*any ? ", " : "", out);
		put_code(out, s->v[i]);
		*any = true;
	}
}

static void put_files(FILE *out, const struct tl_format *f)
{
	bool any = false;

	put_strs(out, &f->names, &any);
	if (f->maybe.n) {
		fputs(any ? "; by content " : "by content ", out);
		any = false;
		put_strs(out, &f->maybe, &any);
	}
}

static bool id_seen(const struct tl_format *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(f->directives[i].id, f->directives[n].id) == 0)
			return true;
	}
	return false;
}

static void put_directives(FILE *out, const struct tl_format *f)
{
	bool any = false;

	for (size_t i = 0; i < f->n_directives; i++) {
		if (id_seen(f, i))
			continue;
		fputs(any ? ", " : "", out);
		put_code(out, f->directives[i].id);
		any = true;
	}
}

static void put_absent(FILE *out, const struct tl_format *f)
{
	bool any = false;
	char text[128];

	for (size_t i = 0; i < f->n_kinds; i++) {
		const struct tl_kind *k = &f->kinds[i];

		if (!k->in_force)
			continue;
		fprintf(out, "%s%s: %s", any ? "; " : "", k->subject,
			tl_protoset_text(k->in_force->permits, text, sizeof text));
		any = true;
	}
	if (!any)
		fputs("says nothing", out);
	else if (f->assume_text)
		fprintf(out, " (%s)", f->assume_text);
}

static void put_certainty(FILE *out, const struct tl_format *f)
{
	static const char *const words[] = {[TL_CERTAIN] = "certain", [TL_LIKELY] = "likely", [TL_NOTE] = "note"};
	bool said[sizeof words / sizeof *words] = {0}, any = false;

	for (size_t i = 0; i < f->n_directives; i++) {
		const struct tl_directive *d = &f->directives[i];

		said[d->certainty] = true;
		for (size_t j = 0; j < d->n_cases; j++) {
			if (d->cases[j].has_certainty)
				said[d->cases[j].certainty] = true;
		}
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (said[i])
			fprintf(out, "%s%s", any ? ", " : "", words[i]);
		any = any || said[i];
	}
}

void tl_cli_page_formats(FILE *out, const struct tl_pack *pack)
{
	fputs("# Formats\n\n"
	      "Written by `tlslint rules formats`. Files are recognised by their names, some only when their content "
	      "fits, too. "
	      "What an\nendpoint permits that nothing is said about rests on the release in brackets. A finding is "
	      "`certain`; "
	      "`likely` where\nsomething outside the file can change it; a `note` where it is worth knowing only.\n\n"
	      "| format | | files | directives | nothing said | certainty |\n|---|---|---|---|---|---|\n",
		out);
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *f = tl_format_whole(tl_pack_format(pack, i));

		fprintf(out, "| %s | `%s` | ", f->title, f->id);
		put_files(out, f);
		fputs(" | ", out);
		put_directives(out, f);
		fputs(" | ", out);
		put_absent(out, f);
		fputs(" | ", out);
		put_certainty(out, f);
		fputs(" |\n", out);
	}
}
