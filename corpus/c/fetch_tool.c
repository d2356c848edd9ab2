/* Command-line fetcher. Old versions only on request. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

struct options {
	int min_version;
	const char *ca;
	const char *url;
};

enum { OPT_TLS10 = 256, OPT_TLS11, OPT_TLS13, OPT_CA };

static const struct option long_options[] = {
	{"tls1.0", no_argument, NULL, OPT_TLS10},
	{"tls1.1", no_argument, NULL, OPT_TLS11},
	{"tls1.3", no_argument, NULL, OPT_TLS13},
	{"ca", required_argument, NULL, OPT_CA},
	{NULL, 0, NULL, 0},
};

static int parse_args(struct options *o, int argc, char **argv)
{
	int c;

	o->min_version = TLS1_2_VERSION;
	o->ca = NULL;
	while ((c = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		switch (c) {
		case OPT_TLS10:
			fputs("warning: TLS 1.0 is not safe\n", stderr);
			o->min_version = TLS1_VERSION;
			break;
		case OPT_TLS11:
			fputs("warning: TLS 1.1 is not safe\n", stderr);
			o->min_version = TLS1_1_VERSION;
			break;
		case OPT_TLS13:
			o->min_version = TLS1_3_VERSION;
			break;
		case OPT_CA:
			o->ca = optarg;
			break;
		default:
			return -1;
		}
	}
	if (optind >= argc)
		return -1;
	o->url = argv[optind];
	return 0;
}

static SSL_CTX *client_context(const struct options *o)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, o->min_version);
	if (o->ca)
		SSL_CTX_load_verify_locations(ctx, o->ca, NULL);
	else
		SSL_CTX_set_default_verify_paths(ctx);
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
	return ctx;
}

int main(int argc, char **argv)
{
	struct options o;
	SSL_CTX *ctx;
	BIO *bio;

	if (parse_args(&o, argc, argv) < 0) {
		fprintf(stderr, "usage: %s [--tls1.0|--tls1.1|--tls1.3] [--ca FILE] HOST:PORT\n", argv[0]);
		return 2;
	}
	ctx = client_context(&o);
	if (!ctx)
		return 1;
	bio = BIO_new_ssl_connect(ctx);
	BIO_set_conn_hostname(bio, o.url);
	if (BIO_do_handshake(bio) <= 0)
		return 1;
	BIO_puts(bio, "GET / HTTP/1.0\r\n\r\n");
	BIO_free_all(bio);
	SSL_CTX_free(ctx);
	return 0;
}
