/* Monitoring probe. The floor is put on each connection, the shared context has none of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <openssl/ssl.h>

struct probe_result {
	int ok;
	double seconds;
	char version[16];
	char cipher[64];
};

extern int dial(const char *host, const char *port);

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

int probe(struct probe_result *r, const char *host, const char *port)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = NULL;
	double start = now();
	int fd = -1;

	r->ok = 0;
	if (!ctx)
		return -1;
	fd = dial(host, port);
	if (fd < 0)
		goto out;
	ssl = SSL_new(ctx);
	if (!ssl)
		goto out;
	if (!SSL_set_min_proto_version(ssl, TLS1_2_VERSION))
		goto out;
	SSL_set_tlsext_host_name(ssl, host);
	SSL_set_fd(ssl, fd);
	if (SSL_connect(ssl) != 1)
		goto out;
	snprintf(r->version, sizeof(r->version), "%s", SSL_get_version(ssl));
	snprintf(r->cipher, sizeof(r->cipher), "%s", SSL_get_cipher_name(ssl));
	r->seconds = now() - start;
	r->ok = 1;
out:
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	if (fd >= 0)
		close(fd);
	return r->ok ? 0 : -1;
}
