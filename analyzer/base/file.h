/* Whole files, read and replaced. Knows no formats. */
#ifndef TL_BASE_FILE_H
#define TL_BASE_FILE_H

#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

/* Appends the content of path to out. Fails on anything but a regular file, and
 * on files of more than max bytes (0 = no limit). Never blocks on a FIFO. */
int tl_file_read(struct tl_buf *out, const char *path, size_t max, struct tl_err *err);
/* Replaces path atomically (temporary file in the same folder, then rename), keeping its mode. */
int tl_file_replace(const char *path, const void *data, size_t len, struct tl_err *err);

#endif
