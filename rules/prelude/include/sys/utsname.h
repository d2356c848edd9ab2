#pragma once
#ifndef TL_WITHOUT_utsname
struct utsname {
	char sysname[65], nodename[65], release[65], version[65], machine[65];
};
#endif
