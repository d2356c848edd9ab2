#pragma once
#include <netinet/in.h>
#ifndef TL_WITHOUT_servent
struct servent {
	char *s_name, **s_aliases;
	int s_port;
	char *s_proto;
};
#endif
#ifndef TL_WITHOUT_protoent
struct protoent {
	char *p_name, **p_aliases;
	int p_proto;
};
#endif
#ifndef TL_WITHOUT_getservbyname
struct servent *getservbyname(const char *, const char *);
#endif
#ifndef TL_WITHOUT_h_errno
extern int h_errno;
#endif
#define AI_PASSIVE 1
#define AI_CANONNAME 2
#define AI_NUMERICHOST 4
#define AI_NUMERICSERV 1024
#define AI_ADDRCONFIG 32
#define AI_V4MAPPED 8
#define NI_NUMERICHOST 1
#define NI_NUMERICSERV 2
#define NI_NAMEREQD 8
#define NI_DGRAM 16
#define NI_MAXHOST 1025
#define NI_MAXSERV 32
#define EAI_BADFLAGS (-1)
#define EAI_NONAME (-2)
#define EAI_AGAIN (-3)
#define EAI_FAIL (-4)
#define EAI_FAMILY (-6)
#define EAI_SOCKTYPE (-7)
#define EAI_SERVICE (-8)
#define EAI_MEMORY (-10)
#define EAI_SYSTEM (-11)
#define HOST_NOT_FOUND 1
#define TRY_AGAIN 2
#define NO_RECOVERY 3
#define NO_DATA 4
