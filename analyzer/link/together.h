/*
 * Code and configuration together. An endpoint on which nothing is set may leave its range to something else (leaves_to), and an
 * endpoint elsewhere in the tree may be what decides for it (decides): an openssl.cnf that the program loads, an app.config beside
 * the source, flags of the JVM. Where both are there, the verdict rests on both, and the trace tells both.
 */
#ifndef TL_LINK_TOGETHER_H
#define TL_LINK_TOGETHER_H

#include "model/result.h"

/* Who decides for an endpoint is the nearest that stands in its folder or above it; one that must be named (if_named) is what a naming
 * near the endpoint names. Several that are equally near are alternatives. Where what decides is a finding itself, the
 * endpoint that rests on it is no more than a note: one cause, one finding. */
void tl_link_together(struct tl_result *r);

#endif
