/* Zephyr: the protocol's number asks for a version. */
#include <zephyr/net/socket.h>
#include <zephyr/net/tls_credentials.h>

int old_Bad(void)
{
	return zsock_socket(AF_INET, SOCK_STREAM, IPPROTO_TLS_1_0); /* expect: TLS101 tls1.0 */
}

int posix_Bad(void)
{
	return socket(AF_INET6, SOCK_STREAM, IPPROTO_TLS_1_1); /* expect: TLS101 tls1.1 */
}

int good_Ok(void)
{
	return zsock_socket(AF_INET, SOCK_STREAM, IPPROTO_TLS_1_2);
}

int plain_Ok(void)
{
	return socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
}
