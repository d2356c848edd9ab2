/* JSON for its neighbours: the YAML family reads both, and the flow style of YAML is nearly JSON. */
#ifndef TL_CONF_SYN_JSON_H
#define TL_CONF_SYN_JSON_H

#include "conf/syntax.h"

/* Reads the values in [from, to) of text as documents of the tree. text is as long as the tree's and outlives it. Of the
 * options dots and list_blocks count. */
void tl_json_read(struct tl_tree *tree, const char *text, size_t from, size_t to, const struct tl_syntax_opts *opts);
/* Reads one value that begins at from into n; returns the offset behind it. from < to. */
size_t tl_json_value(struct tl_tree *tree, struct tl_node *n, const char *text, size_t from, size_t to);

#endif
