/* NSS as programs use it: a range in a wrapper, options that widen it. */
#include <nss.h>
#include <ssl.h>
#include <sslproto.h>
#include <prio.h>

static SECStatus restrict_to(PRFileDesc *fd, PRUint16 min, PRUint16 max)
{
	SSLVersionRange range;

	range.min = min; /* expect: TLS101 tls1.0 tls1.1 */
	range.max = max;
	return SSL_VersionRangeSet(fd, &range);
}

PRFileDesc *wrapper_Bad(PRFileDesc *tcp)
{
	PRFileDesc *s = SSL_ImportFD(NULL, tcp);

	restrict_to(s, SSL_LIBRARY_VERSION_TLS_1_0, SSL_LIBRARY_VERSION_TLS_1_2);
	return s;
}

PRFileDesc *wrapper_Ok(PRFileDesc *tcp)
{
	PRFileDesc *s = SSL_ImportFD(NULL, tcp);

	restrict_to(s, SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_3);
	return s;
}

PRFileDesc *option_Bad(PRFileDesc *tcp)
{
	PRFileDesc *s = SSL_ImportFD(NULL, tcp);

	SSL_OptionSet(s, SSL_SECURITY, PR_TRUE);
	SSL_OptionSet(s, SSL_ENABLE_TLS, PR_TRUE); /* expect: TLS101 */
	return s;
}

struct listener {
	PRFileDesc *model;
};

void model_Bad(struct listener *l, PRFileDesc *tcp)
{
	l->model = SSL_ImportFD(NULL, tcp); /* expect: TLS102 */
}

/* What it speaks was settled where the model was made. */
PRFileDesc *of_a_model_Ok(struct listener *l, PRFileDesc *accepted)
{
	return SSL_ImportFD(l->model, accepted);
}
