/*
 * ircbot 0.3 -- sits in a channel and says hello.
 *
 * Written when ssl meant SSLv3; still compiles.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef HAVE_SSL
#include <openssl/ssl.h>
#include <openssl/err.h>
#endif

#define CHANNEL "#lobby"

struct bot {
	int	sock;
	char	*nick;
#ifdef HAVE_SSL
	SSL_CTX	*ctx;
	SSL	*ssl;
#endif
};

static int
say(b, text)
	struct bot *b;
	char *text;
{
	char line[512];
	int len;

	len = snprintf(line, sizeof line, "PRIVMSG %s :%s\r\n", CHANNEL, text);
#ifdef HAVE_SSL
	if (b->ssl)
		return SSL_write(b->ssl, line, len);
#endif
	return write(b->sock, line, len);
}

#ifdef HAVE_SSL
static int
start_ssl(b)
	struct bot *b;
{
	SSL_load_error_strings();
	SSLeay_add_ssl_algorithms();
#ifdef BROKEN_PEERS
	b->ctx = SSL_CTX_new(SSLv3_client_method());
#else
	b->ctx = SSL_CTX_new(TLSv1_client_method());
#endif
	if (b->ctx == NULL) {
		ERR_print_errors_fp(stderr);
		return -1;
	}
	b->ssl = SSL_new(b->ctx);
	SSL_set_fd(b->ssl, b->sock);
	if (SSL_connect(b->ssl) == -1) {
		ERR_print_errors_fp(stderr);
		return -1;
	}
	printf("cipher: %s\n", SSL_get_cipher(b->ssl));
	return 0;
}
#endif

int
run_bot(nick, sock, secure)
	char *nick;
	int sock, secure;
{
	struct bot b;

	memset(&b, 0, sizeof b);
	b.nick = nick;
	b.sock = sock;
#ifdef HAVE_SSL
	if (secure && start_ssl(&b) < 0)
		return 1;
#else
	if (secure)
		fprintf(stderr, "built without ssl\n");
#endif
	return say(&b, "hello") > 0 ? 0 : 1;
}
