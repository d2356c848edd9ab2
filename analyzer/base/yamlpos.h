/* libyaml counts characters, everybody else bytes: from one to the other. Used by yaml.c only. */
#ifndef TL_BASE_YAMLPOS_H
#define TL_BASE_YAMLPOS_H

#include <stddef.h>

struct tl_yamlpos;

/* text is borrowed and must outlive the result. */
struct tl_yamlpos *tl_yamlpos_new(const char *text, size_t len);
void tl_yamlpos_free(struct tl_yamlpos *p);
/* Byte offset of the character with that index (0-based, a byte order mark not counted), clamped to the text. */
size_t tl_yamlpos_byte(const struct tl_yamlpos *p, size_t index);

#endif
