#pragma once
#ifndef TL_WITHOUT_rlim_t
typedef unsigned long rlim_t;
#endif
#ifndef TL_WITHOUT_rlimit
struct rlimit {
	rlim_t rlim_cur, rlim_max;
};
#endif
#ifndef TL_WITHOUT_rusage
struct rusage {
	struct timeval ru_utime, ru_stime;
	long ru_maxrss, ru_minflt, ru_majflt, ru_inblock, ru_oublock, ru_nsignals, ru_nvcsw, ru_nivcsw;
};
#endif
#define RLIMIT_CPU 0
#define RLIMIT_FSIZE 1
#define RLIMIT_DATA 2
#define RLIMIT_STACK 3
#define RLIMIT_CORE 4
#define RLIMIT_NOFILE 7
#define RLIMIT_AS 9
#define RLIMIT_NPROC 6
#define RLIMIT_MEMLOCK 8
#define RLIM_INFINITY 18446744073709551615UL
#define RUSAGE_SELF 0
#define RUSAGE_CHILDREN (-1)
#define PRIO_PROCESS 0
