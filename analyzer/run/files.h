/* The files of a run as includes of configurations see them: those that were found, and no others. */
#ifndef TL_RUN_FILES_H
#define TL_RUN_FILES_H

#include "conf/files.h"
#include "run/discover.h"

/* found is borrowed. */
struct tl_conf_files tl_run_files(const struct tl_found *found);

#endif
