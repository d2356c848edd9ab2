/* The words of the text form, shared by printer and parser. Private to ir/. */
#ifndef TL_IR_NAMES_H
#define TL_IR_NAMES_H

#include "ir/ir.h"

extern const char *const tl_bin_names[TL_BIN_COUNT];
extern const char *const tl_un_names[3];
extern const char *const tl_quality_names[4];

#endif
