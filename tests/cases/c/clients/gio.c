/* GIO: no call sets a version, and which one was agreed on may be asked. Paho: the options of a connection name one. */
#include <MQTTAsync.h>
#include <MQTTClient.h>
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

int paho_Bad(MQTTClient client, MQTTClient_connectOptions *options)
{
	MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;

	ssl.enableServerCertAuth = 1;
	ssl.sslVersion = MQTT_SSL_VERSION_TLS_1_0; /* expect: TLS101 tls1.0 */
	options->ssl = &ssl;
	return MQTTClient_connect(client, options);
}

int paho_Ok(MQTTClient client, MQTTClient_connectOptions *options)
{
	MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;

	ssl.enableServerCertAuth = 1;
	ssl.sslVersion = MQTT_SSL_VERSION_TLS_1_2;
	options->ssl = &ssl;
	return MQTTClient_connect(client, options);
}

int paho_default_Ok(MQTTAsync client, MQTTAsync_connectOptions *options)
{
	options->ssl->sslVersion = MQTT_SSL_VERSION_DEFAULT;
	return MQTTAsync_connect(client, options);
}

int paho_pointer_Bad(MQTTAsync client, MQTTAsync_SSLOptions *ssl)
{
	ssl->sslVersion = MQTT_SSL_VERSION_TLS_1_1; /* expect: TLS101 tls1.1 */
	return start(client, ssl);
}
