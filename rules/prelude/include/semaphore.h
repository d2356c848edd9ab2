#pragma once
#ifndef TL_WITHOUT_sem_t
typedef struct {
	long tl_state;
} sem_t;
#endif
