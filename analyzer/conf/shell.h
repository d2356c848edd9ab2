/*
 * Scripts: what the parts of the commands family share.
 *   shell_lex.c   a text -> words and the ends of commands
 *   shell_word.c  one word: quotes, variables, substitutions
 *   shell_words.c what commands do, by their names
 *   shell.c       words -> nodes: commands with their arguments, variables with their values
 *   shell_script.c commands one after the other, the texts they write and feed
 *   env_file.c    variables and nothing else
 *   unit_file.c   keys of systemd
 *   syn_commands.c which parts of a file are script
 */
#ifndef TL_CONF_SHELL_H
#define TL_CONF_SHELL_H

#include "base/vec.h"
#include "conf/cut.h"
#include "conf/syntax.h"

/* How a dialect writes commands. */
struct tl_dialect {
	const char *name;
	char escape;	       /* takes the next byte; before a line's end it joins the next */
	bool apostrophes;      /* quote, and nothing inside means anything */
	bool doubled;	       /* a quote twice is a quote */
	bool quote_escapes;    /* escape works inside double quotes, too */
	const char *breaks;    /* end a command wherever they stand */
	bool percent;	       /* variables are %NAME% */
	bool caret_colon;      /* "REM" and "::" are comments */
	bool drops_comments;   /* comment lines between joined lines are no part of the command */
	bool equals_assigns;   /* "$name = value" assigns */
	const char *assigners; /* commands whose arguments NAME=VALUE assign, between blanks */
	bool set_takes_rest;   /* "set NAME=" takes all that follows on the line, blanks and all */
};

struct tl_shell_word {
	struct tl_cut cut;
	bool unknown;  /* holds a variable that nobody gave a value */
	bool quoted;   /* some of it was in quotes */
	bool variable; /* begins with the name of a variable, as it is written: $name */
};

TL_VEC_TYPE(tl_shell_words, struct tl_shell_word);

struct tl_shell_var;

struct tl_shell {
	struct tl_tree *tree;
	const struct tl_format *format;
	const struct tl_dialect *dialect;
	struct tl_names known; /* commands the format speaks about */
	struct tl_shell_var *vars;
	size_t expanded;     /* bytes that came in from variables so far */
	unsigned n_replaced; /* assignments that were looked for among the earlier ones */
	unsigned depth;	     /* of scripts inside scripts */
	bool asked; /* what follows hangs on whether the command at hand succeeds, and its output goes nowhere */
};

/* Reads a text as a script: its nodes go to the root of the tree. */
void tl_shell_read(struct tl_shell *sh, struct tl_cut script);
/* One command that is already in words. */
void tl_shell_command(struct tl_shell *sh, const struct tl_shell_word *words, size_t n);
/* NAME=VALUE as it stands in a word, "NAME = VALUE" in a quoted one; false when it is none. */
bool tl_shell_assign_word(struct tl_shell *sh, struct tl_node *parent, const struct tl_shell_word *w);
/* The variable name gets a value; a node says so, with the value's own words inside. */
void tl_shell_assign(
	struct tl_shell *sh, struct tl_node *parent, struct tl_cut name, const struct tl_shell_word *value);
/* What was assigned behind "last" takes the place of what the nodes from "from" on gave that name. */
void tl_shell_replace(struct tl_shell *sh, struct tl_node *from, struct tl_node *last);
void tl_shell_fini(struct tl_shell *sh);

/* env_file.c: a file of variables, from the byte "at" on. */
void tl_shell_env_file(struct tl_shell *sh, struct tl_cut file, size_t at);

/* unit_file.c: the unit file that in stands at. */
struct tl_logical;
void tl_shell_unit_file(struct tl_shell *sh, struct tl_logical *in);

/* shell_word.c */
/* Words of a text, and nothing but words: what ends commands is text here. */
void tl_shell_split(struct tl_shell *sh, struct tl_cut text, struct tl_shell_words *out);
const struct tl_shell_word *tl_shell_value(const struct tl_shell *sh, const char *name, size_t len);
void tl_shell_remember(struct tl_shell *sh, struct tl_cut name, const struct tl_shell_word *value);

#endif
