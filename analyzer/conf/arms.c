/*
 * Arms of conditions. Knows columns and the words that turn to another arm; of the language it knows nothing. Every line is a
 * head to what is indented more below it; one that turns goes on with the chain of the head before it on its column.
 */
#include <ctype.h>
#include <string.h>

#include "base/vec.h"
#include "conf/arms.h"

/* What is nested deeper belongs to the arm around it. */
#define MAX_DEPTH 64U
#define TAB 8U

struct arm {
	const struct arm *up;
	size_t chain; /* heads that exclude each other have one */
	unsigned number, column, depth;
};

struct line {
	size_t start;
	const struct arm *arm; /* which begins with it, or around it */
};

struct tl_arms {
	TL_VEC(struct line) lines;
};

static const char *first_word(const char *line, const char *end, unsigned *column)
{
	*column = 0;
	for (; line < end && (*line == ' ' || *line == '\t'); line++)
		*column = *line == '\t' ? (*column / TAB + 1) * TAB : *column + 1;
	return line;
}

static bool begins_with(const char *at, const char *end, const char *word)
{
	size_t n = strlen(word);

	return (size_t)(end - at) >= n && memcmp(at, word, n) == 0 &&
	       (at + n == end || !(isalnum((unsigned char)at[n]) || at[n] == '_'));
}

/* "case x:" and "default:" are labels; "case x" is the head of them all. */
static bool is_label(const char *at, const char *end)
{
	if (!begins_with(at, end, "case") && !begins_with(at, end, "default"))
		return false;
	while ((at = memchr(at, ':', (size_t)(end - at)))) {
		at++;
		if (at == end || isspace((unsigned char)*at))
			return true;
	}
	return false;
}

static bool turns(const char *at, const char *end)
{
	static const char *const words[] = {"else", "elif", "elsif", "elseif", "when"};

	while (at < end && (*at == '}' || *at == ' ' || *at == '\t'))
		at++;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (begins_with(at, end, words[i]))
			return true;
	}
	return is_label(at, end);
}

/* The arm that begins with this line, below those it is indented under. */
static const struct arm *begin_arm(
	struct tl_arena *a, const struct arm *top, unsigned column, bool turning, size_t chain)
{
	const struct arm *before = NULL;
	struct arm *arm;

	for (; top && top->column >= column; top = top->up)
		before = top->column == column ? top : NULL;
	if (top && top->depth + 1 >= MAX_DEPTH)
		return top;
	arm = tl_arena_alloc(a, sizeof *arm);
	*arm = (struct arm){.up = top, .chain = chain, .column = column, .depth = top ? top->depth + 1 : 0};
	if (turning && before) {
		arm->chain = before->chain;
		arm->number = before->number + 1;
	}
	return arm;
}

const struct tl_arms *tl_arms_of(struct tl_arena *a, const char *code, size_t len)
{
	struct tl_arms *arms = tl_arena_alloc(a, sizeof *arms);
	const struct arm *top = NULL;
	const char *end = code + len;

	for (const char *line = code; line < end;) {
		const char *stop = memchr(line, '\n', (size_t)(end - line)), *word;
		unsigned column;

		stop = stop ? stop : end;
		word = first_word(line, stop, &column);
		if (word < stop && *word != '\r') {
			top = begin_arm(a, top, column, turns(word, stop), arms->lines.n);
			tl_vec_push_in(a, &arms->lines, (struct line){(size_t)(line - code), top});
		}
		line = stop + 1;
	}
	return arms;
}

static const struct arm *arm_at(const struct tl_arms *arms, size_t at)
{
	size_t lo = 0, hi = arms->lines.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (arms->lines.v[mid].start <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo ? arms->lines.v[lo - 1].arm : NULL;
}

bool tl_arms_apart(const struct tl_arms *arms, size_t x, size_t y)
{
	const struct arm *a = arm_at(arms, x), *b = arm_at(arms, y);

	while (a && b) {
		if (a->depth > b->depth) {
			a = a->up;
			continue;
		}
		if (b->depth > a->depth) {
			b = b->up;
			continue;
		}
		if (a->chain == b->chain)
			return a->number != b->number;
		a = a->up;
		b = b->up;
	}
	return false;
}
