/* Win32 through and through: no such header here. */
#define SECURITY_WIN32
#include <windows.h>
#include <security.h>
#include <schannel.h>
#pragma comment(lib, "secur32.lib")

static HMODULE g_hSecurity = NULL;
static PSecurityFunctionTable g_pSSPI;

BOOL __stdcall LoadSecurity(LPCTSTR lpszName, DWORD dwFlags)
{
	INIT_SECURITY_INTERFACE pInit;

	__try {
		g_hSecurity = LoadLibrary(TEXT("secur32.dll"));
		pInit = (INIT_SECURITY_INTERFACE)GetProcAddress(g_hSecurity, "InitSecurityInterfaceA");
		g_pSSPI = pInit();
	} __except (EXCEPTION_EXECUTE_HANDLER) {
		return FALSE;
	}
	return TRUE;
}

unsigned __int64 Now(void)
{
	FILETIME ft;

	GetSystemTimeAsFileTime(&ft);
	return ((unsigned __int64)ft.dwHighDateTime << 32) + ft.dwLowDateTime + 116444736000000000ui64;
}

SECURITY_STATUS OpenSSLContext(SSL_CTX **ppCtx)
{
	__declspec(thread) static int nCalls;

	*ppCtx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */
	return *ppCtx ? SEC_E_OK : SEC_E_INTERNAL_ERROR;
}
