/* Formats in which every mechanism of their family is on. A seed names one by its place here, so new ones go to the end. */
#include "conf_formats.h"

#include "base/vec.h"

#define HEAD                                                                                                           \
	"format: f\ntitle: F\nfiles: ['*']\n"                                                                          \
	"scales: {v: {caseless: yes, words: {None: lowest, T0: tls1.0, T2: tls1.2, ALL: tls}}}\n"
#define KIND(more)                                                                                                     \
	"endpoints: {e: {subject: s, role: server, able: tls, defaults: [{since: '1', permits: tls}], " more "}}\n"
#define EXISTS                                                                                                         \
	"absent: {exists: [{name: use, when: {word: any, match: '^t'}}], complete: [a], fix: {text: t, insert: x;}}"
#define ROWS                                                                                                           \
	"directives:\n"                                                                                                \
	"- {name: [list, '@list'], endpoint: e, grammar: plain-list, scale: v, repeated: adds, fix: {text: t, with: "  \
	"T2}}\n"                                                                                                       \
	"- {name: min, endpoint: e, grammar: floor-name, scale: v, repeated: in-order, phase: 1, fix: {text: t, "      \
	"with: T2}}\n"                                                                                                 \
	"- {name: signed, endpoint: e, grammar: signed-list, scale: v, inner: adds, repeated: in-order}\n"             \
	"- {name: ciphers, endpoint: e, grammar: cipher-string}\n"                                                     \
	"- {name: [on, '@on'], endpoint: e, value: {key: x, split: ';,'}, when: {sibling: min, not: yes, is: T0},\n"   \
	"   cases: [{value: {below: '4.6'}, default: tls1.0}, {value: {is: y}, repairs: min}, {weakens: yes, "         \
	"default: tls}]}\n"                                                                                            \
	"- {name: bind, endpoint: e, value: {after: ver}, grammar: floor-name, scale: v}\n"                            \
	"- {name: word, endpoint: e, value: {word: 2}, grammar: version-name, scale: v}\n"

const struct fuzz_format fuzz_formats[] = {
	{HEAD "syntax: {family: blocks, comments: ['#', '/*'], variables: '$', raw: ['*_lua']}\n"
	      "includes: [{name: include, harmless: [m]}]\n" KIND("scopes: [a, b], " EXISTS) ROWS,
		"x"},
	{HEAD "syntax: {family: blocks, comments: ['//'], line_ends: yes, assign: yes, caseless: yes}\n" KIND(
		 "scopes: [a]") ROWS,
		"x"},
	{HEAD "syntax: {family: ini, comments: ['#'], trailing_comments: yes, backslash_joins: yes, merge_sections: "
	      "yes,\n"
	      "  escapes: yes, variables: '$', cut_prefix: yes, caseless: yes}\nlinks: [[p, q], r]\n" KIND(
		      "scopes: ['*']") ROWS,
		"x"},
	{HEAD "syntax: {family: ini, comments: [';', '#'], indent_joins: yes, separators: '=: '}\n" KIND(EXISTS) ROWS,
		"x"},
	{HEAD "syntax: {family: xml}\n" KIND("scopes: [a, b], " EXISTS) ROWS, "x"},
#define MASKED                                                                                                         \
	HEAD "syntax: {family: masked}\n" KIND(                                                                        \
		"scopes: each") "directives:\n"                                                                        \
				"- {pattern: 'P\\s*=\\s*(?<value>[^;]+)', endpoint: e, grammar: flag-expression, "     \
				"scale: v, fix: {text: t, with: T2}}\n"                                                \
				"- {pattern: 'S\\((?<value>[^)]*)', strings: yes, endpoint: e, grammar: "              \
				"flag-expression, scale: v}\n"
	{MASKED, "x.cs"},
	{MASKED, "x.fs"},
	{MASKED, "x.vb"},
	{MASKED, "x.ps1"},
#define SCOPED KIND("scopes: ['*'], " EXISTS) ROWS
	{HEAD "syntax: {family: lines, comments: ['#', ';'], trailing_comments: yes, quotes: '\"', tags: yes}\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: lines, comments: ['#'], indent_joins: yes, comments_between: yes, separators: '=',\n"
	      "  overrides: '-o', variables: '$', expand: yes}\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: lines, comments: ['#'], backslash_joins: yes, separators: ':=', quotes: '\"', braces: "
	      "yes,\n  section_word: begin, expand: yes, macros: yes}\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: yaml}\n" SCOPED, "x"},
	{HEAD "syntax: {family: json, caseless: yes, dots: yes}\n"
	      "references: [{match: '^(?<name>r.*)$', to: ['{}', 'p/{}']}, {kid: Ref, to: 'a/{}'}]\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: hcl, comments: ['#', '//', '/*']}\n"
	      "references: [{match: '^var\\.(?<name>\\w+)$', to: 'v/{}/d'}]\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: hcl, comments: ['#'], single_quotes: yes, tables: yes, dots: yes}\n" SCOPED, "x"},
	{HEAD "syntax: {family: sections, comments: ['#'], backslash_joins: yes, containers: yes, caseless: yes, "
	      "variables: '$'}\n" SCOPED,
		"x"},
	{HEAD "syntax: {family: sections, comments: ['#'], trailing_comments: yes, escapes: yes, section_lines: [a, "
	      "b],\n"
	      "  split: {use: 1, opts: 0}}\n" SCOPED,
		"x"},
};

/* Chosen by small letters. */
const struct fuzz_format fuzz_scripts[] = {
#define COMMANDS                                                                                                       \
	HEAD "syntax: {family: commands}\n" KIND(                                                                      \
		"scopes: ['*']") "directives:\n"                                                                       \
				 "- {name: '*', in: [c, d], value: {name: yes}, endpoint: e, repeated: in-order, "     \
				 "cases: [{value: {is: "                                                               \
				 "'-old'}, floor: tls1.0}, {value: {match: '^-[ab]*1'}, permits: tls1.1}]}\n"          \
				 "- {name: '--min', in: [c], when: {outer: any, is: x, not: yes}, endpoint: e, "       \
				 "grammar: floor-name, "                                                               \
				 "scale: v, fix: {text: t, with: T2}}\n"                                               \
				 "- {name: V, endpoint: e, when: {name: yes, match: V}, grammar: plain-list, scale: "  \
				 "v, fix: {text: t, "                                                                  \
				 "with: T2}}\n"
	{COMMANDS, "x.sh"},
	{COMMANDS, "Dockerfile"},
	{COMMANDS, "x.service"},
	{COMMANDS, "Makefile"},
	{COMMANDS, "x.bat"},
	{COMMANDS, "x.ps1"},
	{COMMANDS, "x.vmoptions"},
#define OBJECTS                                                                                                        \
	HEAD "syntax: {family: masked, regions: '^def'}\n" KIND(                                                       \
		"scopes: ['*']") "directives:\n"                                                                       \
				 "- {pattern: '(?<object>[\\w.]+)\\s*=\\s*N\\((?<value>\\w*)', new: yes, endpoint: "   \
				 "e, cases: [{default: tls}]}\n"                                                       \
				 "- {pattern: '(?<object>[\\w.]+)\\.min\\s*=\\s*(?<value>\\w+)', endpoint: e, "        \
				 "grammar: floor-name, scale: v, "                                                     \
				 "fix: {text: t, with: T2}}\n"
	{OBJECTS, "x.py"},
	{OBJECTS, "x.rb"},
	{OBJECTS, "x.pl"},
	{OBJECTS, "x.rs"},
};

const size_t fuzz_n_formats = TL_COUNT(fuzz_formats), fuzz_n_scripts = TL_COUNT(fuzz_scripts);
