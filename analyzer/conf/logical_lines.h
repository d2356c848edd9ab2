/*
 * The lines of Dockerfiles, unit files and makefiles as their readers see them. Knows backslashes and comments; what a line means is
 * syn_commands.c's and unit_file.c's. Private to the commands family.
 */
#ifndef TL_CONF_LOGICAL_LINES_H
#define TL_CONF_LOGICAL_LINES_H

#include "conf/cut.h"

struct tl_logical {
	struct tl_cut all;
	size_t at; /* behind the line at hand */
};

/* The length of the line end at i, 0 = none is there. */
size_t tl_logical_eol(const struct tl_logical *in, size_t i);
/* The end of the line that begins at i, lines joined by a backslash included; comments between those as well where "through". */
size_t tl_logical_end(const struct tl_logical *in, size_t i, bool through);
/* The next logical line that says something, without the blanks before it; false at the end. */
bool tl_logical_next(struct tl_logical *in, bool through, struct tl_cut *out);

#endif
