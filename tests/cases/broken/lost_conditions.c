/* Conditions that cannot be made out, of types that are nowhere: what they guard happens sometimes, not always and not never. */
#include <gnutls/gnutls.h>

typedef union { Word_Of_Nowhere word; Number_Of_Nowhere (*number)[]; } value @ nowhere;
static inline bool_of_nowhere IS_TEXT(value x) { return TAG(x) == TEXT_TAG; }

int guarded_Ok(value host)
{
	gnutls_session_t s;

	if (!IS_TEXT(host)) {
		complain("no text");
		return -1;
	}
	if (gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return -1;
	gnutls_priority_set_direct(s, "NORMAL:-VERS-ALL:+VERS-TLS1.2", NULL);
	return gnutls_handshake(s);
}

int guarded_Bad(value host)
{
	gnutls_session_t s;

	if (!IS_TEXT(host))
		return -1;
	while (!IS_TEXT(host))
		complain("no text");
	if (gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return -1;
	gnutls_priority_set_direct(s, "NORMAL", NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return gnutls_handshake(s);
}
