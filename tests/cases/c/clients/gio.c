/* GIO: no call sets a version, and which one was agreed on may be asked. */
#include <gio/gio.h>
#include <stdlib.h>

void *client_Ok(void *base, void *server)
{
	void *c = g_tls_client_connection_new(base, server, NULL);

	if (!g_tls_connection_handshake(c, NULL, NULL))
		return NULL;
	if (g_tls_connection_get_protocol_version(c) == G_TLS_PROTOCOL_VERSION_TLS_1_0)
		complain("an old server");
	return c;
}

/* The environment of the process says what GnuTLS permits, of all connections that are made later. */
void *priorities_Bad(void *base, void *server)
{
	g_setenv("G_TLS_GNUTLS_PRIORITY", "NORMAL:%COMPAT:+VERS-TLS1.0", TRUE); /* expect: TLS102 */
	return g_tls_client_connection_new(base, server, NULL);
}
