#ifndef CORE_EVENT_SSL_H
#define CORE_EVENT_SSL_H
typedef struct core_ssl_s {
	SSL_CTX *ctx;
	int protocols;
} core_ssl_t;

#define CORE_SSL_TLSv1   0x0008
#define CORE_SSL_TLSv1_2 0x0020
#endif
