/*
 * The masked family: source code that is searched, not parsed. Comments and strings are blanked (mask.c); each pattern of the
 * format is matched on what is left, and every match becomes a node in the root called by the number of its
 * directive, with the group "value" as its one word. A match never begins inside a comment or a string.
 */
#include <string.h>

#include "conf/mask.h"
#include "conf/syntax.h"

struct masked {
	struct tl_tree *tree;
	struct tl_masked text;
};

/* A match that begins with blanks is where its first other byte is. */
static bool is_code(const struct masked *m, size_t at, size_t end)
{
	while (at + 1 < end && strchr(" \t\r\n", m->tree->text[at]))
		at++;
	return m->text.code[at] == m->tree->text[at];
}

static void add_match(struct masked *m, const char *name, const struct tl_match *hit, size_t group, const char *seen)
{
	size_t start = hit->start[group], end = hit->end[group];
	struct tl_node *n = tl_tree_add(m->tree, m->tree->root, name, strlen(name), hit->start[0]);
	struct tl_word w = {.literal = true};
	struct tl_words words = {.v = &w, .n = 1};

	if (!n)
		return;
	while (end > start && strchr(" \t\r\n", seen[end - 1]))
		end--;
	w.text = seen + start;
	w.len = (uint32_t)(end - start);
	w.start = (uint32_t)start;
	w.end = (uint32_t)end;
	tl_tree_words(m->tree, n, &words);
	n->end = (uint32_t)end;
}

static void search(struct masked *m, const struct tl_directive *d, size_t number)
{
	const char *name = tl_arena_printf(m->tree->arena, "%zu", number);
	const char *seen = d->strings_visible ? m->text.strings : m->text.code;
	size_t group = tl_regex_group(d->pattern, "value"), at = 0;
	struct tl_match hit;

	while (at < m->tree->len && m->tree->n_nodes < TL_TREE_NODES) {
		int rc = tl_regex_match(d->pattern, seen, m->tree->len, at, &hit);

		if (rc < 0)
			tl_tree_trouble(
				m->tree, "a pattern took too long here; what follows is not searched for it", at);
		if (rc <= 0)
			return;
		if (group < hit.n && hit.start[group] != (size_t)-1 && is_code(m, hit.start[0], hit.end[0]))
			add_match(m, name, &hit, group, seen);
		at = hit.end[0] > at ? hit.end[0] : at + 1;
	}
}

void tl_syn_masked(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const struct tl_format *f = in->format;
	const struct tl_language *l = f->opts.language ? tl_language_named(f->opts.language) : tl_language_of(in->path);
	struct masked m = {.tree = tree};

	if (!l)
		return;
	m.text = tl_mask(tree->arena, l, tree->text, tree->len);
	for (size_t i = 0; i < f->n_directives; i++)
		search(&m, &f->directives[i], i);
}
