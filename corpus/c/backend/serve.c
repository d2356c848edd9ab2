/* Serves one connection through whichever backend was chosen. TLS 1.2 is the least. */
#include "crypto_backend.h"

#include <stddef.h>
#include <stdio.h>

int crypto_serve(const struct crypto_backend *b, int fd)
{
	struct crypto_session *s = b->create(1);
	int rc = -1;

	if (!s)
		return -1;
	if (b->set_minimum(s, 3, 3) < 0) {
		fprintf(stderr, "%s: no TLS 1.2\n", b->name);
		goto out;
	}
	rc = b->handshake(s, fd);
out:
	b->destroy(s);
	return rc;
}

int main(void)
{
	return crypto_serve(&openssl_backend, 0) < 0;
}
