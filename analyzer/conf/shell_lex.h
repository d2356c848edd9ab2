/* The lexer of scripts, for shell.c: one command's words at a time. Private to the commands family. */
#ifndef TL_CONF_SHELL_LEX_H
#define TL_CONF_SHELL_LEX_H

#include "conf/shell.h"

#define TL_SHELL_DOCS 4U

struct tl_shell_doc {
	struct tl_cut close; /* the line that ends the text */
};

TL_VEC_TYPE(tl_shell_bytes, char);
TL_VEC_TYPE(tl_shell_offsets, uint32_t);

struct tl_shell_lexer {
	struct tl_shell *sh;
	struct tl_cut in;
	size_t at;
	struct tl_shell_words words; /* of the command just read */
	bool words_only;	     /* operators, comments and line ends mean nothing */
	bool in_array;		     /* inside NAME=( ... ) */
	bool hopeless;		     /* a substitution was never closed: no further one is tried */
	bool skip_word;		     /* the next word is where output goes */
	struct tl_cut target;	     /* the file that output goes to; text NULL = none */
	bool to_target;		     /* skip_word is that file */
	bool appends;		     /* output goes behind what is in the file */
	bool at_line_end;	     /* texts announced on the line that ended here come now */
	struct tl_shell_doc docs[TL_SHELL_DOCS];
	size_t n_docs;
	unsigned vain; /* announced texts that never ended */
	/* the word being read */
	struct tl_shell_bytes bytes;
	struct tl_shell_offsets offsets;
	bool open, quoted, unknown, variable;
};

void tl_shell_lexer_init(struct tl_shell_lexer *lx, struct tl_shell *sh, struct tl_cut in);
void tl_shell_lexer_fini(struct tl_shell_lexer *lx);
/* The next command into lx->words, possibly none; false at the end of the text. */
bool tl_shell_next(struct tl_shell_lexer *lx);
/* The texts announced by the command just read, when its line has ended: the next one into *out. */
bool tl_shell_next_doc(struct tl_shell_lexer *lx, struct tl_cut *out);

/* shell_word.c: reads one word, or what is left of it. */
void tl_shell_read_word(struct tl_shell_lexer *lx);
void tl_shell_end_word(struct tl_shell_lexer *lx);
/* The line end at position i of the text: its length, 0 = none. */
size_t tl_shell_eol(const struct tl_shell_lexer *lx, size_t i);
/* Past a line end that is joined, and the comment lines after it where the dialect drops those. */
size_t tl_shell_joined(const struct tl_shell_lexer *lx, size_t i);

#endif
