/*
 * Values that are names of other values of the file: parameters of templates, variables, locals. What they refer to takes their place; it is a
 * guess where something outside the file may say otherwise.
 */
#include <string.h>

#include "conf/bind.h"

#define MAX_NAME 128U
#define MAX_HOPS 8U /* variables that are named after variables */

struct name {
	const char *text;
	size_t len;
	const char *rest; /* what leads further inside, ".a" or "[\"a\"]"; NULL = nothing */
	size_t rest_len;
};

static bool is_name(const struct tl_node *n, const char *part, size_t len, const struct name *name, bool caseless)
{
	char word[MAX_NAME];

	if (len == 2 && memcmp(part, "{}", 2) == 0) {
		part = name->text;
		len = name->len;
	}
	if (len >= sizeof word)
		return false;
	memcpy(word, part, len);
	word[len] = '\0';
	return tl_node_is(n, word, caseless);
}

/* The first node that the path leads to. */
static const struct tl_node *follow(
	const struct tl_node *block, const char *path, const struct name *name, bool caseless, unsigned *looked)
{
	size_t len = strcspn(path, "/");

	for (const struct tl_node *n = block->kids; n && *looked < TL_TREE_WORDS; n = n->next) {
		const struct tl_node *found = n;

		++*looked;
		if (!is_name(n, path, len, name, caseless))
			continue;
		if (path[len])
			found = follow(n, path + len + 1, name, caseless, looked);
		if (found && found->n_words)
			return found;
	}
	return NULL;
}

static bool name_in_value(const struct tl_conf_reference *r, const struct tl_value *v, struct name *out)
{
	struct tl_match m;
	size_t group = tl_regex_group(r->match, "name");

	if (!v->n_words || (r->bare && !v->unknown) || tl_regex_match(r->match, v->text, v->len, 0, &m) != 1)
		return false;
	out->text = v->text + m.start[group];
	out->len = m.end[group] - m.start[group];
	group = tl_regex_group(r->match, "rest");
	if (group && group < m.n && m.start[group] != (size_t)-1) {
		out->rest = v->text + m.start[group];
		out->rest_len = m.end[group] - m.start[group];
	}
	return true;
}

static bool name_in_kid(const struct tl_conf_reference *r, const struct tl_node *n, struct name *out)
{
	for (const struct tl_node *k = n->kids; k; k = k->next) {
		if (!tl_node_is(k, r->kid, false) || !k->n_words)
			continue;
		out->text = k->words[k->n_words - 1].text;
		out->len = k->words[k->n_words - 1].len;
		return true;
	}
	return false;
}

static bool is_part(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* "to", and the names in what leads further: ".a["b"]" is "/a/b". NULL when that is too long. */
static const char *whole_path(char *buf, size_t cap, const char *to, const struct name *name)
{
	size_t len = strlen(to);

	if (len + name->rest_len + 2 > cap)
		return NULL;
	memcpy(buf, to, len);
	for (size_t i = 0; i < name->rest_len; i++) {
		if (!is_part(name->rest[i]))
			continue;
		if (i == 0 || !is_part(name->rest[i - 1]))
			buf[len++] = '/';
		if (len + 1 >= cap)
			return NULL;
		buf[len++] = name->rest[i];
	}
	buf[len] = '\0';
	return buf;
}

/* The node whose words are the value that r names; NULL when r names none, or there is no such node. */
static const struct tl_node *target(const struct tl_bind *b, const struct tl_conf_reference *r, const struct tl_node *n,
	const struct tl_value *v, bool *named)
{
	struct name name = {0};
	const struct tl_node *file = n, *found = NULL;
	unsigned looked = 0;
	char buf[2 * MAX_NAME];

	if (!(r->match ? name_in_value(r, v, &name) : name_in_kid(r, n, &name)))
		return NULL;
	*named = true;
	while (!tl_node_is_file(file))
		file = file->parent;
	for (size_t i = 0; i < r->to.n && !found; i++) {
		const char *path = whole_path(buf, sizeof buf, r->to.v[i], &name);

		found = path ? follow(file, path, &name, b->format->opts.caseless, &looked) : NULL;
	}
	return found;
}

static bool step(struct tl_bind *b, const struct tl_node **n, struct tl_value *value, bool *named)
{
	const struct tl_pick rest = {.kind = TL_PICK_REST};
	const struct tl_format *f = b->format;

	for (size_t i = 0; i < f->n_references; i++) {
		const struct tl_node *found = target(b, &f->references[i], *n, value, named);
		bool guess = value->guess || !f->references[i].certain;

		if (!found || found == *n || !tl_value_pick(value, b->arena, found, &rest))
			continue;
		value->guess |= guess;
		*n = found;
		return true;
	}
	return false;
}

/* Families in which a value is a scalar, a list of them, or a block, and never two of these. */
static bool has_scalars(const struct tl_format *f)
{
	return f->syntax == TL_SYNTAX_yaml || f->syntax == TL_SYNTAX_json || f->syntax == TL_SYNTAX_hcl ||
	       f->syntax == TL_SYNTAX_data;
}

bool tl_bind_resolve(struct tl_bind *b, const struct tl_node *n, struct tl_value *value)
{
	bool named = false;

	for (unsigned hops = 0; hops < MAX_HOPS; hops++) {
		bool known = false;

		if (!step(b, &n, value, &known)) {
			named |= known;
			value->unknown |= known;
			break;
		}
		named = true;
	}
	/* A block where a value is expected is something else: the description of a value, say. */
	return named || !n->block || value->n_words || !has_scalars(b->format);
}
