/* From the text of a value back to the bytes that spell it. */
#ifndef TL_CONF_ALIGN_H
#define TL_CONF_ALIGN_H

#include "conf/tree.h"

/* Gives a word that is not literal its pieces: where its letters stand in [w->start, w->end) of the file, between
 * escapes, indentation and folded lines. text is the tree's, or that with its templates covered when the word was read from it. Stops where the two do not fit together; what follows has no place of its own. */
void tl_word_align(const struct tl_tree *t, struct tl_word *w, const char *text);

#endif
