/* Any bytes as a compile_commands.json: files lie in the tree, are found again, and no flag reaches out of it. */
#include "front_c/compdb.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/vec.h"
#include "fuzz.h"
#include "scratch.h"

static bool is_one_of(const char *flag, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(flag, list[i]) == 0)
			return true;
	}
	return false;
}

/* What follows one of these is its value, whatever it looks like. */
static bool takes_next(const char *flag)
{
	static const char *const list[] = {"-I", "-D", "-U", "-F", "-iquote", "-isystem", "-idirafter", "-iprefix",
		"-iwithprefix", "-iwithprefixbefore", "-isysroot", "-iframework", "-include", "-imacros", "--sysroot",
		"-target"};

	return is_one_of(flag, list, TL_COUNT(list));
}

/* What could load code, or read files of others' choosing. */
static void check_flag(const char *flag)
{
	static const char *const never[] = {"-fplugin", "-load", "-fpass-plugin", "-specs", "-wrapper", "-Xclang", "@"};

	for (size_t i = 0; i < TL_COUNT(never); i++)
		assert(strncmp(flag, never[i], strlen(never[i])) != 0);
}

static void check(const struct tl_compdb *db)
{
	const struct tl_compdb_entry *e;

	for (size_t i = 0; (e = tl_compdb_at(db, i)); i++) {
		assert(tl_compdb_find(db, e->path) == e);
		assert(e->path[0] != '/' && strncmp(e->path, "..", 2) != 0 && e->directory[0] == '/');
		for (size_t k = 0; k < e->n_flags; k++) {
			if (k == 0 || !takes_next(e->flags[k - 1]))
				check_flag(e->flags[k]);
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tl_result *notices = tl_result_new();
	struct tl_compdb *db = NULL;
	struct tl_err err;

	fuzz_scratch_put("a.c", "", 0);
	fuzz_scratch_put("b/c.cc", "", 0);
	fuzz_scratch_put("compile_commands.json", data, size);
	assert(tl_compdb_load(&db, fuzz_scratch(), fuzz_scratch(), notices, &err) == 0);
	check(db);
	(void)tl_compdb_find_near(db, fuzz_scratch(), "b/c.h");
	tl_compdb_free(db);
	tl_result_free(notices);
	return 0;
}
