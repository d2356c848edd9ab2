#pragma once
#ifndef TL_WITHOUT_option
struct option {
	const char *name;
	int has_arg, *flag, val;
};
#endif
#ifndef TL_WITHOUT_no_argument
#define no_argument 0
#define required_argument 1
#define optional_argument 2
#endif
