/* Calls whichever backend is linked. */
#include "tls.h"

int main(int argc, char **argv)
{
	struct root root = {0};

	(void)argv;
	if (!root_begin(&root))
		return 1;
	root_set_min(&root, argc);
	return 0;
}
