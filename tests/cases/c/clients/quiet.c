/* Names that look like settings and are none, and settings that a library ignores or that cannot go below TLS 1.2. */
#include <MQTTClient.h>
#include <esp_tls.h>
#include <gio/gio.h>
#include <gnutls/gnutls.h>
#include <grpc/grpc_security.h>
#include <hiredis_ssl.h>
#include <openssl/ssl.h>
#include <rustls.h>
#include <string.h>

/* With OpenSSL 1.1.0 and later the number is not looked at. */
void paho_Ok(MQTTClient client)
{
	MQTTClient_connectOptions conn = MQTTClient_connectOptions_initializer;
	MQTTClient_SSLOptions ssl = MQTTClient_SSLOptions_initializer;

	ssl.sslVersion = MQTT_SSL_VERSION_TLS_1_0;
	conn.ssl = &ssl;
	MQTTClient_connect(client, &conn);
}

int negotiated_Ok(GTlsConnection *conn)
{
	return g_tls_connection_get_protocol_version(conn) >= G_TLS_PROTOCOL_VERSION_TLS_1_2;
}

int redis_Ok(redisContext *c)
{
	redisSSLContext *ssl = redisCreateSSLContext("ca.crt", NULL, NULL, NULL, NULL, NULL);

	return redisInitiateSSLWithContext(c, ssl);
}

int esp_Ok(esp_tls_t *tls)
{
	esp_tls_cfg_t cfg = {.tls_version = ESP_TLS_VER_TLS_1_2};

	return esp_tls_conn_new_sync("a", 1, 443, &cfg, tls);
}

void grpc_Ok(grpc_tls_credentials_options *options)
{
	grpc_tls_credentials_options_set_min_tls_version(options, TLS1_2);
}

int rustls_Ok(uint16_t version)
{
	return version == RUSTLS_TLS_VERSION_TLSV1_0 || version == RUSTLS_TLS_VERSION_SSLV3;
}

int listen_Ok(SSL *ssl, BIO_ADDR *peer, struct timeval *left)
{
	DTLSv1_handle_timeout(ssl);
	return DTLSv1_get_timeout(ssl, left) || DTLSv1_listen(ssl, peer);
}

int record_version_Ok(gnutls_session_t s)
{
	return gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1:%SSL3_RECORD_VERSION:%COMPAT", NULL);
}
