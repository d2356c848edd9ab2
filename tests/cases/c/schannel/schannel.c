/* Schannel: the versions stand in the struct that a credential is made from. */
#define SECURITY_WIN32
#include <windows.h>
#include <security.h>
#include <schannel.h>

typedef struct client {
	CredHandle cred;
	SCHANNEL_CRED auth;
	DWORD protocols;
} client;

#define ACQUIRE(c, auth) \
	AcquireCredentialsHandleA(NULL, UNISP_NAME_A, SECPKG_CRED_OUTBOUND, NULL, auth, NULL, NULL, &(c)->cred, NULL)

/* Nothing named: whatever Windows permits. */
int zeroed_Bad(client *c)
{
	SCHANNEL_CRED auth;

	ZeroMemory(&auth, sizeof auth);
	memset(&auth, 0, sizeof auth);
	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.dwFlags = SCH_USE_STRONG_CRYPTO;
	return ACQUIRE(c, &auth); /* expect: TLS102 tls1.0 tls1.1 */
}

int named_Bad(client *c)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_0_CLIENT | SP_PROT_TLS1_1_CLIENT | SP_PROT_TLS1_2_CLIENT; /* expect: TLS101 tls1.0 tls1.1 */
	return ACQUIRE(c, &auth);
}

int named_Ok(client *c)
{
	SCHANNEL_CRED auth = {0};

	auth.dwVersion = SCHANNEL_CRED_VERSION;
	auth.grbitEnabledProtocols = SP_PROT_TLS1_2_CLIENT;
	auth.grbitEnabledProtocols |= SP_PROT_TLS1_3_CLIENT;
	return ACQUIRE(c, &auth);
}

/* Filled by another function. */
static void fill(SCHANNEL_CRED *auth, DWORD protocols)
{
	memset(auth, 0, sizeof *auth);
	auth->dwVersion = SCHANNEL_CRED_VERSION;
	auth->grbitEnabledProtocols = protocols; /* expect: TLS101 tls1.0 */
}

int filled_Bad(client *c)
{
	SCHANNEL_CRED auth;

	fill(&auth, SP_PROT_TLS1_0_CLIENT);
	return ACQUIRE(c, &auth);
}

int filled_Ok(client *c)
{
	SCHANNEL_CRED auth;

	fill(&auth, SP_PROT_TLS1_2_CLIENT | SP_PROT_TLS1_3_CLIENT);
	return ACQUIRE(c, &auth);
}

int braces_Bad(CredHandle *cred)
{
	SCHANNEL_CRED auth = {
		.dwVersion = SCHANNEL_CRED_VERSION,
		.grbitEnabledProtocols = SP_PROT_SSL3TLS1_CLIENTS, /* expect: TLS101 ssl3.0 tls1.0 */
	};

	return AcquireCredentialsHandleW(NULL, UNISP_NAME_W, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, NULL);
}

/* A whole struct copied, and given the versions of the server's side. */
int copied_Bad(CredHandle *cred)
{
	SCHANNEL_CRED first = {0}, auth;

	first.dwVersion = SCHANNEL_CRED_VERSION;
	first.grbitEnabledProtocols = SP_PROT_TLS1_1_SERVER | SP_PROT_TLS1_2_SERVER; /* expect: TLS101 tls1.1 */
	auth = first;
	return AcquireCredentialsHandle(NULL, SCHANNEL_NAME, SECPKG_CRED_INBOUND, NULL, &auth, NULL, NULL, cred, NULL);
}

/* The newer struct says what is not permitted. */
int denied_Ok(CredHandle *cred)
{
	TLS_PARAMETERS params = {0};
	SCH_CREDENTIALS auth = {0};

	params.grbitDisabledProtocols = SP_PROT_SSL3TLS1 | SP_PROT_TLS1_1;
	auth.dwVersion = SCH_CREDENTIALS_VERSION;
	auth.cTlsParameters = 1;
	auth.pTlsParameters = &params;
	return AcquireCredentialsHandle(NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, NULL);
}

int denied_all_but_Ok(CredHandle *cred)
{
	TLS_PARAMETERS params[1] = {{0}};
	SCH_CREDENTIALS auth = {0};

	params[0].grbitDisabledProtocols = (DWORD)~(SP_PROT_TLS1_2_CLIENT | SP_PROT_TLS1_3_CLIENT);
	auth.dwVersion = SCH_CREDENTIALS_VERSION;
	auth.cTlsParameters = 1;
	auth.pTlsParameters = params;
	return AcquireCredentialsHandle(NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, NULL);
}

/* Only TLS 1.0 is denied. */
int denied_Bad(CredHandle *cred)
{
	TLS_PARAMETERS params = {0};
	SCH_CREDENTIALS auth = {0};

	params.grbitDisabledProtocols = SP_PROT_TLS1_0;
	auth.dwVersion = SCH_CREDENTIALS_VERSION;
	auth.cTlsParameters = 1;
	auth.pTlsParameters = &params;
	return AcquireCredentialsHandle(NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, NULL); /* expect: TLS103 tls1.1 */
}

int denied_nothing_Bad(CredHandle *cred)
{
	SCH_CREDENTIALS auth = {0};

	auth.dwVersion = SCH_CREDENTIALS_VERSION;
	return AcquireCredentialsHandle(NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, &auth, NULL, NULL, cred, NULL); /* expect: TLS102 tls1.0 tls1.1 */
}

int no_struct_Bad(CredHandle *cred)
{
	return AcquireCredentialsHandle(NULL, UNISP_NAME, SECPKG_CRED_OUTBOUND, NULL, NULL, NULL, NULL, cred, NULL); /* expect: TLS102 tls1.0 tls1.1 */
}

/* Another package has nothing to do with TLS. */
int negotiate_Ok(CredHandle *cred)
{
	return AcquireCredentialsHandle(NULL, "Negotiate", SECPKG_CRED_OUTBOUND, NULL, NULL, NULL, NULL, cred, NULL);
}
