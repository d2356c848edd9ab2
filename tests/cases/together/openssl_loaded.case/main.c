#include <openssl/conf.h>
#include <openssl/ssl.h>

/* The floor comes from the file that is loaded. */
SSL_CTX *make(void)
{
	CONF_modules_load_file("/etc/demo/demo-tls.cnf", NULL, 0);
	return SSL_CTX_new(TLS_client_method());
}
