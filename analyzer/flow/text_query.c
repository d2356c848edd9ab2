/*
 * strcmp has many relatives, one or more in each larger program, and they are called alike: by the end of its name a function is known
 * to compare two texts, or to look for one in another.
 */
#define _GNU_SOURCE /* strcasestr */
#include "flow/compare.h"

#include <ctype.h>
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

/* What is looked for: a text, or a character; the first, or the last. */
struct search {
	const char *end;
	bool caseless, character, last;
};

static const struct search searches[] = {
	{.end = "strstr"},
	{.end = "strcasestr", .caseless = true},
	{.end = "stristr", .caseless = true},
	{.end = "strchr", .character = true},
	{.end = "strrchr", .character = true, .last = true},
};

static const struct search *search_of(const char *func)
{
	for (size_t i = 0; func && i < sizeof searches / sizeof *searches; i++) {
		if (tl_text_func_ends(func, searches[i].end))
			return &searches[i];
	}
	return NULL;
}

bool tl_text_compares(const char *func)
{
	return comparison_of(func) || search_of(func);
}

static bool compared(const struct comparison *c, const struct tl_val *args, size_t n_args, struct tl_val *out)
{
	size_t most = SIZE_MAX;
	int diff;

	if (n_args != (c->most ? 3U : 2U) || args[0].kind != TL_VAL_STR || args[1].kind != TL_VAL_STR)
		return false;
	if (c->most) {
		if (args[2].kind != TL_VAL_INT || args[2].num < 0)
			return false;
		most = (size_t)args[2].num;
	}
	diff = c->caseless ? strncasecmp(args[0].text, args[1].text, most) : strncmp(args[0].text, args[1].text, most);
	*out = tl_val_int(c->tells_equal ? diff == 0 : diff, NULL);
	return true;
}

/* What is found is the rest of the text from there on. */
static bool searched(const struct search *se, const struct tl_val *args, size_t n_args, struct tl_val *out)
{
	const char *found;

	if (n_args != 2 || args[0].kind != TL_VAL_STR || args[1].kind != (se->character ? TL_VAL_INT : TL_VAL_STR))
		return false;
	if (se->character)
		found = se->last ? strrchr(args[0].text, (int)args[1].num) : strchr(args[0].text, (int)args[1].num);
	else
		found = se->caseless ? strcasestr(args[0].text, args[1].text) : strstr(args[0].text, args[1].text);
	*out = found ? (struct tl_val){.kind = TL_VAL_STR, .text = found} : tl_val_int(0, NULL);
	return true;
}

bool tl_text_compared(const char *func, const struct tl_val *args, size_t n_args, struct tl_val *out)
{
	const struct comparison *c = comparison_of(func);
	const struct search *se = search_of(func);

	return (c && compared(c, args, n_args, out)) || (se && searched(se, args, n_args, out));
}

/* "TLSv1", "tls_1_2", "SSL 3.0" */
static bool names_version(const char *text)
{
	const char *family = strcasestr(text, "tls");

	if (!family)
		family = strcasestr(text, "ssl");
	if (!family)
		return false;
	family += 3;
	family += tolower((unsigned char)*family) == 'v';
	family += *family && strchr("_- ", *family);
	return isdigit((unsigned char)*family);
}

bool tl_text_asks_version(const char *func, const struct tl_val *args, size_t n_args, bool *tells_equal)
{
	const struct comparison *c = n_args >= 2 ? comparison_of(func) : NULL;
	bool first = c && args[0].kind == TL_VAL_STR, second = c && args[1].kind == TL_VAL_STR;

	if (first == second || !names_version(args[first ? 0 : 1].text))
		return false;
	*tells_equal = c->tells_equal;
	return true;
}
