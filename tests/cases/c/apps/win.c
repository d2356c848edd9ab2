/* Windows as programs use it: masks in variables, lists that allow and lists that deny. */
#include <windows.h>
#include <winhttp.h>
#define SECURITY_WIN32
#include <security.h>
#include <schannel.h>

BOOL http_Bad(void)
{
	HINTERNET s = WinHttpOpen(L"app", WINHTTP_ACCESS_TYPE_DEFAULT_PROXY, NULL, NULL, 0);
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_1 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2;

	return WinHttpSetOption(s, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof(protocols)); /* expect: TLS101 tls1.0 tls1.1 */
}

BOOL http_all_Bad(HINTERNET s)
{
	DWORD flags = WINHTTP_FLAG_SECURE_PROTOCOL_ALL;

	return WinHttpSetOption(s, WINHTTP_OPTION_SECURE_PROTOCOLS, &flags, sizeof flags); /* expect: TLS101 */
}

BOOL http_Ok(void)
{
	HINTERNET s = WinHttpOpen(L"app", WINHTTP_ACCESS_TYPE_DEFAULT_PROXY, NULL, NULL, 0);
	DWORD protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2;

	protocols |= 0x2000;
	return WinHttpSetOption(s, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof(protocols));
}

SECURITY_STATUS cred_Bad(CredHandle *h)
{
	SCHANNEL_CRED cred = {0};

	cred.dwVersion = SCHANNEL_CRED_VERSION;
	cred.grbitEnabledProtocols = SP_PROT_TLS1_X_CLIENT; /* expect: TLS101 tls1.0 tls1.1 */
	return AcquireCredentialsHandle(NULL, (LPWSTR)UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &cred, NULL, NULL, h, NULL);
}

SECURITY_STATUS deny_Ok(CredHandle *h)
{
	TLS_PARAMETERS tp = {0};
	SCH_CREDENTIALS sc = {0};

	tp.grbitDisabledProtocols = SP_PROT_SSL3TLS1 | SP_PROT_TLS1_1;
	sc.dwVersion = SCH_CREDENTIALS_VERSION;
	sc.cTlsParameters = 1;
	sc.pTlsParameters = &tp;
	return AcquireCredentialsHandleW(NULL, UNISP_NAME_W, SECPKG_CRED_OUTBOUND, NULL, &sc, NULL, NULL, h, NULL);
}

SECURITY_STATUS deny_Bad(CredHandle *h)
{
	TLS_PARAMETERS tp = {.grbitDisabledProtocols = SP_PROT_TLS1_0};
	SCH_CREDENTIALS sc = {.dwVersion = SCH_CREDENTIALS_VERSION, .cTlsParameters = 1, .pTlsParameters = &tp};

	return AcquireCredentialsHandleW(NULL, UNISP_NAME_W, SECPKG_CRED_INBOUND, NULL, &sc, NULL, NULL, h, NULL); /* expect: TLS103 tls1.1 */
}
