/*
 * The command line: reads arguments, runs the scan, writes reports, and says by the exit code how it went. Knows nothing of
 * TLS. Only main.c and tests call it.
 */
#ifndef TL_CLI_CLI_H
#define TL_CLI_CLI_H

#include <stdio.h>

enum tl_exit {
	TL_EXIT_CLEAN = 0,
	TL_EXIT_FINDINGS = 1, /* at or over --fail-on */
	TL_EXIT_FAILED = 2,   /* the work could not be done */
};

/* The whole program. Findings go to out, what went wrong to err. */
int tl_cli_main(int argc, char **argv, FILE *out, FILE *err);

#endif
