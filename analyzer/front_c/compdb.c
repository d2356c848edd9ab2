/* compile_commands.json, read as the foreign input it is. Of a file that is built twice the first command counts. */
#include "front_c/compdb.h"

#include <dirent.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/flags.h"

#define NAME "compile_commands.json"
#define MOST_BYTES (256u << 20)
#define MOST_PARENTS 6

struct tl_compdb {
	struct tl_arena *arena;
	TL_VEC(struct tl_compdb_entry) entries; /* sorted by path */
	const char *root;
	const char *shown;	    /* the database as reported */
	TL_VEC(const char *) named; /* flags already noticed */
	bool above;		    /* found in a folder around root: what it says of other parts is none of ours */
	unsigned missing, outside, broken;
	const char *first_missing;
};

static void notice(struct tl_compdb *db, struct tl_result *to, enum tl_level level, const char *id, const char *text)
{
	struct tl_loc loc = {.file = db->shown};

	tl_result_notice(to, level, id, &loc, "%s", text);
}

/* --- entries --- */

static void flag_vector(struct tl_compdb *db, json_t *entry, struct tl_flag_vec *out)
{
	json_t *list = json_object_get(entry, "arguments");
	const char *command = json_string_value(json_object_get(entry, "command"));

	if (json_is_array(list)) {
		for (size_t i = 0; i < json_array_size(list); i++) {
			const char *word = json_string_value(json_array_get(list, i));

			if (word)
				tl_vec_push(out, tl_arena_strdup(db->arena, word));
		}
	} else if (command) {
		tl_flags_split(db->arena, out, command);
	}
}

/* Once for each flag, since all files of a build share them. */
static void tell_dropped(struct tl_compdb *db, struct tl_result *notices, const char *flag)
{
	size_t len = strcspn(flag, "=");

	for (size_t i = 0; i < db->named.n; i++) {
		if (strlen(db->named.v[i]) == len && strncmp(db->named.v[i], flag, len) == 0)
			return;
	}
	if (db->named.n >= 20)
		return;
	tl_vec_push(&db->named, tl_arena_strndup(db->arena, flag, len));
	notice(db, notices, TL_LEVEL_NOTE, "flag-dropped",
		tl_arena_printf(db->arena,
			"the flag %s was left out: it could load code or files from outside the tree",
			flag[0] == '@' ? "@file" : db->named.v[db->named.n - 1]));
}

/* root has its links resolved, a database may say the same path with links. */
static const char *relative_to_root(struct tl_compdb *db, const char *path)
{
	const char *relative = tl_path_relative(db->arena, db->root, path);
	char *resolved = relative ? NULL : realpath(path, NULL);

	if (resolved)
		relative = tl_path_relative(db->arena, db->root, tl_arena_strdup(db->arena, resolved));
	free(resolved);
	return relative;
}

static void add_entry(struct tl_compdb *db, json_t *entry, const char *dir, struct tl_result *notices)
{
	const char *file = json_string_value(json_object_get(entry, "file"));
	const char *directory = json_string_value(json_object_get(entry, "directory"));
	struct tl_flag_filter f = {.arena = db->arena, .root = db->root};
	struct tl_compdb_entry e = {0};
	struct tl_flag_vec argv = {0};
	struct stat st;
	char *path;

	if (!file) {
		db->broken++;
		return;
	}
	e.directory = tl_path_normalize(db->arena, tl_path_join(db->arena, dir, directory ? directory : "."));
	path = tl_path_absolute(db->arena, tl_path_join(db->arena, e.directory, file));
	e.path = relative_to_root(db, path);
	if (!e.path || stat(path, &st) || !S_ISREG(st.st_mode)) {
		db->outside += !e.path;
		db->missing += e.path != NULL;
		if (e.path && !db->first_missing)
			db->first_missing = e.path;
		return;
	}
	f.directory = e.directory;
	flag_vector(db, entry, &argv);
	tl_flags_filter(&f, argv.v, argv.n);
	for (size_t i = 0; i < f.dropped.n; i++)
		tell_dropped(db, notices, f.dropped.v[i]);
	e.compiler = f.compiler ? f.compiler : "";
	e.target = f.target;
	e.flags = f.out.n ? memcpy(tl_arena_alloc(db->arena, f.out.n * sizeof *f.out.v), f.out.v,
				    f.out.n * sizeof *f.out.v)
			  : tl_arena_alloc(db->arena, sizeof *f.out.v);
	e.n_flags = f.out.n;
	tl_vec_push(&db->entries, e);
	tl_vec_fini(&f.out);
	tl_vec_fini(&f.dropped);
	tl_vec_fini(&argv);
}

static int by_path(const void *a, const void *b)
{
	const struct tl_compdb_entry *x = a, *y = b;
	int order = strcmp(x->path, y->path);

	return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

/* Insertion order decides among equal paths, so that the first command of a file counts whatever qsort does. */
static void sort_entries(struct tl_compdb *db)
{
	size_t n = 0;

	for (size_t i = 0; i < db->entries.n; i++)
		db->entries.v[i].order = i;
	tl_vec_sort(&db->entries, by_path);
	for (size_t i = 0; i < db->entries.n; i++) {
		if (!n || strcmp(db->entries.v[n - 1].path, db->entries.v[i].path) != 0)
			db->entries.v[n++] = db->entries.v[i];
	}
	db->entries.n = n;
}

static void summarise(struct tl_compdb *db, struct tl_result *notices)
{
	if (db->above && !db->entries.n && !db->missing)
		return;
	if (db->broken)
		notice(db, notices, TL_LEVEL_WARNING, "compdb",
			tl_arena_printf(db->arena, "%u entries name no file and were left out", db->broken));
	if (db->missing)
		notice(db, notices, TL_LEVEL_WARNING, "compdb",
			tl_arena_printf(db->arena,
				"%u files it names are not there, %s first; it may be of another version", db->missing,
				db->first_missing));
	if (db->outside && !db->entries.n)
		notice(db, notices, TL_LEVEL_WARNING, "compdb",
			"every file it names lies outside the tree; files are read without it");
	else if (!db->entries.n && !db->missing && !db->broken)
		notice(db, notices, TL_LEVEL_WARNING, "compdb", "it is empty; files are read without it");
}

/* --- finding it --- */

static int read_json(struct tl_compdb *db, const char *path, json_t **out, struct tl_result *notices)
{
	struct tl_buf text = {0};
	json_error_t error;

	*out = NULL;
	if (tl_file_read(&text, path, MOST_BYTES, NULL)) {
		notice(db, notices, TL_LEVEL_WARNING, "compdb", "it cannot be read; files are read without it");
		tl_buf_fini(&text);
		return -1;
	}
	*out = json_loadb(tl_buf_str(&text), text.len, 0, &error);
	if (!json_is_array(*out))
		notice(db, notices, TL_LEVEL_WARNING, "compdb",
			*out ? "it is no list of commands; files are read without it"
			     : tl_arena_printf(db->arena, "line %d is not JSON (%s); files are read without it",
				       error.line, error.text));
	tl_buf_fini(&text);
	return json_is_array(*out) ? 0 : -1;
}

static bool is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* The first by name of the build folders that has a database. */
static char *search_builds(struct tl_arena *a, const char *root)
{
	const char *best = NULL;
	struct dirent *e;
	DIR *dir = opendir(root);

	while (dir && (e = readdir(dir))) {
		if (strncmp(e->d_name, "build", 5) != 0 || (best && strcmp(e->d_name, best) > 0))
			continue;
		if (is_file(tl_arena_printf(a, "%s/%s/" NAME, root, e->d_name)))
			best = tl_arena_strdup(a, e->d_name);
	}
	if (dir)
		closedir(dir);
	return best ? tl_path_join(a, root, best) : NULL;
}

static char *search_one(struct tl_arena *a, const char *dir)
{
	if (is_file(tl_path_join(a, dir, NAME)))
		return tl_arena_strdup(a, dir);
	return search_builds(a, dir);
}

static bool is_top(struct tl_arena *a, const char *dir)
{
	struct stat st;

	return stat(tl_path_join(a, dir, ".git"), &st) == 0;
}

/* A part of a project may be scanned: its database stands with the whole. */
static char *search(struct tl_arena *a, const char *root)
{
	const char *dir = root;
	char *found = search_one(a, root);

	for (int up = 0; !found && up < MOST_PARENTS && !is_top(a, dir) && strcmp(dir, "/") != 0; up++) {
		dir = tl_path_dir(a, dir);
		found = search_one(a, dir);
	}
	return found;
}

static const char *as_shown(struct tl_compdb *db, const char *path)
{
	const char *relative = tl_path_relative(db->arena, db->root, path);

	return relative ? relative : NAME;
}

int tl_compdb_load(
	struct tl_compdb **out, const char *root, const char *dir, struct tl_result *notices, struct tl_err *err)
{
	struct tl_arena *a = tl_arena_new();
	char *where = dir ? tl_path_absolute(a, dir) : search(a, root);
	struct tl_compdb *db;
	json_t *list;

	*out = NULL;
	if (dir && !is_file(tl_path_join(a, where, NAME))) {
		tl_arena_free(a);
		return tl_err_set(err, "%s: no " NAME " there", dir);
	}
	if (!where) {
		tl_arena_free(a);
		return 0;
	}
	db = tl_xcalloc(1, sizeof *db);
	db->arena = a;
	db->root = tl_arena_strdup(a, root);
	db->above = !dir && tl_path_relative(a, root, where) == NULL;
	db->shown = as_shown(db, tl_path_join(a, where, NAME));
	if (!read_json(db, tl_path_join(a, where, NAME), &list, notices)) {
		for (size_t i = 0; i < json_array_size(list); i++)
			add_entry(db, json_array_get(list, i), where, notices);
		sort_entries(db);
		summarise(db, notices);
	}
	json_decref(list);
	*out = db;
	return 0;
}

void tl_compdb_from_flags(struct tl_compdb **out, const char *root, const char *path, const char *directory,
	const char *const *flags, size_t n_flags, struct tl_result *notices)
{
	struct tl_compdb *db = tl_xcalloc(1, sizeof *db);
	json_t *argv = json_array(), *entry;

	db->arena = tl_arena_new();
	db->root = tl_arena_strdup(db->arena, root);
	db->shown = "the command line";
	json_array_append_new(argv, json_string("cc"));
	for (size_t i = 0; i < n_flags; i++)
		json_array_append_new(argv, json_string(flags[i]));
	json_array_append_new(argv, json_string(path));
	entry = json_pack("{s:s, s:s, s:o}", "directory", directory, "file", tl_path_join(db->arena, root, path),
		"arguments", argv);
	add_entry(db, entry, directory, notices);
	json_decref(entry);
	*out = db;
}

void tl_compdb_free(struct tl_compdb *db)
{
	if (!db)
		return;
	tl_vec_fini(&db->entries);
	tl_vec_fini(&db->named);
	tl_arena_free(db->arena);
	free(db);
}

const struct tl_compdb_entry *tl_compdb_find(const struct tl_compdb *db, const char *path)
{
	size_t lo = 0, hi = db ? db->entries.n : 0;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int order = strcmp(db->entries.v[mid].path, path);

		if (order == 0)
			return &db->entries.v[mid];
		if (order < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

const struct tl_compdb_entry *tl_compdb_at(const struct tl_compdb *db, size_t i)
{
	return db && i < db->entries.n ? &db->entries.v[i] : NULL;
}
