/* One library or the other: the header decides where both are asked for. */
#include "net.h"

#if defined(WITH_OPENSSL) || defined(WITH_GNUTLS)
int start(struct net *n)
{
#ifdef WITH_OPENSSL
	n->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
#endif
#ifdef WITH_GNUTLS
	gnutls_init(&n->session, GNUTLS_CLIENT);
	return gnutls_priority_set_direct(n->session, "PERFORMANCE", NULL); /* expect: TLS102 */
#endif
	return 0;
}

int start_Ok(struct net *n)
{
#ifdef WITH_OPENSSL
	n->ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(n->ctx, TLS1_2_VERSION);
#endif
#ifdef WITH_GNUTLS
	gnutls_init(&n->session, GNUTLS_CLIENT);
	return gnutls_priority_set_direct(n->session, "PERFORMANCE:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", NULL);
#endif
	return 0;
}
#endif
