// COM and ATL as a Windows project has it: maps, smart pointers, annotations, hungarian types, structured errors.
#include "stdafx.h"
#define SECURITY_WIN32
#include <schannel.h>
#include <sspi.h>

class ATL_NO_VTABLE CChannel : public CComObjectRootEx<CComMultiThreadModel>, public IDispatchImpl<IChannel, &IID_IChannel> {
public:
	DECLARE_REGISTRY_RESOURCEID(IDR_CHANNEL)
	BEGIN_COM_MAP(CChannel)
	COM_INTERFACE_ENTRY(IChannel)
	END_COM_MAP()

	STDMETHOD(OpenOld)(_In_ BSTR bstrHost, _Outptr_result_maybenull_ IStream **ppStream)
	{
		SCHANNEL_CRED cred = {0};
		CComBSTR host(bstrHost);

		cred.dwVersion = SCHANNEL_CRED_VERSION;
		cred.grbitEnabledProtocols = SP_PROT_TLS1_0_CLIENT | SP_PROT_TLS1_2_CLIENT; // expect: TLS101
		HRESULT hr = ::AcquireCredentialsHandleW(nullptr, const_cast<LPWSTR>(UNISP_NAME_W), SECPKG_CRED_OUTBOUND,
			nullptr, &cred, nullptr, nullptr, &m_hCred, &m_tsExpiry);
		RETURN_IF_FAILED_EXPECTED(hr);
		return m_spFactory->CreateStream(host.Detach(), ppStream);
	}

	STDMETHODIMP_(HRESULT) OpenNew_Ok(_In_opt_z_ LPCWSTR pszHost) noexcept try
	{
		SCHANNEL_CRED cred{};

		cred.dwVersion = SCHANNEL_CRED_VERSION;
		cred.grbitEnabledProtocols = SP_PROT_TLS1_2_CLIENT;
		THROW_IF_FAILED(AcquireCredentialsHandleW(nullptr, const_cast<LPWSTR>(UNISP_NAME_W), SECPKG_CRED_OUTBOUND,
			nullptr, &cred, nullptr, nullptr, &m_hCred, &m_tsExpiry));
		return S_OK;
	}
	CATCH_RETURN()

private:
	CredHandle m_hCred;
	TimeStamp m_tsExpiry;
	CComPtr<IStreamFactory> m_spFactory;
};
OBJECT_ENTRY_AUTO(__uuidof(Channel), CChannel)
