/*
 * C and C++ source -> units of ir/. The only users of clang-c are in this folder. Knows packs as lists of names and
 * declarations (model headers), knows nothing of policy or of what a call means for a protocol range.
 */
#ifndef TL_FRONT_C_FRONT_H
#define TL_FRONT_C_FRONT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "ir/ir.h"
#include "model/result.h"
#include "pack/pack.h"

struct tl_front; /* what all files of a run share: pack, model headers, header index, compile database */

struct tl_front_options {
	const struct tl_pack *pack; /* borrowed, outlives the front */
	const char *root;	    /* absolute: reported paths are relative to it */
	const char *compdb_dir;	    /* -p DIR, or NULL: looked for in root and its build folders */
	const char *const
		*headers; /* every header of the tree, relative to root, sorted; borrowed, outlive the front */
	size_t n_headers;
	/* One file's flags instead of a database; flags may be NULL. */
	const char *built; /* the file, relative to root */
	const char *const *flags;
	size_t n_flags;
	const char *directory; /* absolute: where it is built */
	bool tell_includes;    /* units name all files of the tree that were read for them */
};

/* Notices about the compile database (missing, empty, stale, flags dropped) go to notices. 0, or -1 and err when -p DIR
 * cannot be used. Freed by tl_front_free(). */
int tl_front_new(
	struct tl_front **out, const struct tl_front_options *options, struct tl_result *notices, struct tl_err *err);
void tl_front_free(struct tl_front *front);

/* Parses one file (path relative to root) and appends one unit per configuration, each allocated in a. Never fails on bad source: the
 * unit's quality and notes say what was lost. -1 and err when the file cannot be read at all. Call it only in a worker:
 * libclang may crash or hang on hostile input. */
int tl_front_read(
	struct tl_unit_vec *out, struct tl_arena *a, struct tl_front *front, const char *path, struct tl_err *err);

/* The model header of a library: C (and C++) declarations generated from its pack, for -I-less parsing. */
void tl_model_header(struct tl_buf *out, const struct tl_lib *lib);

#endif
