/* Documents are made while a file is read; whether there are several shows at its end only. */
#include "conf/document.h"

struct tl_node *tl_document_add(struct tl_tree *t, size_t start)
{
	struct tl_node *n = tl_tree_add(t, t->root, "", 0, start);

	if (!n)
		return NULL;
	n->block = true;
	n->document = true;
	return n;
}

/* The text says how deep a node stands; a document is no level of it. */
static void lift(struct tl_node *top)
{
	for (struct tl_node *n = top; n; n = tl_node_after(n)) {
		n->depth--;
		if (n->parent->document)
			n->parent = n->parent->parent;
	}
}

void tl_documents_end(struct tl_tree *t)
{
	struct tl_node *only = t->root->kids;

	if (!only || only->next || !only->document)
		return;
	t->root->kids = only->kids;
	t->root->last_kid = only->last_kid;
	t->root->words = only->words;
	t->root->n_words = only->n_words;
	lift(only->kids);
}
