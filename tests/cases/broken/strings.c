/* Strings made of macros, strings that do not end, strange characters. */
#include "strings.h"

static const char *banner = PRODUCT " " VERSION_STR "\n" _("hello") N_("x");
static const wchar_t *wide = L"" WIDE_NAME;

int complain(int level)
{
	printf("this one does not end);
	syslog(LOG_ERR, "%" PRId64 " " FMT_HANDLE, (long long)level, 'ab');
	char c = 'x;
	return '�' + level@3;
}

SSL_CTX *after(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}
