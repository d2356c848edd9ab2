/*
 * What we think of an endpoint: verdicts become findings with a level and a message. Sees endpoints only, so it cannot
 * tell C from a configuration file.
 */
#ifndef TL_POLICY_POLICY_H
#define TL_POLICY_POLICY_H

#include "model/finding.h"

struct tl_policy {
	enum tl_proto floor; /* TL_TLS1_2 or TL_TLS1_3; the DTLS version of the same age goes with it */
};

/* Appends the findings on result's endpoints, sorted by place and check; messages are made in arena, the rest is
 * borrowed from result. One finding per cause: what one check says about one line is one finding. */
void tl_policy_judge(struct tl_finding_vec *out, struct tl_arena *arena, const struct tl_result *result,
	const struct tl_policy *policy);

/* The checks there are, in the order of their ids. */
struct tl_check_info {
	const char *id, *name;
	enum tl_level level; /* of a certain finding */
};
size_t tl_policy_n_checks(void);
struct tl_check_info tl_policy_check(size_t i);

#endif
