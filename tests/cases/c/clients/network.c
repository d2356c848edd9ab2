/* Network.framework: options come from outside; an old minimum on them is named. */
#include <Network/Network.h>

void minimum_Bad(sec_protocol_options_t options)
{
	sec_protocol_options_set_min_tls_protocol_version(options, tls_protocol_version_TLSv10); /* expect: TLS101 tls1.0 tls1.1 */
}

void minimum_Ok(sec_protocol_options_t options)
{
	sec_protocol_options_set_min_tls_protocol_version(options, tls_protocol_version_TLSv12);
}

/* The setter that came first has the numbers of SecureTransport. */
void older_Bad(sec_protocol_options_t options)
{
	sec_protocol_options_set_tls_min_version(options, 7); /* expect: TLS101 tls1.1 */
}

void older_Ok(sec_protocol_options_t options)
{
	sec_protocol_options_set_tls_min_version(options, 8);
}
