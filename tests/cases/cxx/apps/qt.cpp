// Qt as programs use it: members, requests, backend options.
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocketServer>

class Client : public QObject {
	Q_OBJECT
public:
	explicit Client(QObject *parent = nullptr) : QObject(parent), socket(new QSslSocket(this))
	{
		connect(socket, &QSslSocket::encrypted, this, &Client::ready);
		socket->setProtocol(QSsl::TlsV1_0OrLater); // expect: TLS101 tls1.0 tls1.1
	}
	void ready();

private:
	QSslSocket *socket;
};

void request_Bad(QNetworkAccessManager &m)
{
	QNetworkRequest req(QUrl("https://a"));
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration();

	conf.setProtocol(QSsl::AnyProtocol); // expect: TLS101
	req.setSslConfiguration(conf);
	m.get(req);
}

void request_Ok(QNetworkAccessManager &m)
{
	QNetworkRequest req(QUrl("https://a"));
	auto conf = req.sslConfiguration();

	conf.setProtocol(QSsl::TlsV1_2OrLater);
	req.setSslConfiguration(conf);
	m.get(req);
}

void backend_Bad()
{
	QSslConfiguration conf;

	conf.setBackendConfigurationOption("MinProtocol", QByteArrayLiteral("TLSv1")); // expect: TLS101 tls1.0 tls1.1
	QSslConfiguration::setDefaultConfiguration(conf);
}
