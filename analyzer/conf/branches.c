/* Finding branches, counting the readings that show each of them, and blanking what a reading leaves out. */
#include "conf/branches.h"

#include <string.h>

#include "base/text.h"
#include "conf/template.h"

#define NONE UINT32_MAX
#define MAX_BRANCHES 20000U /* of one file: what follows is read as it stands */

enum mark { NOTHING, OPEN, TURN, CLOSE };

/* One arm of a condition: [from, to) without the marks around it. */
struct branch {
	size_t from, to;
	uint32_t chain;
	unsigned need;	/* readings that show everything inside */
	unsigned first; /* the first of them, counted within the chain */
	unsigned at;	/* while reading: which of them it is; NONE when left out */
	bool never;	/* its condition is the word "false" */
};

/* All arms of one condition. */
struct chain {
	size_t from, to; /* of a choice in place: the action around the arms, which is blanked; else 0 */
	uint32_t parent; /* the branch it stands in, or NONE */
	uint32_t head;	 /* its first branch */
	unsigned need;
	bool closed;
};

struct tl_branches {
	TL_VEC(struct branch) arms;
	TL_VEC(struct chain) chains;
	unsigned need;
	bool never; /* some arm is in no reading */
};

struct scan {
	struct tl_arena *arena;
	struct tl_branches *found;
	const struct tl_syntax_opts *opts;
	const char *text;
	size_t len;
	uint32_t now; /* the branch that is open, or NONE */
};

/* --- what is a mark --- */

struct span {
	const char *at;
	size_t len;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* What an action says, without its marks and the signs that eat blanks. */
static struct span inside(const char *text, size_t from, size_t to)
{
	for (from += 2; from < to && (is_blank(text[from]) || strchr("-+~", text[from]));)
		from++;
	for (to -= 2; to > from && (is_blank(text[to - 1]) || strchr("-+~", text[to - 1]));)
		to--;
	return (struct span){text + from, to > from ? to - from : 0};
}

static size_t word_len(struct span s)
{
	size_t n = 0;

	while (n < s.len && ((s.at[n] >= 'a' && s.at[n] <= 'z') || s.at[n] == '_'))
		n++;
	return n == s.len || is_blank(s.at[n]) || s.at[n] == '(' ? n : 0;
}

static bool is_one_of(const char *word, size_t len, const char *const *words)
{
	for (; *words; words++) {
		if (strlen(*words) == len && memcmp(*words, word, len) == 0)
			return true;
	}
	return false;
}

static const char *const turns[] = {"else", "elif", "elsif", "elseif", "when", NULL};

/* {% if x %}, {% endif %}: every word has an end of its own. */
static enum mark statement_mark(struct span s)
{
	static const char *const words[] = {"if", "for", "unless", "case", "block", "with", NULL};
	size_t n = word_len(s);

	if (is_one_of(s.at, n, words))
		return OPEN;
	if (is_one_of(s.at, n, turns))
		return TURN;
	return n > 3 && memcmp(s.at, "end", 3) == 0 && is_one_of(s.at + 3, n - 3, words) ? CLOSE : NOTHING;
}

/* {{ if x }} ... {{ end }}, {{#if x}} ... {{/if}} */
static enum mark brace_mark(struct span s)
{
	static const char *const words[] = {"if", "range", "with", "define", "block", NULL};
	size_t n = word_len(s);

	if (s.len && (*s.at == '#' || *s.at == '^'))
		return OPEN;
	if (s.len > 1 && *s.at == '/')
		return s.at[1] == '*' ? NOTHING : CLOSE;
	if (is_one_of(s.at, n, words))
		return n < s.len ? OPEN : NOTHING; /* else it is a variable of that name */
	if (is_one_of(s.at, n, turns))
		return TURN;
	return n == 3 && n == s.len && memcmp(s.at, "end", 3) == 0 ? CLOSE : NOTHING;
}

/* "@list.each do |x|" */
static bool ends_with_do(struct span s)
{
	size_t n = s.len;

	if (n && s.at[n - 1] == '|') {
		for (n--; n && s.at[n - 1] != '|';)
			n--;
		for (n -= n > 0; n && is_blank(s.at[n - 1]);)
			n--;
	}
	return n > 3 && memcmp(s.at + n - 2, "do", 2) == 0 && is_blank(s.at[n - 3]);
}

/* <% if x %> ... <% end %>, <% if x { %> ... <% } %> */
static enum mark ruby_mark(struct span s)
{
	static const char *const words[] = {"if", "unless", "case", "for", "while", NULL};
	bool braced = s.len && s.at[s.len - 1] == '{';
	size_t n = word_len(s);

	if (!s.len || *s.at == '=' || *s.at == '#')
		return NOTHING;
	if (*s.at == '}')
		return braced ? TURN : CLOSE;
	if (is_one_of(s.at, n, turns))
		return TURN;
	if (n == 3 && n == s.len && memcmp(s.at, "end", 3) == 0)
		return CLOSE;
	return braced || is_one_of(s.at, n, words) || ends_with_do(s) ? OPEN : NOTHING;
}

static enum mark action_mark(const char *text, size_t from, size_t to)
{
	struct span s = inside(text, from, to);

	if (text[from] == '<')
		return ruby_mark(s);
	if (text[from + 1] == '%')
		return statement_mark(s);
	return text[from + 1] == '{' ? brace_mark(s) : NOTHING;
}

static bool has_word(const struct tl_strs *words, const char *at, size_t len)
{
	for (size_t i = 0; i < words->n; i++) {
		if (strlen(words->v[i]) == len && memcmp(words->v[i], at, len) == 0)
			return true;
	}
	return false;
}

/* A line that begins with one of the format's own words. */
static enum mark line_mark(const struct scan *s, size_t at)
{
	size_t end;

	while (at < s->len && (s->text[at] == ' ' || s->text[at] == '\t'))
		at++;
	for (end = at; end < s->len && !is_blank(s->text[end]) && s->text[end] != '(';)
		end++;
	if (has_word(&s->opts->branch_opens, s->text + at, end - at))
		return OPEN;
	if (has_word(&s->opts->branch_turns, s->text + at, end - at))
		return TURN;
	return has_word(&s->opts->branch_closes, s->text + at, end - at) ? CLOSE : NOTHING;
}

/* --- what they enclose --- */

/* "{% if false %}": nothing but that word stands behind the first one. */
static bool is_never(const struct scan *s, size_t from, size_t to)
{
	static const char *const words[] = {"false", "False", "0", NULL};
	struct span in = to - from > 4 ? inside(s->text, from, to) : (struct span){0};
	size_t n = 0;

	while (n < in.len && !is_blank(in.at[n]))
		n++;
	while (n < in.len && is_blank(in.at[n]))
		n++;
	return n < in.len && is_one_of(in.at + n, in.len - n, words);
}

static void begin(struct scan *s, uint32_t chain, size_t at, bool never)
{
	struct branch arm = {.from = at, .to = at, .chain = chain, .need = 1, .never = never};

	s->now = (uint32_t)s->found->arms.n;
	tl_vec_push_in(s->arena, &s->found->arms, arm);
}

/* [from, to) is the mark. */
static void take(struct scan *s, enum mark m, size_t from, size_t to)
{
	struct tl_branches *f = s->found;
	struct chain *chain;

	if (m == NOTHING || f->arms.n >= MAX_BRANCHES)
		return;
	if (m == OPEN) {
		struct chain c = {.parent = s->now, .head = (uint32_t)f->arms.n};

		tl_vec_push_in(s->arena, &f->chains, c);
		begin(s, (uint32_t)f->chains.n - 1, to, is_never(s, from, to));
		return;
	}
	if (s->now == NONE)
		return;
	f->arms.v[s->now].to = from;
	chain = &f->chains.v[f->arms.v[s->now].chain];
	if (m == TURN) {
		begin(s, f->arms.v[s->now].chain, to, false);
	} else {
		chain->closed = true;
		s->now = chain->parent;
	}
}

/* --- values chosen in place --- */

struct choice {
	struct span values[4];
	size_t n;
};

/* The end of the quoted text that begins at i, or to. */
static size_t quoted_end(const char *text, size_t i, size_t to)
{
	char quote = text[i++];

	while (i < to && text[i] != quote)
		i++;
	return i;
}

static size_t letters_end(const char *text, size_t i, size_t to)
{
	while (i < to && (text[i] | 32) >= 'a' && (text[i] | 32) <= 'z')
		i++;
	return i;
}

/* The quoted texts a choice is made among: 'a' if x else 'b', x ? "a" : "b", ternary "a" "b" x, x | ternary('a', 'b'). */
static void find_choice(const char *text, size_t from, size_t to, struct choice *c)
{
	bool value = true, ternary = false;

	for (size_t i = from, end; i < to && c->n < TL_COUNT(c->values); i = end) {
		end = letters_end(text, i, to);
		if (text[i] == '"' || text[i] == '\'') {
			end = quoted_end(text, i, to);
			if (value && end < to)
				c->values[c->n++] = (struct span){text + i + 1, end - i - 1};
			value = ternary;
		} else if (end > i) {
			ternary = end - i == 7 && memcmp(text + i, "ternary", 7) == 0;
			value = ternary || (end - i == 4 && memcmp(text + i, "else", 4) == 0);
			continue;
		} else if (!is_blank(text[i]) && text[i] != '(' && !(ternary && text[i] == ',')) {
			value = text[i] == '?' || text[i] == ':';
			ternary = false;
		}
		end++;
	}
}

static void take_choice(struct scan *s, size_t from, size_t to)
{
	struct tl_branches *f = s->found;
	struct chain c = {.from = from, .to = to, .parent = s->now, .head = (uint32_t)f->arms.n, .closed = true};
	struct choice choice = {0};
	struct span in = inside(s->text, from, to);
	size_t at = (size_t)(in.at - s->text);

	if (s->text[from + 1] != '{' && (s->text[from] != '<' || s->text[from + 2] != '='))
		return;
	find_choice(s->text, at + (in.len && *in.at == '='), at + in.len, &choice);
	if (choice.n < 2 || f->arms.n + choice.n > MAX_BRANCHES)
		return;
	tl_vec_push_in(s->arena, &f->chains, c);
	for (size_t i = 0; i < choice.n; i++) {
		struct branch arm = {.from = (size_t)(choice.values[i].at - s->text), .need = 1};

		arm.to = arm.from + choice.values[i].len;
		arm.chain = (uint32_t)f->chains.n - 1;
		tl_vec_push_in(s->arena, &f->arms, arm);
	}
}

static void scan(struct scan *s)
{
	bool lines = s->opts->branch_opens.n > 0, fresh = true;

	for (size_t i = 0; i < s->len;) {
		size_t end = tl_template_action(s->text, s->len, i);

		if (end) {
			take(s, action_mark(s->text, i, end), i, end);
			take_choice(s, i, end);
			i = end;
			continue;
		}
		if (lines && fresh)
			take(s, line_mark(s, i), i, i);
		fresh = s->text[i++] == '\n';
	}
}

/* --- how many readings --- */

static unsigned sum(unsigned a, unsigned b)
{
	return a + b > TL_READINGS ? TL_READINGS + 1 : a + b;
}

/* A chain's branches come behind the branch it stands in, so going backwards everything inside is known before it is asked. */
static void count(struct tl_branches *b)
{
	b->need = 1;
	for (size_t i = b->arms.n; i-- > 0;) {
		struct chain *c = &b->chains.v[b->arms.v[i].chain];
		unsigned *around = c->parent == NONE ? &b->need : &b->arms.v[c->parent].need;

		if (b->arms.v[i].never && c->closed)
			b->arms.v[i].need = 0;
		c->need = c->closed ? sum(c->need, b->arms.v[i].need) : 1;
		if (c->head == i && c->need > *around)
			*around = c->need;
	}
	for (size_t i = 0; i < b->chains.n; i++)
		b->chains.v[i].need = 0;
	for (size_t i = 0; i < b->arms.n; i++)
		b->never |= b->arms.v[i].never && b->chains.v[b->arms.v[i].chain].closed;
	for (size_t i = 0; i < b->arms.n; i++) {
		struct chain *c = &b->chains.v[b->arms.v[i].chain];

		b->arms.v[i].first = c->need;
		c->need = sum(c->need, b->arms.v[i].need);
	}
}

struct tl_branches *tl_branches_find(
	struct tl_arena *a, const char *text, size_t len, const struct tl_syntax_opts *opts)
{
	struct tl_branches *b = tl_arena_alloc(a, sizeof *b);
	struct scan s = {.arena = a, .found = b, .opts = opts, .text = text, .len = len, .now = NONE};

	scan(&s);
	count(b);
	return b->need > 1 || b->never ? b : NULL;
}

unsigned tl_branches_readings(const struct tl_branches *b)
{
	return b->need < TL_READINGS ? b->need : TL_READINGS;
}

/* Which reading of its own the branch is in; NONE when another branch of its chain is shown. */
static unsigned reading_of(const struct tl_branches *b, const struct branch *arm, unsigned reading)
{
	const struct chain *c = &b->chains.v[arm->chain];
	unsigned around = c->parent == NONE ? reading : b->arms.v[c->parent].at;

	if (around == NONE || !c->closed)
		return around;
	if (arm->never)
		return NONE;
	if (around >= c->need)
		around = c->need - 1;
	return around >= arm->first && around < arm->first + arm->need ? around - arm->first : NONE;
}

static void blank(char *out, size_t from, size_t to)
{
	for (; from < to; from++) {
		if (out[from] != '\n' && out[from] != '\r')
			out[from] = ' ';
	}
}

/* Of a choice in place nothing stays but the value. */
static void leave_value(char *out, const struct branch *arm, const struct chain *c)
{
	blank(out, c->from, arm->from);
	blank(out, arm->to, c->to);
}

const char *tl_branches_read(
	const struct tl_branches *b, struct tl_arena *a, const char *text, size_t len, unsigned reading)
{
	char *out;

	if (b->need > TL_READINGS && reading == TL_READINGS - 1)
		return text;
	out = tl_arena_alloc(a, len + 1);
	memcpy(out, text, len);
	for (size_t i = 0; i < b->arms.n; i++) {
		struct branch *arm = &b->arms.v[i];
		const struct chain *c = &b->chains.v[arm->chain];
		bool shown = c->parent == NONE || b->arms.v[c->parent].at != NONE;

		arm->at = reading_of(b, arm, reading);
		if (shown && arm->at == NONE && !c->to)
			blank(out, arm->from, arm->to);
		if (shown && arm->at != NONE && c->to)
			leave_value(out, arm, c);
	}
	return out;
}
