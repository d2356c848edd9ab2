/* OpenLDAP: the minimum is a number behind a pointer, of a handle or of the process. */
#include <ldap.h>

void handle_Bad(LDAP *ld)
{
	int version = LDAP_OPT_X_TLS_PROTOCOL_TLS1_0;

	ldap_set_option(ld, LDAP_OPT_X_TLS_PROTOCOL_MIN, &version); /* expect: TLS101 tls1.0 tls1.1 */
}

void handle_Ok(LDAP *ld)
{
	int version = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2, never = 0;

	ldap_set_option(ld, LDAP_OPT_X_TLS_PROTOCOL_MIN, &version);
	ldap_set_option(ld, LDAP_OPT_X_TLS_REQUIRE_CERT, &never);
}

void process_Bad(void)
{
	int version = LDAP_OPT_X_TLS_PROTOCOL_TLS1_1;

	ldap_set_option(NULL, LDAP_OPT_X_TLS_PROTOCOL_MIN, &version); /* expect: TLS101 tls1.1 */
}

void process_Ok(void)
{
	int version = LDAP_OPT_X_TLS_PROTOCOL_TLS1_3;

	ldap_set_option(NULL, LDAP_OPT_X_TLS_PROTOCOL_MIN, &version);
}
