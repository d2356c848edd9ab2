/* What the lessons of C and of C++ share. Private to recover*.c. */
#ifndef TL_FRONT_C_RECOVER_PRIV_H
#define TL_FRONT_C_RECOVER_PRIV_H

#include "front_c/guess.h"
#include "front_c/recover.h"

struct tl_complaint;

struct tl_lesson {
	const char *text; /* how the message begins; names stand for themselves as '' */
	bool (*learn)(struct tl_recover *r, const struct tl_complaint *c);
	bool lossy;
};

extern const struct tl_lesson tl_lessons_c[], tl_lessons_cxx[]; /* end with text NULL */

/* How the text uses the name a complaint is about; of one that came out of a macro, how it uses the macro. */
unsigned tl_recover_uses(const struct tl_recover *r, const struct tl_complaint *c);
struct tl_guess *tl_recover_find(const struct tl_recover *r, const char *name);
/* True when name was not taken for kind before; a bounded number of times for each name. */
bool tl_recover_guess(struct tl_recover *r, const char *name, enum tl_guess_kind kind);
/* What "name(...) {" inside of a function begins: a block that is run any number of times, or once. */
enum tl_guess_kind tl_recover_block_kind(const char *name);
/* The source declares it itself. */
bool tl_recover_retract(struct tl_recover *r, struct tl_guess *g);
/* Leaves name out of the prelude. */
bool tl_recover_drop(struct tl_recover *r, const char *name);

#endif
