/* Shared by the files that read rules/formats. Private to pack/. */
#ifndef TL_PACK_FORMAT_LOAD_H
#define TL_PACK_FORMAT_LOAD_H

#include "pack/format.h"
#include "pack/load.h"

TL_VEC_TYPE(tl_format_scale_vec, struct tl_scale);

/* One format while it is read: lists grow here and are final when it is done. */
struct tl_format_build {
	struct tl_format *format;
	struct tl_format_scale_vec scales;
	struct tl_kind *kinds;
	size_t n_kinds;
};

/* What readers of parts get as out; the table's offsets are those of the part itself, which stands first. */
struct tl_test_build {
	struct tl_test test;
	struct tl_format_build *b;
};

struct tl_locator_build {
	struct tl_locator at;
	struct tl_format_build *b;
};

struct tl_conf_case_build {
	struct tl_conf_case c;
	struct tl_format_build *b;
};

/* Names and table rows of the keys a place takes, for maps that hold more than a place. */
void tl_load_at_name(struct tl_load *l, const struct tl_yaml *node, void *out);
void tl_load_at_in(struct tl_load *l, const struct tl_yaml *node, void *out);
void tl_load_at_when(struct tl_load *l, const struct tl_yaml *node, void *out);

void tl_load_strs(struct tl_load *l, const struct tl_yaml *node, void *strs);
const struct tl_regex *tl_load_regex(struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b);
/* A list of tests, or one. */
const struct tl_test *tl_load_tests(
	struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n);
struct tl_locator tl_load_locator(struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b);
/* A list of them; NULL and 0 when node is none. */
const struct tl_locator *tl_load_locators(
	struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n);
const struct tl_conf_case *tl_load_cases(
	struct tl_load *l, const struct tl_yaml *node, struct tl_format_build *b, size_t *n);
bool tl_load_certainty(struct tl_load *l, const struct tl_yaml *node, enum tl_certainty *out);
void tl_load_conf_fix(struct tl_load *l, const struct tl_yaml *node, struct tl_conf_fix *out);

/* format_kind.c, format_directive.c: out is the struct tl_format_build */
void tl_load_kinds(struct tl_load *l, const struct tl_yaml *node, void *out);
void tl_load_directives(struct tl_load *l, const struct tl_yaml *node, void *out);
/* format_elsewhere.c: the same */
void tl_load_references(struct tl_load *l, const struct tl_yaml *node, void *out);
void tl_load_choices(struct tl_load *l, const struct tl_yaml *node, void *out);
void tl_load_namings(struct tl_load *l, const struct tl_yaml *node, void *out);
/* Which words of a node are its value. */
void tl_load_pick(struct tl_load *l, const struct tl_yaml *node, struct tl_pick *out);
void tl_load_embeds(struct tl_load *l, const struct tl_yaml *node, void *out);
/* format_head.c: of a document whose text outlives the arena, what recognition needs; NULL when there was a problem */
struct tl_format *tl_load_format_head(struct tl_load *l, const char *text, size_t len);
void tl_format_rest_fini(struct tl_format_rest *rest);
/* format.c: the keys of the head into a format being built */
void tl_load_head_keys(struct tl_load *l, const struct tl_yaml *doc, struct tl_format_build *b);
/* format_syntax.c */
void tl_load_syntax(struct tl_load *l, const struct tl_yaml *node, void *out);
/* format_index.c: the tables that make lookups quick */
void tl_format_index(struct tl_format *f, struct tl_arena *a);
/* Of these, the one that recognition needs. */
void tl_format_index_names(struct tl_format *f, struct tl_arena *a);

/* A whole document; NULL when there was a problem. */
struct tl_format *tl_load_format(struct tl_load *l, const struct tl_yaml *doc);

#endif
