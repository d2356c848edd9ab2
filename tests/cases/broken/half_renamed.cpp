// A class in the middle of being renamed: a destructor of the old name, missing braces of one method, a stray label.
#include "session.h"

Session::Session(Config const &config) : config_{config}
{
	ctx_ = SSL_CTX_new(TLS_client_method()); // expect: TLS102
}

Session::~Sesion() { SSL_CTX_free(ctx_) }

void Session::refresh(
{
	TODO: finish
	for (auto &peer : peers_ {
		peer.touch();
}

Session *Session::strict_Ok(Config const &config)
{
	auto *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return new Session(config, ctx);
}
