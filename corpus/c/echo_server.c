/*
 * echod: a small echo server that speaks TLS on one port.
 * Usage: echod PORT CERT KEY
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define BACKLOG 16

static void die(const char *what)
{
	fprintf(stderr, "echod: %s: %s\n", what, strerror(errno));
	exit(1);
}

static void die_ssl(const char *what)
{
	fprintf(stderr, "echod: %s\n", what);
	ERR_print_errors_fp(stderr);
	exit(1);
}

static SSL_CTX *make_context(const char *cert, const char *key)
{
	SSL_CTX *ctx;

	SSL_library_init();
	SSL_load_error_strings();
	ctx = SSL_CTX_new(SSLv23_server_method());
	if (!ctx)
		die_ssl("cannot create a context");
	/* SSL 2 and 3 are broken, do not offer them. */
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	if (SSL_CTX_use_certificate_chain_file(ctx, cert) != 1)
		die_ssl(cert);
	if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != 1)
		die_ssl(key);
	return ctx;
}

static int listen_on(int port)
{
	struct sockaddr_in addr;
	int fd, one = 1;

	fd = socket(AF_INET, SOCK_STREAM, 0);
	if (fd < 0)
		die("socket");
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one));
	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_port = htons((unsigned short)port);
	if (bind(fd, (struct sockaddr *)&addr, sizeof(addr)) < 0)
		die("bind");
	if (listen(fd, BACKLOG) < 0)
		die("listen");
	return fd;
}

static void serve(SSL *ssl)
{
	char buf[4096];
	int n;

	while ((n = SSL_read(ssl, buf, sizeof(buf))) > 0)
		if (SSL_write(ssl, buf, n) <= 0)
			break;
	SSL_shutdown(ssl);
}

int main(int argc, char **argv)
{
	SSL_CTX *ctx;
	int lfd;

	if (argc != 4) {
		fprintf(stderr, "usage: echod PORT CERT KEY\n");
		return 2;
	}
	ctx = make_context(argv[2], argv[3]);
	lfd = listen_on(atoi(argv[1]));
	for (;;) {
		int fd = accept(lfd, NULL, NULL);
		SSL *ssl;

		if (fd < 0)
			continue;
		ssl = SSL_new(ctx);
		SSL_set_fd(ssl, fd);
		if (SSL_accept(ssl) == 1)
			serve(ssl);
		SSL_free(ssl);
		close(fd);
	}
}
