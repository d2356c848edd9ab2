// The AWS runtime in C++.
#include <aws/crt/Api.h>
#include <aws/crt/io/TlsOptions.h>
#include <aws/iot/MqttClient.h>

void options_Bad()
{
	Aws::Crt::Io::TlsContextOptions options = Aws::Crt::Io::TlsContextOptions::InitDefaultClient();

	options.SetMinimumTlsVersion(AWS_IO_TLSv1); // expect: TLS101 tls1.0 tls1.1
}

void options_Ok()
{
	auto options = Aws::Crt::Io::TlsContextOptions::InitDefaultClient();

	options.SetMinimumTlsVersion(AWS_IO_TLSv1_2);
}

void builder_Bad(Aws::Iot::MqttClientConnectionConfigBuilder &builder)
{
	builder.WithEndpoint("a.example").WithMinimumTlsVersion(AWS_IO_TLSv1_1); // expect: TLS101 tls1.1
}
