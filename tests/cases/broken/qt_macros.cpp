// Words of moc and of MFC.
#include <QtCore>

class Server : public QObject {
	Q_OBJECT
	Q_PROPERTY(int port READ port WRITE setPort NOTIFY portChanged)
public slots:
	void start()
	{
		m_ctx = SSL_CTX_new(TLSv1_server_method()); // expect: TLS101
		emit started(m_ctx);
		foreach (const QString &name, m_names)
			qDebug() << name;
		forever { break; }
	}
signals:
	void started(SSL_CTX *ctx);

private:
	SSL_CTX *m_ctx = nullptr;
	QStringList m_names;
};

BEGIN_MESSAGE_MAP(CMainWnd, CFrameWnd)
	ON_COMMAND(ID_OPEN, &CMainWnd::OnOpen)
END_MESSAGE_MAP()

afx_msg void CMainWnd::OnOpen()
{
	m_ctx = SSL_CTX_new(TLSv1_1_server_method()); // expect: TLS101
}
