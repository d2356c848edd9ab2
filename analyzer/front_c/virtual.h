/* Headers that exist only in memory: model headers of the libraries, and of the standard's what matters. Private to
 * front_c. */
#ifndef TL_FRONT_C_VIRTUAL_H
#define TL_FRONT_C_VIRTUAL_H

#include <clang-c/Index.h>

#include "base/arena.h"
#include "base/vec.h"
#include "front_c/headers.h"
#include "front_c/model_index.h"

#define TL_MODEL_DIR TL_VIRTUAL_DIR "/model" /* for -I: as the libraries call them */
#define TL_LIB_DIR TL_VIRTUAL_DIR "/lib"     /* ID.h: all that library ID declares */

TL_VEC_TYPE(tl_unsaved, struct CXUnsavedFile);

struct tl_virtual_files;

/* Both are borrowed. */
struct tl_virtual_files *tl_virtual_files_new(const struct tl_pack *pack, const struct tl_model_index *models);
void tl_virtual_files_free(struct tl_virtual_files *f); /* NULL is fine */
/* Adds every file to out. Names and texts stay f's. */
void tl_virtual_files_all(const struct tl_virtual_files *f, struct tl_unsaved *out);
/* Adds those that the plan's files may read: each one costs every parse. Of the libraries they declare only what is used.
 * What is made for that lives in the arena. */
void tl_virtual_files_pick(const struct tl_virtual_files *f, struct tl_unsaved *out, const struct tl_include_plan *plan,
	struct tl_arena *a);

#endif
