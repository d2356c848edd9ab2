/* GNU extensions: statement expressions, typeof, auto type, labels as values, case ranges, attributes everywhere. */
#include <openssl/ssl.h>

#define check_not_null(x) ({ __typeof__(x) v_ = (x); if (!v_) abort(); v_; })
#define max(a, b) ({ __auto_type a_ = (a); __auto_type b_ = (b); a_ > b_ ? a_ : b_; })

__attribute__((constructor)) static void init(void)
{
	static void *jump[] = {&&one, &&two};
	SSL_CTX *ctx __attribute__((cleanup(free_ctx))) = check_not_null(SSL_CTX_new(TLS_method())); /* expect: TLS102 */

	goto *jump[max(0, 1)];
one:
	puts("one");
two:
	switch (state()) {
	case 0 ... 9:
		use(ctx);
		break;
	default:;
	}
}

SSL_CTX *floor_inside(void)
{
	return ({
		SSL_CTX *c = SSL_CTX_new(TLS_method());
		SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION);
		c;
	});
}
