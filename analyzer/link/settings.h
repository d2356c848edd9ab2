/* Which fields and globals carry what libraries are told about versions. Private to link/. */
#ifndef TL_LINK_SETTINGS_H
#define TL_LINK_SETTINGS_H

#include "flow/program.h"

/* Appends the names, each once ("record.field", or a global). They live as long as the units of the program. */
void tl_link_settings(struct tl_name_vec *out, struct tl_arena *a, const struct tl_program *p);

#endif
