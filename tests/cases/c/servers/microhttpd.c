/* libmicrohttpd: the priorities are an option among others. */
#include <microhttpd.h>

struct MHD_Daemon *untouched_Bad(const char *key, const char *cert)
{
	return MHD_start_daemon(MHD_USE_TLS | MHD_USE_INTERNAL_POLLING_THREAD, 8443, NULL, NULL, &handler, NULL, /* expect: TLS102 tls1.0 tls1.1 */
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned int)120, MHD_OPTION_HTTPS_MEM_KEY, key, MHD_OPTION_HTTPS_MEM_CERT, cert,
		MHD_OPTION_END);
}

struct MHD_Daemon *half_Bad(const char *key, const char *cert)
{
	return MHD_start_daemon(MHD_USE_SSL, 8443, NULL, NULL, &handler, NULL, MHD_OPTION_HTTPS_MEM_KEY, key, /* expect: TLS103 tls1.1 */
		MHD_OPTION_HTTPS_PRIORITIES, "NORMAL:-VERS-TLS1.0", MHD_OPTION_END);
}

struct MHD_Daemon *priorities_Ok(const char *key, const char *cert)
{
	return MHD_start_daemon(MHD_USE_SELECT_INTERNALLY | MHD_USE_SSL, 8443, NULL, NULL, &handler, NULL, MHD_OPTION_HTTPS_MEM_KEY, key,
		MHD_OPTION_HTTPS_PRIORITIES, "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", MHD_OPTION_END);
}

struct MHD_Daemon *plain_Ok(void)
{
	return MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, 8080, NULL, NULL, &handler, NULL, MHD_OPTION_END);
}
