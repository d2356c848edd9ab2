/* The program: everything is in tl_cli_main(). */
#include "cli/cli.h"

int main(int argc, char **argv)
{
	return tl_cli_main(argc, argv, stdout, stderr);
}
