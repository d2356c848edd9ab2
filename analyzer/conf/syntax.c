/* The table of families, and the few things about lines and comments they share. */
#include "conf/syntax.h"

#include <string.h>

#include "conf/template.h"

static tl_syntax_fn *const families[TL_SYNTAX_COUNT] = {
#define SYNTAX(id, word) [TL_SYNTAX_##id] = tl_syn_##id,
#include "pack/syntaxes.def"
#undef SYNTAX
};

/* Families that know nothing of templates: they read a text in which actions are covered, and their words are looked at again. */
static const bool plain[TL_SYNTAX_COUNT] = {[TL_SYNTAX_xml] = true};

static void read_covered(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const char *text = tree->text;

	tree->text = tl_template_mask(tree->arena, text, tree->len);
	families[in->format->syntax](tree, in);
	if (tree->text == text)
		return;
	tree->text = text;
	for (struct tl_node *n = tl_node_after(tree->root); n; n = tl_node_after(n)) {
		for (size_t i = 0; i < n->n_words; i++)
			tl_template_word(tree, &n->words[i]);
	}
}

void tl_syntax_read(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	if (plain[in->format->syntax])
		read_covered(tree, in);
	else
		families[in->format->syntax](tree, in);
}

size_t tl_eol_at(const char *p, const char *end)
{
	if (p == end)
		return 0;
	if (*p == '\n')
		return 1;
	if (*p == '\r')
		return p + 1 < end && p[1] == '\n' ? 2 : 1;
	return 0;
}

/* Comment marks that have an end of their own; all others end with the line. */
static const struct block_comment {
	const char *open, *close;
	char not_before; /* what must not follow the mark */
} block_comments[] = {
	{"/*", "*/", 0}, {"--[[", "]]", 0}, {"--[=[", "]=]", 0}, {"--[==[", "]==]", 0}, {";--", "--;", '-'}};

static const struct block_comment *block_comment(const char *mark)
{
	for (size_t i = 0; i < TL_COUNT(block_comments); i++) {
		if (strcmp(block_comments[i].open, mark) == 0)
			return &block_comments[i];
	}
	return NULL;
}

size_t tl_comment_at(const struct tl_strs *marks, const char *p, const char *end, bool *block)
{
	for (size_t i = 0; i < marks->n; i++) {
		const struct block_comment *c = block_comment(marks->v[i]);
		size_t len = strlen(marks->v[i]), left = (size_t)(end - p);

		if (left < len || memcmp(p, marks->v[i], len) != 0)
			continue;
		if (c && c->not_before && left > len && p[len] == c->not_before)
			continue;
		*block = c != NULL;
		return len;
	}
	return 0;
}

/* What closes the block comment that begins at p. */
static const char *closing(const char *p, size_t mark)
{
	for (size_t i = 0; i < TL_COUNT(block_comments); i++) {
		if (strlen(block_comments[i].open) == mark && memcmp(p, block_comments[i].open, mark) == 0)
			return block_comments[i].close;
	}
	return "*/";
}

const char *tl_comment_end(const char *p, const char *end, size_t mark, bool block)
{
	const char *close = block ? closing(p, mark) : "";
	size_t len = strlen(close);

	for (p += mark; block && p < end; p++) {
		if ((size_t)(end - p) >= len && memcmp(p, close, len) == 0)
			return p + len;
	}
	while (p < end && !tl_eol_at(p, end))
		p++;
	return p;
}
