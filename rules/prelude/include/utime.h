#pragma once
#ifndef TL_WITHOUT_utimbuf
struct utimbuf {
	time_t actime, modtime;
};
#endif
