/* The compile database: which flags a file is built with. Private to front_c. */
#ifndef TL_FRONT_C_COMPDB_H
#define TL_FRONT_C_COMPDB_H

#include "base/err.h"
#include "model/result.h"

struct tl_compdb;

struct tl_compdb_entry {
	const char *path;      /* relative to root */
	const char *directory; /* absolute */
	const char *const *flags;
	size_t n_flags;
	const char *compiler; /* base name of the command */
	const char *target;   /* machine that a cross compiler's name says, or NULL */
	size_t order;	      /* in the database */
};

/* Looks for compile_commands.json in dir or, when dir is NULL, in root and its build folders, then in the folders around root up to
 * the top of its repository. *out is NULL when
 * there is none that can be used; notices say why. -1 and err when dir was given and holds none. Freed by
 * tl_compdb_free(). */
int tl_compdb_load(
	struct tl_compdb **out, const char *root, const char *dir, struct tl_result *notices, struct tl_err *err);
/* One entry: path, relative to root, is built in the folder directory with these flags. Never fails; notices as above. */
void tl_compdb_from_flags(struct tl_compdb **out, const char *root, const char *path, const char *directory,
	const char *const *flags, size_t n_flags, struct tl_result *notices);
void tl_compdb_free(struct tl_compdb *db); /* NULL is fine */
/* NULL when the database does not know the file; db may be NULL. */
const struct tl_compdb_entry *tl_compdb_find(const struct tl_compdb *db, const char *path);
/* By number, sorted by path; NULL past the last. db may be NULL. */
const struct tl_compdb_entry *tl_compdb_at(const struct tl_compdb *db, size_t i);
/* For a file that the database does not know: a command for a source that includes it, or NULL. Reads sources. */
const struct tl_compdb_entry *tl_compdb_find_near(const struct tl_compdb *db, const char *root, const char *path);

#endif
