/*
 * Model headers by the line. A library declares a thousand functions and constants and a file names ten: the others cost time in
 * every parse and change nothing. Types and whatever else a line may be always stay. Private to front_c.
 */
#ifndef TL_FRONT_C_MODEL_INDEX_H
#define TL_FRONT_C_MODEL_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "pack/pack.h"

struct tl_model_index;

struct tl_model_index *tl_model_index_new(const struct tl_pack *pack);
void tl_model_index_free(struct tl_model_index *m); /* NULL is fine */
/* Functions and constants are numbered; a set of them has so many words. */
size_t tl_model_index_words(const struct tl_model_index *m);
/* Adds what has that name, if any has, to a set. */
void tl_model_index_use(const struct tl_model_index *m, uint64_t *used, const char *name, size_t len);
/* The model header of library number lib, with those names that are used. */
void tl_model_index_text(const struct tl_model_index *m, struct tl_buf *out, size_t lib, const uint64_t *used);

#endif
