/* Macros of the header begin the functions. What keeps the header from being read twice is no feature to switch on. */
#include <openssl/ssl.h>

#include "object.h"

CONSTRUCT(conn)
{
	self->ctx = SSL_CTX_new(TLS_client_method()); // expect: TLS102
	return self->ctx != NULL;
}

BEGIN_OPEN(conn)
	if (versions) {
		self->ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS102
		rc = self->ctx != NULL;
	}
END_OPEN

int conn_modern_Ok(struct conn *self)
{
	self->ctx = SSL_CTX_new(TLS_client_method());
	return SSL_CTX_set_min_proto_version(self->ctx, TLS1_2_VERSION);
}
