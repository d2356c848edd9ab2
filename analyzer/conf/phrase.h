/*
 * Texts in another language that a file spells in several values: the assignment of a variable whose name and value are a key and its
 * value, the command line that is a list of arguments. Each byte of such a text knows its place in the file.
 */
#ifndef TL_CONF_PHRASE_H
#define TL_CONF_PHRASE_H

#include "conf/tree.h"

/* "NAME='VALUE'" as a shell writes it. False when name is no name of a variable, or the value is not known. */
bool tl_phrase_assignment(
	struct tl_word *out, struct tl_arena *a, const struct tl_word *name, const struct tl_word *value);
/* The list's words as one command line; of a text that is one already, its one word. What begins with a flag is handed to the program of an image
 * ("host/mysql:8"), which may be NULL, and so are arguments alone whatever they begin with. False when it names no program then. */
bool tl_phrase_command(struct tl_word *out, struct tl_arena *a, const struct tl_node *list, const struct tl_word *image,
	bool arguments);

#endif
