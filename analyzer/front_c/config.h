/*
 * Code for TLS stands under #if. One parse sees one arm; this chooses few sets of definitions so that each arm with names of the packs is
 * compiled in some parse. Private to front_c.
 *
 *   tl_configs_init(...); parse; tl_configs_saw(tu);
 *   while (tl_configs_next()) { parse with .before and .after; tl_configs_saw(tu); }
 */
#ifndef TL_FRONT_C_CONFIG_H
#define TL_FRONT_C_CONFIG_H

#include <clang-c/Index.h>

#include "base/buf.h"
#include "front_c/config_solve.h"
#include "ir/ir.h"

#define TL_MOST_CONFIGS 8 /* parses of one file, the plain one among them */

enum tl_arm_fate {
	TL_ARM_WAITS,
	TL_ARM_SEEN,	/* compiled in some parse */
	TL_ARM_DEAD,	/* no definition can make it compile */
	TL_ARM_REFUSED, /* the definitions found did not make it compile */
	TL_ARM_CUT,	/* the number of parses was used up */
};

struct tl_wanted_arm {
	uint32_t arm;
	enum tl_arm_fate fate;
	unsigned tries;
	bool alone; /* did not come along with others: a header may turn it off for one of them */
};

TL_VEC_TYPE(tl_wanted_vec, struct tl_wanted_arm);

struct tl_configs {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	const char *text; /* borrowed */
	size_t len;
	struct tl_regions regions;
	struct tl_solver solver;
	struct tl_wanted_vec wanted;	 /* arms with names */
	TL_VEC(uint32_t) nice;		 /* arms with other names only: taken along where that costs nothing */
	TL_VEC(const char *) conditions; /* of the parses so far */
	unsigned n_parses, n_forced;
	bool insists;		      /* headers have lost the last word */
	size_t seed;		      /* what the current parse is for */
	size_t n_new;		      /* wanted arms that the last parse saw first */
	size_t n_active;	      /* wanted arms that the last parse saw */
	const char *always;	      /* what every .before begins with */
	const char *condition;	      /* of the current parse, as a person reads it; "" = the plain one */
	const char *before;	      /* directives to put before everything else */
	const char *after;	      /* ... after the models, before the file */
	TL_VEC(const char *) against; /* macros that headers must not decide; none before all else has failed */
};

/* text is borrowed; the rest lives in the arena. Release with tl_configs_fini(). */
void tl_configs_init(
	struct tl_configs *c, struct tl_arena *a, const struct tl_pack *pack, const char *text, size_t len);
void tl_configs_fini(struct tl_configs *c);
/* Macros that are on unless a configuration says otherwise. Right after tl_configs_init(). */
void tl_configs_switch_on(struct tl_configs *c, const char *const *names, size_t n);
/* Whether a parse compiles arms that none before it did, or is the last there is. A parse that does not is worth no second look. */
bool tl_configs_gain(const struct tl_configs *c, CXTranslationUnit tu);
/* What a parse compiled; tu may be NULL. */
void tl_configs_saw(struct tl_configs *c, CXTranslationUnit tu);
/* Fills condition, before and after; false when nothing is left that another parse could see. */
bool tl_configs_next(struct tl_configs *c);
/* What no parse saw goes to the unit: a note, and a site for each name. */
void tl_configs_tell(const struct tl_configs *c, struct tl_unit *u);

#endif
