#pragma once
#ifndef TL_WITHOUT_wint_t
typedef unsigned int wint_t;
#endif
#ifndef TL_WITHOUT_mbstate_t
typedef struct {
	int tl_state;
} mbstate_t;
#endif
