// CivetWeb's class.
#include "CivetServer.h"
#include <string>
#include <vector>

void array_Bad()
{
	const char *options[] = {"document_root", ".", "listening_ports", "8443s", "ssl_protocol_version", "3", 0}; // expect: TLS101 tls1.1
	CivetServer server(options);
}

void vector_Bad()
{
	std::vector<std::string> cpp_options;
	for (int i = 0; i < 3; i++)
		cpp_options.push_back("x");
	CivetServer server(cpp_options);
}

void array_Ok()
{
	const char *options[] = {"listening_ports", "8443s", "ssl_protocol_version", "4", 0};
	CivetServer server(options);
}
