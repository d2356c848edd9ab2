/* Macros that build whole functions, types and tables of them. */
#define HANDLER(name, method) SSL_CTX *name##_context(void) { SSL_CTX *c = SSL_CTX_new(method()); use(SSL_new(c)); return c; }
#define DECLARE(type, name, init) type name = init
#define BEGIN_CLASS(name) struct name { struct base base;
#define END_CLASS(name) } name##_instance;

HANDLER(old_Bad, TLSv1_method) /* expect: TLS101 */
HANDLER(flexible_Bad, SSLv23_method) /* expect: TLS102 */

BEGIN_CLASS(dialer)
	SSL_CTX *ctx;
END_CLASS(dialer)

SSL_CTX *declared_Ok(void)
{
	DECLARE(SSL_CTX *, ctx, SSL_CTX_new(TLS_method()));

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	dialer_instance.ctx = ctx;
	use(SSL_new(ctx));
	return ctx;
}
