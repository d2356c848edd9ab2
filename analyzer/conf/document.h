/*
 * Files that hold several documents: each is a block of its own that stands for the file, with no name in paths. A file of one document
 * has no such block.
 */
#ifndef TL_CONF_DOCUMENT_H
#define TL_CONF_DOCUMENT_H

#include "conf/tree.h"

/* The next document of the tree; NULL when it is full. */
struct tl_node *tl_document_add(struct tl_tree *t, size_t start);
/* After the last: takes the only one away, so that what it holds stands at the top. */
void tl_documents_end(struct tl_tree *t);

#endif
