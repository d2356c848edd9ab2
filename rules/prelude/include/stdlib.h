#pragma once
#ifndef TL_WITHOUT_div_t
typedef struct {
	int quot, rem;
} div_t;
#endif
