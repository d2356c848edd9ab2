/* In a folder called otherwise, and of the program's own. */
#include <openssl/ssl.h>

class secured {
public:
	secured();

private:
	SSL_CTX *handle_;
};

secured::secured() : handle_(::SSL_CTX_new(::TLSv1_method())) /* expect: TLS101 */
{
}
