/*
 * What a syntax family makes of a file: a tree of named nodes with their words, each with its exact byte range. Knows
 * no format and no TLS. Everything lives in the tree's arena; words point into the text where they stand there as they are.
 *
 * Bounded: at most TL_TREE_NODES nodes and TL_TREE_DEPTH levels; what lies beyond is not read and trouble says so.
 */
#ifndef TL_CONF_TREE_H
#define TL_CONF_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

struct tl_lines; /* base/text.h */

#define TL_TREE_NODES 1000000U
#define TL_TREE_DEPTH 100U
#define TL_TREE_WORDS 4000U

/* A stretch of a word that was joined from several lines: text from at on stands in the file from start on. */
struct tl_word_piece {
	uint32_t at, start;
};

struct tl_word {
	const char *text; /* unquoted; not NUL-terminated */
	uint32_t len;
	uint32_t start, end;		    /* in the file, quotes included */
	bool literal;			    /* text[i] stands at start + i */
	bool unknown;			    /* holds a variable nobody could resolve */
	const struct tl_word_piece *pieces; /* ascending, the first at 0; NULL = not joined */
	uint32_t n_pieces;
	bool guess; /* what it is unless somebody says otherwise: the default of a variable */
};

/* A file that was brought in by an include. */
struct tl_source {
	const char *path; /* of the result's arena */
	const char *text;
	struct tl_lines *lines;
	bool exact;		      /* offsets are the file's own */
	const struct tl_source *from; /* the file the include stands in; NULL: the one that was to be read */
};

struct tl_node {
	const char *name; /* not NUL-terminated; "" for the root */
	uint32_t name_len;
	uint32_t start, end; /* of the directive: its name to its last word; of a block: its head */
	uint32_t
		name_end; /* past the name, where it stands in the file otherwise than as it is; 0 = start + name_len */
	uint32_t body;	  /* a block's first byte inside; 0 = no place to insert at */
	bool block;
	bool document;			/* one of several in the file: stands for the file, and has no name in paths */
	bool again;			/* a copy of what stands elsewhere in the file (YAML alias) */
	bool open;			/* set by the binder: an include in this block brings in what is not seen */
	bool followed;			/* set by the binder: an include whose files hang in the tree behind it */
	bool linked;			/* set by the binder: a chain of keys leads to this section */
	const struct tl_source *source; /* NULL: the file that is read */
	uint32_t depth;
	uint32_t order; /* of appearance, from 0 */
	struct tl_word *words;
	size_t n_words;
	struct tl_node *parent, *kids, *last_kid, *next;
};

struct tl_tree {
	struct tl_arena *arena;
	const char *text;
	size_t len;
	struct tl_node *root;
	uint32_t n_nodes;
	const char *trouble; /* the first thing that was wrong with the text, or NULL */
	uint32_t trouble_at;
};

TL_VEC_TYPE(tl_words, struct tl_word);

void tl_tree_init(struct tl_tree *t, struct tl_arena *arena, const char *text, size_t len);
/* A new last kid of parent; NULL when the tree is full. */
struct tl_node *tl_tree_add(struct tl_tree *t, struct tl_node *parent, const char *name, size_t len, size_t start);
/* The same for a name "a.b.c" that means c in b in a: blocks that stand there already are used again. */
struct tl_node *tl_tree_add_dotted(
	struct tl_tree *t, struct tl_node *parent, const char *name, size_t len, size_t start);
/* Copies the words into the tree and takes the node's end from the last. */
void tl_tree_words(struct tl_tree *t, struct tl_node *n, const struct tl_words *words);
/* Remembers the first trouble. text is static. */
void tl_tree_trouble(struct tl_tree *t, const char *text, size_t at);
/* Next in reading order; NULL at the end. */
struct tl_node *tl_node_after(const struct tl_node *n);
/* The place in the file of text[i], which may be one past the last; of a word that is spelled otherwise there: false. */
bool tl_word_place(const struct tl_word *w, size_t i, uint32_t *out);
/* name may hold '*', which stands for any text. */
bool tl_node_is(const struct tl_node *n, const char *name, bool caseless);
/* The block is the file, or a document of it. */
bool tl_node_is_file(const struct tl_node *n);
/* "/http/server" of the blocks around n and, when it is one, n itself; "/" for the root. */
const char *tl_node_path(struct tl_arena *a, const struct tl_node *n);
/* The same for a pattern in which '*' stands for any text. */
bool tl_text_like(const char *text, size_t len, const char *pattern, bool caseless);
bool tl_text_is(const char *text, size_t len, const char *word, bool caseless);

#endif
