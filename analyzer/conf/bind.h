/*
 * From a tree and a format to endpoints. Shared by the binder's files:
 *   hits.c   which nodes are directives, and what each by itself says
 *   scopes.c which block has a range of its own, what it inherits, who overrides whom
 *   keys.c   repeated keys, where each is an endpoint of its own
 *   apply.c  a block's directives in order -> one range with its trace
 *   emit.c   ranges -> endpoints, fixes, absence
 *   resolve.c values that are written elsewhere in the file
 *   choices.c values of which one counts
 *   users.c  whether the code around a file has such endpoints at all
 *   embed.c  values that are texts in another language
 *   dropins.c files that are read behind this one unasked
 */
#ifndef TL_CONF_BIND_H
#define TL_CONF_BIND_H

#include "base/text.h"
#include "conf/files.h"
#include "conf/syntax.h"
#include "conf/value.h"
#include "model/result.h"
#include "pack/grammar.h"

struct tl_scope;

/* One directive in the file. */
struct tl_hit {
	const struct tl_directive *d;
	const struct tl_node *node;
	struct tl_value value;
	const struct tl_conf_case *c; /* NULL: a grammar reads it */
	struct tl_scope *scope;
	bool unlinked;	  /* in a section nothing leads to */
	bool versions;	  /* says something about versions, not only the level */
	bool used;	  /* a listener or client takes its range from here */
	tl_protoset list; /* while applied: what its list and those before it permit */
};

TL_VEC_TYPE(tl_hits, struct tl_hit *);

/* A block that has a range of its own for one kind of endpoint. */
struct tl_scope {
	struct tl_node *node;
	const struct tl_kind *kind;
	struct tl_scope *outer; /* of the same kind; NULL for the file's */
	struct tl_hits own;
	const struct tl_node *exists; /* proof that such an endpoint is here */
	size_t uses;		      /* endpoints known to exist in or below */
};

TL_VEC_TYPE(tl_scopes, struct tl_scope *);

/* A file that was read behind the main one: where it begins in the text that was put together. */
struct tl_drop_in {
	uint32_t at;
	uint32_t before; /* where the text before it ends: a line end may have been put between */
	struct tl_source *source;
};

struct tl_scope_key; /* scopes.c */

struct tl_bind {
	struct tl_result *out;
	struct tl_arena *arena; /* of the file, dropped after it */
	const struct tl_format *format;
	const char *path;
	struct tl_tree *tree;
	struct tl_lines *lines;	      /* of the file */
	bool exact;		      /* offsets are the file's own: edits are possible */
	const struct tl_pack *pack;   /* for texts in another language; NULL: they are not read */
	const struct tl_word *within; /* the tree's text is this value of the file; NULL: it is the file */
	const char *name;	      /* of a file the text is read as; NULL: path is its name */
	unsigned embedded;	      /* how many values deep */
	struct tl_hits hits;
	struct tl_scopes scopes;
	struct tl_scope_key *keys;
	unsigned n_emitted;
	const struct tl_conf_files *files;  /* NULL: includes are not followed */
	TL_VEC(struct tl_source *) sources; /* that were */
	TL_VEC(struct tl_drop_in) dropped;  /* texts that stand behind the file's own in the tree's */
};

/* What a block's directives come to. */
struct tl_outcome {
	struct tl_alt alt;
	TL_VEC(struct tl_step) steps;
	enum tl_certainty certainty;
	bool versions;						/* some directive said something about versions */
	const struct tl_hit *last;				/* the last that did, or that set the level */
	const struct tl_hit *by_list, *by_floor, *by_weakening; /* where the places in alt come from */
};

void tl_bind(struct tl_bind *b);
/* Parses text, which lives as long as b's arena, and binds it. */
void tl_bind_text(struct tl_bind *b, const char *text, size_t len, size_t skip);

/* hits.c */
void tl_bind_hits(struct tl_bind *b);
/* What an untouched endpoint of the kind permits. */
struct tl_range tl_kind_range(const struct tl_kind *k);
/* scopes.c */
struct tl_scope *tl_bind_scope(struct tl_bind *b, struct tl_node *block, const struct tl_kind *kind);
void tl_bind_uses(struct tl_bind *b);
/* The directives in force in a scope, in the order they are applied; at most TL_IN_FORCE. Freed by the caller. */
#define TL_IN_FORCE 512U
/* Directives kept of one block: bounds what every inner block has to look at. */
#define TL_OWN 64U
void tl_scope_in_force(const struct tl_scope *s, const struct tl_format *f, struct tl_hits *out);
/* Every endpoint known to exist below takes its range from an inner block. */
bool tl_scope_overridden(const struct tl_scope *s);
void tl_bind_scopes_fini(struct tl_bind *b);
/* keys.c: drops what a later key of the same name and block replaces. */
void tl_bind_last_keys(struct tl_bind *b, struct tl_scope *s);
/* apply.c */
void tl_bind_apply(
	struct tl_bind *b, const struct tl_kind *kind, const struct tl_hits *in_force, struct tl_outcome *out);
/* What is wrong in s was written in an outer block, which has an endpoint of its own: one finding for one cause. */
bool tl_outcome_from_outside(const struct tl_outcome *o, const struct tl_scope *s);
/* users.c: false where the code around the file is there, and has no endpoint of the kind. */
bool tl_bind_is_used(const struct tl_bind *b, const struct tl_kind *kind);
/* resolve.c: puts what the value refers to in its place. False when the node has no value one could read. */
bool tl_bind_resolve(struct tl_bind *b, const struct tl_node *n, struct tl_value *value);
/* choices.c: what the value of n may be, each a guess; 0 where it is no expression that says so. */
#define TL_CHOICES 16U
size_t tl_bind_choices(
	struct tl_bind *b, const struct tl_node *n, const struct tl_value *value, struct tl_value out[TL_CHOICES]);
/* embed.c: reads the texts in other languages that stand in the tree. */
void tl_bind_embeds(struct tl_bind *b);
/* namings.c: tells which files are named here that decide for others. */
void tl_bind_namings(struct tl_bind *b);
/* Empties the blocks that a switch inside them takes out of force. */
void tl_bind_disabled(struct tl_bind *b);
/* includes.c */
void tl_bind_includes(struct tl_bind *b);
/* Files of the tree that the pattern names, as seen from dir; none where it leads out of the tree. */
struct tl_paths tl_bind_find(const struct tl_bind *b, const char *dir, const char *pattern);
/* What stands in that file is found here. */
void tl_bind_cover(const struct tl_bind *b, const char *path);
/* dropins.c: the text with that of the drop-ins behind it, in b's arena; text itself where there are none. */
const char *tl_bind_drop_in(struct tl_bind *b, const char *text, size_t *len);
/* Tells the nodes of the tree which file they stand in. */
void tl_bind_drop_in_nodes(struct tl_bind *b);
/* override.c: in families of maps a drop-in replaces what it says anew. */
void tl_bind_overrides(struct tl_bind *b);
void tl_bind_drop_in_fini(struct tl_bind *b);
/* links.c */
void tl_bind_links(struct tl_bind *b);
/* emit.c */
/* From an offset in the tree's text to the file's. */
uint32_t tl_bind_place(const struct tl_bind *b, uint32_t at);
/* [start, end) of the file the node stands in; NULL: of the file that is read. */
struct tl_loc tl_bind_loc(const struct tl_bind *b, const struct tl_node *in, uint32_t start, uint32_t end);
/* Whether offsets at the node are those of its file, and so edits are possible. */
bool tl_bind_exact(const struct tl_bind *b, const struct tl_node *in);
void tl_emit(struct tl_bind *b);

#endif
