/* Joins physical lines into logical ones. */
#include "conf/lines.h"

#include <string.h>

#include "conf/template.h"

/* One physical line, or what is left of it. */
struct piece {
	const char *from, *to;
};

TL_VEC_TYPE(pieces, struct piece);

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

void tl_reader_init(struct tl_reader *r, struct tl_tree *tree, const struct tl_syntax_opts *opts, size_t skip)
{
	*r = (struct tl_reader){.tree = tree, .opts = opts};
	r->text = tl_template_mask(tree->arena, tree->text, tree->len);
	r->p = r->text + skip;
	r->end = r->text + tree->len;
}

size_t tl_line_place(const struct tl_line *l, size_t i)
{
	return l->at && i < l->len ? l->at[i] : l->start + i;
}

static struct piece take_line(struct tl_reader *r)
{
	struct piece line = {.from = r->p, .to = r->p};

	while (line.to < r->end && *line.to != '\n' && *line.to != '\r')
		line.to++;
	r->p = line.to + tl_eol_at(line.to, r->end);
	return line;
}

static const char *first_ink(struct piece line)
{
	while (line.from < line.to && is_blank(*line.from))
		line.from++;
	return line.from;
}

static bool is_comment(const struct tl_reader *r, struct piece line)
{
	const char *p = first_ink(line);
	bool block;

	return p < line.to && tl_comment_at(&r->opts->comments, p, line.to, &block) != 0;
}

/* What stands between the pieces of a line and is no part of it. */
static bool is_between(const struct tl_reader *r, struct piece line)
{
	return r->opts->between && (first_ink(line) == line.to || is_comment(r, line));
}

static bool ends_in_backslash(struct piece line)
{
	size_t n = 0;

	while (line.to > line.from && line.to[-1] == '\\') {
		n++;
		line.to--;
	}
	return n % 2 == 1;
}

/* Leaves r at the next piece, past what stands between, and says whether there is one. */
static bool is_continued(struct tl_reader *r, bool backslash)
{
	struct tl_reader look = *r;

	while (look.p < look.end) {
		const char *from = look.p;
		struct piece line = take_line(&look);

		if (is_between(r, line))
			continue;
		if (!backslash && !(r->opts->indented && is_blank(*from) && first_ink(line) < line.to))
			return false;
		r->p = from;
		return true;
	}
	return false;
}

static struct tl_line single(const struct tl_reader *r, struct piece p)
{
	return (struct tl_line){.text = p.from, .len = (size_t)(p.to - p.from), .start = (size_t)(p.from - r->text)};
}

static struct tl_line join(const struct tl_reader *r, const struct pieces *pieces)
{
	struct tl_line line = {.start = (size_t)(pieces->v->from - r->text)};
	size_t len = 0;
	uint32_t *at;
	char *text;

	for (size_t i = 0; i < pieces->n; i++)
		len += (size_t)(pieces->v[i].to - pieces->v[i].from);
	line.text = text = tl_arena_alloc(r->tree->arena, len + 1);
	line.at = at = tl_arena_alloc(r->tree->arena, (len + 1) * sizeof *at);
	for (size_t i = 0; i < pieces->n; i++) {
		for (const char *p = pieces->v[i].from; p < pieces->v[i].to; p++) {
			text[line.len] = *p;
			at[line.len++] = (uint32_t)(p - r->text);
		}
	}
	return line;
}

/* Reads one logical line; a comment's continuation by indentation belongs to the comment, unless comments are let in between. */
static void read_pieces(struct tl_reader *r, struct pieces *out)
{
	struct piece line = take_line(r);
	bool comment = is_comment(r, line), backslash, more;

	out->n = 0;
	do {
		backslash = r->opts->continues && !comment && ends_in_backslash(line);
		if (backslash)
			line.to--;
		tl_vec_push(out, line);
		more = (backslash || r->opts->indented) && is_continued(r, backslash);
		if (more)
			line = take_line(r);
		if (more && r->opts->folded && !backslash)
			line.from++;
	} while (more);
}

bool tl_reader_next(struct tl_reader *r, struct tl_line *out)
{
	struct pieces pieces = {0};
	bool found = false;

	while (!found && r->p < r->end) {
		struct tl_reader look = *r;
		struct piece line = take_line(&look);

		if (first_ink(line) == line.to || (is_comment(r, line) && !r->opts->indented) || is_between(r, line)) {
			*r = look;
			continue;
		}
		read_pieces(r, &pieces);
		if (is_comment(r, pieces.v[0]))
			continue;
		*out = pieces.n == 1 ? single(r, pieces.v[0]) : join(r, &pieces);
		found = true;
	}
	tl_vec_fini(&pieces);
	return found;
}

bool tl_reader_raw(struct tl_reader *r, struct tl_line *out)
{
	if (r->p >= r->end)
		return false;
	*out = single(r, take_line(r));
	return true;
}
