/* Path text. '/' separates; no file system access unless said. */
#ifndef TL_BASE_PATH_H
#define TL_BASE_PATH_H

#include <stdbool.h>

#include "base/arena.h"

/* "a/b", "" or "." + "c" -> "c"; an absolute b is returned alone. */
char *tl_path_join(struct tl_arena *a, const char *dir, const char *b);
/* Removes "//", "/./", "x/..", a trailing '/'; "" becomes ".". */
char *tl_path_normalize(struct tl_arena *a, const char *path);
/* path as seen from root (both absolute and normalized); NULL when it lies outside. root itself gives ".". */
char *tl_path_relative(struct tl_arena *a, const char *root, const char *path);
/* Absolute and normalized, with links resolved where the file exists (asks the file system). */
char *tl_path_absolute(struct tl_arena *a, const char *path);
const char *tl_path_base(const char *path);		 /* borrowed: after the last '/' */
char *tl_path_dir(struct tl_arena *a, const char *path); /* before the last '/', "." when there is none */
/* True for what stands in a folder of tests, or is called one: "src/tests/x.c", "x_test.c". */
bool tl_path_is_test(const char *path);
const char *tl_path_ext(const char *path); /* borrowed: after the last '.' of the base name, "" when there is none */
/* Shell-like match of a whole path: '*' and '?' stop at '/', '**' does not, "**" + "/" stands for any number of whole
 * folders or none, [sets] work with ranges and '!', a backslash takes the next byte as it is. A pattern without a '/'
 * matches the base name alone: "*.cnf" matches "etc/ssl/x.cnf". One with a '/' may begin at any folder, so "nginx/x"
 * matches "etc/nginx/x", unless it begins with '/': then it begins where the path does. Patterns of more than 511
 * tokens match nothing. */
bool tl_path_glob(const char *pattern, const char *path);

/* A pattern looked at beforehand, for those that many paths are asked about. Borrows the pattern. */
struct tl_glob {
	const char *pattern, *tail; /* the bytes a path that matches ends in */
	size_t tail_len;
	const char *part; /* of the literal parts the longest: a path without it does not match */
	size_t part_len;
	enum { TL_GLOB_NAME, TL_GLOB_ENDING, TL_GLOB_OTHER } kind;
};

struct tl_glob tl_glob_of(const char *pattern);
/* As tl_path_glob(); len and base are the path's. */
bool tl_glob_match(const struct tl_glob *g, const char *path, size_t len, const char *base);

#endif
