/* WinHTTP: a mask behind a pointer; a session without one has the system's choice, which is only noted. */
#include <windows.h>
#include <winhttp.h>

HINTERNET untouched_Bad(void)
{
	return WinHttpOpen(L"agent", WINHTTP_ACCESS_TYPE_DEFAULT_PROXY, WINHTTP_NO_PROXY_NAME, WINHTTP_NO_PROXY_BYPASS, 0); /* expect-note: TLS201 */
}

HINTERNET old_Bad(void)
{
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2;
	HINTERNET session = WinHttpOpen(L"agent", WINHTTP_ACCESS_TYPE_NO_PROXY, NULL, NULL, 0);

	WinHttpSetOption(session, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof protocols); /* expect: TLS101 tls1.0 */
	return session;
}

HINTERNET modern_Ok(void)
{
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2;
	HINTERNET session = WinHttpOpen(L"agent", WINHTTP_ACCESS_TYPE_NO_PROXY, NULL, NULL, 0);

	protocols |= WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_3;
	WinHttpSetOption(session, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof(protocols));
	return session;
}

/* "ALL" was named when there was nothing newer than TLS 1.0. */
HINTERNET all_Bad(void)
{
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_ALL, redirect = 1;
	HINTERNET session = WinHttpOpen(L"agent", 0, NULL, NULL, 0);
	HINTERNET connection = WinHttpConnect(session, L"host", 443, 0);
	HINTERNET request = WinHttpOpenRequest(connection, L"GET", L"/", NULL, NULL, NULL, WINHTTP_FLAG_SECURE);

	WinHttpSetOption(request, WINHTTP_OPTION_REDIRECT_POLICY, &redirect, sizeof redirect);
	WinHttpSetOption(request, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof protocols); /* expect: TLS101 ssl2.0 ssl3.0 tls1.0 */
	return request;
}

/* A TLS 1.3 that the system does not know is taken out again. */
HINTERNET fallback_Ok(void)
{
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_3;
	HINTERNET session = WinHttpOpen(L"agent", 0, NULL, NULL, 0);

	if (!WinHttpSetOption(session, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof protocols)) {
		protocols &= ~WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_3;
		WinHttpSetOption(session, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof protocols);
	}
	return session;
}
