/* The key names_files of a format: where its files name another file that decides for others. */
#include "pack/format_load.h"

struct naming_build {
	struct tl_locator_build at; /* first: the readers of places take it */
	struct tl_conf_naming n;
};

static void read_value(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	tl_load_pick(l, node, &((struct naming_build *)out)->n.pick);
}

static const struct tl_load_key naming_keys[] = {
	{.name = "name", .kind = TL_LOAD_CALL, .required = true, .read = tl_load_at_name},
	{.name = "in", .kind = TL_LOAD_CALL, .read = tl_load_at_in},
	{.name = "when", .kind = TL_LOAD_CALL, .read = tl_load_at_when},
	{.name = "value", .kind = TL_LOAD_CALL, .read = read_value},
	{.name = "for", .kind = TL_LOAD_TEXT, .required = true, .offset = offsetof(struct naming_build, n.who)},
};

void tl_load_namings(struct tl_load *l, const struct tl_yaml *node, void *out)
{
	struct tl_format_build *b = out;
	struct tl_conf_naming *rows;

	if (!tl_load_is_seq(l, node))
		return;
	rows = tl_arena_alloc(l->arena, (node->n + 1) * sizeof *rows);
	for (size_t i = 0; i < node->n; i++) {
		struct naming_build n = {.at.b = b};

		tl_load_map(l, node->items[i], naming_keys, TL_COUNT(naming_keys), &n);
		rows[i] = n.n;
		rows[i].at = n.at.at;
	}
	b->format->namings = rows;
	b->format->n_namings = node->n;
}
