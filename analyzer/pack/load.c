/*
 * Loading rules/: which files there are, what kind each is, and what is done about problems. The built-in rules and a
 * folder go the same way.
 */
#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/embedded.h"
#include "base/file.h"
#include "base/path.h"
#include "pack/format_load.h"
#include "pack/pack_priv.h"

/* Rule files are written by hand: larger ones are a mistake. */
#define MAX_RULE_FILE (4U << 20)

typedef void add_file(struct tl_pack *pack, struct tl_load *l, const char *text, size_t len);

static struct tl_yaml *one_document(struct tl_load *l, const char *text, size_t len)
{
	struct tl_yaml **docs = NULL;
	struct tl_err err = {0};
	size_t n = 0;

	if (tl_yaml_parse(l->arena, text, len, &docs, &n, &err)) {
		struct tl_yaml at = {.line = (uint32_t)err.line, .col = (uint32_t)err.col};

		tl_load_bad(l, &at, "%s", err.msg);
		return NULL;
	}
	if (n == 1)
		return docs[0];
	tl_load_bad(l, NULL, n ? "a rule file is one YAML document" : "the file is empty");
	return NULL;
}

static void read_lib(struct tl_pack_code *code, struct tl_load *l, const char *text, size_t len)
{
	const struct tl_yaml *doc = one_document(l, text, len);
	struct tl_lib *lib = doc ? tl_load_lib(l, doc) : NULL;

	if (lib)
		tl_vec_push(&code->libs, lib);
}

static void add_lib(struct tl_pack *pack, struct tl_load *l, const char *text, size_t len)
{
	read_lib(pack->code, l, text, len);
}

static void add_format(struct tl_pack *pack, struct tl_load *l, const char *text, size_t len)
{
	const struct tl_yaml *doc = one_document(l, text, len);
	struct tl_format *format = doc ? tl_load_format(l, doc) : NULL;

	if (format)
		tl_vec_push(&pack->formats, format);
}

/* Built-in rules are known to be good, and their text stays: most of it need not be read. */
static void add_format_head(struct tl_pack *pack, struct tl_load *l, const char *text, size_t len)
{
	struct tl_format *format = tl_load_format_head(l, text, len);

	if (format)
		tl_vec_push(&pack->formats, format);
}

static void add_check(struct tl_pack *pack, struct tl_load *l, const char *text, size_t len)
{
	struct tl_check_page *page = tl_load_check_page(l, text, len);

	if (page)
		tl_vec_push(&pack->checks, page);
}

static const struct section {
	const char *folder, *suffix;
	add_file *add, *add_builtin; /* add_builtin NULL: read when asked for */
} sections[] = {
	{"libs/", ".yaml", add_lib, NULL},
	{"checks/", ".md", add_check, add_check},
	{"formats/", ".yaml", add_format, add_format_head},
};
static const struct section *const libs = &sections[0];

/* Directly in the section's folder: "libs/x.yaml", not "libs/old/x.yaml". */
static bool in_section(const char *path, const struct section *s)
{
	size_t folder = strlen(s->folder), len = strlen(path), suffix = strlen(s->suffix);

	return !strncmp(path, s->folder, folder) && !strchr(path + folder, '/') && len > folder + suffix &&
	       !strcmp(path + len - suffix, s->suffix);
}

/* --- where files come from --- */

static void load_builtin(struct tl_pack *pack, struct tl_load *l, const struct section *s)
{
	for (size_t i = 0; i < tl_embedded_rules_count; i++) {
		const struct tl_embedded *e = &tl_embedded_rules[i];

		if (!in_section(e->path, s))
			continue;
		l->file = tl_path_join(l->arena, "rules", e->path);
		s->add_builtin(pack, l, (const char *)e->data, e->len);
	}
}

static void read_libs(struct tl_pack_code *code, struct tl_load *l)
{
	for (size_t i = 0; i < tl_embedded_rules_count; i++) {
		const struct tl_embedded *e = &tl_embedded_rules[i];

		if (!in_section(e->path, libs))
			continue;
		l->file = tl_path_join(l->arena, "rules", e->path);
		read_lib(code, l, (const char *)e->data, e->len);
	}
}

static void ignore(void *ctx, const struct tl_err *err)
{
	(void)ctx;
	(void)err;
}

const struct tl_pack_code *tl_pack_code(const struct tl_pack *pack)
{
	struct tl_pack_code *code = pack->code;

	if (code->waits) {
		struct tl_load l = {.arena = code->arena, .file = "rules", .report = ignore};

		code->waits = false;
		read_libs(code, &l);
		tl_pack_index_code(code, &l);
		assert(!l.errors); /* the tests read every built-in library */
	}
	return code;
}

static void load_file(struct tl_pack *pack, struct tl_load *l, const char *path, const struct section *s)
{
	struct tl_buf buf = {0};
	struct tl_err err = {0};

	l->file = path;
	if (tl_file_read(&buf, path, MAX_RULE_FILE, &err))
		tl_load_bad(l, NULL, "%s", err.msg);
	else
		s->add(pack, l, tl_buf_str(&buf), buf.len);
	tl_buf_fini(&buf);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names below dir that belong to the section, sorted. A folder that is not there holds none. */
static void list_files(struct tl_load *l, const char *dir, const struct section *s, struct tl_pack_name_vec *out)
{
	DIR *d = opendir(tl_path_join(l->arena, dir, s->folder));
	struct dirent *e;

	if (!d)
		return;
	while ((e = readdir(d))) {
		const char *name = tl_arena_printf(l->arena, "%s%s", s->folder, e->d_name);

		if (e->d_name[0] != '.' && in_section(name, s))
			tl_vec_push(out, tl_path_join(l->arena, dir, name));
	}
	closedir(d);
	tl_vec_sort(out, by_text);
}

static void load_folder(struct tl_pack *pack, struct tl_load *l, const char *dir, const struct section *s)
{
	struct tl_pack_name_vec files = {0};

	list_files(l, dir, s, &files);
	for (size_t i = 0; i < files.n; i++)
		load_file(pack, l, files.v[i], s);
	tl_vec_fini(&files);
}

/* --- a whole pack --- */

/* dir NULL: the built-in rules. Problems go to report; returns their number. *out is a pack whose good files are in. */
static unsigned load_all(struct tl_pack **out, const char *dir, tl_load_report *report, void *ctx)
{
	struct tl_pack *pack = tl_xcalloc(1, sizeof *pack);
	struct tl_load l = {.report = report, .ctx = ctx};
	struct stat st;

	pack->arena = tl_arena_new();
	pack->code = tl_arena_alloc(pack->arena, sizeof *pack->code);
	*pack->code = (struct tl_pack_code){.arena = pack->arena, .waits = !dir};
	l.arena = pack->arena;
	l.file = dir ? dir : "rules";
	if (dir && (stat(dir, &st) || !S_ISDIR(st.st_mode)))
		tl_load_bad(&l, NULL, "%s", "no folder of rules is there");
	for (size_t i = 0; i < TL_COUNT(sections); i++) {
		if (dir)
			load_folder(pack, &l, dir, &sections[i]);
		else if (sections[i].add_builtin)
			load_builtin(pack, &l, &sections[i]);
	}
	l.file = dir ? dir : "rules";
	if (!l.errors && !pack->code->libs.n && !pack->formats.n && !pack->checks.n)
		tl_load_bad(&l, NULL, "no rules are there (expected libs/*.yaml, formats/*.yaml or checks/*.md)");
	if (dir)
		tl_pack_index_code(pack->code, &l);
	tl_pack_index(pack, &l);
	*out = pack;
	return l.errors;
}

struct first {
	struct tl_err err;
	bool any;
};

static void keep_first(void *ctx, const struct tl_err *err)
{
	struct first *first = ctx;

	if (!first->any)
		first->err = *err;
	first->any = true;
}

static int load_or_fail(struct tl_pack **out, const char *dir, struct tl_err *err)
{
	struct first first = {0};
	struct tl_pack *pack;

	if (!load_all(&pack, dir, keep_first, &first)) {
		*out = pack;
		return 0;
	}
	tl_pack_free(pack);
	if (err)
		*err = first.err;
	return -1;
}

int tl_pack_load_builtin(struct tl_pack **out, struct tl_err *err)
{
	return load_or_fail(out, NULL, err);
}

int tl_pack_load_dir(struct tl_pack **out, const char *dir, struct tl_err *err)
{
	return load_or_fail(out, dir, err);
}

int tl_pack_validate(const char *dir, void (*report)(void *ctx, const struct tl_err *err), void *ctx)
{
	struct tl_pack *pack;
	unsigned errors = load_all(&pack, dir, report, ctx);

	tl_pack_free(pack);
	return (int)errors;
}

void tl_pack_free(struct tl_pack *pack)
{
	if (!pack)
		return;
	for (size_t i = 0; i < pack->formats.n; i++)
		tl_format_fini(pack->formats.v[i]);
	tl_vec_fini(&pack->code->libs);
	tl_vec_fini(&pack->formats);
	tl_vec_fini(&pack->checks);
	tl_vec_fini(&pack->code->apis);
	tl_vec_fini(&pack->code->fields);
	tl_vec_fini(&pack->code->constants);
	tl_vec_fini(&pack->code->names);
	tl_vec_fini(&pack->code->minded);
	tl_arena_free(pack->arena);
	free(pack);
}
