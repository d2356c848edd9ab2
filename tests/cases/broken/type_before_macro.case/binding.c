#include "own/value.h"
#include <openssl/ssl.h>

static hook_list hooks;

static VALUE context_new_Bad(VALUE klass)
{
	VALUE self = own_alloc(klass);

	DATA(self) = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	return self;
}

static VALUE context_strict_Ok(VALUE self, VALUE list)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	VALUE first = own_first(list);
	VALUE least = TLS1_2_VERSION;

	SSL_CTX_set_min_proto_version(ctx, (int)least);
	DATA(self) = ctx;
	hooks.first = first;
	if (!first)
		own_raise(own_exception(self, "empty"));
	return self;
}

static VALUE context_old_Bad(VALUE self)
{
	VALUE least = TLS1_VERSION;
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, (int)least); /* expect: TLS101 */
	DATA(self) = ctx;
	return self;
}
