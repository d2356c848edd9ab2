// Qt Network: configurations and sockets, with nothing of Qt installed.
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

void old_floor_Bad(QNetworkRequest &request)
{
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration();

	conf.setProtocol(QSsl::TlsV1_0OrLater); // expect: TLS101 tls1.0 tls1.1
	request.setSslConfiguration(conf);
}

void one_old_version_Bad(QNetworkRequest &request)
{
	QSslConfiguration conf;

	conf.setProtocol(QSsl::TlsV1_1); // expect: TLS101 tls1.1
	request.setSslConfiguration(conf);
}

void floor_Ok(QNetworkRequest &request)
{
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration();

	conf.setProtocol(QSsl::TlsV1_2OrLater);
	conf.setPeerVerifyMode(QSslSocket::VerifyPeer);
	request.setSslConfiguration(conf);
}

void any_Bad(QNetworkRequest &request)
{
	QSslConfiguration conf = request.sslConfiguration();

	conf.setProtocol(QSsl::AnyProtocol); // expect: TLS101 tls1.0 tls1.1
	request.setSslConfiguration(conf);
}

void default_Bad(QNetworkRequest &request)
{
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration(); // expect-note: TLS201

	conf.setProtocol(QSsl::SecureProtocols);
	request.setSslConfiguration(conf);
}

void option_Ok()
{
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration();

	conf.setBackendConfigurationOption("MinProtocol", "TLSv1.2");
	QSslConfiguration::setDefaultConfiguration(conf);
}

void option_Bad()
{
	QSslConfiguration conf = QSslConfiguration::defaultConfiguration();

	conf.setBackendConfigurationOption("MinProtocol", "TLSv1"); // expect: TLS101
	QSslConfiguration::setDefaultConfiguration(conf);
}

class Client : public QObject {
	Q_OBJECT
public:
	explicit Client(QObject *parent = nullptr) : QObject(parent), m_socket(new QSslSocket(this))
	{
		m_socket->setProtocol(QSsl::TlsV1SslV3); // the next one replaces it
		m_socket->setProtocol(QSsl::SslV3); // expect: TLS101 ssl3.0
		connect(m_socket, &QSslSocket::encrypted, this, &Client::ready);
	}

public slots:
	void start() { m_socket->connectToHostEncrypted(QStringLiteral("example.org"), 443); }

signals:
	void ready();

private:
	QSslSocket *m_socket;
};

class GoodClient : public QObject {
	Q_OBJECT
public:
	explicit GoodClient(QObject *parent = nullptr) : QObject(parent)
	{
		m_socket = new QSslSocket(this);
		QSslConfiguration conf = m_socket->sslConfiguration();

		conf.setProtocol(QSsl::TlsV1_2OrLater);
		m_socket->setSslConfiguration(conf);
		emit ready();
	}

signals:
	void ready();

private:
	QSslSocket *m_socket;
};

// Made under a condition, set through a cast from its base.
QTcpSocket *through_a_cast_Bad(bool secure, QObject *parent)
{
	QTcpSocket *socket = nullptr;

	if (secure)
		socket = new QSslSocket(parent);
	else
		socket = new QTcpSocket(parent);
	if (secure)
		static_cast<QSslSocket *>(socket)->setProtocol(QSsl::TlsV1_0OrLater); // expect: TLS101
	return socket;
}

void braces_Ok()
{
	QSslConfiguration conf{QSslConfiguration::defaultConfiguration()};

	conf.setProtocol(QSsl::TlsV1_2OrLater);
	QSslConfiguration::setDefaultConfiguration(conf);
}
