#pragma once
#include <sys/socket.h>
#ifndef TL_WITHOUT_ip_mreq
struct ip_mreq {
	struct in_addr imr_multiaddr, imr_interface;
};
#endif
#ifndef TL_WITHOUT_ipv6_mreq
struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	unsigned int ipv6mr_interface;
};
#endif
#define IPPROTO_IP 0
#define IPPROTO_ICMP 1
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define IPPROTO_IPV6 41
#define IPPROTO_ICMPV6 58
#define IPPROTO_SCTP 132
#define INADDR_ANY 0U
#define INADDR_BROADCAST 0xffffffffU
#define INADDR_LOOPBACK 0x7f000001U
#define INADDR_NONE 0xffffffffU
#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46
#define IP_TOS 1
#define IP_TTL 2
#define IP_ADD_MEMBERSHIP 35
#define IP_MULTICAST_IF 32
#define IP_MULTICAST_TTL 33
#define IP_MULTICAST_LOOP 34
#define IPV6_V6ONLY 26
#define IPV6_TCLASS 67
#define IPV6_UNICAST_HOPS 16
