/*
 * strcmp has many relatives, one or more in each larger program, and they are called alike: by the end of its name a function is known
 * to compare two texts.
 */
#include "flow/compare.h"

#include <string.h>
#include <strings.h>

#include "flow/texts.h"

/* most: how much of them is compared, where an argument says so. */
struct comparison {
	const char *end;
	bool caseless, most, tells_equal;
};

static const struct comparison comparisons[] = {
	{.end = "strcasecmp", .caseless = true},
	{.end = "stricmp", .caseless = true},
	{.end = "strcmpi", .caseless = true},
	{.end = "strncasecmp", .caseless = true, .most = true},
	{.end = "strnicmp", .caseless = true, .most = true},
	{.end = "strncmp", .most = true},
	{.end = "strcmp"},
	{.end = "strcmp0"},
	{.end = "strcaseeq", .caseless = true, .tells_equal = true},
	{.end = "streq", .tells_equal = true},
	{.end = "str_eq", .tells_equal = true},
	{.end = "str_equal", .tells_equal = true},
	{.end = "strequal", .tells_equal = true},
};

static const struct comparison *comparison_of(const char *func)
{
	for (size_t i = 0; func && i < sizeof comparisons / sizeof *comparisons; i++) {
		if (tl_text_func_ends(func, comparisons[i].end))
			return &comparisons[i];
	}
	return NULL;
}

bool tl_text_compares(const char *func)
{
	return comparison_of(func) != NULL;
}

bool tl_text_compared(const char *func, const struct tl_val *args, size_t n_args, int64_t *out)
{
	const struct comparison *c = comparison_of(func);
	size_t most = SIZE_MAX;
	int diff;

	if (!c || n_args != (c->most ? 3U : 2U) || args[0].kind != TL_VAL_STR || args[1].kind != TL_VAL_STR)
		return false;
	if (c->most) {
		if (args[2].kind != TL_VAL_INT || args[2].num < 0)
			return false;
		most = (size_t)args[2].num;
	}
	diff = c->caseless ? strncasecmp(args[0].text, args[1].text, most) : strncmp(args[0].text, args[1].text, most);
	*out = c->tells_equal ? diff == 0 : diff;
	return true;
}
