/*
 * The line hash by which code scanning recognises a finding after its line has moved. The values must be those that
 * GitHub's upload action computes, or it warns about each result; hence the odd details (65535 at the end, zeros after).
 */
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

#define WINDOW 100
#define BASE 37u
#define END_OF_TEXT 65535

struct line_hash {
	uint64_t hash;
	uint32_t count; /* how many lines so far had this hash, this one included */
};

struct seen {
	uint64_t hash;
	uint32_t count;
	UT_hash_handle hh;
};

struct tl_line_hashes {
	TL_VEC(struct line_hash) lines;
	struct tl_arena *texts;
};

/* A window of the last 100 characters; where a line starts in it, line_at is set. */
struct roller {
	struct tl_line_hashes *out;
	struct tl_arena *arena;
	struct seen *seen;
	uint64_t hash, oldest_weight; /* BASE to the power of WINDOW */
	uint16_t chars[WINDOW];
	bool line_at[WINDOW];
	size_t at;
	bool at_line_start, after_cr;
};

static void finish_line(struct roller *r)
{
	struct line_hash line = {.hash = r->hash};
	struct seen *s;

	HASH_FIND(hh, r->seen, &r->hash, sizeof r->hash, s);
	if (!s) {
		s = tl_arena_alloc(r->arena, sizeof *s);
		s->hash = r->hash;
		HASH_ADD(hh, r->seen, hash, sizeof s->hash, s);
	}
	line.count = ++s->count;
	tl_vec_push(&r->out->lines, line);
}

/* A line's hash is complete when its first character is about to leave the window. Lines leave in order. */
static void leave(struct roller *r)
{
	if (!r->line_at[r->at])
		return;
	finish_line(r);
	r->line_at[r->at] = false;
}

static void enter(struct roller *r, uint16_t c)
{
	r->hash = r->hash * BASE + c - r->oldest_weight * r->chars[r->at];
	r->chars[r->at] = c;
	r->at = (r->at + 1) % WINDOW;
}

static void take(struct roller *r, uint16_t c)
{
	bool second_half = r->after_cr && c == '\n';

	r->after_cr = c == '\r';
	if (c == ' ' || c == '\t' || second_half)
		return;
	if (c == '\r')
		c = '\n';
	leave(r);
	r->line_at[r->at] = r->at_line_start;
	r->at_line_start = c == '\n';
	enter(r, c);
}

static void take_char(struct roller *r, uint32_t c)
{
	if (c <= 0xffff) {
		take(r, (uint16_t)c);
		return;
	}
	take(r, (uint16_t)(0xd7c0 + (c >> 10)));
	take(r, (uint16_t)(0xdc00 + (c & 0x3ff)));
}

struct tl_line_hashes *tl_line_hashes_new(const char *text, size_t len)
{
	struct tl_line_hashes *h = tl_xcalloc(1, sizeof *h);
	struct roller r = {.out = h, .arena = tl_arena_new(), .oldest_weight = 1, .at_line_start = true};

	h->texts = tl_arena_new();
	for (int i = 0; i < WINDOW; i++)
		r.oldest_weight *= BASE;
	for (size_t i = 0; i < len;) {
		uint32_t c;

		i += tl_utf8_next(text + i, len - i, &c);
		take_char(&r, c);
	}
	take(&r, END_OF_TEXT);
	for (int i = 0; i < WINDOW; i++) {
		leave(&r);
		enter(&r, 0);
	}
	HASH_CLEAR(hh, r.seen);
	tl_arena_free(r.arena);
	return h;
}

void tl_line_hashes_free(struct tl_line_hashes *h)
{
	if (!h)
		return;
	tl_vec_fini(&h->lines);
	tl_arena_free(h->texts);
	free(h);
}

const char *tl_line_hash(const struct tl_line_hashes *h, uint32_t line)
{
	const struct line_hash *l;

	if (line == 0 || line > h->lines.n)
		return "";
	l = &h->lines.v[line - 1];
	return tl_arena_printf(h->texts, "%llx:%u", (unsigned long long)l->hash, (unsigned)l->count);
}
