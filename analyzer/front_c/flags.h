/* Compiler flags of foreign origin: only what shapes the meaning of the text gets through. Private to front_c. */
#ifndef TL_FRONT_C_FLAGS_H
#define TL_FRONT_C_FLAGS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"

TL_VEC_TYPE(tl_flag_vec, const char *);

struct tl_flag_filter {
	struct tl_arena *arena;
	const char *root;	    /* absolute: response files outside are not read */
	const char *directory;	    /* of the command, absolute */
	struct tl_flag_vec out;	    /* what is kept */
	struct tl_flag_vec dropped; /* what could load code or files we must not load */
	const char *compiler;	    /* base name */
	const char *target;	    /* the machine its name says ("aarch64-linux-gnu-gcc"), or NULL */
};

/* argv is a whole command, compiler and wrappers included. Release both vectors with tl_vec_fini(). */
void tl_flags_filter(struct tl_flag_filter *f, const char *const *argv, size_t n);
/* Splits a command line as a POSIX shell would, without expanding anything. */
void tl_flags_split(struct tl_arena *a, struct tl_flag_vec *out, const char *command);

#endif
