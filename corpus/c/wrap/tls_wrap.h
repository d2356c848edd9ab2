#ifndef TLS_WRAP_H
#define TLS_WRAP_H

#include <openssl/ssl.h>

struct tls_wrap {
	SSL_CTX *ctx;
	SSL *ssl;
	int fd;
};

/* min_version: one of TLS1_VERSION ..., or 0 for none. */
int tls_wrap_open(struct tls_wrap *t, int fd, const char *host, int min_version);
int tls_wrap_write(struct tls_wrap *t, const void *data, int len);
int tls_wrap_read(struct tls_wrap *t, void *data, int len);
void tls_wrap_close(struct tls_wrap *t);

#endif
