/*
 * One run over files and folders: finds what to read, reads it in worker processes, puts the program together and
 * returns one sorted result. Knows files, processes and limits; knows nothing of TLS, policy or reports.
 *
 * The work of a file may crash, hang or eat memory: it happens in a worker process, and costs that file only. What
 * went wrong with single files are notices of the result; -1 means that the run as a whole could not be done.
 *
 * tl_run() forks: call it while the process has one thread. During the run SIGINT, SIGTERM and SIGHUP are held back
 * until the workers are gone, and then have their usual effect.
 */
#ifndef TL_RUN_RUN_H
#define TL_RUN_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/result.h"
#include "pack/pack.h"

/* Zero-initialise, then set what is wanted: pack and paths are needed, everything else has a default at 0 / NULL / false.
 * All pointers are borrowed for the duration of the call. */
struct tl_run_options {
	const struct tl_pack *pack;
	const char *const
		*paths; /* files and folders, as the user typed them: absolute or relative to the working folder */
	size_t n_paths;
	const char *root;	/* reported paths are relative to it; NULL: see tl_run() */
	const char *compdb_dir; /* folder of compile_commands.json; NULL: looked for in root and its build folders */
	const char *const
		*excludes; /* globs (base/path.h) on paths relative to root; a folder that matches is not entered */
	size_t n_excludes;
	bool no_ignore;	    /* read what git ignores, too */
	bool force_exclude; /* excludes hold for paths named by hand, too */
	unsigned jobs;	    /* worker processes; 0 = one for each processor online */
	unsigned timeout_s; /* wall time one file may take; 0 = 60 */
	size_t memory_mb;   /* memory one worker may take; 0 = 2048 */
	bool keep_stderr;   /* workers write to stderr, else nowhere: for debugging them */
	/* For tl_summarize(), which sets the others below: how the file is built, in place of a compile database; NULL = not told. */
	const char *const *flags;
	size_t n_flags;
	const char *built, *directory;
	bool tell_includes;
};

/*
 * Appends endpoints, notices and counts to *out (made by tl_result_new()), sorted; the outcome depends on the content
 * of the files and on nothing else, least of all on jobs. Returns 0, or -1 and err: a root that is no folder,
 * a path outside --root, a compile database that was asked for and cannot be used, no process to be had.
 *
 * *root_out (when not NULL) gets the root, absolute and with links resolved; the caller frees it with free(). The root is
 * options->root; else the top folder of the git repository that all paths lie in; else the deepest folder that holds
 * all of them (for one folder: itself, for one file: its folder). A path that its repository ignores does not lie in it.
 *
 * Notices made here: "unreadable" (error for a path named by hand, warning for one found), "too-big", "encoding",
 * "worker-crash", "worker-timeout", "worker-memory" (warnings), "fallback" and "unresolved" (notes, one a file),
 * "link-crash", "link-timeout", "link-memory" (errors: the analysis of the whole was given up, see apart.h),
 * "no-files" (warning: nothing here was of a kind that is read).
 */
int tl_run(struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err);

/* What a run would read, in order, relative to the root: for --show-files. Each path is handed to show; same errors as
 * tl_run(). */
int tl_run_list(
	const struct tl_run_options *options, void (*show)(void *ctx, const char *path), void *ctx, struct tl_err *err);

#endif
