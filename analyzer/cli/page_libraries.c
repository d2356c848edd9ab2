/* The page docs/libraries.md: what C and C++ code is understood of, from the packs. */
#include "cli/command.h"
#include "model/proto.h"

/* By release, oldest first: what an endpoint permits on which nothing is set. */
static void put_defaults(FILE *out, const struct tl_lib *lib)
{
	char text[128];

	for (size_t i = 0; i < lib->n_defaults; i++) {
		const struct tl_default *d = &lib->defaults[i];

		fprintf(out, "%s%s: %s", i ? "; " : "", d->since, tl_protoset_text(d->permits, text, sizeof text));
	}
}

static void put_headers(FILE *out, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_headers && i < 3; i++)
		fprintf(out, "%s`%s`", i ? ", " : "", lib->headers[i]);
	if (lib->n_headers > 3)
		fputs(" ...", out);
}

void tl_cli_page_libraries(FILE *out, const struct tl_pack *pack)
{
	fputs("# Libraries\n\n"
	      "Written by `tlslint rules libraries`. What an endpoint permits on which nothing is set depends on the "
	      "release, from the\none that is named on; the release assumed is the oldest still in wide use.\n\n"
	      "| library | | language | headers | functions | release assumed | nothing set |\n"
	      "|---|---|---|---|---|---|---|\n",
		out);
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		fprintf(out, "| %s | `%s` | %s | ", lib->title, lib->id, lib->language);
		put_headers(out, lib);
		fprintf(out, " | %zu | %s | ", lib->n_apis, lib->assume ? lib->assume : "");
		put_defaults(out, lib);
		fputs(" |\n", out);
	}
}
