/*
 * Maps that are laid over each other (docker-compose.override.yml): what a drop-in says under a path of keys stands in place of what the
 * main file says there. Lists of variables are maps in another spelling; any other list is replaced whole.
 */
#include <ctype.h>
#include <string.h>

#include "conf/bind.h"

#define MAX_LOOKS 200000U /* at keys: larger files are read as they stand */

struct overlay {
	unsigned looks;
};

/* The length of NAME in an item "NAME=value", 0 where it is none. */
static size_t variable_of(const struct tl_node *item)
{
	const struct tl_word *w = item->n_words ? &item->words[0] : NULL;
	size_t n = 0;

	if (!w || item->block)
		return 0;
	while (n < w->len && (isalnum((unsigned char)w->text[n]) || w->text[n] == '_'))
		n++;
	return n < w->len && w->text[n] == '=' ? n : 0;
}

static bool is_item(const struct tl_node *n)
{
	return n->name_len == 1 && *n->name == '-';
}

static bool same_key(const struct tl_node *a, const struct tl_node *b)
{
	size_t n;

	if (a->name_len != b->name_len || memcmp(a->name, b->name, a->name_len) != 0)
		return false;
	if (!is_item(a))
		return true;
	n = variable_of(a);
	return n && n == variable_of(b) && memcmp(a->words[0].text, b->words[0].text, n) == 0;
}

static void clear(struct tl_node *n)
{
	n->kids = n->last_kid = NULL;
	n->n_words = 0;
}

static bool is_plain_list(const struct tl_node *n)
{
	return n->kids && is_item(n->kids) && !variable_of(n->kids);
}

static void lay_over(struct overlay *o, struct tl_node *below, struct tl_node *above);

/* Over what stands in below, before kid and in another file, under the key of kid. */
static void lay_kid(struct overlay *o, struct tl_node *below, struct tl_node *kid)
{
	for (struct tl_node *n = below->kids; n && n != kid && o->looks < MAX_LOOKS; n = n->next) {
		o->looks++;
		if (n->source != kid->source && same_key(n, kid))
			lay_over(o, n, kid);
	}
}

static void lay_over(struct overlay *o, struct tl_node *below, struct tl_node *above)
{
	if (!below->block || !above->block || is_plain_list(above)) {
		clear(below);
		return;
	}
	for (struct tl_node *k = above->kids; k; k = k->next)
		lay_kid(o, below, k);
}

/* Each file is a document of its own, or several. */
static bool has_maps(const struct tl_format *f)
{
	return f->syntax == TL_SYNTAX_yaml || f->syntax == TL_SYNTAX_json;
}

void tl_bind_overrides(struct tl_bind *b)
{
	struct overlay o = {0};

	if (!b->dropped.n || !has_maps(b->format))
		return;
	for (struct tl_node *n = b->tree->root->kids; n; n = n->next) {
		struct tl_node *m = b->tree->root->kids;

		for (; m != n && n->source && n->document && o.looks++ < MAX_LOOKS; m = m->next) {
			if (m->source != n->source)
				lay_over(&o, m, n);
		}
	}
}
