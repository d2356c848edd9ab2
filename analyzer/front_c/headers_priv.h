/* The headers of a tree, as those parts know them that look into them. Private to headers.c, needs.c and hide.c. */
#ifndef TL_FRONT_C_HEADERS_PRIV_H
#define TL_FRONT_C_HEADERS_PRIV_H

#include "front_c/headers.h"

struct tl_include {
	const char *name;
	uint32_t at;
	bool quoted;
};

struct tl_header {
	const char *path, *base; /* as includes have it */
	const char *disk;	 /* where it stands */
	bool is_template;	 /* (template.h) */
	bool loaded;
	TL_VEC(struct tl_include) includes;
	TL_VEC(const char *) mentions; /* made-up headers that other directives name, as __has_include(<x>) does */
	TL_VEC(const char *) calls;    /* macros with parameters that it defines */
	struct tl_libset libs;
	uint64_t *used;		    /* functions of the models */
	struct tl_outline *outline; /* made when first asked for */
	struct tl_cut_header *cut;  /* NULL where it could not be read */
	uint32_t seen;		    /* number of the plan that reached it last */
	struct tl_header *from;	    /* ... and by which file, NULL = the file itself, with the include at: */
	uint32_t from_at;
};

TL_VEC_TYPE(tl_header_vec, struct tl_header *);

struct tl_headers {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	const struct tl_model_index *index;
	const char *root;
	struct tl_cut_index *cuts;
	struct tl_header *v; /* sorted by base name, then path */
	size_t n;
	struct name_lib *names;	 /* words that belong to libraries */
	struct name_lib *models; /* header names with a model */
	uint32_t plan;
	const char *self; /* the file that the plan is for */
};

/* Its text as the parser is to see it. */
int tl_headers_text(const struct tl_headers *h, const struct tl_header *header, struct tl_buf *out);
/* Gives the plan the header's text without what the file has no use for. NULL where it could not be read. */
struct tl_shown_header *tl_headers_show(
	struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header *header);
/* Adds the features that the file at headers.v[0] needs to be on; the others are those it reaches. */
void tl_needs_of_file(struct tl_headers *h, struct tl_include_plan *plan, const struct tl_header_vec *headers,
	const char *text, size_t len);

#endif
