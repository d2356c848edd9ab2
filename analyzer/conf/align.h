/* From the text of a value back to the bytes that spell it. */
#ifndef TL_CONF_ALIGN_H
#define TL_CONF_ALIGN_H

#include "conf/tree.h"

/* Gives a word that is not literal its pieces: where its letters stand in [w->start, w->end) of the file, between
 * escapes, indentation and folded lines. Stops where the two do not fit together; what follows has no place of its own. */
void tl_word_align(const struct tl_tree *t, struct tl_word *w);

#endif
