/* Which format reads a file: its name first, then, where the name is not enough, its beginning. */
#include <string.h>

#include "base/path.h"
#include "conf/conf.h"
#include "conf/decode.h"
#include "pack/format.h"

#define SNIFFED 65536U

struct asked {
	const char *path, *base;
	size_t len;
};

static struct asked ask(const char *path)
{
	return (struct asked){.path = path, .base = tl_path_base(path), .len = strlen(path)};
}

static bool matches(const struct tl_glob *globs, size_t n, const struct asked *p)
{
	for (size_t i = 0; i < n; i++) {
		if (tl_glob_match(&globs[i], p->path, p->len, p->base))
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

static bool is_named(const struct tl_format *f, const struct asked *p)
{
	return matches(f->name_globs, f->names.n, p);
}

static bool may_be_named(const struct tl_format *f, const struct asked *p)
{
	return matches(f->maybe_globs, f->maybe.n, p);
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

static bool reads(const struct tl_format *f, const struct asked *p, const char *text, size_t len)
{
	return is_named(f, p) || (may_be_named(f, p) && sniffs(f, text, len));
}

const struct tl_format *tl_conf_recognize(
	const struct tl_pack *pack, const char *path, const char *text, size_t len, const struct tl_format *after)
{
	struct asked p = ask(path);
	size_t n = tl_pack_n_formats(pack), i = 0;

	while (after && i < n && tl_pack_format(pack, i) != after)
		i++;
	for (i += after != NULL; i < n; i++) {
		const struct tl_format *f = tl_pack_format(pack, i);

		if (reads(f, &p, text, len))
			return f;
	}
	return NULL;
}

bool tl_conf_may_read(const struct tl_pack *pack, const char *path)
{
	struct asked p = ask(path);

	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *f = tl_pack_format(pack, i);

		if (is_named(f, &p) || may_be_named(f, &p))
			return true;
	}
	return false;
}
