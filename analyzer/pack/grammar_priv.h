/* Shared by the evaluators of value grammars. Private to pack/. */
#ifndef TL_PACK_GRAMMAR_PRIV_H
#define TL_PACK_GRAMMAR_PRIV_H

#include "pack/grammar.h"

/* A piece of the text: [start, end), blanks around it left out. */
struct tl_piece {
	size_t start, end;
};

struct tl_pieces {
	const char *text;
	size_t len, at;
	const char *separators;
	bool keep_empty; /* "a::b" has an empty piece */
	bool done;
};

bool tl_pieces_next(struct tl_pieces *p, struct tl_piece *out);
/* Without blanks around it. */
struct tl_piece tl_piece_trim(const char *text, struct tl_piece p);
/* Remembers a word for carets and edits; those beyond the table's size are only evaluated. */
void tl_reading_token(struct tl_reading *out, struct tl_piece p, tl_protoset set, bool enables);
/* The whole text is refused: the range stays as it was. */
void tl_reading_invalid(struct tl_reading *out, const struct tl_range *before, const char *why);
/* Exactly set is permitted. */
void tl_reading_list(struct tl_reading *out, tl_protoset set);

/* Evaluators: out->range holds the range before. */
typedef void tl_grammar_fn(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out);

/* grammar_names.c */
tl_grammar_fn tl_grammar_floor_name, tl_grammar_ceiling_name, tl_grammar_version_name, tl_grammar_version_span;
/* grammar_lists.c */
tl_grammar_fn tl_grammar_signed_list, tl_grammar_plain_list, tl_grammar_flag_list, tl_grammar_libtls,
	tl_grammar_hex_mask;
/* grammar_wordlists.c */
tl_grammar_fn tl_grammar_loose_list, tl_grammar_edit_list, tl_grammar_deny_list;
/* grammar_options.c */
tl_grammar_fn tl_grammar_exclusion_list, tl_grammar_off_list;
/* grammar_words.c */
tl_grammar_fn tl_grammar_replacing_list, tl_grammar_range_list, tl_grammar_sum_list, tl_grammar_floor_words,
	tl_grammar_ceiling_words;
/* grammar_flagexpr.c */
tl_grammar_fn tl_grammar_flag_expression;
/* grammar_cipher.c */
tl_grammar_fn tl_grammar_cipher_string;
/* grammar_gnutls.c */
tl_grammar_fn tl_grammar_gnutls, tl_grammar_gnutls_suffix;

#endif
