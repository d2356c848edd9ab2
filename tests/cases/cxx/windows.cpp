// Windows code whose headers are not here: its integers are integers, and words between a type and a name are nothing.
#include <windows.h>
#include <winhttp.h>

struct proxy_info : WINHTTP_PROXY_INFO {
	proxy_info() { memset(this, 0, sizeof(WINHTTP_PROXY_INFO)); }
};

class session
{
public:
	static void CALLBACK on_status_Bad(HINTERNET handle, DWORD_PTR context, DWORD status, _In_ void *info, DWORD length)
	{
		HINTERNET h = WinHttpOpen(L"a", WINHTTP_ACCESS_TYPE_NO_PROXY, NULL, NULL, 0);
		DWORD secure_protocols(WINHTTP_FLAG_SECURE_PROTOCOL_TLS1 | WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2);

		WinHttpSetOption(h, WINHTTP_OPTION_SECURE_PROTOCOLS, &secure_protocols, sizeof(secure_protocols)); // expect: TLS101 tls1.0
		WinHttpSendRequest(h, info, length, NULL, 0, 0, context);
	}

	HRESULT STDMETHODCALLTYPE Query_Ok(REFIID riid, void **ppv)
	{
		HINTERNET h = WinHttpOpen(L"a", WINHTTP_ACCESS_TYPE_NO_PROXY, NULL, NULL, 0);
		DWORD secure_protocols(WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_2);

		WinHttpSetOption(h, WINHTTP_OPTION_SECURE_PROTOCOLS, &secure_protocols, sizeof(secure_protocols));
		m_connection = WinHttpConnect(h, L"localhost", (INTERNET_PORT)m_port, 0);
		return S_OK;
	}

private:
	HINTERNET m_connection;
	DWORD m_port;
};

static DWORD WINAPI thread_Bad(LPVOID parameter)
{
	HINTERNET h = WinHttpOpen(L"a", WINHTTP_ACCESS_TYPE_NO_PROXY, NULL, NULL, 0);
	ULONG protocols = WINHTTP_FLAG_SECURE_PROTOCOL_TLS1_1;

	if (parameter == NULL)
		return FALSE;
	WinHttpSetOption(h, WINHTTP_OPTION_SECURE_PROTOCOLS, &protocols, sizeof protocols); // expect: TLS101 tls1.1
	WinHttpSendRequest(h, NULL, 0, NULL, 0, 0, 0);
	return TRUE;
}
