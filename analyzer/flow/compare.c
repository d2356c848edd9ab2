/*
 * strdup and strcmp have many relatives, one or more in each larger program, and they are called alike: by the end of its name
 * a function is known to copy a text, or to compare two.
 */
#include "flow/compare.h"

#include <string.h>
#include <strings.h>

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && strcasecmp(s + n - m, end) == 0;
}

bool tl_text_copied(const char *func, size_t n_args, uint32_t *arg)
{
	if (!func || n_args == 0 || n_args > 2 || !(ends_with(func, "strdup") || ends_with(func, "str_dup")))
		return false;
	*arg = (uint32_t)n_args - 1; /* a pool comes first */
	return true;
}

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
		if (ends_with(func, comparisons[i].end))
			return &comparisons[i];
	}
	return NULL;
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
