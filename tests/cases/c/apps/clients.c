/* Clients of directories, databases and HTTP: options by pointer, by text, among arguments. */
#include <ldap.h>
#include <mysql.h>
#include <openssl/ssl.h>
#include <microhttpd.h>

static int min_version = LDAP_OPT_X_TLS_PROTOCOL_TLS1_1;

int ldap_global_Bad(LDAP *ld)
{
	if (ldap_set_option(ld, LDAP_OPT_X_TLS_PROTOCOL_MIN, &min_version) != LDAP_OPT_SUCCESS) /* expect: TLS101 tls1.1 */
		return -1;
	return ldap_start_tls_s(ld, NULL, NULL);
}

int ldap_number_Bad(void)
{
	LDAP *ld;
	int v = 0x301;

	ldap_initialize(&ld, "ldaps://x");
	ldap_set_option(ld, LDAP_OPT_X_TLS_PROTOCOL_MIN, &v); /* expect: TLS101 tls1.0 tls1.1 */
	return ldap_simple_bind_s(ld, "", "");
}

MYSQL *mysql_Bad(const char *host)
{
	MYSQL *m = mysql_init(NULL);
	const char *versions = "TLSv1.1,TLSv1.2";

	mysql_ssl_set(m, NULL, NULL, "ca.pem", NULL, NULL);
	mysql_options(m, MYSQL_OPT_TLS_VERSION, versions); /* expect: TLS101 tls1.1 */
	return mysql_real_connect(m, host, "u", "p", "d", 0, NULL, 0);
}

MYSQL *mysql_Ok(const char *host)
{
	MYSQL *m = mysql_init(NULL);
	enum mysql_ssl_mode mode = SSL_MODE_REQUIRED;

	mysql_options(m, MYSQL_OPT_SSL_MODE, &mode);
	mysql_options(m, MYSQL_OPT_TLS_VERSION, "TLSv1.2,TLSv1.3");
	return mysql_real_connect(m, host, "u", "p", "d", 0, NULL, 0);
}

struct MHD_Daemon *mhd_variable_Bad(const char *key, const char *cert)
{
	const char *prio = "SECURE128:-VERS-TLS1.0";
	unsigned flags = MHD_USE_SELECT_INTERNALLY;

	flags |= MHD_USE_TLS;
	return MHD_start_daemon(flags, 443, NULL, NULL, handler, NULL, MHD_OPTION_HTTPS_MEM_KEY, key, MHD_OPTION_HTTPS_MEM_CERT, cert, MHD_OPTION_HTTPS_PRIORITIES, prio, MHD_OPTION_END); /* expect: TLS103 tls1.1 */
}
