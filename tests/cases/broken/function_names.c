/* Functions of the library reached through tables, macros and casts. */
#include <openssl/ssl.h>

typedef SSL_CTX *(*new_fn)(const SSL_METHOD *);
typedef const SSL_METHOD *(*method_fn)(void);

struct dyn {
	SSL_CTX *(*ctx_new)(const SSL_METHOD *);
	const SSL_METHOD *(*client)(void);
};

static const struct dyn lib = {.ctx_new = SSL_CTX_new, .client = TLSv1_client_method};

SSL_CTX *by_table(void)
{
	return lib.ctx_new(lib.client()); /* expect-missing: TLS101 */
}

SSL_CTX *by_cast(void)
{
	return ((new_fn)SSL_CTX_new)(((method_fn)TLSv1_1_client_method)()); /* expect: TLS101 */
}

SSL_CTX *by_pointer(void)
{
	SSL_CTX *(*make)(const SSL_METHOD *) = &SSL_CTX_new;

	return (*make)(TLSv1_2_client_method());
}
