/* Sets of libraries, by their number in the pack. Plain values: nothing to release. */
#ifndef TL_PACK_LIBSET_H
#define TL_PACK_LIBSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TL_MOST_LIBS 192 /* loading a pack with more fails */

struct tl_libset {
	uint64_t bits[TL_MOST_LIBS / 64];
};

static inline void tl_libset_put(struct tl_libset *set, size_t i)
{
	set->bits[i / 64] |= (uint64_t)1 << i % 64;
}

static inline bool tl_libset_has(const struct tl_libset *set, size_t i)
{
	return set->bits[i / 64] >> i % 64 & 1;
}

static inline void tl_libset_join(struct tl_libset *set, const struct tl_libset *more)
{
	for (size_t i = 0; i < TL_MOST_LIBS / 64; i++)
		set->bits[i] |= more->bits[i];
}

static inline bool tl_libset_any(const struct tl_libset *set)
{
	uint64_t all = 0;

	for (size_t i = 0; i < TL_MOST_LIBS / 64; i++)
		all |= set->bits[i];
	return all != 0;
}

#endif
