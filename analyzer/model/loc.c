/* Order and identity of places. */
#include "model/loc.h"

#include <stddef.h>
#include <string.h>

static int cmp_u32(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

int tl_loc_cmp(const struct tl_loc *a, const struct tl_loc *b)
{
	int c;

	if (!a->file || !b->file)
		return (a->file != NULL) - (b->file != NULL);
	c = strcmp(a->file, b->file);
	if (!c)
		c = cmp_u32(a->line, b->line);
	if (!c)
		c = cmp_u32(a->col, b->col);
	if (!c)
		c = cmp_u32(a->end_line, b->end_line);
	if (!c)
		c = cmp_u32(a->end_col, b->end_col);
	return c;
}

bool tl_loc_same(const struct tl_loc *a, const struct tl_loc *b)
{
	return a->file && b->file && a->line == b->line && a->col == b->col && strcmp(a->file, b->file) == 0;
}
