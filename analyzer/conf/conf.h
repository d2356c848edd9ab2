/*
 * Configuration files and scripts -> endpoints. Syntax families turn bytes into trees with exact ranges; a format's pack
 * says which directives change which slot, in which scope, and what repetition and absence mean. Knows no clang.
 */
#ifndef TL_CONF_CONF_H
#define TL_CONF_CONF_H

#include <stdbool.h>
#include <stddef.h>

#include "conf/files.h"
#include "model/result.h"
#include "pack/pack.h"

/* The format that reads this file: by path (relative, '/'), then by content; NULL when none does. text is the first
 * bytes of the file, at least 64 KiB where it has them. Some files have several (a script with several embedded languages): call
 * again with the last answer to get the next. */
const struct tl_format *tl_conf_recognize(
	const struct tl_pack *pack, const char *path, const char *text, size_t len, const struct tl_format *after);
/* False when no format could ever read a file of that name, whatever its content: it need not be opened. */
bool tl_conf_may_read(const struct tl_pack *pack, const char *path);

/* How much of the path is the name of the file that a template or a sample stands for: "a.conf" of "a.conf.j2"; all of it otherwise. */
size_t tl_conf_bare_len(const char *path);
/* Of a name without an ending, what begins with a capital behind its last dash, "prod_Dockerfile": it says what the file is. NULL
 * where there is none; points into path. */
const char *tl_conf_role(const char *path);

/* Who found something: the format and the file that was read. In the arena. */
const char *tl_conf_origin(struct tl_arena *a, const struct tl_format *format, const char *path);

/* Reads the whole text and appends endpoints and notices (syntax errors, truncated input) to out. Never fails. Includes are followed
 * where files is given: what stands in another file is found there, and result->covers says so. */
void tl_conf_read(struct tl_result *out, const struct tl_pack *pack, const struct tl_format *format, const char *path,
	const char *text, size_t len, const struct tl_conf_files *files);

#endif
