/* GnuTLS as programs use it: a cache of priorities, a setting, the old lists, macros, DTLS. */
#include <gnutls/gnutls.h>
#include <string.h>
#include <stdlib.h>
#include <stdio.h>

static gnutls_priority_t priority_cache;
static gnutls_certificate_credentials_t x509;

static int start_Bad(void)
{
	const char *err;

	gnutls_global_init();
	gnutls_certificate_allocate_credentials(&x509);
	if (gnutls_priority_init(&priority_cache, "PERFORMANCE:%SERVER_PRECEDENCE", &err) != GNUTLS_E_SUCCESS) /* expect: TLS102 tls1.0 tls1.1 */
		return -1;
	return 0;
}

gnutls_session_t accept_one(int fd)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set(s, priority_cache);
	gnutls_credentials_set(s, GNUTLS_CRD_CERTIFICATE, x509);
	gnutls_transport_set_int(s, fd);
	return s;
}

struct cfg { const char *prio; };

gnutls_session_t client_default_Bad(struct cfg *c, int fd)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_NONBLOCK);
	gnutls_priority_set_direct(s, c->prio ? c->prio : "NORMAL", NULL); /* expect: TLS104 */
	gnutls_transport_set_int(s, fd);
	return s;
}

/* Old list API */
gnutls_session_t list_Bad(void)
{
	static const int protos[] = {GNUTLS_TLS1_2, GNUTLS_TLS1_1, GNUTLS_TLS1, 0};
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_set_default_priority(s);
	gnutls_protocol_set_priority(s, protos); /* expect: TLS101 tls1.0 tls1.1 */
	return s;
}

#define PRIO "SECURE256:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3:" \
	"%PROFILE_MEDIUM"

gnutls_session_t macro_Ok(void)
{
	gnutls_session_t s;

	if (gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return NULL;
	gnutls_priority_set_direct(s, PRIO, NULL);
	return s;
}

gnutls_session_t append_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_set_default_priority_append(s, "-VERS-TLS1.0:-VERS-TLS1.1", NULL, 0);
	return s;
}

gnutls_session_t append_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_set_default_priority_append(s, "-VERS-TLS1.0", NULL, 0); /* expect: TLS103 tls1.1 */
	return s;
}

gnutls_session_t dtls_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT | GNUTLS_DATAGRAM);
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2", NULL); /* expect: TLS101 dtls1.0 */
	return s;
}
