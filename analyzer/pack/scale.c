/* What a number or a word means on a scale, and which default is in force. Pure lookups over loaded rows. */
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "pack/load.h"

static bool mask_number(const struct tl_scale *s, uint64_t bits, struct tl_meaning *out)
{
	struct tl_meaning sum = {.has_value = true, .value = (int64_t)bits, .kind = TL_MEANS_PROTO};

	for (size_t i = 0; i < s->n_rows; i++) {
		const struct tl_meaning *row = &s->rows[i];
		uint64_t want = (uint64_t)row->value;

		if (!row->has_value)
			continue;
		if (!want && !bits) { /* 0 has a meaning of its own: "the system's choice" */
			*out = *row;
			return true;
		}
		if (want && (bits & want) == want)
			sum.set |= row->set;
	}
	*out = sum;
	return true;
}

bool tl_scale_number(const struct tl_scale *s, int64_t value, struct tl_meaning *out)
{
	uint64_t bits = (uint64_t)value;

	if (s->field_mask)
		bits &= s->field_mask;
	if (s->kind == TL_SCALE_MASK)
		return mask_number(s, bits, out);
	for (size_t i = 0; i < s->n_rows; i++) {
		if (!s->rows[i].has_value || (uint64_t)s->rows[i].value != bits)
			continue;
		*out = s->rows[i];
		return true;
	}
	return false;
}

static bool same_word(const struct tl_scale *s, const char *a, const char *word, size_t len)
{
	if (strlen(a) != len)
		return false;
	return s->caseless ? !strncasecmp(a, word, len) : !memcmp(a, word, len);
}

bool tl_scale_word(const struct tl_scale *s, const char *word, size_t len, struct tl_meaning *out)
{
	for (size_t i = 0; i < s->n_rows; i++) {
		if (!s->rows[i].word || !same_word(s, s->rows[i].word, word, len))
			continue;
		*out = s->rows[i];
		return true;
	}
	return false;
}

int tl_release_cmp(const char *a, const char *b)
{
	while (*a || *b) {
		unsigned long x = 0, y = 0;

		while (*a >= '0' && *a <= '9')
			x = x * 10 + (unsigned long)(*a++ - '0');
		while (*b >= '0' && *b <= '9')
			y = y * 10 + (unsigned long)(*b++ - '0');
		if (x != y)
			return x < y ? -1 : 1;
		if (*a != *b)
			return (unsigned char)*a < (unsigned char)*b ? -1 : 1;
		if (*a)
			a++, b++;
	}
	return 0;
}

const struct tl_default *tl_lib_default(const struct tl_lib *lib)
{
	const struct tl_default *best = NULL;

	for (size_t i = 0; i < lib->n_defaults; i++) {
		const char *since = lib->defaults[i].since; /* missing while a file with mistakes is read */

		if (!lib->assume || !since || tl_release_cmp(since, lib->assume) <= 0)
			best = &lib->defaults[i];
	}
	return best;
}
