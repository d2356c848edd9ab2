/* Made-up formats for fuzz_conf.c: what rules/formats has no need of, or does not combine. */
#ifndef TL_FUZZ_CONF_FORMATS_H
#define TL_FUZZ_CONF_FORMATS_H

#include <stddef.h>

struct fuzz_format {
	const char *yaml, *path; /* path: of the file that it reads */
};

extern const struct fuzz_format fuzz_formats[]; /* chosen by what follows '0' */
extern const struct fuzz_format fuzz_scripts[]; /* chosen by small letters */
extern const size_t fuzz_n_formats, fuzz_n_scripts;

#endif
