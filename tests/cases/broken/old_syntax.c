/* Dialects: asm blocks, far pointers, nested functions, old attributes, digraphs, trigraphs. */
#include <openssl/ssl.h>

void far *buffer;
int near small;

static __inline __forceinline int spin(void)
{
	__asm {
		mov eax, 1
		int 3
	}
	return 0;
}

SSL_CTX *cdecl_style(void)
<%
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
	int odd<:3:>;

	return ctx;
%>

int outer(int x)
{
	SSL_CTX *inner(int y)
	{
		return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
	}

	return use(inner(x));
}
