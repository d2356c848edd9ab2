/* A cheap look at C text: names outside comments, literals and directives; what a file includes. Private to front_c. */
#ifndef TL_FRONT_C_SCAN_H
#define TL_FRONT_C_SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum tl_token_kind {
	TL_TOKEN_NAME,	    /* identifier or keyword */
	TL_TOKEN_DIRECTIVE, /* a whole preprocessor line, with its continuation lines */
	TL_TOKEN_OTHER,	    /* number, literal (whole), or one byte of punctuation */
};

struct tl_token {
	enum tl_token_kind kind;
	size_t start, end; /* byte range in the text */
};

struct tl_scan {
	const char *text; /* borrowed */
	size_t len, at;
	bool line_start; /* nothing but blanks since the line began */
};

void tl_scan_init(struct tl_scan *s, const char *text, size_t len);
/* False at the end. Comments and white space are skipped. */
bool tl_scan_next(struct tl_scan *s, struct tl_token *out);

/* The name in "#include <a/b.h>" or "..."; false when the directive is none or computes its name. */
bool tl_scan_include(const char *text, const struct tl_token *directive, size_t *start, size_t *end, bool *quoted);

#endif
