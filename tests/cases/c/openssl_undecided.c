/* What cannot be known here is said so: a note, with its reason, and never a warning. */
#include <openssl/ssl.h>

extern int minimum_of_site(void);
extern long options_of_site(void);
extern const SSL_METHOD *method_of_site(void);
extern void site_policy(SSL_CTX *ctx);

SSL_CTX *minimum_unknown_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS202 */

	SSL_CTX_set_min_proto_version(ctx, minimum_of_site());
	return ctx;
}

SSL_CTX *minimum_known_after_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, minimum_of_site());
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *options_unknown_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS202 */

	SSL_CTX_set_options(ctx, options_of_site());
	return ctx;
}

/* Known bits beside unknown ones: the known ones are off for certain. */
SSL_CTX *options_partly_known_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, options_of_site() | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *method_unknown_Bad(void)
{
	return SSL_CTX_new(method_of_site()); /* expect: TLS102 */
}

/* A method from elsewhere is taken to be a flexible one, as nearly all are; with a floor that is all there is to say. */
SSL_CTX *method_unknown_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(method_of_site());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *parameter_Bad(int minimum)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS202 */

	SSL_CTX_set_min_proto_version(ctx, minimum);
	return ctx;
}

/* A named section of a file that is read at run time. */
SSL_CTX *section_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS202 */

	SSL_CTX_config(ctx, "server_sect");
	return ctx;
}

SSL_CTX *section_then_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_config(ctx, "server_sect");
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
