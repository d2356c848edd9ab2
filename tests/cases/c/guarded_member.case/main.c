#include <string.h>

#include "options.h"

struct options opt;

/* Names no library: not read, and taken to begin with zero. */
void read_options(int argc, char **argv)
{
	opt.wire_protocol = 0;
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--modern") == 0)
			opt.wire_protocol = 1;
	}
}
