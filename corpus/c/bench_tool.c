/* Load generator: opens many connections and counts them. Versions by -1, -2, -3, as in older tools. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/ssl.h>

static struct {
	const char *host;
	int connections;
	int quiet;
	const SSL_METHOD *method;
} opt;

extern int dial(const char *host, int port);

static void usage(void)
{
	fputs("usage: benchtool [-q] [-n COUNT] [-1|-2] HOST\n"
	      "  -1  TLS 1.0 only\n"
	      "  -2  TLS 1.2 only\n",
	      stderr);
	exit(2);
}

static void parse(int argc, char **argv)
{
	int c;

	opt.connections = 100;
	opt.method = SSLv23_client_method();
	while ((c = getopt(argc, argv, "12n:q")) != -1) {
		switch (c) {
		case '1':
			opt.method = TLSv1_client_method();
			break;
		case '2':
			opt.method = TLSv1_2_client_method();
			break;
		case 'n':
			opt.connections = atoi(optarg);
			break;
		case 'q':
			opt.quiet = 1;
			break;
		default:
			usage();
		}
	}
	if (optind + 1 != argc)
		usage();
	opt.host = argv[optind];
}

int main(int argc, char **argv)
{
	SSL_CTX *ctx;
	int good = 0;

	parse(argc, argv);
	ctx = SSL_CTX_new(opt.method);
	if (!ctx)
		return 1;
	for (int i = 0; i < opt.connections; i++) {
		int fd = dial(opt.host, 443);
		SSL *ssl;

		if (fd < 0)
			continue;
		ssl = SSL_new(ctx);
		SSL_set_fd(ssl, fd);
		good += SSL_connect(ssl) == 1;
		SSL_free(ssl);
		close(fd);
	}
	if (!opt.quiet)
		printf("%d of %d handshakes\n", good, opt.connections);
	SSL_CTX_free(ctx);
	return good != opt.connections;
}
