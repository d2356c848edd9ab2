/* Files that a configuration or script names, and that decide for others: told to whoever puts everything together. */
#include "conf/bind.h"

#define MAX_NAMINGS 1000U /* of one file */

static void tell(struct tl_bind *b, const struct tl_conf_naming *row, const struct tl_node *n)
{
	struct tl_value v;

	if (!tl_value_pick(&v, b->arena, n, &row->pick) || !v.len || v.unknown)
		return;
	tl_vec_push(&b->out->namings, (struct tl_naming){.who = tl_arena_strdup(b->out->arena, row->who),
					      .file = tl_arena_strdup(b->out->arena, v.text),
					      .loc = tl_bind_loc(b, n, v.start, v.end)});
}

void tl_bind_namings(struct tl_bind *b)
{
	unsigned left = MAX_NAMINGS;

	for (struct tl_node *n = b->tree->root->kids; n && left && b->format->n_namings; n = tl_node_after(n)) {
		for (size_t i = 0; i < b->format->n_namings && left; i++) {
			if (!tl_located(b->arena, &b->format->namings[i].at, n, b->format->opts.caseless))
				continue;
			tell(b, &b->format->namings[i], n);
			left--;
		}
	}
}
