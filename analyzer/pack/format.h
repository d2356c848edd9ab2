/*
 * A format: what rules/formats/<product>.yaml says about a kind of configuration file or script: how it is recognised, how it is
 * spelled, which endpoints it configures, and what each directive does to their protocol range. Read by conf/;
 * documented in docs/rules.md under "Formats".
 *
 * Everything but the regular expressions lives in the arena given to the loader; tl_format_fini() frees those.
 */
#ifndef TL_PACK_FORMAT_H
#define TL_PACK_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/path.h"
#include "base/regex.h"
#include "base/vec.h"
#include "base/yaml.h"
#include "pack/pack.h"

enum tl_syntax_id {
#define SYNTAX(id, word) TL_SYNTAX_##id,
#include "pack/syntaxes.def"
#undef SYNTAX
	TL_SYNTAX_COUNT
};

/* A list of strings; the form of most keys. */
struct tl_strs {
	const char *const *v;
	size_t n;
};

/*
 * Names, in which '*' stands for any text, and how long they are and which letters they begin and end with, a bit for each (both
 * cases of a letter share one): every node is asked about by many, and nearly all are refused by these.
 */
struct tl_names {
	const char *const *v;
	size_t n;
	uint64_t lengths; /* the last bit: that and more */
	uint32_t begins, ends;
};

struct tl_names tl_names_of(struct tl_strs list);

static inline bool tl_names_may_hold(const struct tl_names *names, const char *text, size_t len)
{
	return !len || ((names->lengths >> (len < 63 ? len : 63)) & (names->begins >> (text[0] & 31)) &
			       (names->ends >> (text[len - 1] & 31)) & 1);
}

/* Lines of this name are blocks of options: so many words belong to the line itself, each further one is an option. */
struct tl_split {
	const char *name;
	uint32_t own;
};

/* Sections that begin with what another one says: the last of that name before them, or the one that their own line names. */
struct tl_heirs {
	const char *section; /* what the other one is called; NULL: there are none */
	const char *by;	     /* the word before its own name on the heir's line, or NULL */
	struct tl_strs names;
};

/* How a family reads this format. Every family takes the keys that concern it and ignores the rest. */
struct tl_syntax_opts {
	/* masked: where local names begin to mean something else, or NULL */
	const struct tl_regex *regions;

	struct tl_strs
		comments; /* what begins a comment: "#", "//"; a comment that begins with slash-star ends with star-slash */
	bool trailing;	    /* a comment may follow a value on its line (ini, lines) */
	bool caseless;	    /* names */
	bool continues;	    /* a backslash at a line's end joins the next line, in comments too (ini), or not (lines) */
	bool indented;	    /* a line that begins with white space continues the one before (ini, lines) */
	bool folded;	    /* ... and its first blank is no part of it (lines) */
	bool between;	    /* comments and blank lines may stand between the pieces of a line (lines) */
	bool merge;	    /* sections of one name are one (ini) */
	bool lines;	    /* a line's end ends a directive (blocks) */
	bool assign;	    /* name = value: the sign is no word (blocks) */
	bool escapes;	    /* quotes and backslashes inside values as in openssl.cnf (ini) */
	bool braces;	    /* a '{' at a line's end opens a block, a '}' at its beginning closes it (lines) */
	bool tags;	    /* <tag> ... </tag> on lines of their own hold foreign data (lines) */
	bool expand;	    /* variables stand for keys of the same file (lines) */
	bool macros;	    /* so do words in capitals (lines) */
	const char *quotes; /* signs that hold a word together (lines) */
	const char *overrides;	  /* what comes before a name=value inside a line, "-o" (lines) */
	const char *section_word; /* a line of this word and a name opens a section, "begin" (lines) */
	const char *separators;	  /* between name and value, default "=" (ini), none (lines) */
	const char *variables;	  /* what begins a variable, "$"; NULL = the format has none */
	bool cut_prefix;	  /* a name's part up to its last dot is ignored (ini) */
	const char *head;	  /* the section of this name is the file's head (ini) */
	bool properties;	  /* joined lines, comments and backslashes as java.util.Properties has them (ini) */
	bool section_words;	  /* [name "words"]: only the first word is the section's name (ini) */
	struct tl_strs section_lines; /* a line with one of these names begins a section (ini) */
	struct tl_strs commands;      /* lines that begin with these have no sign before their value (ini) */
	struct tl_strs raw;	      /* blocks of these names (globs) hold another language (blocks) */
	bool dots;		      /* "a.b" is b inside a (yaml, json, hcl) */
	bool list_blocks;	      /* a list of objects is a block of its name for each (json) */
	bool tables;		      /* "[a.b]" opens a table (hcl) */
	bool single;		      /* single quotes hold texts, too (hcl) */
	const char *language;	      /* masked; NULL = by the file's name */

	struct tl_strs branch_opens, branch_turns, branch_closes; /* first words of lines: ".if", ".else", ".endif" */

	/* further ones of blocks */
	const char *ends; /* signs that end a directive, default ";" */
	bool parens;	  /* ( ), => and commas hold a value together over lines */
	bool lone;	  /* braces count where they stand alone; ` quotes, ' does not */
	/* the family sections, besides the above: comments, trailing, caseless, continues, section_lines, variables */
	bool containers; /* <Name word> ... </Name> */
	const struct tl_split *splits;
	size_t n_splits;
	struct tl_heirs heirs;
};

/* A condition on the node at hand. */
enum tl_test_on {
	TL_TEST_VALUE,	 /* the picked value */
	TL_TEST_WORD,	 /* word number n */
	TL_TEST_ANY,	 /* some word */
	TL_TEST_SIBLING, /* the value of a node of that name beside it */
	TL_TEST_KID,	 /* ... inside it */
	TL_TEST_FILE,	 /* ... anywhere in the file */
	TL_TEST_NAME,	 /* the node's own name */
	TL_TEST_BEFORE,	 /* the name of the node before it in its block; there is one */
	TL_TEST_OUTER,	 /* word number n of the block it stands in; 0 = some word */
};

struct tl_test {
	enum tl_test_on on;
	uint32_t word;	   /* from 1 */
	const char *name;  /* of the sibling or kid */
	struct tl_strs is; /* equals one of these */
	bool caseless;
	const struct tl_regex *match;
	const char *below, *from; /* dotted versions: from <= value < below */
	bool negate;
};

/* Where a node stands and what it is called. */
struct tl_locator {
	struct tl_names names;	/* empty for patterns */
	struct tl_strs in;	/* globs over the path of blocks, "http/server"; "/" = outside all; empty = anywhere */
	struct tl_names blocks; /* what the globs end in: the names of blocks, '*' where that is one of several */
	const struct tl_test *tests;
	size_t n_tests;
};

/* Which part of a node's words is the value. */
enum tl_pick_kind {
	TL_PICK_REST,  /* all words, joined by a blank */
	TL_PICK_WORD,  /* word number n (from 1) */
	TL_PICK_AFTER, /* the word after this one */
	TL_PICK_KEY,   /* of items key=value, the value of this key */
	TL_PICK_FROM,  /* the words from number n on, joined */
	TL_PICK_NAME,  /* the node's own name */
};

struct tl_pick {
	enum tl_pick_kind kind;
	uint32_t word;
	const char *key;
	const char *split; /* TL_PICK_KEY: what parts items, besides the words themselves */
	bool caseless;
};

enum tl_effect_bits {
	TL_EFFECT_PERMITS = 1, /* exactly these */
	TL_EFFECT_DEFAULT = 2, /* an untouched endpoint permits these */
	TL_EFFECT_FLOOR = 4,
	TL_EFFECT_CEILING = 8,
	TL_EFFECT_OFF = 16,
	TL_EFFECT_ON = 32,
	TL_EFFECT_LEVEL = 64,
	TL_EFFECT_WEAKENS = 128,   /* a protection is taken back */
	TL_EFFECT_UNDECIDED = 256, /* reason */
};

/* What one value, or one flag, means. */
struct tl_conf_case {
	const struct tl_test *tests; /* all must hold; none = else */
	size_t n_tests;
	unsigned effects; /* enum tl_effect_bits */
	tl_protoset permits, by_default, off, on;
	enum tl_proto floor, ceiling;
	int level;
	const char *reason;	/* TL_EFFECT_UNDECIDED */
	struct tl_strs repairs; /* ids of directives whose effect in this file is cancelled */
	bool has_certainty;
	enum tl_certainty certainty;
	const char *text; /* a clause for the trace, or NULL */
};

enum tl_merge {
	TL_MERGE_LAST,	/* the last one counts */
	TL_MERGE_FIRST, /* the first one counts */
	TL_MERGE_ADD,	/* the lists are one list */
	TL_MERGE_EACH,	/* each is applied to what the ones before left */
};

enum tl_inherit { TL_INHERIT_REPLACE, TL_INHERIT_ADD, TL_INHERIT_NONE };

struct tl_conf_fix {
	const char *text;   /* a sentence */
	const char *with;   /* replaces the value, or NULL */
	const char *insert; /* for absence: a line put into the block, or NULL */
};

struct tl_kind;

struct tl_directive {
	const char *id; /* for repairs; its first name when not given */
	struct tl_locator at;
	const struct tl_regex *pattern; /* masked: matches, with a group named value */
	bool strings_visible;		/* masked: string literals stay in the text the pattern sees */
	bool makes_new;			/* masked: the object is another one from here on */
	const struct tl_kind *kind;
	struct tl_pick pick;
	const char *grammar; /* pack/grammar.h, or NULL: cases */
	const struct tl_scale *scale;
	const struct tl_conf_case *cases;
	size_t n_cases;
	enum tl_merge merge;	    /* repeated in one block */
	enum tl_inherit inherit;    /* what an inner block's does to the outer one's */
	struct tl_strs dead_beside; /* ids: without effect where one of these is in force too */
	int phase;		    /* later phases are applied on top, whatever the order in the file */
	enum tl_certainty certainty;
	struct tl_conf_fix fix;
	struct tl_strs tell; /* places beside it whose values belong into the trace */
	const char *source;
};

/* Where the path of an include begins. */
enum tl_follow {
	TL_FOLLOW_NOT,	/* nowhere: what it brings in is not seen */
	TL_FOLLOW_FILE, /* at the folder of the file it stands in */
	TL_FOLLOW_MAIN, /* at the folder of the file that was read first */
};

struct tl_conf_include {
	enum tl_follow follow;
	const char *append; /* to the path, to make a glob of a folder, or NULL */
	struct tl_locator at;
	struct tl_strs harmless; /* globs over the path included: these never touch an endpoint */
};

/* Files that are read behind the main one without being named in it. */
struct tl_conf_drop_in {
	struct tl_strs of;    /* globs over the path of the main file */
	struct tl_strs files; /* globs as seen from its folder; "{}" is its name */
};

/* A value that is written elsewhere in the file: parameters, variables. */
struct tl_conf_reference {
	const struct tl_regex *match; /* on the value, with a group name; or */
	const char *kid;	      /* a node of this name inside holds the name */
	struct tl_strs to;	      /* paths from the head of the file on; "{}" is the name */
	bool bare;		      /* only of what is an expression, no text in quotes */
	bool certain;		      /* nothing outside the file can give another value */
};

/* A value that is an expression with several values in it, one of which counts. */
struct tl_conf_choice {
	const struct tl_regex *match; /* on the value; or */
	const char *kid;	      /* a node of this name inside, whose words are the expression */
	const struct tl_regex *each;  /* finds each: its group value, or its group name that references lead on from */
	bool bare;		      /* only of what is an expression, no text in quotes */
};

/* A value that is a text in another language. */
struct tl_conf_embed {
	struct tl_locator at;
	const char *format; /* its id; NULL: by a file's name: as, what file_sibling says, or the node's own */
	const char *file_sibling;
	const char *as;			/* a file's name that stands for the text */
	const struct tl_regex *pattern; /* masked: the text is the group named value, its node is called as at says */
	bool strings_visible;		/* masked: as in directives */
	/* The text is put together; none of these: it is the value. */
	bool assigns;		 /* the value is given to a variable of the node's name; or */
	const char *assigned_to; /* to the variable that this node beside it names; or */
	const char *command;	 /* the list is a command line, of the image that this node beside it names */
	bool arguments;		 /* ... of arguments alone, whatever the first one looks like */
};

/* A place that names a file which decides for others. */
struct tl_conf_naming {
	struct tl_locator at;
	struct tl_pick pick;
	const char *who; /* under which name it decides */
};

/* A kind of endpoint this format configures. */
struct tl_kind {
	const char *id, *subject;
	enum tl_role role;
	tl_protoset able;
	struct tl_strs scopes; /* globs over block paths: blocks that have a range of their own; empty = the file */
	bool each;	       /* every directive is an endpoint of its own */
	bool keys;	       /* ... and of several of one name in a block the last is */
	const char *leaves_to, *decides; /* as in tl_endpoint */
	bool if_named;
	struct tl_strs users;		  /* globs: source files in which ... */
	const struct tl_regex *user_says; /* ... this shows that there are such endpoints */
	const struct tl_default *defaults;
	size_t n_defaults;
	const struct tl_default *in_force; /* of the release assumed */
	/* absence */
	const struct tl_locator *exists; /* a node that proves such an endpoint in its block */
	size_t n_exists;
	enum tl_certainty absent_certainty;
	struct tl_strs
		complete; /* globs: blocks that hold all of the outer configuration; outside of them the file is a fragment */
	struct tl_conf_fix absent_fix;
};

/* Sections count only when a chain of keys leads to them: links[0] at the top names a section, in there links[1] ... */
struct tl_links {
	const struct tl_strs *steps;
	size_t n;
};

struct tl_format_rest; /* format_head.c */
struct tl_format_name; /* index of directives by name */

struct tl_format {
	const char *id, *title;
	const char *library;   /* pack id reported; the format's own id when not given */
	struct tl_strs names;  /* globs that suffice */
	struct tl_strs maybe;  /* globs that need sniff as well */
	struct tl_strs others; /* globs that are left to other formats */
	const struct tl_regex *sniff;
	struct tl_glob *name_globs, *maybe_globs, *other_globs; /* the same, looked at beforehand */
	enum tl_syntax_id syntax;
	struct tl_syntax_opts opts;
	const char *assume;	 /* release defaults rest on, or NULL */
	const char *assume_text; /* "nginx 1.22" */
	const struct tl_scale *scales;
	size_t n_scales;
	const struct tl_kind *kinds;
	size_t n_kinds;
	const struct tl_directive *directives;
	size_t n_directives;
	const struct tl_conf_include *includes;
	size_t n_includes;
	const struct tl_conf_drop_in *drop_ins;
	size_t n_drop_ins;
	const struct tl_conf_reference *references;
	size_t n_references;
	const struct tl_conf_choice *choices;
	size_t n_choices;
	const struct tl_conf_embed *embeds;
	size_t n_embeds;
	const struct tl_locator *disabled; /* nodes that switch off the block they stand in */
	size_t n_disabled;
	const struct tl_conf_naming *namings;
	size_t n_namings;
	struct tl_links links;
	struct tl_format_name *index; /* sorted by folded name */
	size_t n_index;
	const struct tl_directive **globbed; /* those with a '*' in one of their names; not in the index */
	size_t n_globbed;
	TL_VEC(struct tl_regex *) regexes; /* owned */
	struct tl_format_rest *rest;	   /* only the head is read yet, NULL = all is; see tl_format_whole() */
};

/* Reads one document of a formats file. On failure *out is untouched and err says file, line, column, why. */
int tl_format_load(
	struct tl_format **out, struct tl_arena *a, const char *file, const struct tl_yaml *doc, struct tl_err *err);
/* The format with all that its file says. Those built in are read as far as recognition needs it (id, title, library,
 * names, sniff, syntax), since a run meets few of them; the rest is read here, once. Not for several threads at once. */
const struct tl_format *tl_format_whole(const struct tl_format *f);
/* Frees what is not in the arena; NULL is fine. */
void tl_format_fini(struct tl_format *f);
/* Directives called name: *n of them from the result on. Name-less ones (patterns) and those of globbed are not among them. */
const struct tl_directive *const *tl_format_directives(
	const struct tl_format *f, const char *name, size_t len, size_t *n);
/* Orders dotted versions: "4.6" < "4.6.1" < "4.10"; a leading "v" is skipped, anything that is no digit ends one. */
int tl_version_cmp(const char *a, size_t a_len, const char *b, size_t b_len);

#endif
