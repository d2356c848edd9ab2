/*
 * The HCL family: what Terraform, Vault, Nomad and Packer write, with Bicep and TOML, which differ by options. A block's labels are blocks
 * around it, as in the JSON form: resource "type" "name" { } is name in type in resource. Values are scalars (a word), lists
 * (a block of nodes "-", its scalars the words of the list's node), objects (a block) and expressions, which are
 * words that nobody can resolve here. Heredocs are one word.
 */
#include <string.h>

#include "conf/align.h"
#include "conf/hcl_text.h"
#include "conf/syntax.h"

struct hcl {
	struct tl_tree *tree;
	const struct tl_syntax_opts *opts;
	const char *p, *end;
	struct tl_words labels; /* of the statement being read, its name first */
	bool full;
};

static size_t offset(const struct hcl *h, const char *p)
{
	return (size_t)(p - h->tree->text);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_eol(char c)
{
	return c == '\n' || c == '\r';
}

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
	       (unsigned char)c >= 0x80;
}

static bool is_quote(const struct hcl *h, char c)
{
	return c == '"' || (c == '\'' && h->opts->single);
}

static size_t comment_at(const struct hcl *h, bool *block)
{
	return tl_comment_at(&h->opts->comments, h->p, h->end, block);
}

/* Over blanks and comments; over line ends too where lines do not count. */
static void skip(struct hcl *h, bool lines)
{
	for (bool block = false; h->p < h->end; block = false) {
		size_t mark = comment_at(h, &block);

		if (mark)
			h->p = tl_comment_end(h->p, h->end, mark, block);
		else if (is_blank(*h->p) || (lines && is_eol(*h->p)))
			h->p++;
		else
			return;
	}
}

/* --- scalars --- */

/* Over "${ ... }", which may hold quotes and braces. */
static const char *interpolation_end(const char *p, const char *end)
{
	size_t open = 0;

	for (; p < end && !is_eol(*p); p++) {
		open += *p == '{';
		if (*p == '}' && --open == 0)
			return p + 1;
	}
	return p;
}

static bool triple(const struct hcl *h)
{
	return h->end - h->p > 2 && h->p[0] == h->p[1] && h->p[0] == h->p[2];
}

static void unescape(const struct hcl *h, struct tl_word *w)
{
	char *copy = tl_arena_alloc(h->tree->arena, w->len + 1U), *out = copy;

	for (uint32_t i = 0; i < w->len; i++) {
		if (w->text[i] == '\\' && i + 1 < w->len) {
			i++;
			*out++ = w->text[i];
			if (w->text[i] == 'n')
				out[-1] = '\n';
			continue;
		}
		*out++ = w->text[i];
	}
	w->text = copy;
	w->len = (uint32_t)(out - copy);
	w->literal = false;
	tl_word_align(h->tree, w, h->tree->text);
}

/* The word's range is what stands between the quotes, so that a repair leaves them alone. */
static struct tl_word read_quoted(struct hcl *h)
{
	char quote = *h->p;
	bool three = triple(h), escapes = false;
	size_t mark = three ? 3 : 1;
	const char *from = h->p + mark;
	struct tl_word w = {.text = from, .start = (uint32_t)offset(h, from), .literal = true};

	for (h->p = from; h->p < h->end; h->p++) {
		if (*h->p == quote && (!three || triple(h)))
			break;
		if (!three && is_eol(*h->p))
			break;
		if (*h->p == '$' && h->p + 1 < h->end && h->p[1] == '{') {
			w.unknown = true;
			h->p = interpolation_end(h->p, h->end) - 1;
		} else if (*h->p == '\\' && quote == '"' && h->p + 1 < h->end) {
			escapes = true;
			h->p++;
		}
	}
	if (h->p > h->end)
		h->p = h->end;
	w.len = (uint32_t)(h->p - from);
	w.end = w.start + w.len;
	if (h->p < h->end && *h->p == quote)
		h->p += mark;
	else
		tl_tree_trouble(h->tree, "a quote is never closed", w.start);
	if (escapes)
		unescape(h, &w);
	return w;
}

static bool same_line_is(const char *p, const char *end, const char *mark, size_t len)
{
	while (p < end && is_blank(*p))
		p++;
	if ((size_t)(end - p) < len || memcmp(p, mark, len) != 0)
		return false;
	p += len;
	while (p < end && is_blank(*p))
		p++;
	return p == end || is_eol(*p) || *p == ')' || *p == ',';
}

/* "<<EOT" or "<<-EOT" to the line of that word. */
static struct tl_word read_heredoc(struct hcl *h)
{
	const char *mark = h->p + 2, *from, *line;
	size_t len = 0;
	struct tl_word w = {.literal = true};

	mark += mark < h->end && *mark == '-';
	while (mark + len < h->end && is_name(mark[len]))
		len++;
	from = memchr(mark, '\n', (size_t)(h->end - mark));
	from = from ? from + 1 : h->end;
	for (line = from; line < h->end && !same_line_is(line, h->end, mark, len);) {
		const char *next = memchr(line, '\n', (size_t)(h->end - line));

		line = next ? next + 1 : h->end;
	}
	w.text = from;
	w.len = (uint32_t)(line - from);
	w.start = (uint32_t)offset(h, from);
	w.end = w.start + w.len;
	for (h->p = line; h->p < h->end && !is_eol(*h->p);)
		h->p++;
	return w;
}

/* Quotes and brackets inside do not end an expression. */
static void skip_expression(struct hcl *h)
{
	size_t open = 0;
	bool block = false;

	for (; h->p < h->end; h->p++) {
		char c = *h->p;

		if (is_quote(h, c)) {
			(void)read_quoted(h);
			h->p--;
			continue;
		}
		if (comment_at(h, &block))
			return;
		if (!open && (is_eol(c) || c == ',' || c == ']' || c == '}' || c == ')'))
			return;
		open += c == '(' || c == '[' || c == '{';
		open -= open && (c == ')' || c == ']' || c == '}');
	}
}

static bool is_plain(const char *text, size_t len)
{
	static const char *const words[] = {"true", "false", "null"};

	for (size_t i = 0; i < TL_COUNT(words); i++) {
		if (tl_text_is(text, len, words[i], false))
			return true;
	}
	for (size_t i = 0; i < len; i++) {
		if (!(text[i] >= '0' && text[i] <= '9') && !strchr(".xXabcdefABCDEF+-_", text[i]))
			return false;
	}
	return len && ((text[0] >= '0' && text[0] <= '9') || text[0] == '-');
}

/* A number or a flag, or an expression, which is unknown here. */
static struct tl_word read_expression(struct hcl *h, const char *from)
{
	const char *to;
	struct tl_word w = {.text = from, .start = (uint32_t)offset(h, from), .literal = true};

	skip_expression(h);
	for (to = h->p; to > from && (is_blank(to[-1]) || is_eol(to[-1]));)
		to--;
	w.len = (uint32_t)(to - from);
	w.end = w.start + w.len;
	w.unknown = !is_plain(w.text, w.len);
	if (w.unknown)
		tl_hcl_text(h->tree, &w);
	return w;
}

static bool at_value_end(struct hcl *h)
{
	skip(h, false);
	return h->p == h->end || is_eol(*h->p) || strchr(",]})", *h->p) != NULL;
}

static struct tl_word read_scalar(struct hcl *h)
{
	const char *from = h->p;
	struct tl_word w;

	if (*h->p == '<' && h->end - h->p > 2 && h->p[1] == '<')
		return read_heredoc(h);
	if (!is_quote(h, *h->p))
		return read_expression(h, from);
	w = read_quoted(h);
	return at_value_end(h) ? w : read_expression(h, from);
}

/* --- statements --- */

static void read_value(struct hcl *h, struct tl_node *n);
static void read_body(struct hcl *h, struct tl_node *n, char close);

static struct tl_node *add(struct hcl *h, struct tl_node *parent, const struct tl_word *name, bool dots)
{
	struct tl_node *n;

	if (parent->depth >= TL_TREE_DEPTH) {
		tl_tree_trouble(h->tree, "blocks are nested too deeply", name->start);
		h->full = true;
		return NULL;
	}
	n = dots ? tl_tree_add_dotted(h->tree, parent, name->text, name->len, name->start)
		 : tl_tree_add(h->tree, parent, name->text, name->len, name->start);
	h->full |= n == NULL;
	return n;
}

static void read_item(struct hcl *h, struct tl_node *list, struct tl_words *words)
{
	const struct tl_word name = {.text = "-", .len = 1, .start = (uint32_t)offset(h, h->p)};
	const char *before = h->p;
	struct tl_node *n = add(h, list, &name, false);

	if (!n)
		return;
	read_value(h, n);
	if (!n->block && n->n_words && words->n < TL_TREE_WORDS)
		tl_vec_push(words, n->words[0]);
	if (h->p == before)
		h->p++;
}

static void read_list(struct hcl *h, struct tl_node *n)
{
	struct tl_words words = {0};

	n->block = true;
	h->p++;
	for (skip(h, true); h->p < h->end && *h->p != ']' && !h->full; skip(h, true)) {
		if (*h->p == ',')
			h->p++;
		else
			read_item(h, n, &words);
	}
	if (h->p < h->end)
		h->p++;
	else
		tl_tree_trouble(h->tree, "a list is never closed", n->start);
	tl_tree_words(h->tree, n, &words);
	tl_vec_fini(&words);
}

/* "[for x in y: ...]" is a list of what the expression makes: its body is read as one item. */
static void skip_for(struct hcl *h)
{
	const char *p = h->p;

	if (h->end - p < 5 || (memcmp(p, "[for ", 5) != 0 && memcmp(p, "{for ", 5) != 0))
		return;
	while (p < h->end && !is_eol(*p) && *p != '{' && !(*p == ':' && p + 1 < h->end && is_blank(p[1])))
		p++;
	if (p < h->end && *p == ':')
		h->p = p;
}

/* "jsonencode({ ... })", "toset([ ... ])", "base64encode(<<EOF": what the call is given is the value. Over the name and the parenthesis. */
static bool skip_call(struct hcl *h)
{
	const char *p = h->p;

	while (p < h->end && is_name(*p))
		p++;
	if (p == h->p || p == h->end || *p != '(')
		return false;
	for (p++; p < h->end && (is_blank(*p) || is_eol(*p));)
		p++;
	if (p == h->end || (*p != '{' && *p != '[' && !(h->end - p > 1 && p[0] == '<' && p[1] == '<')))
		return false;
	h->p = p;
	return true;
}

static void read_value(struct hcl *h, struct tl_node *n)
{
	struct tl_words words = {0};
	struct tl_word w;

	if (skip_call(h)) {
		read_value(h, n);
		skip(h, true);
		skip_expression(h);
		h->p += h->p < h->end && *h->p == ')';
		return;
	}

	if (*h->p == '[') {
		skip_for(h);
		read_list(h, n);
		return;
	}
	if (*h->p == '{') {
		n->block = true;
		h->p++;
		read_body(h, n, '}');
		return;
	}
	w = read_scalar(h);
	if (!w.len && w.unknown)
		return;
	words.v = &w;
	words.n = 1;
	tl_tree_words(h->tree, n, &words);
}

static struct tl_word read_name(struct hcl *h)
{
	const char *from = h->p;
	struct tl_word w = {.text = from, .start = (uint32_t)offset(h, from), .literal = true};

	if (is_quote(h, *h->p))
		return read_quoted(h);
	while (h->p < h->end && (is_name(*h->p) || *h->p == '.'))
		h->p++;
	if (h->p == from && *h->p == '(') { /* (expression) = value */
		while (h->p < h->end && !is_eol(*h->p) && *h->p != ')')
			h->p++;
		h->p += h->p < h->end && *h->p == ')';
	}
	w.len = (uint32_t)(h->p - from);
	w.end = w.start + w.len;
	return w;
}

/* "name labels {": each label is a block inside the one before, the last holds the body. */
static struct tl_node *open_block(struct hcl *h, struct tl_node *parent)
{
	struct tl_node *n = parent;

	for (size_t i = 0; i < h->labels.n && n; i++) {
		const struct tl_word *label = &h->labels.v[i];

		n = add(h, n, label, false);
		if (!n)
			return NULL;
		n->block = true;
		n->start = h->labels.v[0].start;
		n->end = label->end;
	}
	return n;
}

/* Bicep: a type may be one of several ("'a' | 'b'"), none ("string?") or a list ("string[]"). */
static bool skip_type_sign(struct hcl *h)
{
	size_t len = *h->p == '|' || *h->p == '?' ? 1 : h->end - h->p > 1 && memcmp(h->p, "[]", 2) == 0 ? 2 : 0;

	h->p += len;
	return len != 0;
}

/* Of a type that is one of several the last stands for all. */
static void read_labels(struct hcl *h)
{
	bool type = false;

	h->labels.n = 0;
	for (skip(h, false); h->p < h->end; skip(h, false)) {
		const char *before = h->p;
		struct tl_word w;

		if (h->labels.n > 1 && skip_type_sign(h)) {
			type |= *before == '|';
			continue;
		}
		if (is_eol(*h->p) || strchr("={}:[],", *h->p))
			return;
		w = read_name(h);
		if (h->p == before)
			return;
		if (type)
			h->labels.v[h->labels.n - 1] = w;
		else if (h->labels.n < 8)
			tl_vec_push(&h->labels, w);
	}
}

/* Bicep: "if (condition)" stands between the sign and the object. */
static void skip_condition(struct hcl *h)
{
	size_t open = 0;

	if (h->end - h->p < 3 || memcmp(h->p, "if", 2) != 0 || (h->p[2] != ' ' && h->p[2] != '('))
		return;
	for (; h->p < h->end && !is_eol(*h->p); h->p++) {
		open += *h->p == '(';
		if (*h->p == ')' && --open == 0) {
			h->p++;
			break;
		}
	}
	skip(h, true);
}

static void read_assigned(struct hcl *h, struct tl_node *parent)
{
	struct tl_node *n = parent;

	/* "param name type = value", "resource name 'type' = { }" have labels as blocks have. */
	for (size_t i = 0; i + 1 < h->labels.n && n; i++) {
		n = add(h, n, &h->labels.v[i], false);
		if (n)
			n->block = true;
	}
	n = n ? add(h, n, &h->labels.v[h->labels.n - 1], h->opts->dots) : NULL;
	if (!n)
		return;
	n->end = h->labels.v[h->labels.n - 1].end;
	h->p++;
	skip(h, false);
	skip_condition(h);
	if (h->p < h->end && !is_eol(*h->p))
		read_value(h, n);
}

/* One name of a dotted one. */
static struct tl_word read_part(struct hcl *h)
{
	struct tl_word w = read_name(h);
	const char *dot = is_quote(h, w.text[-1]) ? NULL : memchr(w.text, '.', w.len);

	if (!dot)
		return w;
	w.len = (uint32_t)(dot - w.text);
	w.end = w.start + w.len;
	h->p = dot;
	return w;
}

/* TOML: "[a.b]" and "[[a.b]]" open a table that runs to the next. */
static struct tl_node *read_table(struct hcl *h, struct tl_node *root)
{
	bool item = h->end - h->p > 1 && h->p[1] == '[';
	const struct tl_word dash = {.text = "-", .len = 1, .start = (uint32_t)offset(h, h->p)};
	struct tl_node *n = root;

	for (h->p += item ? 2 : 1; n && h->p < h->end && *h->p != ']' && !is_eol(*h->p);) {
		struct tl_word w;

		skip(h, false);
		w = read_part(h);
		if (!w.len)
			break;
		n = add(h, n, &w, false);
		if (n)
			n->block = true;
		skip(h, false);
		h->p += h->p < h->end && *h->p == '.';
	}
	while (h->p < h->end && !is_eol(*h->p))
		h->p++;
	if (n && item)
		n = add(h, n, &dash, false);
	if (n)
		n->block = true;
	return n ? n : root;
}

static struct tl_node *read_statement(struct hcl *h, struct tl_node *n)
{
	const char *before = h->p;
	struct tl_node *block;

	if (*h->p == '[' && h->opts->tables)
		return read_table(h, h->tree->root);
	if (*h->p == '@') { /* a decorator */
		skip_expression(h);
		return n;
	}
	read_labels(h);
	if (h->p < h->end && h->labels.n && (*h->p == '=' || *h->p == ':')) {
		read_assigned(h, n);
	} else if (h->p < h->end && h->labels.n && *h->p == '{') {
		h->p++;
		block = open_block(h, n);
		if (block) {
			block->body = (uint32_t)offset(h, h->p);
			read_body(h, block, '}');
		}
	} else if (h->p == before) {
		h->p++;
	}
	return n;
}

static void read_body(struct hcl *h, struct tl_node *n, char close)
{
	struct tl_node *at = n;

	for (skip(h, true); h->p < h->end && !h->full; skip(h, true)) {
		if (*h->p == close && close) {
			h->p++;
			return;
		}
		if (*h->p == ',')
			h->p++;
		else
			at = read_statement(h, at);
	}
	if (close)
		tl_tree_trouble(h->tree, "a block is never closed", n->start);
}

void tl_syn_hcl(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	struct hcl h = {.tree = tree, .opts = &in->format->opts};

	h.p = tree->text + in->skip;
	h.end = tree->text + tree->len;
	read_body(&h, tree->root, '\0');
	tl_vec_fini(&h.labels);
}
