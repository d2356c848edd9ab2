#include <openssl/conf.h>
#include <openssl/ssl.h>

SSL_CTX *make(void)
{
	CONF_modules_load_file("demo.cnf", NULL, 0);
	return SSL_CTX_new(TLS_client_method()); /* expect-note: TLS104 */
}
