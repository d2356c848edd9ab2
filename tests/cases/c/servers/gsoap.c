/* gSOAP: no bit at all means everything from TLS 1.0 on. */
#include "stdsoap2.h"

int default_Bad(struct soap *soap)
{
	return soap_ssl_client_context(soap, SOAP_SSL_DEFAULT, NULL, NULL, "ca.pem", NULL, NULL); /* expect: TLS102 tls1.0 tls1.1 */
}

int family_Bad(struct soap *soap)
{
	return soap_ssl_server_context(soap, SOAP_SSL_DEFAULT | SOAP_TLSv1, "s.pem", "pw", "ca.pem", NULL, NULL, NULL, "id"); /* expect: TLS101 tls1.0 tls1.1 */
}

int named_Ok(struct soap *soap)
{
	return soap_ssl_client_context(soap, SOAP_SSL_DEFAULT | SOAP_TLSv1_2 | SOAP_TLSv1_3, NULL, NULL, "ca.pem", NULL, NULL);
}
