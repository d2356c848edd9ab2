/* More paths than are followed: MUCH(type) makes ticks_without_end(subject, how), which calls the file's own tick(subject, how)
 * four thousand times. */
#ifndef MUCH_H
#define MUCH_H

#define FOUR_TIMES(name, what, type)                                                                                   \
	static void name(type subject, int how)                                                                        \
	{                                                                                                              \
		what(subject, how);                                                                                    \
		what(subject, how >> 1);                                                                               \
		what(subject, how >> 2);                                                                               \
		what(subject, how >> 3);                                                                               \
	}

#define MUCH(type)                                                                                                     \
	FOUR_TIMES(ticks, tick, type)                                                                                  \
	FOUR_TIMES(more_ticks, ticks, type)                                                                            \
	FOUR_TIMES(many_ticks, more_ticks, type)                                                                       \
	FOUR_TIMES(too_many_ticks, many_ticks, type)                                                                   \
	FOUR_TIMES(far_too_many_ticks, too_many_ticks, type)                                                           \
	FOUR_TIMES(ticks_without_end, far_too_many_ticks, type)

#endif
