/*
 * The languages we read without parsing them, each a table of spans: what opens a comment or a string, what closes it, and how its
 * closing mark can be part of its text; and of blocks that never run. mask.c and never.c walk a text by such a table. Private to these
 * files.
 */
#ifndef TL_CONF_LANGUAGE_H
#define TL_CONF_LANGUAGE_H

#include <stdbool.h>

enum span_kind { COMMENT, STRING };

enum span_flags {
	LINE = 1,	   /* ends at the line's end at the latest */
	ESCAPES = 2,	   /* a backslash takes the next byte */
	BACKTICKS = 4,	   /* a backtick does */
	DOUBLED = 8,	   /* the closing mark twice is the mark itself */
	NESTS = 16,	   /* spans nest */
	AT_WORD = 32,	   /* opens only where a word could begin: after white space or punctuation */
	SHORT = 64,	   /* a character: no span at all when it does not close within a few bytes */
	CLOSES_LINE = 128, /* the closing mark counts at a line's beginning only */
	RUN = 256,	   /* the closing mark is as many quotes as opened it, three or more */
	WORD = 512,	   /* the mark is a word of letters, in any case, and a blank or line end follows */
	FIRST = 4096,	   /* opens only as the first thing on its line */
	AT_LINE = 1024,	   /* opens at a line's beginning only */
	HEREDOC = 2048, /* a word follows the mark: the lines after this one, up to a line of that word, are a text */
};

struct span {
	const char *open,
		*close; /* close NULL: the line's end; "": a mark that is neither; TO_END: nothing closes it */
	enum span_kind kind;
	unsigned flags;
};

#define TO_END "\001"

/* How far a block reaches that never runs: braces or one statement; an item behind an attribute; lines that are indented deeper; up to
 * the next directive of the same condition. */
enum extent { BRACED, ITEM, INDENTED, DIRECTIVES };

/* The head of such a block, as never.c compares it: a blank stands for any number of them, a "*" at its end for the rest of a word. */
struct never {
	const char *head;
	enum extent extent;
	bool refusal; /* a test: only where it wants an error, for then it has to ask for what is refused */
};

#define TL_NEVERS 8

struct tl_language {
	const char *name;
	const char *extensions[10];
	struct span spans[16];
	struct never nevers[TL_NEVERS];
};

#endif
