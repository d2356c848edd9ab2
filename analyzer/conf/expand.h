/*
 * Variables of flat formats: a value's "$name", "${name}" or "$(name)" stands for the value of the key of that name outside all
 * blocks, wherever it stands in the file; of several the last. With the option macros a whole word in capitals does so too.
 */
#ifndef TL_CONF_EXPAND_H
#define TL_CONF_EXPAND_H

#include "conf/syntax.h"

/* Words that rest on something the file does not say become unknown. */
void tl_expand(struct tl_tree *tree, const struct tl_syntax_opts *opts);

#endif
