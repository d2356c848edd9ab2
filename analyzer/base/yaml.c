/*
 * From libyaml's events to a tree. libyaml decides what the text means; here are byte positions (it counts characters),
 * the resolution of aliases, and the limits on depth and size.
 */
#include "base/yaml.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <yaml.h>

#include "base/text.h"
#include "base/vec.h"
#include "base/yamlpos.h"

#define MAX_DEPTH 128
/* Nodes that aliases may add to what a walk over the tree meets. */
#define MAX_ALIASED 100000u

TL_VEC_TYPE(nodes, struct tl_yaml *);

struct anchor {
	const char *name;
	struct tl_yaml *node;
	size_t weight; /* nodes a walk over it meets; 0 while it is still open */
	size_t height; /* levels below it */
};

/* A collection that is being read. */
struct frame {
	struct tl_yaml *node;
	struct nodes kids; /* of a map: key, value, key, value ... */
	bool flow;
	size_t weight, height;
	size_t anchor; /* its index + 1 in reader.anchors, or 0 */
};

struct reader {
	struct tl_arena *arena;
	yaml_parser_t parser;
	struct tl_yamlpos *pos;
	struct tl_lines *lines;
	struct nodes docs;
	struct frame frames[MAX_DEPTH];
	size_t depth;
	TL_VEC(struct anchor) anchors;
	size_t aliased;
	size_t last_end; /* where the last thing with a text of its own ended */
	struct tl_err *err;
};

static int fail_at(struct reader *r, size_t offset, const char *what)
{
	uint32_t line, col;

	tl_lines_at(r->lines, offset, &line, &col);
	return tl_err_at(r->err, NULL, (int)line, (int)col, "%s", what);
}

static int fail_mark(struct reader *r, const yaml_mark_t *mark, const char *what)
{
	return fail_at(r, tl_yamlpos_byte(r->pos, mark->index), what);
}

static int fail_parser(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	const char *what = p->problem ? p->problem : "not YAML";

	/* The reader of bytes tells a byte offset, the later stages a mark. */
	if (p->error == YAML_READER_ERROR)
		return fail_at(r, p->problem_offset, what);
	return fail_mark(r, &p->problem_mark, what);
}

static struct tl_yaml *node_new(struct reader *r, enum tl_yaml_kind kind, const yaml_event_t *e)
{
	struct tl_yaml *y = tl_arena_alloc(r->arena, sizeof *y);

	y->kind = kind;
	y->text = "";
	y->start = tl_yamlpos_byte(r->pos, e->start_mark.index);
	y->end = tl_yamlpos_byte(r->pos, e->end_mark.index);
	tl_lines_at(r->lines, y->start, &y->line, &y->col);
	return y;
}

static const char *copy(struct reader *r, const yaml_char_t *s)
{
	return s ? tl_arena_strdup(r->arena, (const char *)s) : NULL;
}

/* A finished or opened node finds its place: in the innermost open collection, or as a document. */
static void place(struct reader *r, struct tl_yaml *y)
{
	if (r->depth)
		tl_vec_push(&r->frames[r->depth - 1].kids, y);
	else
		tl_vec_push(&r->docs, y);
}

/* Tells the innermost open collection how much it has got with a kid. */
static void add_weight(struct reader *r, size_t weight, size_t height)
{
	struct frame *f;

	if (!r->depth)
		return;
	f = &r->frames[r->depth - 1];
	f->weight += weight;
	if (f->height < height + 1)
		f->height = height + 1;
}

/* Returns the index + 1, or 0 when there is no anchor. */
static size_t add_anchor(struct reader *r, const yaml_char_t *name, struct tl_yaml *y, size_t weight)
{
	if (!name)
		return 0;
	tl_vec_push(&r->anchors, (struct anchor){.name = copy(r, name), .node = y, .weight = weight});
	return r->anchors.n;
}

static int on_scalar(struct reader *r, const yaml_event_t *e)
{
	struct tl_yaml *y = node_new(r, TL_YAML_SCALAR, e);
	yaml_scalar_style_t style = e->data.scalar.style;

	y->tag = copy(r, e->data.scalar.tag);
	y->text = tl_arena_strndup(r->arena, (const char *)e->data.scalar.value, e->data.scalar.length);
	y->len = e->data.scalar.length;
	y->plain = style == YAML_PLAIN_SCALAR_STYLE;
	y->block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
	add_anchor(r, e->data.scalar.anchor, y, 1);
	place(r, y);
	add_weight(r, 1, 0);
	r->last_end = y->end;
	return 0;
}

static int on_alias(struct reader *r, const yaml_event_t *e)
{
	const char *name = (const char *)e->data.alias.anchor;

	/* The last anchor of a name counts. */
	for (size_t i = r->anchors.n; i-- > 0;) {
		const struct anchor *a = &r->anchors.v[i];

		if (strcmp(a->name, name) != 0)
			continue;
		if (!a->weight)
			return fail_mark(r, &e->start_mark, "alias to a node that contains it");
		if (r->depth + a->height >= MAX_DEPTH)
			return fail_mark(r, &e->start_mark, "nested too deeply");
		r->aliased += a->weight;
		if (r->aliased > MAX_ALIASED)
			return fail_mark(r, &e->start_mark, "aliases make this document too large");
		place(r, a->node);
		add_weight(r, a->weight, a->height);
		r->last_end = tl_yamlpos_byte(r->pos, e->end_mark.index);
		return 0;
	}
	return fail_mark(r, &e->start_mark, "alias to an anchor that does not exist");
}

static int open_collection(
	struct reader *r, const yaml_event_t *e, struct tl_yaml *y, const yaml_char_t *anchor, bool flow)
{
	struct frame f = {.node = y, .flow = flow, .weight = 1};

	if (r->depth == MAX_DEPTH)
		return fail_mark(r, &e->start_mark, "nested too deeply");
	f.anchor = add_anchor(r, anchor, y, 0);
	place(r, y);
	r->last_end = y->end;
	r->frames[r->depth++] = f;
	return 0;
}

static int on_seq(struct reader *r, const yaml_event_t *e)
{
	struct tl_yaml *y = node_new(r, TL_YAML_SEQ, e);

	y->tag = copy(r, e->data.sequence_start.tag);
	return open_collection(
		r, e, y, e->data.sequence_start.anchor, e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
}

static int on_map(struct reader *r, const yaml_event_t *e)
{
	struct tl_yaml *y = node_new(r, TL_YAML_MAP, e);

	y->tag = copy(r, e->data.mapping_start.tag);
	return open_collection(
		r, e, y, e->data.mapping_start.anchor, e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
}

static void fill_seq(struct reader *r, struct frame *f)
{
	f->node->n = f->kids.n;
	f->node->items = tl_arena_alloc(r->arena, f->kids.n * sizeof *f->kids.v);
	if (f->kids.n)
		memcpy(f->node->items, f->kids.v, f->kids.n * sizeof *f->kids.v);
}

static void fill_map(struct reader *r, struct frame *f)
{
	size_t n = f->kids.n / 2;

	f->node->n = n;
	f->node->keys = tl_arena_alloc(r->arena, n * sizeof *f->kids.v);
	f->node->items = tl_arena_alloc(r->arena, n * sizeof *f->kids.v);
	for (size_t i = 0; i < n; i++) {
		f->node->keys[i] = f->kids.v[2 * i];
		f->node->items[i] = f->kids.v[2 * i + 1];
	}
}

static int on_end(struct reader *r, const yaml_event_t *e)
{
	struct frame *f = &r->frames[r->depth - 1];

	if (f->node->kind == TL_YAML_SEQ)
		fill_seq(r, f);
	else
		fill_map(r, f);
	/* A block collection ends for libyaml where the next thing begins; for us, where its last part ended. */
	if (f->flow)
		r->last_end = tl_yamlpos_byte(r->pos, e->end_mark.index);
	f->node->end = r->last_end;
	if (f->anchor) {
		r->anchors.v[f->anchor - 1].weight = f->weight;
		r->anchors.v[f->anchor - 1].height = f->height;
	}
	r->depth--;
	add_weight(r, f->weight, f->height);
	tl_vec_fini(&f->kids);
	return 0;
}

static int on_document(struct reader *r, const yaml_event_t *e)
{
	(void)e;
	r->anchors.n = 0; /* anchors are the document's own */
	return 0;
}

typedef int handler(struct reader *r, const yaml_event_t *e);

static handler *const handlers[] = {
	[YAML_DOCUMENT_START_EVENT] = on_document,
	[YAML_SCALAR_EVENT] = on_scalar,
	[YAML_ALIAS_EVENT] = on_alias,
	[YAML_SEQUENCE_START_EVENT] = on_seq,
	[YAML_SEQUENCE_END_EVENT] = on_end,
	[YAML_MAPPING_START_EVENT] = on_map,
	[YAML_MAPPING_END_EVENT] = on_end,
};

static int read_events(struct reader *r)
{
	for (;;) {
		yaml_event_t e;
		yaml_event_type_t type;
		int rc = 0;

		if (!yaml_parser_parse(&r->parser, &e))
			return fail_parser(r);
		type = e.type;
		if ((size_t)type < TL_COUNT(handlers) && handlers[type])
			rc = handlers[type](r, &e);
		yaml_event_delete(&e);
		if (rc || type == YAML_STREAM_END_EVENT)
			return rc;
	}
}

static void reader_fini(struct reader *r)
{
	for (size_t i = 0; i < r->depth; i++)
		tl_vec_fini(&r->frames[i].kids);
	yaml_parser_delete(&r->parser);
	tl_vec_fini(&r->anchors);
	tl_vec_fini(&r->docs);
	tl_lines_free(r->lines);
	tl_yamlpos_free(r->pos);
	free(r);
}

int tl_yaml_parse(
	struct tl_arena *a, const char *text, size_t len, struct tl_yaml ***docs, size_t *n, struct tl_err *err)
{
	struct reader *r = tl_xcalloc(1, sizeof *r);
	int rc;

	*docs = NULL;
	*n = 0;
	r->arena = a;
	r->err = err;
	r->pos = tl_yamlpos_new(text, len);
	r->lines = tl_lines_new(text, len);
	if (!yaml_parser_initialize(&r->parser))
		abort(); /* out of memory, as in tl_xmalloc() */
	yaml_parser_set_input_string(&r->parser, (const unsigned char *)text, len);
	rc = read_events(r);
	if (rc == 0 && r->docs.n) {
		*n = r->docs.n;
		*docs = tl_arena_alloc(a, *n * sizeof **docs);
		memcpy(*docs, r->docs.v, *n * sizeof **docs);
	}
	reader_fini(r);
	return rc;
}

struct tl_yaml *tl_yaml_get(const struct tl_yaml *y, const char *key)
{
	if (!y || y->kind != TL_YAML_MAP)
		return NULL;
	for (size_t i = 0; i < y->n; i++) {
		if (y->keys[i]->kind == TL_YAML_SCALAR && strcmp(y->keys[i]->text, key) == 0)
			return y->items[i];
	}
	return NULL;
}

const char *tl_yaml_str(const struct tl_yaml *y, const char *key)
{
	const struct tl_yaml *value = tl_yaml_get(y, key);

	return value && value->kind == TL_YAML_SCALAR ? value->text : NULL;
}

int tl_yaml_bool(const struct tl_yaml *y, bool *out)
{
	static const struct {
		const char *word;
		bool value;
	} words[] = {{"true", true}, {"yes", true}, {"on", true}, {"false", false}, {"no", false}, {"off", false}};

	if (!y || y->kind != TL_YAML_SCALAR || !y->plain)
		return -1;
	for (size_t i = 0; i < TL_COUNT(words); i++) {
		if (strcasecmp(y->text, words[i].word) == 0) {
			*out = words[i].value;
			return 0;
		}
	}
	return -1;
}

int tl_yaml_int(const struct tl_yaml *y, int64_t *out)
{
	const char *digits;
	char *end;
	int base = 10;
	intmax_t value;

	if (!y || y->kind != TL_YAML_SCALAR || y->block)
		return -1;
	digits = y->text + (y->text[0] == '-');
	if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
		base = 16;
		digits += 2;
	}
	/* strtoimax() alone would take blanks, signs and a lone "0x" too. */
	if (!*digits || digits[strspn(digits, base == 16 ? "0123456789abcdefABCDEF" : "0123456789")] != '\0')
		return -1;
	errno = 0;
	value = strtoimax(y->text, &end, base);
	if (errno || *end || strlen(y->text) != y->len)
		return -1;
	*out = (int64_t)value;
	return 0;
}
