/* Clients of brokers and databases: each with a setter of its own. */
#include <amqp_ssl_socket.h>
#include <cassandra.h>
#include <librdkafka/rdkafka.h>
#include <mosquitto.h>
#include <nng/supplemental/tls/tls.h>
#include <proton/ssl.h>

amqp_socket_t *rabbit_untouched(amqp_connection_state_t conn)
{
	amqp_socket_t *s = amqp_ssl_socket_new(conn);

	amqp_ssl_socket_set_verify_peer(s, 1);
	return s;
}

amqp_socket_t *rabbit_Bad(amqp_connection_state_t conn)
{
	amqp_socket_t *s = amqp_ssl_socket_new(conn);

	if (!s)
		return NULL;
	amqp_ssl_socket_set_ssl_versions(s, AMQP_TLSv1, AMQP_TLSvLATEST); /* expect: TLS101 tls1.0 tls1.1 */
	return s;
}

amqp_socket_t *rabbit_Ok(amqp_connection_state_t conn)
{
	amqp_socket_t *s = amqp_ssl_socket_new(conn);

	if (!s)
		return NULL;
	amqp_ssl_socket_set_ssl_versions(s, AMQP_TLSv1_2, AMQP_TLSvLATEST);
	return s;
}

void mosquitto_Bad(struct mosquitto *m)
{
	mosquitto_tls_set(m, "ca.crt", NULL, NULL, NULL, NULL);
	mosquitto_tls_opts_set(m, 1, "tlsv1.1", NULL); /* expect: TLS101 tls1.1 */
}

void mosquitto_Ok(struct mosquitto *m)
{
	mosquitto_tls_opts_set(m, 1, "tlsv1.2", NULL);
}

void mosquitto_default_Ok(struct mosquitto *m)
{
	mosquitto_tls_opts_set(m, 1, NULL, NULL);
}

CassSsl *cassandra_untouched(void)
{
	CassSsl *ssl = cass_ssl_new();

	cass_ssl_set_verify_flags(ssl, CASS_SSL_VERIFY_PEER_CERT);
	return ssl;
}

CassSsl *cassandra_Bad(void)
{
	CassSsl *ssl = cass_ssl_new();

	cass_ssl_set_min_protocol_version(ssl, CASS_SSL_VERSION_TLS1_1); /* expect: TLS101 tls1.1 */
	return ssl;
}

CassSsl *cassandra_Ok(void)
{
	CassSsl *ssl = cass_ssl_new();

	cass_ssl_set_min_protocol_version(ssl, CASS_SSL_VERSION_TLS1_2);
	return ssl;
}

void proton_Bad(void)
{
	pn_ssl_domain_t *d = pn_ssl_domain(PN_SSL_MODE_CLIENT);

	pn_ssl_domain_set_protocols(d, "TLSv1 TLSv1.2"); /* expect: TLS101 tls1.0 */
	keep(d);
}

void proton_Ok(void)
{
	pn_ssl_domain_t *d = pn_ssl_domain(PN_SSL_MODE_SERVER);

	pn_ssl_domain_set_protocols(d, "TLSv1.2 TLSv1.3");
	keep(d);
}

int nng_Bad(nng_tls_config **out)
{
	int rv = nng_tls_config_alloc(out, NNG_TLS_MODE_CLIENT);

	if (rv != 0)
		return rv;
	return nng_tls_config_version(*out, NNG_TLS_1_1, NNG_TLS_1_3); /* expect: TLS101 tls1.1 */
}

int nng_Ok(nng_tls_config **out)
{
	int rv = nng_tls_config_alloc(out, NNG_TLS_MODE_SERVER);

	if (rv != 0)
		return rv;
	return nng_tls_config_version(*out, NNG_TLS_1_2, NNG_TLS_1_3);
}

void kafka_Bad(rd_kafka_conf_t *conf, char *err)
{
	rd_kafka_conf_set(conf, "ssl.cipher.suites", "DEFAULT@SECLEVEL=0", err, 512); /* expect: TLS106 */
}

void kafka_Ok(rd_kafka_conf_t *conf, char *err)
{
	rd_kafka_conf_set(conf, "ssl.cipher.suites", "ECDHE+AESGCM", err, 512);
	rd_kafka_conf_set(conf, "client.id", "DEFAULT@SECLEVEL=0", err, 512);
}
