/* libwebsockets: masks for servers and clients in the struct that makes the context. */
#include <libwebsockets.h>
#include <openssl/ssl.h>
#include <string.h>

struct lws_context *server_Bad(void)
{
	struct lws_context_creation_info info;

	memset(&info, 0, sizeof info);
	info.port = 443;
	info.options = LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
	info.ssl_cert_filepath = "cert.pem";
	info.ssl_private_key_filepath = "key.pem";
	info.ssl_options_set |= SSL_OP_NO_TLSv1;
	return lws_create_context(&info); /* expect: TLS103 tls1.1 */
}

struct lws_context *server_Ok(void)
{
	struct lws_context_creation_info info;

	memset(&info, 0, sizeof info);
	info.port = 443;
	info.ssl_cert_filepath = "cert.pem";
	info.ssl_options_set |= SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
	return lws_create_context(&info);
}

struct lws_context *untouched_Bad(void)
{
	struct lws_context_creation_info info = {
		.port = 443,
		.ssl_cert_filepath = "cert.pem",
		.options = LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT,
	};

	return lws_create_context(&info); /* expect-note: TLS201 */
}

/* The server's mask does nothing for clients. */
struct lws_context *client_Bad(void)
{
	struct lws_context_creation_info info = {0};

	info.port = CONTEXT_PORT_NO_LISTEN;
	info.options = LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
	info.ssl_options_set = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
	return lws_create_context(&info); /* expect-note: TLS201 */
}

struct lws_context *client_Ok(void)
{
	struct lws_context_creation_info info = {0};

	info.port = CONTEXT_PORT_NO_LISTEN;
	info.options = LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
	info.ssl_client_options_set = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
	return lws_create_context(&info);
}

struct lws_context *plain_Ok(void)
{
	struct lws_context_creation_info info = {0};

	info.port = 8080;
	return lws_create_context(&info);
}
