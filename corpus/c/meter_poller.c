/* Reads electricity meters once a quarter of an hour and appends the values to a file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define INTERVAL (15 * 60)

extern int tcp_connect(const char *host, int port);

typedef struct meter {
	const char *name;
	const char *host;
	double last;
} meter_t;

static meter_t meters[] = {
	{"main", "10.20.0.11", 0},
	{"solar", "10.20.0.12", 0},
	{NULL, NULL, 0},
};

static SSL_CTX *g_ctx;

static int tls_setup(void)
{
	const SSL_METHOD *method;

	OpenSSL_add_ssl_algorithms();
	/* The meters' firmware from 2009 knows nothing newer. */
	method = TLSv1_client_method();
	g_ctx = SSL_CTX_new(method);
	if (g_ctx == NULL)
		return -1;
	if (!SSL_CTX_set_cipher_list(g_ctx, "AES128-SHA:DES-CBC3-SHA")) {
		SSL_CTX_free(g_ctx);
		return -1;
	}
	return 0;
}

static int meter_read(meter_t *m)
{
	char answer[256];
	SSL *ssl;
	int fd, n;

	fd = tcp_connect(m->host, 4059);
	if (fd < 0)
		return -1;
	ssl = SSL_new(g_ctx);
	SSL_set_fd(ssl, fd);
	if (SSL_connect(ssl) <= 0) {
		ERR_print_errors_fp(stderr);
		SSL_free(ssl);
		close(fd);
		return -1;
	}
	SSL_write(ssl, "READ 1.8.0\r\n", 12);
	n = SSL_read(ssl, answer, sizeof(answer) - 1);
	if (n > 0) {
		answer[n] = '\0';
		m->last = strtod(answer, NULL);
	}
	SSL_shutdown(ssl);
	SSL_free(ssl);
	close(fd);
	return n > 0 ? 0 : -1;
}

int main(void)
{
	meter_t *m;

	if (tls_setup() < 0)
		return 1;
	for (;;) {
		for (m = meters; m->name; m++) {
			if (meter_read(m) < 0)
				fprintf(stderr, "%s: no answer\n", m->name);
			else
				printf("%ld %s %.3f\n", (long)time(NULL), m->name, m->last);
		}
		fflush(stdout);
		sleep(INTERVAL);
	}
}
