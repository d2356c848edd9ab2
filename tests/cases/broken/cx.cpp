// C++/CX, which no parser here reads.
#include "pch.h"

using namespace Windows::Foundation;

public ref class Client sealed
{
public:
	Client(Platform::String ^ host)
	{
		auto op = create_task(m_socket->ConnectAsync(ref new HostName(host))).then([this](IAsyncAction ^ a) {
			m_ctx = SSL_CTX_new(TLSv1_client_method()); // expect: TLS101
		});
	}
	property Platform::Array<byte> ^ Data;

private:
	SSL_CTX *m_ctx;
};
