/* Picking values out of nodes, and the conditions on them. */
#include "conf/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/path.h"

/* --- picking --- */

static void from_words(struct tl_value *out, struct tl_arena *a, const struct tl_word *words, size_t n)
{
	size_t len = 0;
	char *w;

	for (size_t i = 0; i < n; i++) {
		len += words[i].len + 1U;
		out->unknown |= words[i].unknown;
		out->guess |= words[i].guess;
	}
	w = tl_arena_alloc(a, len + 1);
	out->text = w;
	for (size_t i = 0; i < n; i++) {
		memcpy(w, words[i].text, words[i].len);
		w += words[i].len;
		*w++ = ' ';
	}
	out->len = len ? len - 1 : 0;
	if (len)
		w[-1] = '\0';
	out->words = words;
	out->n_words = n;
	out->start = n ? words[0].start : 0;
	out->end = n ? words[n - 1].end : 0;
}

static bool is_part(char c, const char *split)
{
	return split && c && strchr(split, c) != NULL;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* [from, to) of a word as a word of its own. */
static struct tl_word part_of(const struct tl_word *w, size_t from, size_t to)
{
	struct tl_word part = {
		.text = w->text + from, .len = (uint32_t)(to - from), .unknown = w->unknown, .guess = w->guess};
	uint32_t last;

	part.start = w->start;
	part.end = w->end;
	if (to > from && tl_word_place(w, from, &part.start) && tl_word_place(w, to - 1, &last)) {
		part.end = last + 1;
		part.literal = part.end - part.start == part.len;
	} else if (to == from && tl_word_place(w, from, &part.start)) {
		part.end = part.start;
		part.literal = true;
	}
	return part;
}

/* Looks for "key=value" in one item [from, to) of a word; blanks around both sides do not count. */
static bool item_value(const struct tl_word *w, size_t from, size_t to, const struct tl_pick *pick, struct tl_word *out)
{
	size_t eq = from, end;

	while (from < to && is_space(w->text[from]))
		from++;
	while (eq < to && w->text[eq] != '=')
		eq++;
	if (eq == to)
		return false;
	for (end = eq; end > from && is_space(w->text[end - 1]);)
		end--;
	if (!tl_text_like(w->text + from, end - from, pick->key, pick->caseless))
		return false;
	for (eq++; eq < to && is_space(w->text[eq]);)
		eq++;
	while (to > eq && is_space(w->text[to - 1]))
		to--;
	*out = part_of(w, eq, to);
	return true;
}

/* The last item of that key counts. */
static bool pick_key(const struct tl_node *n, const struct tl_pick *pick, struct tl_word *out)
{
	bool found = false;

	for (size_t i = 0; i < n->n_words; i++) {
		const struct tl_word *w = &n->words[i];

		for (size_t from = 0, to; from <= w->len; from = to + 1) {
			to = from;
			while (to < w->len && !is_part(w->text[to], pick->split))
				to++;
			found |= item_value(w, from, to, pick, out);
		}
	}
	return found;
}

static bool pick_after(const struct tl_node *n, const struct tl_pick *pick, struct tl_word *out)
{
	for (size_t i = 0; i + 1 < n->n_words; i++) {
		if (!tl_text_is(n->words[i].text, n->words[i].len, pick->key, pick->caseless))
			continue;
		*out = n->words[i + 1];
		return true;
	}
	return false;
}

bool tl_value_pick(struct tl_value *out, struct tl_arena *a, const struct tl_node *n, const struct tl_pick *pick)
{
	size_t from = pick->kind == TL_PICK_WORD || pick->kind == TL_PICK_FROM ? pick->word - 1U : 0;
	struct tl_word *one;

	*out = (struct tl_value){0};
	if (pick->kind == TL_PICK_NAME) {
		out->text = tl_arena_strndup(a, n->name, n->name_len);
		out->len = n->name_len;
		out->start = n->start;
		out->end = n->name_end ? n->name_end : n->start + n->name_len;
		return true;
	}
	if (pick->kind == TL_PICK_KEY || pick->kind == TL_PICK_AFTER) {
		one = tl_arena_alloc(a, sizeof *one);
		if (!(pick->kind == TL_PICK_KEY ? pick_key(n, pick, one) : pick_after(n, pick, one)))
			return false;
		from_words(out, a, one, 1);
		return true;
	}
	if (from >= n->n_words && (n->n_words || pick->kind != TL_PICK_REST))
		return false;
	from_words(out, a, from ? n->words + from : n->words, pick->kind == TL_PICK_WORD ? 1 : n->n_words - from);
	if (!out->n_words) { /* a flag: its place is its name */
		out->start = n->start;
		out->end = n->end;
	}
	return true;
}

void tl_value_place(const struct tl_value *v, size_t from, size_t to, uint32_t *start, uint32_t *end)
{
	size_t at = 0;
	bool begun = false;

	*start = v->start;
	*end = v->end;
	for (size_t i = 0; i < v->n_words && at < to; at += v->words[i++].len + 1U) {
		const struct tl_word *w = &v->words[i];
		uint32_t place;

		if (from >= at + w->len + 1)
			continue;
		if (!begun)
			*start = (from > at || w->n_pieces) && tl_word_place(w, from - at, &place) ? place : w->start;
		begun = true;
		/* By the last byte: one past it may stand on the next line. */
		*end = to < at + w->len && tl_word_place(w, to - at - 1, &place) ? place + 1 : w->end;
	}
}

void tl_value_part(struct tl_value *out, struct tl_arena *a, const struct tl_value *v, size_t from, size_t to)
{
	struct tl_word *w = tl_arena_alloc(a, sizeof *w);

	*w = (struct tl_word){.text = v->text + from, .len = (uint32_t)(to - from)};
	tl_value_place(v, from, to, &w->start, &w->end);
	w->literal = w->end - w->start == w->len;
	*out = (struct tl_value){0};
	from_words(out, a, w, 1);
}

/* --- conditions --- */

static bool text_passes(const struct tl_test *t, const char *text, size_t len)
{
	struct tl_match m;
	bool ok = t->is.n == 0;

	for (size_t i = 0; i < t->is.n && !ok; i++)
		ok = tl_text_is(text, len, t->is.v[i], t->caseless);
	if (ok && t->match)
		ok = tl_regex_match(t->match, text, len, 0, &m) == 1;
	if (ok && (t->from || t->below)) {
		size_t digit = len && (*text == 'v' || *text == 'V');

		ok = len > digit && text[digit] >= '0' && text[digit] <= '9';
	}
	if (ok && t->from)
		ok = tl_version_cmp(text, len, t->from, strlen(t->from)) >= 0;
	if (ok && t->below)
		ok = tl_version_cmp(text, len, t->below, strlen(t->below)) < 0;
	return ok;
}

/* How far another node is looked for: bounds the work on a hostile file. */
#define MAX_SIBLINGS 1000U

/* A node of that name in the block passes. The name may lead further down, name by name. */
static bool kid_passes(const struct tl_test *t, const struct tl_node *parent, const char *name, unsigned *looked)
{
	const char *slash = name[0] == '@' ? NULL : strchr(name, '/');
	char part[128];

	if (slash && (size_t)(slash - name) >= sizeof part)
		return false;
	snprintf(part, sizeof part, "%.*s", slash ? (int)(slash - name) : 0, name);
	for (const struct tl_node *n = parent->kids; n && *looked < MAX_SIBLINGS; n = n->next) {
		++*looked;
		if (!tl_node_is(n, slash ? part : name, t->caseless))
			continue;
		if (slash ? kid_passes(t, n, slash + 1, looked)
			  : n->n_words && text_passes(t, n->words->text, n->words->len))
			return true;
	}
	return false;
}

/* "../Type" leads out of the block first, "/kind" to the head of the file or document. */
static bool sibling_passes(const struct tl_test *t, const struct tl_node *block)
{
	const char *name = t->name;
	unsigned looked = 0;

	if (name[0] == '/') {
		while (!tl_node_is_file(block))
			block = block->parent;
		name++;
	}
	for (; strncmp(name, "../", 3) == 0 && block->parent; name += 3)
		block = block->parent;
	return kid_passes(t, block, name, &looked);
}

static const struct tl_node *node_below(const struct tl_node *block, const char *path, unsigned *looked)
{
	size_t len = strcspn(path, "/");

	for (const struct tl_node *n = block->kids; n && *looked < MAX_SIBLINGS; n = n->next) {
		const struct tl_node *found = n;

		++*looked;
		if (n->name_len != len || memcmp(n->name, path, len) != 0)
			continue;
		if (path[len])
			found = node_below(n, path + len + 1, looked);
		if (found && found->n_words)
			return found;
	}
	return NULL;
}

const struct tl_node *tl_node_beside(const struct tl_node *block, const char *path)
{
	unsigned looked = 0;

	for (; strncmp(path, "../", 3) == 0 && block->parent; path += 3)
		block = block->parent;
	return node_below(block, path, &looked);
}

static bool file_passes(const struct tl_test *t, const struct tl_node *node)
{
	const struct tl_node *root = node;
	unsigned looked = 0;

	while (root->parent)
		root = root->parent;
	for (const struct tl_node *n = root->kids; n && looked < MAX_SIBLINGS; n = tl_node_after(n), looked++) {
		if (tl_node_is(n, t->name, t->caseless) && n->n_words && text_passes(t, n->words->text, n->words->len))
			return true;
	}
	return false;
}

static bool word_passes(const struct tl_test *t, const struct tl_node *node)
{
	return t->word <= node->n_words && text_passes(t, node->words[t->word - 1].text, node->words[t->word - 1].len);
}

static bool any_word_passes(const struct tl_test *t, const struct tl_node *node)
{
	for (size_t i = 0; i < node->n_words; i++) {
		if (text_passes(t, node->words[i].text, node->words[i].len))
			return true;
	}
	return false;
}

static bool before_passes(const struct tl_test *t, const struct tl_node *node)
{
	const struct tl_node *n = node->parent ? node->parent->kids : NULL;

	if (n == node)
		return false;
	for (unsigned looked = 0; n && n->next != node; n = n->next) {
		if (++looked > MAX_SIBLINGS)
			return false;
	}
	return n && text_passes(t, n->name, n->name_len);
}

static bool holds(const struct tl_test *t, const struct tl_node *node, const struct tl_value *value)
{
	unsigned looked = 0;

	switch (t->on) {
	case TL_TEST_VALUE:
		return value && text_passes(t, value->text, value->len);
	case TL_TEST_WORD:
		return word_passes(t, node);
	case TL_TEST_ANY:
		return any_word_passes(t, node);
	case TL_TEST_SIBLING:
		return node->parent && sibling_passes(t, node->parent);
	case TL_TEST_KID:
		return kid_passes(t, node, t->name, &looked);
	case TL_TEST_FILE:
		return file_passes(t, node);
	case TL_TEST_NAME:
		return text_passes(t, node->name, node->name_len);
	case TL_TEST_BEFORE:
		return before_passes(t, node);
	case TL_TEST_OUTER:
		return node->parent && (t->word ? word_passes(t, node->parent) : any_word_passes(t, node->parent));
	}
	return false;
}

bool tl_tests_hold(const struct tl_test *tests, size_t n, const struct tl_node *node, const struct tl_value *value)
{
	for (size_t i = 0; i < n; i++) {
		if (holds(&tests[i], node, value) == tests[i].negate)
			return false;
	}
	return true;
}

bool tl_tests_at(const struct tl_test *tests, size_t n, const struct tl_value *value, size_t *from, size_t *to)
{
	struct tl_match m;

	for (size_t i = 0; i < n; i++) {
		const struct tl_test *t = &tests[i];
		size_t at = t->on == TL_TEST_VALUE && t->match ? tl_regex_group(t->match, "at") : 0;

		if (!at || tl_regex_match(t->match, value->text, value->len, 0, &m) != 1 || at >= m.n ||
			m.start[at] == (size_t)-1)
			continue;
		*from = m.start[at];
		*to = m.end[at];
		return true;
	}
	return false;
}

/* --- places --- */

static const char *lower(struct tl_arena *a, const char *text)
{
	char *copy = tl_arena_strdup(a, text);

	for (char *p = copy; *p; p++) {
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	}
	return copy;
}

bool tl_path_in(struct tl_arena *a, const struct tl_strs *in, const char *path, bool caseless)
{
	const char *folded = caseless ? lower(a, path) : path;

	for (size_t i = 0; i < in->n; i++) {
		const char *glob = caseless ? lower(a, in->v[i]) : in->v[i];

		if (strcmp(glob, "/") == 0 ? strcmp(path, "/") == 0 : tl_path_glob(glob, folded))
			return true;
	}
	return false;
}

enum answer { NO, YES, ASK };

/* Nearly all globs end in the name of a block: where that is not this block's, they are refused without its path. */
static enum answer may_be_in(const char *glob, const struct tl_node *block, bool caseless)
{
	const char *slash = strrchr(glob, '/'), *last = slash ? slash + 1 : glob;

	if (strpbrk(last, "*?[\\") || !block->block || memchr(block->name, '/', block->name_len))
		return ASK;
	if (tl_node_is_file(block))
		return strcmp(glob, "/") == 0 ? YES : *last ? NO : ASK;
	if (!tl_text_is(block->name, block->name_len, last, caseless))
		return NO;
	return slash ? ASK : YES;
}

/* By what is known of all names and globs at once. */
static bool may_be_located(const struct tl_locator *at, const struct tl_node *node)
{
	const struct tl_node *block = node->parent;
	bool named = block->block && !tl_node_is_file(block) && !memchr(block->name, '/', block->name_len);

	if (at->names.n && !tl_names_may_hold(&at->names, node->name, node->name_len))
		return false;
	return !at->in.n || !named || tl_names_may_hold(&at->blocks, block->name, block->name_len);
}

static bool is_in(struct tl_arena *a, const struct tl_strs *in, const struct tl_node *block, bool caseless)
{
	bool ask = false;

	for (size_t i = 0; i < in->n; i++) {
		enum answer answer = may_be_in(in->v[i], block, caseless);

		if (answer == YES)
			return true;
		ask |= answer == ASK;
	}
	return ask && tl_path_in(a, in, tl_node_path(a, block), caseless);
}

static bool is_called(const struct tl_names *names, const struct tl_node *n, bool caseless)
{
	for (size_t i = 0; i < names->n; i++) {
		if (tl_node_is(n, names->v[i], caseless))
			return true;
	}
	return names->n == 0;
}

bool tl_located(struct tl_arena *a, const struct tl_locator *at, const struct tl_node *node, bool caseless)
{
	struct tl_value value;
	struct tl_pick rest = {.kind = TL_PICK_REST};

	if (!may_be_located(at, node) || !is_called(&at->names, node, caseless))
		return false;
	if (at->in.n && !is_in(a, &at->in, node->parent, caseless))
		return false;
	if (!at->n_tests)
		return true;
	return tl_value_pick(&value, a, node, &rest) && tl_tests_hold(at->tests, at->n_tests, node, &value);
}
