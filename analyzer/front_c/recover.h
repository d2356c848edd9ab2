/*
 * Recovery: what a file uses and nobody declared is declared in a made-up header, from the parser's complaints and
 * from how the text uses the name. Private to front_c.
 *
 * One tl_recover lives for one file: parse, learn, parse again with the new text, until nothing new is learned.
 */
#ifndef TL_FRONT_C_RECOVER_H
#define TL_FRONT_C_RECOVER_H

#include <clang-c/Index.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "pack/pack.h"

#define TL_VIRTUAL_DIR "/tlslint"
#define TL_RECOVERED_H TL_VIRTUAL_DIR "/recovered.h"

struct tl_guess;
struct tl_usage_table;

TL_VEC_TYPE(tl_places, uint32_t);

/* A header that was looked at: known by a sum of its text, which belongs to one translation unit. */
struct tl_recover_text {
	uint64_t sum;
	bool has_names; /* of the packs */
};

struct tl_recover {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	struct tl_guess *guesses;	      /* by kind and name */
	struct tl_usage_table *usage;	      /* how the text uses each name */
	TL_VEC(const char *) drops;	      /* names of the prelude that the source defines itself */
	TL_VEC(struct tl_recover_text) texts; /* of headers that complained */
	bool cplusplus;
	unsigned errors; /* complaints of the last parse that are about a place */
	unsigned lossy;	 /* complaints of the last parse that mean lost text, in the main file */
	unsigned rounds; /* how often complaints were read */
	bool own;	 /* the last of them taught something about the main file */
	bool hope;	 /* ... and of text that is lost, some is newly so, or taught something */
	bool concerns;	 /* ... and some complaints were about the main file, or a header with names of the packs */
	TL_VEC(const char *) losses;  /* the first of them, "line N: message" */
	struct tl_places lost;	      /* offsets of those in the last parse, in the order of the text */
	struct tl_places lost_before; /* ... and in the parse before */
};

void tl_recover_init(struct tl_recover *r, struct tl_arena *a, const struct tl_pack *pack, bool cplusplus,
	const char *text, size_t len);
void tl_recover_fini(struct tl_recover *r);
/* Reads the complaints of a parse. True when something was learned, so that another parse may do better. */
bool tl_recover_learn(struct tl_recover *r, CXTranslationUnit tu);
/* Whether what was learned last may matter to the main file, or to headers that speak of a library: when not, another
 * parse would only please others. */
bool tl_recover_is_worth_it(const struct tl_recover *r);
/* A name of C++ text that nothing declares, as far as texts tell: takes it for what a complaint would. type: others are declared
 * with it. */
void tl_recover_undeclared(struct tl_recover *r, const char *name, bool type);
/* The same for "a::b" of a namespace that it is not in, and everything that stands behind it where it is a scope itself. */
void tl_recover_missing(struct tl_recover *r, const char *qualified, bool scope);
/* Every "a::b::c" of C++ text that was looked at, each once; ends with NULL. */
const char *const *tl_recover_all_chains(const struct tl_recover *r);
/* Declares what of them begins with a scope of ours. True when any was new. */
bool tl_recover_chains(struct tl_recover *r);
/* Adds what another text than the main file's says about the use of names. */
void tl_recover_look(struct tl_recover *r, const char *text, size_t len);
/* The made-up header. */
void tl_recover_text(const struct tl_recover *r, struct tl_buf *out);
/* The prelude must not declare name, since the source does. */
bool tl_recover_dropped(const struct tl_recover *r, const char *name);

#endif
