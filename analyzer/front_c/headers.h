/* The headers of the tree: which folder an include of a file most likely comes from. Private to front_c. */
#ifndef TL_FRONT_C_HEADERS_H
#define TL_FRONT_C_HEADERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "front_c/cut.h"
#include "front_c/features.h"
#include "front_c/model_index.h"
#include "pack/libset.h"
#include "pack/pack.h"

struct tl_headers;

/* A header as a file is to see it, in place of what stands on the disk, if anything does there. */
struct tl_shown_header {
	const char *path; /* relative to root */
	const char *disk; /* ... where it stands, which of a template is not where it is included from */
	char *text;	  /* of the plan */
	size_t len;
};

/* What the includes of a file come to. */
struct tl_include_plan {
	TL_VEC(const char *)
	dirs; /* folders for -I, relative to root ("" = root), in order; strings of the headers' arena */
	struct tl_libset
		libs; /* libraries whose names stand in the file or the headers it reaches, by number in the pack */
	struct tl_libset own; /* C++ libraries that the file is part of: read from the tree, not from a model */
	TL_VEC(const char *)
	given;		/* made-up headers that are named there, some more than once; strings of the headers' arena */
	uint64_t *used; /* functions of the models that stand there (model_index.h) */
	struct tl_feature_vec features;	      /* macros that must be on for the file to compile (features.h) */
	TL_VEC(struct tl_shown_header) shown; /* headers of the tree without what the file has no use for (cut.h) */
};

/* names are relative to root and sorted; all borrowed. */
struct tl_headers *tl_headers_new(const struct tl_pack *pack, const struct tl_model_index *index, const char *root,
	const char *const *names, size_t n);
void tl_headers_free(struct tl_headers *h);
/* path is relative to root. Release the plan with tl_include_plan_fini(). */
void tl_headers_plan(
	struct tl_headers *h, struct tl_include_plan *plan, const char *path, const char *text, size_t len);
/* A record that some header of the last plan declares was found to lack a member. Where the header has it under conditions, their
 * switches join the plan's features: true when any is new. */
bool tl_headers_need_member(struct tl_headers *h, struct tl_include_plan *plan, const char *record, const char *member);
/* How a word stands in the headers of the tree that the last plan's file reaches: enum tl_mention. */
unsigned tl_headers_mention(const struct tl_headers *h, const char *name, size_t len);
/* Tells fn the text, as the file is to see it, of each of them that has the word. */
void tl_headers_with(const struct tl_headers *h, const struct tl_include_plan *plan, const char *name,
	void (*fn)(void *ctx, const char *text, size_t len), void *ctx);
/* From here on the headers of the last plan neither define nor undefine these macros, and all others again. */
void tl_headers_hide(struct tl_headers *h, struct tl_include_plan *plan, const char *const *names, size_t n);
void tl_include_plan_fini(struct tl_include_plan *plan);

#endif
