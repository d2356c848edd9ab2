/* A condition is what the front end writes: "defined(A) && !defined(B) && C == 0x10". Terms of another form deny nothing. */
#include "flow/condition.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

struct term {
	const char *name, *value; /* value: after "==", or NULL */
	size_t name_len, value_len;
	bool absent;
};

static size_t term_length(const char *s)
{
	const char *end = strstr(s, " && ");

	return end ? (size_t)(end - s) : strlen(s);
}

static size_t name_length(const char *s)
{
	size_t n = 0;

	while (isalnum((unsigned char)s[n]) || s[n] == '_' || s[n] == '$')
		n++;
	return n;
}

static struct term read_term(const char *s, size_t len)
{
	struct term t = {.absent = *s == '!'};
	const char *end = s + len;

	s += t.absent;
	if (strncmp(s, "defined(", 8) == 0)
		s += 8;
	t.name = s;
	t.name_len = name_length(s);
	s += t.name_len;
	if (end - s > 4 && strncmp(s, " == ", 4) == 0) {
		t.value = s + 4;
		t.value_len = (size_t)(end - t.value);
	}
	return t;
}

static bool clash(const struct term *a, const struct term *b)
{
	if (!a->name_len || a->name_len != b->name_len || strncmp(a->name, b->name, a->name_len) != 0)
		return false;
	if (a->absent != b->absent)
		return true;
	return a->value && b->value && (a->value_len != b->value_len || strncmp(a->value, b->value, a->value_len) != 0);
}

static bool clashes_with(const struct term *t, const char *s)
{
	while (*s) {
		size_t len = term_length(s);
		struct term other = read_term(s, len);

		if (clash(t, &other))
			return true;
		s += len + (s[len] ? 4 : 0);
	}
	return false;
}

bool tl_conditions_agree(const char *a, const char *b)
{
	while (*a) {
		size_t len = term_length(a);
		struct term t = read_term(a, len);

		if (clashes_with(&t, b))
			return false;
		a += len + (a[len] ? 4 : 0);
	}
	return true;
}
