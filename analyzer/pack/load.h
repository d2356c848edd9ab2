/*
 * Shared by the files that turn YAML into packs: one pass over a rule file, the problems it finds, and tables of keys that say
 * what a map may hold. Private to pack/.
 *
 * Nothing stops at the first problem: readers report it, leave their output untouched or empty, and go on, so that
 * `rules check` shows a rule author everything at once. What a failed pass produced is never used.
 */
#ifndef TL_PACK_LOAD_H
#define TL_PACK_LOAD_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/yaml.h"
#include "pack/pack.h"

typedef void tl_load_report(void *ctx, const struct tl_err *err);

struct tl_load {
	struct tl_arena *arena; /* of the pack: everything read lives there */
	const char *file;	/* as shown in messages; lives in the arena */
	tl_load_report *report;
	void *ctx;
	unsigned errors;
};

/* A problem at a node (NULL: of the whole file). */
void tl_load_bad(struct tl_load *l, const struct tl_yaml *at, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* "; did you mean X?" when one of names is close to word, else "". */
const char *tl_load_hint(struct tl_load *l, const char *word, const char *const *names, size_t n);

/* --- maps by table --- */

enum tl_load_kind {
	TL_LOAD_TEXT, /* const char * at offset */
	TL_LOAD_FLAG, /* bool at offset */
	TL_LOAD_CALL, /* read(l, node, out) */
};

struct tl_load_key {
	const char *name;
	enum tl_load_kind kind;
	bool required;
	size_t offset;
	void (*read)(struct tl_load *l, const struct tl_yaml *node, void *out);
};

/* Reads a map into out. Keys are read in the order of the table, whatever the order of the file, so that a later entry may rest on
 * what an earlier one read. Unknown, doubled and missing keys are problems. */
void tl_load_map(struct tl_load *l, const struct tl_yaml *map, const struct tl_load_key *keys, size_t n, void *out);

/* --- single nodes; at a problem they report and return NULL or false --- */

const char *tl_load_text(struct tl_load *l, const struct tl_yaml *node);
bool tl_load_flag(struct tl_load *l, const struct tl_yaml *node, bool *out);
/* A text or a list of texts -> array in the arena. */
const char *const *tl_load_texts(struct tl_load *l, const struct tl_yaml *node, size_t *n);
bool tl_load_is_seq(struct tl_load *l, const struct tl_yaml *node);
bool tl_load_is_map(struct tl_load *l, const struct tl_yaml *node);
/* Index of word in names; -1 and a problem naming what it should be. */
int tl_load_choice(struct tl_load *l, const struct tl_yaml *node, const char *what, const char *const *names, size_t n);

/* --- facts (load_facts.c) --- */

/* What one library file is while it is read. */
TL_VEC_TYPE(tl_scale_vec, struct tl_scale *);
TL_VEC_TYPE(tl_constant_vec, struct tl_constant);
TL_VEC_TYPE(tl_api_vec, struct tl_api);
TL_VEC_TYPE(tl_api_field_vec, struct tl_api_field);

struct tl_lib_build {
	struct tl_lib head; /* the library so far */
	struct tl_lib *lib; /* its final address, which rows point to; filled at the end */
	struct tl_scale_vec scales;
	struct tl_constant_vec constants;
	struct tl_api_vec apis;
	struct tl_api_field_vec fields;
};

/* "tls1.0", "tls1.0..tls1.2", "tls", "dtls" (all the library can speak of a family), or a list of those. lib may be NULL. */
/* client, server, both, unknown. */
void tl_load_role(struct tl_load *l, const struct tl_yaml *node, enum tl_role *out);
tl_protoset tl_load_protoset(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib *lib);
/* One scale from its map; constants receives its words that have a number (may be NULL). */
struct tl_scale *tl_load_scale(struct tl_load *l, const char *id, const struct tl_yaml *node, const struct tl_lib *lib,
	struct tl_constant_vec *constants);
/* A number: decimal, hex, or the name of a constant of the library. */
bool tl_load_number(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b, int64_t *out);
void tl_load_scales(struct tl_load *l, const struct tl_yaml *node, void *build);
void tl_load_constants(struct tl_load *l, const struct tl_yaml *node, void *build);
void tl_load_enumerators(struct tl_load *l, const struct tl_yaml *node, void *build);
const struct tl_scale *tl_load_scale_named(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b);

/* --- what calls do --- */

/* operand.c: "arg1", "arg0.deref", "arg4->RECORD.field", "return", a number, a constant, "quoted text". */
bool tl_load_operand(
	struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b, struct tl_operand *out);

TL_VEC_TYPE(tl_action_vec, struct tl_action);
/* load_action.c: the verb in map (one of its keys) under the map's "when", appended once per alternative of the conditions. */
void tl_load_action(struct tl_load *l, const struct tl_yaml *map, const struct tl_lib_build *b, bool is_field,
	struct tl_action_vec *out);
/* The verb's key in map, or NULL; TL_DO_VERB_COUNT keys exist. */
const char *tl_load_verb_name(size_t verb);
/* load_when.c: appends copies of base to out, one per combination of alternatives. node may be NULL. */
void tl_load_when(struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b,
	const struct tl_action *base, struct tl_action_vec *out);

/* load_api.c */
void tl_load_functions(struct tl_load *l, const struct tl_yaml *node, void *build);
void tl_load_fields(struct tl_load *l, const struct tl_yaml *node, void *build);

/* Compares "1.0.2g" and "1.1.0" by their numbers, then letters (scale.c). */
int tl_release_cmp(const char *a, const char *b);

/* --- whole files; NULL when there was a problem --- */

struct tl_lib *tl_load_lib(struct tl_load *l, const struct tl_yaml *doc);
struct tl_check_page *tl_load_check_page(struct tl_load *l, const char *text, size_t len);

#endif
