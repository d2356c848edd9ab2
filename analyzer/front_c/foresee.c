/*
 * A round of recovery costs a parse, and a statement that is lost hides the names in it until the next. Of two kinds of names texts
 * tell, without a parser, that nothing declares them: functions, constants and types that all texts the file sees only ever call,
 * read or declare others with; and what is behind a namespace that is a model's alone, in the tree always followed by "::", but
 * not in the model. When in doubt a name is left to the complaints.
 */
#include "front_c/foresee.h"

#include <ctype.h>
#include <string.h>

#include "front_c/guess.h"
#include "front_c/scan.h"
#include "front_c/stand.h"
#include "front_c/std.h"
#include "front_c/usage.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

#define MOST_SCOPES 50 /* of others that one file uses */

struct name {
	const char *name;
	bool declared;		     /* maybe */
	bool type;		     /* declares others */
	bool scope;		     /* stands before "::" */
	bool alone;		     /* ... and elsewhere */
	bool made_up;		     /* stands in a model, or in the standard's prelude */
	bool in_space, is_namespace; /* ... in a namespace, or as its name */
	bool chained;		     /* a first scope that is none of the tree's own */
	UT_hash_handle hh;
};

struct reader {
	struct tl_arena *arena;
	struct tl_tokens_of main;
	struct name *names; /* in the order of their first use */
};

static struct name *entry_of(struct reader *r, const struct tl_token *t)
{
	const char *text = r->main.text + t->start;
	size_t len = t->end - t->start;
	struct name *n;

	HASH_FIND(hh, r->names, text, len, n);
	if (!n) {
		n = tl_arena_alloc(r->arena, sizeof *n);
		n->name = tl_arena_strndup(r->arena, text, len);
		n->declared = n->alone = tl_guess_is_keyword(n->name);
		HASH_ADD_KEYPTR(hh, r->names, n->name, len, n);
	}
	return n;
}

/* What directives speak of may be a macro. */
static void read_directive(struct reader *r, const struct tl_token *directive)
{
	struct tl_token t;
	struct tl_scan s;
	size_t start, end;
	bool quoted;

	if (tl_scan_include(r->main.text, directive, &start, &end, &quoted))
		return;
	tl_scan_init(&s, r->main.text, directive->end);
	s.at = directive->start + 1;
	s.line_start = false;
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME)
			entry_of(r, &t)->declared = entry_of(r, &t)->alone = true;
	}
}

static void read_use(struct reader *r, size_t i)
{
	struct name *n = entry_of(r, &r->main.tokens.v[i]);
	bool scope = tl_stand_byte(&r->main, i + 1) == ':' && tl_stand_byte(&r->main, i + 2) == ':';
	enum tl_stand stand = tl_stand_of(&r->main, i);

	if (scope && tl_stand_byte(&r->main, i - 1) != ':')
		n->scope = true;
	if (scope)
		return;
	n->alone = true;
	n->declared |= stand == TL_STAND_OTHER;
	n->type |= stand == TL_STAND_TYPE;
}

static void read_main(struct reader *r, size_t len)
{
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, r->main.text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE)
			read_directive(r, &t);
		else
			tl_vec_push(&r->main.tokens, t);
	}
	for (size_t i = 0; i < r->main.tokens.n; i++) {
		if (r->main.tokens.v[i].kind == TL_TOKEN_NAME)
			read_use(r, i);
	}
}

static struct name *find(const struct reader *r, const char *name, size_t len)
{
	struct name *n;

	HASH_FIND(hh, r->names, name, len, n);
	return n;
}

/* What stands in a namespace there, or is one. */
static void read_made_up(struct reader *r, const char *text, size_t len)
{
	bool space = false, open = false; /* the name of a namespace comes; its brace */
	int depth = 0;			  /* of braces, in namespaces */
	struct tl_token t;
	struct tl_scan s;
	struct name *n;

	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE) {
			s.at = t.start + 1;
			s.line_start = false;
		} else if (t.kind == TL_TOKEN_NAME) {
			n = find(r, text + t.start, t.end - t.start);
			if (n) {
				n->made_up = true;
				n->in_space |= space || depth > 0;
				n->is_namespace |= space;
			}
			space = t.end - t.start == 9 && memcmp(text + t.start, "namespace", 9) == 0;
			open = open || space;
		} else if (text[t.start] == '{' && (open || depth)) {
			depth++;
			open = false;
		} else if (text[t.start] == '}' && depth) {
			depth--;
		} else if (text[t.start] == ';') {
			open = false;
		}
	}
}

/* The models that the file is given, and the standard's prelude. */
static void read_models(struct reader *r, const struct tl_parse *p)
{
	struct tl_unsaved files = {0};

	tl_virtual_files_pick(p->files, &files, p->plan, p->recover, r->arena);
	for (size_t i = 0; i < files.n; i++)
		read_made_up(r, files.v[i].Contents, files.v[i].Length);
	tl_vec_fini(&files);
}

static void look(void *recover, const char *text, size_t len)
{
	tl_recover_look(recover, text, len);
}

static unsigned mentions(const struct tl_headers *headers, const struct name *n)
{
	return tl_headers_mention(headers, n->name, strlen(n->name));
}

/* A first scope that the tree does not declare, so that all there is of it is a model's: its chains are collected. */
static bool look_for(const struct tl_parse *p, const struct tl_headers *headers, struct name *n)
{
	if (!n->scope || n->alone || mentions(headers, n) & TL_MENTION_ALONE)
		return false;
	tl_headers_with(headers, p->plan, n->name, look, p->recover);
	n->chained = true;
	return true;
}

/* Parts of chains may stand in headers only. */
static void add_parts(struct reader *r, const char *chain)
{
	for (const char *part = chain; part;) {
		const char *sep = strstr(part, "::");
		size_t len = sep ? (size_t)(sep - part) : strlen(part);
		struct name *n = find(r, part, len);

		if (!n) {
			n = tl_arena_alloc(r->arena, sizeof *n);
			n->name = tl_arena_strndup(r->arena, part, len);
			n->declared = true;
			HASH_ADD_KEYPTR(hh, r->names, n->name, len, n);
		}
		part = sep ? sep + 2 : NULL;
	}
}

/* The first part of a chain that no model has is missing, and all behind it. */
static void read_chain(const struct reader *r, const struct tl_parse *p, const char *chain)
{
	const struct name *n = find(r, chain, strcspn(chain, ":"));
	const char *part = chain;

	if (!n || !n->chained)
		return;
	while (n && n->in_space) {
		const char *sep = strstr(part, "::");

		if (!sep || !n->is_namespace)
			return;
		part = sep + 2;
		n = find(r, part, strcspn(part, ":"));
	}
	if (n)
		tl_recover_missing(p->recover,
			tl_arena_strndup(r->arena, chain, (size_t)(part - chain) + strlen(n->name)),
			part[strlen(n->name)] == ':');
}

static void read_chains(struct reader *r, const struct tl_parse *p, const struct tl_headers *headers)
{
	const char *const *chains;
	unsigned looked = 0;

	for (struct name *n = r->names; n && looked < MOST_SCOPES; n = n->hh.next)
		looked += look_for(p, headers, n);
	chains = tl_recover_all_chains(p->recover);
	for (size_t i = 0; chains && chains[i]; i++)
		add_parts(r, chains[i]);
	read_models(r, p);
	for (size_t i = 0; chains && chains[i]; i++)
		read_chain(r, p, chains[i]);
	tl_recover_chains(p->recover);
}

/* Called, read or a type, and nothing else anywhere. */
static bool is_missing(const struct tl_parse *p, const struct tl_headers *headers, const struct name *n)
{
	size_t len = strlen(n->name);

	return n->alone && !n->declared && !n->scope && !n->made_up && !tl_pack_is_name(p->pack, n->name, len) &&
	       !tl_pack_api(p->pack, n->name) && !(mentions(headers, n) & TL_MENTION_DECLARES) &&
	       !(tl_usage_of(p->recover->usage, n->name) & (TL_USE_BLOCK | TL_USE_WRAPS));
}

void tl_foresee(const struct tl_parse *p, const struct tl_headers *headers, const struct tl_buf *text)
{
	struct reader r = {.arena = tl_arena_new(), .main.text = tl_buf_str(text)};

	read_main(&r, text->len);
	read_chains(&r, p, headers);
	for (const struct name *n = r.names; n; n = n->hh.next) {
		if (is_missing(p, headers, n))
			tl_recover_undeclared(p->recover, n->name, n->type);
	}
	HASH_CLEAR(hh, r.names);
	tl_vec_fini(&r.main.tokens);
	tl_arena_free(r.arena);
}
