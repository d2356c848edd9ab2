/* Calls through pointers: which functions the program puts into a field or global that is called. */
#ifndef TL_FLOW_INDIRECT_H
#define TL_FLOW_INDIRECT_H

#include "flow/program.h"

struct tl_indirect;

struct tl_indirect *tl_indirect_new(const struct tl_program *p);
void tl_indirect_free(struct tl_indirect *t);
/* True for the name of a field or global into which functions are put. */
bool tl_indirect_holds(const struct tl_indirect *t, const char *name);
/* The functions that the call may reach, by name: at most TL_INDIRECT_MOST, for a field that holds more is anybody's. *n = 0 when
 * nothing is known. */
#define TL_INDIRECT_MOST 16
const char *const *tl_indirect_callees(
	const struct tl_indirect *t, const struct tl_func *f, const struct tl_op *call, size_t *n);
/* The same for whoever knows the op that gives what is called; NULL when there is none. */
const char *const *tl_indirect_callees_of(const struct tl_indirect *t, const struct tl_op *callee, size_t *n);
/* True when these, or none, are all there is: the program puts nothing else into what is called. */
bool tl_indirect_is_known(const struct tl_indirect *t, const struct tl_op *callee);

#endif
