/* Where the attribute values of one start tag stand. Used by xml.c only. */
#ifndef TL_BASE_XMLTAG_H
#define TL_BASE_XMLTAG_H

#include <stddef.h>

struct tl_xmltag {
	const char *text;
	size_t at, end; /* at == end: nothing (more) is known */
};

/* text[start..end) is a start tag in an encoding that contains ASCII; anything else gives a tag without attributes. */
struct tl_xmltag tl_xmltag_begin(const char *text, size_t start, size_t end);
/* The next attribute, which must have this name: the range between its quotes. Leaves the range alone when it is not so. */
void tl_xmltag_next(struct tl_xmltag *t, const char *name, size_t *start, size_t *value_end);

#endif
