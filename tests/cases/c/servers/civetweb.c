/* CivetWeb: a number in a text, behind its name in the array of options. */
#include "civetweb.h"

struct mg_context *array_Bad(void)
{
	const char *options[] = {"listening_ports", "443s", "ssl_certificate", "server.pem", "ssl_protocol_version", "2", NULL}; /* expect: TLS101 tls1.0 tls1.1 */
	struct mg_callbacks callbacks = {0};

	return mg_start(&callbacks, NULL, options);
}

struct mg_context *array_Ok(void)
{
	const char *options[] = {"listening_ports", "443s", "ssl_protocol_version", "4", "ssl_certificate", "server.pem", NULL};

	return mg_start(NULL, 0, options);
}

/* The value of another option. */
struct mg_context *other_Ok(void)
{
	static const char *options[] = {"listening_ports", "443s", "num_threads", "2", 0};

	return mg_start(NULL, 0, options);
}

struct mg_context *init_Bad(void)
{
	const char *options[] = {"ssl_protocol_version", "0", NULL}; /* expect: TLS101 */
	struct mg_init_data init = {0};

	init.configuration_options = options;
	return mg_start2(&init, NULL);
}

/* An array that lives as long as the program. */
static const char *const fixed[] = {
	"listening_ports", "443s",
	"ssl_protocol_version", "3", /* expect: TLS101 tls1.1 */
	NULL,
};

struct mg_context *static_Bad(void)
{
	return mg_start(NULL, 0, (const char **)fixed);
}
