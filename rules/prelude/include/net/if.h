#pragma once
#include <sys/socket.h>
#define IFNAMSIZ 16
#define IF_NAMESIZE 16
#define IFF_UP 1
#define IFF_LOOPBACK 8
#define IFF_POINTOPOINT 16
#define IFF_MULTICAST 4096
#define IFF_RUNNING 64
