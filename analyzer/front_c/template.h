/*
 * Headers as they stand in the tree before a build fills them in: "name.h.in" of autoconf, CMake and Meson. Private to front_c.
 */
#ifndef TL_FRONT_C_TEMPLATE_H
#define TL_FRONT_C_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#define TL_TEMPLATE_SUFFIX ".in"

bool tl_template_is(const char *path);
/* Makes C of it, in place and without moving anything. Lines that define what the build found ("#undef X", "#cmakedefine X", "#define X @X@")
 * go, since what is on is for the configurations to say. Other gaps, "@X@" or "${X}", are 1 in a directive and nothing elsewhere. */
void tl_template_fill(char *text, size_t len);

#endif
