// Switched on with all releases, here and in the header.
#include "client.h"

#if MY_BUILD_SINCE(5, 101)

Client::Result Client::start(QSslSocket &socket, QSsl::SslProtocol version)
{
	socket.setProtocol(version); // expect: TLS101
	socket.startClientEncryption();
	return socket.mode() == QSslSocket::SslClientMode ? Ok : Failed;
}

void Client::go()
{
	start(old, QSsl::TlsV1_0);
}

void Client::go_Ok()
{
	start(current, QSsl::TlsV1_2OrLater);
}

#endif
