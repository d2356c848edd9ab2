// Thrift: a factory for one version, or for all.
#include <thrift/transport/TSSLServerSocket.h>
#include <thrift/transport/TSSLSocket.h>

#include <memory>

using namespace apache::thrift::transport;

std::shared_ptr<TSSLSocketFactory> default_Bad()
{
	auto factory = std::make_shared<TSSLSocketFactory>(); // expect: TLS102 tls1.0 tls1.1

	factory->authenticate(true);
	return factory;
}

std::shared_ptr<TSSLSocketFactory> all_Bad()
{
	std::shared_ptr<TSSLSocketFactory> factory(new TSSLSocketFactory(SSLTLS)); // expect: TLS102 tls1.0 tls1.1

	factory->loadTrustedCertificates("ca.pem");
	return factory;
}

std::shared_ptr<TSSLSocketFactory> old_Bad()
{
	return std::make_shared<TSSLSocketFactory>(TLSv1_0); // expect: TLS101 tls1.0
}

std::shared_ptr<TSSLSocketFactory> one_Ok()
{
	auto factory = std::make_shared<TSSLSocketFactory>(apache::thrift::transport::TLSv1_2);

	factory->loadCertificate("server.crt");
	return factory;
}
