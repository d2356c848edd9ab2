#pragma once
#ifndef TL_WITHOUT_tms
struct tms {
	clock_t tms_utime, tms_stime, tms_cutime, tms_cstime;
};
#endif
