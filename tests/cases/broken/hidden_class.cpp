// A word between "class" and the name of a class inside of another.
#include <QSslSocket>
#include <memory>

class MY_EXPORT Client
{
public:
	void connect();

private:
	class Private;
	class Server;
	std::unique_ptr<Private> const d;
};

class Q_DECL_HIDDEN Client::Private
{
public:
	explicit Private(Client *qq) : q(qq) {}

	Client *const q;
	QSslSocket socket;
	void start(QSsl::SslProtocol version);
};

void Client::Private::start(QSsl::SslProtocol version)
{
	socket.setProtocol(version); // expect: TLS101
	socket.startClientEncryption();
}

void Client::connect()
{
	d->start(QSsl::TlsV1_0);
}

class MY_HIDDEN Client::Server
{
public:
	QSslSocket socket;
	void start();
};

void Client::Server::start()
{
	socket.setProtocol(QSsl::TlsV1_2OrLater);
	socket.startServerEncryption();
}
