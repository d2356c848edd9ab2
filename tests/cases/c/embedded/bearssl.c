/* BearSSL: the engine is a member of the context; full profiles begin at TLS 1.0, minimal ones speak TLS 1.2 only. */
#include <bearssl.h>

static unsigned char iobuf[BR_SSL_BUFSIZE_BIDI];

int client_Bad(const char *host, const br_x509_trust_anchor *anchors)
{
	br_ssl_client_context sc;
	br_x509_minimal_context xc;
	br_sslio_context ioc;

	br_ssl_client_init_full(&sc, &xc, anchors, 2); /* expect: TLS102 tls1.0 tls1.1 */
	br_ssl_engine_set_buffer(&sc.eng, iobuf, sizeof iobuf, 1);
	br_ssl_client_reset(&sc, host, 0);
	br_sslio_init(&ioc, &sc.eng, sock_read, 0, sock_write, 0);
	return 0;
}

int client_Ok(const char *host, const br_x509_trust_anchor *anchors)
{
	br_ssl_client_context sc;
	br_x509_minimal_context xc;

	br_ssl_client_init_full(&sc, &xc, anchors, 2);
	br_ssl_engine_set_versions(&sc.eng, BR_TLS12, BR_TLS12);
	br_ssl_engine_set_buffer(&sc.eng, iobuf, sizeof iobuf, 1);
	br_ssl_client_reset(&sc, host, 0);
	return 0;
}

void old_minimum_Bad(br_ssl_server_context *sc, const br_x509_certificate *chain, const br_rsa_private_key *sk)
{
	br_ssl_server_init_full_rsa(sc, chain, 2, sk);
	br_ssl_engine_set_versions(&sc->eng, BR_TLS11, BR_TLS12); /* expect: TLS101 tls1.1 */
}

void minimal_Ok(br_ssl_server_context *sc, const br_x509_certificate *chain, const br_rsa_private_key *sk)
{
	br_ssl_server_init_minr2g(sc, chain, 2, sk);
	br_ssl_engine_set_buffer(&sc->eng, iobuf, sizeof iobuf, 1);
}
