#pragma once
#ifndef TL_WITHOUT_linger
struct linger {
	int l_onoff, l_linger;
};
#endif
#ifndef TL_WITHOUT_msghdr
struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	size_t msg_iovlen;
	void *msg_control;
	size_t msg_controllen;
	int msg_flags;
};
#endif
#ifndef TL_WITHOUT_cmsghdr
struct cmsghdr {
	size_t cmsg_len;
	int cmsg_level, cmsg_type;
};
#endif
#ifndef TL_WITHOUT_CMSG_DATA
#define CMSG_DATA(header) ((unsigned char *)((header) + 1))
#define CMSG_FIRSTHDR(message) ((struct cmsghdr *)(message)->msg_control)
#define CMSG_NXTHDR(message, header) ((header) + 1)
#define CMSG_LEN(size) (sizeof(struct cmsghdr) + (size))
#define CMSG_SPACE(size) (sizeof(struct cmsghdr) + (size))
#endif
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_LOCAL 1
#define AF_INET 2
#define AF_INET6 10
#define AF_MAX 46
#define PF_UNSPEC 0
#define PF_UNIX 1
#define PF_LOCAL 1
#define PF_INET 2
#define PF_INET6 10
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOCK_SEQPACKET 5
#define SOCK_NONBLOCK 2048
#define SOCK_CLOEXEC 524288
#define SOL_SOCKET 1
#define SO_DEBUG 1
#define SO_REUSEADDR 2
#define SO_REUSEPORT 15
#define SO_TYPE 3
#define SO_ERROR 4
#define SO_DONTROUTE 5
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_OOBINLINE 10
#define SO_LINGER 13
#define SO_RCVTIMEO 20
#define SO_SNDTIMEO 21
#define SO_PEERCRED 17
#define SO_ACCEPTCONN 30
#define SOMAXCONN 4096
#define MSG_OOB 1
#define MSG_PEEK 2
#define MSG_DONTROUTE 4
#define MSG_WAITALL 256
#define MSG_DONTWAIT 64
#define MSG_NOSIGNAL 16384
#define MSG_TRUNC 32
#define MSG_CTRUNC 8
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
#define SCM_RIGHTS 1
