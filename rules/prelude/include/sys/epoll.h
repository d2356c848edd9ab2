#pragma once
#ifndef TL_WITHOUT_epoll_event
typedef union {
	void *ptr;
	int fd;
	unsigned int u32;
	unsigned long u64;
} epoll_data_t;
struct epoll_event {
	unsigned int events;
	epoll_data_t data;
};
#endif
#define EPOLLIN 1
#define EPOLLPRI 2
#define EPOLLOUT 4
#define EPOLLERR 8
#define EPOLLHUP 16
#define EPOLLRDHUP 8192
#define EPOLLET 0x80000000U
#define EPOLLONESHOT 1073741824
#define EPOLL_CTL_ADD 1
#define EPOLL_CTL_DEL 2
#define EPOLL_CTL_MOD 3
#define EPOLL_CLOEXEC 524288
