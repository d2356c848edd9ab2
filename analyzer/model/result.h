/*
 * Everything one run learned: endpoints, what could not be read or decided, and the counts of the summary line.
 * Owns its memory; front ends add to it, reports read it.
 */
#ifndef TL_MODEL_RESULT_H
#define TL_MODEL_RESULT_H

#include "base/arena.h"
#include "base/vec.h"
#include "model/coverage.h"
#include "model/endpoint.h"

enum tl_level { TL_LEVEL_NONE, TL_LEVEL_NOTE, TL_LEVEL_WARNING, TL_LEVEL_ERROR };

/* Something about the run itself, not about an endpoint. */
struct tl_notice {
	enum tl_level level; /* TL_LEVEL_ERROR = work could not be done (exit 2) */
	const char
		*id; /* stable: "worker-crash", "worker-timeout", "worker-memory", "unreadable", "truncated", "too-big",
				"fallback", "unresolved", "compdb", "flag-dropped", "rule-file", "config-syntax" ... */
	struct tl_loc loc; /* file NULL when it is about no file */
	const char *text;  /* one sentence: what happened, and what to do where something can be done */
};

struct tl_stats {
	unsigned long files_seen;  /* found by discovery, after ignore rules */
	unsigned long c_parsed;	   /* C and C++ files that went through the parser */
	unsigned long conf_parsed; /* configuration files and scripts read by a format */
	unsigned long fallback;	   /* C and C++ files parsed without their real flags or with errors that lost text */
	unsigned long failed;	   /* crashed, timed out, over memory, unreadable */
	unsigned long sites;	   /* pack names standing in live code */
	unsigned long sites_resolved; /* ... of those, explained by an op */
};

/* A file that includes another: what the other says was told where it is included. Both are an endpoint's origin. */
struct tl_cover {
	const char *by, *covered;
};

/* Something names a file that decides for others: a call that loads it, a variable. */
struct tl_naming {
	const char *who;  /* under which name (tl_endpoint.decides) */
	const char *file; /* as it is named */
	struct tl_loc loc;
};

TL_VEC_TYPE(tl_cover_vec, struct tl_cover);
TL_VEC_TYPE(tl_naming_vec, struct tl_naming);
TL_VEC_TYPE(tl_endpoint_vec, struct tl_endpoint);
TL_VEC_TYPE(tl_notice_vec, struct tl_notice);

struct tl_result {
	struct tl_arena *arena;
	struct tl_endpoint_vec endpoints;
	struct tl_notice_vec notices;
	struct tl_cover_vec covers;
	struct tl_naming_vec namings;
	struct tl_stats stats;
	struct tl_coverage coverage;
};

struct tl_result *tl_result_new(void);
void tl_result_free(struct tl_result *r);
/* text is formatted into the arena; loc may be NULL. */
void tl_result_notice(struct tl_result *r, enum tl_level level, const char *id, const struct tl_loc *loc,
	const char *fmt, ...) __attribute__((format(printf, 5, 6)));
/* Sorts endpoints and notices by place, so that nothing depends on who finished first; joins endpoints of the same
 * place and library into one (alternatives united), drops equal notices. */
void tl_result_sort(struct tl_result *r);

#endif
