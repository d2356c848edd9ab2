/*
 * From expat's events to a tree. Where an attribute's value stands, expat does not tell: the start tag is scanned again
 * in xmltag.c.
 */
#include "base/xml.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Some releases of expat.h show the limits on entities only to those who ask so. */
#ifndef XML_DTD
#define XML_DTD 1
#endif
#ifndef XML_GE
#define XML_GE 1
#endif
#include <expat.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/vec.h"
#include "base/xmltag.h"

#define MAX_DEPTH 256
/* Entities may make a text ten times as long, but one megabyte is always allowed. */
#define MAX_AMPLIFICATION 10.0f
#define FREE_EXPANSION (1u << 20)

/* An element that is being read. */
struct frame {
	struct tl_xml *node;
	TL_VEC(struct tl_xml *) kids;
	struct tl_buf text;
	size_t run_start, run_end; /* the run that goes on, when run_end > 0 */
	bool run_blank;
	bool brought; /* by an entity: its places are those of the reference */
};

struct reader {
	struct tl_arena *arena;
	XML_Parser expat;
	const char *input;
	size_t len;
	bool wide; /* UTF-16: bytes of the input are not characters */
	struct tl_lines *lines;
	struct tl_xml *root;
	struct frame frames[MAX_DEPTH];
	size_t depth;
	const char *problem; /* ours, when it is not expat's */
	size_t problem_at;
};

static size_t position(const struct reader *r)
{
	XML_Index at = XML_GetCurrentByteIndex(r->expat);

	if (at < 0)
		return 0;
	return (size_t)at < r->len ? (size_t)at : r->len;
}

static size_t event_end(const struct reader *r)
{
	int count = XML_GetCurrentByteCount(r->expat);
	size_t end = position(r) + (count > 0 ? (size_t)count : 0);

	return end < r->len ? end : r->len;
}

static void line_and_col(const struct reader *r, size_t offset, uint32_t *line, uint32_t *col)
{
	if (r->wide) {
		*line = (uint32_t)XML_GetCurrentLineNumber(r->expat);
		*col = (uint32_t)XML_GetCurrentColumnNumber(r->expat) + 1;
	} else {
		tl_lines_at(r->lines, offset, line, col);
	}
}

static void copy_attrs(struct reader *r, struct tl_xml *x, const XML_Char **atts)
{
	size_t specified = (size_t)XML_GetSpecifiedAttributeCount(r->expat) / 2;
	struct tl_xmltag tag = {0};

	while (atts[2 * x->n_attrs])
		x->n_attrs++;
	x->attrs = tl_arena_alloc(r->arena, x->n_attrs * sizeof *x->attrs);
	if (!r->wide)
		tag = tl_xmltag_begin(r->input, x->start, event_end(r));
	for (size_t i = 0; i < x->n_attrs; i++) {
		struct tl_xml_attr *a = &x->attrs[i];

		a->name = tl_arena_strdup(r->arena, atts[2 * i]);
		a->value = tl_arena_strdup(r->arena, atts[2 * i + 1]);
		/* The attributes that a DTD adds come last and stand nowhere in the tag. */
		if (i < specified)
			tl_xmltag_next(&tag, a->name, &a->start, &a->end);
	}
}

/* The run of text that went on is over; the first that is not blank is the one to show. */
static void end_run(struct frame *f)
{
	if (f->run_end && !f->run_blank && !f->node->text_end) {
		f->node->text_start = f->run_start;
		f->node->text_end = f->run_end;
	}
	f->run_end = 0;
}

static void XMLCALL on_start(void *user, const XML_Char *name, const XML_Char **atts)
{
	struct reader *r = user;
	struct tl_xml *x;

	if (r->depth == MAX_DEPTH) {
		r->problem = "nested too deeply";
		r->problem_at = position(r);
		XML_StopParser(r->expat, XML_FALSE);
		return;
	}
	x = tl_arena_alloc(r->arena, sizeof *x);
	x->name = tl_arena_strdup(r->arena, name);
	x->text = "";
	x->start = position(r);
	x->end = event_end(r);
	line_and_col(r, x->start, &x->line, &x->col);
	copy_attrs(r, x, atts);
	if (r->depth) {
		struct frame *f = &r->frames[r->depth - 1];

		x->parent = f->node;
		end_run(f);
		tl_vec_push(&f->kids, x);
	} else {
		r->root = x;
	}
	r->frames[r->depth++] = (struct frame){.node = x, .brought = x->start == r->len || r->input[x->start] != '<'};
}

/* Moves what was collected into the element. */
static void close_frame(struct reader *r, size_t end)
{
	struct frame *f = &r->frames[--r->depth];
	struct tl_xml *x = f->node;

	end_run(f);
	/* After an error within an entity, text up to the end of its reference may be there already. */
	x->end = end > x->text_end ? end : x->text_end;
	x->n_kids = f->kids.n;
	x->kids = tl_arena_alloc(r->arena, f->kids.n * sizeof *x->kids);
	if (f->kids.n)
		memcpy(x->kids, f->kids.v, f->kids.n * sizeof *x->kids);
	x->text = tl_arena_strndup(r->arena, tl_buf_str(&f->text), f->text.len);
	tl_vec_fini(&f->kids);
	tl_buf_fini(&f->text);
}

static void XMLCALL on_end(void *user, const XML_Char *name)
{
	struct reader *r = user;

	(void)name;
	/* After on_start() stopped the parser, expat still reports the end of an empty element. */
	if (!r->problem)
		close_frame(r, event_end(r));
}

static bool is_blank(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (!strchr(" \t\r\n", s[i]) || !s[i])
			return false;
	}
	return true;
}

static void XMLCALL on_text(void *user, const XML_Char *s, int len)
{
	struct reader *r = user;
	struct frame *f;
	size_t start = position(r), end = event_end(r);

	if (!r->depth || len <= 0)
		return;
	f = &r->frames[r->depth - 1];
	tl_buf_put(&f->text, s, (size_t)len);
	/* What an entity brings in comes with the place of the reference again and again, or with no bytes. */
	if (r->wide || f->brought || end == start || (f->run_end && start < f->run_end))
		return;
	if (f->run_end != start)
		end_run(f);
	if (!f->run_end) {
		f->run_start = start;
		f->run_blank = true;
	}
	f->run_end = end;
	f->run_blank = f->run_blank && is_blank(s, (size_t)len);
}

/* Encodings that expat does not know are all supersets of ASCII where markup and values are concerned. */
static int XMLCALL on_encoding(void *user, const XML_Char *name, XML_Encoding *info)
{
	(void)user;
	(void)name;
	for (int i = 0; i < 256; i++)
		info->map[i] = i < 128 ? i : 0xfffd;
	info->data = NULL;
	info->convert = NULL;
	info->release = NULL;
	return XML_STATUS_OK;
}

static void setup(struct reader *r, const char *encoding)
{
	r->expat = XML_ParserCreate(encoding);
	if (!r->expat)
		abort(); /* out of memory, as in tl_xmalloc() */
	XML_SetUserData(r->expat, r);
	XML_SetElementHandler(r->expat, on_start, on_end);
	XML_SetCharacterDataHandler(r->expat, on_text);
	XML_SetUnknownEncodingHandler(r->expat, on_encoding, NULL);
	XML_SetParamEntityParsing(r->expat, XML_PARAM_ENTITY_PARSING_NEVER);
	XML_SetBillionLaughsAttackProtectionMaximumAmplification(r->expat, MAX_AMPLIFICATION);
	XML_SetBillionLaughsAttackProtectionActivationThreshold(r->expat, FREE_EXPANSION);
}

static int report(const struct reader *r, enum XML_Error code, struct tl_err *err)
{
	uint32_t line, col;

	line_and_col(r, r->problem ? r->problem_at : position(r), &line, &col);
	return tl_err_at(err, NULL, (int)line, (int)col, "%s", r->problem ? r->problem : XML_ErrorString(code));
}

/* Returns XML_ERROR_NONE or what is wrong; in the end no frame is open. */
static enum XML_Error run(struct reader *r, const char *encoding)
{
	enum XML_Error code = XML_ERROR_NONE;

	setup(r, encoding);
	if (XML_Parse(r->expat, r->input, (int)r->len, XML_TRUE) != XML_STATUS_OK)
		code = XML_GetErrorCode(r->expat);
	while (r->depth)
		close_frame(r, position(r));
	return code;
}

static bool is_wide(const char *text, size_t len)
{
	/* A byte order mark, or '<' as a UTF-16 unit. */
	return len >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0 ||
				   memcmp(text, "<\0", 2) == 0 || memcmp(text, "\0<", 2) == 0);
}

int tl_xml_parse(struct tl_arena *a, const char *text, size_t len, struct tl_xml **root, struct tl_err *err)
{
	struct reader *r;
	enum XML_Error code;
	int rc = 0;

	*root = NULL;
	if (len > INT_MAX)
		return tl_err_set(err, "larger than %d bytes", INT_MAX);
	r = tl_xcalloc(1, sizeof *r);
	r->arena = a;
	r->input = text;
	r->len = len;
	r->wide = is_wide(text, len);
	r->lines = tl_lines_new(text, len);
	code = run(r, NULL);
	/* Programs that write XML to a string call it UTF-16, and others store that string as UTF-8. */
	if (code == XML_ERROR_INCORRECT_ENCODING && !r->wide) {
		XML_ParserFree(r->expat);
		r->root = NULL;
		code = run(r, "UTF-8");
	}
	if (code != XML_ERROR_NONE && !(code == XML_ERROR_NO_ELEMENTS && !r->root))
		rc = report(r, code, err);
	*root = r->root;
	XML_ParserFree(r->expat);
	tl_lines_free(r->lines);
	free(r);
	return rc;
}

const struct tl_xml_attr *tl_xml_attr(const struct tl_xml *x, const char *name)
{
	for (size_t i = 0; x && i < x->n_attrs; i++) {
		if (strcmp(x->attrs[i].name, name) == 0)
			return &x->attrs[i];
	}
	return NULL;
}

struct tl_xml *tl_xml_kid(const struct tl_xml *x, const char *name)
{
	for (size_t i = 0; x && i < x->n_kids; i++) {
		if (strcmp(x->kids[i]->name, name) == 0)
			return x->kids[i];
	}
	return NULL;
}
