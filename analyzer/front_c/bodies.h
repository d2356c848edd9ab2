/* The functions that a text defines outside of others, as far as tokens tell. Private to front_c. */
#ifndef TL_FRONT_C_BODIES_H
#define TL_FRONT_C_BODIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "pack/pack.h"

/* A definition from the first word of its declaration to the brace that closes it; or other text that is compiled whether or not
 * anything names it: an initialiser, default arguments, what a macro stands for. */
struct tl_body {
	uint32_t start, end;
	uint32_t open; /* where '{' stands; 0 = this is no function */
	uint32_t name, name_end;
	bool nameless; /* to be kept: constructors, operators, what names of the packs stand in, and what is no function */
	bool conditional; /* preprocessor lines stand in it: braces may not match */
};

TL_VEC_TYPE(tl_body_vec, struct tl_body);

/* Adds those of text, in order. What is not understood is left out. */
void tl_bodies_read(struct tl_body_vec *out, const struct tl_pack *pack, const char *text, size_t len);

#endif
