/*
 * Shell-like patterns over paths. All positions of the pattern are tried side by side, so the work is at most
 * pattern times path, whatever the pattern.
 */
#define _GNU_SOURCE /* memmem */
#include "base/path.h"

#include <string.h>

#include "base/text.h"

enum kind { END, BYTE, ANY, SET, STAR, GLOBSTAR, FOLDERS };

struct token {
	enum kind kind;
	bool negated;
	char byte;
	const char *set; /* between the brackets */
	size_t set_len;
};

#define MAX_TOKENS 512

struct glob {
	struct token tokens[MAX_TOKENS];
	size_t n; /* the token END included */
};

/* The ']' that closes the set whose first member is at p, or NULL. A ']' in first place is a member. */
static const char *set_end(const char *p)
{
	return *p ? strchr(p + 1, ']') : NULL;
}

static const char *read_set(struct token *t, const char *p)
{
	const char *members = p + 1, *end;

	if (*members == '!' || *members == '^')
		members++;
	end = set_end(members);
	if (!end) {
		*t = (struct token){.kind = BYTE, .byte = '['};
		return p + 1;
	}
	*t = (struct token){
		.kind = SET, .negated = members != p + 1, .set = members, .set_len = (size_t)(end - members)};
	return end + 1;
}

static const char *read_stars(struct token *t, const char *p, bool at_start)
{
	*t = (struct token){.kind = STAR};
	if (p[1] != '*')
		return p + 1;
	p += 2;
	t->kind = GLOBSTAR;
	if (*p != '/' || !at_start)
		return p;
	t->kind = FOLDERS;
	return p + 1;
}

static bool compile(struct glob *g, const char *pattern)
{
	const char *p = pattern;

	for (g->n = 0; g->n < MAX_TOKENS - 1 && *p; g->n++) {
		struct token *t = &g->tokens[g->n];

		if (*p == '*') {
			p = read_stars(t, p, p == pattern || p[-1] == '/');
		} else if (*p == '[') {
			p = read_set(t, p);
		} else if (*p == '?') {
			*t = (struct token){.kind = ANY};
			p++;
		} else {
			if (*p == '\\' && p[1])
				p++;
			*t = (struct token){.kind = BYTE, .byte = *p++};
		}
	}
	g->tokens[g->n++] = (struct token){.kind = END};
	return *p == '\0';
}

static bool in_set(const struct token *t, char c)
{
	bool found = false;

	for (size_t i = 0; i < t->set_len && !found; i++) {
		unsigned char low = (unsigned char)t->set[i], high = low;

		if (i + 2 < t->set_len && t->set[i + 1] == '-') {
			high = (unsigned char)t->set[i + 2];
			i += 2;
		}
		found = (unsigned char)c >= low && (unsigned char)c <= high;
	}
	return found != t->negated;
}

/* Token i may come next; so may what follows it, when it can match nothing at all. */
static void add(const struct glob *g, bool *states, size_t i)
{
	states[i] = true;
	while (g->tokens[i].kind == STAR || g->tokens[i].kind == GLOBSTAR || g->tokens[i].kind == FOLDERS)
		states[++i] = true;
}

static void step(const struct glob *g, size_t i, char c, bool *next)
{
	const struct token *t = &g->tokens[i];

	switch (t->kind) {
	case END:
		break;
	case BYTE:
		if (c == t->byte)
			add(g, next, i + 1);
		break;
	case ANY:
		if (c != '/')
			add(g, next, i + 1);
		break;
	case SET:
		if (c != '/' && in_set(t, c))
			add(g, next, i + 1);
		break;
	case STAR:
		if (c != '/')
			add(g, next, i);
		break;
	case GLOBSTAR:
		add(g, next, i);
		break;
	case FOLDERS:
		/* Whole folders only: what follows may begin after a '/', not in the middle of a name. */
		next[i] = true;
		if (c == '/')
			add(g, next, i + 1);
		break;
	}
}

enum answer { NO, YES, ASK_ON };

/* Trees have many files and rules many patterns, nearly all of which are a name, or a '*' and an ending: those
 * are answered, and of the others most are refused, without states. */
static enum answer match_plainly(const char *pattern, const char *path)
{
	size_t head = strcspn(pattern, "*?[\\"), len = strlen(path);
	const char *star = pattern + head, *tail = star + strspn(star, "*");

	if (strchr(pattern, '[') || strchr(pattern, '\\') || pattern[0] == '/' || strlen(pattern) >= MAX_TOKENS)
		return ASK_ON;
	if (strchr(pattern, '/') || strpbrk(tail, "*?") || *star == '?') {
		while (tail[strcspn(tail, "*?")])
			tail += strcspn(tail, "*?") + 1;
		/* "**" takes a '/' behind it along, or stands for nothing at all. */
		return tl_ends_with(path, len, tail + (*tail == '/')) ? ASK_ON : NO;
	}
	if (!*star)
		return strcmp(pattern, path) == 0 ? YES : NO;
	if (len < head + strlen(tail) || memcmp(pattern, path, head) != 0)
		return NO;
	return tl_ends_with(path, len, tail) ? YES : NO;
}

bool tl_path_glob(const char *pattern, const char *path)
{
	struct glob g;
	bool a[MAX_TOKENS], b[MAX_TOKENS], *now = a, *next = b;
	bool anchored = pattern[0] == '/';

	if (!strchr(pattern, '/'))
		path = tl_path_base(path);
	switch (match_plainly(pattern, path)) {
	case NO:
		return false;
	case YES:
		return true;
	case ASK_ON:
		break;
	}
	if (anchored) {
		pattern++;
		path += *path == '/';
	}
	if (!compile(&g, pattern))
		return false;
	memset(now, 0, g.n * sizeof *now);
	add(&g, now, 0);
	for (const char *p = path; *p; p++) {
		bool *swap = now;

		memset(next, 0, g.n * sizeof *next);
		for (size_t i = 0; i < g.n; i++) {
			if (now[i])
				step(&g, i, *p, next);
		}
		if (*p == '/' && !anchored)
			add(&g, next, 0);
		now = next;
		next = swap;
	}
	return now[g.n - 1];
}

/* "**" may take the '/' beside it along, so none counts at either end. */
static void find_part(struct tl_glob *g)
{
	const char *p = strpbrk(g->pattern, "[\\") ? "" : g->pattern;

	while (*p) {
		size_t n = strcspn(p, "*?"), len = n;
		const char *part = p;

		p += n + (p[n] != '\0');
		while (len && part[len - 1] == '/')
			len--;
		for (; len && *part == '/'; len--)
			part++;
		if (len > g->part_len) {
			g->part = part;
			g->part_len = len;
		}
	}
}

struct tl_glob tl_glob_of(const char *pattern)
{
	struct tl_glob g = {.pattern = pattern, .tail = pattern, .kind = TL_GLOB_OTHER};
	bool plain = !strchr(pattern, '/') && strlen(pattern) < MAX_TOKENS;

	if (plain && !strpbrk(pattern, "*?[\\"))
		g.kind = TL_GLOB_NAME;
	else if (plain && *pattern == '*' && !strpbrk(pattern + 1, "*?[\\"))
		g.kind = TL_GLOB_ENDING;
	while (strpbrk(g.tail, "*?]\\"))
		g.tail = strpbrk(g.tail, "*?]\\") + 1;
	/* "**" takes a '/' behind it along, or stands for nothing at all; one in front anchors. */
	g.tail += *g.tail == '/';
	g.tail_len = strlen(g.tail);
	find_part(&g);
	return g;
}

bool tl_glob_match(const struct tl_glob *g, const char *path, size_t len, const char *base)
{
	if (len < g->tail_len || memcmp(path + len - g->tail_len, g->tail, g->tail_len) != 0)
		return false;
	if (g->kind == TL_GLOB_OTHER)
		return (!g->part_len || memmem(path, len, g->part, g->part_len)) && tl_path_glob(g->pattern, path);
	return g->kind == TL_GLOB_NAME ? path + len - g->tail_len == base : path + len - g->tail_len >= base;
}
