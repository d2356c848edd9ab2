/* What tokens alone prove, where no parse explains a name. Private to front_c. */
#ifndef TL_FRONT_C_TOKENS_H
#define TL_FRONT_C_TOKENS_H

#include "ir/ir.h"
#include "pack/pack.h"

/* The config of a unit read from tokens. */
#define TL_TOKENS_CONFIG "read from tokens alone"

/* Looks at the names of the main file that no unit of units[first..] explains, and appends a unit of quality
 * TL_QUALITY_TOKENS for those that stand in a call which says enough; no unit when none does. */
void tl_tokens_read(struct tl_unit_vec *units, size_t first, struct tl_arena *a, const struct tl_pack *pack,
	const char *text, size_t len);
/* For a text that was given to no parser: every function of the packs in it is a site that nothing explains. */
void tl_tokens_sites(struct tl_unit *u, const struct tl_pack *pack, const char *text, size_t len, const char *why);

#endif
