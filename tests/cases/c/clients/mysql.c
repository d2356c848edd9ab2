/* MySQL, MariaDB: a list of versions in a text. */
#include <mysql/mysql.h>

void list_Bad(MYSQL *m)
{
	mysql_options(m, MYSQL_OPT_TLS_VERSION, "TLSv1,TLSv1.1,TLSv1.2"); /* expect: TLS101 tls1.0 tls1.1 */
}

void list_Ok(MYSQL *m)
{
	mysql_options(m, MYSQL_OPT_TLS_VERSION, "TLSv1.2,TLSv1.3");
}

void mariadb_Bad(MYSQL *m)
{
	mysql_optionsv(m, MARIADB_OPT_TLS_VERSION, "TLSv1.1,TLSv1.2"); /* expect: TLS101 tls1.1 */
}
