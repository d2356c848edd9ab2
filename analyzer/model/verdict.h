/*
 * From an endpoint's alternatives to one verdict. The vocabulary is that of labels, rules and reports:
 *
 *   pinned-old        a version below the policy's floor is named as version or minimum
 *   no-floor          version-flexible, and nothing sets a floor on any path
 *   partial           a floor on some paths or branches only, or some old versions off and others on
 *   configurable      run-time configuration decides, and its default is old or unset
 *   configurable-safe run-time configuration decides, and its default is at least the policy's floor
 *   capped            the maximum is below the policy's floor
 *   weakened          a floor is lowered again: options cleared, security level 0
 *   default-lib       a high-level client library without any version setting
 *   undecided         could not be decided
 *   ok                the floor holds on every path
 */
#ifndef TL_MODEL_VERDICT_H
#define TL_MODEL_VERDICT_H

#include "model/endpoint.h"

enum tl_verdict_kind {
	TL_OK,
	TL_CONFIGURABLE_SAFE,
	TL_PINNED_OLD,
	TL_NO_FLOOR,
	TL_PARTIAL,
	TL_CONFIGURABLE,
	TL_CAPPED,
	TL_WEAKENED,
	TL_DEFAULT_LIB,
	TL_UNDECIDED,
	TL_VERDICT_COUNT
};

struct tl_verdict {
	enum tl_verdict_kind kind;
	tl_protoset permits;	  /* old or new: everything permitted on some path */
	tl_protoset always;	  /* permitted on every path */
	const struct tl_alt *why; /* the alternative to show; NULL only for an endpoint without any */
	struct tl_loc
		loc; /* where the finding belongs: the deciding call for pinned-old, capped, weakened; else the endpoint */
};

/* "pinned-old" */
const char *tl_verdict_id(enum tl_verdict_kind kind);
int tl_verdict_parse(const char *id, enum tl_verdict_kind *out);
/* floor is the policy's: TL_TLS1_2 or TL_TLS1_3. */
struct tl_verdict tl_verdict_of(const struct tl_endpoint *ep, enum tl_proto floor);

#endif
