/* Schannel through the table of functions that InitSecurityInterface() returns, and records that are zeroed in the ways of Windows. */
#define SECURITY_WIN32
#include <windows.h>
#include <security.h>
#include <schannel.h>

extern PSecurityFunctionTable sspi;

int table_Bad(CredHandle *cred, TimeStamp *expires)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_0_CLIENT | SP_PROT_TLS1_2_CLIENT; /* expect: TLS101 tls1.0 */
	return sspi->AcquireCredentialsHandle(
		NULL, (TCHAR *)UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, expires);
}

int table_Ok(CredHandle *cred, TimeStamp *expires)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_2_CLIENT;
	return sspi->AcquireCredentialsHandle(
		NULL, (TCHAR *)UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, expires);
}

/* Another package than that of TLS. */
int kerberos_Ok(CredHandle *cred, TimeStamp *expires)
{
	return sspi->AcquireCredentialsHandle(
		NULL, (TCHAR *)"Kerberos", SECPKG_CRED_OUTBOUND, NULL, NULL, NULL, NULL, cred, expires);
}

int zeroed_Bad(CredHandle *cred, TimeStamp *expires)
{
	SCHANNEL_CRED auth;

	ZeroMemory(&auth, sizeof(auth));
	auth.dwVersion = SCHANNEL_CRED_VERSION;
	return AcquireCredentialsHandle( /* expect: TLS102 tls1.0 tls1.1 */
		NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, expires);
}

int zeroed_Ok(CredHandle *cred, TimeStamp *expires)
{
	SCHANNEL_CRED auth, copy;

	SecureZeroMemory(&auth, sizeof(auth));
	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_2_CLIENT;
	CopyMemory(&copy, &auth, sizeof(copy));
	return AcquireCredentialsHandle(
		NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &copy, NULL, NULL, cred, expires);
}
