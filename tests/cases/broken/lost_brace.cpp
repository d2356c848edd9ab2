// The end of a namespace and of a function got lost in a merge.
extern "C" {
namespace net {
namespace tls {

SSL_CTX *before_Bad()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); // expect: TLS102
	if (ctx) {
		use(SSL_new(ctx));
	return ctx;
}

SSL_CTX *after_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	use(SSL_new(ctx));
	return ctx;
}
