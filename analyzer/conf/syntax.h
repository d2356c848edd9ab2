/*
 * Syntax families: each turns text into a tree and knows nothing of products. A family is one file, syn_<id>.c, and
 * one line in pack/syntaxes.def.
 */
#ifndef TL_CONF_SYNTAX_H
#define TL_CONF_SYNTAX_H

#include "conf/tree.h"
#include "pack/format.h"

struct tl_syntax_input {
	const char *path;		/* a family may go by the file's name (language) */
	size_t skip;			/* bytes of a byte order mark at the beginning */
	const struct tl_format *format; /* options; patterns for masked text */
};

/* Fills tree, which is initialised with the text. Never fails: what is wrong goes to tree->trouble. */
typedef void tl_syntax_fn(struct tl_tree *tree, const struct tl_syntax_input *in);

#define SYNTAX(id, word) tl_syntax_fn tl_syn_##id;
#include "pack/syntaxes.def"
#undef SYNTAX

void tl_syntax_read(struct tl_tree *tree, const struct tl_syntax_input *in);
/* Length of the comment mark that stands at p (end = end of text); 0 = none. *block = ends with a mark of its own. */
size_t tl_comment_at(const struct tl_strs *marks, const char *p, const char *end, bool *block);
/* The end of the comment that begins at p: its line's end (the line break excluded), or past the closing mark. */
const char *tl_comment_end(const char *p, const char *end, size_t mark, bool block);
/* Number of bytes of the line end at p, 0 when there is none. */
size_t tl_eol_at(const char *p, const char *end);

#endif
