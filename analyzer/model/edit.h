/* A change of text: bytes [start, end) of file become text. start == end inserts. */
#ifndef TL_MODEL_EDIT_H
#define TL_MODEL_EDIT_H

#include <stdint.h>

struct tl_edit {
	const char *file; /* as in tl_loc */
	uint32_t start, end;
	const char *text;
};

#endif
