/* A folder for targets of readers that open files themselves. */
#ifndef TL_FUZZ_SCRATCH_H
#define TL_FUZZ_SCRATCH_H

#include <stddef.h>

/* Made when first asked for; it goes when the program ends, with all that stands in it. */
const char *fuzz_scratch(void);
/* Writes a file below it, in folders that are made. */
void fuzz_scratch_put(const char *name, const void *data, size_t size);
void fuzz_scratch_drop(const char *name);

#endif
