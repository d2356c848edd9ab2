/*
 * Headers without the bodies of functions that the file at hand cannot come to: in C++ those cost as much as the rest of a
 * parse. Lines and columns stay. It comes with knowing the words of all headers, and tells how they stand there. Private to front_c.
 *
 * One index is made for a run. For each file: begin, want its words, reach its headers, close; then each header's text can be cut.
 */
#ifndef TL_FRONT_C_CUT_H
#define TL_FRONT_C_CUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pack/pack.h"

struct tl_cut_index;
struct tl_cut_header; /* belongs to the index */

struct tl_cut_index *tl_cut_index_new(const struct tl_pack *pack); /* borrowed */
void tl_cut_index_free(struct tl_cut_index *x);			   /* NULL is fine */
/* text is looked at, not kept. */
struct tl_cut_header *tl_cut_read(struct tl_cut_index *x, const char *text, size_t len);

void tl_cut_begin(struct tl_cut_index *x);
void tl_cut_reach(struct tl_cut_index *x, struct tl_cut_header *h);
void tl_cut_want(struct tl_cut_index *x, const char *text, size_t len);
/* What is wanted by what is wanted. */
void tl_cut_close(struct tl_cut_index *x);
/* How a word stands in the headers that were reached; 0 = nowhere. */
enum tl_mention {
	TL_MENTION = 1,
	TL_MENTION_ALONE = 2,	 /* not before "::" */
	TL_MENTION_DECLARES = 4, /* not only called, read, or a type of others */
};
unsigned tl_cut_mentions(const struct tl_cut_index *x, const char *name, size_t len);
/* Whether it does in one of them. */
bool tl_cut_has(const struct tl_cut_index *x, const struct tl_cut_header *h, const char *name, size_t len);
/* How many bytes cutting would save. */
size_t tl_cut_gain(const struct tl_cut_index *x, const struct tl_cut_header *h);
/* Blanks the bodies nobody wants. text must be what was read; of one that changed since, nothing outside len is touched. */
void tl_cut_apply(const struct tl_cut_index *x, const struct tl_cut_header *h, char *text, size_t len);

#endif
