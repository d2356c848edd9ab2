/* The table of families, and the few things about lines and comments they share. */
#include "conf/syntax.h"

#include <string.h>

static tl_syntax_fn *const families[TL_SYNTAX_COUNT] = {
#define SYNTAX(id, word) [TL_SYNTAX_##id] = tl_syn_##id,
#include "pack/syntaxes.def"
#undef SYNTAX
};

void tl_syntax_read(struct tl_tree *tree, const struct tl_syntax_input *in)
{
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

size_t tl_comment_at(const struct tl_strs *marks, const char *p, const char *end, bool *block)
{
	for (size_t i = 0; i < marks->n; i++) {
		size_t len = strlen(marks->v[i]);

		if ((size_t)(end - p) < len || memcmp(p, marks->v[i], len) != 0)
			continue;
		*block = strcmp(marks->v[i], "/*") == 0;
		return len;
	}
	return 0;
}

const char *tl_comment_end(const char *p, const char *end, size_t mark, bool block)
{
	p += mark;
	while (block && p < end) {
		if (*p == '*' && end - p > 1 && p[1] == '/')
			return p + 2;
		p++;
	}
	while (p < end && !tl_eol_at(p, end))
		p++;
	return p;
}
