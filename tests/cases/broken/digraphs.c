/* Brackets as keyboards without them write them, and a line that goes on behind a trigraph. */
%:include <openssl/ssl.h>

SSL_CTX *digraphs_Bad(void)
<%
	SSL_CTX *list<:2:> = <% SSL_CTX_new(SSLv23_method()), 0 %>; /* expect: TLS102 */

	use(SSL_new(list<:0:>));
	return list<:0:>;
%>

SSL_CTX *digraphs_Ok(void)
<%
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	use(SSL_new(ctx));
	return ctx;
%>
