/*
 * XML as a tree with byte ranges (expat underneath; entity expansion limits on, no external entities, ever; nesting
 * limited). Ranges are offsets in the text as given. Where they cannot be known, in UTF-16 and for what an entity brought
 * in, the range of an attribute's value or of a text is (0,0). Lines are those of base/text.h, columns bytes.
 * Everything lives in the arena.
 */
#ifndef TL_BASE_XML_H
#define TL_BASE_XML_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

struct tl_xml_attr {
	const char *name, *value; /* value with entities resolved */
	size_t start, end;	  /* the raw value between its quotes */
};

struct tl_xml {
	const char *name;
	struct tl_xml_attr *attrs;
	size_t n_attrs;
	struct tl_xml **kids;
	size_t n_kids;
	const char *text; /* character data directly inside, joined; "" when none */
	/* Byte range of the first run of it that is not blank. A run ends at a tag, a comment or a CDATA mark. */
	size_t text_start, text_end;
	struct tl_xml *parent;
	uint32_t line, col;
	size_t start, end; /* start tag's '<' to the end of the end tag */
};

/* 0 and *root (NULL when truncated before any element), or -1 with err's line and col. On -1, *root still holds what was
 * read before the error (or NULL). */
int tl_xml_parse(struct tl_arena *a, const char *text, size_t len, struct tl_xml **root, struct tl_err *err);
const struct tl_xml_attr *tl_xml_attr(const struct tl_xml *x, const char *name);
/* First kid of that name, or NULL. x may be NULL. */
struct tl_xml *tl_xml_kid(const struct tl_xml *x, const char *name);

#endif
