#pragma once
#ifndef TL_WITHOUT_jmp_buf
typedef struct {
	long tl_state;
} jmp_buf[1];
#endif
#ifndef TL_WITHOUT_sigjmp_buf
typedef jmp_buf sigjmp_buf;
#endif
