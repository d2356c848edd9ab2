/* What the programs of this folder share: running tlslint on a file, reading what its JSON report says, and listing folders. */
#ifndef TL_CASES_RUN_TOOL_H
#define TL_CASES_RUN_TOOL_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"

TL_VEC_TYPE(path_vec, char *);

/* The report on path, seen from root; the caller's, json_decref(). NULL when there is none, or tlslint failed: *why says which,
 * and is static or lives in the arena. Ends the process when no other can be started. */
json_t *run_tool(struct tl_arena *a, const char *tool, const char *root, const char *path, const char **why);
/* "" where there is no such text, 0 where there is no such number. */
const char *text_of(const json_t *o, const char *key);
size_t number_of(const json_t *o, const char *key);

/* What stands in a folder, sorted; names and vector end with tl_vec_fini() and the arena. */
struct path_vec list_folder(struct tl_arena *a, const char *dir);
bool is_folder(const char *path);
/* A file that tells about cases and is none itself. */
bool is_about_cases(const char *path);
bool ends_with(const char *s, const char *end);

#endif
