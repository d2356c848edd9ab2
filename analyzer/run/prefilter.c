/*
 * Scanning for names. Nearly all bytes of nearly all files belong to identifiers that are none of ours; so each
 * identifier is judged by its first two bytes and its length, and only what passes is hashed. Non-ASCII bytes
 * count as letters, as C and C++ have it.
 *
 * The type that a C library hands out by pointer may have a name as common as "SSL", which is also a pin of a chip and
 * a word of many comments. Such a short name counts where it stands like a type only: "SSL *", "<SSL>".
 */
#define _GNU_SOURCE /* memmem */
#include "run/prefilter.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct slot {
	const char *name;  /* borrowed from the pack, the last word of a qualified name; NULL = empty */
	const char *scope; /* the qualified name: counts behind its scopes only; or NULL */
	uint32_t hash;
	uint16_t len;
	uint8_t hits;
	bool common;   /* counts as a type only */
	bool is_class; /* a header that holds it does something where it makes one, or names a member */
	bool together; /* counts where the last of its scopes stands somewhere, too */
};

#define BLANKS_MAX 64
#define SCOPE_MAX 64 /* no scope of a name is longer */
#define COMMON_MAX 5 /* no longer name is common, nor is one with an underscore */

struct tl_prefilter {
	bool in_word[256];
	uint64_t pairs[65536 / 64]; /* first two bytes of any name */
	uint64_t lengths;	    /* lengths of names; bit 63: 63 and more */
	size_t longest;
	struct slot *slots; /* open addressing, at most a quarter full */
	size_t mask;
};

static uint32_t hash_of(const char *s, size_t len)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619U;
	return h ^ (h >> 15);
}

static unsigned pair_of(const char *s)
{
	return (unsigned)(unsigned char)s[0] << 8 | (unsigned char)s[1];
}

static uint64_t length_bit(size_t len)
{
	return 1ULL << (len < 63 ? len : 63);
}

static bool is_in_word(unsigned char c)
{
	return c >= 128 || c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The first slot from i on that holds the name, or an empty one. */
static struct slot *find_from(const struct tl_prefilter *pf, size_t i, uint32_t hash, const char *name, size_t len)
{
	for (; pf->slots[i & pf->mask].name; i++) {
		struct slot *s = &pf->slots[i & pf->mask];

		if (s->hash == hash && s->len == len && memcmp(s->name, name, len) == 0)
			return s;
	}
	return &pf->slots[i & pf->mask];
}

static struct slot *find(const struct tl_prefilter *pf, const char *name, size_t len)
{
	uint32_t hash = hash_of(name, len);

	return find_from(pf, hash, hash, name, len);
}

/* The next one behind s with the same name: the same word may stand in several scopes. */
static struct slot *find_next(const struct tl_prefilter *pf, const struct slot *s)
{
	return find_from(pf, (size_t)(s - pf->slots) + 1, s->hash, s->name, s->len);
}

static void add_name(struct tl_prefilter *pf, const char *name)
{
	const char *colon = strrchr(name, ':'), *last = colon ? colon + 1 : name;
	size_t len = strlen(last);
	struct slot *s;

	if (len < 2 || len > UINT16_MAX)
		return; /* no library has a name of one letter */
	for (s = find(pf, last, len); s->name; s = find_next(pf, s)) {
		if (s->scope ? colon && strcmp(s->scope, name) == 0 : !colon)
			return;
	}
	*s = (struct slot){.name = last, .hash = hash_of(last, len), .len = (uint16_t)len, .hits = TL_HIT_NAME};
	s->scope = colon ? name : NULL;
	pf->pairs[pair_of(last) / 64] |= 1ULL << pair_of(last) % 64;
	pf->lengths |= length_bit(len);
	if (len > pf->longest)
		pf->longest = len;
}

/* Marks the parts of a function's name, "ns::Class::method", as far as they are names for the prefilter at all. */
static void mark_function(struct tl_prefilter *pf, const char *name)
{
	while (*name) {
		size_t len = strcspn(name, ":");

		for (struct slot *s = find(pf, name, len); s->name; s = find_next(pf, s))
			s->hits |= TL_HIT_FUNCTION;
		name += len;
		name += strspn(name, ":");
	}
}

static void mark_common(struct tl_prefilter *pf, const char *type)
{
	struct slot *s = find(pf, type, strlen(type));

	s->common = s->name && s->len <= COMMON_MAX && !strchr(type, '_');
}

static void mark_class(struct tl_prefilter *pf, const char *type)
{
	const char *colon = strrchr(type, ':'), *last = colon ? colon + 1 : type;

	for (struct slot *s = find(pf, last, strlen(last)); s->name; s = find_next(pf, s))
		s->is_class = true;
}

struct tl_prefilter *tl_prefilter_new_for(const char *const *names, size_t n)
{
	struct tl_prefilter *pf = tl_xcalloc(1, sizeof *pf);
	size_t size = 1024;

	while (size < n * 4)
		size *= 2;
	pf->slots = tl_xcalloc(size, sizeof *pf->slots);
	pf->mask = size - 1;
	for (int c = 0; c < 256; c++)
		pf->in_word[c] = is_in_word((unsigned char)c);
	for (size_t i = 0; i < n; i++) {
		add_name(pf, names[i]);
		mark_function(pf, names[i]);
	}
	for (size_t i = 0; i <= pf->mask; i++)
		pf->slots[i].together = pf->slots[i].scope != NULL;
	return pf;
}

struct tl_prefilter *tl_prefilter_new(const struct tl_pack *pack)
{
	size_t n;
	const char *const *names = tl_pack_names(pack, &n);
	struct tl_prefilter *pf = tl_prefilter_new_for(names, n);

	for (size_t i = 0; i <= pf->mask; i++) {
		pf->slots[i].hits &= TL_HIT_NAME;
		pf->slots[i].together = false;
	}
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		for (size_t j = 0; j < lib->n_apis; j++)
			mark_function(pf, lib->apis[j].name);
		for (size_t j = 0; j < lib->n_types; j++) {
			if (strcmp(lib->language, "c") == 0)
				mark_common(pf, lib->types[j]);
			else
				mark_class(pf, lib->types[j]);
		}
	}
	return pf;
}

void tl_prefilter_free(struct tl_prefilter *pf)
{
	if (!pf)
		return;
	free(pf->slots);
	free(pf);
}

size_t tl_prefilter_overlap(const struct tl_prefilter *pf, const char *text, size_t len)
{
	size_t keep = 0, word = 0;

	/* What follows a common name decides, and what stands right before it. */
	while (keep < len && keep < BLANKS_MAX && (text[len - 1 - keep] == ' ' || text[len - 1 - keep] == '\t'))
		keep++;
	/* A word longer than any name is none: of its beginning enough is kept to make the rest too long as well. */
	while (keep < len && word <= pf->longest && pf->in_word[(unsigned char)text[len - 1 - keep]]) {
		keep++;
		word++;
	}
	return keep + SCOPE_MAX < len ? keep + SCOPE_MAX : len;
}

static bool stands_like_type(const unsigned char *text, const unsigned char *word, size_t len)
{
	const unsigned char *next = word + len;

	while (*next == ' ' || *next == '\t')
		next++;
	return (*next == '*' && next[1] != '/') || *next == '>' || (word > text && word[-1] == '<');
}

/* The class of a method stands somewhere in the text. */
static bool has_class(const struct tl_prefilter *pf, const char *text, size_t len, const struct slot *s)
{
	const char *end = s->name - 2, *class_name = end, *at = text;
	size_t n;

	while (class_name > s->scope && class_name[-1] != ':')
		class_name--;
	n = (size_t)(end - class_name);
	while ((at = memmem(at, len - (size_t)(at - text), class_name, n)) != NULL) {
		if ((at == text || !pf->in_word[(unsigned char)at[-1]]) && !pf->in_word[(unsigned char)at[n]])
			return true;
		at++;
	}
	return false;
}

static bool is_constructor(const struct slot *s)
{
	size_t n = (size_t)(s->name - s->scope);

	return n == s->len + 2U && memcmp(s->scope, s->name, s->len) == 0;
}

/* "Class(", "Class{", "<Class>(", "Class x(": an object is made; "Class &", "Class *", "Class const", "Class::": it is not. */
static bool makes_object(const char *after)
{
	bool argument = *after == '>';

	if (argument)
		after++;
	while (*after == ' ')
		after++;
	if (*after == '(' || *after == '{')
		return true;
	if (argument)
		return false;
	while (is_in_word((unsigned char)*after))
		after++;
	return *after == '(' || *after == '{';
}

static bool only_passes_on(const struct slot *s, const char *word)
{
	return s->is_class && !makes_object(word + s->len) && strncmp(word + s->len, "::", 2) != 0;
}

/* A name behind its scope, or a method somewhere near its class. */
static bool in_place(
	const struct tl_prefilter *pf, const struct slot *s, const char *text, size_t text_len, size_t word)
{
	if (!s->scope)
		return true;
	if (s->together && is_constructor(s))
		return makes_object(text + word + s->len);
	return s->together ? has_class(pf, text, text_len, s) : tl_pack_in_scope(s->scope, text, word);
}

static unsigned judge(const struct tl_prefilter *pf, const unsigned char *text, size_t text_len,
	const unsigned char *word, size_t len)
{
	unsigned hits = 0;

	for (const struct slot *s = find(pf, (const char *)word, len); s->name; s = find_next(pf, s)) {
		if (s->common ? stands_like_type(text, word, len)
			      : in_place(pf, s, (const char *)text, text_len, (size_t)(word - text)))
			hits |= only_passes_on(s, (const char *)word) ? s->hits & TL_HIT_NAME : s->hits;
	}
	return hits;
}

unsigned tl_prefilter_scan(const struct tl_prefilter *pf, const char *text, size_t len, unsigned want)
{
	const bool *in_word = pf->in_word;
	const unsigned char *begin = (const unsigned char *)text, *p = begin, *end = p + len;
	unsigned hits = 0;

	while (p < end) {
		const unsigned char *word;
		size_t n;

		while (p < end && !in_word[*p])
			p++;
		word = p;
		/* The byte behind the text is no part of a word, so this stops by itself. */
		while (in_word[*p])
			p++;
		n = (size_t)(p - word);
		if (n < 2 || !(pf->pairs[(word[0] << 8 | word[1]) / 64] >> (word[1] % 64) & 1))
			continue;
		if (!(pf->lengths & length_bit(n)) || n > pf->longest)
			continue;
		hits |= judge(pf, begin, len, word, n);
		if ((hits & want) == want)
			break;
	}
	return hits;
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

void tl_prefilter_words(struct tl_buf *out, const char *text, size_t len)
{
	struct tl_arena *a = tl_arena_new();
	TL_VEC(const char *) words = {0};

	for (const char *p = text, *end = text + len; p < end; p++) {
		const char *word = p;

		while (is_in_word((unsigned char)*p))
			p++;
		if (p - word >= 2)
			tl_vec_push(&words, makes_object(p) ? tl_arena_printf(a, "%.*s(", (int)(p - word), word)
							    : tl_arena_strndup(a, word, (size_t)(p - word)));
	}
	tl_vec_sort(&words, by_text);
	for (size_t i = 0; i < words.n; i++) {
		if (!i || strcmp(words.v[i - 1], words.v[i]) != 0)
			tl_buf_printf(out, "%s\n", words.v[i]);
	}
	tl_vec_fini(&words);
	tl_arena_free(a);
}
