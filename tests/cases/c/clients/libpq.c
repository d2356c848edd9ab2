/* libpq: a setting in a text, or in two arrays. */
#include <libpq-fe.h>

PGconn *text_Bad(void)
{
	return PQconnectdb("host=db sslmode=require ssl_min_protocol_version=TLSv1"); /* expect: TLS101 tls1.0 tls1.1 */
}

PGconn *uri_Bad(void)
{
	return PQconnectdb("postgresql://u@db/app?sslmode=verify-full&ssl_min_protocol_version=TLSv1.1"); /* expect: TLS101 tls1.1 */
}

PGconn *arrays_Bad(const char *host)
{
	const char *keywords[] = {"host", "sslmode", "ssl_min_protocol_version", NULL};
	const char *values[] = {host, "require", "TLSv1.1", NULL}; /* expect: TLS101 tls1.1 */

	return PQconnectdbParams(keywords, values, 0);
}

PGconn *arrays_Ok(const char *host)
{
	const char *keywords[] = {"host", "ssl_min_protocol_version", "ssl_max_protocol_version", NULL};
	const char *values[] = {host, "TLSv1.2", "TLSv1.3", NULL};

	return PQconnectdbParams(keywords, values, 0);
}

PGconn *text_Ok(void)
{
	return PQconnectdb("host=db sslmode=require application_name='ssl_min_protocol_version' ssl_min_protocol_version = 'TLSv1.2'");
}
