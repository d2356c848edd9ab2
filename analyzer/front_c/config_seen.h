/* What a parse made of the conditions: the macros it found, the ranges it skipped; and the account of what no parse saw. Private to front_c. */
#ifndef TL_FRONT_C_CONFIG_SEEN_H
#define TL_FRONT_C_CONFIG_SEEN_H

#include <clang-c/Index.h>

#include "front_c/config_solve.h"

struct tl_offset_range {
	uint32_t start, end;
};

TL_VEC_TYPE(tl_skipped, struct tl_offset_range); /* of the main file; release with tl_vec_fini() */

void tl_skipped_read(struct tl_skipped *out, CXTranslationUnit tu);
bool tl_skipped_has(const struct tl_skipped *s, uint32_t offset);
/* Fills in who defined the macros that the file's conditions ask for, other than the file itself. */
void tl_config_env_read(struct tl_solver *s, CXTranslationUnit tu);

#endif
