/* What every check has: an endpoint that was judged, and helpers to say what was found. Private to policy/. */
#ifndef TL_POLICY_CHECK_H
#define TL_POLICY_CHECK_H

#include "policy/policy.h"

/* One endpoint before the checks. */
struct tl_case {
	const struct tl_endpoint *ep;
	struct tl_verdict verdict;
	tl_protoset old;     /* permitted, and below the policy's floor */
	bool sometimes;	     /* ... but not on every path or for every value */
	enum tl_proto floor; /* the policy's */
	struct tl_arena *arena;
};

/* The message of the finding, in the case's arena; NULL when the check has nothing to say. */
typedef const char *tl_check_fn(const struct tl_case *c);

#define CHECK(id, fn, name, level) tl_check_fn tl_check_##fn;
#include "policy/checks.def"
#undef CHECK

/* "SSL_CTX permits TLS 1.0 and TLS 1.1 on some paths: <cause>", with the release in brackets when a default had a say. */
const char *tl_case_message(const struct tl_case *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The release the outcome rests on, or NULL when no default had a say. */
const char *tl_case_default(const struct tl_case *c);
/* What is being judged, for a sentence: the subject, the title where there is none. */
const char *tl_case_subject(const struct tl_case *c);
/* "TLS 1.0 and TLS 1.1", in the case's arena. */
const char *tl_case_versions(const struct tl_case *c, tl_protoset set);
/* A version as written: the floor or ceiling of the alternative shown. */
const char *tl_case_bound(struct tl_bound b);

#endif
