/* GnuTLS: a session permits what its priority string says. */
#include <gnutls/gnutls.h>

int default_priority_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER); /* expect: TLS102 tls1.0 tls1.1 */
	gnutls_set_default_priority(s);
	return gnutls_handshake(s);
}

int normal_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT); /* expect: TLS102 tls1.0 tls1.1 */
	gnutls_priority_set_direct(s, "NORMAL:%COMPAT", NULL);
	return gnutls_handshake(s);
}

int only_old_taken_away_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	return gnutls_handshake(s);
}

int one_left_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT); /* expect: TLS103 tls1.1 */
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0", NULL);
	return gnutls_handshake(s);
}

int named_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.1", NULL); /* expect: TLS101 tls1.1 */
	return gnutls_handshake(s);
}

int named_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3", NULL);
	return gnutls_handshake(s);
}

/* The versions of DTLS have words of their own. */
int datagram_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM); /* expect: TLS102 dtls1.0 */
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	return gnutls_handshake(s);
}

int datagram_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-DTLS1.0", NULL);
	return gnutls_handshake(s);
}

int appended_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_set_default_priority_append(s, "-VERS-TLS1.0:-VERS-TLS1.1", NULL, 0);
	return gnutls_handshake(s);
}

gnutls_priority_t cache_Bad(void)
{
	gnutls_priority_t cache;

	gnutls_priority_init(&cache, "SECURE128", NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return cache;
}

gnutls_priority_t cache_Ok(void)
{
	gnutls_priority_t cache;

	gnutls_priority_init(&cache, "SUITEB128", NULL);
	return cache;
}

/* What a session takes from a cache is the cache's to answer for. */
int takes_a_cache_Note(gnutls_priority_t cache)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER); /* expect-note: TLS202 */
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}
