/* What the files that read the text of units share: words, numbers and texts of a line. Private to ir. */
#ifndef TL_IR_PARSE_PRIV_H
#define TL_IR_PARSE_PRIV_H

#include "ir/ir.h"

struct tl_known_text;

struct tl_parser {
	struct tl_arena *a, *own; /* own: what only the parser needs */
	const char *name, *p, *end, *line_start;
	int line;
	struct tl_err *err;
	struct tl_buf scratch;
	struct tl_known_text *texts;
	/* lists that are being read */
	struct tl_op_vec ops;
	TL_VEC(struct tl_arg) args;
	TL_VEC(struct tl_case) cases;
	TL_VEC(struct tl_elem) path;
	struct tl_unit *unit;
	struct tl_func *func;
	struct tl_block *block;
};

/* Says what is wrong at the place reached: -1. */
int tl_parse_fail(struct tl_parser *ps, const char *what);
void tl_parse_blanks(struct tl_parser *ps);
bool tl_parse_at_eol(struct tl_parser *ps);
/* Behind s, if that is what comes next; a word may not go on behind it. */
bool tl_parse_take(struct tl_parser *ps, const char *s);
bool tl_parse_word(struct tl_parser *ps, const char *s);
/* 0, or -1 with an error told. */
int tl_parse_number(struct tl_parser *ps, int64_t min, int64_t max, int64_t *out);
int tl_parse_u32(struct tl_parser *ps, uint32_t max, uint32_t *out);
int tl_parse_string(struct tl_parser *ps, const char **out);
/* A list of size bytes that was read, to stay in the arena; NULL when it is empty. */
void *tl_parse_keep(struct tl_parser *ps, const void *v, size_t size);
void tl_parser_fini(struct tl_parser *ps);

#endif
