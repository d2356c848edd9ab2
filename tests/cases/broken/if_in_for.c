/* #if that cuts through the head of a loop and through braces. */
#include <openssl/ssl.h>

int each(struct addr *list, int n)
{
	int i;

#ifdef BACKWARDS
	for (i = n - 1;
#else
	for (i = 0;
#endif
#ifdef BACKWARDS
	     i >= 0; i--) {
#else
	     i < n; i++) {
#endif
		SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

		if (connect_to(&list[i], ctx) == 0)
			return i;
#ifdef LOGGING
		log_failure(&list[i]);
	}
#else
	}
#endif
	return -1;
}

int after(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

#ifdef EARLY
	if (is_early()) {
#endif
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#ifdef EARLY
	} else {
		SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
	}
#endif
	return use(ctx);
}
