/*
 * Finding function definitions without a parser: a brace at the end of a declaration that has a list of parameters. Namespaces,
 * classes and extern "C" are looked into, what follows "=" is not. A text that fools this into taking something else for a body has
 * an unknown macro there; such names are loud, and never given as a function's.
 */
#include "front_c/bodies.h"

#include <ctype.h>
#include <string.h>

#include "front_c/scan.h"

struct reader {
	struct tl_body_vec *out;
	const struct tl_pack *pack;
	const char *text;
	struct tl_scan scan;
	struct tl_token last; /* end 0 = the declaration begins */
	/* the declaration at hand */
	struct tl_token first;
	struct tl_token name; /* before the parameters; end 0 = none yet */
	unsigned types;	      /* words before the name that may be its type */
	bool is_record;	      /* struct, class, union, enum or namespace stands in it */
	bool is_value;	      /* constexpr or auto: the body tells what the declaration is */
	bool has_params;
	bool in_members; /* behind the ':' of a constructor */
};

static bool is(const struct reader *r, const struct tl_token *t, const char *word)
{
	return t->end - t->start == strlen(word) && strncmp(r->text + t->start, word, t->end - t->start) == 0;
}

static bool is_any(const struct reader *r, const struct tl_token *t, const char *const *words)
{
	for (; *words; words++) {
		if (is(r, t, *words))
			return true;
	}
	return false;
}

static bool is_byte(const struct reader *r, const struct tl_token *t, char c)
{
	return t->kind == TL_TOKEN_OTHER && t->end - t->start == 1 && r->text[t->start] == c;
}

static bool is_loud(const struct reader *r, const struct tl_token *t)
{
	for (size_t i = t->start; i < t->end; i++) {
		if (islower((unsigned char)r->text[i]))
			return false;
	}
	return true;
}

static void reset(struct reader *r)
{
	r->last = r->first = r->name = (struct tl_token){0};
	r->types = 0;
	r->is_record = r->is_value = r->has_params = r->in_members = false;
}

static void add_text(struct reader *r, size_t start, size_t end)
{
	tl_vec_push(r->out, (struct tl_body){.start = (uint32_t)start, .end = (uint32_t)end, .nameless = true});
}

/* What a group in brackets has in it. */
struct group {
	size_t end;
	size_t assigned; /* where its first '=' stands; 0 = nowhere */
	bool directive, pack_name;
};

/* Behind an opening bracket: to the one that closes it. */
static void skip_group(struct reader *r, struct group *g)
{
	struct tl_token t;
	int depth = 1;

	*g = (struct group){0};
	while (depth && tl_scan_next(&r->scan, &t)) {
		g->directive |= t.kind == TL_TOKEN_DIRECTIVE;
		if (t.kind == TL_TOKEN_NAME)
			g->pack_name = g->pack_name || tl_pack_is_name_in(r->pack, r->text, t.start, t.end);
		if (t.kind != TL_TOKEN_OTHER)
			continue;
		if (!g->assigned && r->text[t.start] == '=')
			g->assigned = t.start;
		if (strchr("([{", r->text[t.start]))
			depth++;
		else if (strchr(")]}", r->text[t.start]))
			depth--;
	}
	g->end = r->scan.at;
}

/* "template <...>": words in it say nothing about what is declared. */
static void skip_template(struct reader *r)
{
	struct tl_scan before = r->scan;
	struct tl_token t;
	struct group g;
	int depth = 0;

	do {
		if (!tl_scan_next(&r->scan, &t))
			return;
		if (is_byte(r, &t, '('))
			skip_group(r, &g);
		depth += is_byte(r, &t, '<') - is_byte(r, &t, '>');
		if (!depth && !is_byte(r, &t, '>')) { /* "template class x<int>;" */
			r->scan = before;
			return;
		}
	} while (depth > 0);
}

static void word(struct reader *r, const struct tl_token *t)
{
	static const char *const records[] = {"struct", "class", "union", "enum", "namespace", NULL};
	static const char *const values[] = {"constexpr", "consteval", "auto", NULL};
	static const char *const no_types[] = {"explicit", "inline", "static", "virtual", "friend", "extern", NULL};

	if (is(r, t, "template")) {
		skip_template(r);
		return;
	}
	if (is(r, t, "operator"))
		r->name = *t;
	r->is_record |= !r->name.end && is_any(r, t, records);
	r->is_value |= is_any(r, t, values);
	if (!r->name.end && !is_any(r, t, no_types) && (!is_loud(r, t) || t->end - t->start == 1)) /* "T" is a type */
		r->types++;
}

static bool can_name(const struct reader *r, const struct tl_token *t)
{
	static const char *const others[] = {"noexcept", "alignas", "decltype", "requires", "explicit", "throw", "asm",
		"typeof", "__typeof__", "__attribute__", "__declspec", "if", "for", "while", "switch", "catch",
		"return", "sizeof", NULL};

	return t->end && t->kind == TL_TOKEN_NAME && !is_any(r, t, others);
}

/* '(': parameters, when a word that can be a function's name stands before; the name of a macro may be followed by one. */
static void parens(struct reader *r)
{
	struct tl_token before = r->last;
	struct group g;

	skip_group(r, &g);
	if (!r->in_members && (!r->name.end || is_loud(r, &r->name)) && can_name(r, &before))
		r->name = before;
	r->has_params |= r->name.end != 0;
	if (g.assigned)
		add_text(r, g.assigned, g.end);
}

/* '=' outside of brackets: what follows is a value. */
static void initialiser(struct reader *r, const struct tl_token *assign)
{
	struct tl_scan at = r->scan;
	struct tl_token t;
	struct group g;

	while (tl_scan_next(&r->scan, &t)) {
		if (is_byte(r, &t, ';') || is_byte(r, &t, '}')) {
			r->scan = at;
			break;
		}
		if (t.kind == TL_TOKEN_OTHER && strchr("([{", r->text[t.start]))
			skip_group(r, &g);
		at = r->scan;
	}
	add_text(r, assign->start, r->scan.at);
}

/* Of the source's own names only: without anything that can be its type it is a constructor, or behind '~'. */
static bool has_name(const struct reader *r)
{
	size_t before = r->name.start;

	while (before > 0 && isspace((unsigned char)r->text[before - 1]))
		before--;
	return r->types > 1 && !is_loud(r, &r->name) && !is(r, &r->name, "operator") && before > 0 &&
	       r->text[before - 1] != '~';
}

/* "X::X" and "operator int" have what looks like a type. */
static bool is_special(const struct reader *r)
{
	size_t len = r->name.end - r->name.start, at = r->first.start;
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, r->text, r->name.start);
	s.at = at;
	s.line_start = false;
	while (tl_scan_next(&s, &t)) {
		if (is(r, &t, "operator") ||
			(t.end - t.start == len && memcmp(r->text + t.start, r->text + r->name.start, len) == 0))
			return true;
	}
	return false;
}

static bool begins_body(const struct reader *r)
{
	if (!r->has_params)
		return false;
	if (r->in_members)
		return is_byte(r, &r->last, ')') || is_byte(r, &r->last, '}');
	return is_byte(r, &r->last, ')') || !r->is_record;
}

static bool mentions_pack(const struct reader *r, size_t end)
{
	struct tl_token t;
	struct tl_scan s;

	tl_scan_init(&s, r->text, end);
	s.at = r->first.start;
	s.line_start = false;
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_NAME && tl_pack_is_name_in(r->pack, r->text, t.start, t.end))
			return true;
	}
	return false;
}

static void body(struct reader *r, const struct tl_token *open)
{
	struct tl_body b = {.start = (uint32_t)r->first.start,
		.open = (uint32_t)open->start,
		.name = (uint32_t)r->name.start,
		.name_end = (uint32_t)r->name.end};
	struct group g;

	skip_group(r, &g);
	b.end = (uint32_t)g.end;
	b.conditional = g.directive;
	b.nameless = g.pack_name || r->is_value || !has_name(r) || is_special(r) || mentions_pack(r, open->start);
	tl_vec_push(r->out, b);
	reset(r);
}

static void brace(struct reader *r, const struct tl_token *t)
{
	struct group g;

	if (begins_body(r)) {
		body(r, t);
	} else if (r->in_members) {
		skip_group(r, &g);
		r->last = (struct tl_token){TL_TOKEN_OTHER, g.end - 1, g.end};
	} else {
		reset(r); /* of a class, a namespace, extern "C"; or of what nobody knows, which is no harm to look into */
	}
}

/* "public:" and its like begin anew, behind parameters the members of a constructor do. */
static void colon(struct reader *r, const struct tl_token *t)
{
	if (t->end < r->scan.len && r->text[t->end] == ':') {
		struct tl_token second;

		tl_scan_next(&r->scan, &second);
		r->last = second;
	} else if (!r->is_record && r->has_params) {
		r->in_members = true;
	} else if (!r->is_record) {
		reset(r);
	}
}

static void punctuation(struct reader *r, const struct tl_token *t)
{
	switch (r->text[t->start]) {
	case '(':
		parens(r);
		r->last = (struct tl_token){TL_TOKEN_OTHER, r->scan.at - 1, r->scan.at};
		break;
	case '{':
		brace(r, t);
		break;
	case ':':
		colon(r, t);
		break;
	case ';':
	case '}':
		reset(r);
		break;
	case '=':
		if (r->has_params || !is(r, &r->name, "operator"))
			initialiser(r, t);
		r->last = *t;
		break;
	default:
		r->last = *t;
		break;
	}
}

void tl_bodies_read(struct tl_body_vec *out, const struct tl_pack *pack, const char *text, size_t len)
{
	struct reader r = {.out = out, .pack = pack, .text = text};
	struct tl_token t;

	if (len >= UINT32_MAX)
		return;
	tl_scan_init(&r.scan, text, len);
	while (tl_scan_next(&r.scan, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE) {
			add_text(&r, t.start, t.end);
			continue;
		}
		if (!r.first.end)
			r.first = t;
		if (t.kind == TL_TOKEN_NAME) {
			word(&r, &t);
			r.last = t;
		} else {
			punctuation(&r, &t);
		}
	}
}
