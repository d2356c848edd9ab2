/* GnuTLS: a session permits what its priority string says. */
#include <gnutls/gnutls.h>

int default_priority_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_set_default_priority(s); /* expect: TLS102 tls1.0 tls1.1 */
	return gnutls_handshake(s);
}

int normal_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:%COMPAT", NULL); /* expect: TLS102 tls1.0 tls1.1 */
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

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0", NULL); /* expect: TLS103 tls1.1 */
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

	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL); /* expect: TLS102 dtls1.0 */
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

/* What a session takes from a cache of unknown origin is the cache's to answer for. */
int takes_a_cache_Ok(gnutls_priority_t cache)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}

int takes_its_own_Bad(void)
{
	gnutls_priority_t cache;
	gnutls_session_t s;

	gnutls_priority_init(&cache, "NORMAL:-VERS-TLS1.0", NULL); /* expect: TLS103 tls1.1 */
	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}

/* The session's first choice is gone with the second. */
int takes_its_own_Ok(void)
{
	gnutls_priority_t cache;
	gnutls_session_t s;

	gnutls_priority_init(&cache, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_set_default_priority(s);
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}

/* A cache has the versions of both families; the session's count. */
int datagram_takes_Ok(void)
{
	gnutls_priority_t cache;
	gnutls_session_t s;

	gnutls_priority_init(&cache, "NORMAL:-VERS-DTLS1.0", NULL);
	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM);
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}

int datagram_takes_Bad(void)
{
	gnutls_priority_t cache;
	gnutls_session_t s;

	gnutls_priority_init(&cache, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL); /* expect: TLS102 dtls1.0 */
	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM);
	gnutls_priority_set(s, cache);
	return gnutls_handshake(s);
}

/* Versions as older releases took them: an array that a 0 ends. */
int array_Bad(void)
{
	const int versions[] = {GNUTLS_TLS1_2, GNUTLS_TLS1_1, 0};
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_protocol_set_priority(s, versions); /* expect: TLS101 tls1.1 */
	return gnutls_handshake(s);
}

int array_Ok(void)
{
	int versions[4] = {0};
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	versions[0] = GNUTLS_TLS1_3;
	versions[1] = GNUTLS_TLS1_2;
	gnutls_protocol_set_priority(s, versions);
	return gnutls_handshake(s);
}

/* An array that lives as long as the program holds what it was defined with. */
int static_array_Bad(void)
{
	static const int versions[] = {GNUTLS_TLS1_2, GNUTLS_TLS1_0, 0};
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_protocol_set_priority(s, versions); /* expect: TLS101 tls1.0 */
	return gnutls_handshake(s);
}

struct connection {
	gnutls_session_t session;
};

/* What failed to be made, connects to nobody. */
int failed_Ok(struct connection *c)
{
	if (gnutls_init(&c->session, GNUTLS_SERVER) < 0)
		return -5 + 10;
	gnutls_priority_set_direct(c->session, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	return gnutls_handshake(c->session);
}

/* Tried out, or asked what it permits, and given back: nobody connects with it. */
int tried_out_Ok(const char **at)
{
	gnutls_priority_t cache;
	int rc = gnutls_priority_init(&cache, "NORMAL", at);

	if (rc == GNUTLS_E_SUCCESS)
		gnutls_priority_deinit(cache);
	return rc;
}

/* The session that was made first is given back, the other one is not. */
gnutls_session_t second_Bad(int again)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-ALL:+VERS-TLS1.2", NULL);
	if (!again)
		return s;
	gnutls_deinit(s);
	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, "NORMAL", NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return s;
}

/* What the build puts there is hardly about versions. */
gnutls_session_t of_build_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, DEFAULT_TLS_PRIORITY, NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return s;
}

struct settings {
	char *priority;
};

/* ... and so it is where a user may put something else: unset is the default there is. */
gnutls_session_t of_user_Bad(struct settings *settings)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, settings->priority ? settings->priority : DEFAULT_TLS_PRIORITY, NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
	return s;
}
