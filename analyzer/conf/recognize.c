/* Which format reads a file: its name first, then, where the name is not enough, its beginning. */
#include <string.h>

#include "base/path.h"
#include "conf/conf.h"
#include "conf/decode.h"
#include "pack/format.h"

#define SNIFFED 65536U

#define MAX_PATH 1024U

struct name {
	const char *path, *base;
	size_t len;
};

/* A file's own name; of a template or a sample, the name of what is made from it; of a "prod_Dockerfile" its last part. */
struct asked {
	struct name names[3];
	size_t n;
	char bare[MAX_PATH];
};

/* What templates and samples have behind the name of the file they stand for. */
static const char *const endings[] = {".j2", ".jinja", ".jinja2", ".erb", ".epp", ".tmpl", ".tpl", ".template",
	".tftpl", ".ctmpl", ".gotmpl", ".mustache", ".hbs", ".in", ".dist", ".sample", ".example", ".default"};

size_t tl_conf_bare_len(const char *path)
{
	size_t len = strlen(path);

	for (size_t i = 0; i < TL_COUNT(endings); i++) {
		size_t n = strlen(endings[i]);

		if (len > n && strcmp(path + len - n, endings[i]) == 0 && path[len - n - 1] != '/')
			return len - n;
	}
	return len;
}

static struct name name_of(const char *path)
{
	return (struct name){.path = path, .base = tl_path_base(path), .len = strlen(path)};
}

const char *tl_conf_role(const char *path)
{
	const char *base = tl_path_base(path), *at = base + strlen(base);

	if (strchr(base, '.'))
		return NULL;
	while (at > base && at[-1] != '_' && at[-1] != '-')
		at--;
	return at > base && *at >= 'A' && *at <= 'Z' ? at : NULL;
}

static void ask(struct asked *p, const char *path)
{
	size_t bare = tl_conf_bare_len(path);
	const char *role = tl_conf_role(path), *end;

	p->names[0] = name_of(path);
	p->n = 1;
	if (role)
		p->names[p->n++] = name_of(role);
	if (bare == p->names[0].len || bare + sizeof ".conf" > sizeof p->bare)
		return;
	memcpy(p->bare, path, bare);
	/* "haproxy.j2" says what it is for in its text alone. */
	end = memchr(p->names[0].base, '.', bare - (size_t)(p->names[0].base - path)) ? "" : ".conf";
	memcpy(p->bare + bare, end, strlen(end) + 1);
	p->names[p->n++] = name_of(p->bare);
}

static bool matches(const struct tl_glob *globs, size_t n, const struct asked *p)
{
	for (size_t k = 0; k < p->n; k++) {
		for (size_t i = 0; i < n; i++) {
			if (tl_glob_match(&globs[i], p->names[k].path, p->names[k].len, p->names[k].base))
				return true;
		}
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
	return matches(f->maybe_globs, f->maybe.n, p) && !matches(f->other_globs, f->others.n, p);
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

/* "ldap.conf.5", written in roff: it shows what may be written, to be read by people. */
static bool is_manual_page(const char *path, const char *text, size_t len)
{
	static const char *const begins[] = {".\\\"", "'\\\"", ".TH ", ".Dd "};
	const char *dot = strrchr(tl_path_base(path), '.');

	if (!dot || dot[1] < '1' || dot[1] > '9' || strlen(dot) > 3)
		return false;
	for (size_t i = 0; i < TL_COUNT(begins); i++) {
		if (len > strlen(begins[i]) && memcmp(text, begins[i], strlen(begins[i])) == 0)
			return true;
	}
	return false;
}

const struct tl_format *tl_conf_recognize(
	const struct tl_pack *pack, const char *path, const char *text, size_t len, const struct tl_format *after)
{
	size_t n = tl_pack_n_formats(pack), i = 0;
	struct asked p;

	if (is_manual_page(path, text, len))
		return NULL;
	ask(&p, path);
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
	struct asked p;

	ask(&p, path);
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		const struct tl_format *f = tl_pack_format(pack, i);

		if (is_named(f, &p) || may_be_named(f, &p))
			return true;
	}
	return false;
}
