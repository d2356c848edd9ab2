#pragma once
#include <sys/socket.h>
#ifndef TL_WITHOUT_ifaddrs
struct ifaddrs {
	struct ifaddrs *ifa_next;
	char *ifa_name;
	unsigned int ifa_flags;
	struct sockaddr *ifa_addr, *ifa_netmask, *ifa_dstaddr;
	void *ifa_data;
};
#endif
