/*
 * Made-up headers by the declaration: the models of the libraries, and the prelude of C++. A library declares a thousand functions
 * and constants and a file names ten: the others cost time in every parse and change nothing. Private to front_c.
 */
#ifndef TL_FRONT_C_MODEL_INDEX_H
#define TL_FRONT_C_MODEL_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "pack/libset.h"
#include "pack/pack.h"

struct tl_model_index;

struct tl_model_index *tl_model_index_new(const struct tl_pack *pack);
void tl_model_index_free(struct tl_model_index *m); /* NULL is fine */
/* What is declared is numbered; a set of it has so many words. */
size_t tl_model_index_words(const struct tl_model_index *m);
/* Adds what has that name, if any has, to a set. */
void tl_model_index_use(const struct tl_model_index *m, uint64_t *used, const char *name, size_t len);
/* The same for all words of a text. */
void tl_model_index_use_text(const struct tl_model_index *m, uint64_t *used, const char *text, size_t len);
/* Adds what the used declarations of the libraries and of the prelude speak of themselves. */
void tl_model_index_close(const struct tl_model_index *m, uint64_t *used, const struct tl_libset *libs);
/* Takes what has that name out of a set again. */
void tl_model_index_drop(const struct tl_model_index *m, uint64_t *used, const char *name);
/* The model header of library number lib, and the prelude of C++, with what is used. */
void tl_model_index_text(const struct tl_model_index *m, struct tl_buf *out, size_t lib, const uint64_t *used);
void tl_model_index_prelude(const struct tl_model_index *m, struct tl_buf *out, const uint64_t *used);

#endif
