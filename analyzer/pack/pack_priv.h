/* The inside of a pack: what was loaded, and the tables that find it again. Private to pack/. */
#ifndef TL_PACK_PACK_PRIV_H
#define TL_PACK_PACK_PRIV_H

#include "base/vec.h"
#include "pack/load.h"
#include "pack/pack.h"

TL_VEC_TYPE(tl_lib_vec, struct tl_lib *);
TL_VEC_TYPE(tl_format_vec, struct tl_format *);
TL_VEC_TYPE(tl_check_page_vec, struct tl_check_page *);

/* One name and what it stands for; sorted by name. */
struct tl_pack_entry {
	const char *name;
	const void *item;
};

TL_VEC_TYPE(tl_pack_entry_vec, struct tl_pack_entry);
TL_VEC_TYPE(tl_pack_name_vec, const char *);

/* Open addressing over the names that make a file worth parsing; size is a power of two. */
struct tl_name_set {
	struct {
		uint32_t hash; /* 0 = free */
		uint32_t len;
		const char *name;  /* the last word of a qualified name ... */
		const char *scope; /* ... and the whole, or NULL: the word counts behind its scope only */
	} *slots;
	uint32_t mask;
	uint64_t lengths; /* bit n: some name has n bytes (63: or more) */
};

/* What only C and C++ need: the libraries, and the tables over them. */
struct tl_pack_code {
	struct tl_arena *arena; /* the pack's */
	bool waits;		/* built-in libraries that nobody asked for yet */
	struct tl_lib_vec libs;
	struct tl_pack_entry_vec apis, fields, constants;
	struct tl_pack_name_vec names;
	struct tl_pack_name_vec minded; /* fields that rows are about, or take values from */
	struct tl_name_set set;
};

struct tl_pack {
	struct tl_arena *arena;
	struct tl_pack_code *code; /* tl_pack_code() reads it when it waits */
	struct tl_format_vec formats;
	struct tl_check_page_vec checks;
};

/* load.c: the libraries, which are read now if they wait. */
const struct tl_pack_code *tl_pack_code(const struct tl_pack *pack);
/* index.c: build the tables. Names two libraries both claim are problems, and so are ids. */
void tl_pack_index_code(struct tl_pack_code *code, struct tl_load *l);
void tl_pack_index(struct tl_pack *pack, struct tl_load *l);

#endif
