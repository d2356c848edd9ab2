/* What a fuzz target defines: it takes any bytes, and returns 0. Whatever it does wrong, a sanitizer or an assert tells. */
#ifndef TL_FUZZ_H
#define TL_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
