/* Blocks that a switch inside them takes out of force (a task's "when: false"): what stands in them is as good as not there. */
#include "conf/bind.h"

static bool is_switch(const struct tl_bind *b, const struct tl_node *n)
{
	for (size_t i = 0; i < b->format->n_disabled && n->n_words && !n->block; i++) {
		if (tl_located(b->arena, &b->format->disabled[i], n, b->format->opts.caseless))
			return true;
	}
	return false;
}

void tl_bind_disabled(struct tl_bind *b)
{
	if (!b->format->n_disabled)
		return;
	for (struct tl_node *n = b->tree->root->kids; n; n = tl_node_after(n)) {
		if (tl_node_is_file(n->parent) || !is_switch(b, n))
			continue;
		n = n->parent;
		n->kids = n->last_kid = NULL;
		n->n_words = 0;
	}
}
