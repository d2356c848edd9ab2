#include <QSslSocket>

#if MY_ENABLE_SINCE(5, 101)
class Client
{
public:
	enum Detail { Ok = 1, Failed = 2 };
	Q_DECLARE_FLAGS(Result, Detail)
	void go();
	void go_Ok();

private:
	Result start(QSslSocket &socket, QSsl::SslProtocol version);
	QSslSocket old, current;
};
#endif
