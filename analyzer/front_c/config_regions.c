/* One walk over the tokens of a file. Unbalanced directives are forgiven: a stray #endif is skipped, a missing one ends with the file. */
#define _GNU_SOURCE /* strcasestr */
#include "front_c/config_regions.h"

#include <ctype.h>
#include <string.h>

#include "front_c/scan.h"

/* More arms than these are generated tables; the rest belongs to the arm around. */
#define MOST_ARMS 20000
#define MOST_NESTING 200

struct walk {
	struct tl_regions *out;
	struct tl_arena *arena;
	const struct tl_pack *pack;
	const char *text;
	uint32_t arm;
	unsigned beyond; /* groups opened past the limits */
	unsigned depth;
};

/* --- names --- */

static bool is_field_record(const struct tl_pack *pack, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		for (size_t j = 0; j < lib->n_fields; j++) {
			if (strncmp(lib->fields[j].name, name, len) == 0 && lib->fields[j].name[len] == '.')
				return true;
		}
	}
	return false;
}

/* The name of a class makes an object where it stands. */
static bool is_class(const struct tl_pack *pack, const char *name, const char *text, size_t start)
{
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		for (size_t j = 0; strcmp(lib->language, "c++") == 0 && j < lib->n_types; j++) {
			const char *last = strrchr(lib->types[j], ':');

			if (strcmp(last ? last + 1 : lib->types[j], name) == 0 &&
				tl_pack_in_scope(lib->types[j], text, start))
				return true;
		}
	}
	return false;
}

/* It changes what is there, and makes nothing. */
static bool is_setter(const struct tl_api *api, bool is_constant)
{
	static const bool sets[TL_DO_VERB_COUNT] = {[TL_DO_FLOOR] = true,
		[TL_DO_CEILING] = true,
		[TL_DO_OFF] = true,
		[TL_DO_ON] = true,
		[TL_DO_ALLOW] = true,
		[TL_DO_DENY] = true,
		[TL_DO_TEXT] = true};

	for (size_t i = 0; api && i < api->n_actions; i++) {
		if (!sets[api->actions[i].verb])
			return false;
	}
	return api ? api->n_actions : is_constant;
}

/* A name that never makes an endpoint is not worth a parse of its own. */
static void count_name(struct walk *w, const struct tl_token *t)
{
	struct tl_arm *arm = &w->out->arms.v[w->arm];
	size_t len = t->end - t->start;
	bool is_function, is_constant;
	char name[128];

	if (!arm->probe)
		arm->probe = (uint32_t)t->start;
	if (len >= sizeof name)
		return;
	memcpy(name, w->text + t->start, len);
	name[len] = '\0';
	is_function = tl_pack_telling_api(w->pack, name) != NULL;
	if (is_function)
		tl_vec_push_in(
			w->arena, &w->out->names, (struct tl_arm_name){(uint32_t)t->start, (uint32_t)t->end, w->arm});
	if (!tl_pack_is_name_in(w->pack, w->text, t->start, t->end)) {
		arm->others += is_function;
		return;
	}
	is_constant = tl_pack_constant(w->pack, name) != NULL;
	if (!is_function && !is_constant && !is_field_record(w->pack, name) &&
		!is_class(w->pack, name, w->text, t->start)) {
		arm->others++;
		return;
	}
	arm->setters += is_setter(tl_pack_telling_api(w->pack, name), is_constant);
	arm->names++;
}

/* --- conditions --- */

/* Of a library: a name of the packs, or of the family that tells its releases: all of OPENSSL_ is OpenSSL's. */
static bool is_of_library(const struct walk *w, const char *name)
{
	if (tl_pack_constant(w->pack, name) || tl_pack_telling_api(w->pack, name))
		return true;
	for (size_t i = 0; i < tl_pack_n_libs(w->pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(w->pack, i);

		for (size_t j = 0; j < lib->n_versions; j++) {
			size_t family = strcspn(lib->versions[j].macro, "_");

			if (strncmp(lib->versions[j].macro, name, family) == 0 &&
				(!name[family] || name[family] == '_'))
				return true;
		}
	}
	return false;
}

/* The file's own switch: no compiler, no library and no test of what a system has defines it. */
static bool is_own_switch(const struct walk *w, const char *name)
{
	return name[0] != '_' && strncmp(name, "HAVE_", 5) != 0 && !is_of_library(w, name);
}

/*
 * "#ifdef WITH_TLS": the program's own switch, or that a library was found. What stands behind it may call what makes endpoints, or set
 * what decides them, by names that only other files of the program know.
 */
static bool asks_for_tls(const struct walk *w, const struct tl_cond *c)
{
	if (!c)
		return false;
	if (c->kind == TL_COND_BINARY && (c->op == TL_COND_AND || c->op == TL_COND_OR))
		return asks_for_tls(w, c->a) || asks_for_tls(w, c->b);
	if (c->kind != TL_COND_DEFINED && c->kind != TL_COND_NAME)
		return false;
	return (strcasestr(c->name, "ssl") || strcasestr(c->name, "tls")) && c->name[0] != '_' &&
	       !is_of_library(w, c->name);
}

/* --- directives --- */

static void begin_arm(struct walk *w, const struct tl_cond *cond, size_t at, uint32_t parent, uint32_t previous)
{
	struct tl_arm arm = {.cond = cond,
		.at = (uint32_t)at,
		.end = UINT32_MAX,
		.parent = parent,
		.previous = previous,
		.asks_for_tls = asks_for_tls(w, cond)};

	w->arm = (uint32_t)w->out->arms.n;
	tl_vec_push_in(w->arena, &w->out->arms, arm);
}

static const struct tl_cond *negated(struct walk *w, const struct tl_cond *c)
{
	struct tl_cond *n = tl_arena_alloc(w->arena, sizeof *n);

	*n = (struct tl_cond){.kind = TL_COND_UNARY, .op = TL_COND_NOT, .a = c};
	n->text = tl_arena_printf(w->arena, "!%s", c->text);
	return n;
}

static char *first_word(struct walk *w, const char *rest)
{
	size_t n = 0;

	while (isalnum((unsigned char)rest[n]) || rest[n] == '_' || rest[n] == '$')
		n++;
	return tl_arena_strndup(w->arena, rest, n);
}

/* "if", "ifdef", "elifndef" ... and the text after it. */
static const struct tl_cond *condition(struct walk *w, const char *word, const char *rest)
{
	const struct tl_cond *c;

	if (!strstr(word, "def"))
		return tl_cond_parse(w->arena, rest);
	c = tl_cond_defined(w->arena, first_word(w, rest));
	return strstr(word, "ndef") ? negated(w, c) : c;
}

static void open_group(struct walk *w, const char *word, const char *rest, size_t at)
{
	if (w->beyond || w->depth >= MOST_NESTING || w->out->arms.n >= MOST_ARMS) {
		w->beyond++;
		return;
	}
	w->depth++;
	begin_arm(w, condition(w, word, rest), at, w->arm, TL_NO_ARM);
}

static void next_arm(struct walk *w, const char *word, const char *rest, size_t at)
{
	const struct tl_arm *now = &w->out->arms.v[w->arm];
	bool is_else = strcmp(word, "else") == 0;

	if (w->beyond || !w->arm || w->out->arms.n >= MOST_ARMS)
		return;
	if (!now->cond) /* behind "#else" there is none: no compiler takes it */
		return;
	w->out->arms.v[w->arm].end = (uint32_t)at;
	begin_arm(w, is_else ? NULL : condition(w, word, rest), at, now->parent, w->arm);
}

/* "#ifndef X", "#define X 1": a default for X, or the guard of a header. */
static bool defines(const struct walk *w, uint32_t arm, const char *name)
{
	const struct tl_macro_def_vec *defs = &w->out->defs;

	for (size_t i = defs->n; i > 0 && defs->v[i - 1].at > w->out->arms.v[arm].at; i--) {
		if (strcmp(defs->v[i - 1].name, name) == 0)
			return true;
	}
	return false;
}

/*
 * "#ifndef LEGACY", a floor, "#endif": with LEGACY there is none, and nothing else in the file would show it. Where the endpoint itself is
 * made in the arm there is nothing to compare with.
 */
static bool wants_else(const struct walk *w)
{
	const struct tl_arm *arm = &w->out->arms.v[w->arm];
	const char *absent = arm->cond ? tl_cond_absent(arm->cond) : NULL;

	return absent && arm->previous == TL_NO_ARM && arm->setters && arm->setters == arm->names &&
	       is_own_switch(w, absent) && !defines(w, w->arm, absent);
}

static void add_else(struct walk *w, size_t at, size_t end)
{
	uint32_t first = w->arm;

	begin_arm(w, NULL, at, w->out->arms.v[first].parent, first);
	w->out->arms.v[w->arm].implied = true;
	w->out->arms.v[w->arm].end = w->out->arms.v[w->arm].probe = (uint32_t)end;
}

static void close_group(struct walk *w, size_t at, size_t end)
{
	if (w->beyond) {
		w->beyond--;
	} else if (w->arm) {
		w->out->arms.v[w->arm].end = (uint32_t)at;
		if (wants_else(w))
			add_else(w, at, end);
		w->depth--;
		w->arm = w->out->arms.v[w->arm].parent;
	}
}

static void add_def(struct walk *w, const char *rest, size_t at, bool defines)
{
	struct tl_macro_def def = {.name = first_word(w, rest), .at = (uint32_t)at, .arm = w->arm};
	const char *value = rest + strlen(def.name);

	def.call = *value == '('; /* "X(a) ..." has no value, "X (a)" has */
	if (defines)
		def.value = tl_cond_parse(w->arena, def.call ? "" : value);
	tl_vec_push_in(w->arena, &w->out->defs, def);
}

static void directive(struct walk *w, const struct tl_token *t)
{
	char *line = tl_cond_clean(w->arena, w->text + t->start + 1, t->end - t->start - 1);
	const char *word, *rest;

	while (*line == ' ')
		line++;
	word = first_word(w, line);
	for (rest = line + strlen(word); *rest == ' '; rest++)
		;
	if (strncmp(word, "if", 2) == 0)
		open_group(w, word, rest, t->start);
	else if (strncmp(word, "el", 2) == 0)
		next_arm(w, word, rest, t->start);
	else if (strcmp(word, "endif") == 0)
		close_group(w, t->start, t->end);
	else if (strcmp(word, "define") == 0 || strcmp(word, "undef") == 0)
		add_def(w, rest, t->start, *word == 'd');
}

static int by_name(const void *x, const void *y)
{
	const struct tl_macro_def *a = x, *b = y;
	int c = strcmp(a->name, b->name);

	return c ? c : (a->at > b->at) - (a->at < b->at);
}

void tl_regions_read(
	struct tl_regions *out, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len)
{
	struct walk w = {.out = out, .arena = a, .pack = pack, .text = text};
	struct tl_token t;
	struct tl_scan s;

	*out = (struct tl_regions){0};
	begin_arm(&w, NULL, 0, TL_NO_ARM, TL_NO_ARM);
	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE)
			directive(&w, &t);
		else if (t.kind == TL_TOKEN_NAME)
			count_name(&w, &t);
	}
	tl_vec_sort(&out->defs, by_name);
}

const struct tl_macro_def *tl_regions_def(const struct tl_regions *r, const char *name, uint32_t at)
{
	const struct tl_macro_def key = {.name = name, .at = at};
	size_t lo = 0, hi = r->defs.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (by_name(&r->defs.v[mid], &key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo && strcmp(r->defs.v[lo - 1].name, name) == 0 ? &r->defs.v[lo - 1] : NULL;
}

uint32_t tl_regions_arm(const struct tl_regions *r, uint32_t at)
{
	size_t lo = 0, hi = r->arms.n;
	uint32_t arm;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (r->arms.v[mid].at <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	/* the last that began before it, or one of those around that */
	for (arm = lo ? (uint32_t)(lo - 1) : 0; arm && r->arms.v[arm].end <= at; arm = r->arms.v[arm].parent)
		;
	return arm;
}

const struct tl_lib_versions *tl_versions_of(const struct tl_pack *pack, const char *macro)
{
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		for (size_t j = 0; j < lib->n_versions; j++) {
			if (strcmp(lib->versions[j].macro, macro) == 0)
				return &lib->versions[j];
		}
	}
	return NULL;
}
