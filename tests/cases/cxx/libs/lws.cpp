// libwebsockets in C++ with a class member and designated initialisers.
#include <libwebsockets.h>
#include <openssl/ssl.h>

class WsServer {
public:
	bool start_Bad()
	{
		memset(&info_, 0, sizeof(info_));
		info_.port = 9443;
		info_.ssl_cert_filepath = cert_.c_str();
		info_.ssl_private_key_filepath = key_.c_str();
		info_.options |= LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
		info_.ssl_options_set = SSL_OP_NO_TLSv1;
		ctx_ = lws_create_context(&info_); // expect: TLS103 tls1.1
		return ctx_ != nullptr;
	}
	bool start_Ok()
	{
		struct lws_context_creation_info info = {};

		info.port = 9443;
		info.ssl_cert_filepath = "cert.pem";
		info.ssl_options_set = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
		ctx_ = lws_create_context(&info);
		return ctx_ != nullptr;
	}

private:
	std::string cert_, key_;
	lws_context_creation_info info_;
	lws_context *ctx_ = nullptr;
};
