/*
 * Git's ignore rules of one working tree (libgit2). Only what belongs to the tree counts: its .gitignore files and its
 * .git/info/exclude. The user's and the machine's own git configuration is not read, so that the same
 * tree gives the same report everywhere. Nothing is ever run, and who owns the tree does not matter.
 */
#ifndef TL_RUN_IGNORE_H
#define TL_RUN_IGNORE_H

#include <stdbool.h>

struct tl_ignore;

/* The repository whose working tree dir (absolute, links resolved) lies in, or with exact: whose top it is.
 * NULL when there is none, or none that can be read. Freed by tl_ignore_close(). */
struct tl_ignore *tl_ignore_open(const char *dir, bool exact);
void tl_ignore_close(struct tl_ignore *ig); /* NULL is fine */
/* The top folder: absolute, without a '/' at its end. Borrowed. */
const char *tl_ignore_top(const struct tl_ignore *ig);
/* True when there are rules outside of .gitignore files: then each path must be asked for. */
bool tl_ignore_has_exclude(const struct tl_ignore *ig);
/* path is relative to the top. What the index knows is never ignored, whatever the rules say. */
bool tl_ignore_path(struct tl_ignore *ig, const char *path, bool folder);

#endif
