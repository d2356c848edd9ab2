/* A text that only run time knows is compared with names of versions: configuration decides, and by default it says none of them. */
#include <getopt.h>
#include <openssl/ssl.h>
#include <string.h>

struct settings;
const char *lookup(struct settings *s, const char *key);
int run(SSL_CTX *ctx);

SSL_CTX *raised_when_asked_Bad(struct settings *s)
{
	const char *text = lookup(s, "protocols");
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (text && strcmp(text, "TLSv1.2") == 0)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *lowered_when_asked_Ok(struct settings *s)
{
	const char *text = lookup(s, "protocols");
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	int min = TLS1_2_VERSION;

	if (text && strcasecmp(text, "TLS 1.0") == 0)
		min = TLS1_VERSION;
	SSL_CTX_set_min_proto_version(ctx, min);
	return ctx;
}

/* What the text is compared with names no version: whoever calls decides, and one way has no floor. */
SSL_CTX *by_another_word_Bad(struct settings *s)
{
	const char *text = lookup(s, "mode");
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 tls1.0 tls1.1 */

	if (text && strcmp(text, "strict") == 0)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

int option_Bad(int argc, char **argv)
{
	int min = TLS1_VERSION, c;
	SSL_CTX *ctx;

	while ((c = getopt(argc, argv, "m:")) != -1) {
		if (c != 'm')
			continue;
		if (!strcmp(optarg, "tls1_2"))
			min = TLS1_2_VERSION;
		else if (!strcmp(optarg, "tls1_0"))
			min = TLS1_VERSION;
	}
	ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */
	SSL_CTX_set_min_proto_version(ctx, min);
	return run(ctx);
}
