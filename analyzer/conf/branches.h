/*
 * Texts of which only a part counts at a time: "{% if %} ... {% else %} ... {% endif %}" of template engines, and the conditions a
 * format has of its own (".if", ".else", ".endif" of HAProxy); and values that a template chooses in place,
 * "{{ 'a' if x else 'b' }}". Both branches read as one text would have the second override the
 * first, so such a text is read several times, each time with other branches blanked: every branch is there in one of the readings.
 *
 * What a condition says is not looked at, and two conditions that exclude each other are not known to.
 */
#ifndef TL_CONF_BRANCHES_H
#define TL_CONF_BRANCHES_H

#include <stddef.h>

#include "base/arena.h"
#include "pack/format.h"

/* More than these are not looked at: further branches are seen together with the last ones. */
#define TL_READINGS 8U

struct tl_branches;

/* Lives in the arena; NULL when the text has no branches to choose among. */
struct tl_branches *tl_branches_find(
	struct tl_arena *a, const char *text, size_t len, const struct tl_syntax_opts *opts);
/* How many readings show everything; 1 without branches. */
unsigned tl_branches_readings(const struct tl_branches *b);
/* The text as it is in the reading, with everything at its place; text itself where nothing is blanked. */
const char *tl_branches_read(
	const struct tl_branches *b, struct tl_arena *a, const char *text, size_t len, unsigned reading);

#endif
