/* The last resort of the YAML family. */
#ifndef TL_CONF_YAML_LINES_H
#define TL_CONF_YAML_LINES_H

#include "conf/tree.h"

/* Reads what its lines say for themselves: keys and items by their indentation. line: where YAML's reader gave up. */
void tl_yaml_lines(struct tl_tree *tree, const char *text, size_t from, size_t to, uint32_t line);

#endif
