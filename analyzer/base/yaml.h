/*
 * YAML as a tree with exact marks (libyaml underneath). Used for rule files and for YAML
 * and JSON configuration files alike. Aliases are resolved with a limit on total size, so that no
 * document can blow up: an alias is a second pointer to the node it names, and the limit is on what a walk over the tree
 * would meet. Merge keys ("<<") are keys like others. Duplicate keys are kept, in order. Nesting is limited too.
 * Lines are those of base/text.h. Everything lives in the arena.
 */
#ifndef TL_BASE_YAML_H
#define TL_BASE_YAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

enum tl_yaml_kind { TL_YAML_SCALAR, TL_YAML_SEQ, TL_YAML_MAP };

struct tl_yaml {
	enum tl_yaml_kind kind;
	const char *tag;	/* explicit tag or NULL */
	const char *text;	/* scalar: its value, NUL-terminated */
	size_t len;		/* scalar: bytes in text */
	bool plain;		/* scalar without quotes and not a block */
	bool block;		/* literal or folded block scalar */
	struct tl_yaml **items; /* seq: items; map: values */
	struct tl_yaml **keys;	/* map only */
	size_t n;
	uint32_t line, col; /* 1-based, bytes */
	size_t start, end;  /* byte range in the input, quotes included */
};

/* All documents of a text, in order; *n = 0 for an empty text. 0 or -1 with err's line and col (and *n = 0). */
int tl_yaml_parse(
	struct tl_arena *a, const char *text, size_t len, struct tl_yaml ***docs, size_t *n, struct tl_err *err);
/* Value of the first such key of a map; NULL when absent or when y is NULL or no map. */
struct tl_yaml *tl_yaml_get(const struct tl_yaml *y, const char *key);
/* Scalar text of a key, or NULL. */
const char *tl_yaml_str(const struct tl_yaml *y, const char *key);
/* Plain true/yes/on, false/no/off; 0, or -1 when it is neither. */
int tl_yaml_bool(const struct tl_yaml *y, bool *out);
/* Decimal, 0x hex, negative, quoted or not; 0, or -1 when it is none or does not fit. */
int tl_yaml_int(const struct tl_yaml *y, int64_t *out);

#endif
