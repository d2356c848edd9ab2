/*
 * What is asked of texts: how two are ordered, how long one is, where one stands in another. strcmp has many relatives, one or more in
 * each larger program, and they are called alike: by the end of its name a function is known.
 */
#define _GNU_SOURCE /* strcasestr */
#include "flow/text_query.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "flow/texts.h"

enum question { ASKS_ORDER, ASKS_EQUAL, ASKS_LENGTH, ASKS_PLACE, ASKS_POSITION };

/* most: how much of them is compared, where an argument says so. none: 0 stands for an empty text, where C has no text at all.
 * character: it is what is looked for; the last of them where it says so. */
struct query {
	const char *end;
	enum question question;
	bool caseless, most, none, character, last;
};

static const struct query queries[] = {
	{.end = "strcasecmp", .caseless = true},
	{.end = "stricmp", .caseless = true},
	{.end = "strcmpi", .caseless = true},
	{.end = "strncasecmp", .caseless = true, .most = true},
	{.end = "strnicmp", .caseless = true, .most = true},
	{.end = "strncmp", .most = true},
	{.end = "strcmp"},
	{.end = "strcmp0"},
	{.end = "std::basic_string::compare", .none = true},
	{.end = "strcaseeq", ASKS_EQUAL, .caseless = true},
	{.end = "iequals", ASKS_EQUAL, .caseless = true},
	{.end = "streq", ASKS_EQUAL},
	{.end = "str_eq", ASKS_EQUAL},
	{.end = "str_equal", ASKS_EQUAL},
	{.end = "strequal", ASKS_EQUAL},
	{.end = "strlen", ASKS_LENGTH},
	{.end = "std::basic_string::length", ASKS_LENGTH, .none = true},
	{.end = "strstr", ASKS_PLACE},
	{.end = "strcasestr", ASKS_PLACE, .caseless = true},
	{.end = "stristr", ASKS_PLACE, .caseless = true},
	{.end = "strchr", ASKS_PLACE, .character = true},
	{.end = "strrchr", ASKS_PLACE, .character = true, .last = true},
	{.end = "std::basic_string::find", ASKS_POSITION, .none = true},
};

static const struct query *query_of(const char *func)
{
	for (size_t i = 0; func && i < sizeof queries / sizeof *queries; i++) {
		if (tl_text_func_ends(func, queries[i].end))
			return &queries[i];
	}
	return NULL;
}

bool tl_text_asks(const char *func)
{
	return query_of(func) != NULL;
}

static const char *text_of(const struct query *q, const struct tl_val *v)
{
	if (q->none && v->kind == TL_VAL_INT && v->num == 0)
		return "";
	return v->kind == TL_VAL_STR ? v->text : NULL;
}

static struct tl_val order(const struct query *q, const char *a, const char *b, const struct tl_val *limit)
{
	size_t most = SIZE_MAX;
	int diff;

	if (limit && (limit->kind != TL_VAL_INT || limit->num < 0))
		return (struct tl_val){0};
	if (limit)
		most = (size_t)limit->num;
	diff = q->caseless ? strncasecmp(a, b, most) : strncmp(a, b, most);
	return tl_val_int(q->question == ASKS_EQUAL ? diff == 0 : diff, NULL);
}

static const char *found(const struct query *q, const char *in, const struct tl_val *what)
{
	if (q->character)
		return q->last ? strrchr(in, (int)what->num) : strchr(in, (int)what->num);
	return q->caseless ? strcasestr(in, text_of(q, what)) : strstr(in, text_of(q, what));
}

/* A place in C is what stands from there on, or NULL; a position is counted, -1 being as many as there can be. */
static struct tl_val place(const struct query *q, const char *in, const struct tl_val *what)
{
	const char *at = found(q, in, what);

	if (q->question == ASKS_POSITION)
		return tl_val_int(at ? at - in : -1, NULL);
	return at ? (struct tl_val){.kind = TL_VAL_STR, .text = at} : tl_val_int(0, NULL);
}

static bool is_known(const struct query *q, const struct tl_val *args, size_t i)
{
	return i == 1 && q->character ? args[i].kind == TL_VAL_INT : text_of(q, &args[i]) != NULL;
}

struct tl_val tl_text_query(const char *func, const struct tl_val *args, size_t n_args)
{
	const struct query *q = query_of(func);
	size_t texts = q && q->question == ASKS_LENGTH ? 1 : 2;

	if (!q || n_args != texts + q->most)
		return (struct tl_val){0};
	for (size_t i = 0; i < texts; i++) {
		if (!is_known(q, args, i))
			return (struct tl_val){0};
	}
	switch (q->question) {
	case ASKS_LENGTH:
		return tl_val_int((int64_t)strlen(text_of(q, &args[0])), NULL);
	case ASKS_PLACE:
	case ASKS_POSITION:
		return place(q, text_of(q, &args[0]), &args[1]);
	default:
		return order(q, text_of(q, &args[0]), text_of(q, &args[1]), q->most ? &args[2] : NULL);
	}
}

bool tl_text_names_version(const char *text)
{
	for (; *text; text++) {
		if ((strncasecmp(text, "tls", 3) == 0 || strncasecmp(text, "ssl", 3) == 0) &&
			isdigit((unsigned char)text[3 + strspn(text + 3, "vV_- ")]))
			return true;
	}
	return false;
}

bool tl_text_asks_version(const char *func, const struct tl_val *args, size_t n_args, bool *tells_equal)
{
	const struct query *q = n_args >= 2 ? query_of(func) : NULL;
	bool compares = q && (q->question == ASKS_ORDER || q->question == ASKS_EQUAL);
	bool first = compares && args[0].kind == TL_VAL_STR, second = compares && args[1].kind == TL_VAL_STR;

	if (first == second || !tl_text_names_version(args[first ? 0 : 1].text))
		return false;
	*tells_equal = q->question == ASKS_EQUAL;
	return true;
}
