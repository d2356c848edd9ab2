#pragma once
#include <sys/select.h>
#ifndef TL_WITHOUT_itimerval
struct itimerval {
	struct timeval it_interval, it_value;
};
#endif
#ifndef TL_WITHOUT_timezone
struct timezone {
	int tz_minuteswest, tz_dsttime;
};
#endif
#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2
