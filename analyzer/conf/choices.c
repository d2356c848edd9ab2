/*
 * Values that are expressions with several values in them: the arms of a condition, what a call falls back on. Which one counts is
 * decided outside the file, so each is a guess. The patterns that find them are the format's.
 */
#include "conf/bind.h"

/* What is searched for values: the value itself, or the words of a node inside. */
static bool expression(struct tl_bind *b, const struct tl_conf_choice *c, const struct tl_node *n,
	const struct tl_value *value, struct tl_value *out)
{
	const struct tl_pick rest = {.kind = TL_PICK_REST};

	*out = *value;
	if (c->match)
		return value->n_words && (value->unknown || !c->bare) &&
		       tl_regex_match(c->match, value->text, value->len, 0, NULL) == 1;
	for (const struct tl_node *k = n->kids; k; k = k->next) {
		if (tl_node_is(k, c->kid, false) && k->n_words)
			return tl_value_pick(out, b->arena, k, &rest);
	}
	return false;
}

static bool took_part(const struct tl_match *m, size_t group)
{
	return group && group < m->n && m->start[group] != (size_t)-1;
}

static size_t find_each(struct tl_bind *b, const struct tl_conf_choice *c, const struct tl_node *n,
	const struct tl_value *in, struct tl_value out[TL_CHOICES])
{
	const size_t value = tl_regex_group(c->each, "value"), name = tl_regex_group(c->each, "name");
	struct tl_match m;
	size_t found = 0;

	for (size_t at = 0; at < in->len && found<TL_CHOICES; at = m.end[0]> at ? m.end[0] : at + 1) {
		bool leads_on;

		if (tl_regex_match(c->each, in->text, in->len, at, &m) != 1)
			break;
		leads_on = took_part(&m, name);
		if (!leads_on && !took_part(&m, value))
			continue;
		tl_value_part(
			&out[found], b->arena, in, m.start[leads_on ? name : value], m.end[leads_on ? name : value]);
		out[found].unknown = leads_on;
		if (leads_on && (!tl_bind_resolve(b, n, &out[found]) || out[found].unknown))
			continue;
		out[found++].guess = true;
	}
	return found;
}

size_t tl_bind_choices(
	struct tl_bind *b, const struct tl_node *n, const struct tl_value *value, struct tl_value out[TL_CHOICES])
{
	for (size_t i = 0; i < b->format->n_choices; i++) {
		struct tl_value in;
		size_t found = 0;

		if (expression(b, &b->format->choices[i], n, value, &in))
			found = find_each(b, &b->format->choices[i], n, &in, out);
		if (found)
			return found;
	}
	return 0;
}
