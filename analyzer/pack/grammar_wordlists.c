/*
 * Lists of version words in which other words may stand: those that say exactly what is permitted, those that edit what is in force,
 * and those that name what is forbidden. Commas, semicolons, blanks and brackets part words; quotes around a word do not count.
 */
#include <string.h>

#include "pack/grammar_priv.h"

#define SEPARATORS ",;| \t\r\n[]()"

static bool is_quote(char c)
{
	return c == '\'' || c == '"';
}

static struct tl_piece unquote(const char *text, struct tl_piece p)
{
	while (p.start < p.end && is_quote(text[p.start]))
		p.start++;
	while (p.end > p.start && is_quote(text[p.end - 1]))
		p.end--;
	return p;
}

static tl_protoset meant(const struct tl_meaning *m, const struct tl_range *before)
{
	return m->kind == TL_MEANS_PROTO ? m->set : before->by_default;
}

/* Words that are no versions are passed over: what the product makes of them is its own affair. */
void tl_grammar_loose_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = SEPARATORS};
	tl_protoset set = 0;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		struct tl_meaning m;

		p = unquote(text, p);
		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &m))
			continue;
		tl_reading_token(out, p, m.set, true);
		set |= meant(&m, before);
	}
	if (out->n_tokens)
		tl_reading_list(out, set);
}

enum edit { EXACT, ADD, TAKE };

/* "+X" and "X+" add, "-X" and "!X" take away; p becomes the word. */
static enum edit edit_of(const char *text, struct tl_piece *p)
{
	char first = text[p->start], last = text[p->end - 1];
	bool signed_first = first == '+' || first == '-' || first == '!';
	enum edit edit = first == '-' || first == '!' ? TAKE : first == '+' || last == '+' ? ADD : EXACT;

	if (p->end - p->start < 2)
		return EXACT;
	p->start += signed_first;
	p->end -= last == '+';
	return edit;
}

void tl_grammar_edit_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	struct tl_pieces pieces = {.text = text, .len = len, .separators = SEPARATORS};
	tl_protoset set = tl_range_eval(before).permits;
	bool exact = false;
	struct tl_piece p;

	while (tl_pieces_next(&pieces, &p)) {
		struct tl_piece word = p;
		enum edit edit = edit_of(text, &word);
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + word.start, word.end - word.start, &m))
			continue;
		tl_reading_token(out, p, m.set, edit != TAKE);
		if (edit == EXACT && !exact)
			set = 0;
		exact |= edit == EXACT;
		if (edit == TAKE)
			set &= (tl_protoset)~m.set;
		else
			set |= meant(&m, before);
	}
	if (out->n_tokens)
		tl_reading_list(out, set);
}

/* The fault is the name that is missing, so an empty list speaks, too. Between commas stand whole rules ("DH keySize < 1024"), of which
 * a version can be a part without being named; only a list without commas is one of words. */
void tl_grammar_deny_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	bool commas = memchr(text, ',', len) != NULL;
	struct tl_pieces pieces = {.text = text, .len = len, .separators = commas ? ",;[]" : SEPARATORS};
	struct tl_piece p;

	(void)before;
	out->touched = true;
	out->range.by_default = out->range.able;
	while (tl_pieces_next(&pieces, &p)) {
		struct tl_meaning m;

		p = unquote(text, p);
		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &m) || m.kind != TL_MEANS_PROTO)
			continue;
		tl_reading_token(out, p, m.set, false);
		out->range.off |= m.set;
	}
}

/* The next word of a sum and its sign: commas, blanks and a plus add what follows, a minus takes it away. */
static bool next_summand(const char *text, size_t len, size_t *at, struct tl_piece *p, bool *minus)
{
	*minus = false;
	while (*at < len && (strchr("+-", text[*at]) || strchr(SEPARATORS, text[*at])))
		*minus = text[(*at)++] == '-';
	p->start = *at;
	while (*at < len && !strchr("+-", text[*at]) && !strchr(SEPARATORS, text[*at]))
		++*at;
	p->end = *at;
	return p->end > p->start;
}

void tl_grammar_sum_list(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	tl_protoset set = 0;
	struct tl_piece p;
	size_t at = 0;
	bool minus;

	while (next_summand(text, len, &at, &p, &minus)) {
		struct tl_meaning m;

		if (!tl_scale_word(scale, text + p.start, p.end - p.start, &m))
			continue;
		tl_reading_token(out, p, m.set, !minus);
		if (minus)
			set &= (tl_protoset)~m.set;
		else
			set |= meant(&m, before);
	}
	if (out->n_tokens)
		tl_reading_list(out, set);
}
