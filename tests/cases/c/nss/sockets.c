/* NSS: a socket has one range, given as a struct. */
#include <nspr.h>
#include <ssl.h>
#include <sslproto.h>

PRFileDesc *untouched_Bad(PRFileDesc *tcp)
{
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_OptionSet(fd, SSL_SECURITY, PR_TRUE);
	SSL_OptionSet(fd, SSL_ENABLE_SSL3, PR_FALSE);
	return fd;
}

PRFileDesc *range_Ok(PRFileDesc *tcp)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_3};
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeSet(fd, &range);
	return fd;
}

/* What the library supports, but not its beginning. */
PRFileDesc *supported_Ok(PRFileDesc *tcp)
{
	SSLVersionRange range;
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeGetSupported(ssl_variant_stream, &range);
	range.min = SSL_LIBRARY_VERSION_TLS_1_2;
	SSL_VersionRangeSet(fd, &range);
	return fd;
}

PRFileDesc *range_Bad(PRFileDesc *tcp)
{
	SSLVersionRange range;
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	range.min = SSL_LIBRARY_VERSION_TLS_1_1; /* expect: TLS101 tls1.1 */
	range.max = SSL_LIBRARY_VERSION_TLS_1_2;
	SSL_VersionRangeSet(fd, &range);
	return fd;
}

PRFileDesc *capped_Bad(PRFileDesc *tcp)
{
	SSLVersionRange range = {.min = SSL_LIBRARY_VERSION_TLS_1_0, .max = SSL_LIBRARY_VERSION_TLS_1_1}; /* expect: TLS101 tls1.0 tls1.1 */
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeSet(fd, &range);
	return fd;
}

/* Harmless as it looks, this widens the range again. */
PRFileDesc *enabled_Bad(PRFileDesc *tcp)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_3};
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeSet(fd, &range);
	SSL_OptionSet(fd, SSL_ENABLE_TLS, PR_TRUE); /* expect: TLS101 tls1.0 tls1.1 */
	return fd;
}

/* A socket has its model's range. */
PRFileDesc *model_Ok(PRFileDesc *tcp)
{
	static const SSLVersionRange range = {SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_2};
	PRFileDesc *model = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeSet(model, &range);
	return SSL_ImportFD(model, tcp);
}

PRFileDesc *datagram_Bad(PRFileDesc *udp)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_DTLS_1_0, SSL_LIBRARY_VERSION_DTLS_1_2}; /* expect: TLS101 dtls1.0 */
	PRFileDesc *fd = DTLS_ImportFD(NULL, udp);

	SSL_VersionRangeSet(fd, &range);
	return fd;
}

PRFileDesc *datagram_Ok(PRFileDesc *udp)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_DTLS_1_2, SSL_LIBRARY_VERSION_DTLS_1_2};
	PRFileDesc *fd = DTLS_ImportFD(NULL, udp);

	SSL_VersionRangeSet(fd, &range);
	return fd;
}

/* What the library gives, and gets back as it was. */
PRFileDesc *supported_Bad(PRFileDesc *tcp)
{
	SSLVersionRange range;
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp); /* expect: TLS102 tls1.0 tls1.1 */

	if (SSL_VersionRangeGetSupported(ssl_variant_stream, &range) == SECSuccess)
		SSL_VersionRangeSet(fd, &range);
	return fd;
}

/* Raised only where it is too low. */
PRFileDesc *raised_Ok(PRFileDesc *tcp)
{
	SSLVersionRange range;
	PRFileDesc *fd = SSL_ImportFD(NULL, tcp);

	SSL_VersionRangeGet(fd, &range);
	if (range.min < SSL_LIBRARY_VERSION_TLS_1_2)
		range.min = SSL_LIBRARY_VERSION_TLS_1_2;
	if (range.max < SSL_LIBRARY_VERSION_TLS_1_3)
		range.max = SSL_LIBRARY_VERSION_TLS_1_3;
	SSL_VersionRangeSet(fd, &range);
	return fd;
}

/* A callback that says nothing with what it returns, and its twin that does. */
struct conn {
	PRFileDesc *fd;
	void (*done)(struct conn *c);
};

static int connected_Bad(void *data, PRFileDesc *tcp)
{
	struct conn *c = data;

	c->fd = SSL_ImportFD(NULL, tcp); /* expect: TLS102 tls1.0 tls1.1 */
	if (!c->fd || SSL_ForceHandshake(c->fd)) {
		if (c->fd)
			PR_Close(c->fd);
		return FALSE;
	}
	c->done(c);
	return FALSE;
}

int later_Bad(void *data, PRFileDesc *tcp)
{
	return connected_Bad(data, tcp);
}
