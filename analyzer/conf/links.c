/*
 * Formats whose sections count only when something leads to them (openssl.cnf): follow the chain of keys from the head of
 * the file and mark the sections at its end.
 */
#include <string.h>

#include "conf/bind.h"

/* Keys of a section that are looked at when every key leads on: a hostile file is not worth more. */
#define MAX_KEYS 64U
/* Sections a step goes on from. */
#define MAX_SECTIONS 16U

TL_VEC_TYPE(links_nodes, struct tl_node *);

static bool is_step(const struct tl_strs *step, const struct tl_node *n, bool caseless)
{
	for (size_t i = 0; i < step->n; i++) {
		if (tl_node_is(n, step->v[i], caseless))
			return true;
	}
	return false;
}

/* All sections called by one of names' values: sections of one name may stand there several times. */
static void add_targets(const struct tl_bind *b, const struct tl_word *w, struct links_nodes *out)
{
	for (struct tl_node *s = b->tree->root->kids; s; s = s->next) {
		if (s->block && s->name_len == w->len && memcmp(s->name, w->text, w->len) == 0)
			tl_vec_push(out, s);
	}
}

static bool is_overridden(const struct tl_node *key)
{
	unsigned looked = 0;

	for (const struct tl_node *n = key->next; n && looked < MAX_KEYS; n = n->next, looked++) {
		if (!n->block && n->n_words && n->name_len == key->name_len &&
			memcmp(n->name, key->name, n->name_len) == 0)
			return true;
	}
	return false;
}

/* Every key leads on; of those that stand several times the last. */
static void follow_all(const struct tl_bind *b, const struct tl_node *section, struct links_nodes *out)
{
	unsigned looked = 0;

	for (const struct tl_node *n = section->kids; n && looked < MAX_KEYS; n = n->next, looked++) {
		if (!n->block && n->n_words && !is_overridden(n))
			add_targets(b, n->words, out);
	}
}

/* Of a key that stands several times the last value counts. */
static void follow(
	const struct tl_bind *b, const struct tl_node *section, const struct tl_strs *step, struct links_nodes *out)
{
	for (size_t i = 0; i < step->n; i++) {
		const struct tl_strs one = {.v = &step->v[i], .n = 1};
		const struct tl_node *last = NULL;

		if (strcmp(step->v[i], "*") == 0) {
			follow_all(b, section, out);
			continue;
		}
		for (const struct tl_node *n = section->kids; n; n = n->next) {
			if (!n->block && n->n_words && is_step(&one, n, b->format->opts.caseless))
				last = n;
		}
		if (last)
			add_targets(b, last->words, out);
	}
}

void tl_bind_links(struct tl_bind *b)
{
	struct links_nodes now = {0}, next = {0};

	if (!b->format->links.n)
		return;
	tl_vec_push(&now, b->tree->root);
	for (size_t i = 0; i < b->format->links.n; i++) {
		next.n = 0;
		for (size_t k = 0; k < now.n && k < MAX_SECTIONS; k++)
			follow(b, now.v[k], &b->format->links.steps[i], &next);
		now.n = 0;
		for (size_t k = 0; k < next.n; k++)
			tl_vec_push(&now, next.v[k]);
	}
	for (size_t k = 0; k < now.n; k++)
		now.v[k]->linked = true;
	tl_vec_fini(&now);
	tl_vec_fini(&next);
}
