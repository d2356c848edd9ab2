#pragma once
#define R_OK 4
#define W_OK 2
#define X_OK 1
#define F_OK 0
#define _SC_OPEN_MAX 4
#define _SC_PAGESIZE 30
#define _SC_NPROCESSORS_ONLN 84
#define _SC_CLK_TCK 2
#define F_LOCK 1
#define F_TLOCK 2
#define F_ULOCK 0
