/* Microsoft's dialect: annotations of arguments, calling conventions, structured exceptions, wide texts. */
#include "stdafx.h"
#pragma comment(lib, "libssl.lib")
#import "msxml6.dll" no_namespace

__declspec(dllexport) _Success_(return != NULL) SSL_CTX *__stdcall CreateOld_Bad(_In_opt_ LPCTSTR name, _Out_writes_(n) BYTE *out, unsigned __int64 n)
{
	SSL_CTX *ctx = NULL;

	__try {
		ctx = SSL_CTX_new(SSLv23_client_method()); /* expect: TLS102 */
		OutputDebugString(TEXT("made"));
		Listen(SSL_new(ctx), name);
	} __except (EXCEPTION_EXECUTE_HANDLER) {
		return NULL;
	}
	return ctx;
}

static __forceinline SSL_CTX *__fastcall CreateNew_Ok(_Inout_ PVOID context)
{
	SSL_CTX *ctx;

	__try {
		ctx = SSL_CTX_new(TLS_client_method());
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
		Listen(SSL_new(ctx), L"new");
	} __finally {
		LeaveCriticalSection((LPCRITICAL_SECTION)context);
	}
	return ctx;
}
