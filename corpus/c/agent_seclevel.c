/* Backup agent: talks to the appliance of the data centre. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define AGENT_CIPHERS "ALL:!aNULL:@SECLEVEL=0"

struct agent {
	SSL_CTX *ctx;
	char *server;
	int debug;
};

static void agent_log(struct agent *a, const char *msg)
{
	if (a->debug)
		fprintf(stderr, "agent(%s): %s\n", a->server, msg);
}

int agent_tls(struct agent *a, const char *ca)
{
	a->ctx = SSL_CTX_new(TLS_client_method());
	if (!a->ctx)
		return -1;
	if (!SSL_CTX_set_min_proto_version(a->ctx, TLS1_2_VERSION)) {
		agent_log(a, "cannot set the minimum version");
		goto fail;
	}
	/* The appliance's certificate has a 1024 bit key. */
	if (!SSL_CTX_set_cipher_list(a->ctx, AGENT_CIPHERS)) {
		agent_log(a, "cannot set ciphers");
		goto fail;
	}
	if (!SSL_CTX_load_verify_locations(a->ctx, ca, NULL)) {
		agent_log(a, "cannot load CA");
		goto fail;
	}
	SSL_CTX_set_verify(a->ctx, SSL_VERIFY_PEER, NULL);
	return 0;
fail:
	ERR_print_errors_fp(stderr);
	SSL_CTX_free(a->ctx);
	a->ctx = NULL;
	return -1;
}
