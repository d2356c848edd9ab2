// ESP8266: what is set on the client.
#include <ESP8266WiFi.h>
#include <WiFiClientSecureBearSSL.h>

void range_Bad(const char *host)
{
	BearSSL::WiFiClientSecure client;

	client.setInsecure();
	client.setSSLVersion(BR_TLS10, BR_TLS12); // expect: TLS101 tls1.0 tls1.1
	client.connect(host, 443);
}

void range_Ok(const char *host)
{
	BearSSL::WiFiClientSecure client;

	client.setSSLVersion(BR_TLS12, BR_TLS12);
	client.connect(host, 443);
}

void untouched_Bad(const char *host)
{
	BearSSL::WiFiClientSecure client; // expect-note: TLS201

	client.connect(host, 443);
}
