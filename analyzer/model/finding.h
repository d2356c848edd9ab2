/*
 * A finding: what a policy has to say about one endpoint, or about several with one cause. Made by policy/, written by
 * report/, repaired by fix/. Everything lives in the arena it was made in, or is borrowed from the endpoint.
 */
#ifndef TL_MODEL_FINDING_H
#define TL_MODEL_FINDING_H

#include "base/vec.h"
#include "model/result.h"
#include "model/verdict.h"

/* A further place of a finding, and what stands there: "created here too". */
struct tl_related {
	struct tl_loc loc;
	const char *text;
};

struct tl_finding {
	const char *check; /* "TLS102" */
	const char *name;  /* "no-floor" */
	enum tl_level level;
	const char *message; /* one sentence, without a full stop */
	struct tl_loc loc;
	enum tl_verdict_kind verdict;
	const struct tl_endpoint *endpoint; /* the first, when several were merged */
	const struct tl_alt *why;	    /* the alternative the message speaks of; NULL only for undecided ones */
	tl_protoset permits;		    /* old or new */
	tl_protoset old;		    /* of those, what the policy forbids */
	bool sometimes;			    /* old ones on some paths or values only */
	const char *by_default;		    /* the default that decides: "OpenSSL 1.1.1", "unset"; or NULL */
	const struct tl_fix *fix;	    /* what repairs it; NULL when that is not known */
	const struct tl_related *related;
	size_t n_related;
};

TL_VEC_TYPE(tl_finding_vec, struct tl_finding);

#endif
