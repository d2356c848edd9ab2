/* Which format reads a file: its name first, then, where the name is not enough, its beginning. */
#include <string.h>

#include "base/path.h"
#include "conf/conf.h"
#include "conf/decode.h"
#include "pack/format.h"

#define SNIFFED 65536U

static bool matches(const struct tl_strs *globs, const char *path)
{
	for (size_t i = 0; i < globs->n; i++) {
		if (tl_path_glob(globs->v[i], path))
			return true;
	}
	return false;
}

/* Code and scripts may say it anywhere; a configuration shows what it is at its beginning. */
static size_t sniffed(const struct tl_format *f, size_t len)
{
	bool whole = f->syntax == TL_SYNTAX_masked || f->syntax == TL_SYNTAX_commands;

	return whole || len < SNIFFED ? len : SNIFFED;
}

static bool sniffs(const struct tl_format *f, const char *text, size_t len)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_decoded d = tl_decode(a, text, sniffed(f, len));
	struct tl_match m;
	bool hit = !d.binary && tl_regex_match(f->sniff, d.text + d.skip, d.len - d.skip, 0, &m) == 1;

	tl_arena_free(a);
	return hit;
}

static bool reads(const struct tl_format *f, const char *path, const char *text, size_t len)
{
	if (!tl_format_may_match(f, path))
		return false;
	return matches(&f->names, path) || (matches(&f->maybe, path) && sniffs(f, text, len));
}

const struct tl_format *tl_conf_recognize(
	const struct tl_pack *pack, const char *path, const char *text, size_t len, const struct tl_format *after)
{
	size_t n = tl_pack_n_formats(pack), i = 0;

	while (after && i < n && tl_pack_format(pack, i) != after)
		i++;
	for (i += after != NULL; i < n; i++) {
		const struct tl_format *f = tl_pack_format(pack, i);

		if (reads(f, path, text, len))
			return f;
	}
	return NULL;
}

bool tl_conf_may_read(const struct tl_pack *pack, const char *path)
{
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *f = tl_pack_format(pack, i);

		if (tl_format_may_match(f, path) && (matches(&f->names, path) || matches(&f->maybe, path)))
			return true;
	}
	return false;
}
