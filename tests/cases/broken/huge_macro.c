/* A module in one macro, as some generators write it. */
#include <openssl/ssl.h>

#define GENERATE(prefix, method, floor)                                             \
	struct prefix##_state {                                                     \
		SSL_CTX *ctx;                                                       \
		int users;                                                          \
	};                                                                          \
	static struct prefix##_state prefix##_state;                                \
	static int prefix##_init(void)                                              \
	{                                                                           \
		prefix##_state.ctx = SSL_CTX_new(method());                         \
		if (!prefix##_state.ctx)                                            \
			return -1;                                                  \
		if (floor)                                                          \
			SSL_CTX_set_min_proto_version(prefix##_state.ctx, (floor)); \
		return 0;                                                           \
	}                                                                           \
	static void prefix##_exit(void)                                             \
	{                                                                           \
		SSL_CTX_free(prefix##_state.ctx);                                   \
	}                                                                           \
	int prefix##_use(void)                                                      \
	{                                                                           \
		return prefix##_init() ? -1 : prefix##_state.users++;               \
	}

GENERATE(good, TLS_client_method, TLS1_2_VERSION)
GENERATE(bad, TLS_client_method, TLS1_VERSION) /* expect: TLS101 */
GENERATE(open, TLS_client_method, 0) /* expect: TLS102 */
