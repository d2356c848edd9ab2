/* Schannel: the struct is filled here, and a credential is made of it there. */
#include <windows.h>
#include <schannel.h>

static SECURITY_STATUS acquire(CredHandle *cred, void *auth)
{
	TimeStamp expiry;

	return AcquireCredentialsHandleA(NULL, UNISP_NAME_A, SECPKG_CRED_OUTBOUND, NULL, auth, NULL, NULL, cred, &expiry);
}

int modern_Ok(CredHandle *cred)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_2_CLIENT | SP_PROT_TLS1_3_CLIENT;
	return acquire(cred, &auth);
}

int old_Bad(CredHandle *cred)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_1PLUS_CLIENT; /* expect: TLS101 sometimes tls1.1 */
	return acquire(cred, &auth);
}
