/* In a folder called like the one that the library's headers are included from, with a function of the library: a copy of it. */
#include <openssl/ssl.h>

namespace asio {
namespace ssl {

class context {
public:
	enum method { sslv23, tlsv1 };
	explicit context(method m);

private:
	SSL_CTX *handle_;
};

context::context(context::method m) : handle_(0)
{
	switch (m) {
	case context::tlsv1:
		handle_ = ::SSL_CTX_new(::TLSv1_method()); /* expect-note: TLS101 */
		break;
	case context::sslv23:
		handle_ = ::SSL_CTX_new(::TLS_method()); /* expect-note: TLS102 */
		break;
	}
}

} // namespace ssl
} // namespace asio
