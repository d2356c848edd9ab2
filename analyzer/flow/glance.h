/* Connections that are made to be looked at: to list ciphers, or to see whether a certificate loads. */
#ifndef TL_FLOW_GLANCE_H
#define TL_FLOW_GLANCE_H

#include "flow/program.h"

/* True when what this call of def gives stays in locals of its own, which only functions of the library that do not connect are
 * given. False for libraries whose rows do not say what connects. */
bool tl_glance_only(
	const struct tl_program *p, const struct tl_def *def, const struct tl_op *call, const struct tl_lib *lib);
/* The same of what a global holds: the library is asked about it somewhere, and nobody connects with it. */
bool tl_glance_global(const struct tl_program *p, const char *global, const struct tl_lib *lib);

#endif
