/* Headers that exist only in memory: model headers of the libraries, and of the standard's what matters. Private to
 * front_c. */
#ifndef TL_FRONT_C_VIRTUAL_H
#define TL_FRONT_C_VIRTUAL_H

#include <clang-c/Index.h>

#include "base/arena.h"
#include "base/vec.h"
#include "front_c/headers.h"
#include "front_c/model_index.h"
#include "front_c/recover.h"

#define TL_MODEL_DIR TL_VIRTUAL_DIR "/model" /* for -I: as the libraries call them */
#define TL_LIB_DIR TL_VIRTUAL_DIR "/lib"     /* ID.h: all that library ID declares */

TL_VEC_TYPE(tl_unsaved, struct CXUnsavedFile);

struct tl_virtual_files;

/* Both are borrowed. */
struct tl_virtual_files *tl_virtual_files_new(const struct tl_pack *pack, const struct tl_model_index *models);
void tl_virtual_files_free(struct tl_virtual_files *f); /* NULL is fine */
/* Adds every file, and what is guessed, to out: for a parse with a database. What is made for that lives in the arena. */
void tl_virtual_files_all(
	const struct tl_virtual_files *f, struct tl_unsaved *out, const struct tl_recover *r, struct tl_arena *a);
/* For one without: what is guessed, and of the preludes and the libraries what the plan's files can come to, for each declaration
 * costs every parse. */
void tl_virtual_files_pick(const struct tl_virtual_files *f, struct tl_unsaved *out, const struct tl_include_plan *plan,
	const struct tl_recover *r, struct tl_arena *a);

#endif
