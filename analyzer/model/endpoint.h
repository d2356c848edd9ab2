/*
 * An endpoint: one place where a TLS/DTLS context, connection or option object, or a configured listener or client,
 * gets its protocol range. The one thing that C code and configuration files both produce; checks, reports and fixes
 * see nothing else.
 *
 * Everything is allocated in the arena of the result it belongs to (result.h); strings are borrowed from there.
 */
#ifndef TL_MODEL_ENDPOINT_H
#define TL_MODEL_ENDPOINT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/edit.h"
#include "model/loc.h"
#include "model/range.h"

enum tl_role { TL_ROLE_UNKNOWN, TL_ROLE_CLIENT, TL_ROLE_SERVER, TL_ROLE_BOTH };

enum tl_step_kind {
	TL_STEP_CREATE,	 /* created, or configured to exist, here */
	TL_STEP_METHOD,	 /* its method was chosen here */
	TL_STEP_FLOOR,	 /* minimum set */
	TL_STEP_CEILING, /* maximum set */
	TL_STEP_OFF,	 /* versions switched off */
	TL_STEP_ON,	 /* versions switched on (again), or listed */
	TL_STEP_LEVEL,	 /* cipher or security level */
	TL_STEP_DEFAULT, /* a default value that decides was set here */
	TL_STEP_VALUE,	 /* where a value came from */
	TL_STEP_BRANCH,	 /* a condition that decides */
	TL_STEP_NOTE,	 /* anything else worth showing */
};

/* One step of the trace that decided. loc.file may be NULL ("no floor set on any path"). */
struct tl_step {
	enum tl_step_kind kind;
	struct tl_loc loc;
	const char *text; /* a clause: "options set here: SSL 2.0, SSL 3.0 off" */
};

/* One way an endpoint can come out: a path through the code, or a possible configured value. */
struct tl_alt {
	struct tl_range range;
	bool by_config;	 /* rests on a value that run-time configuration decides */
	bool by_default; /* ... and this is what comes out with the program's own defaults */
	bool alone;	 /* all there is where the code is compiled in one way, of several (result.h unites them) */
	const char *undecided; /* why something here is unknown; NULL when all is known */
	const struct tl_step *steps;
	size_t n_steps;
	/* Places of the steps that decided, for the finding's own location; file NULL = not set. */
	struct tl_loc floor_at, ceiling_at, switch_at, method_at, level_at;
	struct tl_loc choice_at;   /* a call that settled the range as a whole: "the default priorities", "this list" */
	struct tl_loc weakened_at; /* where a floor or switch that had been set was taken back */
};

enum tl_certainty { TL_CERTAIN, TL_LIKELY, TL_NOTE };

/* How to repair: a sentence, and edits where they are known to be right. */
struct tl_fix {
	const char *text;
	const struct tl_edit *edits;
	size_t n_edits;
};

struct tl_endpoint {
	struct tl_loc loc;    /* creation call, or directive; for absence, the block it is missing from */
	const char *function; /* enclosing function, or scope ("server"), or NULL */
	const char *library;  /* pack id: "openssl", "nginx" */
	const char *title;    /* for messages: "OpenSSL", "nginx" */
	const char *subject;  /* for messages: "SSL_CTX", "ssl_protocols" */
	enum tl_role role;
	bool in_code;		     /* from C/C++, else from a configuration or script */
	bool high_level;	     /* high-level library whose default rules when nothing is set: TLS201 */
	bool created_elsewhere;	     /* object handed in by a caller we did not see: absence proves nothing */
	bool low_precision;	     /* read from tokens alone */
	bool idle;		     /* given up without a connection: made to try out or list something */
	enum tl_certainty certainty; /* what the pack says of this kind of place; TL_CERTAIN for code */
	const char *assume;	     /* what defaults rest on: "OpenSSL 1.1.1"; NULL when none was used */
	const char *guard;	     /* condition under which it compiles, or NULL */
	const struct tl_alt *alts;
	size_t n_alts;
	struct tl_fix fix;	   /* what sets a floor here */
	const char *chosen_by;	   /* the parameter by which callers of the program choose a version, or NULL */
	const char *copy_of;	   /* the library whose copy, brought along by the program, it stands in, or NULL */
	const char *leaves_to;	   /* who decides where nothing is set: names with blanks between, or NULL */
	const char *decides;	   /* the name under which this decides for others, or NULL */
	bool if_named;		   /* ... only where something names the file it stands in */
	const char *origin;	   /* configuration: the format and file that was read (result.h), or NULL */
	const struct tl_loc *also; /* further places of the same endpoint (other #if arms) */
	size_t n_also;
};

#endif
