/* s2n: the name of a policy is all there is. */
#include <s2n.h>

struct s2n_config *old_Bad(void)
{
	struct s2n_config *config = s2n_config_new();

	s2n_config_set_cipher_preferences(config, "ELBSecurityPolicy-2016-08"); /* expect: TLS101 tls1.0 tls1.1 */
	return config;
}

/* A recent date on a frozen copy of an old policy. */
struct s2n_config *dated_Bad(void)
{
	struct s2n_config *config = s2n_config_new();

	if (s2n_config_set_cipher_preferences(config, "20240417") < 0) /* expect: TLS101 tls1.0 tls1.1 */
		return NULL;
	return config;
}

int connection_Bad(struct s2n_connection *conn)
{
	return s2n_connection_set_cipher_preferences(conn, "CloudFront-TLS-1-1-2016"); /* expect: TLS101 tls1.1 */
}

struct s2n_config *dated_Ok(void)
{
	struct s2n_config *config = s2n_config_new();

	s2n_config_set_cipher_preferences(config, "20240503");
	return config;
}

/* The names of protocols above TLS. */
int alpn_Ok(struct s2n_config *config)
{
	const char *protocols[] = {"h2", "http/1.1"};

	return s2n_config_set_protocol_preferences(config, protocols, 2);
}
