/* What a program puts into its environment for libraries. */
#include <glib.h>
#include <stdlib.h>

void gio_Bad(void)
{
	g_setenv("G_TLS_GNUTLS_PRIORITY", "NORMAL:%COMPAT:+VERS-TLS1.0", TRUE); /* expect: TLS102 tls1.0 tls1.1 */
}

void gio_Ok(void)
{
	g_setenv("G_TLS_GNUTLS_PRIORITY", "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", TRUE);
}

void pq_Bad(void)
{
	setenv("PGSSLMINPROTOCOLVERSION", "TLSv1", 1); /* expect: TLS101 tls1.0 tls1.1 */
}

void other_Ok(const char *name)
{
	setenv("LANG", "TLSv1", 1);
	setenv(name, "TLSv1", 1);
}
