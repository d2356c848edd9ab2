#ifndef CRYPTO_BACKEND_H
#define CRYPTO_BACKEND_H

struct crypto_session;

/* One backend for each crypto library this program was built with. */
struct crypto_backend {
	const char *name;
	struct crypto_session *(*create)(int server);
	int (*set_minimum)(struct crypto_session *s, int major, int minor);
	int (*handshake)(struct crypto_session *s, int fd);
	void (*destroy)(struct crypto_session *s);
};

extern const struct crypto_backend openssl_backend;

int crypto_serve(const struct crypto_backend *b, int fd);

#endif
