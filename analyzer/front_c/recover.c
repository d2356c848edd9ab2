/*
 * From complaints to declarations, C first. A guess is a kind of declaration for a name; a later complaint may show
 * that the guess was wrong and change it, a bounded number of times, so that the rounds end.
 */
#include "front_c/recover.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "front_c/complaint.h"
#include "front_c/recover_priv.h"
#include "front_c/scan.h"
#include "front_c/std.h"
#include "front_c/usage.h"

/* More names than this are not missing headers but no C at all. */
#define MOST_GUESSES 3000
#define MOST_FLIPS 2
#define MOST_LOSSES 5
#define MOST_KNOWN 1000 /* places where text was lost */
#define MOST_TEXTS 1000 /* headers whose words are looked at */

void tl_recover_init(struct tl_recover *r, struct tl_arena *a, const struct tl_pack *pack, bool cplusplus,
	const char *text, size_t len)
{
	memset(r, 0, sizeof *r);
	r->arena = a;
	r->pack = pack;
	r->cplusplus = cplusplus;
	r->usage = tl_usage_new(a, cplusplus);
	tl_usage_scan(r->usage, text, len);
}

void tl_recover_fini(struct tl_recover *r)
{
	HASH_CLEAR(hh, r->guesses);
	tl_usage_free(r->usage);
	tl_vec_fini(&r->drops);
	tl_vec_fini(&r->texts);
	tl_vec_fini(&r->losses);
	tl_vec_fini(&r->lost);
	tl_vec_fini(&r->lost_before);
}

bool tl_recover_dropped(const struct tl_recover *r, const char *name)
{
	for (size_t i = 0; i < r->drops.n; i++) {
		if (strcmp(r->drops.v[i], name) == 0)
			return true;
	}
	return false;
}

/* --- guesses --- */

unsigned tl_recover_uses(const struct tl_recover *r, const struct tl_complaint *c)
{
	const char *written = tl_complaint_word_at(r->arena, c);
	unsigned uses = tl_usage_of(r->usage, c->names[0]);

	return uses || !written ? uses : tl_usage_of(r->usage, written);
}

struct tl_guess *tl_recover_find(const struct tl_recover *r, const char *name)
{
	struct tl_guess *g;

	HASH_FIND_STR(r->guesses, name, g);
	return g;
}

/* A macro would hide what the packs know. */
static bool hides_pack(const struct tl_recover *r, const char *name, enum tl_guess_kind kind)
{
	bool is_macro = (kind >= TL_GUESS_STRING && kind <= TL_GUESS_VALUE_CALL) || kind == TL_GUESS_LOOP ||
			kind == TL_GUESS_SCOPE;

	return is_macro && (tl_pack_is_name(r->pack, name, strlen(name)) || tl_pack_api(r->pack, name));
}

bool tl_recover_guess(struct tl_recover *r, const char *name, enum tl_guess_kind kind)
{
	struct tl_guess *g = tl_recover_find(r, name);

	if (g && (g->kind == kind || g->flips >= MOST_FLIPS))
		return false;
	/* To define "if" away is a way out of many a complaint, and changes every branch there is. */
	if (hides_pack(r, name, kind) || tl_guess_is_keyword(name))
		return false;
	if (!g && HASH_COUNT(r->guesses) >= MOST_GUESSES)
		return false;
	if (!g && tl_std_platform(name, NULL))
		kind = TL_GUESS_PLATFORM; /* what is known goes before what is guessed */
	if (g) {
		g->kind = kind;
		g->since = r->rounds;
		g->flips++;
		return true;
	}
	g = tl_arena_alloc(r->arena, sizeof *g);
	g->name = tl_arena_strdup(r->arena, name);
	g->kind = kind;
	g->since = r->rounds;
	HASH_ADD_KEYPTR(hh, r->guesses, g->name, strlen(g->name), g);
	return true;
}

/* "TAILQ_FOREACH(...) {", "unless(...) {": what the name says of how often the block is run. */
enum tl_guess_kind tl_recover_block_kind(const char *name)
{
	static const char *const words[] = {"for", "each", "while", "loop", "iter", "walk", "scan", "traverse", "list",
		"queue", "repeat", "until", "times", "if", "unless", "when", "case", "switch", "ever"};
	char *low = tl_xstrdup(name);
	bool several = false;

	for (char *c = low; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	for (size_t i = 0; i < TL_COUNT(words); i++)
		several |= strstr(low, words[i]) != NULL;
	free(low);
	return several ? TL_GUESS_LOOP : TL_GUESS_SCOPE;
}

bool tl_recover_retract(struct tl_recover *r, struct tl_guess *g)
{
	(void)r;
	if (g->kind == TL_GUESS_LATER_FUNCTION || g->kind == TL_GUESS_NOTHING)
		return false; /* both declarations serve */
	g->kind = TL_GUESS_NOTHING;
	g->flips = MOST_FLIPS;
	return true;
}

bool tl_recover_drop(struct tl_recover *r, const char *name)
{
	if (tl_recover_dropped(r, name) || r->drops.n > 200)
		return false;
	tl_vec_push(&r->drops, tl_arena_strdup(r->arena, name));
	return true;
}

/* --- complaints --- */

/* Compares a message with a pattern in which '' stands for any quoted text, and for what it is also known as. */
static bool matches(const char *message, const char *pattern)
{
	while (*pattern) {
		if (*pattern != *message)
			return false;
		if (*pattern == '\'' && pattern[1] == '\'') {
			message = strchr(message + 1, '\'');
			if (!message)
				return false;
			if (strncmp(message, "' (aka '", 8) == 0 && strstr(message + 8, "')"))
				message = strstr(message + 8, "')") + 1;
			pattern++;
		}
		pattern++;
		message++;
	}
	return true;
}

/* A message that names a file would name it absolutely: left out. */
static void keep_loss(struct tl_recover *r, const struct tl_complaint *c)
{
	r->lossy++;
	if (r->lost.n < MOST_KNOWN)
		tl_vec_push(&r->lost, c->offset);
	if (r->losses.n < MOST_LOSSES && !strchr(c->message, '/'))
		tl_vec_push(&r->losses, tl_arena_printf(r->arena, "line %u: %s", c->line, c->message));
}

/* What stood there before and teaches nothing will not come back by itself. */
static bool was_lost_before(const struct tl_recover *r, const struct tl_complaint *c)
{
	for (size_t i = 0; i < r->lost_before.n; i++) {
		if (r->lost_before.v[i] == c->offset)
			return true;
	}
	return false;
}

static bool learn_one(struct tl_recover *r, const struct tl_complaint *c)
{
	const struct tl_lesson *lessons = r->cplusplus ? tl_lessons_cxx : tl_lessons_c;

	for (size_t i = 0; lessons[i].text; i++) {
		bool lost = lessons[i].lossy && c->in_main, learned;

		if (!matches(c->message, lessons[i].text))
			continue;
		if (lost)
			keep_loss(r, c);
		learned = lessons[i].learn(r, c);
		if (lost && (learned || !was_lost_before(r, c)))
			r->hope = true;
		return learned;
	}
	return false;
}

/* Texts belong to one translation unit, what is in them does not (FNV-1a, 64 bits). */
static uint64_t sum_of(const char *text, size_t len)
{
	uint64_t sum = 14695981039346656037u;

	for (size_t i = 0; i < len; i++)
		sum = (sum ^ (unsigned char)text[i]) * 1099511628211u;
	return sum;
}

static bool has_names(const struct tl_recover *r, const char *text, size_t len)
{
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME && tl_pack_is_name(r->pack, text + t.start, t.end - t.start))
			return true;
	}
	return false;
}

/* The words of headers that complain are looked at too, once each. NULL where there are too many. */
static const struct tl_recover_text *look_at(struct tl_recover *r, const char *text, size_t len)
{
	uint64_t sum = sum_of(text, len);

	for (size_t i = 0; i < r->texts.n; i++) {
		if (r->texts.v[i].sum == sum)
			return &r->texts.v[i];
	}
	if (r->texts.n >= MOST_TEXTS)
		return NULL;
	tl_usage_scan(r->usage, text, len);
	tl_vec_push(&r->texts, (struct tl_recover_text){sum, has_names(r, text, len)});
	return &r->texts.v[r->texts.n - 1];
}

void tl_recover_look(struct tl_recover *r, const char *text, size_t len)
{
	look_at(r, text, len);
}

TL_VEC_TYPE(words, const char *);

/* known: texts that this round has seen. */
static void weigh(struct tl_recover *r, const struct tl_complaint *c, struct words *known)
{
	const struct tl_recover_text *t;

	r->concerns |= c->in_main;
	if (c->in_main || !c->text)
		return;
	for (size_t i = 0; i < known->n; i++) {
		if (known->v[i] == c->text)
			return;
	}
	tl_vec_push(known, c->text);
	t = look_at(r, c->text, c->len);
	r->concerns |= !t || t->has_names;
}

bool tl_recover_is_worth_it(const struct tl_recover *r)
{
	return r->concerns && (r->rounds < 2 || r->hope || (r->own && !r->cplusplus));
}

static void begin_round(struct tl_recover *r)
{
	struct tl_places before = r->lost_before;

	r->lost_before = r->lost;
	r->lost = before;
	r->lost.n = r->losses.n = 0;
	r->errors = r->lossy = 0;
	r->own = r->hope = r->concerns = false;
	r->rounds++;
}

bool tl_recover_learn(struct tl_recover *r, CXTranslationUnit tu)
{
	unsigned n = clang_getNumDiagnostics(tu);
	struct words known = {0};
	bool changed = false;

	begin_round(r);
	for (unsigned i = 0; i < n; i++) {
		struct tl_complaint c;

		if (!tl_complaint_read(&c, tu, i))
			continue;
		r->errors += c.line != 0;
		weigh(r, &c, &known);
		if (learn_one(r, &c)) {
			changed = true;
			r->own |= c.in_main;
		}
		tl_complaint_fini(&c);
	}
	if (r->cplusplus && tl_recover_chains(r))
		changed = true;
	tl_vec_fini(&known);
	return changed;
}
